// The reader's specs of `npm test` once more, in Firefox ESR. What only Chromium can do is marked in the specs, with its reason.
import { defineConfig } from '@playwright/test';
import shared from '../playwright.config.ts';
import { firefoxPath } from './installed.ts';

export default defineConfig({
  ...shared,
  testDir: '../browser',
  // Embeds have hosts.test.ts here, which tries every host in Firefox too.
  testMatch: ['reading.spec.ts', 'finding.spec.ts'],
  outputDir: '../.results/firefox',
  globalSetup: '../browser/site.ts',
  // BiDi drives the Firefox that stands on the machine; Playwright's own build is another browser.
  use: { browserName: 'firefox', channel: 'moz-firefox', launchOptions: { executablePath: firefoxPath() } },
});
