// Another council's record as a person meets it: the ways through the site.
import { expect, test } from '@playwright/test';
import { isQuoted } from '../../src/model/record/lookups.ts';
import { STANCE_NOUNS } from '../../src/model/words/stances.ts';
import { record } from '../../src/record.ts';

const site = (): string => process.env['TEST_SITE'] ?? '';

test('a reader comes from the first page to a passage and its document', async ({ page }) => {
  await page.goto(`${site()}/`);
  await page.getByRole('link', { name: 'Themes', exact: true }).first().click();
  await expect(page).toHaveURL(/\/themes\/$/);
  await page.locator('figure .chart a[href*="/themes/"]:visible').first().click();
  await expect(page).toHaveURL(/\/themes\/[\w-]+\//);
  await page.locator('a[href*="/findings/"]').first().click();
  await expect(page.locator('blockquote').first()).toBeVisible();
  await page.locator('a[href*="/sources/"]').first().click();
  await expect(page.locator('.passages > li').first()).toBeVisible();
});

test('a reader finds a passage by its words and filters, and takes it away with its speaker', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { findings, themes, inspections } = record();
  for (const { id, quote, theme, stance, inspection } of findings.filter(isQuoted)) {
    await page.goto(`${site()}/search/?q=${encodeURIComponent(quote.split(' ').slice(0, 4).join(' '))}`);
    await page.getByLabel('Theme', { exact: true }).selectOption(themes.find((one) => one.id === theme)?.name ?? '');
    await page.getByLabel('Says', { exact: true }).selectOption(STANCE_NOUNS[stance]);
    await page.getByLabel('Year', { exact: true }).selectOption(inspections.find((one) => one.id === inspection)?.ordered.slice(0, 4) ?? '');
    await page.locator(`#results a[href="/findings/${id}/"]`).first().click();
    await page.getByRole('button', { name: 'Copy: The words, and who says them' }).click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    // The words of a sentence, and not what ends it: a fragment is closed with dots.
    expect(copied).toContain(quote.slice(1).replace(/\W+$/, ''));
    expect(copied.slice(copied.indexOf('”'))).toMatch(/^” \(.+\)/);
    expect(copied).toContain(`/findings/${id}/`);
  }
});

test('a chosen theme is picked out in every chart of the page', async ({ page }) => {
  const [chosen, other] = record().themes;
  await page.goto(`${site()}/themes/`);
  await page.getByLabel('Pick out a theme').selectOption(chosen?.id ?? '');
  const faded = (theme = ''): Promise<number> =>
    page.locator(`.chart td a[data-theme="${theme}"]`).evaluateAll((marks) => marks.filter((mark) => Number(getComputedStyle(mark).opacity) < 1).length);
  expect([await faded(chosen?.id), (await faded(other?.id)) > 0]).toEqual([0, true]);
});

test('names from right to left and with accents stand whole in their sentence', async ({ page }) => {
  await page.goto(`${site()}/inspections/2021-whole-service/`);
  await expect(page.locator('main')).toContainText('ليلى منصور');
  await page.goto(`${site()}/sources/`);
  for (const name of ['דבר המחוז', 'Le Réseau Nîmes']) await expect(page.locator('main')).toContainText(name);
  // What stands in another direction moves nothing around it.
  for (const path of ['/sources/', '/sources/2025-mahoz-spot-check/']) {
    await page.goto(site() + path);
    const loose = await page.evaluate(() => {
      const text = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      while (text.nextNode())
        if (/\p{Script=Hebrew}/u.test(text.currentNode.textContent ?? '') && !text.currentNode.parentElement?.closest('bdi, title, textarea, [dir]'))
          found.push(text.currentNode.textContent ?? '');
      return found;
    });
    expect(loose).toEqual([]);
  }
});
