// The charts of made-up records, from an empty one to one that strains every drawing, against what they draw: `drawn/` has the relations, and `series.test.ts` holds the record to them too.
import { describe, expect, it } from 'vitest';
import { gridBoards } from '../../src/charts/gridBoards.ts';
import { judgementsChart } from '../../src/charts/kinds/Judgements.marks.ts';
import { persistenceChart } from '../../src/charts/kinds/Persistence.marks.ts';
import { themeChart } from '../../src/charts/kinds/Theme.marks.ts';
import type { InspectionRecord } from '../../src/model/record/record.ts';
import { recordOf, type Traits } from '../collisions/records.ts';
import { finding, made, own } from '../fixtures/made.ts';
import { SMALL } from '../fixtures/small.ts';
import { RELATIONS } from './drawn/relations.ts';

/** A record that looks at every theme of which it has findings. */
const strained = (traits: Traits): InspectionRecord => {
  const record = recordOf(traits);
  return { ...record, inspections: record.inspections.map((one) => ({ ...one, not_looked_at: [] })) };
};

const RECORDS: Readonly<Record<string, InspectionRecord>> = {
  made,
  ...SMALL,
  'long names': strained({ visits: 10, themes: 6, names: 'long', grades: 'overall', texts: 'some' }),
};

describe.each(Object.entries(RECORDS))('of %s', (_name, record) => {
  // Charts are made within the tests: those that are made before would be charged to every test when the code is broken on purpose.
  it.each(RELATIONS)('%s', (_says, check) => {
    check(record);
  });
});

it('a theme is drawn without its official series where that has no value from the first visit on', () => {
  const [theme] = made.themes.filter(({ id }) => id === 'homes');
  const early = made.statistics.map((one) => ({ ...one, values: [{ period: '1990', value: 1 }] }));
  if (!theme) throw new RangeError('the made-up record has no such theme');
  expect(themeChart(made, theme).wide.series).toBeDefined();
  expect(themeChart({ ...made, statistics: early }, theme).wide.series).toBeUndefined();
});

it.each([
  ['No theme was', ['health']],
  ['The theme was', ['plans']],
  ['1 of 2 themes was', ['plans', 'health']],
  // Staff drew criticism in two years, in one of them by the words of others alone.
  ['1 of 2 themes was', ['plans', 'staff']],
  ['Both themes were', ['plans', 'plans']],
  ['2 of 3 themes were', ['plans', 'plans', 'health']],
  ['All 7 themes were', Array.from({ length: 7 }, () => 'plans')],
])('%s criticised in more than one year, and at most five are named', (words, ids) => {
  const [first, ...others] = persistenceChart({ ...made, themes: ids.flatMap((id) => made.themes.filter((one) => one.id === id)) }).summary;
  expect(first).toBe(`${words} criticised in more than one year, second-hand texts left aside.`);
  expect(others.filter((one) => one.includes(': criticised in '))).toHaveLength(Math.min(5, ids.filter((id) => id === 'plans').length));
});

it('a theme names each year of its criticism in its headline, or the first and the latest where they are too many for twelve words', () => {
  const of = (count: number): string => {
    const inspections = Array.from({ length: count }, (_, i) => own(`v${i}`, String(2001 + i), { findings: [finding(`f${i}`, `v${i}`, 'plans', 'concern')] }));
    return themeChart({ ...made, inspections }, { ...(made.themes[0] ?? expect.fail()), short: 'Plans' }).headline;
  };
  expect(of(8)).toBe('Plans: criticism in 2001, 2002, 2003, 2004, 2005, 2006, 2007 and 2008');
  expect(of(9)).toBe('Plans: criticism first in 2001, latest in 2009');
});

it('a slide leaves out the rows for which it has no room, and says how many', () => {
  const { grid } = judgementsChart(made);
  const rows = (count: number): typeof grid.rows => Array.from({ length: count }, () => grid.rows.slice(0, 1)).flat();
  const slides = [2, 60].map((count) => gridBoards({ ...grid, rows: rows(count) }).slide);
  expect(slides.map(({ rows: shown, cut }) => [shown.length, cut])).toEqual([
    [2, undefined],
    [
      slides[1]?.cells.length === undefined ? 0 : slides[1].cells.length / 3,
      `${slides[1]?.rows.length ?? 0} of 60 rows are drawn here; the chart's page has all of them.`,
    ],
  ]);
  // As many as leave its letters as large as those of the page.
  for (const { height } of slides) expect(height).toBeLessThanOrEqual(960);
});
