// The numbers of a chart's table as CSV and JSON.
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
  const { columns, rows } = numbered(chart.table);
  if (form === 'csv') return new Response(`${csvFormatRows([columns, ...rows.map((row) => row.map(String))])}\n`);
  const { id, headline, summary, sources } = chart;
  return new Response(`${JSON.stringify({ id, headline, summary, sources, columns, rows }, null, 1)}\n`);
};
