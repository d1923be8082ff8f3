// Two tabs for all tests of a worker, one that runs scripts and one that does not: to show a page in an open tab costs half of what it costs in a new one.
import { test as plain, type Page } from '@playwright/test';
import { NORMAL, WIDE } from './suite.ts';

interface Copies {
  page: Page;
  without: Page;
}

/** `test` with the two tabs. */
export const test = plain.extend<object, { copies: Copies }>({
  copies: [
    async ({ browser }, use) => {
      const contexts = [await browser.newContext(), await browser.newContext({ javaScriptEnabled: false })] as const;
      await use({ page: await contexts[0].newPage(), without: await contexts[1].newPage() });
      for (const context of contexts) await context.close();
    },
    { scope: 'worker' },
  ],
});

/** Shows a page in both tabs as in new ones: nothing is left of the window and the media of the page before. */
export async function show({ page, without }: Copies, address: string): Promise<void> {
  await Promise.all(
    [page, without].map(async (tab) => {
      await tab.setViewportSize(WIDE);
      await tab.emulateMedia(NORMAL);
      await tab.goto(address);
    }),
  );
}
