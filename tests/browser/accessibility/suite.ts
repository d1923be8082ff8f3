// Every check of accessibility on one page, loaded once: wide and narrow, light and dark, in forced colours, printed, large and spaced.
import type { Page } from '@playwright/test';
import { apart } from './apart.ts';
import { axe } from './axe.ts';
import { clipping } from './clipping.ts';
import { contrast } from './contrast.ts';
import type { Check, Finding } from './finding.ts';
import { focus } from './focus.ts';
import { links } from './links.ts';
import { motion } from './motion.ts';
import { pictures } from './pictures.ts';
import { present } from './present.ts';
import { reflow } from './reflow.ts';
import { structure } from './structure.ts';
import { tables } from './tables.ts';
import { targets } from './targets.ts';
import { words } from './words.ts';

type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>;

interface Stage {
  name: string;
  window: { width: number; height: number };
  media?: Media;
  checks: readonly Check[];
}

/** The window in which a page is looked at first. */
export const WIDE = { width: 1280, height: 900 };
const PHONE = { width: 320, height: 640 };
/** How a page is shown where nothing else is said. */
export const NORMAL: Media = { media: 'screen', colorScheme: 'light', forcedColors: 'none' };

const rules: Check = (page) => axe(page);
const colours: Check = (page) => axe(page, true);
const walk: Check = (page) => focus(page, 130);
const shortWalk: Check = (page) => focus(page, 45);

const STAGES: readonly Stage[] = [
  { name: 'wide', window: WIDE, checks: [structure, links, motion, present, tables, pictures, contrast, apart, targets, reflow, clipping, rules, walk] },
  { name: 'dark', window: WIDE, media: { colorScheme: 'dark' }, checks: [contrast, apart, colours] },
  { name: 'forced colours', window: WIDE, media: { forcedColors: 'active' }, checks: [present, contrast, apart, colours] },
  { name: 'forced colours, dark', window: WIDE, media: { forcedColors: 'active', colorScheme: 'dark' }, checks: [contrast, apart] },
  { name: 'print', window: WIDE, media: { media: 'print' }, checks: [present, contrast, apart, colours] },
  { name: '320 pixels', window: PHONE, checks: [present, reflow, contrast, apart, targets, pictures, clipping, shortWalk] },
  { name: '280 pixels', window: { width: 280, height: 640 }, checks: [reflow] },
  // A page of 1280 pixels at 200 %.
  { name: '640 pixels', window: { width: 640, height: 450 }, checks: [reflow] },
  // The narrowest page that has the wide pictures.
  { name: '672 pixels', window: { width: 672, height: 800 }, checks: [reflow] },
];

/** The findings of one stage after the other, on a page that is open in two copies: one runs scripts, the other does not. */
export async function* stages(page: Page, without: Page): AsyncGenerator<Finding[]> {
  for (const copy of [page, without]) {
    await copy.setViewportSize(WIDE);
    await copy.emulateMedia(NORMAL);
  }
  // Before the focus moves: a mark in focus shows its passages.
  yield words(page, without);
  for (const { name, window, media, checks } of STAGES) {
    await page.setViewportSize(window);
    await page.emulateMedia({ ...NORMAL, ...media });
    for (const check of checks) yield (await check(page)).map((finding) => ({ ...finding, where: `[${name}] ${finding.where}` }));
  }
}

/** All findings on a page. */
export async function examine(page: Page, without: Page): Promise<Finding[]> {
  const found: Finding[] = [];
  for await (const some of stages(page, without)) found.push(...some);
  return found;
}
