// Every screen of the desk: no fault of accessibility, wide and narrow, in light and in dark, and nothing runs over the side.
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { test } from './desk.ts';

/** The address of each screen, and words by which it is known to be there. */
const SCREENS: readonly (readonly [address: string, shows: string | RegExp])[] = [
  ['', /all of it|per cent/],
  ['text', 'Word document'],
  ['text/2021-whole-service', 'is held'],
  ['facts/new', 'Publication'],
  ['facts/2021-whole-service', 'What it is cited for'],
  ['coding/2021-whole-service', 'Inspectors …'],
  ['review', 'Who reviews?'],
  ['review/2021-whole-service', 'Who reviews?'],
  ['settle', /settle/i],
  ['ready/2021-whole-service', 'Addresses that would go'],
  ['corrections', 'Look for what was published'],
  ['corrections/2021-whole-service-f002', 'What is to be done?'],
  ['corrections/held', 'No change waits'],
  ['entries', 'Add an event'],
  ['entries/new', 'event'],
  ['entries/milestones/2022-04-01-new-director', 'All events and figures'],
  ['entries/statistics/children-looked-after', 'All events and figures'],
];

/** Wide in light and in dark, and narrow in light: colours are the same there, and the order is another. */
const LOOKS = [
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
  { width: 320, colorScheme: 'light' },
] as const;

for (const [address, shows] of SCREENS)
  test(`#/${address} has no fault of accessibility, wide and narrow, in light and in dark`, async ({ desk, page, browserName }) => {
    await page.goto(`${desk.address}#/${address}`);
    await expect(page.getByText(shows).first()).toBeVisible();
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('details')) one.open = true;
    });
    // Other engines lay the same things out: one look is enough there.
    for (const { width, colorScheme } of browserName === 'chromium' ? LOOKS : LOOKS.slice(0, 1)) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${width} ${colorScheme}: ${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${width}`).toBeLessThanOrEqual(0);
    }
  });
