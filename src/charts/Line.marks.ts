// An official series as a line within a box: points, breaks and labels on a given time axis.
import { line, scaleLinear, type ScaleTime } from 'd3';
import { addresses } from '../model/record/addresses.ts';
import { landmarks, momentOf, valueInWords } from '../model/words/numbers.ts';
import type { Statistic } from '../model/record/record.ts';
import { round } from './frame.ts';

interface Point {
  period: string;
  value: number;
  words: string;
  x: number;
  y: number;
  /** Set on the first, last, lowest and highest point, where their words meet no other's: the picture names these. */
  named: 'above' | 'below' | undefined;
}

export interface LineMarks {
  href: string;
  /** The series with its first and last value, in words. */
  label: string;
  points: Point[];
  /** SVG paths of the line; it is cut where a comparison needs care. */
  paths: string[];
  breaks: { x: number; says: string }[];
  ticks: { y: number; words: string }[];
  top: number;
  bottom: number;
}

/** Said wherever an official figure stands alone. */
export const NO_NATIONAL = 'No national figures are held here. A national trend may explain part of a local line.';

/** Places a series between `top` and `bottom`; the axis of values begins at zero. */
export function lineMarks(statistic: Statistic, x: ScaleTime<number, number>, top: number, bottom: number): LineMarks {
  const { first, last, highest, lowest } = landmarks(statistic);
  const room = 42;
  const y = scaleLinear([0, highest.value * 1.12], [bottom, top]);
  const at = (period: string): number => x(momentOf(statistic, period));
  const named = new Map<string, 'above' | 'below'>();
  const tops = statistic.values.filter(({ value }) => value === highest.value).map(({ period }) => period);
  for (const period of [last.period, first.period, lowest.period, ...tops]) {
    const side = period === lowest.period ? 'below' : 'above';
    const meets = [...named].some(([other, where]) => where === side && Math.abs(at(other) - at(period)) < room);
    if (!meets && !(tops.includes(period) && tops.some((top) => named.has(top)))) named.set(period, named.get(period) ?? side);
  }
  const points = statistic.values.map(({ period, value }): Point => ({
    period,
    value,
    words: valueInWords(statistic, value),
    x: round(at(period)),
    y: round(y(value)),
    named: named.get(period),
  }));
  const runs: Point[][] = [];
  for (const [i, point] of points.entries()) {
    const before = points[i - 1];
    const cut = !before || Number(point.period) - Number(before.period) > 1 || statistic.breaks.some((one) => one.before === point.period);
    if (cut) runs.push([point]);
    else runs.at(-1)?.push(point);
  }
  const draw = line<Point>(
    (point) => point.x,
    (point) => point.y,
  ).digits(1);
  return {
    href: addresses.statistic(statistic.id),
    label: `${statistic.title}: ${valueInWords(statistic, first.value)} in ${first.period}, ${valueInWords(statistic, last.value)} in ${last.period}`,
    points,
    paths: runs.map((run) => draw(run) ?? ''),
    breaks: statistic.breaks.map(({ before, says }) => {
      const i = points.findIndex(({ period }) => period === before);
      const [a, b] = [points[i - 1], points[i]];
      return { x: round(a && b ? (a.x + b.x) / 2 : (b?.x ?? 0)), says };
    }),
    ticks: y.ticks(4).map((tick) => ({ y: round(y(tick)), words: valueInWords(statistic, tick).replace('.0', '') })),
    top,
    bottom,
  };
}
