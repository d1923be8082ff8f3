import { defineConfig } from '@playwright/test';
import base from '../playwright.config.ts';

/** A record that has only just begun, page by page in the browser: RECORD_DIR and DIST choose it (see make.ts and tests/run.ts). */
export default defineConfig(base, { testDir: '..', testMatch: ['another/pages.spec.ts'], outputDir: '../.results/fresh', globalSetup: '../browser/site.ts' });
