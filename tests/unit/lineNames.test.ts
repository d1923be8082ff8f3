// Where the values of a line are written: as near to their point as there is room, never on the line, a break, one another, or beside another point.
import { describe, expect, it } from 'vitest';
import { figuresWidth } from '../../src/charts/letters.ts';
import { placedNames } from '../../src/charts/lineNames.ts';

const SIZE = 10;
const FRAME = { x: 0, y: 0, width: 300, height: 200 };
interface Spot {
  x: number;
  y: number;
  words: string;
  period: string;
}
/** The year of a value is one sign wide here: it is never what takes the room. */
const spot = (x: number, y: number, words = '42'): Spot => ({ x, y, words, period: '1' });
/** How far the year is under its value. */
const LINE = 12;
const WIDE = figuresWidth('42', SIZE, 'bold');
const named = (
  spots: readonly Spot[],
  more: { points?: { x: number; y: number }[]; breaks?: number[]; uprights?: number[]; frame?: typeof FRAME } = {},
): [string, number, number][] =>
  placedNames(spots, { points: spots, breaks: [], uprights: [], frame: FRAME, fontSize: SIZE, ...more }).map(({ anchor, x, y }) => [anchor, x, y]);

describe('a value', () => {
  it('is written over its point with its year under it, in its middle, with the box that both take', () => {
    const [one] = placedNames([spot(100, 100)], { points: [spot(100, 100)], breaks: [], uprights: [], frame: FRAME, fontSize: SIZE });
    expect(one).toEqual({
      words: '42',
      year: { words: '1', x: 100, y: 91 },
      anchor: 'middle',
      x: 100,
      y: 91 - LINE,
      box: { x: 100 - WIDE / 2, y: 91 - LINE - 7.8, width: WIDE, height: SIZE + LINE },
    });
  });
  it('begins or ends beside its point at the edges of its frame, and is under it at the top', () => {
    expect(named([spot(4, 100)])).toEqual([['start', 1, 91 - LINE]]);
    expect(named([spot(296, 100)])).toEqual([['end', 299, 91 - LINE]]);
    expect(named([spot(100, 10)])).toEqual([['middle', 100, 27]]);
    expect(named([spot(100, 16 + LINE)])).toEqual([['middle', 100, 33 + LINE]]);
    expect(named([spot(100, 16.8 + LINE)])).toEqual([['middle', 100, 8]]);
    expect(named([spot(4, 10)])).toEqual([['start', 1, 27]]);
  });
  it('has its year in the same line where there is no room for two', () => {
    const low = placedNames([spot(100, 9)], { points: [spot(100, 9)], breaks: [], uprights: [], frame: { ...FRAME, height: 20 }, fontSize: SIZE });
    expect(low.map(({ words, year }) => [words, year])).toEqual([['42 in 1', undefined]]);
  });
  it('hides as few upright lines as it can, and none where there is room', () => {
    expect(named([spot(100, 100)], { uprights: [98] })).toEqual([['start', 108, 91 - LINE]]);
    expect(named([spot(100, 100)], { uprights: [104] })).toEqual([['end', 92, 91 - LINE]]);
    expect(named([spot(100, 100)], { uprights: [85, 115] })).toEqual([['middle', 100, 91 - LINE]]);
    // Everywhere is a line: where there are fewest.
    expect(named([spot(100, 100)], { uprights: [80, 98, 99, 110, 112] })[0]?.[0]).toBe('end');
  });
  it('is left out where its frame has no room', () => {
    expect(named([spot(10, 10)], { frame: { x: 0, y: 0, width: 20, height: 20 } })).toEqual([]);
    expect(named([spot(10, 10)], { frame: { x: 0, y: 0, width: 300, height: 9 } })).toEqual([]);
  });
  it('is written at the side that a break leaves free', () => {
    expect(named([spot(100, 100)], { breaks: [98] })[0]?.[0]).toBe('start');
    expect(named([spot(100, 100)], { breaks: [98] })[0]?.[1]).toBe(108);
    expect(named([spot(100, 100)], { breaks: [104] })[0]?.slice(0, 2)).toEqual(['end', 92]);
    expect(named([spot(100, 100)], { breaks: [100 - WIDE / 2 - 7, 100 + WIDE / 2 + 7] })).toEqual([['middle', 100, 91 - LINE]]);
    expect(named([spot(100, 100)], { breaks: [100 - WIDE / 2 - 6] })[0]?.[0]).not.toBe('middle');
  });
  it('keeps off the line, whichever way that goes', () => {
    const point = spot(100, 100);
    const through = (...points: [number, number][]): [string, number, number][] => named([point], { points: points.map(([x, y]) => ({ x, y })) });
    // The line goes up to both sides: the words are under the point.
    expect(through([50, 20], [100, 100], [150, 20])).toEqual([['middle', 100, 117]]);
    expect(through([50, 180], [100, 100], [150, 180])).toEqual([['middle', 100, 91 - LINE]]);
    // It comes from the left below and goes steeply up: the words are at its right.
    expect(through([50, 110], [100, 100], [105, 10])).toEqual([['start', 108, 91 - LINE]]);
    expect(through([0, 100], [100, 100], [200, 100])).toEqual([['middle', 100, 91 - LINE]]);
    // It goes up and comes straight down again, on both sides: the words are beside it.
    expect(through([96, 0], [100, 100], [104, 200])).not.toContainEqual(['middle', 100, 91 - LINE]);
  });
  it('is never nearer to another point than to its own', () => {
    const free = named([spot(100, 100)], { points: [spot(100, 100), { x: 100, y: 84 }] });
    expect(free).toHaveLength(1);
    expect(free).not.toEqual([['middle', 100, 91 - LINE]]);
    const [one] = placedNames([spot(100, 100)], { points: [spot(100, 100), { x: 108, y: 86 }], breaks: [], uprights: [], frame: FRAME, fontSize: SIZE });
    expect(one && (one.box.x + one.box.width < 108 || one.box.y > 100)).toBe(true);
  });
});

it('values do not lie on one another; the first ones have their places first, and what has no room is left out', () => {
  const spots = [spot(100, 100, '1234567'), spot(110, 100, '1234568'), spot(118, 100, '1234569')];
  const placed = placedNames(spots, { points: spots, breaks: [], uprights: [], frame: { ...FRAME, y: 70, height: 60 }, fontSize: SIZE });
  expect(placed.map(({ words }) => words)).toEqual(placed.map((_, i) => (i === 0 ? spots[i]?.words : `${spots[i]?.words ?? ''} in 1`)));
  for (const [i, { box: a }] of placed.entries())
    for (const { box: b } of placed.slice(i + 1)) {
      const isApart =
        a.x + a.width + 6 <= b.x + 0.01 || b.x + b.width + 6 <= a.x + 0.01 || a.y + a.height + 6 <= b.y + 0.01 || b.y + b.height + 6 <= a.y + 0.01;
      expect(isApart).toBe(true);
    }
  expect(placed.map(({ anchor, x, y }) => [anchor, x, y])).toEqual([
    ['middle', 100, 91 - LINE],
    ['middle', 110, 117],
  ]);
});
