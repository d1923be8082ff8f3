// Pages as they are printed: a chart with its whole table on two sheets, the hand-out on one, and no heading alone at the foot.
import { expect, test, type Page } from '@playwright/test';
import { charts } from '../../src/charts/charts.ts';
import { addresses } from '../../src/model/record/addresses.ts';
import { record } from '../../src/record.ts';
import { EXAMPLE } from './examples.ts';
import { printed, withoutSpaces, type Sheet } from './paper.ts';

const { theme, visit } = EXAMPLE;
const site = (): string => process.env['TEST_SITE'] ?? '';
/** The width of a margin at the least, in points. */
const MARGIN = 40;

test.skip(({ browserName }) => browserName !== 'chromium', 'only Chromium prints for Playwright');

/** Prints a page, and looks at what no sheet may be: empty, cut at a side, or with a heading as its last line. */
async function sheetsOf(page: Page, path: string): Promise<Sheet[]> {
  await page.goto(site() + path);
  const sheets = await printed(page);
  const headings = (await page.locator('h1, h2, h3, h4, caption').allInnerTexts()).map(withoutSpaces);
  for (const [i, { width, lines }] of sheets.entries()) {
    const where = `${path}, sheet ${i + 1}`;
    expect(lines.length, where).toBeGreaterThan(0);
    expect(
      lines.filter(({ from, to }) => from < MARGIN || to > width - MARGIN),
      `${where}: within its margins`,
    ).toEqual([]);
    const last = lines.at(-1)?.words ?? '';
    if (i < sheets.length - 1)
      expect(
        headings.filter((heading) => heading.endsWith(last)),
        `${where}: a heading at the foot`,
      ).toEqual([]);
  }
  return sheets;
}

for (const { chart } of charts(record()))
  test(`the chart ${chart.id} prints on two sheets, with all of its table`, async ({ page }) => {
    const sheets = await sheetsOf(page, addresses.chart(chart.id));
    expect(sheets.length).toBeLessThanOrEqual(2);
    // Cells stand beside each other, and break between their words: each word is on paper.
    const words = withoutSpaces(sheets.flatMap(({ lines }) => lines.map((line) => line.words)).join(''));
    const { columns, rows } = chart.table;
    const cells = [...columns, ...rows.flatMap((row) => row.map(({ text }) => text))];
    expect([...new Set(cells.flatMap((cell) => cell.split(/\s+|(?<=-)/)))].filter((word) => !words.includes(word))).toEqual([]);
    expect(/<\w+|\/embed/.exec(words)?.[0], 'code').toBeUndefined();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('iframe, textarea, select, .copy').evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)).toBe(0);
    // Nothing that scrolls is cut, and nothing is left of the picture that is not the wide one.
    const cut = await page
      .locator('main *')
      .evaluateAll((all) =>
        all
          .filter((one) => one.scrollWidth > one.clientWidth + 1 && !['visible', 'clip'].includes(getComputedStyle(one).overflowX))
          .map((one) => one.getAttribute('class')),
      );
    expect(cut.filter((name) => name !== 'off')).toEqual([]);
  });

test('the one-page story prints on one sheet', async ({ page }) => {
  expect(await sheetsOf(page, '/about/one-page/')).toHaveLength(1);
});

test('the story prints on eight sheets at most', async ({ page }) => {
  expect((await sheetsOf(page, '/')).length).toBeLessThanOrEqual(8);
});

test('each page prints whole', async ({ page }) => {
  for (const path of ['/timeline/', '/themes/', theme.address, visit.address]) await sheetsOf(page, path);
});
