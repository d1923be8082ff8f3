// Inspections as upright lines through a series: their words over it where there is room to the right, under it where not, and never on another line.
import { scaleUtc } from 'd3';
import { describe, expect, it } from 'vitest';
import { flagRoom, placedFlags, plannedFlags } from '../../src/charts/flags.ts';
import { widthOf } from '../../src/charts/letters.ts';
import type { Inspection } from '../../src/model/record/record.ts';
import { visit } from '../fixtures/made.ts';

const SIZE = 10;
const LAYOUT = { width: 500, room: 200, fontSize: SIZE };
/** A pixel a day from 2001 on. */
const time = scaleUtc([Date.UTC(2001, 0, 1), Date.UTC(2002, 0, 1)], [0, 365]);
const at = (...days: string[]): Inspection[] => days.map((day, i) => visit(`v${i}`, day));
const planned = (visits: Inspection[], layout = LAYOUT): ReturnType<typeof plannedFlags> => plannedFlags(visits, time, layout);
const placed = (visits: Inspection[], boxes: Parameters<typeof placedFlags>[1]['boxes'] = []): ReturnType<typeof placedFlags> =>
  placedFlags(planned(visits), { top: 100, bottom: 200, below: 220, fontSize: SIZE, boxes });

describe('an inspection', () => {
  it('stands at its first day, with when it was and its grade; one with no first day at its last', () => {
    const [first, uncertain] = planned(at('2001-02-01/2001-03-01', '[..2001-04-01]'));
    expect([first?.x, uncertain?.x]).toEqual([31, 91]);
    expect(planned(at('2001-02-01'))[0]?.lines).toEqual(['2001 no grade']);
    expect(planned(at('2001-02-01', '2001-05-01'))[1]?.lines).toEqual(['May 2001 no grade']);
  });
  it('has its words in lines where they are longer than their room', () => {
    const [one] = planned(at('2001-02-01'), { ...LAYOUT, room: 40 });
    expect(one?.lines).toEqual(['2001', 'no grade'].flatMap((words) => (widthOf(words, SIZE) <= 40 ? [words] : words.split(' '))));
    expect(one?.width).toBeCloseTo(Math.max(...(one?.lines ?? []).map((words) => widthOf(words, SIZE))) + 10, 5);
  });
  it('has its words under the series where they would go over the right edge', () => {
    const long = widthOf('2001 no grade', SIZE) + 10;
    expect([31 + long, 31 + long - 1].map((width) => planned(at('2001-02-01'), { ...LAYOUT, width })[0]?.under)).toEqual([false, true]);
  });
});

describe('the words of several', () => {
  it('stand one over the other where the line of the later one would meet them, the last nearest to the series', () => {
    const near = planned(at('2001-02-01', '2001-02-11', '2001-12-01'));
    // Each line is 13 high, with 4 around it.
    expect(near.map(({ step }) => step)).toEqual([17, 0, 0]);
    expect(flagRoom(near, SIZE)).toEqual({ over: 34, under: 0 });
    expect(planned(at('2001-01-01', '2001-06-01', '2001-12-01')).map(({ step }) => step)).toEqual([0, 0, 0]);
  });
  it('under the series stand one under the other, the first nearest to it', () => {
    const tight = planned(at('2001-11-01', '2001-11-11', '2001-11-21'), { ...LAYOUT, width: 320 });
    expect(tight.map(({ under, step }) => [under, step])).toEqual([
      [true, 0],
      [true, 17],
      [true, 34],
    ]);
    expect(flagRoom(tight, SIZE)).toEqual({ over: 0, under: 51 });
  });
  it('take no room where there are none', () => {
    expect(flagRoom([], SIZE)).toEqual({ over: 0, under: 0 });
  });
});

describe('a line', () => {
  it('goes from its words through the series, and says where it leads', () => {
    expect(placed(at('2001-02-01'))).toEqual([
      {
        inspection: 'v0',
        href: '/inspections/v0/',
        label: '2001 no grade',
        line: 'M31 85V100M31 100V200',
        names: [{ words: '2001 no grade', x: 36, y: 93 }],
        anchor: 'start',
        isDated: true,
        graded: false,
      },
    ]);
  });
  it('goes down to its words where those are under the series', () => {
    const [one] = placedFlags(planned(at('2001-11-01'), { ...LAYOUT, width: 320 }), { top: 100, bottom: 200, below: 220, fontSize: SIZE, boxes: [] });
    expect([one?.line, one?.names, one?.anchor]).toEqual(['M304 220V231M304 100V200', [{ words: '2001 no grade', x: 299, y: 230 }], 'end']);
  });
  it('is cut where words of the series stand, and not beside them', () => {
    const box = (x: number, y: number): { x: number; y: number; width: number; height: number } => ({ x, y, width: 20, height: 10 });
    const through = (...boxes: ReturnType<typeof box>[]): string => (placed(at('2001-02-01'), boxes)[0]?.line ?? '').slice('M31 85V100'.length);
    expect(through(box(25, 150))).toBe('M31 100V147M31 163V200');
    expect([through(box(36, 150)), through(box(6, 150))]).toEqual(['M31 100V200', 'M31 100V200']);
    expect([through(box(35, 150)), through(box(7, 150))]).toEqual(['M31 100V147M31 163V200', 'M31 100V147M31 163V200']);
    // From the top down, whatever their order; what is hidden behind two is drawn once.
    expect(through(box(25, 170), box(25, 120))).toBe('M31 100V117M31 133V167M31 183V200');
    expect(through(box(25, 125), box(25, 120))).toBe('M31 100V117M31 138V200');
    expect([through(box(25, 98)), through(box(25, 195))]).toEqual(['M31 111V200', 'M31 100V192']);
  });
});
