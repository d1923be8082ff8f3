// What readers type into the search, and what it has to find: all of it in one page, since a search is quick and a page is not.
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { parse } from 'yaml';
import { z } from 'zod';
import { EXAMPLE } from './examples.ts';

const site = (): string => process.env['TEST_SITE'] ?? '';
const schema = z.strictObject({ queries: z.array(z.strictObject({ asked: z.string(), first: z.string(), words: z.string().optional() })) });
const { queries } = schema.parse(parse(readFileSync('tests/browser/queries.yml', 'utf8')));

interface Answer {
  said: string;
  results: { address: string; words: string; lit: string[] }[];
}

/** What the search page shows for each query, the first of it. */
function answers(page: Page, asked: readonly string[], most = 3): Promise<Answer[]> {
  return page.evaluate(
    async ([list, first]) => {
      const [field, results, said] = ['#q', '#results', '#found'].map((name) => document.querySelector<HTMLElement>(name));
      if (!(field instanceof HTMLInputElement) || !results || !said) throw new Error('this is no search page');
      const found = [];
      for (const query of list) {
        field.value = query;
        field.form?.requestSubmit();
        while (results.ariaBusy !== 'false') await new Promise((done) => setTimeout(done, 5));
        found.push({
          said: said.textContent,
          results: [...results.children].slice(0, first).map((item) => ({
            address: item.querySelector('a')?.getAttribute('href') ?? '',
            words: [...item.children].map(({ textContent }) => textContent).join('\n'),
            lit: [...item.querySelectorAll('mark')].map(({ textContent }) => textContent),
          })),
        });
      }
      return found;
    },
    [asked, most] as const,
  );
}

test('finds among the first three what residents, journalists and officers ask for, in nineteen of twenty at least', async ({ page }) => {
  await page.goto(`${site()}/search/`);
  const found = await answers(
    page,
    queries.map(({ asked }) => asked),
  );
  const missed = queries.filter(({ first, words }, i) => {
    const isIt = (address: string): boolean => address === first || (/^\/(?:\w+\/)?$|-$/.test(first) && address.startsWith(first));
    return found[i]?.results.some((result) => isIt(result.address) && result.words.toLowerCase().includes((words ?? '').toLowerCase())) !== true;
  });
  expect(queries.length).toBeGreaterThanOrEqual(60);
  expect(queries.length - missed.length, missed.map(({ asked, first }) => `"${asked}" does not find ${first}`).join('\n')).toBeGreaterThanOrEqual(
    0.95 * queries.length,
  );
});

test('says of a word that no page has that none has it, whatever else is found', async ({ page }) => {
  await page.goto(`${site()}/search/`);
  const { word } = EXAMPLE.finding;
  const misspelt = `${word.slice(0, 4)}${word.slice(5)}`;
  const [without, alone, read, whole] = await answers(page, [`${word} qwxzvk`, 'qwxzvk', misspelt, word]);
  expect(without?.said).toContain('No page has the word “qwxzvk”. These are results without it.');
  expect(without?.results.length).toBeGreaterThan(0);
  expect(alone?.said).toBe('No page has the word “qwxzvk”. Nothing found. Try one word, or take a filter away.');
  expect(alone?.results).toEqual([]);
  expect(read?.said).toContain(`No page has the word “${misspelt}”; it is read as “`);
  expect(whole?.said).toMatch(/^\d+ entr(?:y|ies)$/);
});

test('reads curly quotation marks as straight ones, and finds a phrase only where it stands, or says that it stands nowhere and looks for its words', async ({
  page,
}) => {
  await page.goto(`${site()}/search/`);
  const phrase = EXAMPLE.finding.begins.replace(/[.,]$/, '');
  const turned = phrase.split(' ').toReversed().join(' ');
  const [straight, curly, single, loose, none] = await answers(page, [`"${phrase}"`, `“${phrase}”`, `‘${phrase}’`, phrase, `“${turned}”`], 50);
  expect(straight?.results.length).toBeGreaterThan(0);
  for (const { words } of straight?.results ?? []) expect(words.toLowerCase()).toContain(phrase.toLowerCase());
  expect(curly).toEqual(straight);
  expect(single?.results).toEqual(straight?.results);
  expect(loose?.results.length).toBeGreaterThanOrEqual(straight?.results.length ?? 0);
  expect(none?.said).toContain(`No page has “${turned}” word for word; these have words of it.`);
  expect(none?.results.map(({ address }) => address)).toContain(straight?.results[0]?.address);
});

test('finds a word in quotation marks in no other form', async ({ page }) => {
  await page.goto(`${site()}/search/`);
  const { word } = EXAMPLE.finding;
  const whole = (one: string) => new RegExp(`(?<![\\p{L}\\p{N}])${one}(?![\\p{L}\\p{N}])`, 'iu');
  const [one, more, loose] = await answers(page, [`"${word}"`, `"${word}s"`, word], 100);
  for (const [found, wanted] of [
    [one, word],
    [more, `${word}s`],
  ] as const)
    for (const { words, lit } of found?.results ?? []) {
      expect(words).toMatch(whole(wanted));
      for (const part of lit) expect(part).toMatch(whole(wanted));
    }
  expect(one?.results.length).toBeGreaterThan(0);
  expect(loose?.results.length).toBeGreaterThanOrEqual(one?.results.length ?? 0);
});

test('lights up the words that were looked for', async ({ page }) => {
  await page.goto(`${site()}/search/`);
  const [word, term] = await answers(page, [EXAMPLE.finding.word, EXAMPLE.term]);
  expect(word?.results.flatMap(({ lit }) => lit).map((lit) => lit.toLowerCase())).toContain(EXAMPLE.finding.word);
  expect(term?.results[0]?.lit.join(' ').toLowerCase()).toContain(EXAMPLE.term.toLowerCase().split(' ')[0] ?? '');
});

test('the name of a visit finds the visit first, and not each of its passages', async ({ page }) => {
  await page.goto(`${site()}/search/`);
  const name = (await page.locator('#filter-Kind + *, a[href$="#findings"]').first().textContent())?.replace(/^\s*\d+:\s*/, '').trim() ?? '';
  const [found] = await answers(page, [name], 100);
  expect(found?.results[0]?.address).toMatch(/^\/inspections\/[\w-]+\/$/);
  expect(found?.results.filter(({ address }) => address.startsWith('/findings/')).length).toBeLessThan(20);
});
