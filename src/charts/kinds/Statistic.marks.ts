// One official series with the inspections marked on it and its breaks.
import { scaleUtc } from 'd3';
import { yearOf } from '../../model/written/dates.ts';
import { measureInWords, seriesParts, valueInWords } from '../../model/words/numbers.ts';
import type { Inspection, InspectionRecord, Statistic } from '../../model/record/record.ts';
import { flagRoom, placedFlags, plannedFlags, type Flag } from '../flags.ts';
import type { Drawn, PlacedWords, Size } from '../frame.ts';
import { fitted } from '../letters.ts';
import { axisRoom, lineMarks, NO_NATIONAL, type LineMarks } from '../Line.marks.ts';
import { capitalised } from '../../model/words/english.ts';
import { pathMark } from '../key.ts';
import { isRedated, isRegraded, isRevalued } from '../changed.ts';
import type { Kind } from '../kind.ts';

interface StatisticDrawing extends Size {
  series: LineMarks;
  flags: Flag[];
  /** Why the line is cut, under it. */
  notes: PlacedWords[];
}

export interface StatisticChart extends Drawn {
  statistic: string;
  wide: StatisticDrawing;
  middle: StatisticDrawing;
  narrow: StatisticDrawing;
}

/** `margin` is kept free at the right of the series, for the words of late inspections. */
interface Layout {
  width: number;
  fontSize: number;
  series: number;
  margin: number;
}

/** The inspections of the time of a series, and the last one before it; those before that say nothing of it, and would take its room. */
function around({ inspections }: InspectionRecord, { values }: Statistic): { shown: Inspection[]; earlier: number } {
  const first = Math.min(...values.map(({ period }) => Number(period)));
  const before = inspections.filter(({ ordered }) => yearOf(ordered) < first);
  return { shown: inspections.slice(Math.max(0, before.length - 1)), earlier: Math.max(0, before.length - 1) };
}

function drawing(record: InspectionRecord, statistic: Statistic, { width, fontSize, series: height, margin }: Layout): StatisticDrawing {
  const inspections = around(record, statistic).shown;
  const years = [...statistic.values.map(({ period }) => Number(period)), ...inspections.map(({ ordered }) => yearOf(ordered))];
  const x = scaleUtc([Date.UTC(Math.min(...years), 0, 1), Date.UTC(Math.max(...years) + 1, 0, 1)], [axisRoom(statistic, fontSize), width - margin]);
  const planned = plannedFlags(inspections, x, { width, room: width / 2 - 16, fontSize });
  const { over, under } = flagRoom(planned, fontSize);
  const [top, bottom] = [over + 4, over + 4 + height];
  const line = Math.round(fontSize * 1.3);
  const series = lineMarks(
    statistic,
    x,
    { top, bottom, fontSize },
    planned.map((one) => one.x),
  );
  const below = Math.round(bottom + fontSize + 14);
  const end = below + under + 8;
  const says = series.breaks.flatMap((one) => fitted(one.says, width, fontSize));
  return {
    width,
    fontSize,
    height: end + says.length * line,
    series,
    flags: placedFlags(planned, { top, bottom, below, fontSize, boxes: series.names.map(({ box }) => box) }),
    notes: says.map((words, i) => ({ words, x: 0, y: end + line * (i + 1) - 5 })),
  };
}

/** Notes or a reading cut into their sentences: a picture carries the first two notes, the page of the series all of them. */
function sentences(notes: readonly string[]): string[] {
  return notes.join(' ').split(/(?<=[.!?]) (?=\p{Lu})/u);
}

export function statisticChart(record: InspectionRecord, statistic: Statistic): StatisticChart {
  const { breaks, notes, values, publisher, publication } = statistic;
  const measure = measureInWords(statistic);
  const { says, more, level } = seriesParts(statistic);
  const { shown, earlier } = around(record, statistic);
  return {
    id: `statistic-${statistic.id}`,
    statistic: statistic.id,
    name: statistic.title,
    question: `How did this official figure change? ${measure}.`,
    headline: `${statistic.title}: ${says}`,
    subline: `${more === '' ? '' : `${level ? 'From ' : ''}${level ? more : capitalised(more)}. `}That a figure moved near an inspection does not show why it moved.`,
    result: sentences([statistic.reading]),
    summary: [
      statistic.reading,
      ...(breaks.length > 0 ? [`The line is cut before ${breaks.map((one) => `${one.before}: ${one.says}`).join(' ')}`] : []),
      ...(shown.length === 0
        ? []
        : [
            `Upright lines mark the inspections${earlier === 0 ? '' : ' of these years and the last one before them'}, with the grade of each. ${shown.every(({ visit }) => visit !== undefined) ? 'Each stands at the first day.' : 'Each stands at the first day or, where that is not known, at the day on which the report came out.'} That a figure moved near one of them does not show that one caused the other.`,
          ]),
      NO_NATIONAL,
    ],
    table: {
      caption: `${measure}. ${publisher}, ${publication}.`,
      columns: ['Year', statistic.unit === 'percent' ? 'Percent' : capitalised(statistic.unit), 'Note'],
      rows: values.map(({ period, value, note }) => [
        { text: period },
        { text: valueInWords(statistic, value), ...(statistic.unit === 'percent' && { numbers: { value } }) },
        { text: note ?? '' },
      ]),
    },
    sources: `${publisher}, ${publication}, Open Government Licence v3.0. ${sentences(notes).slice(0, 2).join(' ')}`.trim(),
    brief: `${publisher}, ${publication}.`,
    above: measure,
    wide: drawing(record, statistic, { width: 720, fontSize: 13.2, series: 220, margin: 132 }),
    middle: drawing(record, statistic, { width: 440, fontSize: 14, series: 226, margin: 52 }),
    narrow: drawing(record, statistic, { width: 320, fontSize: 14.6, series: 232, margin: 52 }),
  };
}

/** Where the lines of inspections stand: at their first day or, where that is not known, at that of the report. */
function startsOf(flags: readonly Flag[]): string {
  return `first day of an inspection${flags.every(({ isDated }) => isDated) ? '' : ' or, where not known, of its report'}`;
}

const BOX = [0, 0, 20, 14] as const;

/** The charts `statistic-<id>`. */
export const statistic: Kind<StatisticChart> = {
  name: 'Statistic',
  group: 'Official statistics',
  charts: (record) => record.statistics.map((one) => statisticChart(record, one)),
  key: ({ wide }) => [
    [
      ...(wide.flags.length > 0 ? [pathMark(BOX, 'mute', 'M8 0v14', `upright line: ${startsOf(wide.flags)}, with its grade`)] : []),
      ...(wide.series.breaks.length > 0 ? [pathMark(BOX, 'mute dots', 'M6 0v14M10 0v14', 'dotted: compare with care')] : []),
    ],
  ],
  picks: [],
  themes: () => [],
  countsVisits: true,
  counts: () => false,
  changedBy: (correction, _, chart) => {
    const visits = chart.wide.flags.map(({ inspection }) => ({ id: inspection }));
    return isRevalued(correction, chart.statistic) || isRedated(correction, visits) || isRegraded(correction, visits);
  },
};
