// One typeface from the first paint of a page to its last: on a slow link, when a theme is picked, a phone is turned, a screen turns dark, a page is printed.
import { expect, test, type CDPSession } from '@playwright/test';
import { EXAMPLE } from './examples.ts';

const { finding } = EXAMPLE;
const site = (): string => process.env['TEST_SITE'] ?? '';
const PAGES = [
  [finding.address, 'blockquote p'],
  ['/themes/', 'h1'],
] as const;

test.skip(({ browserName }) => browserName !== 'chromium', 'only Chromium says which font it draws with');

/** The fonts with which an element is drawn. */
async function drawnWith(session: CDPSession, selector: string): Promise<string> {
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  return fonts.map(({ familyName }) => familyName).join();
}

for (const [path, selector] of PAGES)
  test(`${path} keeps the typeface in which it began`, async ({ page }) => {
    const session = await page.context().newCDPSession(page);
    for (const domain of ['DOM', 'CSS', 'Network'] as const) await session.send(`${domain}.enable`);
    // The font comes half a second after the page.
    await session.send('Network.emulateNetworkConditions', { offline: false, latency: 500, downloadThroughput: 200_000, uploadThroughput: 200_000 });
    // How wide the first line is, frame by frame.
    await page.addInitScript((wanted) => {
      const widths: number[] = [];
      Object.assign(window, { widths });
      const look = (): void => {
        const range = document.createRange();
        const part = document.querySelector(wanted);
        if (part) {
          range.selectNodeContents(part);
          widths.push(Math.round(range.getClientRects()[0]?.width ?? 0));
        }
        requestAnimationFrame(look);
      };
      look();
    }, selector);
    await page.setViewportSize({ width: 800, height: 900 });
    await page.goto(site() + path, { waitUntil: 'networkidle' });
    // Else nothing was tried: the font is there, late.
    expect(await page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').length)).toBe(1);
    const widths = await page.evaluate(() => (window as unknown as { widths: number[] }).widths);
    expect(new Set(widths).size, widths.join()).toBe(1);
    const began = await drawnWith(session, selector);
    const stays = async (when: string): Promise<void> => {
      // After the frame that shows what has changed.
      await page.evaluate(() => new Promise((shown) => requestAnimationFrame(() => setTimeout(shown, 100))));
      expect(await drawnWith(session, selector), when).toBe(began);
    };
    const filter = page.locator('fieldset.pick select').first();
    if ((await filter.count()) > 0) await filter.selectOption({ index: 2 });
    await stays('a theme picked');
    await page.setViewportSize({ width: 400, height: 900 });
    await stays('turned');
    for (const media of [{ colorScheme: 'dark' }, { forcedColors: 'active' }, { media: 'print' }, { media: 'screen' }] as const) {
      await page.emulateMedia(media);
      await stays(JSON.stringify(media));
    }
  });
