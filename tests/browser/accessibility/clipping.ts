// With text twice as large, and with the spacing that WCAG 1.4.12 names, no word is cut off and none lies over another.
import type { Page } from '@playwright/test';
import { inPage, type Check, type Finding, type Found } from './finding.ts';

const TWICE = 'html { font-size: 225% !important } body:has(> main#embed) { zoom: 2 }';
const SPACED = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';

const cut = inPage('clipping', () => {
  const { look } = window;
  const found: Found[] = [];
  const width = document.documentElement.clientWidth;
  const over = document.documentElement.scrollWidth - width;
  if (over > 0) found.push(['page', `scrolls sideways by ${over} pixels`]);
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    if (element.closest('svg, .off, iframe, details:not([open]) > :not(summary)') || !look.isDrawn(element)) continue;
    const { overflowX, overflowY, position, textOverflow } = getComputedStyle(element);
    const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '');
    const high = element.scrollHeight - element.clientHeight;
    const wide = element.scrollWidth - element.clientWidth;
    const holds = element.textContent.trim() !== '';
    if (holds && ['hidden', 'clip'].includes(overflowY) && high > 2) found.push([look.name(element), `cuts ${high} pixels off below`]);
    if (holds && (['hidden', 'clip'].includes(overflowX) || textOverflow === 'ellipsis') && wide > 2)
      found.push([look.name(element), `cuts ${wide} pixels off at the side`]);
    // Words that run out of a box of a fixed height lie over what follows.
    if (holds && overflowY === 'visible' && high > 12 && !['inline', 'contents'].includes(getComputedStyle(element).display))
      found.push([look.name(element), `runs ${high} pixels out of its box`]);
    if (own && position === 'fixed') found.push([look.name(element), 'stays where it is while the page grows']);
  }
  return found;
});

/** As a reader's own style sheet does it: a policy of the page for styles in its markup does not hold here. */
async function withStyle(page: Page, style: string, title: string): Promise<Finding[]> {
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
  }, style);
  const findings = await cut(page);
  await page.evaluate(() => void (document.adoptedStyleSheets = []));
  return findings.map((finding) => ({ ...finding, what: `${finding.what}, ${title}` }));
}

/** The page with text of twice the size, and with wide spacing. */
export const clipping: Check = async (page) => [
  ...(await withStyle(page, TWICE, 'with text of 200 %')),
  ...(await withStyle(page, SPACED, 'with wide text spacing')),
];
