// What is told in our words: from a document that was read whole, at a place that it has, in one short sentence that claims no word of it.
import type { Entry, FindingsData, SourceData } from '../written/draft.ts';
import { SUMMARISED } from '../written/schemas.ts';
import { at, type Found, type Rule } from './rule.ts';

/** The most words of a sentence that tells a passage; see the codebook, "Findings told in our own words". */
const MOST_WORDS = 25;

type Kind = 'findings' | 'asks';
type Coded = FindingsData[Kind][number];

interface Told {
  file: Entry<FindingsData>;
  kind: Kind;
  index: number;
  item: Extract<Coded, { voice: typeof SUMMARISED }>;
}

/** Every passage of a file that is told in our words alone. */
function toldIn(file: Entry<FindingsData>): Told[] {
  return (['findings', 'asks'] as const).flatMap((kind) =>
    file.data[kind].flatMap((item, index) => (item.voice === SUMMARISED ? [{ file, kind, index, item }] : [])),
  );
}

const problem = ({ file, kind, index, item }: Told, field: string, what: string, todo: string): Found => at(file, [kind, index, field], what, todo, item.id);

/** What of a document was read, or undefined where nobody says that it was. */
function readingOf({ text }: SourceData): SourceData['text']['printed'] {
  return text.state === 'read' && text.read !== undefined ? { read: text.read, pages: text.pages, paragraphs: text.paragraphs } : text.printed;
}

/** A document that is told in our words was read whole on a day, and its fingerprint says which file that was. */
export const readState: Rule = (draft) =>
  draft.sources.flatMap((entry) => {
    const { state, read, seed, sha256, pages, paragraphs } = entry.data.text;
    if (state !== 'read') {
      const stray = Object.entries({ read, pages, paragraphs }).find(([, value]) => value !== undefined)?.[0];
      return stray === undefined
        ? []
        : [
            at(
              entry,
              ['text', stray],
              `"${stray}" is given, but the state of the text is "${state}".`,
              'Write "state: read" if the document was read whole. What was read of the printed document beside a damaged text stands under "printed:".',
            ),
          ];
    }
    if (seed !== undefined)
      return [
        at(
          entry,
          ['text', 'seed'],
          'A text is named although its state is "read".',
          'If the text is held, say in which state it is, "clean" or "lossy". If not, take the seed away.',
        ),
      ];
    const missing = Object.entries({ read, sha256, pages }).flatMap(([field, value]) => (value === undefined ? [field] : []));
    return missing.map((field) =>
      at(
        entry,
        ['text', 'state'],
        `The document is said to have been read whole, but "${field}:" is missing.`,
        'Add the day on which it was read ("read:"), the SHA-256 of the file ("sha256:") and the number of its pages ("pages:"). If it was not read whole, write "state: none".',
      ),
    );
  });

/** Only what was read can be told. */
export const summarySource: Rule = (draft) =>
  draft.findings.flatMap((file) => {
    const source = draft.sources.find(({ id }) => id === file.data.source);
    if (source === undefined || readingOf(source.data) !== undefined || source.data.text.state === 'read') return [];
    return toldIn(file).map((told) =>
      problem(
        told,
        'voice',
        `The passage is told in our words, but nobody says that "${source.id}" was read.`,
        'Give its source "state: read" with day, fingerprint and pages, or "printed:" beside a damaged text. Otherwise quote the passage.',
      ),
    );
  });

const numberOf = (paragraph: string | undefined): number | undefined => (paragraph !== undefined && /^\d+$/.test(paragraph) ? Number(paragraph) : undefined);

/** A paragraph and a page that the document has. */
export const summaryPlace: Rule = (draft) =>
  draft.findings.flatMap((file) => {
    const source = draft.sources.find(({ id }) => id === file.data.source);
    const { pages = Infinity, paragraphs = Infinity } = (source && readingOf(source.data)) ?? {};
    return (['findings', 'asks'] as const).flatMap((kind) =>
      file.data[kind].flatMap((item, index) => {
        const wrong = (field: string, what: string): Found => at(file, [kind, index, field], what, 'Look the place up in the document.', item.id);
        const number = numberOf(item.paragraph);
        return [
          ...(item.page !== undefined && item.page > pages ? [wrong('page', `The document has ${pages} pages, and no page ${item.page}.`)] : []),
          ...(number !== undefined && (number > paragraphs || number < 1)
            ? [wrong('paragraph', `The document numbers its paragraphs from 1 to ${paragraphs}, and has no paragraph ${number}.`)]
            : []),
        ];
      }),
    );
  });

/** What is told of a document stands in its order, where nothing quoted says where it belongs. */
export const summaryOrder: Rule = (draft) =>
  draft.findings.flatMap((file) => {
    const source = draft.sources.find(({ id }) => id === file.data.source);
    if (source?.data.text.state !== 'read') return [];
    let [page, paragraph] = [0, 0];
    return toldIn(file)
      .filter(({ kind }) => kind === 'findings')
      .flatMap((told) => {
        const number = numberOf(told.item.paragraph);
        const [pageBefore, paragraphBefore] = [page, paragraph];
        [page, paragraph] = [Math.max(page, told.item.page), Math.max(paragraph, number ?? 0)];
        const todo = 'Look the place up in the document, and let the passages follow each other as they do there.';
        if (told.item.page < pageBefore) return [problem(told, 'page', `Page ${told.item.page} follows page ${pageBefore}.`, todo)];
        return number !== undefined && number < paragraphBefore
          ? [problem(told, 'paragraph', `Paragraph ${number} follows paragraph ${paragraphBefore}.`, todo)]
          : [];
      });
  });

/** One sentence, short enough to be understood at once. */
export const summaryLength: Rule = (draft) =>
  draft.findings.flatMap(toldIn).flatMap((told) => {
    const { says } = told.item;
    const words = says.trim().split(/\s+/).length;
    if (words > MOST_WORDS)
      return [
        problem(
          told,
          'says',
          `The sentence has ${words} words; at most ${MOST_WORDS} are allowed.`,
          'Say the same in fewer words, or make two findings of it where the parts differ.',
        ),
      ];
    if (!/[.?]$/.test(says.trim()))
      return [
        problem(told, 'says', 'What is told is no whole sentence: it does not end in a full stop.', 'Write one sentence that can be understood by itself.'),
      ];
    return /[.?!]\s+\p{Lu}/u.test(says) && !/\b(?:Mr|Mrs|Ms|Dr|St|No)\.\s+\p{Lu}/u.test(says)
      ? [problem(told, 'says', 'What is told is more than one sentence.', 'Join the sentences, or make two findings of them where they say different things.')]
      : [];
  });

/** Marks of quotation: double ones of every kind, and single ones around words. An apostrophe within or after a word is none. */
const QUOTATION = /["“”„«»‹›]|\[…\]|(?<![\p{L}\p{N}])[‘'](?=\p{L})/u;

/** Our words never look like the document's. */
export const summaryQuotation: Rule = (draft) =>
  draft.findings.flatMap(toldIn).flatMap((told) => {
    const [mark] = QUOTATION.exec(told.item.says) ?? [];
    return mark === undefined
      ? []
      : [
          problem(
            told,
            'says',
            `What is told in our words holds ${mark}, as if it quoted the document.`,
            'Say it in words of your own, without quotation marks. What is quoted is found in a text that we hold.',
          ),
        ];
  });

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The same sentence is not counted twice. */
export const summaryTwice: Rule = (draft) =>
  draft.findings.flatMap((file) => {
    const seen = new Map<string, string>();
    return toldIn(file).flatMap((told) => {
      const key = `${told.kind} ${plain(told.item.says)}`;
      const first = seen.get(key);
      if (first === undefined) seen.set(key, told.item.id);
      return first === undefined
        ? []
        : [problem(told, 'says', `"${first}" says the same already: a passage is counted once.`, 'Keep one of the two, or say what is different.')];
    });
  });

/** Where the rest of a quoted passage was read in the undamaged document, that is told, and the document says that it was read. */
export const restRead: Rule = (draft) =>
  draft.findings.flatMap((file) => {
    const source = draft.sources.find(({ id }) => id === file.data.source);
    return (['findings', 'asks'] as const).flatMap((kind) =>
      file.data[kind].flatMap((item, index) => {
        if (item.voice === SUMMARISED || (item.page === undefined && item.paragraph === undefined)) return [];
        if (item.says === undefined || item.page === undefined)
          return [
            at(
              file,
              [kind, index],
              'A place in the printed document is given, but not its page, or not what stands there.',
              'Add "says:" with what is told from there and "page:", or take the place out; where the quote stands belongs into "locator:".',
              item.id,
            ),
          ];
        return source && source.data.text.printed === undefined
          ? [
              at(
                file,
                [kind, index, 'page'],
                `A page of the printed document is given, but nobody says that that of "${source.id}" was read.`,
                'Add "printed:" with the day, pages and paragraphs to its source.',
                item.id,
              ),
            ]
          : [];
      }),
    );
  });
