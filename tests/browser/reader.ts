// What a screen reader says of a part of a page, phrase by phrase.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';

const READER = '/__reader.js';
/** More than the longest has: a reader that never ends is stopped. */
const MOST = 3000;

interface Reader {
  virtual: { start(options: { container: Element }): Promise<void>; next(): Promise<void>; lastSpokenPhrase(): Promise<string>; stop(): Promise<void> };
}

/** Opens a page and listens to the first element that a selector names, from its beginning to its end. */
export async function listenTo(page: Page, address: string, selector: string): Promise<string[]> {
  const script = readFileSync(fileURLToPath(import.meta.resolve('@guidepup/virtual-screen-reader/browser.js')), 'utf8');
  await page.route(`**${READER}`, (route) => route.fulfill({ contentType: 'text/javascript', body: script }));
  // The reader is no part of the page: the policy of the page for scripts is left aside for it.
  await page.route(address, async (route) => {
    const response = await route.fetch();
    const { 'content-security-policy': _policy, ...headers } = response.headers();
    await route.fulfill({ response, headers });
  });
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(address);
  return page.evaluate(
    async ([reader, part, most]) => {
      const { virtual } = (await import(reader)) as Reader;
      const container = document.querySelector(part);
      if (!container) throw new RangeError(part);
      await virtual.start({ container });
      const heard = [await virtual.lastSpokenPhrase()];
      const last = `end of ${heard[0]?.split(',')[0] ?? ''}`;
      while (heard.length < most && !heard.at(-1)?.startsWith(last)) {
        await virtual.next();
        heard.push(await virtual.lastSpokenPhrase());
      }
      await virtual.stop();
      return heard;
    },
    [new URL(READER, page.url()).href, selector, MOST] as const,
  );
}
