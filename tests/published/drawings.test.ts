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

/** What the pictures of each kind must say, mark by mark; those that are a table have one. */
function labels(): [id: string, wanted: string[][]][] {
  const all = record();
  const balance = balanceChart(all);
  const tables = [themesChart(all), persistenceChart(all), judgementsChart(all), asksChart(all)];
  return [
    ...tables.map(({ id, grid }): [string, string[][]] => [id, [grid.rows.flatMap(({ places }) => places.flatMap(({ cell }) => cell?.label ?? []))]]),
    [balance.id, FORMS.map((form) => balance[form]).map(({ bars }) => bars.flatMap(({ segments }) => segments.map(({ label }) => label)))],
  ];
}

describe('every picture says each of its marks once', () => {
  it.each(labels())('%s', (id, wanted) => {
    const page = pages.find(({ path }) => path === `/charts/${id}/`);
    const pictures = [...(page?.document.querySelectorAll('.chart') ?? [])];
    expect(pictures).toHaveLength(wanted.length);
    for (const [i, picture] of pictures.entries()) {
      const said = [...picture.querySelectorAll('a[aria-label]')].map((link) => link.getAttribute('aria-label') ?? '');
      const marks = new Set(wanted[i]);
      expect(said.filter((label) => marks.has(label)).sort()).toEqual([...(wanted[i] ?? [])].sort());
    }
  });
  it('of themes adds up to the findings, and its numbers to those that criticise', () => {
    const picture = pages.find(({ path }) => path === '/charts/themes/')?.document.querySelector('table.chart');
    const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0);
    expect(sum([...(picture?.querySelectorAll('td rect') ?? [])].map((bar) => Number(bar.getAttribute('width'))))).toBe(record().findings.length);
    const criticised = record().findings.filter(({ stance }) => stance === 'concern');
    expect(sum([...(picture?.querySelectorAll('td a') ?? [])].map(({ textContent }) => Number(textContent)))).toBe(criticised.length);
  });
});
