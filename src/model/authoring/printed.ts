// A printed document as the text of its PDF gives it: its pages without the lines that every page repeats, and its numbered paragraphs.
import { HIDDEN } from '../evidence/typography.ts';

/** A stretch of the document in UTF-16 offsets, half-open. */
interface Stretch {
  start: number;
  end: number;
}

/** A paragraph with its number, and the pages on which it is, from 1. */
interface PrintedParagraph extends Stretch {
  number: number;
  pages: readonly number[];
}

/** The whole text, with each page and each paragraph. */
export interface Printed {
  text: string;
  pages: readonly Stretch[];
  paragraphs: readonly PrintedParagraph[];
  /** Every place at which a paragraph may begin: a list within the document may be numbered too. */
  possible: readonly PrintedParagraph[];
}

/** How many lines at the head and at the foot of a page may be the same on other pages. */
const EDGE = 3;
/** The share of the pages at whose edge a line must be, to count as header or footer and not as text. */
const REPEATED = 1 / 3;
/** A line that begins with the number of a paragraph is part of the text on every page. */
const NUMBERED = /^#\.(?: |$)/;

const keyOf = (line: string): string => line.trim().replace(/\s+/g, ' ').replace(/\d+/g, '#');

/** The places of the lines at the head and at the foot of a page. */
function edgesOf(lines: readonly string[]): number[] {
  const filled = lines.flatMap((line, index) => (line.trim() === '' ? [] : [index]));
  return [...new Set([...filled.slice(0, EDGE), ...filled.slice(-EDGE)])];
}

/** The pages without their running heads, feet and numbers. */
function withoutRunningLines(pages: readonly string[]): string[] {
  const lines = pages.map((page) => page.split('\n'));
  const counts = new Map<string, number>();
  for (const page of lines) for (const key of new Set(edgesOf(page).map((at) => keyOf(page[at] ?? '')))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const least = Math.max(2, pages.length * REPEATED);
  const runs = (line = ''): boolean => !NUMBERED.test(keyOf(line)) && (counts.get(keyOf(line)) ?? 0) >= least;
  return lines.map((page) => {
    const edges = edgesOf(page).filter((at) => runs(page[at]));
    return page.filter((_line, at) => !edges.includes(at)).join('\n');
  });
}

/** Hides what is no word: the digit of a listed footnote, and the letter o that some programs print for a bullet. */
function withoutSigns(text: string, footnotes: readonly string[]): string {
  return footnotes.reduce(
    (words, footnote) => {
      const [, word = '', digits = ''] = /^(.*?)(\d+)$/.exec(footnote) ?? [];
      return words.replace(new RegExp(`(?<=${RegExp.escape(word)}[^\\S\\n]?)${digits}(?!\\d)`), HIDDEN.repeat(digits.length));
    },
    text.replace(/^([^\S\n]*)o(?=[^\S\n])/gm, `$1${HIDDEN}`),
  );
}

/** A number at the beginning of a line, with a full stop or, where a document prints none, before a capital letter. */
const NUMBERS = [/^[^\S\n]*(\d{1,3})\.(?=\s|$)/gm, /^[^\S\n]*(\d{1,3})[^\S\n]+(?=["'\u2018\u201c]?\p{Lu})/gmu].map(({ source, flags }) => ({ source, flags }));

interface Begun {
  number: number;
  start: number;
}

/** The numbers that may be those of the paragraphs: they grow from one to the next, and no longer row of them grows. */
function longestRow(begun: readonly Begun[]): { length: number; row: Begun[]; possible: Begun[] } {
  const before: number[] = [];
  for (const [i, { number }] of begun.entries())
    before.push(1 + Math.max(0, ...begun.slice(0, i).map((one, j) => (one.number < number ? (before[j] ?? 0) : 0))));
  const after = new Map<number, number>();
  for (let i = begun.length - 1; i >= 0; i -= 1) {
    const { number } = begun[i] ?? { number: 0 };
    after.set(i, 1 + Math.max(0, ...begun.map((one, j) => (j > i && one.number > number ? (after.get(j) ?? 0) : 0))));
  }
  const length = Math.max(0, ...before);
  const row: Begun[] = [];
  // From the last to the first, and each time the nearest: a numbered list in front of the paragraphs is none of them. Of those that
  // are as far along a row, the later has never the larger number.
  for (const [i, one] of [...begun.entries()].reverse()) if (before[i] === length - row.length) row.unshift(one);
  return { length, row, possible: begun.filter((_one, i) => (before[i] ?? 0) + (after.get(i) ?? 0) - 1 === length) };
}

/** A document from the words of its pages, line by line. */
export function printedOf(texts: readonly string[], footnotes: readonly string[] = []): Printed {
  const shown = withoutRunningLines(texts.map((text) => text.normalize('NFC')));
  const text = withoutSigns(shown.join('\n'), footnotes);
  let at = 0;
  const pages = shown.map((page): Stretch => {
    const start = at;
    at += page.length + 1;
    return { start, end: start + page.length };
  });
  const rows = NUMBERS.map(({ source, flags }) =>
    longestRow([...text.matchAll(new RegExp(source, flags))].map((match) => ({ number: Number(match[1]), start: match.index }))),
  );
  const best = rows.reduce((most, one) => (one.length > most.length ? one : most));
  const paragraph = ({ number, start }: Begun, next: number): PrintedParagraph => {
    const end = start + text.slice(start, next).trimEnd().length;
    return { number, start, end, pages: pages.flatMap((page, i) => (page.start < end && start <= page.end ? [i + 1] : [])) };
  };
  return {
    text,
    pages,
    paragraphs: best.row.map((one, i) => paragraph(one, best.row[i + 1]?.start ?? text.length)),
    possible: best.possible.map((one) =>
      paragraph(one, best.possible.find(({ number, start }) => start > one.start && number > one.number)?.start ?? text.length),
    ),
  };
}

/** The page, from 1, of an offset in the text. */
export function pageOf({ pages }: Printed, offset: number): number {
  return Math.max(1, pages.filter(({ start }) => start <= offset).length);
}
