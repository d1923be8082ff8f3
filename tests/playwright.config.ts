import { existsSync, readFileSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

// Written by src/commands/setup.mjs: the browser that was found on this machine.
const FOUND = 'node_modules/.cache/browser-path';
const executablePath = existsSync(FOUND) ? readFileSync(FOUND, 'utf8') : undefined;

export default defineConfig({
  testDir: 'browser',
  outputDir: '.results/browser',
  fullyParallel: true,
  // Time enough on a small machine that has other work.
  timeout: 300_000,
  expect: { timeout: 20_000 },
  workers: 2,
  // A race on a busy machine is tried once more, and listed at the end as such.
  retries: 1,
  forbidOnly: process.env['CI'] !== undefined,
  globalSetup: './browser/site.ts',
  use: {
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
    },
  },
});
