import { defineConfig } from '@playwright/test';
import base from '../playwright.config.ts';

/** What another council's charts are in other sites: the tests of each chart. Those of one chart on many hosts are no others for another record. */
export default defineConfig(base, {
  testDir: '../browser',
  testMatch: ['embeds.spec.ts'],
  grep: /each (?:chart|embed)/,
  outputDir: '../.results/other-sites',
  globalSetup: '../browser/site.ts',
});
