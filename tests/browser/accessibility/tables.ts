// Each chart has its numbers as a table, equal to the data, and its headline, summary and sources say the numbers of the data.
import type { Page } from '@playwright/test';
import type { Finding } from './finding.ts';
import { published } from './published.ts';

interface Shown {
  id: string;
  /** A page of its own, an embed, or a figure among others. */
  kind: 'own' | 'embed' | 'among';
  headline: string;
  words: string;
  cells: string[][];
  wrong: string[];
}

/** What a page shows of each chart. */
function shown(): Shown[] {
  const text = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  return [...document.querySelectorAll('main#embed[data-chart], figure[id^="chart-"]')].map((frame) => {
    const embed = frame.getAttribute('data-chart');
    const id = embed ?? frame.id.replace('chart-', '');
    const own = new RegExp(`/charts/${id}/$`).test(location.pathname);
    const table = frame.querySelector('table:not(.chart)');
    const wrong: string[] = [];
    if (table) {
      if (text(table.querySelector('caption')) === '') wrong.push('its table has no caption');
      for (const cell of table.querySelectorAll('thead th')) if (cell.getAttribute('scope') !== 'col') wrong.push(`"${text(cell)}" heads no column`);
      for (const row of table.querySelectorAll('tbody tr'))
        if (row.firstElementChild?.getAttribute('scope') !== 'row') wrong.push(`the row of "${text(row.firstElementChild)}" has no heading`);
      if (!table.querySelector('thead th')) wrong.push('its table has no headings');
    } else if (embed ?? own) wrong.push('has no table');
    else if (!frame.querySelector(`a[href$="/charts/${id}/"]`)) wrong.push('has neither a table nor the way to it');
    const picture = frame.querySelector('.chart');
    if (!picture && !frame.hasAttribute('data-empty')) wrong.push('has no picture');
    return {
      id,
      kind: embed ? ('embed' as const) : own ? ('own' as const) : ('among' as const),
      headline: text(embed || own ? document.querySelector('h1') : frame.querySelector('h2, h3')),
      words: text(frame),
      cells: [...frame.querySelectorAll('table:not(.chart) tr')].map((row) => [...row.children].map(text)),
      wrong,
    };
  });
}

/** Table, headline, summary and sources of each chart of a page, against its published data. */
export async function tables(page: Page): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const { id, kind, headline, words, cells, wrong } of await page.evaluate(shown)) {
    const say = (what: string): void => void found.push({ check: 'tables', where: id, what });
    wrong.forEach(say);
    const data = await published(id);
    if (!data) {
      // The figure of the two codings is no chart of the record: its table stands beside it.
      if (kind !== 'among' || cells.length === 0) say('no data is published for it');
      continue;
    }
    const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
    if (headline !== tidy(data.headline) && !(kind === 'among' && headline === '')) say(`its headline says "${headline}", the data "${data.headline}"`);
    if (kind === 'among') continue;
    for (const sentence of kind === 'own' ? [...data.summary, data.sources] : [data.sources])
      // A sentence that the headline says is not said again below it.
      if (!words.includes(tidy(sentence)) && tidy(sentence) !== `${headline}.`) say(`does not say "${sentence.slice(0, 80)}"`);
    const wanted = [data.columns, ...data.rows];
    for (const [i, row] of wanted.entries())
      for (const [j, cell] of row.entries()) {
        const is = cells[i]?.[j];
        if (cells.length > 0 && is !== tidy(cell)) say(`row ${i}, column ${j} says "${is ?? 'nothing'}", the data "${cell}"`);
      }
    if (cells.length > wanted.length) say(`has ${cells.length - wanted.length} rows more than the data`);
  }
  return found;
}
