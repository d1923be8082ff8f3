// What all drawings share: words cut into lines at spaces, and coordinates of a tenth.
import { expect, it } from 'vitest';
import { isEmpty, round, wrapped } from '../../src/charts/frame.ts';
import { judgementsChart } from '../../src/charts/kinds/Judgements.marks.ts';
import { timelineChart } from '../../src/charts/kinds/Timeline.marks.ts';
import { SMALL } from '../fixtures/small.ts';
import { made } from '../fixtures/made.ts';

it.each([
  ['one two', 7, ['one two']],
  ['one two', 6, ['one', 'two']],
  ['one two three', 8, ['one two', 'three']],
  ['unbreakable', 4, ['unbreakable']],
  ['a unbreakable b', 4, ['a', 'unbreakable', 'b']],
  ['', 4, ['']],
])('"%s" takes lines of at most %i characters, unless a word is longer', (words, most, lines) => {
  expect(wrapped(words, most)).toEqual(lines);
});

it('coordinates are rounded to a tenth', () => {
  expect([1.04, 1.05, -1.06, 2].map(round)).toEqual([1, 1.1, -1.1, 2]);
});

it('a table without a column is empty, and nothing else is', () => {
  const none = SMALL['nothing'] ?? expect.fail();
  expect([judgementsChart(none), judgementsChart(made), timelineChart(none)].map(isEmpty)).toEqual([true, false, false]);
});
