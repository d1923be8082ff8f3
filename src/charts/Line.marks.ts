// An official series as a line within a box: points, breaks and labels on a given time axis.
import { line, scaleLinear, type ScaleTime } from 'd3';
import { addresses } from '../model/record/addresses.ts';
import { landmarks, momentOf, valueInWords } from '../model/words/numbers.ts';
import type { Statistic } from '../model/record/record.ts';
import { round, type Anchor, type PlacedWords } from './frame.ts';

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
  breaks: { path: string; says: string }[];
  ticks: { rule: string; label: PlacedWords }[];
  /** The words of the points that are named. */
  names: (PlacedWords & { anchor: Anchor })[];
  top: number;
  bottom: number;
}

/** Said wherever an official figure stands alone. */
export const NO_NATIONAL = 'No national figures are held here. A national trend may explain part of a local line.';

/** Words over or under a point; near an edge they begin or end at it. */
function nameOf({ x, y, words, named }: Point, left: number, right: number): LineMarks['names'] {
  if (named === undefined) return [];
  const first = x - left < 24;
  return [{ words, x: first ? x - 3 : x, y: named === 'above' ? y - 9 : y + 20, anchor: first ? 'start' : right - x < 24 ? 'end' : 'middle' }];
}

/** Places a series between `top` and `bottom`, over the whole width of its time axis; the axis of values begins at zero. */
export function lineMarks(statistic: Statistic, x: ScaleTime<number, number>, top: number, bottom: number): LineMarks {
  const [left = 0, right = 0] = x.range();
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
      const middle = round(a && b ? (a.x + b.x) / 2 : (b?.x ?? 0));
      return { path: `M${middle - 2} ${top}V${bottom}M${middle + 2} ${top}V${bottom}`, says };
    }),
    ticks: y.ticks(4).map((tick) => {
      const place = round(y(tick));
      return { rule: `M${left} ${place}H${right}`, label: { words: valueInWords(statistic, tick).replace('.0', ''), x: left - 6, y: place + 4 } };
    }),
    names: points.flatMap((point) => nameOf(point, left, right)),
    top,
    bottom,
  };
}
