// Every check of accessibility on one page of each type, and on one embed of each kind; `npm run test:faults` has every embed.
import { expect, test } from '@playwright/test';
import { lines } from './accessibility/finding.ts';
import { EMBEDS, PAGES } from './accessibility/pages.ts';
import { examine } from './accessibility/suite.ts';

const site = (): string => process.env['TEST_SITE'] ?? '';

for (const path of [...PAGES, ...EMBEDS])
  test(`${path} has no fault of accessibility: wide and narrow, light and dark, forced colours and print, scripts on and off`, async ({ page, browser }) => {
    const off = await browser.newContext({ javaScriptEnabled: false });
    const without = await off.newPage();
    await Promise.all([page.goto(site() + path), without.goto(site() + path)]);
    expect(lines(await examine(page, without))).toEqual([]);
    await off.close();
  });
