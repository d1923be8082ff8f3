// Behind the real servers a page is whole, and its policy stops nothing of ours.
import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { complaintsOf, openBrowser } from './browser.ts';
import { onEachServer } from './each.ts';

const PAGES = [
  '',
  'timeline/',
  'charts/themes/',
  'charts/statistic-agency-staff/',
  'themes/planning/',
  'findings/2014-inspection-f002/',
  'about/embed/',
  'data/',
  'embed/themes/',
  'embed/themes/dark/',
  'embed/404/',
  'charts/themes/themes.svg',
];

onEachServer(({ site, running }) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => browser.close());

  it.each(PAGES)('/%s shows with its styles, and the browser complains of nothing', async (path) => {
    const page = await browser.newPage();
    const complaints = complaintsOf(page);
    await page.goto(running().origin + site.base + path, { waitUntil: 'networkidle' });
    expect(complaints).toEqual([]);
    if (!path.endsWith('.svg')) expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);
    await page.close();
  });
  it('the script of a chart works', async () => {
    const page = await browser.newPage();
    const complaints = complaintsOf(page);
    await page.goto(`${running().origin}${site.base}charts/themes/`);
    await page.locator('.chart td a[aria-label]:visible').first().focus();
    await page.locator('.detail a').first().waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });
  it('the example of another site shows every chart, and our script gives each frame its height', async () => {
    const page = await browser.newPage();
    const complaints = complaintsOf(page);
    await page.goto(`${running().origin}${site.base}about/embed/example/`);
    const frame = page.locator('iframe').first();
    await frame.scrollIntoViewIfNeeded();
    await page.waitForFunction(() => document.querySelector('iframe')?.style.height.endsWith('px'));
    expect(await frame.evaluate((element) => getComputedStyle(element).borderTopWidth)).toBe('0px');
    expect(complaints).toEqual([]);
    await page.close();
  });
});
