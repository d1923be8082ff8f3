// The Tab key goes through the whole page and out of it; where it stands is seen, and nothing lies over it.
import type { Page } from '@playwright/test';
import { install } from './look.ts';
import type { Finding } from './finding.ts';

interface Stop {
  /** Its number among all that can be reached, or -1 for the page itself. */
  index: number;
  name: string;
  wrong: string[];
}

/** Where the focus stands, and what is wrong with how it is shown. */
function stop(): Stop {
  const { look } = window;
  const here = document.activeElement;
  if (!here || here === document.body || here === document.documentElement) return { index: -1, name: 'page', wrong: [] };
  const wrong: string[] = [];
  const style = getComputedStyle(here);
  const ground = look.ground(here.closest('svg') ?? here.parentElement ?? here);
  const line = look.painted(style.outlineColor, 1, ground);
  const outlined =
    !['none', 'hidden'].includes(style.outlineStyle) && parseFloat(style.outlineWidth) >= 2 && line !== undefined && look.contrast(line, ground) >= 3;
  if (!outlined && !here.matches('iframe')) wrong.push('shows no outline of 2 pixels and 3 to 1');
  const box = here.getBoundingClientRect();
  if (box.right <= 0 || box.bottom <= 0 || box.left >= innerWidth || box.top >= innerHeight || box.width * box.height === 0)
    wrong.push('has the focus out of sight');
  else {
    const across = [0.5, 0.1, 0.9].map((share) => Math.min(Math.max(box.left + box.width * share, 0), innerWidth - 1));
    const down = [0.5, 0.1, 0.9].map((share) => Math.min(Math.max(box.top + box.height * share, 0), innerHeight - 1));
    const points = across.flatMap((x) => down.map((y) => document.elementFromPoint(x, y)));
    const svg = here.closest('svg');
    const free = points.filter((hit) => hit && (here.contains(hit) || hit.contains(here) || (svg?.contains(hit) ?? false)));
    if (free.length === 0) wrong.push(`is covered by ${points[0] ? look.name(points[0]) : 'something'}`);
  }
  const all = [...document.querySelectorAll('*')];
  return { index: all.indexOf(here), name: look.name(here), wrong };
}

/** How many stops the Tab key has: what can be focused, and is in the order; a chart is one. */
function stops(): number {
  const all = [
    ...document.querySelectorAll<HTMLElement | SVGAElement>('a[href], button, input:not([type=hidden]), select, textarea, summary, iframe, [tabindex]'),
  ].filter((one) => one.tabIndex >= 0 && !one.hasAttribute('disabled') && one.checkVisibility({ visibilityProperty: true }) && !one.closest('[inert]'));
  return new Set(all.map((one) => one.closest('.chart') ?? one)).size;
}

/** Walks with the Tab key from the top of the page, at most `most` stops. Ends with the focus where it came to. */
export async function focus(page: Page, most = 130): Promise<Finding[]> {
  await page.evaluate(install);
  await page.evaluate(() => {
    // The walk begins where a node stood that is gone, before all others.
    const begin = document.createElement('span');
    begin.tabIndex = -1;
    document.body.prepend(begin);
    begin.focus();
    begin.remove();
    scrollTo(0, 0);
  });
  const count = await page.evaluate(stops);
  const found: Finding[] = [];
  const say = (where: string, what: string): void => void found.push({ check: 'focus', where, what });
  const seen = new Map<number, number>();
  let before: Stop = { index: -1, name: 'page', wrong: [] };
  const length = Math.min(count, most);
  let reached = 0;
  for (let i = 0; i < length; i += 1) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(stop);
    // A frame has stops of its own, which its page cannot count.
    if (here.name.startsWith('iframe')) return found;
    if (here.index === -1) break;
    if (seen.has(here.index)) {
      say(here.name, `keeps the Tab key: it comes back here after ${i - (seen.get(here.index) ?? 0)} of ${count} stops`);
      break;
    }
    seen.set(here.index, i);
    if (here.index < before.index) say(here.name, `comes after ${before.name}, and stands before it`);
    for (const what of here.wrong) say(here.name, what);
    reached += 1;
    before = here;
  }
  if (found.length === 0 && reached < length && !(await page.locator('iframe').count()))
    say(before.name, `the Tab key leaves the page after ${reached} of ${count} stops`);
  if (reached > 1 && found.length === 0) {
    await page.keyboard.press('Shift+Tab');
    const back = await page.evaluate(stop);
    if (back.index === before.index) say(back.name, 'holds the focus against Shift and Tab');
  }
  return found;
}
