// What a large record leaves out of one chart or one list: which visits are drawn, and which years have a page of their own.
import { describe, expect, it } from 'vitest';
import {
  askYears,
  byYear,
  comparisonYears,
  drawnVisits,
  inspectionThemes,
  MOST_LATER,
  MOST_PER_PAGE,
  sourceDate,
  sourceYears,
  themeYears,
  timelineYears,
  type YearPage,
} from '../../src/model/counts/largeRecord.ts';
import { comparisons } from '../../src/model/counts/comparisons.ts';
import type { Finding, Inspection, InspectionRecord, Statement } from '../../src/model/record/record.ts';
import { ask, finding, FULL, made, own, source } from '../fixtures/made.ts';

const withVisits = (inspections: Inspection[]): InspectionRecord => ({
  ...made,
  inspections,
  findings: inspections.flatMap(({ findings }) => findings),
  asks: inspections.flatMap(({ asks }) => asks),
  statements: inspections.flatMap(({ statements }) => statements),
});
const many = <Item>(count: number, item: (n: number) => Item): Item[] => Array.from({ length: count }, (_, n) => item(n));
const plans = (visit: string, count: number, theme = 'plans'): Finding[] => many(count, (n) => finding(`${visit}-${theme}-${n}`, visit, theme, 'concern'));
/** Each year of a split list with the ids that it holds and the years beside it. */
const told = <Item>(years: readonly YearPage<Item>[], id: (item: Item) => string): unknown[] =>
  years.map(({ year, items, previous, next }) => [year, items.map(id), previous, next]);

describe('the visits that charts draw', () => {
  const one = (n: number): Inspection =>
    own(`v${n}`, String(2001 + n), {
      findings: plans(`v${n}`, 1),
      asks: [ask(`a${n}`, `v${n}`, 'plans')],
      statements: [{ id: `s${n}`, inspection: `v${n}` } as Statement],
    });
  it('are all where there are twelve', () => {
    expect(drawnVisits(withVisits(many(12, one)))).toBeUndefined();
  });
  it('are the first and the latest eleven where there are more, with their passages and no other, and it is said', () => {
    const drawn = drawnVisits(withVisits(many(14, one)));
    const shown = ['0', ...many(11, (n) => String(n + 3))];
    expect(drawn?.record.inspections.map(({ id }) => id)).toEqual(shown.map((n) => `v${n}`));
    expect(drawn?.record.findings.map(({ inspection }) => inspection)).toEqual(shown.map((n) => `v${n}`));
    expect(drawn?.record.asks.map(({ id }) => id)).toEqual(shown.map((n) => `a${n}`));
    expect(drawn?.record.statements.map(({ id }) => id)).toEqual(shown.map((n) => `s${n}`));
    expect(drawn?.says).toBe("This chart shows and counts the first and the latest 11 of 14 visits; the timeline's list and the open data have all of them.");
  });
  const graded = (n: number, of: readonly number[]): Inspection => (of.includes(n) ? { ...one(n), framework: FULL } : one(n));
  const drawnOf = (count: number, of: readonly number[]): [drawn: string[] | undefined, says: string | undefined] => {
    const drawn = drawnVisits(withVisits(many(count, (n) => graded(n, of))));
    return [drawn?.record.inspections.map(({ id }) => id), drawn?.says.replace(/;.*/, '')];
  };
  const named = (...numbers: number[]): string[] => numbers.map((n) => `v${n}`);
  it('leave out no graded one, with or without an overall grade: the latest others fill what room is left', () => {
    expect(drawnOf(14, [5, 8])).toEqual([named(0, ...many(11, (n) => n + 3)), 'This chart shows and counts the first and the latest 11 of 14 visits']);
    expect(drawnOf(20, [0, 2, 5, 18])).toEqual([
      named(0, 2, 5, ...many(9, (n) => n + 11)),
      'This chart shows and counts the first visit, every graded one and the latest 9 of 20 visits',
    ]);
  });
  it('are more where more are graded, and never without the latest three', () => {
    const most = many(15, (n) => n + 1);
    expect(drawnOf(30, most)).toEqual([
      named(0, ...most, 27, 28, 29),
      'This chart shows and counts the first visit, every graded one and the latest 3 of 30 visits',
    ]);
    expect(
      drawnOf(
        15,
        many(15, (n) => n),
      ),
    ).toEqual([undefined, undefined]);
  });
});

it('entries are told by the year of their date, oldest first, in their own order within it', () => {
  expect(byYear(['2003-02', '2001', '2003-01', '[..1999-05-06]'], (date) => date)).toEqual([
    [1999, ['[..1999-05-06]']],
    [2001, ['2001']],
    [2003, ['2003-02', '2003-01']],
  ]);
});

describe('a list is split by year from one entry more than a page lists', () => {
  it('the asks, by how many were asked and not by how many visits asked', () => {
    const visits = (first: number): Inspection[] => [
      own('a', '2001', { asks: many(first, (n) => ask(`a${n}`, 'a', 'plans')) }),
      own('none', '2002'),
      own('b', '2003-04', { asks: [ask('b1', 'b', 'plans')] }),
      own('c', '2005', { asks: [ask('c1', 'c', 'plans')] }),
    ];
    expect(askYears(withVisits(visits(MOST_PER_PAGE - 2)))).toEqual([]);
    expect(told(askYears(withVisits(visits(MOST_PER_PAGE - 1))), ({ id }) => id)).toEqual([
      [2001, ['a'], undefined, 2003],
      [2003, ['b'], 2001, 2005],
      [2005, ['c'], 2003, undefined],
    ]);
  });
  it('the timeline, by the dates of its events', () => {
    const milestones = (count: number): InspectionRecord['milestones'] =>
      many(count, (n) => ({ ...(made.milestones[0] as (typeof made.milestones)[number]), id: `m${n}`, date: n === 0 ? '1999' : '2001' }));
    expect(timelineYears({ ...withVisits([]), milestones: milestones(MOST_PER_PAGE) })).toEqual([]);
    expect(told(timelineYears({ ...withVisits([]), milestones: milestones(MOST_PER_PAGE + 1) }), () => '').map((year) => (year as unknown[])[0])).toEqual([
      1999, 2001,
    ]);
  });
  it('the sources, by their date or else the year in their id', () => {
    expect([sourceDate('2014-report', '2015-01-02'), sourceDate('2014-report', undefined)]).toEqual(['2015-01-02', '2014']);
    const sources = (count: number): InspectionRecord['sources'] => [
      source('2009-undated', 'report', 'x'),
      ...many(count - 1, (n) => source(`2008-${n}`, 'report', 'x', { date: '2010-01-01' })),
    ];
    expect(sourceYears({ ...made, sources: sources(MOST_PER_PAGE) })).toEqual([]);
    expect(sourceYears({ ...made, sources: sources(MOST_PER_PAGE + 1) }).map(({ year, items }) => [year, items.length])).toEqual([
      [2009, 1],
      [2010, MOST_PER_PAGE],
    ]);
  });
  it('the comparisons, by their later visit', () => {
    // Of n visits with a text there are 2n - 3 comparisons.
    const record = (count: number): InspectionRecord => withVisits(many(count, (n) => own(`v${n}`, String(1900 + n))));
    expect(comparisonYears(record(101))).toEqual([]);
    const years = comparisonYears(record(102));
    expect(years.flatMap(({ items }) => items)).toEqual(
      comparisons(record(102)).map(({ earlier, later }) => expect.objectContaining({ earlier, later }) as unknown),
    );
    for (const { year, items } of years) for (const { later } of items) expect(later.ordered).toBe(String(year));
  });
  it('the passages on a theme, by the visits that have one on it', () => {
    const visits = (count: number): Inspection[] => [
      own('a', '2001', { findings: [...plans('a', count), ...plans('a', 1, 'staff')] }),
      own('b', '2002', { findings: plans('b', 1, 'staff') }),
      own('c', '2003', { findings: plans('c', 1) }),
    ];
    expect(themeYears(withVisits(visits(MOST_PER_PAGE - 1)))).toEqual([]);
    const years = themeYears(withVisits(visits(MOST_PER_PAGE)));
    expect(told(years, ({ id }) => id)).toEqual([
      [2001, ['a'], undefined, 2003],
      [2003, ['c'], 2001, undefined],
    ]);
    expect(years.map(({ theme }) => theme.id)).toEqual(['plans', 'plans']);
  });
});

it('an inspection with more passages than a page lists is split by theme, in the order of the themes', () => {
  const visits = (count: number): Inspection[] => [
    own('a', '2001', { findings: [...plans('a', 1, 'homes'), ...plans('a', 1, 'staff'), ...plans('a', count)] }),
    own('b', '2002', { findings: plans('b', 2) }),
  ];
  expect(inspectionThemes(withVisits(visits(MOST_PER_PAGE - 2)))).toEqual([]);
  expect(
    inspectionThemes(withVisits(visits(MOST_PER_PAGE - 1))).map(({ inspection, theme, previous, next }) => [inspection.id, theme.id, previous?.id, next?.id]),
  ).toEqual([
    ['a', 'plans', undefined, 'staff'],
    ['a', 'staff', 'plans', 'homes'],
    ['a', 'homes', 'staff', undefined],
  ]);
});

it('the page of an ask shows fewer later findings than a list has entries', () => {
  expect(MOST_LATER).toBeGreaterThan(0);
  expect(MOST_LATER).toBeLessThan(MOST_PER_PAGE);
});
