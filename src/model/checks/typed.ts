// What our prose must not type, because the record holds it: words of documents, and numbers that can be counted.
import { once } from '../once.ts';
import type { Draft, Seed } from '../written/draft.ts';
import { idOf } from '../written/files.ts';
import type { Prose } from '../written/prose.ts';
import { blocksOf, fieldsOf, type Words } from './asRead.ts';
import type { Found, Rule } from './rule.ts';

/** Words between quotation marks of every kind; an apostrophe within a word ends none. */
const QUOTED = /"([^"]+)"|“([^”]+)”|«([^»]+)»|(?<![\p{L}\p{N}])['‘]((?:[^'‘’]|(?<=\p{L})['’](?=\p{L}))+)['’](?![\p{L}\p{N}])/gu;
/** Between quotation marks so many words are a quotation; fewer are a name or a term. */
const QUOTATION = 8;
/** Words by which a sentence says that somebody else speaks; a name or a title between quotation marks needs none. */
const SAYS =
  /\b(?:writes?|wrote|written|says?|said|states?|stated|finds?|found|reports?|reported|concludes?|concluded|notes?|noted|describe[sd]?|calls?|called|tells?|told|adds?|added|judge[sd]?|praise[sd]?|criticise[sd]?|warn(?:s|ed)|recall(?:s|ed)|according|words|put|puts|quotes?|quoted|considered|observed|thought|felt|that|as)\b|[:,]\s*$/i;
/** So many words in a row that a document has are copied from it. */
const COPIED = 14;

const plain = (words: string): string => words.toLowerCase().replace(/[‘’]/g, "'");
const WORD = /[\p{L}\p{N}]+(?:'\p{L}+)?/gu;
const wordsIn = (text: string): RegExpExecArray[] => [...plain(text).matchAll(WORD)];

const found = ({ file, place }: Words, index: number, what: string, todo: string): Found => ({ file, ...place(index), id: idOf(file), what, todo });

/** The stretches of our prose: the text of each page, and the paragraphs on themes. */
function stretches(draft: Draft): Words[] {
  const paragraphs = fieldsOf(draft.themes).filter(({ path = [] }) => path.at(-1) === 'through');
  const summaries = [draft.story, ...draft.pages].flatMap(fieldsOf).filter(({ path = [] }) => ['summary', 'says'].includes(String(path.at(-1))));
  return [...draft.prose.flatMap((prose: Prose) => blocksOf(prose)), ...paragraphs, ...summaries];
}

const SHOW =
  'Take the words out, and show the passage with <Finding id="…" />, where they are found in the source at each build. Or say it in words of your own.';

/** Names that may stand between quotation marks, however long: of documents, rules and headings. */
function names({ sources, statistics, frameworks, inspections }: Draft): string {
  const said = [
    ...sources.map(({ data }) => data.title),
    ...statistics.flatMap(({ data }) => [data.title, data.publication, data.measure]),
    ...frameworks.data.frameworks.flatMap(({ name, headings }) => [name, ...headings.map(({ heading }) => heading)]),
    ...inspections.flatMap(({ data }) => [data.title, ...data.judgements.map(({ heading }) => heading)]),
  ];
  return said
    .map(
      (one) =>
        ` ${wordsIn(one)
          .map(([word]) => word)
          .join(' ')} `,
    )
    .join('\n');
}

/** Whoever types a quotation into prose can bend it, and nothing would find that: it is shown as a passage. */
export const typedQuotation: Rule = (draft) => {
  const known = names(draft);
  return stretches(draft).flatMap((words) =>
    [...words.text.matchAll(QUOTED)].flatMap((hit): Found[] => {
      const quoted = wordsIn(hit[1] ?? hit[2] ?? hit[3] ?? hit[4] ?? '').map(([word]) => word);
      const before = words.text.slice(0, hit.index).replace(/^[\s\S]*[.!?]\s/, '');
      return quoted.length < QUOTATION || (!SAYS.test(before) && before.trim() !== '') || known.includes(` ${quoted.join(' ')} `)
        ? []
        : [found(words, hit.index, `A quotation of ${quoted.length} words is typed into the text, where nothing compares it with a document.`, SHOW)];
    }),
  );
};

/** How many words are looked up together, and at which distance the rows of a text are kept: each stretch that is copied holds one of them whole. */
const ROW = 8;
const STEP = COPIED - ROW + 1;

interface Row {
  row: string;
  words: readonly string[];
  at: number;
}

/** The rows of a text that are kept, each of them whole. */
const rowsOf = once(({ text }: Seed): readonly Row[] => {
  const words = plain(text).match(WORD) ?? [];
  return words.flatMap((_, at) => (at % STEP === 0 && at + ROW <= words.length ? [{ row: words.slice(at, at + ROW).join(' '), words, at }] : []));
});

/** Where in some words a stretch begins that a text has as well. */
function copiedFrom(own: readonly string[], rows: ReadonlyMap<string, readonly Row[]>): number[] {
  return own.flatMap((_, i) =>
    (rows.get(own.slice(i, i + ROW).join(' ')) ?? []).flatMap(({ words, at }) => {
      let [before, after] = [0, ROW];
      while (i > before && own[i - before - 1] === words[at - before - 1]) before += 1;
      while (i + after < own.length && own[i + after] === words[at + after]) after += 1;
      return before + after >= COPIED ? [i - before] : [];
    }),
  );
}

export const copiedWords: Rule = (draft) => {
  const known = names(draft);
  const rows = Map.groupBy(draft.seeds.flatMap(rowsOf), ({ row }) => row);
  return stretches(draft).flatMap((words) => {
    // What stands between quotation marks has a problem of its own.
    const own = wordsIn(words.text.replace(QUOTED, (quoted) => (wordsIn(quoted).length < QUOTATION ? quoted : ' '.repeat(quoted.length))));
    const plainly = own.map(([word]) => word);
    const [first] = copiedFrom(plainly, rows).filter((from) => !known.includes(` ${plainly.slice(from, from + COPIED).join(' ')} `));
    const at = first === undefined ? undefined : own[first];
    return at === undefined ? [] : [found(words, at.index, `${COPIED} words in a row from "${at[0]}" on are those of a document, as if they were ours.`, SHOW)];
  });
};

const COUNT =
  /(?<![\p{L}\p{N}.,])(?!(?:19|20)\d\d (?:findings|passages|asks)\b)\d[\d,]* (?:(?:coded|quoted|told|different|single|other|more|further) )?(?:findings(?! of fact)|passages|asks)\b/gu;

/** A number that the record can count is not typed: it would be wrong with the next passage. What others counted is told on their own pages. */
export const typedCount: Rule = (draft) =>
  stretches(draft)
    .filter(({ file }) => !file.startsWith('content/milestones/'))
    .flatMap((words) =>
      [...words.text.matchAll(COUNT)].map(({ 0: hit, index }) =>
        found(
          words,
          index,
          `"${hit}" is a number that the record counts by itself, and typed it holds only until the next change.`,
          'Leave the number out, or show it with <Chart id="…" />. Where somebody else counted, say who and what, in other words than these.',
        ),
      ),
    );
