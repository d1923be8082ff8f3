// A kind of chart is its marks, its drawing where it is no table, and its place in the list; everything else follows from what it says of itself.
import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { charts, isSensitive, isSensitiveAlone, KINDS } from '../../src/charts/charts.ts';
import { DOWNLOADS } from '../../src/charts/frame.ts';
import { embedHeights } from '../../src/charts/embedHeights.ts';
import { pathMark } from '../../src/charts/key.ts';
import { overallGrade } from '../../src/model/counts/series.ts';
import { altText } from '../../src/model/sharing/snippets.ts';
import { chartIds } from '../../src/model/counts/permalinks.ts';
import { loadRecord, record } from '../../src/record.ts';

const records = [record(), loadRecord('tests/fixtures/second-council')];

it('each kind in the list has its marks, and its drawing where it is no table, and no other file lies beside them', () => {
  const isTable = (kind: (typeof KINDS)[number]): boolean => records.some((one) => charts(one).some(({ kind: of, chart }) => of === kind && chart.grid));
  const files = KINDS.flatMap((kind) => [...(isTable(kind) ? [] : [`${kind.name}.astro`]), `${kind.name}.marks.ts`]);
  expect(globSync('*', { cwd: 'src/charts/kinds' }).sort()).toEqual(files.sort());
});

it('no file knows a kind but the list', () => {
  const knowing = globSync('src/**/*.{ts,astro}', { exclude: ['src/charts/kinds/*'] }).filter((file) =>
    /from '[^']*\/kinds\//.test(readFileSync(file, 'utf8')),
  );
  expect(knowing).toEqual(['src/charts/charts.ts']);
});

it('the charts that are drawn are those that the model gives an address', () => {
  for (const one of records)
    expect(
      charts(one)
        .map(({ chart }) => chart.id)
        .sort(),
    ).toEqual(chartIds(one).sort());
});

it('every mark of a key has its words, and every drawing a size', () => {
  for (const { kind, chart } of records.flatMap(charts)) {
    for (const { words, box } of kind.key(chart).flat()) expect([words.trim() !== '', box[2] > 0, box[3] > 0], chart.id).toEqual([true, true, true]);
    for (const form of DOWNLOADS) for (const side of ['width', 'height', 'fontSize'] as const) expect(chart[form][side], chart.id).toBeGreaterThan(0);
  }
});

it('a chart that names a sensitive theme has the content note, and one that names no other has no card', () => {
  for (const one of records)
    for (const drawn of charts(one)) {
      const shown = drawn.kind.themes(one, drawn.chart);
      expect(isSensitive(one, drawn)).toBe(shown.some(({ sensitive }) => sensitive === true));
      if (isSensitiveAlone(one, drawn)) expect(isSensitive(one, drawn)).toBe(true);
    }
});

it('a finding is counted in the chart of its theme and in no other theme', () => {
  for (const one of records)
    for (const item of one.findings) {
      const counted = charts(one).filter(({ kind, chart }) => kind.name === 'Theme' && kind.counts(item, chart));
      expect(counted.map(({ chart }) => chart.id)).toEqual([`theme-${item.theme}`]);
    }
});

it('the alternative text of a chart says its result whole: from its first text to its latest, in at most 300 characters', () => {
  for (const one of records)
    for (const { chart } of charts(one)) {
      const text = altText(chart);
      expect(text.length, text).toBeLessThanOrEqual(300);
      expect(text, chart.id).toContain(chart.headline);
      for (const sentence of (chart.result ?? chart.summary).slice(0, 1)) expect(text, chart.id).toContain(sentence);
      const read = one.inspections.filter(({ coverage }) => coverage === 'full');
      const counts = read.map(({ findings }) => `${findings.filter(({ stance }) => stance === 'concern').length} of ${findings.length}`);
      if (chart.id === 'themes') for (const count of counts.slice(0, 6)) expect(text).toContain(count);
      const graded = one.inspections.flatMap((visit) => overallGrade(visit) ?? []);
      if (chart.id === 'timeline') for (const grade of graded) expect(text).toContain(grade);
      if (chart.id === 'balance')
        for (const share of chart.table.rows.map((row) => /\((.*%)\)/.exec(row[5]?.text ?? '')?.[1] ?? '%')) expect(text).toContain(share);
    }
});

it('a frame is as high as its words ask for: another line of the key, of the headline or of the unit makes it higher', () => {
  for (const one of records)
    for (const drawn of charts(one)) {
      const { kind, chart } = drawn;
      const heights = embedHeights(one, drawn);
      const mark = pathMark([0, 0, 20, 14], 'ink', 'M3 2h10v10H3z', 'a mark that this chart does not have');
      const more = {
        key: { kind: { ...kind, key: () => [...kind.key(chart), [mark]] }, chart },
        headline: { kind, chart: { ...chart, headline: `${chart.headline} ${'and more '.repeat(20)}` } },
        above: { kind, chart: { ...chart, above: `${chart.above ?? ''} ${'a long unit '.repeat(20)}` } },
        drawing: {
          kind,
          chart: {
            ...chart,
            wide: { ...chart.wide, height: chart.wide.height + 50 },
            narrow: { ...chart.narrow, height: chart.narrow.height + 50 },
            ...(chart.middle && { middle: { ...chart.middle, height: chart.middle.height + 50 } }),
            ...(chart.grid && { grid: { ...chart.grid, rows: [...chart.grid.rows, ...chart.grid.rows] } }),
          },
        },
      };
      for (const [what, higher] of Object.entries(more))
        for (const form of DOWNLOADS) expect(embedHeights(one, higher)[form], `${chart.id}: ${what}`).toBeGreaterThan(heights[form]);
    }
});
