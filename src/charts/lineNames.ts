// Where the values of a line's points are written, each with its year under it: beside the line, its breaks and each other, never on them.
import type { Anchor, Box, PlacedWords } from './frame.ts';
import { figuresWidth } from './letters.ts';
import { overlap } from './space.ts';

interface Spot {
  x: number;
  y: number;
  words: string;
  period: string;
}

/** A value with its year, and the box that both take. */
export interface PlacedName extends PlacedWords {
  /** The year under the value; undefined where it stands in the same line. */
  year: PlacedWords | undefined;
  anchor: Anchor;
  box: Box;
}

/** What words may not lie on. */
interface Around {
  /** The whole line, point by point. */
  points: readonly { x: number; y: number }[];
  /** Where its breaks stand. */
  breaks: readonly number[];
  /** Where upright lines stand, of which words hide as few as they can. */
  uprights: readonly number[];
  /** Within which names stay. */
  frame: Box;
  fontSize: number;
}

/** Free space around words. */
const PAD = 4;

/** Whether the straight line between two points passes through a box: looked at in steps of a unit and less. */
function passes(a: { x: number; y: number }, b: { x: number; y: number }, box: Box): boolean {
  const apart = (one: number, other: number, from: number, size: number): boolean => Math.max(one, other) < from || Math.min(one, other) > from + size;
  if (apart(a.x, b.x, box.x, box.width) || apart(a.y, b.y, box.y, box.height)) return false;
  const steps = Math.ceil(Math.max(Math.abs(b.x - a.x), Math.abs(b.y - a.y), 1));
  return Array.from({ length: steps + 1 }, (_, i) => ({ x: a.x + ((b.x - a.x) * i) / steps, y: a.y + ((b.y - a.y) * i) / steps })).some(
    ({ x, y }) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height,
  );
}

/** How far a point is from a box. */
function distance({ x, y }: { x: number; y: number }, box: Box): number {
  return Math.hypot(Math.max(box.x - x, 0, x - box.x - box.width), Math.max(box.y - y, 0, y - box.y - box.height));
}

/** A box with free space around it. */
function padded({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** Each place that words may take beside their point, the nearest first: with the year under the value, or after it in one line, which is wider. */
function candidates({ x, y, words: value, period }: Spot, fontSize: number, isUnder: boolean): PlacedName[] {
  const words = isUnder ? value : `${value} in ${period}`;
  const width = Math.max(figuresWidth(words, fontSize, 'bold'), isUnder ? figuresWidth(period, fontSize) : 0);
  const line = isUnder ? Math.round(fontSize * 1.2) : 0;
  const anchors: readonly (readonly [anchor: Anchor, at: number, from: number])[] = [
    ['middle', x, x - width / 2],
    ['start', x - 3, x - 3],
    ['end', x + 3, x + 3 - width],
    ['start', x + 8, x + 8],
    ['end', x - 8, x - 8 - width],
  ];
  // Baselines over the point and under it, farther and farther away; the letters begin so far over their baseline.
  const baselines = [0, 8, 16, 26, 38].flatMap((more) => [y - 9 - line - more, y + fontSize + 7 + more]);
  const beside = [
    ['start', x + 11, x + 11],
    ['end', x - 11, x - 11 - width],
  ] as const;
  const places = [
    ...baselines.flatMap((at) => anchors.map((one) => [at, one] as const)),
    ...beside.map((one) => [y + fontSize * 0.36 - line / 2, one] as const),
  ];
  return places.map(([at, [anchor, place, from]]) => ({
    words,
    x: Math.round(place),
    y: Math.round(at),
    year: isUnder ? { words: period, x: Math.round(place), y: Math.round(at) + line } : undefined,
    anchor,
    box: { x: from, y: at - fontSize * 0.78, width, height: fontSize + line },
  }));
}

/** The names of the spots that have room, in their order. */
export function placedNames(spots: readonly Spot[], { points, breaks, uprights, frame, fontSize }: Around): PlacedName[] {
  const placed: PlacedName[] = [];
  for (const spot of spots) {
    const hidden = ({ box }: PlacedName): number => uprights.filter((x) => x >= box.x - PAD && x <= box.x + box.width + PAD).length;
    const free = [true, false]
      .flatMap((isUnder) => candidates(spot, fontSize, isUnder))
      .filter(({ box }) => {
        const wide = padded(box, PAD);
        return (
          box.x >= frame.x &&
          box.x + box.width <= frame.x + frame.width &&
          box.y >= frame.y &&
          box.y + box.height <= frame.y + frame.height &&
          // Words that are nearer to another point would be taken for its value.
          points.every((point) => (point.x === spot.x && point.y === spot.y) || distance(point, box) + 3 > distance(spot, box)) &&
          !placed.some((other) => overlap(padded(other.box, 2), wide)) &&
          !breaks.some((x) => x >= wide.x - 2 && x <= wide.x + wide.width + 2) &&
          !points.some((point, i) => passes(points[i - 1] ?? point, point, wide))
        );
      });
    const [best] = free.sort((one, other) => hidden(one) - hidden(other));
    if (best) placed.push(best);
  }
  return placed;
}
