// What is counted and drawn of the record: every number once, nothing where nothing was counted, and words that say what the marks show.
import { describe, expect, it } from 'vitest';
import { judgementsChart } from '../../src/charts/kinds/Judgements.marks.ts';
import { cellOf, themeGrid } from '../../src/model/counts/scope.ts';
import { overallGrade } from '../../src/model/counts/series.ts';
import { listed } from '../../src/model/words/english.ts';
import { record } from '../../src/record.ts';
import { RELATIONS } from './drawn/relations.ts';

const all = record();

describe('absence', () => {
  it('is never zero: nothing is counted where a report is not analysed, unclear or not looked at', () => {
    for (const cell of themeGrid(all)) {
      if (cell.absence === undefined) expect(cell.findings.length).toBeGreaterThan(0);
      else if (cell.absence !== 'nothing-recorded') expect(cell.counts).toBeUndefined();
    }
  });
  it('in a partial text is unclear, even where the theme is declared', () => {
    for (const inspection of all.inspections.filter(({ coverage }) => coverage === 'partial')) {
      for (const { id } of all.themes) expect(cellOf(inspection, id).absence).not.toBe('nothing-recorded');
    }
  });
  it('of a report without a text is always "not analysed"', () => {
    for (const inspection of all.inspections.filter(({ text }) => text === undefined)) {
      for (const { id } of all.themes) expect(cellOf(inspection, id).absence).toBe('not-analysed');
    }
  });
});

it('every finding is counted once, under its main theme', () => {
  const counted = themeGrid(all).flatMap(({ findings }) => findings.map(({ id }) => id));
  expect(new Set(counted).size).toBe(counted.length);
  expect(counted.length).toBe(all.findings.length);
});

it('no overall grade is derived', () => {
  for (const inspection of all.inspections) {
    const given = inspection.judgements.filter(({ group }) => group === 'overall').map(({ grade }) => grade);
    expect(overallGrade(inspection)).toBe(given[0]);
  }
});

it('joins words as English does', () => {
  expect([listed([]), listed([2014]), listed([2014, 2019]), listed([2014, 2019, 2020])]).toEqual(['', '2014', '2014 and 2019', '2014, 2019 and 2020']);
});

it.each(RELATIONS)('of the record: %s', (_says, check) => {
  check(all);
});

describe('the judgements', () => {
  const { headline } = judgementsChart(all);
  const graded = all.inspections.filter(({ framework }) => framework.graded);
  it('have a headline of at most 12 words, of a record of any length', () => {
    const many = Array.from({ length: 15 }, (_, i) => graded.map((one) => ({ ...one, id: `${one.id}-${i}` }))).flat();
    for (const words of [headline, judgementsChart({ ...all, inspections: many }).headline]) expect(words.split(' ').length).toBeLessThanOrEqual(12);
  });
  it('of an inspection without an overall grade say that it is graded, and never that it has no grade', () => {
    const without = all.inspections.map((one) => ({ ...one, judgements: one.judgements.filter(({ group }) => group !== 'overall') }));
    const chart = judgementsChart({ ...all, inspections: without });
    expect(chart.grid.rows[0]?.places.map(({ cell }) => cell?.text)).toEqual(graded.map(() => 'graded, without an overall grade'));
    expect(chart.headline).toMatch(/^Graded.*, without an overall grade$/);
    expect(chart.summary.join(' ')).not.toContain('the overall one');
    const latest = without.findLast(({ judgements }) => judgements.length > 0);
    for (const { grade } of latest?.judgements ?? []) expect(chart.summary.join(' ')).toMatch(new RegExp(`\\b${grade}(?: for |\\.)`));
  });
});
