// Which sentences of a text share most with some words: a hint for the person who quotes, never a reason to accept.
import { once } from '../once.ts';
import type { PreparedText } from './preparedText.ts';
import { sentencesOf, type Sentence } from './sentences.ts';
import { collapse } from './typography.ts';

/** A sentence, and how much it shares with the words, for its length; 0 where it shares nothing. */
interface Likeness {
  sentence: Sentence;
  words: string;
  share: number;
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);

const sentencesIn = once((text: PreparedText) =>
  sentencesOf(text).sentences.map((sentence) => {
    const words = collapse(text.masked.slice(sentence.start, sentence.end));
    return { sentence, words, all: wordsOf(words) };
  }),
);

/** Every sentence of a text, the most like first. */
export function sentencesLike(text: PreparedText, words: string): Likeness[] {
  const wanted = wordsOf(words);
  return sentencesIn(text)
    .map(({ sentence, words: said, all }) => ({ sentence, words: said, share: all.intersection(wanted).size / Math.sqrt(said.length + 40) }))
    .sort((a, b) => b.share - a.share);
}
