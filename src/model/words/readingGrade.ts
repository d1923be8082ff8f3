// How hard prose of ours is to read: its sentences, the longest of them, and the Flesch-Kincaid grade.

/** So many words a sentence of ours has at most. */
export const MOST_WORDS = 25;
/** So many words the headline of a chart has at most. */
export const MOST_HEADLINE_WORDS = 12;
/** Our prose is at this grade or below. */
export const MOST_GRADE = 8;

/** The sentences of a page's prose, without passages, headings, links and list marks; they end with a stop. */
export function sentencesOfProse(body: string): string[] {
  const text = body
    .split('\n')
    .filter((line) => !/^(?:<|#|$)/.test(line))
    .map((line) => line.replace(/^- (.*?)\.?$/, '$1.').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1'))
    .join(' ');
  return text.split(/(?<=[.?!:])\s+/).filter((sentence) => /\p{L}/u.test(sentence));
}

/** How many words a sentence has. */
export function wordsIn(sentence: string): number {
  return sentence.split(/\s+/).filter((word) => word !== '').length;
}

/** The Flesch-Kincaid grade (Kincaid et al., 1975) of some sentences; names and terms of art count as one short word. */
export function gradeOfProse(sentences: readonly string[], names: readonly string[], syllables: (word: string) => number): number {
  const longFirst = [...names].sort((a, b) => b.length - a.length).map((name) => RegExp.escape(name));
  const known = longFirst.length === 0 ? /(?!)/g : new RegExp(`\\b(?:${longFirst.join('|')})\\b`, 'gi');
  const words = sentences.flatMap((sentence) => sentence.replace(known, 'name').split(/\s+/)).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const all = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (all / words.length) - 15.59;
}
