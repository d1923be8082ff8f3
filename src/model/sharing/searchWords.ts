// What a query or a name is made of, written for browsers that are some years old: words, terms of the glossary in any of their forms, and dates however they are typed. The index and the browser read by it alike.
import { MONTHS } from '../written/dates.ts';
import { asksOfNow, NOW, WHOM } from './searchSame.ts';

/** What the reader of a query has to know of a record. */
export interface Lexicon {
  /** By the id of a term, every form in which it is written. */
  terms: Readonly<Record<string, readonly string[]>>;
  /** By a misspelt form, what was meant. */
  misspelt: Readonly<Record<string, string>>;
  /** Words that stand on most pages: the council's name. */
  common: readonly string[];
}

/** One thing that is looked for. `token` is its word in the index; `shown` is what was typed. */
export interface Unit {
  kind: 'word' | 'term' | 'date' | 'phrase';
  token: string;
  shown: string;
  /** What a phrase consists of. */
  within?: readonly Unit[];
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
const single = (word: string): string =>
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
const WHOLE = { begins: 'xw', ends: TERM_ENDS };

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

/** Quotation marks of every kind, in pairs. A single one within a word is an apostrophe. */
const PHRASE =
  /["\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033]([^"\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033]+)["\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033]|(^|[^\p{L}\p{N}])['\u2018]([^'\u2018\u2019]*(?:[\p{L}]['\u2019]\p{L}[^'\u2018\u2019]*)*)['\u2019](?![\p{L}\p{N}])/gu;

/** A query with right words in place of misspelt ones, and each pair. */
export function respelt(query: string, right: (word: string) => string | undefined): { query: string; changed: { from: string; to: string }[] } {
  const changed: { from: string; to: string }[] = [];
  let last = query;
  for (const { word, from, to } of wordsOf(query).reverse()) {
    const meant = SMALL.has(word) ? undefined : right(word);
    if (meant === undefined) continue;
    changed.unshift({ from: query.slice(from, to), to: meant });
    last = last.slice(0, from) + meant + last.slice(to);
  }
  return { query: last, changed };
}

/** What a query asks for, in the order in which it was typed. Small words count only where nothing else was typed. */
export function unitsOf(query: string, forms: Forms): Unit[] {
  const phrases: Unit[] = [];
  const blank = (part: string): string => ' '.repeat(part.length);
  let rest = query.replace(PHRASE, (all: string, double?: string, before?: string, one?: string) => {
    const shown = (double ?? one ?? '').trim();
    if (wordsOf(shown).length === 0) return `${before ?? ''} ${shown}`.padEnd(all.length);
    // Pagefind takes hyphens and apostrophes as it took those of the text.
    phrases.push({ kind: 'phrase', token: `"${shown}"`, shown, within: unitsOf(shown, forms) });
    return blank(all);
  });
  const dates = datesIn(rest);
  for (const { from, to } of dates) rest = rest.slice(0, from) + blank(rest.slice(from, to)) + rest.slice(to);
  const terms = termsIn(rest, forms);
  const isWithin = (from: number): boolean => terms.some((term) => term.from <= from && from < term.to);
  const words = wordsOf(rest).filter(({ from }) => !isWithin(from));
  const placed = [
    ...dates.flatMap(({ from, to, tokens }) =>
      tokens.slice(0, 1).map((token): Unit & { from: number } => ({ kind: 'date', token, shown: query.slice(from, to).trim(), from })),
    ),
    ...terms.map(({ id, from, to }): Unit & { from: number } => ({ kind: 'term', token: termToken(id), shown: rest.slice(from, to), from })),
    ...words.map(({ word, from, to }): Unit & { from: number } => ({ kind: 'word', token: word, shown: rest.slice(from, to), from })),
  ].sort((a, b) => a.from - b.from);
  const all: Unit[] = [...phrases, ...placed.map(({ kind, token, shown }) => ({ kind, token, shown }))];
  const telling = all.filter(({ kind, token }) => kind !== 'word' || !(SMALL.has(token) || forms.common.has(token)));
  const some = telling.length > 0 ? telling : all.filter(({ token }) => !SMALL.has(token));
  const kept = some.length > 0 ? some : all;
  return kept.filter(({ token }, i) => kept.findIndex((other) => other.token === token) === i);
}

/** Whether a query asks how things are now, outside quotation marks. */
export const isOfNow = (query: string): boolean => asksOfNow(wordsOf(query.replace(PHRASE, ' ')).map(({ word }) => word));

/** Where a phrase stands in a text letter for letter, whatever its capitals, accents and punctuation. */
export function phraseRanges(text: string, phrase: string): { from: number; to: number }[] {
  const [words, wanted] = [wordsOf(text), wordsOf(phrase).map(({ word }) => word)];
  return words.flatMap(({ from }, i) =>
    wanted.length > 0 && wanted.every((word, j) => words[i + j]?.word === word) ? [{ from, to: words[i + wanted.length - 1]?.to ?? from }] : [],
  );
}

/** Whether a phrase stands in one of the parts of what is shown of an entry. */
export const holdsPhrase = (shown: string, phrase: string): boolean => shown.split(END).some((part) => phraseRanges(part, phrase).length > 0);

/** The kind of thing that a question asks for, where its words say so. */
export function wantedKind(query: string): 'statistic' | 'term' | undefined {
  if (
    /\b(?:how (?:many|much|often|high|low)|numbers? of|percent(?:age)?|per cent|proportion|share of|rates? of|average|figures?|statistics?|stats)\b|%/i.test(
      query,
    )
  )
    return 'statistic';
  return /^\s*what(?:'s|\u2019s| is| are| does| do)\b|\b(?:mean|means|meaning|definition|define|stands? for)\b/i.test(query) ? 'term' : undefined;
}

/** The word in the index that stands for a name as a whole; with `isBegun`, for every name that begins so. */
export function wholeName(units: readonly Unit[], isBegun = false): string {
  const joined = units
    .flatMap((unit) => unit.within ?? [unit])
    .map(({ kind, token }) => (kind === 'word' ? single(token) : token.replace(/[^\p{L}\p{N}]/gu, '')))
    .join('');
  return `${WHOLE.begins}${joined}${isBegun ? '' : WHOLE.ends}`;
}
