// Where words are in the texts that we hold, or what comes nearest to them: help for the person who quotes, never a reason to accept.
import { sentencesLike } from './nearest.ts';
import { lineAt, type PreparedText } from './preparedText.ts';
import { findQuote, isMatch, type Level, type Refusal } from './quotes.ts';
import { sentencesOf, type Sentence } from './sentences.ts';
import { collapse } from './typography.ts';

/** A passage as it is written into a file of findings; the prefix is given where the words occur more than once. */
interface Pasteable {
  quote: string;
  prefix?: string;
}

const MOST_BEFORE = 40;
/** Stands for a reason where only the place is asked for. */
export const ANY_CUT = 'only the place is asked for';

/** A stretch of a text as a quotation, with the words before it where it stands more than once, or why it cannot be one. Whether it is cut is not asked here. */
export function quotationOf(text: PreparedText, { start, end }: { start: number; end: number }): Pasteable | Refusal {
  const quote = collapse(text.masked.slice(start, end));
  const found = findQuote(text, { quote, cut: ANY_CUT });
  if (isMatch(found)) return { quote };
  if (found.reason !== 'found-twice') return found;
  const before = collapse(text.masked.slice(Math.max(0, start - 400), start)).split(' ');
  for (let count = 2; count <= MOST_BEFORE; count += 1) {
    const prefix = before.slice(-count).join(' ');
    const chosen = findQuote(text, { quote, prefix, cut: ANY_CUT });
    if (isMatch(chosen) && chosen.start === text.codePoints(start)) return { quote, prefix };
  }
  return found;
}

/** A stretch of a text as a quotation that the check accepts, or undefined where it cannot be one. */
export function pasteable(text: PreparedText, stretch: { start: number; end: number }): Pasteable | undefined {
  const words = quotationOf(text, stretch);
  return 'quote' in words && isMatch(findQuote(text, words)) ? words : undefined;
}

/** A passage that can be pasted into a file of findings, and how it answers the words that were looked for. */
export interface Passage extends Pasteable {
  source: string;
  line: number;
  locator: string | undefined;
  /** Half-open range in code points of the text. */
  start: number;
  end: number;
  /** `among several`: the words occur more than once, and this is one of the sentences. `cut short`: alone they may mean something else than their sentence. */
  how: Level | 'among several' | 'cut short' | 'nearest';
}

const flat = (text: string): string =>
  collapse(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ');

function passageOf(source: string, text: PreparedText, one: Sentence, how: Passage['how']): Passage[] {
  const words = pasteable(text, one);
  return words ? [{ source, ...words, line: one.line, locator: one.locator, start: text.codePoints(one.start), end: text.codePoints(one.end), how }] : [];
}

/** The words where a text has them exactly, in each text that does. */
function exact(source: string, text: PreparedText, words: string): Passage[] {
  const found = findQuote(text, { quote: words, cut: ANY_CUT });
  const { sentences } = isMatch(found) || found.reason === 'found-twice' ? sentencesOf(text) : { sentences: [] };
  if (isMatch(found)) {
    const around = sentences.find(({ end }) => text.codePoints(end) > found.start);
    if (found.excused && around) return passageOf(source, text, around, 'cut short');
    const offset = [...text.raw].slice(0, found.start).join('').length;
    return [{ source, quote: collapse(words), line: lineAt(text.raw, offset), locator: around?.locator, start: found.start, end: found.end, how: found.level }];
  }
  return sentences
    .filter(({ start, end }) => flat(text.masked.slice(start, end)).includes(flat(words).trim()))
    .flatMap((one) => passageOf(source, text, one, 'among several'));
}

/** The sentence of all texts that shares most with the words, for its length; none where they share nothing. */
function nearestOf(texts: ReadonlyMap<string, PreparedText>, words: string): Passage[] {
  const like = [...texts].flatMap(([source, text]) => sentencesLike(text, words).map((one) => ({ source, text, ...one })));
  for (const { source, text, sentence } of like.filter(({ share }) => share > 0).sort((a, b) => b.share - a.share)) {
    const passage = passageOf(source, text, sentence, 'nearest');
    if (passage.length > 0) return passage;
  }
  return [];
}

/** The passages that contain words, or the nearest one of all texts. */
export function passagesFor(texts: ReadonlyMap<string, PreparedText>, words: string): Passage[] {
  const found = [...texts].flatMap(([source, text]) => exact(source, text, words));
  return found.length > 0 ? found : nearestOf(texts, words);
}
