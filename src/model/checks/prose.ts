// Our own prose: in wording that this site uses.
import type { Draft, Entry } from '../draft.ts';
import type { Path } from '../parse.ts';
import type { Place } from '../problems.ts';
import { at, type Found, type Rule } from './rule.ts';

interface Sentence extends Place {
  text: string;
}

const blank = (hit: string): string => ' '.repeat(hit.length);

/** The entries that hold prose of ours. */
function proseEntries(draft: Draft): Entry<unknown>[] {
  const { story, themes, glossary, disagreements, support } = draft;
  return [...draft.inspections, ...draft.milestones, ...draft.pages, story, ...draft.findings, ...draft.statistics, themes, glossary, disagreements, support];
}

/** Fields that hold quotations, titles of documents, names or addresses. */
const NOT_OURS = ['quote', 'prefix', 'title', 'address', 'web', 'source', 'licence', 'name', 'term', 'also', 'pattern'];

/** Our own prose of an entry with the place where it stands. */
function ownProse(entry: Entry<unknown>): Sentence[] {
  const fields = (value: unknown, path: Path): Sentence[] => {
    if (typeof value === 'string') return [{ ...entry.place(path), text: value.replace(/"[^"]*"|'[^']{12,}'|“[^”]*”/g, '') }];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) =>
      NOT_OURS.includes(key) && !(key === 'title' && entry.file.includes('milestones'))
        ? []
        : fields(inner, [...path, Array.isArray(value) ? Number(key) : key]),
    );
  };
  const lines = entry.body.split('\n').map((text, i) => ({
    line: entry.bodyLine + i,
    column: 1,
    text: text.replace(/"[^"]*"/g, blank).replace(/(?<=\])\([^)]*\)/g, blank),
  }));
  return [...fields(entry.data, []), ...lines];
}

interface Refused {
  expression: RegExp;
  instead: string;
  why: string;
}

/** What was found in each entry by which list; an entry that has not changed is not read again. */
const lastFound = new WeakMap<Entry<unknown>, { list: Draft['wording']; found: Found[] }>();

export const wording: Rule = (draft) => {
  const refused = draft.wording.data.refused.flatMap(({ pattern, instead, why }): Refused[] => {
    const expression = expressionOf(pattern);
    return expression ? [{ expression, instead, why }] : [];
  });
  return proseEntries(draft).flatMap((entry) => {
    const last = lastFound.get(entry);
    const found = last?.list === draft.wording ? last.found : ownProse(entry).flatMap((sentence) => refusedIn(sentence, entry, refused));
    lastFound.set(entry, { list: draft.wording, found });
    return found;
  });
};

function refusedIn({ line, column, text }: Sentence, entry: Entry<unknown>, refused: readonly Refused[]): Found[] {
  return refused.flatMap(({ expression, instead, why }): Found[] => {
    const hit = expression.exec(text);
    // Within a line of a body the place is the word's own; of a field it is where the field begins.
    const inLine = line >= entry.bodyLine && entry.body !== '' ? (hit?.index ?? 0) : 0;
    return hit
      ? [
          {
            file: entry.file,
            line,
            column: column + inLine,
            id: entry.id,
            what: `"${hit[0]}" is wording that this site does not use. ${why}`,
            todo: `Write ${instead}.`,
          },
        ]
      : [];
  });
}

function expressionOf(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern, 'iu');
  } catch {
    return undefined;
  }
}

export const wordingPattern: Rule = (draft) =>
  draft.wording.data.refused.flatMap(({ pattern }, i) =>
    expressionOf(pattern)
      ? []
      : [at(draft.wording, ['refused', i, 'pattern'], `"${pattern}" is no regular expression.`, 'Close every bracket; write a sign itself as "\\\\.".')],
  );
