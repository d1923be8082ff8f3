// What a text, a name or a query is made of, written for browsers that are some years old: words, terms of the glossary in any of their forms, and dates however they are typed. The index and the browser read by it alike.
import { MONTHS } from '../written/dates.ts';
import { NOW, WHOM } from './searchSame.ts';

/** What the reader of a query has to know of a record. */
export interface Lexicon {
  /** By the id of a term, every form in which it is written. */
  terms: Readonly<Record<string, readonly string[]>>;
  /** By a misspelt form, what was meant. */
  misspelt: Readonly<Record<string, string>>;
  /** Words that stand on most pages: the council's name. */
  common: readonly string[];
}

/** Words that ask and join, and tell nothing of what is looked for. */
export const SMALL = new Set(
  (
    'a about am an and any are as at be been being between but by can could did do does doing done for from get gets getting give gives given go goes got had happen happened happening has have he her him his how i if in inspectors into is it its ' +
    'just led made make many me mean means meaning much my no not of on or our please said say says she should show since so some tell than that the their them then there these they this those to too up us very was we went were what whats when where ' +
    'which while who whom whose why will with would wrong wrote you your ' +
    NOW.join(' ')
  ).split(' '),
);

/** A word as it is compared: without accents and apostrophes, a number without commas and with a letter for its point, which Pagefind leaves out. */
const bare = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['\u2018\u2019]/g, '')
    .replace(/(\d),(?=\d{3})/g, '$1')
    .replace(/(\d)\.(?=\d)/g, '$1d');

/** The words of a text with the places where they begin and end. */
export function wordsOf(text: string): { word: string; from: number; to: number }[] {
  return [...text.matchAll(/\p{N}+(?:,\p{N}{3})+|\p{N}+\.\p{N}+|[\p{L}\p{M}\p{N}]+(?:['\u2018\u2019][\p{L}\p{N}]+)*/gu)].map((found) => ({
    word: bare(found[0]),
    from: found.index,
    to: found.index + found[0].length,
  }));
}

/** A word in the singular, roughly: enough to know two forms of one word again. */
export const single = (word: string): string =>
  word.length < 4 || /(?:ss|us|is)$/.test(word) ? word : word.endsWith('ies') && word.length > 4 ? `${word.slice(0, -3)}y` : word.replace(/s$/, '');

/** How words of the index end that stand for something and are no beginning of another. */
export const TERM_ENDS = 'xx';
/** The word of a term in the index: of a text that has one of its forms. */
export const termToken = (id: string): string => `xc${id.replaceAll('-', '')}${TERM_ENDS}`;
/** The word in the index of a name that has this word. */
export const named = (token: string): string => `xn${token}`;
/** The word in the index of a kind of thing. */
export const kindToken = (kind: string): string => `xk${kind}`;
/** Parts what is shown of an entry from what it is only found by. */
export const END = '\u00B6';
/** How the word begins that stands for a whole name, and how it ends. */
export const WHOLE = { begins: 'xw', ends: TERM_ENDS };

const MONTH = `(?:${MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)}${name === 'September' ? '|t' : ''})?`).join('|')})\\.?`;
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const DATES: readonly (readonly [form: RegExp, order: readonly ('day' | 'last' | 'month' | 'year')[]])[] = [
  [new RegExp(`\\b${DAY}\\s*(?:to|-|\u2013|and)\\s*${DAY}\\s+(?:of\\s+)?(${MONTH}),?\\s+(\\d{4})\\b`, 'gi'), ['day', 'last', 'month', 'year']],
  [new RegExp(`\\b${DAY}\\s+(?:of\\s+)?(${MONTH}),?\\s+(\\d{4})\\b`, 'gi'), ['day', 'month', 'year']],
  [new RegExp(`\\b(${MONTH})\\s+${DAY},?\\s+(\\d{4})\\b`, 'gi'), ['month', 'day', 'year']],
  [new RegExp(`\\b(${MONTH}),?\\s+(?:of\\s+)?(\\d{4})\\b`, 'gi'), ['month', 'year']],
  [/\b(\d{4})-(\d{2})-(\d{2})\b/g, ['year', 'month', 'day']],
  [/\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\b/g, ['day', 'month', 'year']],
  [/\b(\d{4})-(\d{2})\b/g, ['year', 'month']],
  [/(?:^|[^\d/])(\d{1,2})\/(\d{4})\b/g, ['month', 'year']],
];

const two = (number: number): string => String(number).padStart(2, '0');

/** The word of a day ("20201204") or of a month ("202012") in the index, or undefined where the calendar has none. */
function dateToken(year: number, month: number, day?: number): string | undefined {
  const isReal = month >= 1 && month <= 12 && (day === undefined || (day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()));
  return isReal ? `${year}${two(month)}${day === undefined ? '' : two(day)}` : undefined;
}

/** The dates that a text names, each with its words in the index, in the order in which they stand. */
export function datesIn(text: string): { from: number; to: number; tokens: string[] }[] {
  const found: { from: number; to: number; tokens: string[] }[] = [];
  for (const [form, order] of DATES)
    for (const match of text.matchAll(form)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (found.some((one) => one.from < to && from < one.to)) continue;
      const part = (name: (typeof order)[number]): string | undefined => (order.includes(name) ? match[order.indexOf(name) + 1] : undefined);
      const written = part('month') ?? '';
      const month = /^\d/.test(written) ? Number(written) : MONTHS.findIndex((name) => name.toLowerCase().startsWith(written.slice(0, 3).toLowerCase())) + 1;
      const year = Number(part('year')) + ((part('year') ?? '').length === 2 ? 2000 : 0);
      const day = part('day') === undefined ? undefined : Number(part('day'));
      const last = part('last') === undefined ? day : Number(part('last'));
      const days = day === undefined || last === undefined ? [undefined] : Array.from({ length: Math.max(1, last - day + 1) }, (_, i) => day + i);
      const tokens = days.slice(0, 31).flatMap((one) => dateToken(year, month, one) ?? []);
      if (tokens.length > 0) found.push({ from, to, tokens });
    }
  return found.sort((a, b) => a.from - b.from);
}

/** A lexicon made ready: every form of every term by its words, the longest first. */
export interface Forms {
  byWords: ReadonlyMap<string, string>;
  longest: number;
  common: ReadonlySet<string>;
}

export function formsOf({ terms, common }: Lexicon): Forms {
  const forms = Object.entries(terms).flatMap(([id, list]) => list.map((form) => ({ id, words: wordsOf(form).map(({ word }) => single(word)) })));
  return {
    byWords: new Map([...forms].reverse().map(({ id, words }) => [words.join(' '), id])),
    longest: Math.max(1, ...forms.map(({ words }) => words.length)),
    common: new Set([...common, ...WHOM].flatMap((name) => wordsOf(name).map(({ word }) => word))),
  };
}

/** The terms of which a text has a form, each with its place; of two that overlap the one that begins first, then the longer. */
export function termsIn(text: string, forms: Forms): { id: string; from: number; to: number }[] {
  const words = wordsOf(text);
  const found: { id: string; from: number; to: number }[] = [];
  for (let i = 0; i < words.length; i += 1)
    for (let length = Math.min(forms.longest, words.length - i); length > 0; length -= 1) {
      const part = words.slice(i, i + length);
      const id = forms.byWords.get(part.map(({ word }) => single(word)).join(' '));
      if (id === undefined) continue;
      found.push({ id, from: part[0]?.from ?? 0, to: part[length - 1]?.to ?? 0 });
      i += length - 1;
      break;
    }
  return found;
}
