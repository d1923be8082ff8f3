// What holds for the path of overall grades: every grade on its step, in order of time, and a break wherever the rules changed.
import { expect } from 'vitest';
import { timelineChart } from '../../../src/charts/kinds/Timeline.marks.ts';
import type { LyingDrawing } from '../../../src/charts/Lying.marks.ts';
import { gradePath, type PathPoint } from '../../../src/model/counts/gradePath.ts';
import { overallGrade } from '../../../src/model/counts/series.ts';
import type { InspectionRecord } from '../../../src/model/record/record.ts';
import { inWords, toMonths } from '../../../src/model/written/dates.ts';
import type { Relation } from './every.ts';

const pointsOf = (record: InspectionRecord): PathPoint[] => gradePath(record).flatMap((part) => part.points);
/** The drawings for wide pages and for middle ones. */
export const lyingOf = (record: InspectionRecord): LyingDrawing[] => {
  const { wide, middle } = timelineChart(record);
  return [wide, middle];
};
/** The numbers of a path, in its order. */
export const numbersIn = (path: string): number[] => [...path.matchAll(/-?\d+(?:\.\d+)?/g)].map(Number);
const isRising = (numbers: readonly number[]): boolean => numbers.every((one, i) => i === 0 || one >= (numbers[i - 1] ?? NaN));

export const path: readonly Relation[] = [
  [
    'timeline: every overall grade is a dot on its step, in order of time, in each drawing, and on its step stands its word',
    (record) => {
      const points = pointsOf(record);
      const wanted = points.map(({ inspection }) => inspection.id);
      expect(wanted).toEqual(record.inspections.filter((one) => overallGrade(one) !== undefined).map(({ id }) => id));
      const { narrow } = timelineChart(record);
      for (const { ladder } of lyingOf(record)) {
        const dots = ladder?.dots ?? [];
        expect(dots.map(({ inspection }) => inspection)).toEqual(wanted);
        expect(isRising(dots.map(({ dot }) => dot.cx))).toBe(true);
        for (const [i, { dot, word, when }] of dots.entries()) {
          const { rung, grade, inspection } = points[i] ?? expect.fail();
          // The rungs are listed from the lowest on; a higher grade stands higher.
          const { rule, name } = ladder?.rungs[rung - 1] ?? expect.fail();
          expect(numbersIn(rule)[1]).toBe(dot.cy);
          const said = name.map(({ words }) => words).join(' ');
          expect(grade.startsWith(said)).toBe(true);
          if (word) expect(word.words).toBe(grade);
          if (when) expect(when.words.endsWith(inWords(toMonths(inspection.ordered), 'short'))).toBe(true);
        }
        const heights = ladder?.rungs.map(({ rule }) => numbersIn(rule)[1] ?? NaN) ?? [];
        expect(isRising(heights.toReversed())).toBe(true);
        // Each grade has its date beside it, or all share dates below.
        if (ladder) expect(dots.every(({ when }) => when !== undefined)).toBe(ladder.dates.length === 0);
      }
      const upright = narrow.entries.filter(({ grade }) => grade.length > 0);
      expect(upright.map(({ grade }) => grade.map(({ words }) => words).join(' '))).toEqual(points.map(({ grade }) => grade));
      const across = new Map(upright.map(({ dot }, i) => [points[i]?.rung, dot?.cx] as const));
      expect(isRising([...across].sort(([a = 0], [b = 0]) => a - b).map(([, x = NaN]) => x))).toBe(true);
      for (const [i, { dot }] of upright.entries()) expect(dot?.cx).toBe(across.get(points[i]?.rung));
    },
  ],
  [
    'timeline: the path is broken exactly where the rules change, and words say so where it is',
    (record) => {
      const points = pointsOf(record);
      const parts = gradePath(record);
      const changes = points.filter(({ inspection }, i) => i > 0 && inspection.framework.id !== points[i - 1]?.inspection.framework.id).length;
      expect(parts).toHaveLength(points.length === 0 ? 0 : changes + 1);
      const chart = timelineChart(record);
      const drawn = parts.map((part) => part.points.length).filter((length) => length > 1);
      for (const strokes of [...lyingOf(record).map(({ ladder }) => ladder?.strokes ?? []), chart.narrow.strokes])
        expect(strokes.map((d) => d.split('L').length)).toEqual(drawn);
      for (const { ladder } of lyingOf(record)) {
        expect(ladder?.changes ?? []).toHaveLength(changes);
        expect((ladder?.changed ?? []).length > 0).toBe(changes > 0);
        const dots = ladder?.dots ?? [];
        for (const [i, path] of (ladder?.changes ?? []).entries()) {
          const at = parts.slice(0, i + 1).reduce((sum, part) => sum + part.points.length, 0);
          const [x = NaN, from = NaN, to = NaN] = numbersIn(path);
          expect(x > (dots[at - 1]?.dot.cx ?? NaN) && x < (dots[at]?.dot.cx ?? NaN)).toBe(true);
          for (const { dot } of dots) expect(dot.cy > from && dot.cy < to).toBe(true);
        }
        for (const { words, y } of ladder?.changed ?? []) {
          expect(words.startsWith('rules changed') || /\d{4}$/.test(words)).toBe(true);
          expect(y).toBeLessThan(Math.min(...dots.map(({ dot }) => dot.cy)));
        }
        const strokes = (ladder?.strokes ?? []).flatMap((stroke) => stroke.slice(1).split('L'));
        const joined = parts
          .filter((part) => part.points.length > 1)
          .flatMap((part) => part.points.map(({ inspection }) => dots.find((one) => one.inspection === inspection.id)));
        expect(strokes).toEqual(joined.map((one) => `${one?.dot.cx ?? NaN} ${one?.dot.cy ?? NaN}`));
      }
      const { entries } = chart.narrow;
      expect(entries.filter(({ kind }) => kind === 'change')).toHaveLength(changes);
      const order = entries.filter(({ kind, grade }) => kind === 'change' || grade.length > 0).map(({ kind }) => kind);
      expect(order).toEqual(parts.flatMap((part, i) => [...(i > 0 ? ['change'] : []), ...part.points.map(() => 'visit')]));
      for (const words of [chart.subline, chart.summary.join(' ')]) if (words !== undefined) expect(words.includes('The rules changed')).toBe(changes > 0);
    },
  ],
];
