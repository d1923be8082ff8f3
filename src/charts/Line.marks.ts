// An official series as a line within a box: points, breaks and labels on a given time axis.
import { line, scaleLinear, type ScaleTime } from 'd3';
import { addresses } from '../model/record/addresses.ts';
import { landmarks, momentOf, seriesInWords, valueInWords } from '../model/words/numbers.ts';
import type { Statistic } from '../model/record/record.ts';
import { round, type PlacedWords } from './frame.ts';
import { figuresWidth } from './letters.ts';
import { placedNames, type PlacedName } from './lineNames.ts';

interface Point {
  period: string;
  value: number;
  words: string;
  x: number;
  y: number;
}

export interface LineMarks {
  href: string;
  /** The series in words: its ends, and what lies beyond them. */
  label: string;
  points: Point[];
  /** SVG paths of the line; it is cut where a comparison needs care. */
  paths: string[];
  breaks: { path: string; says: string }[];
  ticks: { rule: string; label: PlacedWords }[];
  /** The words of the points that are named. */
  names: PlacedName[];
  years: PlacedWords[];
  top: number;
  bottom: number;
}

/** How far words go beyond the last year of the axis. */
const END = 46;

/** Said wherever an official figure stands alone. */
export const NO_NATIONAL = 'No national figures are held here. A national trend may explain part of a local line.';

/** The values of the axis, which begins at zero. */
function valueScale(statistic: Statistic, top: number, bottom: number): ReturnType<typeof scaleLinear<number, number>> {
  return scaleLinear([0, landmarks(statistic).highest.value * 1.2], [bottom, top]);
}

const tickWords = (statistic: Statistic, tick: number): string => valueInWords(statistic, tick).replace('.0', '');

/** How much room the words of the axis take at its left. */
export function axisRoom(statistic: Statistic, fontSize: number): number {
  const ticks = valueScale(statistic, 0, 1).ticks(4);
  return Math.ceil(Math.max(...ticks.map((tick) => figuresWidth(tickWords(statistic, tick), fontSize))) + 8);
}

/** The years under the axis: each, or every second, fifth or tenth where there is less room; the last one always. */
function yearsUnder(statistic: Statistic, x: ScaleTime<number, number>, y: number, fontSize: number): PlacedWords[] {
  const [from, to] = x.domain();
  const [first, last] = [(from ?? new Date(0)).getUTCFullYear(), (to ?? new Date(0)).getUTCFullYear() - 1];
  const place = (year: number): number => Math.round(x(momentOf(statistic, String(year))));
  const room = figuresWidth('2000', fontSize) + 4;
  const every = [1, 2, 5, 10, 20].find((step) => place(last) - place(last - step) >= room) ?? 50;
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
    .filter((year) => (last - year) % every === 0)
    .map((year) => ({ words: String(year), x: place(year), y }));
}

/** Places a series between `top` and `bottom`, over the whole width of its time axis; its words keep off upright lines where there is room. */
export function lineMarks(
  statistic: Statistic,
  x: ScaleTime<number, number>,
  { top, bottom, fontSize }: { top: number; bottom: number; fontSize: number },
  uprights: readonly number[] = [],
): LineMarks {
  const [left = 0, right = 0] = x.range();
  const { first, last, highest, lowest } = landmarks(statistic);
  const y = valueScale(statistic, top, bottom);
  const points = statistic.values.map(({ period, value }): Point => ({
    period,
    value,
    words: valueInWords(statistic, value),
    x: round(x(momentOf(statistic, period))),
    y: round(y(value)),
  }));
  const runs: Point[][] = [];
  for (const [i, point] of points.entries()) {
    const before = points[i - 1];
    const cut = !before || Number(point.period) - Number(before.period) > 1 || statistic.breaks.some((one) => one.before === point.period);
    if (cut) runs.push([point]);
    else runs.at(-1)?.push(point);
  }
  const breaks = statistic.breaks.map(({ before, says }) => {
    const i = points.findIndex(({ period }) => period === before);
    const [a, b] = [points[i - 1], points[i]];
    return { middle: Math.round(a && b ? (a.x + b.x) / 2 : (b?.x ?? 0)), says: `Before ${before}: ${says}` };
  });
  const draw = line<Point>(
    (point) => point.x,
    (point) => point.y,
  ).digits(1);
  const wanted = [...new Set([last.period, highest.period, first.period, lowest.period])];
  return {
    href: addresses.statistic(statistic.id),
    label: `${statistic.title}: ${seriesInWords(statistic)}`,
    points,
    paths: runs.map((run) => draw(run) ?? ''),
    breaks: breaks.map(({ middle, says }) => ({ path: `M${middle - 2} ${top}V${bottom}M${middle + 2} ${top}V${bottom}`, says })),
    ticks: y.ticks(4).map((tick) => {
      const place = Math.round(y(tick));
      return { rule: `M${left} ${place}H${right}`, label: { words: tickWords(statistic, tick), x: left - 6, y: place + 4 } };
    }),
    names: placedNames(
      wanted.flatMap((period) => points.filter((point) => point.period === period)),
      { points, breaks: breaks.map(({ middle }) => middle), uprights, frame: { x: left, y: top, width: right + END - left, height: bottom - top }, fontSize },
    ),
    years: yearsUnder(statistic, x, Math.round(bottom + fontSize + 8), fontSize),
    top,
    bottom,
  };
}
