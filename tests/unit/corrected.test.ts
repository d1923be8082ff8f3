// A correction is told in the words that readers know.
import { expect, it } from 'vitest';
import { correctedPart, correctedWords, quotedAtEnd } from '../../src/model/words/corrected.ts';

const THEMES = [
  { id: 'plans', name: 'Plans and reviews' },
  { id: 'concern', name: 'Concern for children' },
];
const corrected = (what: Parameters<typeof correctedWords>[1]['what'], old: string, now: string) =>
  correctedWords(THEMES, { date: '2020-01-02', id: 'a-f1', what, old, new: now, why: 'x' });

it('names themes as pages name them, and leaves what is no theme as it is', () => {
  expect(corrected('theme', 'plans', 'none')).toEqual({ old: 'Plans and reviews', new: 'none' });
});

it('calls stances what readers call them, and words that are like a stance or a theme by no other name', () => {
  expect(corrected('stance', 'concern', 'strength')).toEqual({ old: 'criticism', new: 'praise' });
  expect(corrected('stance', 'plans', 'unknown')).toEqual({ old: 'plans', new: 'unknown' });
  expect(corrected('words', 'concern', 'plans')).toEqual({ old: 'concern', new: 'plans' });
});

it('says which part of an entry was corrected, and of one that came or went that alone', () => {
  const part = (what: Parameters<typeof correctedPart>[0]['what']): string => correctedPart({ id: 'a-f1', what });
  expect([part('theme'), part('added'), part('removed')]).toEqual(['theme of a-f1', 'a-f1, added', 'a-f1, removed']);
});

it('words at the end of a sentence have one stop', () => {
  expect(['It is late', 'It is late.', 'Is it?', 'Late!', 'e.g. late'].map(quotedAtEnd)).toEqual([
    '"It is late".',
    '"It is late."',
    '"Is it?"',
    '"Late!"',
    '"e.g. late".',
  ]);
});
