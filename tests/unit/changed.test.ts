// Which visit, event or series a correction is about, in both forms of its id, and which passage it counts elsewhere.
import { expect, it } from 'vitest';
import { isRedated, isRegraded, isRevalued, recounted } from '../../src/charts/changed.ts';
import type { Correction } from '../../src/model/written/draft.ts';
import { made } from '../fixtures/made.ts';

const correction = (id: string, what: Correction['what']): Correction => ({ date: '2030-02-03', id, what, old: 'old', new: 'new', why: 'It was wrong.' });
const visits = [{ id: '2031-visit' }, { id: '2032-visit' }];

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
  expect(isRegraded(correction('inspections/2031-visit', 'date'), visits)).toBe(false);
});

it('a grade that is gone changes the grades of its visit; a visit, an event or a title does not', () => {
  expect(isRegraded(correction('inspections/2031-visit#overall', 'removed'), visits)).toBe(true);
  expect(isRegraded(correction('inspections/2031-visit', 'removed'), visits)).toBe(false);
  expect(isRegraded(correction('inspections/2031-visit#overall', 'title'), visits)).toBe(false);
});

it('a value or a name is that of the series before the hash, and of no series whose id only begins so', () => {
  const changes = (id: string): boolean => isRevalued(correction(id, 'value'), 'care');
  expect(['statistics/care#2031', 'statistics/care'].map(changes)).toEqual([true, true]);
  expect(['statistics/care-leavers#2031', 'statistics/plans#2031', 'milestones/care'].map(changes)).toEqual([false, false, false]);
  expect(isRevalued(correction('statistics/undefined', 'value'), undefined)).toBe(false);
});

it('a passage is counted under both themes or both stances, or under the one that it keeps', () => {
  const of = (id: string, what: Correction['what']) => recounted(made, correction(id, what));
  const finding = { kind: 'finding', inspection: 'first', themes: ['plans'], stances: ['concern'] };
  expect(of('first-plans-1', 'theme')).toEqual({ ...finding, what: 'theme', themes: ['old', 'new'] });
  expect(of('first-plans-1', 'stance')).toEqual({ ...finding, what: 'stance', stances: ['old', 'new'] });
  expect(of('first-plans-1', 'added')).toEqual({ ...finding, what: 'added' });
  expect(of('first-plans-1', 'removed')).toEqual({ ...finding, what: 'removed' });
  expect(of('first-a1', 'theme')).toEqual({ kind: 'ask', inspection: 'first', what: 'theme', themes: ['old', 'new'], stances: [''] });
  expect(of('first-a3', 'removed')).toEqual({ kind: 'ask', inspection: 'first', what: 'removed', themes: [''], stances: [''] });
});

it('words, and what is no passage, are counted nowhere else', () => {
  expect(recounted(made, correction('first-plans-1', 'words'))).toBeUndefined();
  expect(recounted(made, correction('no-such-passage', 'theme'))).toBeUndefined();
});

it('a passage that is gone was one of the visit with which its id begins, a finding where it had a stance and an ask where it had none', () => {
  const gone = (id: string, theme: string, stance: string) => {
    const record = { ...made, removed: [{ id, theme, stance }] };
    return recounted(record, correction(id, 'removed'));
  };
  expect(gone('later-9', 'plans', 'concern')).toEqual({ kind: 'finding', inspection: 'later', what: 'removed', themes: ['plans'], stances: ['concern'] });
  expect(gone('later-a9', 'plans', '')).toMatchObject({ kind: 'ask', inspection: 'later', stances: [''] });
  // A visit whose id only begins as that of another is another visit, and one that is gone too has none.
  expect(gone('laterward-9', 'plans', 'concern')).toMatchObject({ inspection: '' });
  expect(gone('later-a9', '', '')).toBeUndefined();
});
