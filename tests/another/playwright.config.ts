import { defineConfig } from '@playwright/test';
import base from '../playwright.config.ts';

/** Another council's record in the browser: RECORD_DIR and DIST choose it (see tests/run.ts). */
export default defineConfig(base, {
  testDir: '..',
  testMatch: ['another/*.spec.ts'],
  outputDir: '../.results/another',
  globalSetup: '../browser/site.ts',
});
