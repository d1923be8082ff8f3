// A page in which no script runs, in Chromium and in Firefox.
import { firefox, test as plain, type Browser, type Page } from '@playwright/test';

/** `test` with such a page beside the usual one. */
export const test = plain.extend<{ scriptless: Page }, { scriptlessBrowser: Browser }>({
  scriptlessBrowser: [
    async ({ browser, browserName, channel, launchOptions }, use) => {
      if (browserName !== 'firefox') return use(browser);
      // Scripts cannot be turned off for a page of Firefox ESR, only for all of it.
      const options = { ...launchOptions, ...(channel === undefined ? {} : { channel }) };
      const other = await firefox.launch({ ...options, firefoxUserPrefs: { 'javascript.enabled': false } });
      await use(other);
      return other.close();
    },
    { scope: 'worker' },
  ],
  scriptless: async ({ scriptlessBrowser, browserName }, use) => {
    const context = await scriptlessBrowser.newContext(browserName === 'firefox' ? {} : { javaScriptEnabled: false });
    await use(await context.newPage());
    await context.close();
  },
});
