// What a screen reader says of each kind of chart of this record: the headline, each mark once with its words, each row of the table, and an end.
import { expect, test } from '@playwright/test';
import { KINDS } from '../../src/charts/charts.ts';
import { record } from '../../src/record.ts';
import { listenTo } from './reader.ts';

const site = (): string => process.env['TEST_SITE'] ?? '';
const firsts = KINDS.flatMap((kind) => kind.charts(record()).slice(0, 1));

for (const { id, headline } of firsts)
  test(`the chart "${id}" is read whole`, async ({ page }) => {
    const phrases = await listenTo(page, `${site()}/charts/${id}/`, 'figure');
    expect(phrases.at(-1)).toMatch(/^end of figure/);
    expect(phrases.join('\n')).toContain(headline);
    const marks = await page
      .locator('figure .chart:visible a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('aria-label') ?? link.querySelector('title')?.textContent ?? link.textContent));
    expect(marks.length).toBeGreaterThan(0);
    // The words of a drawing stand without spaces between them.
    const tight = (words: string): string => words.replace(/\s+/g, '');
    for (const words of marks) expect(phrases.filter((phrase) => tight(phrase).startsWith(tight(`link, ${words}`))).length, words).toBeGreaterThan(0);
    const rows = await page.locator('figure tbody tr').count();
    expect(phrases.filter((phrase) => phrase.startsWith('row, ')).length).toBeGreaterThanOrEqual(rows);
  });
