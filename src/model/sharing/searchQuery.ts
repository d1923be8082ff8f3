// What a query asks for: its phrases, dates, terms and words, whether it is about now, and which kind of thing it wants. Names are read in the same way.
import { datesIn, END, single, SMALL, termsIn, termToken, WHOLE, wordsOf, type Forms } from './searchWords.ts';
import { asksOfNow } from './searchSame.ts';

/** One thing that is looked for. `token` is its word in the index; `shown` is what was typed. */
export interface Unit {
  kind: 'word' | 'term' | 'date' | 'phrase';
  token: string;
  shown: string;
  /** What a phrase consists of. */
  within?: readonly Unit[];
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
  // A term too, where it is the name of the inspectorate.
  const isCommon = ({ kind, shown }: Unit): boolean => kind === 'term' && wordsOf(shown).every(({ word }) => forms.common.has(word));
  const telling = all.filter((unit) => !isCommon(unit) && (unit.kind !== 'word' || !(SMALL.has(unit.token) || forms.common.has(unit.token))));
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
