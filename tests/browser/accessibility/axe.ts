// axe, with all its rules that say something about pages like these.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Finding } from './finding.ts';

/** Rules that axe leaves off by itself, and that hold here. */
const MORE = [
  'target-size',
  'focus-order-semantics',
  'label-content-name-mismatch',
  'p-as-heading',
  'table-fake-caption',
  'td-has-header',
  'css-orientation-lock',
];

/** Rules that colours and media can change; the others look at what stands in the page, which is the same in light and dark. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** The script itself, of the version that comes with the package. */
const AXE = readFileSync(createRequire(import.meta.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'), 'utf8');

type Run = (context: { exclude: string[] }, options: object) => ReturnType<AxeBuilder['analyze']>;

/** A violation of one rule by one element. */
interface Violation {
  id: string;
  html: string;
  what: string;
  /** Whether every element of its selector is in the picture of a chart. */
  inChart: boolean;
}

/** Runs axe in the page that holds it. Frames are left aside: a page that shows embeds in frames is not one document with them; embeds have tests of their own. */
async function search([runOnly, more]: [runOnly: string[] | undefined, more: string[]]): Promise<Violation[]> {
  const { axe } = window as unknown as { axe: { run: Run } };
  // The words of drawings are nothing that axe reads the colours of: `contrast` does.
  const exclude = runOnly ? ['iframe', 'svg.chart'] : ['iframe'];
  const rules = Object.fromEntries(more.map((rule) => [rule, { enabled: true }]));
  const { violations } = await axe.run({ exclude }, { ...(runOnly ? { runOnly } : { rules }), resultTypes: ['violations'], iframes: false });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, target, failureSummary = '' }) => ({
      id,
      html: html.slice(0, 120),
      what: failureSummary.replace(/\s+/g, ' ').slice(0, 160),
      inChart: [...document.querySelectorAll(String(target[0]))].every((node) => node.closest('.chart') !== null),
    })),
  );
}

/** What axe finds: with all rules, or with those alone that a change of colours can break. */
export async function axe(page: Page, colours = false): Promise<Finding[]> {
  // Once for a page: it is half a megabyte.
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(AXE);
  // axe 4.13 reads -webkit-text-fill-color, for which Chromium names the colour as it was before colours are forced; `contrast` reads the one that shows.
  const forced = colours && (await page.evaluate(() => matchMedia('(forced-colors: active)').matches));
  const runOnly = colours ? COLOURS.filter((rule) => !forced || rule !== 'color-contrast') : undefined;
  const found = await page.evaluate(search, [runOnly, MORE] as [string[] | undefined, string[]]);
  return (
    found
      // A mark shows its words in several places and says them in one sentence: `pictures` holds its name to each that it shows.
      .filter(({ id, inChart }) => id !== 'label-content-name-mismatch' || !inChart)
      // An ask told in our words is set large as a quotation is, and a grade as the word it is; they head nothing.
      .filter(({ id, html }) => id !== 'p-as-heading' || !/^<p class="(?:lead-quote|grade)"/.test(html))
      .map(({ id, html, what }) => ({ check: `axe ${id}`, where: html, what }))
  );
}
