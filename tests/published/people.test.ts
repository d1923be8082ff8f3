// Whoever is named on a page held a public office, which content/people.yml tells with its dates and its source.
import nlp from 'compromise';
import { expect, it } from 'vitest';
import { record } from '../../src/record.ts';
import { atLeast, pages } from './site.ts';

const BLOCKS = 'p, li, dd, dt, td, th, h1, h2, h3, figcaption';

/** Names of two or more words with capital letters that a text seems to hold, as compromise (https://github.com/spencermountain/compromise) finds them. */
function namesIn(text: string): string[] {
  const found = nlp(text).people().out('array') as string[];
  return found.map((name) => name.replace(/(?:['\u2019]s)?[^\p{L}]*$/u, '')).filter((name) => /^\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)+$/u.test(name));
}

it('every person named on a page stands in content/people.yml with an office and its time', () => {
  const { people } = record();
  const known = people.map(({ name }) => name);
  const seen = new Map<string, string>();
  const read = new Set<string>();
  for (const { path, document } of pages.filter((page) => !/^\/(?:findings|asks|charts)\//.test(page.path))) {
    for (const block of document.querySelectorAll(`main :is(${BLOCKS})`)) {
      if (block.querySelector(BLOCKS)) continue;
      const text = block.textContent.replace(/\s+/g, ' ');
      // Most blocks hold no two words with capitals one after the other, and many stand on more than one page.
      if (!read.has(text) && /\p{Lu}[\p{L}'-]+ \p{Lu}\p{Ll}/u.test(text)) for (const name of namesIn(text)) seen.set(name, path);
      read.add(text);
    }
  }
  expect([...seen].filter(([name]) => !known.some((one) => one === name || one.endsWith(` ${name}`))).map(([name, path]) => `${path}: ${name}`)).toEqual([]);
  expect(seen.size).toBeGreaterThan(atLeast(15));
  // Where an office has neither beginning nor end, its words name the year.
  for (const { name, offices } of people) for (const { office, from, to } of offices) expect(`${from ?? ''} ${to ?? ''} ${office}`, name).toMatch(/\d{4}/);
});

it('and somebody else would be noticed', () => {
  expect(namesIn('The report was given to John Smith, a neighbour of Mary Jones.')).toEqual(['John Smith', 'Mary Jones']);
});
