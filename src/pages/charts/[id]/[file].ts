// The numbers of a chart's table as CSV and JSON.
import { csvFormatRows } from 'd3';
import type { APIRoute, GetStaticPaths } from 'astro';
import { charts } from '../../../charts/charts.ts';
import type { Frame } from '../../../charts/frame.ts';
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
  const { columns, rows } = chart.table;
  const cells = rows.map((row) => row.map(({ text }) => text));
  if (form === 'csv') return new Response(`${csvFormatRows([columns, ...cells])}\n`);
  const { id, headline, summary, sources } = chart;
  return new Response(`${JSON.stringify({ id, headline, summary, sources, columns, rows: cells }, null, 1)}\n`);
};
