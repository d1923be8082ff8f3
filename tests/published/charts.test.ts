// The list of charts with its small pictures, and what the page of a chart shows, in which order, and how often.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { charts, isSensitiveAlone } from '../../src/charts/charts.ts';
import { record } from '../../src/record.ts';
import { base, dist, pages } from './site.ts';

const all = charts(record());
const pageAt = (path: string): Document | undefined => pages.find((page) => page.path === path)?.document;

describe('the list of charts', () => {
  const entries = [...(pageAt('/charts/')?.querySelectorAll('.pictures > li') ?? [])];
  it('has each chart once, under a heading', () => {
    const listed = entries.map((entry) => entry.querySelector('a')?.getAttribute('href')?.split('/').at(-2));
    expect(listed).toHaveLength(all.length);
    expect(new Set(listed)).toEqual(new Set(all.map(({ chart }) => chart.id)));
    for (const entry of entries) expect(entry.closest('section')?.querySelector('h2')?.textContent).not.toBe('');
  });
  it('shows the picture of each at its own proportions and with words, loaded when it comes into sight; none of a sensitive theme alone', () => {
    for (const one of all) {
      const { id } = one.chart;
      const image = entries.find((entry) => entry.querySelector(`a[href$="/charts/${id}/"]`))?.querySelector('img');
      if (isSensitiveAlone(record(), one)) {
        expect(image ?? undefined, id).toBeUndefined();
        expect(existsSync(`${dist}/cards/chart-${id}-small.png`), id).toBe(false);
        continue;
      }
      const [width, height] = [Number(image?.getAttribute('width')), Number(image?.getAttribute('height'))];
      const png = readFileSync(dist + `/${image?.getAttribute('src') ?? ''}`.slice(base.length));
      expect(Math.abs(png.readUInt32BE(20) / png.readUInt32BE(16) - height / width), id).toBeLessThan(0.01);
      expect([image?.getAttribute('loading'), image?.getAttribute('alt')?.includes(one.chart.name)], id).toEqual(['lazy', true]);
    }
  });
});

describe('the page of a chart', () => {
  it.each(all.map(({ chart }) => [chart.id, chart] as const))('%s: the chart, then its table, then the ways to use it, each folded', (id, chart) => {
    const main = pageAt(`/charts/${id}/`)?.querySelector('main');
    const order = [...(main?.querySelectorAll('figure .chart, figure table:not(.chart), #use details') ?? [])].map((part) =>
      part.matches('details') ? 'use' : part.matches('.chart') ? 'chart' : 'table',
    );
    expect(order.filter((part, i) => part !== order[i - 1])).toEqual(['chart', 'table', 'use']);
    expect(main?.querySelectorAll('#use details[open]').length).toBe(0);
    // What is to be copied says it again, and folded; what is drawn is drawn for each width.
    const own = main?.cloneNode(true) as HTMLElement | undefined;
    for (const other of own?.querySelectorAll('textarea, details, svg') ?? []) other.remove();
    const words = (own?.textContent ?? '').replace(/\s+/g, ' ');
    for (const once of [chart.question, chart.headline, chart.sources]) expect(words.split(once).length - 1, once).toBe(1);
    // A limit may stand with the sources too, and in the caption, which goes with the table wherever that goes.
    const summary = [...(own?.querySelectorAll('figure > p') ?? [])].map(({ textContent }) => textContent);
    for (const sentence of chart.summary) expect(summary.filter((one) => one === sentence).length, sentence).toBe(sentence === `${chart.headline}.` ? 0 : 1);
  });
});
