// Draws the charts of a record as its pages, its embeds and its pictures to download show them, one below the other, without building a site.
import { existsSync, readFileSync } from 'node:fs';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { charts, type Chart } from '../../src/charts/charts.ts';
import { DOWNLOADS } from '../../src/charts/frame.ts';
import { pictureWordsOf } from '../../src/charts/pictureWords.ts';
import { plainWriter } from '../../src/charts/plainSvg.ts';
import { standaloneSvg } from '../../src/charts/standalone.ts';
import type { InspectionRecord } from '../../src/model/record/record.ts';

/** Where a chart is shown. */
export const SHOWN = ['page', 'embed', 'download'] as const;
export type Shown = (typeof SHOWN)[number];

type Component = Parameters<AstroContainer['renderToString']>[0];
const files = import.meta.glob<{ default: Component }>(
  ['../../src/charts/Figure.astro', '../../src/layouts/Embed.astro', '../../src/pages/drawings/**/*.astro'],
  {
    eager: true,
  },
);

async function rendered(astro: AstroContainer, path: string, props: Record<string, unknown>): Promise<string> {
  const file = files[`../../src/${path}.astro`];
  if (!file) throw new RangeError(`there is no src/${path}.astro`);
  const html = await astro.renderToString(file.default, { props, locals: {} });
  return html.replace(/<script[\s\S]*?<\/script>/g, '');
}

/** The styles of a page and of an embed. */
const STYLES: Readonly<Record<Shown, readonly string[]>> = {
  page: ['tokens', 'chart', 'grid', 'site'],
  embed: ['tokens', 'chart', 'grid', 'embed'],
  download: [],
};
const read = (name: string): string => {
  const file = `src/styles/${name}.css`;
  return existsSync(file) ? readFileSync(file, 'utf8').replace(/@import '\.\/(\w+)\.css'[^;]*;/, '') : '';
};

/** A picture to download, as src/commands/pictures.ts writes it. */
async function pictures(astro: AstroContainer, record: InspectionRecord, drawn: Chart): Promise<string> {
  const { chart } = drawn;
  const plain = plainWriter(read('tokens'), ['chart', 'picture'].map(read).join('\n'));
  const words = pictureWordsOf(record, drawn, (path) => `https://record.example${path}`);
  const all = DOWNLOADS.map(async (form) => {
    const content = await rendered(astro, 'pages/drawings/[id]/[form]', { drawn, form });
    return `<div data-drawn="${chart.id}" data-form="${form}">${standaloneSvg(words, { ...chart[form], content }, plain)}</div>`;
  });
  return (await Promise.all(all)).join('\n');
}

/** A chart in each place; on a page it is in a column of its own. */
const PARTS: Readonly<Record<Shown, (astro: AstroContainer, record: InspectionRecord, drawn: Chart) => Promise<string>>> = {
  page: async (astro, _record, { chart }) => `<main data-drawn="${chart.id}">${await rendered(astro, 'charts/Figure', { id: chart.id })}</main>`,
  embed: async (astro, _record, drawn) => {
    const html = await rendered(astro, 'layouts/Embed', { drawn, scheme: 'light' });
    return `<div data-drawn="${drawn.chart.id}">${/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ''}</div>`;
  },
  download: pictures,
};

/** Which charts of a record are drawn: `only` one of them, or one kind; of each kind at `most` so many. */
interface Choice {
  only?: string | undefined;
  most?: number;
}

const chosen = (record: InspectionRecord, { only, most }: Choice): Chart[] =>
  [...Map.groupBy(charts(record), ({ kind }) => kind)]
    .flatMap(([, all]) => all.slice(0, most))
    .filter(({ chart, kind }) => only === undefined || chart.id === only || kind.name.toLowerCase() === only);

/** A document with charts of a record. */
export async function draw(record: InspectionRecord, shown: Shown, choice: Choice = {}): Promise<string> {
  // Astro's components take the record from here (src/record.ts).
  Object.assign(globalThis, { inspectionRecord: record });
  const astro = await AstroContainer.create();
  const parts = await Promise.all(chosen(record, choice).map((drawn) => PARTS[shown](astro, record, drawn)));
  const style = STYLES[shown].map(read).join('\n');
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><style>${style}</style></head><body>${parts.join('\n')}</body></html>`;
}
