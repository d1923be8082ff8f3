// What is counted and drawn of the record: every number once, nothing where nothing was counted, and words that say what the marks show.
import { describe, expect, it } from 'vitest';
import { asksChart } from '../../src/charts/kinds/Asks.marks.ts';
import { balanceChart } from '../../src/charts/kinds/Balance.marks.ts';
import { charts } from '../../src/charts/charts.ts';
import { judgementsChart } from '../../src/charts/kinds/Judgements.marks.ts';
import type { GridMark } from '../../src/charts/grid.ts';
import { persistenceChart } from '../../src/charts/kinds/Persistence.marks.ts';
import { statisticChart } from '../../src/charts/kinds/Statistic.marks.ts';
import { themeChart } from '../../src/charts/kinds/Theme.marks.ts';
import { themesChart } from '../../src/charts/kinds/Themes.marks.ts';
import { FORMS } from '../../src/charts/frame.ts';
import { addresses } from '../../src/model/record/addresses.ts';
import { cellOf, themeGrid } from '../../src/model/counts/scope.ts';
import { gradeInWords, judgementSeries, overallGrade } from '../../src/model/counts/series.ts';
import { listed, numberWord } from '../../src/model/words/english.ts';
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

it('joins words as English does', () => {
  expect([listed([]), listed([2014]), listed([2014, 2019]), listed([2014, 2019, 2020])]).toEqual(['', '2014', '2014 and 2019', '2014, 2019 and 2020']);
});

describe('the matrix of themes', () => {
  const chart = themesChart(all);
  const cells = chart.grid.rows.flatMap(({ places }) => places.flatMap(({ cell }) => cell ?? []));
  const lengthOf = (marks: readonly GridMark[], stance?: string): number =>
    marks.filter((mark) => stance === undefined || mark.stance === stance).reduce((sum, { attributes }) => sum + Number(attributes['width']), 0);
  it('shows every finding once, in its table and in its pictures', () => {
    expect(cells.reduce((sum, { marks }) => sum + lengthOf(marks), 0)).toBe(all.findings.length);
    for (const { cells: drawn } of [chart.wide, chart.narrow]) expect(drawn.map(({ label }) => label)).toEqual(cells.map(({ label }) => label));
  });
  it('has one scale: in each picture a finding is as long in every cell', () => {
    for (const { cells: drawn } of [chart.wide, chart.narrow]) {
      const lengths = drawn.map(({ marks }, i) => lengthOf(marks) / lengthOf(cells[i]?.marks ?? []));
      expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(0.11);
    }
  });
  it('writes the number of findings that criticise beside each bar that has some', () => {
    for (const { marks, text } of cells) expect(Number(text)).toBe(lengthOf(marks, 'concern'));
  });
  it('keeps every mark inside the picture', () => {
    for (const { cells: drawn, width } of [chart.wide, chart.narrow])
      for (const { place, marks } of drawn)
        for (const { attributes } of marks)
          expect(Number(/\((\S+)/.exec(place)?.[1]) + Number(attributes['x']) + Number(attributes['width'])).toBeLessThanOrEqual(width);
  });
  it('has a table of the same numbers', () => {
    const sum = chart.table.rows.flatMap(([, ...row]) => row.flatMap(({ text }) => [...text.matchAll(/\d+/g)].map(Number))).reduce((a, b) => a + b, 0);
    expect(sum).toBe(all.findings.length);
  });
  it('says in its headline on how many themes criticism outnumbers praise, by its own marks', () => {
    const told = [...chart.headline.matchAll(/(\d+|one|none)(?: themes?)? in (\d{4})/g)];
    const read = all.inspections.filter(({ coverage }) => coverage === 'full');
    const full = [...new Set([read[0], read.at(-1)])].filter((one) => one !== undefined);
    expect(chart.subline).toMatch(/no measure of quality/);
    expect(told.map(([, , year]) => Number(year))).toEqual(full.map(({ ordered }) => yearOf(ordered)));
    for (const [i, [, count = '']] of told.entries()) {
      const column = chart.grid.columns.findIndex(({ inspections }) => inspections[0] === full[i]?.id);
      const mine = chart.grid.rows.map(({ places }) => places[column]?.cell?.marks ?? []);
      expect(mine.filter((marks) => lengthOf(marks, 'concern') > lengthOf(marks, 'strength')).length).toBe({ none: 0, one: 1 }[count] ?? Number(count));
    }
  });
});

describe('the criticism that came back', () => {
  const chart = persistenceChart(all);
  const cells = chart.grid.rows.flatMap(({ places }) =>
    places.flatMap(({ cell }, i) => (cell ? [{ ...cell, inspections: chart.grid.columns[i]?.inspections ?? [] }] : [])),
  );
  const criticised = (row: (typeof chart.grid.rows)[number]): number[] => row.places.flatMap(({ cell }, i) => (cell?.stance === 'concern' ? [i] : []));
  it('is in the order of how lately it came', () => {
    const last = chart.grid.rows.map((row) => criticised(row).at(-1) ?? -1);
    expect(last).toEqual([...last].sort((a, b) => b - a));
  });
  it('has a line from its first mark to its last, and none where there is one', () => {
    for (const row of chart.grid.rows) {
      const marks = criticised(row);
      expect(row.through).toEqual(marks.length > 1 ? [marks[0], marks.at(-1)] : undefined);
    }
  });
  it('is a dot for texts of the inspectorate and a ring for what others tell', () => {
    for (const { inspections, stance, marks } of cells) {
      const coverage = all.inspections.find(({ id }) => id === inspections[0])?.coverage;
      if (stance === 'concern') expect(/ring/.test(String(marks[0]?.attributes['class']))).toBe(coverage === 'partial');
    }
  });
  it('says in its headline how many themes the latest text read whole criticises, and of how many findings', () => {
    const latest = all.inspections.findLast(({ coverage }) => coverage === 'full');
    const concerns = all.findings.filter(({ inspection, stance }) => inspection === latest?.id && stance === 'concern');
    const themes = new Set(concerns.map(({ theme }) => theme)).size;
    expect(chart.headline).toMatch(new RegExp(`^${themes === 0 ? 'No' : numberWord(themes, true)} themes? .*criticism in ${yearOf(latest?.ordered ?? '')}$`));
    const numbers = [...(chart.subline?.split(': ')[1] ?? '').matchAll(/ (\d+)(?=[,.]| and )/g)].map(([, n]) => Number(n));
    expect(numbers.reduce((a, b) => a + b, 0)).toBe(concerns.length);
  });
  it('is never told as a rate', () => {
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
    const drawn = chart.grid.rows.flatMap(({ places }) => places.flatMap(({ cell }) => cell?.marks ?? [])).length;
    expect(drawn).toBe(all.asks.reduce((sum, { theme, also }) => sum + new Set([theme, ...also].filter((id) => id !== undefined)).size, 0));
  });
  it('are never said to be met', () => {
    for (const sentence of [chart.headline, ...chart.summary.slice(0, -1)]) expect(sentence).not.toMatch(/\bmet\b/);
  });
});

describe('every theme chart', () => {
  it.each(all.themes.map((theme) => [theme.id, theme] as const))('%s shows its findings and marks each visit once', (id, theme) => {
    const chart = themeChart(all, theme);
    for (const form of FORMS) {
      const { visits, series, width, height } = chart[form];
      expect(visits.map(({ inspection }) => inspection)).toEqual(all.inspections.map((one) => one.id));
      for (const { x, y } of series?.marks.points ?? []) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(width);
        expect(y).toBeLessThanOrEqual(height);
      }
      const parts = visits.flatMap((visit) => visit.parts.map((part) => ({ ...part, inspection: visit.inspection })));
      expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(all.findings.filter((finding) => finding.theme === id).length);
      // One scale: each finding is as long as any other.
      const long = parts.map(({ bar, count }) => bar.width / count);
      for (const one of long) expect(one).toBeCloseTo(long[0] ?? NaN, 0);
      for (const { inspection, className } of parts)
        expect(className.includes('hollow')).toBe(all.inspections.find((one) => one.id === inspection)?.coverage === 'partial');
    }
  });
  it('has a headline of at most 12 words, and shades what was not analysed, named once for neighbours', () => {
    for (const theme of all.themes) {
      const { headline, wide } = themeChart(all, theme);
      expect(headline.split(' ').length).toBeLessThanOrEqual(12);
      for (const [i, { absence }] of wide.visits.entries()) {
        const unread = absence?.kind === 'not-analysed';
        expect(absence?.shade !== undefined).toBe(unread);
        if (absence) expect(absence.words === undefined).toBe(unread && wide.visits[i - 1]?.absence?.kind === 'not-analysed');
      }
    }
  });
});

describe('every official series', () => {
  const cases = all.statistics.flatMap((statistic) => FORMS.map((form) => [statistic.id, form, statistic] as const));
  it.each(cases)('%s draws each value in its place, from zero, and cuts the line at each break: %s', (_id, form, statistic) => {
    const { points, paths, bottom } = statisticChart(all, statistic)[form].series;
    expect(points.map(({ value }) => value)).toEqual(statistic.values.map(({ value }) => value));
    expect(paths).toHaveLength(1 + statistic.breaks.length);
    const heights = points.map(({ value, y }) => (bottom - y) / value);
    for (const height of heights) expect(height / (heights[0] ?? 1)).toBeCloseTo(1, 1);
  });
  it.each(cases)(
    '%s has a line for each inspection of its time and the last one before, with its grade, and says why it is cut: %s',
    (_id, form, statistic) => {
      const { flags, notes } = statisticChart(all, statistic)[form];
      const from = Math.min(...statistic.values.map(({ period }) => Number(period)));
      const shown = all.inspections.filter((_, i) => all.inspections.slice(i + 1).every((next) => yearOf(next.ordered) >= from));
      expect(flags.map(({ href }) => href)).toEqual(shown.map(({ id }) => addresses.inspection(id)));
      for (const [i, { label, names }] of flags.entries()) {
        expect(label.endsWith(gradeInWords(shown[i] ?? expect.unreachable()))).toBe(true);
        expect(names.map(({ words }) => words).join(' ')).toBe(label);
      }
      for (const { says } of statistic.breaks) expect(notes.map(({ words }) => words).join(' ')).toContain(says);
    },
  );
});

it('no headline and no summary says that one thing caused another', () => {
  for (const { chart } of charts(all))
    for (const sentence of [chart.headline, ...chart.summary]) expect(sentence).not.toMatch(/\b(?:because|due to|led to|thanks to|as a result)\b/i);
});

describe('the judgements', () => {
  const { grid, headline } = judgementsChart(all);
  const graded = all.inspections.filter(({ framework }) => framework.graded);
  it('are all in the table, each as its word on the shade of its step, the overall ones first', () => {
    const grouped = judgementSeries(all).filter(({ group }) => group !== undefined);
    const cells = grid.rows.flatMap(({ places }) =>
      places.flatMap(({ cell, tone = '' }) => (cell && tone.includes('grade-') ? [{ text: cell.text, tone }] : [])),
    );
    expect(cells).toHaveLength(grouped.length);
    for (const { grade, rung } of grouped) expect(cells.some(({ text, tone }) => text === grade && tone.split(' ').includes(`grade-${rung}`))).toBe(true);
    expect(grid.rows[0]?.id).toBe('overall');
  });
  it('have a line wherever the rules change', () => {
    const changed = graded.map(({ framework }, i) => i > 0 && framework.id !== graded[i - 1]?.framework.id);
    expect(grid.columns.map(({ apart }) => apart)).toEqual(changed);
    for (const { places } of grid.rows) expect(places.map(({ tone = '' }) => tone.split(' ').includes('apart'))).toEqual(changed);
  });
  it('leave out visits that give no grades, and say in every other place why there is none', () => {
    expect(grid.columns.flatMap(({ inspections }) => inspections)).toEqual(graded.map(({ id }) => id));
    for (const { places } of grid.rows) for (const { cell, quiet } of places) expect((cell === undefined) !== (quiet === undefined)).toBe(true);
  });
  it('have a headline of at most 12 words, of a record of any length', () => {
    const many = Array.from({ length: 15 }, (_, i) => graded.map((one) => ({ ...one, id: `${one.id}-${i}` }))).flat();
    for (const words of [headline, judgementsChart({ ...all, inspections: many }).headline]) expect(words.split(' ').length).toBeLessThanOrEqual(12);
  });
  it('of an inspection without an overall grade say that it is graded, and never that it has no grade', () => {
    const without = all.inspections.map((one) => ({ ...one, judgements: one.judgements.filter(({ group }) => group !== 'overall') }));
    const chart = judgementsChart({ ...all, inspections: without });
    expect(chart.grid.rows[0]?.places.map(({ cell }) => cell?.text)).toEqual(graded.map(() => 'graded, without an overall grade'));
    expect(chart.headline).toMatch(/^Graded.*, without an overall grade$/);
    expect(chart.summary.join(' ')).not.toContain('the overall one');
    const latest = without.findLast(({ judgements }) => judgements.length > 0);
    for (const { heading, grade } of latest?.judgements ?? []) expect(chart.summary.join(' ')).toContain(`"${heading}" was ${grade}`);
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
