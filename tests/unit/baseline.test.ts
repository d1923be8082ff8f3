// What was published and what the content has now: each kind of entry with its address, and a chain of corrections from the one to the other.
import { describe, expect, it } from 'vitest';
import { currentEntries, rowOf, told } from '../../src/model/checks/baseline.ts';
import type { Correction } from '../../src/model/written/draft.ts';
import { changed, readFiles } from '../fixtures/files.ts';

const EMPTY = { words: '', theme: '', stance: '', date: '' };
const now = (files: Readonly<Record<string, string>> = {}) => new Map(currentEntries(readFiles(files).draft).map((one) => [one.id, one]));

describe('an entry', () => {
  it('is known by the fields that may be corrected in it, and by the address at which it is public', () => {
    const entries = now();
    const wanted: Readonly<Record<string, object>> = {
      '2003-review': { date: '2003-01-02/2003-01-09, published 2003-04-05', path: '/inspections/2003-review/' },
      '2001-visit': { date: 'not known, published 2001-02', path: '/inspections/2001-visit/' },
      '2002-lost': { date: '2002, published not known', path: '/inspections/2002-lost/' },
      '2001-a': { date: '2001', path: '/milestones/2001-a/' },
      '2003-review-f001': { words: 'Plans are not good at all.', theme: 'plans', stance: 'concern', path: '/findings/2003-review-f001/' },
      '2003-review-a01': { words: 'The council should write better plans.', theme: 'plans', path: '/asks/2003-review-a01/' },
      '2001-visit-s01': { words: 'the council will hire more staff', path: '/inspections/2001-visit/#2001-visit-s01' },
      '2002-lost-a03': { words: 'Plan better.', theme: 'plans', path: '/asks/2002-lost-a03/' },
      'inspections/2003-review': { words: 'The review of 2003', path: '/inspections/2003-review/' },
      'inspections/2003-review#overall': { words: 'All: Poor' },
      'milestones/2001-a': { words: 'A', path: '/milestones/2001-a/' },
      'statistics/homes': { words: 'Homes: Homes', path: '/statistics/homes/' },
      'statistics/homes#2002': { words: '2 children' },
      'themes/plans': { words: 'The plans', path: '/themes/plans/' },
      'glossary#plan': { words: 'Plan', path: '/glossary/#plan' },
      'about/index': { words: 'About', path: '/about/' },
      'sources/report': { words: 'The report', date: '2003-04-05', path: '/sources/report/' },
      'sources/lost': { words: 'The lost report', date: 'not known', path: '/sources/lost/' },
    };
    for (const [id, fields] of Object.entries(wanted)) expect(entries.get(id), id).toMatchObject({ id, ...EMPTY, ...fields });
    expect(entries.get('statistics/homes#2002')).not.toHaveProperty('path');
    expect(entries.has('milestones/2001-a#grades')).toBe(false);
  });
  it('is a page about the site, the grades that an event gave, and an ask without a theme', () => {
    const entries = now({
      'content/about/method.mdx': '---\ntitle: Method\nsummary: It.\nchecked: "2030-01-01"\n---\n\nWords.\n',
      ...changed('content/milestones/2001-a.mdx', 'kind: office', 'kind: office\ngrades: Fair in all'),
      ...changed('content/findings/2003-review.yml', 'state: whole, theme: plans', 'state: fragment'),
    });
    expect(entries.get('about/method')).toMatchObject({ words: 'Method', path: '/about/method/' });
    expect(entries.get('milestones/2001-a#grades')).toEqual({ id: 'milestones/2001-a#grades', ...EMPTY, words: 'Fair in all' });
    expect(entries.get('2003-review-a01')).toMatchObject({ theme: 'none' });
  });
});

const correction = (id: string, what: Correction['what'], old: string, to: string, date = '2030-01-02'): Correction => ({
  date,
  id,
  what,
  old,
  new: to,
  why: 'Why.',
});
const published = (id: string, fields: Partial<typeof EMPTY>) => ({ id, ...EMPTY, ...fields });
/** What is told of one entry: as it was published, as it is now, and its corrections, the newest first. */
const of = (before: ReturnType<typeof published>, after: ReturnType<typeof published> | undefined, ...corrections: Correction[]) => {
  const { untold, idle } = told({ file: 'x', bad: [], entries: [{ ...before, line: 2 }] }, after ? [after] : [], corrections);
  return { untold: untold.map(({ field, published: from, now: to }) => `${field}: ${from} to ${to}`), idle: idle.map(({ old, new: to }) => `${old} to ${to}`) };
};
const SOUND = { untold: [], idle: [] };

describe('a change', () => {
  it.each([
    ['themes/plans', 'title'],
    ['glossary#plan', 'title'],
    ['inspections/v', 'title'],
    ['inspections/v#overall', 'grade'],
    ['milestones/m#grades', 'grade'],
    ['statistics/homes', 'title'],
    ['statistics/homes#2001', 'value'],
    ['v-f001', 'words'],
  ] as const)('of the words of %s is one of its %s, and told by that alone', (id, what) => {
    const [before, after] = [published(id, { words: 'a' }), published(id, { words: 'b' })];
    expect(of(before, after)).toEqual({ untold: [`${what}: a to b`], idle: [] });
    expect(of(before, after, correction(id, what, 'a', 'b'))).toEqual(SOUND);
    expect(of(before, after, correction(id, 'theme', 'a', 'b')).untold).toEqual([`${what}: a to b`]);
  });
  it('of a value may be a revision of its publisher, and of nothing else', () => {
    const ends = (id: string) => [published(id, { words: 'a' }), published(id, { words: 'b' })] as const;
    expect(of(...ends('statistics/homes#2001'), correction('statistics/homes#2001', 'revision', 'a', 'b'))).toEqual(SOUND);
    expect(of(...ends('themes/plans'), correction('themes/plans', 'revision', 'a', 'b')).untold).toEqual(['title: a to b']);
  });
  it('of several fields owes a correction for each', () => {
    const [before, after] = [published('f', { theme: 'a', stance: 'x', date: '1' }), published('f', { theme: 'b', stance: 'y', date: '2' })];
    expect(of(before, after, correction('f', 'theme', 'a', 'b')).untold).toEqual(['stance: x to y', 'date: 1 to 2']);
    expect(of(before, after, correction('f', 'theme', 'a', 'b'), correction('f', 'stance', 'x', 'y'), correction('f', 'date', '1', '2'))).toEqual(SOUND);
  });
  it('goes by a chain from the oldest correction on, the lower of one day first, and may come back to where it was', () => {
    const [a, b] = [published('f', { theme: 'a' }), published('f', { theme: 'b' })];
    const there = correction('f', 'theme', 'a', 'b', '2030-01-01');
    const back = correction('f', 'theme', 'b', 'a', '2030-02-01');
    expect(of(a, a, back, there)).toEqual(SOUND);
    expect(of(a, b, there, back, there)).toEqual(SOUND);
    expect(of(a, published('f', { theme: 'c' }), correction('f', 'theme', 'b', 'c'), correction('f', 'theme', 'a', 'b'))).toEqual(SOUND);
    expect(of(a, b, correction('f', 'theme', 'c', 'b'), there)).toEqual({ untold: [], idle: ['c to b'] });
    expect(of(a, published('f', { theme: 'c' }), there)).toEqual({ untold: ['theme: b to c'], idle: [] });
  });
  it('that was taken back and made otherwise is a chain by the days of its corrections, and of one day from the lowest up', () => {
    const [a, c] = [published('f', { theme: 'a' }), published('f', { theme: 'c' })];
    const chain = (...days: [string, string, string]): Correction[] => [
      correction('f', 'theme', 'a', 'b', days[0]),
      correction('f', 'theme', 'b', 'a', days[1]),
      correction('f', 'theme', 'a', 'c', days[2]),
    ];
    const dated = chain('2030-01-01', '2030-02-01', '2030-03-01');
    expect([of(a, c, ...dated), of(a, c, ...dated.toReversed())]).toEqual([SOUND, SOUND]);
    expect(of(a, c, ...chain('2030-01-01', '2030-01-01', '2030-01-01').toReversed())).toEqual(SOUND);
  });
  it('that is not told is one problem with what else is wrong about its entry', () => {
    const [before, after] = [published('f', { theme: 'a', stance: 'x' }), published('f', { theme: 'b', stance: 'x' })];
    expect(of(before, after, correction('f', 'stance', 'y', 'z'))).toEqual({ untold: ['theme: a to b'], idle: [] });
  });
  it('is none where something was added, which has no older form', () => {
    const same = published('f', { theme: 'a' });
    expect(of(same, same, correction('f', 'added', '', 'a'))).toEqual(SOUND);
  });
  it('that leads to nothing is no change, and a correction of it idle', () => {
    expect(of(published('f', { theme: 'a' }), published('f', { theme: 'a' }), correction('f', 'theme', 'x', 'a'))).toEqual({ untold: [], idle: ['x to a'] });
    expect(of(published('f', {}), published('f', {}), correction('g', 'theme', 'x', 'a'))).toEqual({ untold: [], idle: ['x to a'] });
  });
});

describe('an entry that is gone', () => {
  it('owes a correction that says so, after whatever was corrected in it before', () => {
    const before = published('f', { words: 'Words.', theme: 'a' });
    expect(of(before, undefined)).toEqual({ untold: ['removed: Words. to '], idle: [] });
    expect(of(before, undefined, correction('f', 'removed', 'Words.', ''), correction('f', 'theme', 'a', 'b'))).toEqual(SOUND);
    expect(of(before, undefined, correction('f', 'theme', 'a', 'b'))).toEqual({ untold: ['removed: Words. to '], idle: [] });
  });
});

it('a title or a grade is that of the visit or the event of its bare id, where one was published', () => {
  const rows = new Set(['inspections/v', 'milestones/m', 'milestones/m#grades']);
  const row = (id: string, what: Correction['what']): string => rowOf({ id, what }, (one) => rows.has(one));
  expect([row('v', 'title'), row('m', 'title'), row('m', 'grade'), row('v', 'grade'), row('x', 'title'), row('v', 'date')]).toEqual([
    'inspections/v',
    'milestones/m',
    'milestones/m#grades',
    'v',
    'x',
    'v',
  ]);
  expect([row('inspections/v', 'title'), row('v#overall', 'grade')]).toEqual(['inspections/v', 'v#overall']);
  const before = published('inspections/v', { words: 'a' });
  expect(of(before, published('inspections/v', { words: 'b' }), correction('v', 'title', 'a', 'b'))).toEqual(SOUND);
});
