// The method page publishes the figures of content/agreement.json, in words, in tables and in the picture, and what they do not show.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { AgreementData } from '../../src/model/written/draft.ts';
import { pages, wordsOf } from './site.ts';

const published = JSON.parse(readFileSync('content/agreement.json', 'utf8')) as AgreementData;
const page = pages.find(({ path }) => path === '/about/method/');
if (!page) throw new Error('the method page is missing');
const rowsOf = (heading: string): string[][] => {
  const table = [...page.document.querySelectorAll('table')].find((one) => one.querySelector('th')?.textContent === heading);
  return [...(table?.querySelectorAll('tbody tr') ?? [])].map((row) => [...row.children].map((cell) => cell.textContent.trim()));
};
const [all] = published.figures;

it('has a row of figures for each text', () => {
  const rows = rowsOf('Text');
  expect(rows).toHaveLength(published.figures.length);
  for (const [i, { pairs, theme, stance }] of published.figures.entries()) {
    expect(rows[i]?.[2]).toBe(String(pairs));
    expect(rows[i]?.[5]).toContain(theme.kappa.value?.toFixed(2) ?? 'not defined');
    expect(rows[i]?.[7]).toContain(stance.kappa.value?.toFixed(2) ?? 'not defined');
  }
});

it('draws every passage of both codings once, framed where the themes differ', () => {
  const framed = published.confusion.theme.filter(({ first, second }) => first !== second).length;
  for (const svg of page.document.querySelectorAll('#chart-agreement svg.chart')) {
    const numbers = [...svg.querySelectorAll('text')].map((text) => Number(text.textContent)).filter((number) => number > 0);
    expect(numbers.reduce((a, b) => a + b, 0)).toBe(all?.pairs);
    expect(svg.querySelectorAll('rect')).toHaveLength(framed);
  }
  const themes = rowsOf('Theme in the first coding');
  expect(themes.reduce((sum, [, passages]) => sum + Number(passages), 0)).toBe(all?.pairs);
  const stances = rowsOf('First coding').flatMap(([, ...counts]) => counts.map(Number));
  expect(stances.reduce((a, b) => a + b, 0)).toBe(all?.pairs);
});

it('says what the coders were, that agreement is not truth, and where a goal was missed', () => {
  const words = wordsOf(page);
  for (const said of ['No person has reviewed it', 'repeat-coding agreement', 'It does not say that the coding is right', 'were not tuned'])
    expect(words).toContain(said);
  const { goals } = published;
  for (const { theme, stance, coverage } of published.figures) {
    for (const [value, goal] of [
      [theme.kappa.value, goals.theme],
      [stance.kappa.value, goals.stance],
      [coverage.first, goals.coverage],
      [coverage.second, goals.coverage],
    ] as const)
      if (value !== null && value < goal)
        expect(words).toMatch(new RegExp(`They were missed here: [^.]*(?:\\.\\d+[^.]*)*\\(${value.toFixed(2).replace('.', '\\.')}\\)`));
  }
});
