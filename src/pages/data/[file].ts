// The open tables as CSV (RFC 4180, UTF-8) and JSON, and beside each CSV the CSVW metadata that a reader looks for there.
import type { APIRoute, GetStaticPaths } from 'astro';
import { csvw } from '../../model/tables/csvw.ts';
import { csvOf, rowsAsObjects, tables } from '../../model/tables/tables.ts';
import { record } from '../../record.ts';

export const getStaticPaths = (() => {
  const all = tables(record());
  return all.flatMap((table) => [
    { params: { file: `${table.id}.csv` }, props: { text: () => csvOf(table) } },
    { params: { file: `${table.id}.json` }, props: { text: () => `${JSON.stringify(rowsAsObjects(table), null, 1)}\n` } },
    { params: { file: `${table.id}.csv-metadata.json` }, props: { text: () => csvw(record().site, all, table) } },
  ]);
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: () => string }> = ({ props }) => new Response(props.text());
