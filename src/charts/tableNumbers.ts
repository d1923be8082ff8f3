// A chart's table for spreadsheets: the columns as they are read, and after them the numbers of their cells, one in each cell.
import type { Table } from './frame.ts';

/** The rows of a file, heads first: a column more for each number that cells of a column tell; where a cell has no such number it is empty, never 0. */
export function numbered({ columns, rows }: Table): string[][] {
  const more = columns.flatMap((column, i) => {
    const counted = new Set(rows.flatMap((row) => Object.keys(row[i]?.numbers ?? {})));
    return [...counted].map((what) => ({ i, what, column: `${column}: ${what}` }));
  });
  return [
    [...columns, ...more.map(({ column }) => column)],
    ...rows.map((row) => [...row.map(({ text }) => text), ...more.map(({ i, what }) => String(row[i]?.numbers?.[what] ?? ''))]),
  ];
}
