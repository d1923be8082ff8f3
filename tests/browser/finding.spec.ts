// A reader who looks for a passage, links to it, quotes it and cites it.
import { expect } from '@playwright/test';
import { EXAMPLE } from './examples.ts';
import { test } from './scriptless.ts';

const site = (): string => process.env['TEST_SITE'] ?? '';
const { finding, theme, visit, source, first, inspectorate } = EXAMPLE;
const FINDING = finding.address;

test.describe('the search', () => {
  test('loads nothing before the reader searches, and nothing from elsewhere', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${site()}/search/`);
    await page.getByLabel('Words to look for').focus();
    expect(asked.filter((url) => url.includes('/pagefind/'))).toEqual([]);
    await page.keyboard.type(finding.word);
    await expect(page.getByRole('status')).toHaveText(/^\d+ entr(?:y|ies)$/);
    expect(asked.some((url) => url.includes('/pagefind/'))).toBe(true);
    expect(asked.filter((url) => !url.startsWith(site()))).toEqual([]);
  });

  test('works by keyboard, filters, and stands in the address', async ({ page }) => {
    await page.goto(`${site()}/search/`);
    await page.getByLabel('Words to look for').focus();
    await page.keyboard.type(finding.word);
    await expect(page.getByRole('status')).toHaveText(/^\d+ entr(?:y|ies)$/);
    const all = Number.parseInt((await page.getByRole('status').textContent()) ?? '', 10);
    await page.getByLabel('Year', { exact: true }).selectOption(String(visit.year));
    await page.getByLabel('Theme', { exact: true }).selectOption(theme.name);
    await page.getByLabel('Says', { exact: true }).selectOption('criticism');
    await page.getByLabel('Voice', { exact: true }).selectOption(`${inspectorate}'s own document`);
    await expect(page).toHaveURL(new RegExp(`q=${finding.word}&.*Year=${visit.year}.*Stance=criticism`));
    await expect(page.locator('#results li').first()).toContainText(`${inspectorate}, ${visit.year}`);
    await expect(page.locator('#results')).toContainText(finding.begins);
    expect(await page.locator('#results li').count()).toBeLessThan(all);
    await page.reload();
    await expect(page.locator('#results')).toContainText(finding.begins);
    await expect(page.getByLabel('Year', { exact: true })).toHaveValue(String(visit.year));
    await page.locator('#results a').first().focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/findings/${visit.id}-f\\d+/$`));
  });

  test('finds a visit, a milestone, a theme and a term, by filter alone too', async ({ page }) => {
    for (const [kind, words] of [
      ['inspection', String(visit.year)],
      ['milestone', EXAMPLE.milestone],
      ['theme', theme.name],
      ['term', EXAMPLE.term],
    ]) {
      await page.goto(`${site()}/search/?q=${encodeURIComponent(words ?? '')}&Kind=${kind}`);
      await expect(page.locator('#results a').first(), kind).toBeVisible();
    }
    await page.goto(`${site()}/search/?Kind=statement`);
    await expect(page.getByRole('status')).toHaveText(/^\d+ entr(?:y|ies)$/);
  });

  test('shows more at a press, and says where nothing is found', async ({ page }) => {
    await page.goto(`${site()}/search/?q=children`);
    await expect(page.locator('#results li')).toHaveCount(20);
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect(page.locator('#results li')).toHaveCount(40);
    await page.goto(`${site()}/search/?q=zyzzyva`);
    await expect(page.getByRole('status')).toContainText('Nothing found');
  });

  test('with scripts off offers the lists to browse and the tables, and no dead form', async ({ scriptless: page, browserName }) => {
    test.skip(browserName === 'firefox', 'a press waits for frames that this Firefox, with all scripts off, never reports');
    await page.goto(`${site()}/search/`);
    await expect(page.locator('form.search')).toBeHidden();
    expect(await page.locator('main').innerText()).toContain('The search needs scripts');
    for (const name of ['Every document', 'Every term', 'findings.csv']) await expect(page.getByRole('link', { name })).toBeVisible();
  });
});

test.describe('a link and a quotation to take away', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('a permanent link copies itself at a press', async ({ page }) => {
    await page.goto(site() + theme.address);
    const link = page.locator(`a.permalink[href*="${FINDING}"]`).first();
    await link.click();
    await expect(link).toHaveText('Link copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${site()}${FINDING}`);
    expect(page.url()).toContain(theme.address);
  });

  test('the words are copied with their speaker and their address', async ({ page }) => {
    await page.goto(`${site()}${FINDING}`);
    await page.getByRole('button', { name: 'Copy: The words, and who says them' }).click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(finding.begins);
    expect(copied).toMatch(/^“[^”]+” \(/);
    expect(copied.slice(copied.indexOf('” ('))).toContain(`” (${inspectorate}, ${source.title}, `);
    expect(copied.endsWith(FINDING)).toBe(true);
  });

  test('a link with a text fragment lights the words up, on the page and among the passages', async ({ page }) => {
    await page.goto(`${site()}${FINDING}`);
    const text = await page.getByRole('textbox', { name: 'A link that lights up' }).inputValue();
    const fragment = text.slice(text.indexOf('#'));
    expect(fragment).toMatch(/^#:~:text=/);
    // Typed into the address bar, as a reader's paste is; the page of the document is long, so that a match must scroll.
    await page.goto(`${site()}${source.address}${fragment}`);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(800);
    const item = page.locator(`[id="${finding.id}"]`);
    await expect(item).toBeInViewport();
  });
});

test('without scripts a permanent link is a link, and every citation can be read', async ({ scriptless: page, browserName }) => {
  test.skip(browserName === 'firefox', 'a press waits for frames that this Firefox, with all scripts off, never reports');
  await page.goto(`${site()}${FINDING}`);
  await page.getByText('Citation as Harvard').click();
  for (const label of ['Harvard', 'Markdown', 'BibTeX', 'RIS', 'CSL-JSON']) await expect(page.getByRole('textbox', { name: label, exact: true })).toBeVisible();
  await page.goto(site() + theme.address);
  await page.locator(`a.permalink[href*="${FINDING}"]`).first().click();
  await expect(page).toHaveURL(`${site()}${FINDING}`);
});

test('an address in capitals or without its last slash leads to its right form', async ({ page }) => {
  await page.goto(site() + first.address.toUpperCase());
  await expect(page).toHaveURL(site() + first.address);
  // The year of a visit that is alone in it leads to that visit.
  await page.goto(`${site()}/${visit.year}`);
  await expect(page).toHaveURL(site() + visit.address);
});
