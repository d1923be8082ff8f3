// The open tables as CSV (RFC 4180, UTF-8) and JSON.
import { csvFormatRows } from 'd3-dsv';
import type { APIRoute, GetStaticPaths } from 'astro';
import { tables, type DataTable } from '../../model/tables.ts';
import { record } from '../../record.ts';

export const getStaticPaths = (() =>
  tables(record()).flatMap((table) =>
    ['csv', 'json'].map((form) => ({ params: { file: `${table.id}.${form}` }, props: { table, form } })),
  )) satisfies GetStaticPaths;

interface Props {
  table: DataTable;
  form: string;
}

export const GET: APIRoute<Props> = ({ props: { table, form } }) => {
  const names = table.columns.map(({ name }) => name);
  if (form === 'csv') {
    const rows = table.rows.map((row) => names.map((name) => String(row[name] ?? '')));
    return new Response(`${csvFormatRows([names, ...rows])}\n`);
  }
  const rows = table.rows.map((row) => Object.fromEntries(names.map((name) => [name, row[name] ?? null])));
  return new Response(`${JSON.stringify(rows, null, 1)}\n`);
};
