// Which words in a row a sentence of ours has from a document: our words must not be the document's.
import { HIDDEN } from '../evidence/typography.ts';

/** So many words in a row are the document's, and no longer the language's. */
const LEAST = 6;

/** Words alike in any print: small letters, no apostrophes, no hyphens, not even at the end of a line. */
function wordsOf(text: string): string[] {
  const joined = text
    .replaceAll(HIDDEN, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\u00ad\s*|(?<=[\p{L}\p{N}])(?:['\u2019\u2018]|[-\u2010\u2011]\s*)(?=[\p{L}\p{N}])/gu, '');
  return joined.match(/[\p{L}\p{N}]+/gu) ?? [];
}

const keyAt = (words: readonly string[], at: number): string => words.slice(at, at + LEAST).join(' ');

/** The search in one document: every run of six or more words that a sentence shares with it. */
export function sharedWith(document: string): (sentence: string) => string[] {
  const theirs = wordsOf(document);
  const places = new Map<string, number[]>();
  for (let at = 0; at + LEAST <= theirs.length; at += 1) places.set(keyAt(theirs, at), [...(places.get(keyAt(theirs, at)) ?? []), at]);
  return (sentence) => {
    const ours = wordsOf(sentence);
    const runs: string[] = [];
    for (let at = 0; at + LEAST <= ours.length; at += 1) {
      const lengths = (places.get(keyAt(ours, at)) ?? []).map((place) => {
        let length = LEAST;
        while (at + length < ours.length && ours[at + length] === theirs[place + length]) length += 1;
        return length;
      });
      const longest = Math.max(0, ...lengths);
      if (longest === 0) continue;
      runs.push(ours.slice(at, at + longest).join(' '));
      at += longest - 1;
    }
    return runs;
  };
}
