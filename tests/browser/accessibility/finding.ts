// What a check of accessibility says, and how one that runs in the page is made.
import type { Page } from '@playwright/test';
import { install } from './look.ts';

/** One fault of a page: which check saw it, on what, and what is wrong. */
export interface Finding {
  check: string;
  where: string;
  what: string;
}

/** A check of the page as it stands: it may move the focus, and changes nothing else. */
export type Check = (page: Page) => Promise<Finding[]>;

/** Where, and what is wrong there. */
export type Found = [where: string, what: string];

/** A check that is a function within the page, with `window.look` at hand. */
export function inPage(check: string, search: () => Found[]): Check {
  return async (page) => {
    await page.evaluate(install);
    return (await page.evaluate(search)).map(([where, what]) => ({ check, where, what }));
  };
}

/** Findings as lines of text, for a message. */
export function lines(findings: readonly Finding[]): string[] {
  return findings.map(({ check, where, what }) => `${check}: ${where}: ${what}`);
}
