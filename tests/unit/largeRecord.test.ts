// Lists that are too long for one page: each entry is on the page of its year, and each such page is promised.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { everyAddress } from '../../src/model/counts/permalinks.ts';
import { addresses } from '../../src/model/record/addresses.ts';
import {
  askYears,
  comparisonYears,
  drawnVisits,
  MOST_PER_PAGE,
  sourceYears,
  themeYears,
  timelineYears,
  type YearPage,
} from '../../src/model/counts/largeRecord.ts';
import { chronology } from '../../src/model/counts/chronology.ts';
import { comparisons } from '../../src/model/counts/comparisons.ts';
import type { InspectionRecord } from '../../src/model/record/record.ts';
import { loadRecord } from '../../src/record.ts';
import { FINDINGS, generate } from '../bench/generate.ts';

const root = mkdtempSync(join(tmpdir(), 'long-'));
let long: InspectionRecord;
beforeAll(() => {
  generate(root, 210);
  long = loadRecord(root);
}, 120_000);
afterAll(() => rmSync(root, { recursive: true }));

const list = <Item>(
  years: readonly YearPage<Item>[],
  whole: readonly Item[],
  address: (year: number) => string,
): { years: readonly YearPage<unknown>[]; held: number; whole: number; address: (year: number) => string } => ({
  years,
  held: new Set(years.flatMap(({ items }) => items)).size,
  whole: whole.length,
  address,
});

it('each list of a long record stands whole on the pages of its years, and no other page of years is promised', () => {
  const lists = {
    timeline: list(timelineYears(long), chronology(long), addresses.timelineYear),
    asks: list(
      askYears(long),
      long.inspections.filter(({ asks }) => asks.length > 0),
      addresses.asksOfYear,
    ),
    sources: list(sourceYears(long), long.sources, addresses.sourcesOfYear),
    compare: list(comparisonYears(long), comparisons(long), addresses.comparedInYear),
  };
  for (const [name, { years, held, whole }] of Object.entries(lists)) {
    expect(years.length, name).toBeGreaterThan(5);
    expect(held, name).toBe(whole);
    expect(
      years.map(({ previous }) => previous),
      name,
    ).toEqual([undefined, ...years.slice(0, -1).map(({ year }) => year)]);
    expect(
      years.map(({ next }) => next),
      name,
    ).toEqual([...years.slice(1).map(({ year }) => year), undefined]);
  }
  const pages = [
    ...Object.values(lists).flatMap(({ years, address }) => years.map(({ year }) => address(year))),
    ...themeYears(long).map(({ theme, year }) => addresses.themeInYear(theme.id, year)),
  ];
  expect(
    everyAddress(long)
      .filter((path) => /^\/(?:timeline|asks|sources|compare|themes\/[^/]+)\/\d{4}\/$/.test(path))
      .sort(),
  ).toEqual(pages.sort());
});

it('a list that one page holds is not split', () => {
  const short = loadRecord();
  expect(short.asks.length).toBeLessThanOrEqual(MOST_PER_PAGE);
  expect([...timelineYears(short), ...askYears(short), ...sourceYears(short), ...comparisonYears(short)]).toEqual([]);
});

it('charts of a long record draw its first visit, every graded one and its latest ones, and say so', () => {
  const drawn = drawnVisits(long);
  const shown = drawn?.record.inspections ?? [];
  const graded = long.inspections.filter(({ framework }) => framework.graded);
  expect(graded.length).toBeGreaterThan(5);
  expect(shown).toEqual(expect.arrayContaining([long.inspections[0], ...graded, ...long.inspections.slice(-3)]));
  expect(shown).toHaveLength(12);
  expect(drawn?.record.findings).toHaveLength(12 * FINDINGS);
  expect(drawn?.says).toContain('the first visit, every graded one and the latest 3 of 210 visits');
  expect(drawnVisits(loadRecord())).toBeUndefined();
});
