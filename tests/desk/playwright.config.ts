import { defineConfig } from '@playwright/test';
import base from '../playwright.config.ts';

// No site is built before: the desk needs none.
const { globalSetup: _site, ...settings } = base;

/** The desk in the browser, each test on a copy of a record of its own. */
export default defineConfig(settings, { testDir: '.', outputDir: '../.results/desk' });
