// Lists: nothing stands in one twice.
import type { Draft, Entry } from '../written/draft.ts';
import type { Path } from '../written/problems.ts';
import { at, type Found, type Rule } from './rule.ts';

const isEntry = (value: object): value is Entry<unknown> => 'place' in value && 'data' in value;

/** By what the items of a list of groups are told apart, where they have no id. */
const TOLD_BY: Readonly<Record<string, string>> = { sources: 'source', breaks: 'before', headings: 'heading', names: 'publisher' };
/** Lists of which another rule says what may stand in them. */
const ELSEWHERE: readonly [list: string, within: string][] = [
  ['marks', 'text'],
  ['footnotes', 'text'],
  ['words', 'text'],
  ['also', 'findings'],
  ['also', 'asks'],
  ['passages', 'samples'],
];

const plain = (words: string): string => words.toLowerCase().replace(/\s+/g, ' ');

/** What an item of a list shares with none of the others: its words, or the field by which such items are told apart. */
function keyOf(list: string, item: unknown): string | undefined {
  if (typeof item === 'string') return plain(item);
  if (list === 'offices' || list === 'values') return JSON.stringify(item);
  const field = TOLD_BY[list];
  const value: unknown = field !== undefined && item instanceof Object ? Reflect.get(item, field) : undefined;
  return typeof value === 'string' ? plain(value) : undefined;
}

function twiceIn(entry: Entry<unknown>): Found[] {
  const look = (value: unknown, path: Path): Found[] => {
    if (typeof value !== 'object' || value === null) return [];
    const inner = Object.entries(value).flatMap(([key, one]) => look(one, [...path, Array.isArray(value) ? Number(key) : key]));
    const list = String(path.at(-1));
    if (!Array.isArray(value) || ELSEWHERE.some(([name, within]) => name === list && path.includes(within))) return inner;
    const keys = value.map((item) => keyOf(list, item));
    const again = keys.flatMap((key, i) => {
      const first = key === undefined ? -1 : keys.indexOf(key);
      if (first < 0 || first === i) return [];
      const item: unknown = value[i];
      const [shown, inside] =
        typeof item === 'string' ? [`"${item}"`, []] : [`"${key?.startsWith('{') === true ? 'The same' : (key ?? '')}"`, TOLD_BY[list] ?? []];
      return [at(entry, [...path, i].concat(inside), `${shown} stands in "${list}:" twice.`, 'Keep one of the two, with what the other says more.')];
    });
    return [...again, ...inner];
  };
  return look(entry.data, []);
}

export const listedTwice: Rule = (draft: Draft) => Object.values(draft).flat().filter(isEntry).flatMap(twiceIn);

/** A name of a term stands once among its own names. */
export const namedTwice: Rule = ({ glossary }) =>
  glossary.data.terms.flatMap(({ id, term, also, synonyms = [], misspellings = [] }, i) => {
    const lists = { term: [term], also, synonyms, misspellings };
    const seen = new Map<string, string>();
    return Object.entries(lists).flatMap(([list, names]) =>
      names.flatMap((name, n): Found[] => {
        const first = seen.get(plain(name));
        seen.set(plain(name), first ?? list);
        return first === undefined || first === list
          ? []
          : [at(glossary, ['terms', i, list, n], `"${name}" is already a name of the term, under "${first}:".`, 'Name each word once.', id)];
      }),
    );
  });
