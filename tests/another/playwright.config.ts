import { defineConfig } from '@playwright/test';
import base from '../playwright.config.ts';

/** Another council's record in the browser, and in other sites: RECORD_DIR and DIST choose it (see tests/run.ts). */
export default defineConfig(base, {
  testDir: '..',
  testMatch: ['another/*.spec.ts', 'browser/embeds.spec.ts'],
  outputDir: '../.results',
  globalSetup: '../browser/site.ts',
});
