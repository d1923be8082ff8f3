// How two codings of the same passages are drawn, tabled and told: a made-up comparison of two texts, of which each number is known.
import { describe, expect, it } from 'vitest';
import { agreementCharts } from '../../src/charts/Confusion.marks.ts';
import type { Figures, Measure, Published } from '../../src/model/counts/agreement.ts';
import type { InspectionRecord } from '../../src/model/record/record.ts';
import { made, visit } from '../fixtures/made.ts';

const measure = (value: number | null, low: number | null = value, high: number | null = value): Measure => ({ value, low, high });
const figures = (scope: string, pairs: number, theme: number, kappa: Measure, more: Partial<Figures> = {}): Figures => ({
  scope,
  first: pairs + 2,
  second: pairs + 1,
  pairs,
  coverage: { first: 0.925, second: 0.962 },
  theme: { agreement: measure(theme), kappa },
  stance: { agreement: measure(0.75), kappa: measure(0.95, 0.9, 0.99) },
  ...more,
});
/** 24 of 25 findings have one theme; the other has "homes" in the first coding and "staff" in the second. */
const quoted: Published = {
  texts: 'quoted',
  goals: { theme: 0.85, stance: 0.93, coverage: 0.9 },
  figures: [figures('all', 25, 0.96, measure(0.92, 0.85, 0.98)), figures('a', 22, 0.95, measure(0.9, 0.8, 0.97)), figures('b', 3, 1, measure(null))],
  confusion: {
    theme: [
      { first: 'homes', second: 'homes', pairs: 20 },
      { first: 'homes', second: 'staff', pairs: 1 },
      { first: 'staff', second: 'staff', pairs: 4 },
    ],
    stance: [
      { first: 'concern', second: 'concern', pairs: 18 },
      { first: 'concern', second: 'progress', pairs: 7 },
    ],
  },
  settled: [
    { field: 'theme', first: 1, second: 0 },
    { field: 'stance', first: 2, second: 5 },
    { field: 'finding', first: 1, second: 2 },
  ],
};
const recordOf = (...compared: Published[]): InspectionRecord => ({
  ...made,
  themes: made.themes.slice(0, 1).flatMap((theme) => [
    { ...theme, id: 'homes', name: 'Homes of children', short: 'Homes' },
    { ...theme, id: 'staff', name: 'Staff and leaders', short: 'Staff' },
  ]),
  inspections: [visit('a', '2001-05-01', { label: 'First visit' }), visit('b', '2004-05-01', { label: 'Second visit' })],
  agreement: { compared },
});
const shown = (...compared: Published[]) => {
  const all = agreementCharts(recordOf(...compared));
  const [chart] = all?.charts ?? [];
  if (!all || !chart) throw new RangeError('nothing is compared');
  return { ...all, chart, sentences: chart.summary.join(' ') };
};
const cellsOf = ({ rows }: { rows: readonly (readonly { text: string }[])[] }): string[][] => rows.map((row) => row.map(({ text }) => text));

it('shows nothing of a record that was coded once', () => {
  expect(agreementCharts({ ...made, agreement: undefined })).toBeUndefined();
});

describe('the drawing', () => {
  const { chart } = shown(quoted);
  it.each(['wide', 'narrow'] as const)('has the number of each pair of themes under its column and in its row: %s', (form) => {
    const { cells, columns, rows, width, height } = chart[form];
    expect(cells.map(({ pairs, same }) => [pairs.words, same])).toEqual([
      ['20', true],
      ['1', false],
      ['4', true],
    ]);
    for (const [i, [row, column]] of [
      [0, 0],
      [0, 1],
      [1, 1],
    ].entries()) {
      const { pairs, frame } = cells[i] ?? expect.fail();
      expect(pairs.x).toBe(columns[column ?? 0]?.x);
      expect(pairs.y).toBe(rows[row ?? 0]?.letter.y);
      expect([frame.x < pairs.x && pairs.x < frame.x + frame.width, frame.y < pairs.y && pairs.y < frame.y + frame.height]).toEqual([true, true]);
      expect([frame.x + frame.width <= width, frame.y + frame.height <= height]).toEqual([true, true]);
    }
  });
  it('names the rows where there is room, and gives every theme its letter in the key', () => {
    expect(chart.wide.rows.map(({ letter, name }) => [letter.words, name?.words])).toEqual([
      ['A', 'Homes'],
      ['B', 'Staff'],
    ]);
    expect(chart.narrow.rows.map(({ name }) => name)).toEqual([undefined, undefined]);
    expect(chart.wide.columns.map(({ words }) => words)).toEqual(['A', 'B']);
    expect(chart.key.flat().map(({ words }) => words)).toEqual([
      'number alone: same theme in both',
      'number in a frame: another theme in the second',
      'A Homes of children',
      'B Staff and leaders',
    ]);
  });
});

it('is drawn as when it was last looked at', () => {
  const [{ chart }, told] = [shown(quoted), shown({ ...quoted, texts: 'told' })];
  expect({ wide: chart.wide, narrow: chart.narrow, key: chart.key, titles: [chart.title, told.chart.title] }).toMatchSnapshot();
});

describe('the tables', () => {
  it('has a row for all texts and for each, with the intervals beside the kappas', () => {
    expect(cellsOf(shown(quoted).figures)).toEqual([
      ['all two texts', '27 and 26', '25', '92.5% and 96.2%', '96.0%', '0.92 (0.85 to 0.98)', '75.0%', '0.95 (0.90 to 0.99)'],
      ['2001 First visit', '24 and 23', '22', '92.5% and 96.2%', '95.0%', '0.90 (0.80 to 0.97)', '75.0%', '0.95 (0.90 to 0.99)'],
      ['2004 Second visit', '5 and 4', '3', '92.5% and 96.2%', '100.0%', 'not defined', '75.0%', '0.95 (0.90 to 0.99)'],
    ]);
  });
  it('says of each theme and stance how often the second coding gave the same, and what else it gave', () => {
    const { chart } = shown(quoted);
    expect(cellsOf(chart.themes)).toEqual([
      ['Homes of children', '21', '20', '1 Staff'],
      ['Staff and leaders', '4', '4', 'none'],
    ]);
    expect(cellsOf(chart.stances)).toEqual([
      ['criticism', '18', '7', '0'],
      ['progress', '0', '0', '0'],
      ['praise', '0', '0', '0'],
    ]);
  });
  it('says that a number is a bound where findings of single texts were lost, and not for all of them', () => {
    const [all, one] = cellsOf(shown({ ...quoted, texts: 'told', dropped: { first: 3, second: 4 } }).figures);
    expect([all?.[0], all?.[1], all?.[3]]).toEqual(['all two reports', '27 and 26', '92.5% and 96.2%']);
    expect([one?.[1], one?.[3]]).toEqual(['at least 24 and 23', 'at most 92.5% and 96.2%']);
  });
});

describe('the words', () => {
  it('has in its headline what agrees, and what does not', () => {
    expect(shown(quoted).chart.headline).toBe('Two codings gave 24 of 25 findings the same theme, and 1 another');
  });
  it('says how many findings, which difference was most frequent, and where numbers mean little', () => {
    const { sentences } = shown(quoted);
    expect(sentences).toContain('The first coding has 27 findings and the second 26. 25 are in both: 92.5% of the first and 96.2% of the second.');
    expect(sentences).toContain('It is 0.92 (0.85 to 0.98) for theme and 0.95 (0.90 to 0.99) for stance.');
    expect(sentences).toContain('The most frequent difference: "Homes of children" in the first coding and "Staff and leaders" in the second, once.');
    expect(sentences).toContain('An interval is wide where a text has under 20 findings in both: 2004 Second visit (3).');
    expect(sentences).toContain('Kappa is not defined where only one category occurs: 2004 Second visit.');
    expect(sentences).not.toContain('shrinks to a point');
  });
  it('says that the goals were met, or by what and where they were missed', () => {
    expect(shown(quoted).sentences).toContain(
      'The goals set before were 0.85 for theme, 0.93 for stance and 0.90 for coverage. All were met, in each text too.',
    );
    const missed = figures('b', 3, 0.5, measure(0.5, 0.1, 0.9), { coverage: { first: 0.8, second: 0.7 } });
    expect(shown({ ...quoted, figures: [...quoted.figures.slice(0, 2), missed] }).sentences).toContain(
      'They were missed here: theme (0.50), coverage of the first coding (0.80) and coverage of the second coding (0.70) in 2004 Second visit. Elsewhere they were met.',
    );
    const { goals: _, ...without } = quoted;
    expect(shown(without).sentences).not.toContain('goals');
  });
  it('says how many findings were lost, and that an interval without room is no proof', () => {
    const same = { ...quoted, dropped: { first: 3, second: 4 }, figures: [figures('all', 25, 1, measure(1))] };
    expect(shown(same).sentences).toContain('Of the findings that one coding alone had, 7 were not kept: 3 of the first and 4 of the second.');
    expect(shown(same).sentences).toContain('Where the two never differ, the interval shrinks to a point.');
  });
  it('says which coding gave way, and counts what was lost with the findings of one alone', () => {
    expect(shown(quoted).chart.settling).toEqual([
      'There were 8 differences in theme or stance. In 3 the first coding gave way, in 5 the second.',
      'Findings that only one coding had: 3. In 1 of these cases the first coding gave way.',
    ]);
    expect(shown({ ...quoted, dropped: { first: 3, second: 4 } }).chart.settling[1]).toBe(
      'Findings that only one coding had: 10. In 4 of these cases the first coding gave way.',
    );
  });
});
