// What the relations of charts that are tables share: what a place is of, and the order of rows.
import { expect } from 'vitest';
import type { Grid, GridPlace } from '../../../src/charts/grid.ts';
import { hasText } from '../../../src/model/record/lookups.ts';
import type { Inspection, InspectionRecord } from '../../../src/model/record/record.ts';
import { yearOf } from '../../../src/model/written/dates.ts';
import type { Theme } from '../../../src/model/written/draft.ts';

/** The theme of an id; the test fails where there is none. */
export const themeOf = ({ themes: all }: InspectionRecord, id: string | undefined): Theme => all.find((one) => one.id === id) ?? expect.fail();
/** The visit of an id; the test fails where there is none. */
export const visitOf = ({ inspections }: InspectionRecord, id: string | undefined): Inspection => inspections.find((one) => one.id === id) ?? expect.fail();

/** Each place of a table with the theme of its row and all visits of its column. */
export function placesOf(record: InspectionRecord, { rows, columns }: Grid): (GridPlace & { theme: Theme; visits: Inspection[] })[] {
  return rows.flatMap(({ theme, places }) =>
    places.map((place, i) => ({
      ...place,
      theme: themeOf(record, theme),
      visits: (columns[i]?.inspections ?? []).map((id) => visitOf(record, id)),
    })),
  );
}

/** The classes of all marks of a table. */
export const classesIn = ({ rows }: Grid): string[] =>
  rows.flatMap(({ places }) => places.flatMap(({ cell }) => cell?.marks.map(({ attributes }) => String(attributes['class'])) ?? []));
/** The words of a table, row by row. */
export const cellsOf = ({ rows }: { rows: readonly (readonly { text: string }[])[] }): string[][] => rows.map((row) => row.map(({ text }) => text));

/** Whether rows are in the order of how lately they have what their chart is about, and then of how often; each by the places of the visits that have it. */
export function isLatestFirst(has: readonly (readonly number[])[]): boolean {
  return has.every((one, i) => {
    const before = has[i - 1];
    if (!before) return true;
    const [late, later] = [one.at(-1) ?? -1, before.at(-1) ?? -1];
    return later > late || (later === late && before.length >= one.length);
  });
}

/** Columns that show every visit once, in order, and together those of one year alone that are not analysed. */
export function expectColumns(record: InspectionRecord, { columns }: Grid): void {
  expect(columns.flatMap(({ inspections }) => inspections)).toEqual(record.inspections.map(({ id }) => id));
  for (const { inspections, year, visits, unread } of columns) {
    const own = inspections.map((id) => visitOf(record, id));
    expect(own.map(({ ordered }) => String(yearOf(ordered)))).toEqual(own.map(() => year));
    expect(own.map((one) => !hasText(one))).toEqual(own.map(() => unread));
    expect(visits.map(({ href }) => href)).toEqual(inspections.map((id) => `/inspections/${id}/`));
    if (!unread) expect(own).toHaveLength(1);
  }
  for (const [i, { year, unread }] of columns.entries()) {
    const before = columns[i - 1];
    expect(before?.unread === true && unread && before.year === year).toBe(false);
  }
}
