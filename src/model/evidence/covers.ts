// Which words of a text are covered, and by what: the first of several covers counts.
import { HIDDEN } from './typography.ts';

/** A word of a text, with its line, from 1, and its place in UTF-16 offsets. */
export interface Word {
  start: number;
  end: number;
  word: string;
  line: number;
}

/** A stretch of a text that something covers, in UTF-16 offsets, half-open. */
interface Cover {
  start: number;
  end: number;
}

/** Words between covered passages, such as "and" or "However,", are no passage of their own. */
export const LEAST = 3;

/** The words of a text, less those of the heads and feet of its pages. */
export function wordsOf({ raw, masked }: { raw: string; masked: string }, starts: readonly number[]): Word[] {
  let line = 0;
  return [...raw.matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
    while ((starts[line] ?? Infinity) <= index) line += 1;
    const end = index + word.length;
    const isHidden = /[\p{L}\p{N}]/u.test(word) && masked.slice(index, end).replaceAll(HIDDEN, '') === '';
    return isHidden ? [] : [{ start: index, end, word, line }];
  });
}

/** How many words there are that hold a letter. */
export function lettered(words: readonly Pick<Word, 'word'>[]): number {
  return words.filter(({ word }) => /\p{L}/u.test(word)).length;
}

/** The first word that ends after an offset. */
function firstAfter(words: readonly Word[], offset: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.end ?? Infinity) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** For each word the number of the cover that it lies in, -1 where there is none. */
export function ownersOf(words: readonly Word[], covers: readonly Cover[]): number[] {
  const owners = words.map(() => -1);
  for (const [number, { start, end }] of covers.entries()) {
    for (let i = firstAfter(words, start); (words[i]?.start ?? Infinity) < end; i += 1) if (owners[i] === -1) owners[i] = number;
  }
  return owners;
}

/** The stretches of words that nothing covers, as long as a passage. */
export function uncoveredIn(words: readonly Word[], isCovered: (word: number) => boolean): Word[][] {
  const stretches: Word[][] = [];
  let open: Word[] | undefined;
  for (const [i, word] of words.entries()) {
    if (isCovered(i)) open = undefined;
    else if (/[\p{L}\p{N}]/u.test(word.word)) {
      if (open) open.push(word);
      else stretches.push((open = [word]));
    }
  }
  return stretches.filter((one) => lettered(one) >= LEAST);
}
