// axe, with all its rules that say something about pages like these.
import { AxeBuilder } from '@axe-core/playwright';
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

/** A mark shows its words in several places and says them in one sentence: `pictures` holds its name to each that it shows. */
async function isMark(page: Page, selector: string): Promise<boolean> {
  return page.locator(selector).evaluateAll((nodes) => nodes.every((node) => node.closest('svg.chart') !== null));
}

/** What axe finds: with all rules, or with those alone that a change of colours can break. */
export async function axe(page: Page, colours = false): Promise<Finding[]> {
  // A page that shows embeds in frames is not one document with them; embeds have tests of their own.
  const builder = new AxeBuilder({ page }).exclude('iframe');
  // The words of drawings are nothing that axe reads the colours of: `contrast` does.
  // axe 4.13 reads -webkit-text-fill-color, for which Chromium names the colour as it was before colours are forced; `contrast` reads the one that shows.
  const forced = await page.evaluate(() => matchMedia('(forced-colors: active)').matches);
  if (colours) builder.exclude('svg.chart').options({ runOnly: COLOURS.filter((rule) => !forced || rule !== 'color-contrast'), resultTypes: ['violations'] });
  else builder.options({ rules: Object.fromEntries(MORE.map((rule) => [rule, { enabled: true }])), resultTypes: ['violations'] });
  // Frames are left aside: the plain way of running axe is enough, and much faster.
  const { violations } = await builder.setLegacyMode(true).analyze();
  const found: Finding[] = [];
  for (const { id, nodes } of violations)
    for (const { html, target, failureSummary = '' } of nodes) {
      if (id === 'label-content-name-mismatch' && (await isMark(page, String(target[0])))) continue;
      // An ask told in our words is set large as a quotation is; it heads nothing.
      if (id === 'p-as-heading' && html.startsWith('<p class="lead-quote"')) continue;
      found.push({ check: `axe ${id}`, where: html.slice(0, 120), what: failureSummary.replace(/\s+/g, ' ').slice(0, 160) });
    }
  return found;
}
