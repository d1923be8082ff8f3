// The method page publishes the figures of content/agreement.json, in words, in tables and in the picture, and what they do not show.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { AgreementData } from '../../src/model/written/draft.ts';
import { pages, wordsOf } from './site.ts';

const published = JSON.parse(readFileSync('content/agreement.json', 'utf8')) as AgreementData;
const page = pages.find(({ path }) => path === '/about/method/');
if (!page) throw new Error('the method page is missing');
/** The rows of each table whose first headings are these. */
const tablesOf = (...headings: readonly string[]): string[][][] =>
  [...page.document.querySelectorAll('table')]
    .filter((one) => headings.every((heading, i) => one.querySelectorAll('thead th')[i]?.textContent === heading))
    .map((table) => [...table.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent.trim())));
const { compared } = published;

it('has one row of figures for each text of each comparison', () => {
  const [rows = []] = tablesOf('Text', 'Findings, first and second');
  const figures = compared.flatMap((one) => one.figures.map((figure) => ({ ...figure, bounded: one.dropped !== undefined && figure.scope !== 'all' })));
  expect(rows).toHaveLength(figures.length);
  for (const [i, { first, second, pairs, coverage, theme, stance, bounded }] of figures.entries()) {
    const shares = `${(coverage.first * 100).toFixed(1)}% and ${(coverage.second * 100).toFixed(1)}%`;
    expect(rows[i]?.slice(1, 4)).toEqual([`${bounded ? 'at least ' : ''}${first} and ${second}`, String(pairs), `${bounded ? 'at most ' : ''}${shares}`]);
    expect(rows[i]?.[5]).toContain(theme.kappa.value?.toFixed(2) ?? 'not defined');
    expect(rows[i]?.[7]).toContain(stance.kappa.value?.toFixed(2) ?? 'not defined');
  }
});

it('draws every finding of both codings once, framed where the themes differ', () => {
  const drawings = [...page.document.querySelectorAll('#chart-agreement figure')];
  expect(drawings).toHaveLength(compared.length);
  for (const [i, { figures, confusion }] of compared.entries()) {
    const framed = confusion.theme.filter(({ first, second }) => first !== second).length;
    const pairs = figures[0]?.pairs;
    for (const svg of drawings[i]?.querySelectorAll('svg.chart') ?? []) {
      const numbers = [...svg.querySelectorAll('text')].map((text) => Number(text.textContent)).filter((number) => number > 0);
      expect(numbers.reduce((a, b) => a + b, 0)).toBe(pairs);
      expect(svg.querySelectorAll('rect')).toHaveLength(framed);
    }
    const themes = tablesOf('Theme in the first coding')[i] ?? [];
    expect(themes.reduce((sum, [, findings]) => sum + Number(findings), 0)).toBe(pairs);
    const stances = (tablesOf('First coding')[i] ?? []).flatMap(([, ...counts]) => counts.map(Number));
    expect(stances.reduce((a, b) => a + b, 0)).toBe(pairs);
  }
});

it('says what the coders were, that agreement is not truth, where a goal was missed and what no file holds', () => {
  const words = wordsOf(page);
  for (const said of ['repeat-coding agreement', 'more easily than two people do', 'It does not say that the coding is right', 'were not tuned'])
    expect(words).toContain(said);
  for (const { goals, dropped, figures } of compared) {
    if (dropped) expect(words).toContain(`were not kept: ${dropped.first} of the first and ${dropped.second} of the second`);
    for (const { theme, stance, coverage } of figures) {
      for (const [value, goal = 0] of [
        [theme.kappa.value, goals?.theme],
        [stance.kappa.value, goals?.stance],
        [coverage.first, goals?.coverage],
        [coverage.second, goals?.coverage],
      ] as const)
        if (value !== null && value < goal)
          expect(words).toMatch(new RegExp(`They were missed here: [^.]*(?:\\.\\d+[^.]*)*\\(${value.toFixed(2).replace('.', '\\.')}\\)`));
    }
  }
});
