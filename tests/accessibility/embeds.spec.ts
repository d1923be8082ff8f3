// Every check of accessibility on every embed, light and dark.
import { expect, test } from '@playwright/test';
import { lines } from '../browser/accessibility/finding.ts';
import { examine } from '../browser/accessibility/suite.ts';
import { charts, embed } from '../browser/hosts/published.ts';

test('every embed is free of faults of accessibility', async ({ page, browser }) => {
  test.setTimeout(2_400_000);
  const without = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const ids = await charts();
  expect(ids.length).toBeGreaterThan(20);
  for (const id of ids)
    for (const scheme of ['', 'dark/']) {
      const address = embed(id) + scheme;
      await Promise.all([page.goto(address), without.goto(address)]);
      expect.soft(lines(await examine(page, without)), address).toEqual([]);
    }
});
