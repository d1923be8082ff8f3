// Room in a drawing: what meets, and what is moved or shares its words so that it does not.
import { describe, expect, it } from 'vitest';
import { apart, crosses, inLanes, overlap, sharing } from '../../src/charts/space.ts';

const box = { x: 10, y: 10, width: 10, height: 10 };

it('boxes meet where they share room, not where they touch', () => {
  expect(
    [
      { ...box, x: 19 },
      { ...box, x: 20 },
      { ...box, y: 1 },
      { ...box, y: 0 },
    ].map((other) => overlap(box, other)),
  ).toEqual([true, false, true, false]);
});

it.each([
  ['through it', [0, 0, 30, 30], true],
  ['past its corner', [0, 12, 12, 0], false],
  ['upright through it', [15, 0, 15, 30], true],
  ['upright beside it', [25, 0, 25, 30], false],
  ['level through it', [0, 15, 30, 15], true],
  ['that ends before it', [0, 15, 9, 15], false],
  ['within it', [12, 12, 18, 13], true],
] as const)('a line %s', (_name, stroke, meets) => {
  expect(crosses(stroke, box)).toBe(meets);
});

describe('marks in a row', () => {
  it('stay where they are where there is room, and else move as little as keeps them apart and within', () => {
    expect(apart([10, 30, 50], 10, [0, 60])).toEqual([10, 30, 50]);
    expect(apart([10, 12, 50], 10, [0, 60])).toEqual([6, 16, 50]);
    expect(apart([58, 59, 60], 10, [0, 60])).toEqual([40, 50, 60]);
    expect(apart([-5, 2], 10, [0, 60])).toEqual([0, 10]);
  });
  it('make way for one that is firm', () => {
    const [before = 0, firm = 0, after = 0] = apart([10, 12, 13], 10, [0, 60], (i) => i === 1);
    expect([before, firm, after].map(Math.round)).toEqual([2, 12, 22]);
  });
  it('go into more lanes where they would be moved far', () => {
    expect(inLanes([10, 16, 40], 10, [0, 60])).toEqual([
      { x: 8, lane: 0 },
      { x: 18, lane: 0 },
      { x: 40, lane: 0 },
    ]);
    expect(inLanes([30, 30, 31, 31], 10, [0, 60])).toEqual([
      { x: 25.5, lane: 0 },
      { x: 25.5, lane: 1 },
      { x: 35.5, lane: 0 },
      { x: 35.5, lane: 1 },
    ]);
    const places = inLanes(
      Array.from({ length: 60 }, () => 30),
      10,
      [0, 120],
    );
    expect(new Set(places.map(({ x, lane }) => `${x} ${lane}`)).size).toBe(60);
  });
});

describe('words in a row', () => {
  const shared = (places: readonly number[]): unknown =>
    sharing(places, { at: (place) => place, words: (some) => [some.join('+')], width: (line) => line.length * 10, range: [0, 200] }).map(({ items, x }) => [
      items,
      x,
    ]);
  it('stand each under its own where there is room', () => {
    expect(shared([20, 100, 180])).toEqual([
      [[20], 20],
      [[100], 100],
      [[180], 180],
    ]);
  });
  it('are moved aside a little, and shared where that is not enough', () => {
    expect(shared([60, 90])).toEqual([
      [[60], 54],
      [[90], 90],
    ]);
    expect(shared([60, 70])).toEqual([[[60, 70], 65]]);
    expect(shared([1, 2, 3, 4])).toEqual([[[1, 2, 3, 4], 35]]);
  });
  it('stay within their range', () => {
    expect(shared([198])).toEqual([[[198], 185]]);
  });
});
