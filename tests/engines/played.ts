// Chromium and Firefox ESR, driven by Playwright.
import { chromium, firefox, type Frame, type Page } from '@playwright/test';
import { existsSync, readFileSync } from 'node:fs';
import { firefoxPath } from './installed.ts';
import { isKey, type Reader } from './reader.ts';

// Written by src/commands/setup.mjs: the browser that was found on this machine.
const FOUND = 'node_modules/.cache/browser-path';

/** What Firefox asks of its makers by itself is no request of a page. And its proxy is for addresses of this machine too. */
const QUIET = {
  'network.proxy.allow_hijacking_localhost': true,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
};

function enter(page: Page, way: readonly number[]): Frame {
  return way.reduce((frame, place) => {
    const inner = frame.childFrames()[place];
    if (inner === undefined) throw new RangeError(`no frame ${place}`);
    return inner;
  }, page.mainFrame());
}

/** Opens a browser that sends everything through a proxy. */
export async function openPlayed(engine: 'chromium' | 'firefox', proxy: string): Promise<Reader> {
  const through = { proxy: { server: `http://${proxy}` } };
  const browser =
    engine === 'firefox'
      ? await firefox.launch({
          channel: 'moz-firefox',
          executablePath: firefoxPath(),
          // Playwright names the proxy for plain addresses alone.
          firefoxUserPrefs: { ...QUIET, 'network.proxy.ssl': '127.0.0.1', 'network.proxy.ssl_port': Number(proxy.split(':')[1]) },
          ...through,
        })
      : await chromium.launch({
          args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
          ...(existsSync(FOUND) ? { executablePath: readFileSync(FOUND, 'utf8') } : {}),
          ...through,
        });
  const context = await browser.newContext({ viewport: { width: 1300, height: 900 } });
  const page = await context.newPage();
  return {
    engine,
    open: async (address) => void (await page.goto(address)),
    async run<Result, Given extends readonly unknown[]>(code: (...given: Given) => Result | Promise<Result>, given: Given, way: readonly number[] = []) {
      const frame = enter(page, way);
      // As words, as WebDriver has it too: the function and what it is given.
      return (await frame.evaluate(`(${String(code)})(...${JSON.stringify(given)})`)) as Result;
    },
    press: async (keys) => (isKey(keys) ? page.keyboard.press(keys) : page.keyboard.type(keys)),
    cookies: async () => (await context.cookies()).length,
    close: async () => browser.close(),
  };
}
