// What holds for each official series: every value at its height from zero, a line only between years that may be compared, names that are values, and an upright line for each inspection of its time.
import { expect } from 'vitest';
import { FORMS } from '../../../src/charts/frame.ts';
import { statistic as kind, statisticChart } from '../../../src/charts/kinds/Statistic.marks.ts';
import { themeChart } from '../../../src/charts/kinds/Theme.marks.ts';
import { crosses } from '../../../src/charts/space.ts';
import type { LineMarks } from '../../../src/charts/Line.marks.ts';
import { addresses } from '../../../src/model/record/addresses.ts';
import type { InspectionRecord, Statistic } from '../../../src/model/record/record.ts';
import { gradeInWords } from '../../../src/model/counts/series.ts';
import { measureInWords, valueInWords } from '../../../src/model/words/numbers.ts';
import { visitWords } from '../../../src/model/words/visits.ts';
import { yearOf } from '../../../src/model/written/dates.ts';
import type { Relation } from './every.ts';

type Values = Statistic['values'];

/** Runs of years that may be compared: a year that is missing and a break each begin a new one. */
function runsOf({ values, breaks }: Statistic): Values[] {
  const runs: Values[] = [];
  for (const one of values) {
    const last = runs.at(-1)?.at(-1);
    const goesOn = last !== undefined && Number(one.period) === Number(last.period) + 1 && breaks.every(({ before }) => before !== one.period);
    if (goesOn) runs.at(-1)?.push(one);
    else runs.push([one]);
  }
  return runs;
}

function expectSeries(statistic: Statistic, { points, paths, breaks, ticks, names, years, top, bottom }: LineMarks): void {
  const { values } = statistic;
  expect(points.map(({ period, value, words }) => [period, value, words])).toEqual(
    values.map(({ period, value }) => [period, value, valueInWords(statistic, value)]),
  );
  const xs = points.map(({ x }) => x);
  expect(xs).toEqual([...new Set(xs)].sort((a, b) => a - b));
  // A year is as long as any other one, but for a day.
  const perYear = points.slice(1).map(({ x, period }, i) => (x - (xs[i] ?? NaN)) / (Number(period) - Number(values[i]?.period)));
  for (const one of perYear) expect(Math.abs(one - (perYear[0] ?? NaN))).toBeLessThan(0.2 + one / 300);
  // From zero: a value that is twice as large is twice as high.
  const most = Math.max(...values.map(({ value }) => value));
  const unit = (bottom - top) / (most * 1.2);
  for (const { value, y } of points) expect(Math.abs(bottom - y - value * unit)).toBeLessThan(0.06);
  expect(ticks.length).toBeGreaterThan(1);
  for (const { rule, label } of ticks) {
    const value = Number(label.words.replace('%', ''));
    expect(Math.abs(bottom - Number(/^M\d+ (\d+)H/.exec(rule)?.[1]) - value * unit)).toBeLessThanOrEqual(0.5);
    expect(Number(/^M\d+ (\d+)H/.exec(rule)?.[1]) + 4).toBe(label.y);
    expect(label.x).toBeLessThan(Math.min(...xs));
  }
  expect(ticks[0]?.label.words.replace('%', '')).toBe('0');
  expect(paths).toEqual(
    runsOf(statistic).map((run) => {
      const own = run.map(({ period }) => points.find((point) => point.period === period) ?? expect.fail());
      const [first, ...others] = own.map(({ x, y }) => `${x},${y}`);
      return others.length === 0 ? `M${first ?? ''}Z` : `M${[first, ...others].join('L')}`;
    }),
  );
  expect(breaks.map(({ says }) => says)).toEqual(statistic.breaks.map(({ before, says }) => `Before ${before}: ${says}`));
  for (const [i, { path }] of breaks.entries()) {
    const after = points.findIndex(({ period }) => period === statistic.breaks[i]?.before);
    const [x = NaN, other = NaN] = [...path.matchAll(/M([\d.]+) ([\d.]+)V([\d.]+)/g)].map((one) => {
      expect([Number(one[2]), Number(one[3])]).toEqual([top, bottom]);
      return Number(one[1]);
    });
    expect(other - x).toBe(4);
    expect(x > (xs[after - 1] ?? NaN) && other < (xs[after] ?? NaN)).toBe(true);
  }
  const ends = [values[0], values.at(-1)].map((one) => one?.value);
  for (const { words: said, year, x, y, anchor, box } of names) {
    // A value is read with its own year: under it, or after it in one line.
    const [words, inLine] = said.split(' in ');
    const period = year?.words ?? inLine;
    if (year) expect([year.x, year.y > y && year.y <= box.y + box.height]).toEqual([x, true]);
    const named = points.filter((point) => point.words === words && point.period === period);
    expect(named.some(({ value }) => ends.includes(value) || value === most || value === Math.min(...values.map((one) => one.value)))).toBe(true);
    const distances = points.map((point) =>
      Math.hypot(Math.max(box.x - point.x, 0, point.x - box.x - box.width), Math.max(box.y - point.y, 0, point.y - box.y - box.height)),
    );
    expect(named.some((one) => (distances[points.indexOf(one)] ?? NaN) - 3 <= Math.min(...distances))).toBe(true);
    const from = anchor === 'start' ? x : anchor === 'end' ? x - box.width : x - box.width / 2;
    expect([Math.abs(from - box.x) <= 0.5, y > box.y && y < box.y + box.height]).toEqual([true, true]);
    expect(box.y >= top && box.y + box.height <= bottom).toBe(true);
    // It lies on no part of the line, drawn or not, and on no break.
    for (const [i, point] of points.slice(1).entries()) {
      const before = points[i] ?? point;
      expect(crosses([before.x, before.y, point.x, point.y], box)).toBe(false);
    }
    for (const { path } of breaks) for (const [, at] of path.matchAll(/M([\d.]+)/g)) expect(Number(at) <= box.x || Number(at) >= box.x + box.width).toBe(true);
    for (const other of names)
      if (other.box !== box)
        expect(
          other.box.x >= box.x + box.width ||
            box.x >= other.box.x + other.box.width ||
            other.box.y >= box.y + box.height ||
            box.y >= other.box.y + other.box.height,
        ).toBe(true);
  }
  const steps = years.slice(1).map(({ words }, i) => Number(words) - Number(years[i]?.words));
  expect(new Set(steps).size).toBeLessThanOrEqual(1);
  for (const { words, y } of years) {
    expect(y).toBeGreaterThan(bottom);
    const point = points.find(({ period }) => period === words);
    if (point) expect(Math.abs(point.x - (years.find((one) => one.words === words)?.x ?? NaN))).toBeLessThanOrEqual(0.6);
  }
}

function expectStatistic(record: InspectionRecord, statistic: Statistic): void {
  const chart = statisticChart(record, statistic);
  const from = Math.min(...statistic.values.map(({ period }) => Number(period)));
  const shown = record.inspections.filter((_, i) => record.inspections.slice(i + 1).every((next) => yearOf(next.ordered) >= from));
  const last = Math.max(...statistic.values.map(({ period }) => Number(period)), ...shown.map(({ ordered }) => yearOf(ordered)));
  for (const form of FORMS) {
    const { flags, notes, series, width, height, fontSize } = chart[form];
    expectSeries(statistic, series);
    expect(series.years.at(-1)?.words).toBe(String(last));
    expect(flags.map(({ href }) => href)).toEqual(shown.map(({ id }) => addresses.inspection(id)));
    for (const [i, { label, names, line, anchor, graded }] of flags.entries()) {
      const visit = shown[i] ?? expect.fail();
      expect(label).toBe(`${visitWords(shown, visit)} ${gradeInWords(visit)}`);
      expect(names.map(({ words }) => words).join(' ')).toBe(label);
      expect(graded).toBe(visit.judgements.length > 0);
      const at = [...line.matchAll(/M(\d+) (\d+)V(\d+)/g)].map((one) => one.slice(1).map(Number));
      const x = at[0]?.[0] ?? NaN;
      expect(new Set(at.map(([one]) => one)).size).toBe(1);
      // Its words are beside its end, over the series or under it.
      const over = anchor === 'start';
      for (const name of names) {
        expect(over ? name.x - x : x - name.x).toBe(5);
        expect(over ? name.y < series.top : name.y - fontSize > series.bottom).toBe(true);
      }
      for (const [, y = NaN, to = NaN] of at) {
        expect(y).toBeLessThan(to);
        for (const { box } of series.names) if (x >= box.x && x <= box.x + box.width) expect(to <= box.y || y >= box.y + box.height).toBe(true);
        // No line goes through the words of another inspection.
        for (const other of flags)
          for (const name of other.names)
            if (other.href !== flags[i]?.href)
              expect(
                x > name.x === (other.anchor === 'start') && name.y > y && name.y - fontSize < to && Math.abs(x - name.x) < name.words.length * fontSize * 0.4,
              ).toBe(false);
      }
      expect(at.some(([, y = NaN, to = NaN]) => (over ? y < series.top : to > series.bottom))).toBe(true);
    }
    const said = notes.map(({ words }) => words).join(' ');
    expect(said).toBe(series.breaks.map(({ says }) => says).join(' '));
    for (const [i, { y }] of notes.entries()) expect(y > (notes[i - 1]?.y ?? series.bottom) && y <= height).toBe(true);
    expect(width).toBeGreaterThan(Math.max(...series.points.map(({ x }) => x)));
  }
  expect(chart.table.rows.map((row) => row.map(({ text }) => text))).toEqual(
    statistic.values.map(({ period, value, note = '' }) => [period, valueInWords(statistic, value), note]),
  );
  expect(
    kind
      .key(chart)
      .flat()
      .map(({ words }) => words.split(':')[0]),
  ).toEqual([...(shown.length > 0 ? ['upright line'] : []), ...(statistic.breaks.length > 0 ? ['dotted'] : [])]);
  expect(chart.above).toBe(measureInWords(statistic));
  // What a line stands for is said where it stands, and which of them rest on the day of a report.
  const isDated = shown.every(({ visit }) => visit !== undefined);
  expect(
    kind
      .key(chart)
      .flat()
      .some(({ words }) => /first day of an inspection.* of its report/.test(words)),
  ).toBe(!isDated);
  expect(chart.summary.some((sentence) => sentence.startsWith('Upright lines'))).toBe(shown.length > 0);
  expect(chart.summary.join(' ').includes('the last one before them')).toBe(shown.length < record.inspections.length);
}

export const lines: readonly Relation[] = [
  [
    'an official series has each value in its place, its breaks, and each inspection of its time and the last one before, with its grade',
    (record) => {
      for (const statistic of record.statistics) expectStatistic(record, statistic);
    },
  ],
  [
    'a theme has the series of which it is the main theme below it, from the first visit on, and none where that has no value from then on',
    (record) => {
      for (const theme of record.themes) {
        const statistic = record.statistics.find(({ themes }) => themes[0] === theme.id);
        const first = Math.min(...record.inspections.map(({ ordered }) => yearOf(ordered)));
        const values = (statistic?.values ?? []).filter(({ period }) => Number(period) >= first);
        const chart = themeChart(record, theme);
        for (const form of FORMS) {
          const { series } = chart[form];
          expect(series === undefined).toBe(values.length === 0);
          if (!series || !statistic) continue;
          const breaks = statistic.breaks.filter(({ before }) => values.slice(1).some(({ period }) => period === before));
          expectSeries({ ...statistic, values, breaks }, series.marks);
          expect(series.title.map(({ words }) => words).join(' ')).toBe(measureInWords(statistic));
          expect(series.notes.map(({ words }) => words).join(' ')).toBe(series.marks.breaks.map(({ says }) => says).join(' '));
        }
        expect(chart.sources.includes(' Below: ')).toBe(values.length > 0);
      }
    },
  ],
];
