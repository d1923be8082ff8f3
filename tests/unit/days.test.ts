// The days of entries and pages: an entry's are those of its registration and its corrections, a page's that of its check or of a later correction of what is on it.
import { describe, expect, it } from 'vitest';
import { entryDays, inspectionDays, milestoneDays, pageDay } from '../../src/model/counts/days.ts';
import { addresses } from '../../src/model/record/addresses.ts';
import type { InspectionRecord, Statement } from '../../src/model/record/record.ts';
import type { Correction } from '../../src/model/written/draft.ts';
import { finding, made } from '../fixtures/made.ts';

const statement: Statement = { ...finding('first-s1', 'first', 'plans', 'concern'), kind: 'statement', speaker: 'The council' };
const inspections = made.inspections.map((one, i) => ({
  ...one,
  checked: `2029-01-0${i + 1}`,
  statements: one.id === 'first' ? [statement] : [],
}));
const cited = (...ids: string[]): InspectionRecord['milestones'][number]['sources'] => ids.map((source) => ({ source, supports: 'it' }));

/** The made record with a day of its own for each thing that has one. */
const dated: InspectionRecord = {
  ...made,
  site: { ...made.site, checked: '2030-06-01' },
  inspections,
  statements: [statement],
  sources: made.sources.map((one, i) => ({ ...one, seen: `2028-0${9 - i}-01` })),
  milestones: made.milestones.map((one) => (one.id === 'm-taken' ? { ...one, sources: cited('s-unheld', 's-letter', 's-later') } : one)),
  statistics: made.statistics.flatMap((one) => [one, { ...one, id: 'other', source: 's-unheld' }]),
  story: { ...made.story, checked: '2027-03-04' },
  pages: [
    { id: 'index', title: 'About', summary: 'About.', checked: '2027-01-01' },
    { id: 'method', title: 'Method', summary: 'How.', checked: '2027-02-02' },
  ] as InspectionRecord['pages'],
};
const correction = (id: string, date: string): Correction => ({ date, id, what: 'title', old: 'A', new: 'B', why: 'It was wrong.' });

const PAGES: Readonly<Record<string, string>> = {
  '/': '2027-03-04',
  '/about/': '2027-01-01',
  '/about/method/': '2027-02-02',
  [addresses.inspection('first')]: '2029-01-01',
  [addresses.inspection('letter')]: '2029-01-02',
  [addresses.finding('letter-1')]: '2029-01-02',
  [addresses.finding('first-plans-1')]: '2029-01-01',
  [addresses.ask('first-a1')]: '2029-01-01',
  [addresses.inspectionTheme('first', 'plans')]: '2029-01-01',
  [addresses.inspectionTheme('first', 'staff')]: '2029-01-01',
  [addresses.milestone('m-taken')]: '2028-08-01',
  [addresses.milestone('m-given')]: '2030-06-01',
  [addresses.source('s-first')]: '2028-09-01',
  [addresses.source('s-letter')]: '2028-08-01',
  [addresses.statistic('homes')]: '2028-09-01',
  [addresses.statistic('other')]: '2028-07-01',
  '/timeline/': '2030-06-01',
  '/none/': '2030-06-01',
};
/** The pages that have another day once something of an id is corrected. */
const moved = (id: string, date: string): string[] =>
  Object.keys(PAGES).filter((path) => pageDay({ ...dated, corrections: [correction(id, date)] }, path) !== PAGES[path]);

describe('the day of a page', () => {
  it('is that on which what it shows was checked, and of a page that lists the record that of the record', () => {
    expect(Object.fromEntries(Object.keys(PAGES).map((path) => [path, pageDay(dated, path)]))).toEqual(PAGES);
  });
  const [first, theme, source] = [addresses.inspection('first'), addresses.inspectionTheme('first', 'plans'), addresses.source('s-first')];
  it.each([
    ['story', ['/']],
    ['about/index', ['/about/']],
    ['about/method', ['/about/method/']],
    ['first', [first]],
    ['inspections/first#overall', [first]],
    ['first-plans-1', [first, addresses.finding('first-plans-1'), theme, source]],
    ['first-a1', [first, addresses.ask('first-a1'), source]],
    ['first-s1', [first, source]],
    ['m-taken', [addresses.milestone('m-taken')]],
    ['milestones/m-taken', [addresses.milestone('m-taken')]],
    ['s-first', [source]],
    ['sources/s-first#title', [source]],
    ['homes', [addresses.statistic('homes')]],
    ['statistics/homes#2001', [addresses.statistic('homes')]],
    ['statistics/other', [addresses.statistic('other')]],
    ['none', []],
  ])('moves with a later correction of %s, and no other page with it', (id, pages) => {
    expect(moved(id, '2031-01-01').sort()).toEqual([...pages].sort());
    expect(moved(id, '2001-01-01')).toEqual([]);
  });
  it('is that of the last of several corrections', () => {
    const corrections = ['2031-02-02', '2031-03-03', '2031-01-01'].map((date) => correction('first', date));
    expect(pageDay({ ...dated, corrections }, first)).toBe('2031-03-03');
  });
});

describe('the days of an entry', () => {
  const registered = {
    ...dated,
    addresses: [
      { path: addresses.inspection('first'), line: 1, since: '2029-05-05' },
      { path: addresses.inspection('letter'), line: 2 },
    ],
  };
  const at = (record: InspectionRecord, id = 'first') => inspectionDays(record, { id, checked: '2029-01-01' });
  it('begin with its registration, and where that is not known with its check', () => {
    expect([at(registered), at(registered, 'letter'), at(dated)].map(({ published }) => published)).toEqual(['2029-05-05', '2029-01-01', '2029-01-01']);
    expect(at(registered)).toEqual({ published: '2029-05-05', updated: '2029-05-05', corrections: 0 });
  });
  it('end with its last correction, each of which counts once, by whichever name it has', () => {
    const corrections = ['first', 'inspections/first', 'inspections/first#overall', 'letter'].map((id, i) => correction(id, `2031-01-0${4 - i}`));
    expect(at({ ...registered, corrections })).toEqual({ published: '2029-05-05', updated: '2031-01-04', corrections: 3 });
    expect(at({ ...registered, corrections: [correction('first', '2001-01-01')] })).toEqual({ published: '2029-05-05', updated: '2029-05-05', corrections: 1 });
  });
  it('of a milestone begin with the last look at its documents, and without documents with that at the record', () => {
    const [taken, given] = ['m-taken', 'm-given'].map((id) => dated.milestones.find((one) => one.id === id) ?? expect.unreachable());
    expect([taken, given].map((one) => milestoneDays(dated, one ?? expect.unreachable()).published)).toEqual(['2028-08-01', '2030-06-01']);
    const corrections = ['m-taken', 'milestones/m-taken'].map((id) => correction(id, '2031-01-01'));
    expect(milestoneDays({ ...dated, corrections }, taken ?? expect.unreachable())).toMatchObject({ updated: '2031-01-01', corrections: 2 });
  });
  it('are of what is named and of nothing else', () => {
    const corrections = [correction('a', '2031-01-01'), correction('b', '2031-02-02')];
    expect(entryDays({ ...dated, corrections }, '/none/', ['a'], '2030-01-01')).toEqual({ published: '2030-01-01', updated: '2031-01-01', corrections: 1 });
  });
});
