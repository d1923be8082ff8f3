// Which words the entries have, and which of them a word that none has was meant to be.

import { SMALL } from './searchWords.ts';

/** The words of all entries, the most frequent first, and of all names. */
export interface Vocabulary {
  text: readonly string[];
  names: readonly string[];
}

/** A word without the endings that a search looks past. */
function root(word: string): string {
  const one = word.replace(/sses$/, 'ss');
  if (one.endsWith('ss')) return one;
  const cut = word.replace(/(?:ations?|ments?|ings?|edly|ied|ies|ed|ers?|ors?|ly|es|s|e|y)$/, '').replace(/([bdgmnprt])\1$/, '$1');
  return cut.length < 3 ? word : cut;
}

/** Whether a list has the word, one that begins with it, or another form of it. */
export function isKnown(list: readonly string[], word: string): boolean {
  const own = root(word);
  return list.some((known) => known.startsWith(word) || (/^\p{L}/u.test(word) && root(known) === own));
}

/**
 * How many letters must be changed, added, left out or swapped with their neighbour to make one word of the other
 * (optimal string alignment); `most` + 1 where that is more than `most`.
 */
function steps(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : Infinity;
      row.push(Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same, swapped));
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length] ?? most + 1;
}

/**
 * The word, or the words, that a misspelt one was most probably meant to be: of equally near ones the most frequent, of a list or
 * of names of several words that were run together. It begins with the same letter; a short word may have lost one letter, and no more.
 * Undefined where none is near.
 */
export function meant(list: readonly string[], word: string, names: readonly string[] = []): string | undefined {
  if (word.length < 4 || !/^\p{L}+$/u.test(word)) return undefined;
  const isNear = (known: string, most: number): boolean =>
    known.length > Math.max(3, word.length === 4 ? 4 : 0) && known[0] === word[0] && !SMALL.has(known) && steps(word, known, most) <= most;
  const near = (most: number): string | undefined => list.find((known) => isNear(known, most));
  const words = new Set(list);
  const cut = Array.from({ length: word.length }, (_, i) => i).find(
    (i) => i > 2 && word.length - i > 2 && words.has(word.slice(0, i)) && words.has(word.slice(i)),
  );
  const together = names.find((name) => name.includes(' ') && name.length > 7 && steps(word, name.replaceAll(' ', ''), 2) <= 2);
  return near(1) ?? (cut === undefined ? together : `${word.slice(0, cut)} ${word.slice(cut)}`) ?? (word.length < 7 ? undefined : near(2));
}
