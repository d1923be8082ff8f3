// What is counted and drawn of the record: every number once, nothing where nothing was counted, and words that say what the marks show.
import { describe, expect, it } from 'vitest';
import { asksChart } from '../../src/charts/kinds/Asks.marks.ts';
import { balanceChart } from '../../src/charts/kinds/Balance.marks.ts';
import { charts } from '../../src/charts/charts.ts';
import { judgementsChart } from '../../src/charts/kinds/Judgements.marks.ts';
import { persistenceChart } from '../../src/charts/kinds/Persistence.marks.ts';
import { statisticChart } from '../../src/charts/kinds/Statistic.marks.ts';
import { themeChart } from '../../src/charts/kinds/Theme.marks.ts';
import { themesChart, type Matrix } from '../../src/charts/kinds/Themes.marks.ts';
import { FORMS } from '../../src/charts/frame.ts';
import { cellOf, themeGrid } from '../../src/model/counts/scope.ts';
import { judgementSeries, overallGrade } from '../../src/model/counts/series.ts';
import { listed } from '../../src/model/words/english.ts';
import { yearOf } from '../../src/model/written/dates.ts';
import { STANCE_NOUNS } from '../../src/model/words/stances.ts';
import { record } from '../../src/record.ts';

const all = record();

describe('absence', () => {
  it('is never zero: nothing is counted where a report is not analysed, unclear or not looked at', () => {
    for (const cell of themeGrid(all)) {
      if (cell.absence === undefined) expect(cell.findings.length).toBeGreaterThan(0);
      else if (cell.absence !== 'nothing-recorded') expect(cell.counts).toBeUndefined();
    }
  });
  it('in a partial text is unclear, even where the theme is declared', () => {
    for (const inspection of all.inspections.filter(({ coverage }) => coverage === 'partial')) {
      for (const { id } of all.themes) expect(cellOf(inspection, id).absence).not.toBe('nothing-recorded');
    }
  });
  it('of a report without a text is always "not analysed"', () => {
    for (const inspection of all.inspections.filter(({ text }) => text === undefined)) {
      for (const { id } of all.themes) expect(cellOf(inspection, id).absence).toBe('not-analysed');
    }
  });
});

it('every finding is counted once, under its main theme', () => {
  const counted = themeGrid(all).flatMap(({ findings }) => findings.map(({ id }) => id));
  expect(new Set(counted).size).toBe(counted.length);
  expect(counted.length).toBe(all.findings.length);
});

it('no overall grade is derived', () => {
  for (const inspection of all.inspections) {
    const given = inspection.judgements.filter(({ group }) => group === 'overall').map(({ grade }) => grade);
    expect(overallGrade(inspection)).toBe(given[0]);
  }
});

/** The numbers of a path, in its order. */
const numbersIn = (path: string | undefined): number[] => [...(path ?? '').matchAll(/[\d.]+/g)].map(([number]) => Number(number));

it('joins words as English does', () => {
  expect([listed([]), listed([2014]), listed([2014, 2019]), listed([2014, 2019, 2020])]).toEqual(['', '2014', '2014 and 2019', '2014, 2019 and 2020']);
});

describe('the matrix of themes', () => {
  const chart = themesChart(all);
  const numbers = (matrix: Matrix): number => matrix.cells.flatMap(({ stances }) => stances).reduce((sum, { count }) => sum + count, 0);
  it('shows every finding once, on wide and narrow pages', () => {
    expect(numbers(chart.wide)).toBe(all.findings.length);
    expect(numbers(chart.narrow)).toBe(all.findings.length);
  });
  it('keeps every mark inside its cell and the picture', () => {
    for (const matrix of [chart.wide, chart.narrow]) {
      for (const { target, stances } of matrix.cells) {
        const { x, y, width, height } = target;
        expect(x + width).toBeLessThanOrEqual(matrix.width + 0.2);
        expect(y + height).toBeLessThanOrEqual(matrix.height);
        for (const mark of stances) {
          expect(mark.x - mark.size / 2).toBeGreaterThanOrEqual(x - 0.1);
          expect(mark.x + mark.size / 2).toBeLessThanOrEqual(x + width);
          expect(mark.y + mark.size / 2).toBeLessThanOrEqual(y + height);
        }
      }
    }
  });
  it('has a table of the same numbers', () => {
    const sum = chart.table.rows.flatMap(([, ...cells]) => cells.flatMap(({ text }) => [...text.matchAll(/\d+/g)].map(Number))).reduce((a, b) => a + b, 0);
    expect(sum).toBe(all.findings.length);
  });
  it('says in its headline how often concerns outnumber strengths, by its own marks', () => {
    const told = [...chart.headline.matchAll(/on (\d+|none) of (\d+) themes in (\d{4})/g)];
    const read = all.inspections.filter(({ coverage }) => coverage === 'full');
    const full = [...new Set([read[0], read.at(-1)])].filter((one) => one !== undefined);
    expect(chart.headline).toMatch(/a count, no measure of quality$/);
    expect(told.map(([, , , year]) => Number(year))).toEqual(full.map(({ ordered }) => yearOf(ordered)));
    for (const [i, [, count, of]] of told.entries()) {
      const mine = chart.wide.cells.filter(
        ({ inspection, absence }) => inspection === full[i]?.id && absence?.kind !== 'unclear' && absence?.kind !== 'not-looked-at',
      );
      const number = (mark: (typeof mine)[number], stance: string): number => mark.stances.find((one) => one.stance === stance)?.count ?? 0;
      expect(mine.length).toBe(Number(of));
      expect(mine.filter((mark) => number(mark, 'concern') > number(mark, 'strength')).length).toBe(count === 'none' ? 0 : Number(count));
    }
  });
});

describe('the concerns that came back', () => {
  const chart = persistenceChart(all);
  it('name in the headline only years in which that concern is on record', () => {
    const years = [...chart.headline.matchAll(/\d{4}/g)].map(([year]) => year);
    const row = chart.table.rows.find(([theme]) => chart.headline.includes(theme?.text.toLowerCase() ?? '-'));
    const concerned = chart.table.columns.slice(1).filter((_, i) => /^a concern/.test(row?.[i + 1]?.text ?? ''));
    expect(years.sort()).toEqual(concerned.map((column) => column.slice(0, 4)));
  });
});

describe('the concerns that came back, drawn', () => {
  const chart = persistenceChart(all);
  it('stand in the order of how long they kept coming back', () => {
    const lengths = chart.wide.rows.map(({ years }) => years.length);
    expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
  });
  it('are filled for full texts and hollow for second-hand ones', () => {
    for (const { inspection, shows } of chart.wide.marks) {
      const coverage = all.inspections.find(({ id }) => id === inspection)?.coverage;
      if (shows === 'concern-full') expect(coverage).toBe('full');
      if (shows === 'concern-partial') expect(coverage).toBe('partial');
    }
  });
  it('are never told as a rate', () => {
    for (const sentence of [chart.headline, ...chart.summary]) expect(sentence).not.toMatch(/in \d+ of \d+ (?:visits|years|texts)|per cent|%/);
  });
});

describe('the balance of each text', () => {
  const chart = balanceChart(all);
  it.each(FORMS)('adds up to the findings of the text, and its bar to the whole width: %s', (form) => {
    const widths = chart[form].bars.map(({ inspection, segments, size }) => {
      const total = all.findings.filter((finding) => finding.inspection === inspection).length;
      expect(segments.reduce((sum, { count }) => sum + count, 0)).toBe(total);
      expect(size.words.replace(',', '')).toBe(`${total} findings`);
      const whole = segments.reduce((sum, { bar }) => sum + (bar?.width ?? 0), 0);
      for (const { stance, count, bar, label } of segments) {
        expect(label).toContain(STANCE_NOUNS[stance]);
        expect((bar?.width ?? 0) / whole).toBeCloseTo(count / total, 2);
      }
      return Math.round(whole);
    });
    expect(new Set(widths).size).toBe(1);
  });
  it('has the texts that were read whole, in order of time, and no other', () => {
    expect(chart.wide.bars.map(({ inspection }) => inspection)).toEqual(all.inspections.filter(({ coverage }) => coverage === 'full').map(({ id }) => id));
  });
  it('names two shares in its headline, and says beside it what no share measures', () => {
    const counted = chart.wide.bars.map(({ segments }) => segments.find(({ stance }) => stance === 'concern')?.percent);
    expect([...chart.headline.matchAll(/[<>]?\d+%/g)].map(([share]) => share)).toEqual([counted[0], counted.at(-1)]);
    expect(chart.headline.split(' ').length).toBeLessThanOrEqual(12);
    expect(chart.subline).toMatch(/no measure of quality\.$/);
  });
});

describe('the asks', () => {
  const chart = asksChart(all);
  it('are all drawn under every theme that they have, but those that have lost theirs', () => {
    const drawn = chart.wide.marks.reduce((sum, { asks }) => sum + asks.length, 0);
    expect(drawn).toBe(all.asks.reduce((sum, { theme, also }) => sum + new Set([theme, ...also].filter((id) => id !== undefined)).size, 0));
  });
  it('are never said to be met', () => {
    for (const sentence of [chart.headline, ...chart.summary.slice(0, -1)]) expect(sentence).not.toMatch(/\bmet\b/);
  });
});

describe('every theme chart', () => {
  it.each(all.themes.map((theme) => [theme.id, theme] as const))('%s shows its findings and marks each visit once', (id, theme) => {
    const chart = themeChart(all, theme);
    for (const { visits, series, height } of [chart.wide, chart.narrow]) {
      const [left = NaN, right = NaN] = numbersIn(series?.marks.ticks[0]?.rule).filter((_, i) => i !== 1);
      expect(visits).toHaveLength(all.inspections.length);
      for (const { x, y } of series?.marks.points ?? []) {
        expect(x).toBeGreaterThanOrEqual(left);
        expect(x).toBeLessThanOrEqual(right);
        expect(y).toBeLessThanOrEqual(height);
      }
      expect(visits.flatMap(({ stances }) => stances).reduce((sum, { count }) => sum + count, 0)).toBe(
        all.findings.filter((finding) => finding.theme === id).length,
      );
    }
  });
});

describe('every official series', () => {
  it.each(all.statistics.map((statistic) => [statistic.id, statistic] as const))(
    '%s draws each value in its place, from zero, and cuts the line at each break',
    (_id, statistic) => {
      const { wide } = statisticChart(all, statistic);
      const { points, paths, bottom } = wide.series;
      expect(points.map(({ value }) => value)).toEqual(statistic.values.map(({ value }) => value));
      expect(paths).toHaveLength(1 + statistic.breaks.length);
      const heights = points.map(({ value, y }) => (bottom - y) / value);
      for (const height of heights) expect(height / (heights[0] ?? 1)).toBeCloseTo(1, 1);
    },
  );
});

it('no headline and no summary says that one thing caused another', () => {
  for (const { chart } of charts(all))
    for (const sentence of [chart.headline, ...chart.summary]) expect(sentence).not.toMatch(/\b(?:because|due to|led to|thanks to|as a result)\b/i);
});

describe('the judgements', () => {
  const chart = judgementsChart(all);
  it('are all drawn, each on its own step', () => {
    const grouped = judgementSeries(all).filter(({ group }) => group !== undefined);
    expect(chart.wide.marks).toHaveLength(grouped.length);
    expect(chart.narrow.marks).toHaveLength(grouped.length);
    for (const mark of chart.wide.marks) expect(mark.rung).toBeGreaterThan(0);
  });
  it('have a break wherever the framework changes', () => {
    const frameworks = all.inspections.flatMap(({ framework }) => (framework.graded ? [framework.id] : []));
    expect(chart.wide.breaks).toHaveLength(frameworks.filter((one, i) => i > 0 && one !== frameworks[i - 1]).length);
  });
  it('leave ungraded visits off the ladder', () => {
    const graded = all.inspections.filter(({ judgements }) => judgements.length > 0);
    expect(chart.wide.columns.map(({ title }) => title.words)).toEqual(graded.map(({ ordered }) => String(yearOf(ordered))));
    expect(chart.ungraded).toHaveLength(all.inspections.length - graded.length);
  });
});

it('a theme is drawn without its official series where that has no value from the first visit on', () => {
  const { statistics, themes } = all;
  const theme = themes.find(({ id }) => statistics.some((one) => one.themes[0] === id));
  if (!theme) throw new RangeError('no theme has an official series');
  const early = statistics.map((one) => ({ ...one, values: [{ period: '1990', value: 1, note: undefined }] }));
  expect(themeChart(all, theme).wide.series).toBeDefined();
  expect(themeChart({ ...all, statistics: early }, theme).wide.series).toBeUndefined();
});
