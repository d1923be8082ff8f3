// A browser for these tests, and what it complains about.
import { existsSync, readFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from '@playwright/test';

// Written by src/commands/setup.mjs: the browser that was found on this machine.
const FOUND = 'node_modules/.cache/browser-path';

export async function openBrowser(): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
  return chromium.launch({ args, ...(existsSync(FOUND) ? { executablePath: readFileSync(FOUND, 'utf8') } : {}) });
}

/** Everything that a browser says of a page as an error, in its frames too. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (problem) => complaints.push(String(problem)));
  return complaints;
}
