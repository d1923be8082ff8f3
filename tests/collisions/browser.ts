// One browser page in which charts are measured, with both faces and what looks at them.
import { existsSync, readFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from '@playwright/test';
import { EACH_FACE, FACES, type Font } from './fonts.ts';
import { installLooking } from './look.ts';
import { collisions, type Collision } from './rules.ts';
import { installTouching } from './touch.ts';

// Written by src/commands/setup.mjs: the browser that was found on this machine.
const FOUND = 'node_modules/.cache/browser-path';

/** The browser with which the tests of a run are done. */
export function launch(): Promise<Browser> {
  return chromium.launch({ args: ['--no-sandbox'], ...(existsSync(FOUND) ? { executablePath: readFileSync(FOUND, 'utf8') } : {}) });
}

/** Shows a document, ready to be measured. */
export async function show(page: Page, html: string): Promise<void> {
  await page.setContent(html);
  await page.addStyleTag({ content: FACES });
  await page.evaluate((faces) => Promise.all(faces.map((one) => document.fonts.load(one, 'a1'))), EACH_FACE);
  await page.evaluate(installLooking);
  await page.evaluate(installTouching);
}

/** What collides in the document that is shown, at a width and in a font. */
export async function collisionsAt(page: Page, width: number, font: Font): Promise<Collision[]> {
  await page.setViewportSize({ width, height: 900 });
  await page.evaluate((name) => (document.documentElement.className = `in-${name}`), font);
  return page.evaluate(collisions);
}
