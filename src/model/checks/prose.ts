// Our own prose: in wording that this site uses.
import type { Draft, Entry } from '../draft.ts';
import { patternFault } from '../backtracking.ts';
import type { Path } from '../parse.ts';
import type { Place } from '../problems.ts';
import { at, type Found, type Rule } from './rule.ts';

interface Sentence {
  text: string;
  /** Where a hit stands; that is only asked for what is told. */
  place: (index: number) => Place;
}

const blank = (hit: string): string => ' '.repeat(hit.length);

/** The entries that hold prose of ours. */
function proseEntries(draft: Draft): Entry<unknown>[] {
  const { story, themes, glossary, disagreements, support } = draft;
  return [...draft.inspections, ...draft.milestones, ...draft.pages, story, ...draft.findings, ...draft.statistics, themes, glossary, disagreements, support];
}

/** Fields that hold quotations, titles of documents, names or addresses. */
const NOT_OURS = ['quote', 'prefix', 'title', 'address', 'web', 'source', 'licence', 'name', 'term', 'also', 'pattern'];

/** Our own prose of an entry. Within a line of a body the place of a word is its own; of a field it is where the field begins. */
function ownProse(entry: Entry<unknown>): Sentence[] {
  const fields = (value: unknown, path: Path): Sentence[] => {
    if (typeof value === 'string') return [{ place: () => entry.place(path), text: value.replace(/"[^"]*"|'[^']{12,}'|“[^”]*”/g, '') }];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) =>
      NOT_OURS.includes(key) && !(key === 'title' && entry.file.includes('milestones'))
        ? []
        : fields(inner, [...path, Array.isArray(value) ? Number(key) : key]),
    );
  };
  const lines = entry.body.split('\n').map((text, i) => ({
    place: (index: number): Place => ({ line: entry.bodyLine + i, column: index + 1 }),
    text: text.replace(/"[^"]*"/g, blank).replace(/(?<=\])\([^)]*\)/g, blank),
  }));
  return [...fields(entry.data, []), ...lines];
}

/** The most characters of a text that are read at once. */
const STRETCH = 2000;

interface Refused {
  expression: RegExp;
  instead: string;
  why: string;
}

/** What was found in each entry by which list; an entry that has not changed is not read again. */
const lastFound = new WeakMap<Entry<unknown>, { list: Draft['wording']; found: Found[] }>();

export const wording: Rule = (draft) => {
  const refused = expressionsOf(draft).filter((one): one is Refused => 'expression' in one);
  return proseEntries(draft).flatMap((entry) => {
    const last = lastFound.get(entry);
    const found = last?.list === draft.wording ? last.found : ownProse(entry).flatMap((sentence) => refusedIn(sentence, entry, refused));
    lastFound.set(entry, { list: draft.wording, found });
    return found;
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

function refusedIn({ place, text }: Sentence, entry: Entry<unknown>, refused: readonly Refused[]): Found[] {
  return refused.flatMap(({ expression, instead, why }): Found[] => {
    const hit = firstHit(expression, text);
    return hit
      ? [
          {
            file: entry.file,
            ...place(hit.index),
            id: entry.id,
            what: `"${hit[0]}" is wording that this site does not use. ${why}`,
            todo: `Instead: ${instead}.`,
          },
        ]
      : [];
  });
}

/** Each list of wordings as expressions that may be run, and the faults of the others. */
const compiled = new WeakMap<Draft['wording'], (Refused | { fault: string })[]>();

function expressionsOf({ wording: list }: Draft): (Refused | { fault: string })[] {
  const known = compiled.get(list);
  if (known) return known;
  const made = list.data.refused.map(({ pattern, instead, why }) => {
    const fault = patternFault(pattern);
    return fault === undefined ? { expression: new RegExp(pattern, 'iu'), instead, why } : { fault };
  });
  compiled.set(list, made);
  return made;
}

export const wordingPattern: Rule = (draft) =>
  expressionsOf(draft).flatMap((one, i) =>
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
