// Where the words that were looked for stand in what is shown of an entry.
import { phraseRanges, type Unit } from './searchQuery.ts';
import { datesIn, END, termsIn, termToken, wordsOf, type Forms } from './searchWords.ts';

/** A piece of a text, and whether it is lit up. */
export interface Piece {
  text: string;
  lit: boolean;
}

interface Range {
  from: number;
  to: number;
}

/** The words of a text between spaces, as Pagefind counts them, without the marks around them. */
function counted(text: string): Range[] {
  return [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => {
    const [before, after] = [/^[^\p{L}\p{N}]*/u.exec(word)?.[0].length ?? 0, /[^\p{L}\p{N}]*$/u.exec(word)?.[0].length ?? 0];
    return before === word.length ? { from: index, to: index + word.length } : { from: index + before, to: index + word.length - after };
  });
}

/** Where a text has a word or a phrase of the query, or names a term or a date of it in any form. */
function rangesOf(text: string, units: readonly Unit[], forms: Forms): Range[] {
  const tokens = units.map(({ token }) => token);
  const terms = termsIn(text, forms).filter(({ id }) => tokens.includes(termToken(id)));
  const dates = datesIn(text).filter((date) => date.tokens.some((one) => units.some(({ kind, token }) => kind === 'date' && one.startsWith(token))));
  const phrases = units.filter(({ kind }) => kind === 'phrase').flatMap(({ shown }) => phraseRanges(text, shown));
  return [...terms, ...dates, ...phrases, ...wordsOf(text).filter(({ word }) => tokens.includes(word))];
}

/** Where a text has a word of the query as it was typed, or one that begins with it. */
export function typedRanges(text: string, units: readonly Unit[], forms: Forms): Range[] {
  const typed = units.filter(({ kind }) => kind === 'word').flatMap(({ shown }) => wordsOf(shown).map(({ word }) => word));
  return [
    ...rangesOf(text, units, forms),
    ...wordsOf(text).filter(({ word }) => typed.some((one) => word === one || (one.length > 2 && word.startsWith(one)))),
  ];
}

/** A text in pieces, lit up where a range is. */
export function litUp(text: string, ranges: readonly Range[]): Piece[] {
  const lit = [...ranges].sort((a, b) => a.from - b.from || b.to - a.to);
  const pieces: Piece[] = [];
  let last = 0;
  for (const { from, to } of lit) {
    if (to <= last) continue;
    const start = Math.max(from, last);
    if (start > last) pieces.push({ text: text.slice(last, start), lit: false });
    pieces.push({ text: text.slice(start, to), lit: true });
    last = to;
  }
  if (last < text.length) pieces.push({ text: text.slice(last), lit: false });
  return pieces;
}

/** How many words an excerpt has before and after the first that is lit up. */
const AROUND = 12;

/** The title of an entry, and a stretch of what else it says where the title has nothing that was looked for: from its text in the index and the places that were found. */
export function shownOf(content: string, places: readonly number[], units: readonly Unit[], forms: Forms): { title: Piece[]; excerpt: Piece[] } {
  const [title = '', says = ''] = content.split(END).map((part) => part.trim());
  const [inTitle, inSays] = [counted(title), counted(says)];
  const at = (list: readonly Range[], begins: number): Range[] => places.flatMap((place) => list[place - begins] ?? []);
  const titleRanges = [...at(inTitle, 0), ...rangesOf(title, units, forms)];
  const saysRanges = [...at(inSays, inTitle.length + 1), ...rangesOf(says, units, forms)].sort((a, b) => a.from - b.from);
  const [first] = saysRanges;
  if (titleRanges.length > 0 || !first) return { title: litUp(title, titleRanges), excerpt: [] };
  const middle = inSays.findIndex(({ to }) => to > first.from);
  const begin = inSays[Math.max(0, middle - AROUND)]?.from ?? 0;
  const end = inSays[Math.min(inSays.length - 1, middle + AROUND)]?.to ?? says.length;
  // A mark of punctuation after the last word belongs to it, and one before the first.
  const [from, to] = [begin - (/\S*$/.exec(says.slice(0, begin))?.[0].length ?? 0), end + (/^\S*/.exec(says.slice(end))?.[0].length ?? 0)];
  const within = saysRanges.filter((range) => range.from >= from && range.to <= to).map((range) => ({ from: range.from - from, to: range.to - from }));
  return {
    title: litUp(title, []),
    excerpt: [
      ...(from > 0 ? [{ text: '… ', lit: false }] : []),
      ...litUp(says.slice(from, to), within),
      ...(to < says.length ? [{ text: ' …', lit: false }] : []),
    ],
  };
}
