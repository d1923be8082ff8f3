// The open tables as the sheets of a workbook: a "Read me" first, then one sheet a table with its header in the first row.
import { readMe } from './datapackage.ts';
import type { Site } from '../written/draft.ts';
import type { Column, Value } from './columns.ts';
import type { DataTable } from './tables.ts';

/** No column is wider, in characters; longer text runs over several lines. */
export const WIDEST = 60;

interface Sheet {
  name: string;
  /** Widths of the columns in characters. */
  widths: number[];
  rows: Value[][];
  /** Whether the first row is the header of a table: it stays in view and can be filtered. */
  headed: boolean;
}

/** The kind of value that a column holds, in words. */
export function typeInWords({ type, format, values, separator }: Column): string {
  if (values) return 'one of a list';
  if (separator !== undefined) return 'list of text';
  if (format === 'date') return 'day';
  if (format === 'uri') return 'web address';
  return { string: 'text', integer: 'whole number', number: 'number', boolean: 'true or false' }[type];
}

function widthsOf(rows: readonly Value[][]): number[] {
  const first = rows[0] ?? [];
  return first.map((_, i) => Math.min(WIDEST, 3 + Math.max(...rows.map((row) => String(row[i] ?? '').length))));
}

export function sheets(site: Site, all: readonly DataTable[]): Sheet[] {
  const columns: Value[][] = all.flatMap(({ id, columns: list }) =>
    list.map((column) => [id, column.name, typeInWords(column), column.required ? 'always' : 'may be empty', column.says, column.values?.join(', ') ?? null]),
  );
  const about: Value[][] = [...readMe(site, all), [null, null], ['Table', 'Column', 'Holds', 'Filled', 'What it says', 'Allowed values'], ...columns];
  return [
    { name: 'Read me', widths: [20, 24, 16, 14, WIDEST, WIDEST], rows: about, headed: false },
    ...all.map(({ id, columns: list, rows }) => {
      const cells: Value[][] = [list.map(({ name }) => name), ...rows.map((row) => list.map(({ name }) => row[name] ?? null))];
      return { name: id, widths: widthsOf(cells), rows: cells, headed: true };
    }),
  ];
}
