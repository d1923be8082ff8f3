// Which visit or event a correction is about, in both forms of its id.
import { expect, it } from 'vitest';
import { isRedated, isRegraded } from '../../src/charts/changed.ts';

const correction = (id: string, what: 'date' | 'grade') => ({ date: '2030-02-03', id, what, old: 'a', new: 'b', why: 'It was wrong.' });
const visits = [{ id: '2031-visit' }];

it.each([
  ['2031-visit', true],
  ['inspections/2031-visit', true],
  ['milestones/2031-visit', true],
  ['inspections/2031-other', false],
  ['statistics/2031-visit', false],
])('a day is that of %s: %s', (id, wanted) => {
  expect(isRedated(correction(id, 'date'), visits)).toBe(wanted);
  expect(isRedated(correction(id, 'grade'), visits)).toBe(false);
});

it('a grade is that of the visit before the hash', () => {
  expect(isRegraded(correction('inspections/2031-visit#overall', 'grade'), visits)).toBe(true);
  expect(isRegraded(correction('inspections/2031-other#overall', 'grade'), visits)).toBe(false);
});
