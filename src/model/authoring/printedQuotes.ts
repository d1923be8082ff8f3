// Finds quotations in a printed document letter for letter: letters, digits, pounds and per cent signs are the same; typography, spaces and hyphens at the ends of lines are free.
import { once } from '../once.ts';
import { partsOf } from '../evidence/quotes.ts';
import type { Printed } from './printed.ts';

/** The letters of a text in a row, and where each of them is in it. */
interface Letters {
  letters: string;
  at: readonly number[];
}

/** Where a quotation is; `overNote` where a note at the foot of a page is within it. */
export interface PrintedPlace {
  start: number;
  end: number;
  overNote: boolean;
}

const COUNTS = /[\p{L}\p{N}\u00a3%]/u;

function lettersOf(text: string): Letters {
  const at: number[] = [];
  let letters = '';
  for (const { 0: sign, index } of text.matchAll(/[^\0-\u007f]|[\p{L}\p{N}%]/gu)) {
    // One sign may stand for two letters that are printed as one.
    for (const letter of sign.normalize('NFKC')) {
      if (!COUNTS.test(letter)) continue;
      letters += letter;
      for (let unit = 0; unit < letter.length; unit += 1) at.push(index);
    }
  }
  return { letters, at };
}

/** How many lines a note at the foot of a page has at most. */
const NOTE_LINES = 12;
const NOTE = /^[^\S\n]*\d{1,2}[^\S\n]+\p{L}/u;

/** The text without the notes at the feet of its pages: blanks are in their place. */
function withoutNotes({ text, pages }: Printed): string {
  return pages
    .map(({ start, end }) => {
      const lines = text.slice(start, end).split('\n');
      const first = lines.findIndex((line, i) => i > 0 && i >= lines.length - NOTE_LINES && NOTE.test(line));
      return lines.map((line, i) => (first >= 0 && i >= first ? ' '.repeat(line.length) : line)).join('\n');
    })
    .join('\n');
}

const indexed = once((printed: Printed) => [lettersOf(printed.text), lettersOf(withoutNotes(printed))] as const);

/** Whether a stretch of letters begins and ends where words do; the digit of a note may follow a word. */
function wholeWords(text: string, { at }: Letters, from: number, to: number): boolean {
  const [first = 0, last = 0] = [at[from], at[to - 1]];
  const before = text.slice(Math.max(0, first - 1), first);
  const after = text.slice(last, last + 2);
  return !/[\p{L}\p{N}]/u.test(before) && !/^(?:[\p{L}\p{N}]\p{L}|\p{N}\p{N})/u.test(after);
}

function placesIn(text: string, index: Letters, parts: readonly string[]): Omit<PrintedPlace, 'overNote'>[] {
  const [first = '', ...rest] = parts;
  const next = (part: string, from: number): number => {
    for (let found = index.letters.indexOf(part, from); found >= 0; found = index.letters.indexOf(part, found + 1))
      if (wholeWords(text, index, found, found + part.length)) return found;
    return -1;
  };
  const found: Omit<PrintedPlace, 'overNote'>[] = [];
  for (let start = next(first, 0); start >= 0; start = next(first, start + 1)) {
    let end = start + first.length;
    for (const part of rest) {
      const at = end < 0 ? -1 : next(part, end);
      end = at < 0 ? -1 : at + part.length;
    }
    if (end >= 0) found.push({ start: index.at[start] ?? 0, end: (index.at[end - 1] ?? 0) + 1 });
  }
  return found;
}

/** Every place of a quotation in the document, part by part where it leaves words out. */
export function placesOf(printed: Printed, quote: string): PrintedPlace[] {
  const parts = partsOf(quote).map((part) => lettersOf(part).letters);
  if (parts.some((part) => part === '')) return [];
  const [whole, bare] = indexed(printed);
  const found = placesIn(printed.text, whole, parts);
  return found.length > 0
    ? found.map((place) => ({ ...place, overNote: false }))
    : placesIn(printed.text, bare, parts).map((place) => ({ ...place, overNote: true }));
}
