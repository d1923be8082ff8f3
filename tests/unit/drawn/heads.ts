// What the relations of charts with a row for each visit share: the words at its head, and bars that follow one another.
import { expect } from 'vitest';
import type { Box, PlacedWords } from '../../../src/charts/frame.ts';
import type { VisitHead } from '../../../src/charts/visitRows.ts';
import { looksAtPart } from '../../../src/model/counts/scope.ts';
import { gradeInWords } from '../../../src/model/counts/series.ts';
import type { Inspection } from '../../../src/model/record/record.ts';
import { visitWords } from '../../../src/model/words/visits.ts';

const joined = (lines: readonly PlacedWords[]): string => lines.map(({ words }) => words).join(' ');

/** Bars that follow one another from the left, at one height. */
export function expectInLine(bars: readonly Box[], left: number): void {
  let end = left;
  for (const { x, y, width, height } of bars) {
    expect(Math.abs(x - end)).toBeLessThan(0.11);
    expect([y, height]).toEqual([bars[0]?.y, bars[0]?.height]);
    end = x + width;
  }
}

/** The words at the head of a visit's row: when it was, its grade, and its name where there is room, one below the other. */
export function expectHead({ when, grade, name }: VisitHead, visits: readonly Inspection[], visit: Inspection, named: boolean): void {
  expect(when.words).toBe(visitWords(visits, visit));
  expect(joined(grade)).toBe(gradeInWords(visit));
  expect(joined(name)).toBe(named ? `${visit.label}${looksAtPart(visit) ? ', part of the service' : ''}` : '');
  const heights = [...grade, ...name].map(({ y }) => y);
  expect(heights).toEqual([...new Set(heights)].sort((a, b) => a - b));
  expect(heights[0]).toBe(when.y);
  for (const { x } of [...grade, ...name]) expect(x).toBeGreaterThan(when.x);
}
