// Where words stand in the texts that we hold, or what comes nearest to them: a help for the person who quotes, never a reason to accept.
import { collapse, findQuote, isMatch, lineAt, type Level } from './quotes.ts';
import type { PreparedText } from './preparedText.ts';
import { pasteable, sentencesOf, type Pasteable, type Sentence } from './sentences.ts';

/** A passage that can be pasted into a file of findings, and how it answers the words that were looked for. */
export interface Passage extends Pasteable {
  source: string;
  line: number;
  locator: string | undefined;
  /** Half-open range in code points of the text. */
  start: number;
  end: number;
  /** `among several`: the words stand more than once, and this is one of the sentences. `cut short`: alone they may say something else than their sentence. */
  how: Level | 'among several' | 'cut short' | 'nearest';
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
const flat = (text: string): string =>
  collapse(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ');

function passageOf(source: string, text: PreparedText, one: Sentence, how: Passage['how']): Passage[] {
  const words = pasteable(text, one);
  return words ? [{ source, ...words, line: one.line, locator: one.locator, start: text.codePoints(one.start), end: text.codePoints(one.end), how }] : [];
}

/** The words where they stand as they are, in each text that has them. */
function exact(source: string, text: PreparedText, words: string): Passage[] {
  const found = findQuote(text, { quote: words, cut: 'they are only looked up' });
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
  const wanted = new Set(wordsOf(words));
  const scored = [...texts].flatMap(([source, text]) =>
    sentencesOf(text).sentences.map((one) => {
      const sentence = collapse(text.masked.slice(one.start, one.end));
      return { source, text, one, score: new Set(wordsOf(sentence).filter((word) => wanted.has(word))).size / Math.sqrt(sentence.length + 40) };
    }),
  );
  for (const { source, text, one } of scored.filter((each) => each.score > 0).sort((a, b) => b.score - a.score)) {
    const passage = passageOf(source, text, one, 'nearest');
    if (passage.length > 0) return passage;
  }
  return [];
}

/** The passages in which words stand, or the nearest one of all texts. */
export function passagesFor(texts: ReadonlyMap<string, PreparedText>, words: string): Passage[] {
  const found = [...texts].flatMap(([source, text]) => exact(source, text, words));
  return found.length > 0 ? found : nearestOf(texts, words);
}
