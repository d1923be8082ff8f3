// Our own prose: in wording that this site uses.
import { once } from '../once.ts';
import type { Draft, Entry } from '../written/draft.ts';
import { patternFault } from './backtracking.ts';
import { idOf } from '../written/files.ts';
import type { Prose } from '../written/prose.ts';
import { blocksOf, fieldsOf, type Words } from './asRead.ts';
import { at, type Found, type Rule } from './rule.ts';

const blank = (hit: string): string => ' '.repeat(hit.length);

/** The entries that hold prose of ours. */
function proseEntries(draft: Draft): Entry<unknown>[] {
  const { story, themes, glossary, disagreements, support, reviews } = draft;
  return [
    ...draft.inspections,
    ...draft.milestones,
    ...draft.pages,
    story,
    ...draft.findings,
    ...draft.statistics,
    themes,
    glossary,
    disagreements,
    support,
    reviews,
  ];
}

/** Fields that hold quotations, titles of documents, names or addresses. */
const NOT_OURS = [
  'quote',
  'prefix',
  'title',
  'address',
  'web',
  'source',
  'licence',
  'name',
  'term',
  'also',
  'synonyms',
  'misspellings',
  'pattern',
  'seen',
  'changes',
];

/** Our own words in the fields of an entry, as they are read: neither a line break nor emphasis parts two words, or the two halves of one. */
function ownFields(entry: Entry<unknown>): Words[] {
  const isOurs = ({ path = [] }: Words): boolean =>
    !path.some((key) => NOT_OURS.includes(String(key)) && !(key === 'title' && entry.file.includes('milestones')));
  return fieldsOf(entry)
    .filter(isOurs)
    .map((words) => ({ ...words, text: words.text.replace(/"[^"]*"|'[^']{12,}'|“[^”]*”/g, '').replace(/[*_`]+/g, '') }));
}

/** Our own words in the text of an entry. */
function ownText(prose: Prose): Words[] {
  return blocksOf(prose).map((words) => ({ ...words, text: words.text.replace(/"[^"]*"|“[^”]*”/g, blank) }));
}

/** The most characters of a text that are read at once. */
const STRETCH = 2000;

interface Refused {
  expression: RegExp;
  instead: string;
  why: string;
}

/** What a list refuses in the fields of an entry, and in its text; what has not changed is not read again. */
const refusedBy = once((list: Draft['wording']) => {
  const refused = expressionsOf(list).filter((one): one is Refused => 'expression' in one);
  return {
    inFields: once((entry: Entry<unknown>): Found[] => ownFields(entry).flatMap((words) => refusedIn(words, refused))),
    inText: once((prose: Prose): Found[] => ownText(prose).flatMap((words) => refusedIn(words, refused))),
  };
});

export const wording: Rule = (draft) => {
  const { inFields, inText } = refusedBy(draft.wording);
  const proseOfFile = new Map(draft.prose.map((one) => [one.file, one]));
  return proseEntries(draft).flatMap((entry) => {
    const prose = proseOfFile.get(entry.file);
    return [...inFields(entry), ...(prose ? inText(prose) : [])];
  });
};

/** The first hit of an expression. A very long text is read in stretches, since the work may grow with the square of the length. */
function firstHit(expression: RegExp, text: string): { 0: string; index: number } | undefined {
  for (let from = 0; from < text.length;) {
    const space = text.length - from <= STRETCH ? -1 : text.lastIndexOf(' ', from + STRETCH);
    const to = text.length - from <= STRETCH ? text.length : space > from ? space : from + STRETCH;
    const hit = expression.exec(text.slice(from, to));
    if (hit) return { 0: hit[0], index: from + hit.index };
    from = to;
  }
  return undefined;
}

function refusedIn({ file, place, text }: Words, refused: readonly Refused[]): Found[] {
  return refused.flatMap(({ expression, instead, why }): Found[] => {
    const hit = firstHit(expression, text.replace(/[\u2010-\u2012]/g, '-'));
    return hit
      ? [
          {
            file,
            ...place(hit.index),
            id: idOf(file),
            what: `"${hit[0]}" is wording that this site does not use. ${why}`,
            todo: `Instead: ${instead}.`,
          },
        ]
      : [];
  });
}

/** Each list of wordings as expressions that may be run, and the faults of the others. */
const expressionsOf = once(({ data }: Draft['wording']): (Refused | { fault: string })[] =>
  data.refused.map(({ pattern, instead, why }) => {
    const fault = patternFault(pattern);
    return fault === undefined ? { expression: new RegExp(pattern, 'iu'), instead, why } : { fault };
  }),
);

export const wordingPattern: Rule = (draft) =>
  expressionsOf(draft.wording).flatMap((one, i) =>
    'fault' in one
      ? [
          at(
            draft.wording,
            ['refused', i, 'pattern'],
            `The pattern cannot be searched for: ${one.fault}.`,
            'Close every bracket, write a sign itself as "\\\\.", and let each repeated part begin with a sign or word that cannot stand inside it.',
          ),
        ]
      : [],
  );
