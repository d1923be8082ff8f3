// What holds for each chart of every record: words and numbers without a hole, marks within the drawing, a table with a cell in each column, links that lead somewhere, and a headline that is short and says no cause.
import { expect } from 'vitest';
import { charts } from '../../../src/charts/charts.ts';
import { PRINTED, type Drawn, type Size } from '../../../src/charts/frame.ts';
import type { InspectionRecord } from '../../../src/model/record/record.ts';

/** A relation between a record and its charts, in words, and how it is checked. */
export type Relation = readonly [says: string, check: (record: InspectionRecord) => void];

/** The drawings of a chart, by their names. */
function drawingsOf(chart: Drawn): [form: string, drawing: Size][] {
  return [...PRINTED, 'middle' as const].flatMap((form) => {
    const drawing = chart[form];
    return drawing ? [[form, drawing]] : [];
  });
}

/** Each object within a value, however deep. */
function objectsIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const parts = Object.values(value).flatMap(objectsIn);
  // A value that is an object has its fields by their names.
  return Array.isArray(value) ? parts : [value as Record<string, unknown>, ...parts];
}

const isNumber = (value: unknown): value is number => typeof value === 'number';

export const every: readonly Relation[] = [
  [
    'no number is missing, no word is empty, and no address leads nowhere',
    (record) => {
      for (const { chart } of charts({ ...record })) {
        expect(JSON.stringify(chart), chart.id).not.toMatch(/NaN|undefined|Infinity|\[object/);
        for (const part of objectsIn(chart)) {
          for (const [name, value] of Object.entries(part)) if (isNumber(value)) expect(Number.isFinite(value), `${chart.id}: ${name}`).toBe(true);
          for (const name of ['label', 'headline', 'question', 'name', 'caption', 'sources', 'subline', 'brief'])
            if (typeof part[name] === 'string') expect(part[name].trim(), `${chart.id}: ${name}`).not.toBe('');
          if (isNumber(part['x']) && typeof part['words'] === 'string') expect(part['words'], chart.id).not.toBe('');
          if (typeof part['href'] === 'string') expect(part['href'], chart.id).toMatch(/^\/[a-z]+\/[^/]+\/(?:#[\w-]+)?$/);
        }
      }
    },
  ],
  [
    'words and boxes stand within their drawing',
    (record) => {
      for (const { chart } of charts({ ...record }))
        for (const [form, drawing] of drawingsOf(chart))
          for (const { x, y, width = 0, height = 0, words } of objectsIn(drawing)) {
            if (!isNumber(x) || !isNumber(y) || !isNumber(width) || !isNumber(height)) continue;
            const where = `${chart.id}, ${form}: ${String(words)} ${x} ${y} ${width} ${height}`;
            // A shade reaches a little beyond the words on it.
            expect(x >= -4 && x + width <= drawing.width + 1, where).toBe(true);
            expect(y >= 0 && y + height <= drawing.height + 1, where).toBe(true);
          }
    },
  ],
  [
    'the table has a cell in each column, and each row begins with what it is of',
    (record) => {
      for (const { chart } of charts({ ...record }))
        for (const row of chart.table.rows) {
          expect(row.length, chart.id).toBe(chart.table.columns.length);
          expect(row[0]?.text, chart.id).not.toBe('');
        }
    },
  ],
  [
    'a headline has at most twelve words; it and the summary say no cause, nor that a point was met',
    (record) => {
      for (const { chart } of charts({ ...record })) {
        if (chart.id !== 'judgements' && !chart.id.startsWith('statistic')) expect(chart.headline.split(' ').length, chart.headline).toBeLessThanOrEqual(12);
        for (const sentence of [chart.headline, ...chart.summary]) {
          expect(sentence).not.toMatch(/\b(?:because|due to|led to|thanks to|as a result)\b/i);
          expect(sentence.replace('Whether a point was met is not shown here.', '').replace(/does not say that a point was met/, '')).not.toMatch(/\bmet\b/);
        }
      }
    },
  ],
];
