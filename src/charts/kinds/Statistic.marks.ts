// One official series with the inspections marked on it and its breaks.
import { scaleUtc } from 'd3';
import { addresses } from '../../model/record/addresses.ts';
import { dateOf, yearOf } from '../../model/written/dates.ts';
import { momentOf, seriesInWords, valueInWords } from '../../model/words/numbers.ts';
import type { InspectionRecord, Statistic } from '../../model/record/record.ts';
import { round, type Anchor, type Drawn, type PlacedWords, type Size } from '../frame.ts';
import { lineMarks, NO_NATIONAL, type LineMarks } from '../Line.marks.ts';
import { overallGrade } from '../../model/counts/series.ts';
import { capitalised } from '../../model/words/english.ts';
import { pathMark } from '../key.ts';
import type { Kind } from '../kind.ts';

interface StatisticDrawing extends Size {
  series: LineMarks;
  visits: { href: string; label: string; line: string; name: PlacedWords; anchor: Anchor }[];
  years: PlacedWords[];
}

export interface StatisticChart extends Drawn {
  statistic: string;
  wide: StatisticDrawing;
  narrow: StatisticDrawing;
}

function drawing(
  record: InspectionRecord,
  statistic: Statistic,
  layout: { width: number; fontSize: number; height: number; left: number; right: number; every: number },
): StatisticDrawing {
  const first = Number(statistic.values[0]?.period);
  const last = Number(statistic.values.at(-1)?.period);
  const begin = layout.every > 1 ? first : Math.min(first, ...record.inspections.map(({ ordered }) => yearOf(ordered)));
  const x = scaleUtc([Date.UTC(begin, 0, 1), Date.UTC(last + 1, 0, 1)], [layout.left, layout.right]);
  const shown = record.inspections.filter(({ framework, ordered }) => framework.graded && yearOf(ordered) >= begin && yearOf(ordered) <= last);
  const series = lineMarks(statistic, x, 52, layout.height - 30);
  return {
    width: layout.width,
    fontSize: layout.fontSize,
    height: layout.height,
    series,
    visits: shown
      .map((visit) => {
        const { id, ordered, short } = visit;
        const overall = overallGrade(visit) ?? '';
        return {
          href: addresses.inspection(id),
          label: `${yearOf(ordered)} ${overall}: ${short}`,
          x: round(x(dateOf(ordered).from ?? dateOf(ordered).to)),
          words: layout.every > 1 ? String(yearOf(ordered)) : `${yearOf(ordered)} ${overall}`,
        };
      })
      .map(({ href, label, x: place, words }, i, all) => {
        const y = meet(layout.width, { x: place, words }, all[i + 1]) ? 36 : 18;
        const anchor = place > layout.width - 80 ? 'end' : 'middle';
        return { href, label, line: `M${place} ${y + 8}V${series.bottom}`, name: { words, x: place, y }, anchor };
      }),
    years: Array.from({ length: last - begin + 1 }, (_, i) => begin + i)
      .filter((year) => (last - year) % layout.every === 0)
      .map((year) => ({ words: String(year), x: round(x(momentOf(statistic, String(year)))), y: layout.height - 8 })),
  };
}

/** Whether the words over two upright lines would lie over each other on one line of text. */
function meet(width: number, one: { x: number; words: string } | undefined, next: { x: number; words: string } | undefined): boolean {
  if (!one || !next) return false;
  const room = next.words.length * 8.5;
  return one.x + one.words.length * 4.25 > (next.x > width - 80 ? next.x - room : next.x - room / 2);
}

/** Notes cut into their sentences: a picture carries the first two, the page of the series all of them. */
function sentences(notes: readonly string[]): string[] {
  return notes.join(' ').split(/(?<=[.!?]) (?=\p{Lu})/u);
}

export function statisticChart(record: InspectionRecord, statistic: Statistic): StatisticChart {
  const { measure, breaks, notes, values } = statistic;
  return {
    id: `statistic-${statistic.id}`,
    statistic: statistic.id,
    name: statistic.title,
    question: `How did this official figure change? ${measure}.`,
    headline: `${statistic.title}: ${seriesInWords(statistic)}`,
    summary: [
      statistic.reading,
      ...(breaks.length > 0 ? [`The line is cut before ${breaks.map(({ before, says }) => `${before}: ${says}`).join(' ')}`] : []),
      'Upright lines mark the graded inspections. That a figure moved near one of them does not show that one caused the other.',
      NO_NATIONAL,
    ],
    table: {
      caption: `${measure}. ${statistic.publisher}, ${statistic.publication}.`,
      columns: ['Year', statistic.unit === 'percent' ? 'Percent' : capitalised(statistic.unit), 'Note'],
      rows: values.map(({ period, value, note }) => [{ text: period }, { text: valueInWords(statistic, value) }, { text: note ?? '' }]),
    },
    sources: `${statistic.publisher}, ${statistic.publication}, Open Government Licence v3.0. ${sentences(notes).slice(0, 2).join(' ')}`.trim(),
    above: measure,
    wide: drawing(record, statistic, { width: 680, fontSize: 13.5, height: 320, left: 52, right: 664, every: 1 }),
    narrow: drawing(record, statistic, { width: 320, fontSize: 14.6, height: 290, left: 46, right: 306, every: 4 }),
  };
}

const BOX = [0, 0, 20, 14] as const;

/** The charts `statistic-<id>`. */
export const statistic: Kind<StatisticChart> = {
  name: 'Statistic',
  charts: (record) => record.statistics.map((one) => statisticChart(record, one)),
  key: ({ wide }) => [
    [
      pathMark(BOX, 'mute', 'M8 0v14', 'upright line: graded inspection'),
      ...(wide.series.breaks.length > 0 ? [pathMark(BOX, 'mute dots', 'M6 0v14M10 0v14', 'dotted: compare with care')] : []),
    ],
  ],
  picks: [],
  themes: () => [],
  countsVisits: false,
  counts: () => false,
  shows: (id, _, chart) => `${id}#`.startsWith(`statistics/${chart.statistic}#`),
};
