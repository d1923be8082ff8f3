// What a screen reader says of each kind of chart and of a passage, phrase by phrase, as it was when somebody last listened to it.
// Heard anew: UPDATE_PHRASES=1 npx playwright test --config tests/playwright.config.ts speech.spec.ts; then read the difference aloud.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const READER = '/__reader.js';
const site = (): string => process.env['TEST_SITE'] ?? '';
/** More than the longest has: a reader that never ends is stopped. */
const MOST = 3000;

const HEARD: Readonly<Record<string, { path: string; part: string }>> = {
  timeline: { path: '/charts/timeline/', part: 'figure' },
  judgements: { path: '/charts/judgements/', part: 'figure' },
  themes: { path: '/charts/themes/', part: 'figure' },
  persistence: { path: '/charts/persistence/', part: 'figure' },
  balance: { path: '/charts/balance/', part: 'figure' },
  asks: { path: '/charts/asks/', part: 'figure' },
  'theme-planning': { path: '/charts/theme-planning/', part: 'figure' },
  'statistic-agency-staff': { path: '/charts/statistic-agency-staff/', part: 'figure' },
  'embed-balance': { path: '/embed/balance/', part: 'main' },
  finding: { path: '/findings/2014-inspection-f001/', part: 'main' },
};

interface Reader {
  virtual: { start(options: { container: Element }): Promise<void>; next(): Promise<void>; lastSpokenPhrase(): Promise<string>; stop(): Promise<void> };
}

for (const [name, { path, part }] of Object.entries(HEARD))
  test(`${name} is read as it was when somebody last listened`, async ({ page }) => {
    const script = readFileSync(fileURLToPath(import.meta.resolve('@guidepup/virtual-screen-reader/browser.js')), 'utf8');
    await page.route(`**${READER}`, (route) => route.fulfill({ contentType: 'text/javascript', body: script }));
    // The reader is no part of the page: the policy of the page for scripts is left aside for it.
    await page.route(site() + path, async (route) => {
      const { 'content-security-policy': _policy, ...headers } = (await route.fetch()).headers();
      await route.fulfill({ response: await route.fetch(), headers });
    });
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(site() + path);
    const phrases = await page.evaluate(
      async ([address, selector, most]) => {
        const { virtual } = (await import(address)) as Reader;
        const container = document.querySelector(selector);
        if (!container) throw new RangeError(selector);
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
      [new URL(READER, page.url()).href, part, MOST] as const,
    );
    expect(phrases.length).toBeGreaterThan(20);
    const text = `${phrases.join('\n')}\n`;
    const file = fileURLToPath(new URL(`phrases/${name}.txt`, import.meta.url));
    if (process.env['UPDATE_PHRASES'] !== undefined) writeFileSync(file, text);
    expect(text).toBe(existsSync(file) ? readFileSync(file, 'utf8') : '');
  });
