// The desk once more in Firefox ESR: a document is taken in, a text is coded, and every screen is looked at.
import { defineConfig } from '@playwright/test';
import shared from '../desk/playwright.config.ts';
import { firefoxPath } from './installed.ts';

export default defineConfig({
  ...shared,
  testDir: '../desk',
  testMatch: ['coding.spec.ts', 'intake.spec.ts', 'screens.spec.ts'],
  outputDir: '../.results/desk-firefox',
  use: { browserName: 'firefox', channel: 'moz-firefox', launchOptions: { executablePath: firefoxPath() } },
});
