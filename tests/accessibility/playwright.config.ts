import { defineConfig } from '@playwright/test';
import base from '../playwright.config.ts';

/** What takes longer than `npm test` may: every embed, and the seeded faults. */
export default defineConfig(base, { testDir: '.', testMatch: '*.spec.ts', outputDir: '../.results/accessibility', globalSetup: '../browser/site.ts' });
