// A correction is told in the words that readers know.
import { expect, it } from 'vitest';
import { correctedWords } from '../../src/model/words/corrected.ts';

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
  expect(corrected('words', 'concern', 'plans')).toEqual({ old: 'concern', new: 'plans' });
});
