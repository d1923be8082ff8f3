// The pictures of this record against its marks: each cell, bar and ask is drawn once in each picture, under its own words.
import { describe, expect, it } from 'vitest';
import { FORMS } from '../../src/charts/frame.ts';
import { asksChart } from '../../src/charts/kinds/Asks.marks.ts';
import { balanceChart } from '../../src/charts/kinds/Balance.marks.ts';
import { judgementsChart } from '../../src/charts/kinds/Judgements.marks.ts';
import { persistenceChart } from '../../src/charts/kinds/Persistence.marks.ts';
import { themesChart } from '../../src/charts/kinds/Themes.marks.ts';
import { record } from '../../src/record.ts';
import { pages } from './site.ts';

/** What each picture of each kind must say, mark by mark. */
function labels(): [id: string, wanted: string[][]][] {
  const all = record();
  const [themes, balance] = [themesChart(all), balanceChart(all)];
  const marked = [persistenceChart(all), asksChart(all), judgementsChart(all)];
  return [
    [themes.id, [themes.wide, themes.narrow].map(({ cells }) => cells.map(({ label }) => label))],
    [balance.id, FORMS.map((form) => balance[form]).map(({ bars }) => bars.flatMap(({ segments }) => segments.map(({ label }) => label)))],
    ...marked.map(({ id, wide, narrow }): [string, string[][]] => [id, [wide, narrow].map(({ marks }) => marks.map(({ label }) => label))]),
  ];
}

describe('every picture says each of its marks once', () => {
  it.each(labels())('%s', (id, wanted) => {
    const page = pages.find(({ path }) => path === `/charts/${id}/`);
    const pictures = [...(page?.document.querySelectorAll('svg.chart') ?? [])];
    expect(pictures).toHaveLength(wanted.length);
    for (const [i, picture] of pictures.entries()) {
      const said = [...picture.querySelectorAll('a[aria-label]')].map((link) => link.getAttribute('aria-label') ?? '');
      const marks = new Set(wanted[i]);
      expect(said.filter((label) => marks.has(label)).sort()).toEqual([...(wanted[i] ?? [])].sort());
    }
  });
  it('of themes adds up to the findings', () => {
    const pictures = pages.find(({ path }) => path === '/charts/themes/')?.document.querySelectorAll('svg.chart') ?? [];
    for (const picture of pictures) {
      const numbers = [...picture.querySelectorAll('a[data-theme] text')].map(({ textContent }) => Number(textContent)).filter((number) => number > 0);
      expect(numbers.reduce((a, b) => a + b, 0)).toBe(record().findings.length);
    }
  });
});
