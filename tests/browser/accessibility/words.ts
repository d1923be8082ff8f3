// The same words stand on a page with scripts off.
import type { Page } from '@playwright/test';
import type { Finding } from './finding.ts';

/** What stands only where the script that does it runs: choices, buttons that copy, and what is said where scripts are off. */
const SCRIPTED = 'fieldset.pick, form.search, button.copy, p.hint, noscript';

async function wordsOf(page: Page): Promise<string[]> {
  // A page with scripts off still answers a question from outside.
  return page.evaluate((scripted) => {
    const aside = [...document.querySelectorAll<HTMLElement>(scripted)].map((node) => ({ node, was: node.style.display }));
    for (const { node } of aside) node.style.display = 'none';
    const shown = document.body.innerText;
    for (const { node, was } of aside) node.style.display = was;
    return shown
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  }, SCRIPTED);
}

/** Words that a reader has on one of two copies of a page alone: one that runs scripts, one that does not. */
export async function words(page: Page, without: Page): Promise<Finding[]> {
  const [on, off] = [await wordsOf(page), await wordsOf(without)];
  const only = (these: string[], those: string[], what: string): Finding[] =>
    these.filter((line) => !those.includes(line)).map((line) => ({ check: 'words', where: `"${line.slice(0, 60)}"`, what }));
  const findings = [...only(on, off, 'is there with scripts alone'), ...only(off, on, 'is there without scripts alone')];
  const isSame = findings.length > 0 || on.join('\n') === off.join('\n');
  return isSame ? findings : [{ check: 'words', where: 'page', what: 'its words come in another order without scripts' }];
}
