// Room in a drawing: whether boxes and lines meet, and what stands in a row without hiding its neighbours.
import type { Box } from './frame.ts';

type Range = readonly [low: number, high: number];

/** A straight line from one point to another. */
export type Stroke = readonly [x1: number, y1: number, x2: number, y2: number];

/** Whether two boxes share some room. */
export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Whether a line passes through a box. */
export function crosses([x1, y1, x2, y2]: Stroke, { x, y, width, height }: Box): boolean {
  // The part of the line that is within the box, from 0 at its beginning to 1 at its end, side by side.
  let [enters, leaves] = [0, 1];
  for (const [start, by, low, high] of [
    [x1, x2 - x1, x, x + width],
    [y1, y2 - y1, y, y + height],
  ] as const) {
    if (by === 0 && (start <= low || start >= high)) return false;
    if (by === 0) continue;
    const [a, b] = [(low - start) / by, (high - start) / by];
    [enters, leaves] = [Math.max(enters, Math.min(a, b)), Math.min(leaves, Math.max(a, b))];
  }
  return enters < leaves;
}

/** Places in their order, moved as little as keeps a gap between neighbours, all within a range that has room for them. Those that are `firm` stay, and others make way. */
export function apart(places: readonly number[], gap: number, [low, high]: Range, firm: (i: number) => boolean = () => false): number[] {
  // Without their gaps the places have to rise: those that do not are drawn together in their middle.
  const blocks: { sum: number; weight: number; count: number }[] = [];
  for (const [i, place] of places.entries()) {
    const weight = firm(i) ? 1e6 : 1;
    let block = { sum: (place - i * gap) * weight, weight, count: 1 };
    for (let last = blocks.at(-1); last && last.sum / last.weight > block.sum / block.weight; last = blocks.at(-1)) {
      blocks.pop();
      block = { sum: last.sum + block.sum, weight: last.weight + block.weight, count: last.count + block.count };
    }
    blocks.push(block);
  }
  const most = Math.max(low, high - (places.length - 1) * gap);
  return blocks
    .flatMap(({ sum, weight, count }) => Array.from({ length: count }, () => Math.min(Math.max(sum / weight, low), most)))
    .map((at, i) => at + i * gap);
}

/** So far may a mark stand from its place before there are more lanes, and so many lanes there are at most. */
const [NUDGE, LANES] = [6, 6];

/** Places in their order, in turn in as few lanes as keep a gap between neighbours and each near its place. */
export function inLanes(places: readonly number[], gap: number, range: Range, lanes = 1): { x: number; lane: number }[] {
  const moved = Array.from({ length: lanes }, (_, lane) =>
    apart(
      places.filter((_place, i) => i % lanes === lane),
      gap,
      range,
    ),
  );
  const put = places.map((place, i) => ({ lane: i % lanes, x: moved[i % lanes]?.[Math.floor(i / lanes)] ?? place }));
  const isNear = put.every(({ x }, i) => Math.abs(x - (places[i] ?? x)) <= NUDGE);
  return isNear || lanes === LANES ? put : inLanes(places, gap, range, lanes + 1);
}

/** Neighbours in a row that share their words. */
export interface Shared<Item> {
  items: readonly Item[];
  lines: readonly string[];
  /** The middle of the words. */
  x: number;
  width: number;
}

/** Between words and their neighbours' words. */
const BETWEEN = 16;

/** Words for things in a row, each under its own; where those of neighbours would meet, they share theirs. */
export function sharing<Item>(
  items: readonly Item[],
  how: { at: (item: Item) => number; words: (items: readonly Item[]) => readonly string[]; width: (line: string) => number; range: Range },
): Shared<Item>[] {
  const [low, high] = how.range;
  const groupOf = (held: readonly Item[]): Shared<Item> => {
    const lines = how.words(held);
    const width = Math.max(...lines.map(how.width));
    const places = held.map(how.at);
    const middle = (Math.min(...places) + Math.max(...places)) / 2;
    return { items: held, lines, width, x: Math.max(Math.min(middle, high - width / 2), low + width / 2) };
  };
  const groups = items.map((item) => groupOf([item]));
  for (;;) {
    // From the last to the first, each as far to the left as the one after it asks, and still under what it is of.
    const xs: number[] = [];
    for (const [i, group] of [...groups.entries()].reverse()) {
      const [after, next] = [xs[i + 1], groups[i + 1]];
      xs[i] = after === undefined || next === undefined ? group.x : Math.min(group.x, after - (group.width + next.width) / 2 - BETWEEN);
    }
    const i = groups.findLastIndex((group, n) => group.x - (xs[n] ?? 0) > group.width / 2 || (xs[n] ?? 0) < low + group.width / 2);
    const [group, next] = [groups[i], groups[i + 1]];
    if (!group || !next) return groups.map((one, n) => ({ ...one, x: xs[n] ?? one.x }));
    groups.splice(i, 2, groupOf([...group.items, ...next.items]));
  }
}
