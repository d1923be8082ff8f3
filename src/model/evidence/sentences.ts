// The sentences of a source text, each with its place: what a coder goes through one by one.
import { numberAt, numbersIn } from './numbering.ts';
import { lineAt, type PreparedText } from './preparedText.ts';
import { collapse, HIDDEN } from './typography.ts';

/** A stretch of a prepared text in UTF-16 offsets, half-open. */
interface Stretch {
  start: number;
  end: number;
}

/** One sentence of a text. */
export interface Sentence extends Stretch {
  /** The line in which it begins, from 1. */
  line: number;
  /** Its place as the document gives it: the paragraph number, else the heading above it. */
  locator: string | undefined;
  /** The page on which it begins, where that is known. */
  page: number | undefined;
}

/** Lines, from 1, that hold no sentence: headings, letterheads, addresses, page numbers. */
interface OtherLines {
  first: number;
  last: number;
  words: string;
}

/** Every sentence of a text, and what is between them. */
interface Sentences {
  sentences: Sentence[];
  others: OtherLines[];
}

interface Block extends Stretch {
  bullet: boolean;
  /** The number with which it begins, and how long that is with the blanks around it. */
  numbered: { number: string; as: 'paragraph' | 'item'; length: number } | undefined;
}

const BULLET = /^\s*[-*•▪◦]\s/;
const HEADING = /^\s*#+\s/;
const ENDS = /[.!?]["'\u2019\u201d)\]]*$/;
/** A line of so few words that ends no sentence is taken for a heading or a part of an address. */
const SHORT = 12;

const LINE = /[^\n]+|\n(?=\n)/g;

/** The numbers of paragraphs and list items, each at the line that begins with it. */
function numbersOf(words: string): ReadonlyMap<number, Block['numbered']> {
  const begun = [...words.matchAll(LINE)].flatMap(({ 0: line, index }) => {
    const one = numberAt(line);
    return one ? [{ at: index, ...one }] : [];
  });
  const numbers = numbersIn(begun, words.length);
  return new Map(
    begun.flatMap(({ at, length }) => {
      const one = numbers.get(at);
      return one ? [[at, { ...one, length }] as const] : [];
    }),
  );
}

/** Paragraphs, bullets and headings. A page may break a sentence in two: what goes on with a small letter belongs to the sentence before. */
export function blocksOf({ masked, quotable, barriers }: PreparedText): Block[] {
  const lost = new Set(barriers);
  const blocks: Block[] = [];
  const shown = masked.slice(0, quotable[1]);
  const numbers = numbersOf(shown);
  let blank = true;
  for (const { 0: line, index } of shown.matchAll(LINE)) {
    const words = collapse(line);
    const last = blocks.at(-1);
    const [bullet, numbered] = [BULLET.test(line), numbers.get(index)];
    const begins = bullet || numbered !== undefined || lost.has(index) || HEADING.test(line);
    const goesOn =
      last !== undefined &&
      !begins &&
      (blank ? /^\p{Ll}/u.test(words) && !ENDS.test(collapse(masked.slice(last.start, last.end))) : !HEADING.test(masked.slice(last.start, last.end)));
    if (words !== '') {
      if (goesOn) last.end = index + line.length;
      else blocks.push({ start: index, end: index + line.length, bullet, numbered });
    }
    // A head or foot of a page that is hidden is no blank line.
    blank = words === '' && !line.includes(HIDDEN);
  }
  return blocks;
}

/** How long a bullet or the number of an item is that is alone of its kind. */
function lengthOfMark(block: string, bullet: boolean): number {
  if (bullet) return BULLET.exec(block)?.[0].length ?? 0;
  const one = numberAt(block);
  return one && one.sign !== '' ? one.length : 0;
}

/** The sentences of a block, without the mark or number with which it begins. */
function sentencesIn(masked: string, { start, end, bullet, numbered }: Block): Stretch[] {
  const block = masked.slice(start, end);
  const stretches: Stretch[] = [];
  let from = numbered?.length ?? lengthOfMark(block, bullet);
  for (const stop of block.matchAll(/[.!?]["'\u2019\u201d)\]\u0001]*\s+(?=["'\u2018\u201c(\u0001]*[\p{Lu}\p{N}])/gu)) {
    // A number with a full stop is no sentence.
    if (!/\p{L}/u.test(block.slice(from, stop.index))) continue;
    stretches.push({ start: start + from, end: start + stop.index + stop[0].length });
    from = stop.index + stop[0].length;
  }
  return [...stretches, { start: start + from, end }].map((one) => trimmed(masked, one)).filter((one) => one.start < one.end);
}

function trimmed(masked: string, { start, end }: Stretch): Stretch {
  const words = masked.slice(start, end);
  return { start: start + (/^[\s\u0001]*/.exec(words)?.[0].length ?? 0), end: end - (/[\s\u0001]*$/.exec(words)?.[0].length ?? 0) };
}

function holdsSentence(masked: string, { start, end, bullet, numbered }: Block): boolean {
  const lines = masked
    .slice(start + (numbered?.length ?? 0), end)
    .split('\n')
    .map(collapse);
  return bullet || /[.!?]["'\u2019\u201d)\]]*(?:\s|$)/.test(lines.join(' ')) || lines.some((line) => line.split(' ').length > SHORT);
}

/** Every sentence of a text in its order, and the lines that hold none. Nothing but blank lines is in neither. */
export function sentencesOf(text: PreparedText): Sentences {
  const found: Sentences = { sentences: [], others: [] };
  let heading: string | undefined;
  let paragraph: string | undefined;
  let joined = false;
  for (const block of blocksOf(text)) {
    const raw = text.raw.slice(block.start, block.end);
    const words = collapse(text.masked.slice(block.start, block.end));
    if (block.numbered?.as === 'paragraph') paragraph = block.numbered.number;
    if (!HEADING.test(raw) && holdsSentence(text.masked, block)) {
      const item = block.numbered?.as === 'item' ? `item ${block.numbered.number}` : undefined;
      // What has no number of its own belongs to the numbered paragraph before it, as a bullet does.
      const locator = item === undefined ? (paragraph ?? heading) : [paragraph ?? heading, item].filter((part) => part !== undefined).join(', ');
      for (const one of sentencesIn(text.masked, block))
        found.sentences.push({ ...one, line: lineAt(text.raw, one.start), locator, page: text.pageOf(one.start) });
      joined = false;
      continue;
    }
    if (HEADING.test(raw)) [heading, paragraph] = [words.replace(/^#+\s*/, ''), undefined];
    const [first, last] = [lineAt(text.raw, block.start), lineAt(text.raw, block.end)];
    const before = found.others.at(-1);
    if (joined && before) Object.assign(before, { last, words: `${before.words} / ${words}` });
    else found.others.push({ first, last, words });
    joined = true;
  }
  return found;
}
