// A chart's table as CSV, with its numbers once more in columns of their own, and as JSON.
import { csvFormatRows } from 'd3';
import type { APIRoute, GetStaticPaths } from 'astro';
import { charts } from '../../../charts/charts.ts';
import type { Frame } from '../../../charts/frame.ts';
import { numbered } from '../../../charts/tableNumbers.ts';
import { record } from '../../../record.ts';

export const getStaticPaths = (() =>
  charts(record()).flatMap(({ chart }) =>
    ['csv', 'json'].map((form) => ({ params: { id: chart.id, file: `${chart.id}.${form}` }, props: { chart, form } })),
  )) satisfies GetStaticPaths;

interface Props {
  chart: Frame;
  form: string;
}

export const GET: APIRoute<Props> = ({ props: { chart, form } }) => {
  if (form === 'csv') return new Response(`${csvFormatRows(numbered(chart.table))}\n`);
  const { id, headline, summary, sources, table } = chart;
  const rows = table.rows.map((row) => row.map(({ text }) => text));
  return new Response(`${JSON.stringify({ id, headline, summary, sources, columns: table.columns, rows }, null, 1)}\n`);
};
