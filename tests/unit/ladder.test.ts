// The ladder of overall grades: what its steps are called, what finds room on it, and where the rules changed.
import { describe, expect, it } from 'vitest';
import { ladder, rungsOf, type Ladder } from '../../src/charts/Ladder.marks.ts';
import { widthOf } from '../../src/charts/letters.ts';
import type { Box, PlacedWords } from '../../src/charts/frame.ts';
import type { Sheet } from '../../src/charts/timelineSheet.ts';
import { crosses, overlap, type Stroke } from '../../src/charts/space.ts';
import type { Inspection, InspectionRecord } from '../../src/model/record/record.ts';
import { middleOf } from '../../src/model/written/dates.ts';
import type { Framework } from '../../src/model/written/draft.ts';
import { FULL, made, own, visit } from '../fixtures/made.ts';

const SHEET: Sheet = { width: 700, fontSize: 10, left: 100, right: 700 };
const TOP = 40;
const NEW: Framework = { ...FULL, id: 'new', from: '2006' };
const NEWER: Framework = { ...FULL, id: 'newer', from: '2011' };
const graded = (when: string, grade: string, framework: Framework = FULL): Inspection =>
  own(`v${when}-${framework.id}`, when, { framework, judgements: [{ id: 'j', heading: 'All', grade, source: 's', group: 'overall' }] });
const recordOf = (...inspections: Inspection[]): InspectionRecord => ({ ...made, frameworks: [FULL, NEW, NEWER], inspections });

/** Thirty units a year, from 2001 on. */
const yearAt = (year: number): number => 100 + (year - 2001) * 30;
const at = (date: string): number => 100 + ((middleOf(date) - Date.UTC(2001, 0, 1)) / (365.25 * 86_400_000)) * 30;
const drawn = (record: InspectionRecord, sheet = SHEET): Ladder => ladder(record, sheet, at, yearAt, TOP) ?? expect.unreachable('there is no ladder');
const of = (...inspections: Inspection[]): Ladder => drawn(recordOf(...inspections));
const said = (all: readonly PlacedWords[]): string => all.map(({ words }) => words).join(' | ');
/** The height of a rule, and the place of an upright line. */
const heightOf = (path: string): number => Number(/^M\S+ ([\d.]+)H/.exec(path)?.[1]);
const placeOf = (path: string): number => Number(/^M([\d.]+) /.exec(path)?.[1]);

describe('the steps', () => {
  it('go from the lowest to the highest, however the framework lists them, with the words of the one that is listed last', () => {
    const other: Framework = { ...FULL, id: 'other', grades: [{ word: 'High', rung: 2 }, { word: 'Low', rung: 1 }] }; // prettier-ignore
    const ungraded: Framework = { ...FULL, id: 'ungraded', grades: [] };
    expect(rungsOf({ ...made, frameworks: [FULL, other, ungraded] })).toEqual([{ rung: 1, word: 'Low' }, { rung: 2, word: 'High' }]); // prettier-ignore
    expect(rungsOf({ ...made, frameworks: [ungraded] })).toEqual([]);
  });
  it('are called by the shortest word with which the grades of that height begin, and of no other height', () => {
    const longer: Framework = { ...FULL, id: 'longer', grades: [{ word: 'Fair enough', rung: 2 }, { word: 'Good enough', rung: 2 }, { word: 'Finest', rung: 4 }] }; // prettier-ignore
    expect(rungsOf({ ...made, frameworks: [FULL, longer] }).map(({ word }) => word)).toEqual(['Fair', 'Good enough', 'Fine']);
    expect(rungsOf({ ...made, frameworks: [longer, FULL, { ...longer, id: 'last' }] }).map(({ word }) => word)).toEqual(['Fair', 'Good enough', 'Fine']);
  });
  it('are as far apart as the words and the dots between them need, and further where a name takes many lines', () => {
    const gaps = (ladderOf: Ladder): number[] => ladderOf.rungs.slice(1).map(({ rule }, i) => heightOf(ladderOf.rungs[i]?.rule ?? '') - heightOf(rule));
    // Two lines of words (18 and 13), a dot (8) and what is between them (14).
    expect(gaps(of(graded('2001', 'Poor')))).toEqual([53, 53, 53]);
    const long: Framework = { ...FULL, grades: FULL.grades.map(({ word, rung }) => ({ rung, word: rung === 2 ? 'words '.repeat(12).trim() : word })) };
    const record = { ...recordOf(graded('2001', 'Poor', long)), frameworks: [long] };
    const { length } = drawn(record).rungs[1]?.name ?? [];
    expect(length).toBeGreaterThan(4);
    expect(new Set(gaps(drawn(record)).map((gap) => gap.toFixed(1)))).toEqual(new Set([(length * 12 + 8).toFixed(1)]));
  });
  it('cross the whole sheet behind their names', () => {
    for (const { rule, name } of of(graded('2001', 'Poor'), graded('2015', 'Fine')).rungs) {
      expect(rule).toMatch(/^M100 [\d.]+H700$/);
      expect(name.every(({ x }) => x === 92)).toBe(true);
    }
  });
  it('leave room for words above the highest and below the lowest, where a grade stands there', () => {
    const ends = (...grades: string[]): [above: number, below: number] => {
      const { rungs, bottom } = of(...grades.map((grade, i) => graded(String(2001 + 8 * i), grade)));
      return [heightOf(rungs.at(-1)?.rule ?? '') - TOP, bottom - heightOf(rungs[0]?.rule ?? '')];
    };
    // The words (31), a dot (8) and some room (8), or half a line of the name.
    expect([ends('Fair', 'Good'), ends('Poor', 'Good'), ends('Fair', 'Fine'), ends('Poor', 'Fine')]).toEqual([[10, 10], [10, 47], [47, 10], [47, 47]]); // prettier-ignore
  });
});

it('there is no ladder where there is no overall grade', () => {
  expect(ladder(recordOf(visit('a', '2001'), own('b', '2002')), SHEET, at, yearAt, TOP)).toBeUndefined();
});

describe('the grades', () => {
  it('are dots that stay apart and shrink where many stand close, down to what the sheet can hold', () => {
    const radius = (...years: string[]): (number | undefined)[] => [...new Set(of(...years.map((year) => graded(year, 'Good'))).dots.map(({ dot }) => dot.r))];
    expect(radius('2001')).toEqual([8]);
    expect(radius('2001', '2015')).toEqual([8]);
    // Fifteen units apart: half of that, and a little between them.
    expect(radius('2001-01', '2001-07', '2012')[0]).toBeCloseTo(6.4, 1);
    expect(radius('2001-01', '2001-02', '2012')).toEqual([5]);
    expect(radius(...Array.from({ length: 118 }, (_one, i) => String(2001 + (i % 20))).sort())[0]).toBeLessThan(2);
  });
  it('stand at their time, or beside each other where that is the same, within the sheet', () => {
    const places = of(graded('2001-01-01', 'Good'), graded('2009-01-01', 'Fair'), graded('2009-01-02', 'Good'), graded('2020-12-31', 'Poor')).dots.map(
      ({ dot }) => dot.cx,
    );
    expect(places[0]).toBe(109);
    expect(places[3]).toBe(691);
    expect((places[2] ?? 0) - (places[1] ?? 0)).toBeCloseTo(12, 1);
    expect(((places[2] ?? 0) + (places[1] ?? 0)) / 2).toBeCloseTo(340, 0);
  });
  it('say their word over their date, in the middle of both, where there is room for all of them', () => {
    const { dots, dates } = of(graded('2001-05', 'Poor'), graded('2009-05', 'Good'));
    expect(dots.map(({ word, when }) => [word?.words, when?.words])).toEqual([['Poor', 'May 2001'], ['Good', 'May 2009']]); // prettier-ignore
    for (const { word, when, dot } of dots) {
      expect(when?.x).toBe(word?.x);
      expect((when?.y ?? 0) - (word?.y ?? 0)).toBeCloseTo(18 + 10 - 18 * 0.82, 1);
      expect(Math.abs((word?.x ?? 0) - dot.cx)).toBeLessThan(40);
    }
    expect(dates).toEqual([]);
  });
  it('share their dates below the ladder where they stand too close, each grade once, and the ladder ends under these', () => {
    const close = [graded('2009-01', 'Good'), graded('2009-02', 'Good'), graded('2009-03', 'Good'), graded('2009-04', 'Good'), graded('2009-05', 'Good')];
    const { dots, dates, bottom } = of(graded('2001', 'Good'), ...close, graded('2019', 'Good'));
    expect(dots.every(({ when }) => when === undefined)).toBe(true);
    expect(said(dates)).toBe('2001 | 5 grades | 2009 | 2019');
    const heights = dates.map(({ y }) => y);
    expect(new Set(heights).size).toBe(2);
    expect(Math.max(...heights) - Math.min(...heights)).toBeCloseTo(12, 1);
    expect(bottom).toBeGreaterThan(Math.max(...heights));
    const open = of(graded('2001', 'Good'), graded('2019', 'Good'));
    expect(bottom - open.bottom).toBeCloseTo(24, 1);
    expect(Math.min(...heights) - open.bottom).toBeCloseTo(4, 1);
    // The dates stand under their grades.
    expect(Math.abs((dates[2]?.x ?? 0) - (dots[3]?.dot.cx ?? 0))).toBeLessThan(2);
  });
  it('keep their words where these have room and their dates have not', () => {
    const unseen = ['2001-01', '2002-05', '2003-09', '2005-01', '2006-05'].map((when) => ({ ...graded(when, 'Good'), visit: undefined }));
    const { dots, dates } = of(...unseen);
    expect(dots.map(({ word, when }) => [word?.words, when])).toEqual(unseen.map(() => ['Good', undefined]));
    expect(said(dates)).toMatch(/2001.*2006/);
  });
  /** The words of a grade and its date as a box. */
  const boxOf = ({ word, when }: Ladder['dots'][number]): Box => {
    if (!word) return expect.unreachable('the grade has no word');
    const width = Math.max(widthOf(word.words, 18, 'bold'), widthOf(when?.words ?? '', 10));
    return { x: word.x - width / 2, y: word.y - 18 * 0.82, width, height: 18 + (when ? 13 : 0) };
  };
  it('are joined by one line under the same rules, and their words meet no line and no other grade', () => {
    const { dots, strokes, changes } = of(graded('2001', 'Poor'), graded('2003', 'Fine'), graded('2007', 'Fair', NEW), graded('2012', 'Good', NEW));
    const at = dots.map(({ dot: { cx, cy } }) => `${cx} ${cy}`);
    expect(strokes).toEqual([`M${at.slice(0, 2).join('L')}`, `M${at.slice(2).join('L')}`]);
    expect(of(graded('2001', 'Poor'), graded('2010', 'Good', NEW)).strokes).toEqual([]);
    const lines = [dots.slice(0, 2), dots.slice(2)].map(([a, b]): Stroke => [a?.dot.cx ?? 0, a?.dot.cy ?? 0, b?.dot.cx ?? 0, b?.dot.cy ?? 0]);
    const across = changes.map((change): Stroke => [placeOf(change), 0, placeOf(change), 1000]);
    for (const one of dots) {
      expect([...lines, ...across].filter((line) => crosses(line, boxOf(one)))).toEqual([]);
      for (const other of dots) if (other !== one) expect(overlap(boxOf(one), boxOf(other))).toBe(false);
    }
  });
  it('have no word over the name of their step, which may have many lines', () => {
    const framework: Framework = { ...FULL, grades: FULL.grades.map(({ word, rung }) => ({ rung, word: rung === 2 ? 'words '.repeat(12).trim() : word })) };
    const others = [framework, { ...framework, id: 'short', grades: framework.grades.map(({ rung }) => ({ rung, word: `Step ${rung}` })) }];
    const record = { ...recordOf(graded('2001', 'Step 2', others[1])), frameworks: others.toReversed() };
    const { dots, rungs } = drawn(record);
    const name = (rungs[1]?.name ?? []).map(({ words, x, y }): Box => ({ x: x - widthOf(words, 10), y: y - 10, width: widthOf(words, 10), height: 13 }));
    expect(name.length).toBeGreaterThan(4);
    for (const one of dots) expect(name.filter((line) => overlap(line, boxOf(one)))).toEqual([]);
  });
});

describe('where the rules changed', () => {
  const changed = (...all: Inspection[]): string => said(of(...all).changed);
  it('words above say so, with the year where it is known', () => {
    expect(changed(graded('2001', 'Poor'), graded('2010', 'Good', NEW))).toBe('rules changed in 2006');
    expect(changed(graded('2001', 'Poor', NEW), graded('2010', 'Good'))).toBe('rules changed');
    expect(changed(graded('2001', 'Poor'), graded('2010', 'Good'))).toBe('');
  });
  it('and several changes that stand close share their words', () => {
    const two = (second: Framework): string => changed(graded('2005-11', 'Poor'), graded('2006-02', 'Good', NEW), graded('2006-05', 'Good', second));
    expect(two({ ...NEWER, from: '2006' })).toBe('rules changed 2 times in 2006');
    expect(two(FULL)).toBe('rules changed 2 times in 2006');
    expect(changed(graded('2005', 'Poor'), graded('2007', 'Good', NEW), graded('2009', 'Good', { ...NEWER, from: '2008' }))).toBe(
      'rules changed 2 times, 2006 to 2008',
    );
    expect(changed(graded('2001', 'Poor'), graded('2009', 'Good', NEW), graded('2020', 'Good', NEWER))).toBe('rules changed in 2006 | rules changed in 2011');
  });
  it('a line crosses the ladder from under these words to below its lowest step, and what is below makes room', () => {
    const one = of(graded('2001', 'Fair'), graded('2010', 'Good', NEW));
    const none = of(graded('2001', 'Fair'), graded('2010', 'Good'));
    const lowest = heightOf(one.rungs[0]?.rule ?? '');
    expect(one.changes).toEqual([`M250 55V${lowest + 10}`]);
    expect(one.changed).toEqual([{ words: 'rules changed in 2006', x: 250, y: 50 }]);
    expect(lowest - heightOf(none.rungs[0]?.rule ?? '')).toBe(18);
  });
  it('it stands at the beginning of that year, clear of the grades on either side', () => {
    const at = (before: string, after: string): number[] => {
      const { changes, dots } = of(graded(before, 'Poor'), graded(after, 'Good', NEW));
      return [placeOf(changes[0] ?? ''), (dots[0]?.dot.cx ?? 0) + 12, (dots[1]?.dot.cx ?? 0) - 12];
    };
    expect(at('2001', '2010')[0]).toBe(250);
    const [early, low] = at('2006-02', '2010');
    expect(early).toBeCloseTo(low ?? 0, 1);
    const [late, , high] = at('2001', '2006-02');
    expect(late).toBeCloseTo(high ?? 0, 1);
  });
  it('it stands in the middle where the year is not known, or where there is no room between the grades', () => {
    const middle = (...all: [Inspection, Inspection]): [number, number] => {
      const { changes, dots } = of(...all);
      return [placeOf(changes[0] ?? ''), ((dots[0]?.dot.cx ?? 0) + (dots[1]?.dot.cx ?? 0)) / 2];
    };
    for (const all of [
      [graded('2001', 'Poor', NEW), graded('2010', 'Good')],
      [graded('2006-01-01', 'Poor'), graded('2006-01-20', 'Good', NEW)],
    ] as const) {
      const [place, wanted] = middle(all[0], all[1]);
      expect(place).toBeCloseTo(wanted, 0);
    }
  });
});
