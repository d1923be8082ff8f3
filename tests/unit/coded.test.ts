// Who coded: a person by role and day or a language model, and of several files only what is true of each.
import { describe, expect, it } from 'vitest';
import { codedIn, codedSentence, codersInWords } from '../../src/model/words/coded.ts';
import type { Coder } from '../../src/model/written/draft.ts';
import { tables } from '../../src/model/tables/tables.ts';
import { answers } from '../../src/model/counts/answers/answers.ts';
import { sourcesOf } from '../../src/charts/sources.ts';
import { made } from '../fixtures/made.ts';
import { changed, readFiles, smallRecord } from '../fixtures/files.ts';

const MODEL: Coder = { by: 'language-model' };
const officer = (on: string): Coder => ({ by: 'person', role: 'policy officer', on });
const ANALYST: Coder = { by: 'person', role: 'analyst', on: '2029' };
const of = (...files: Coder[][]): string =>
  codedIn(
    made,
    files.map((coded) => ({ coded, findings: [], asks: [] })),
  );

describe('who coded, in words', () => {
  it('one file names each of its coders, a person by role and day', () => {
    expect(of([MODEL])).toBe('sorted by a language model by a written codebook; not yet reviewed by a person');
    expect(of([{ ...MODEL, on: '2029-05' }])).toMatch(/^sorted by a language model \(May 2029\) by a written codebook/);
    expect(of([officer('2029-05-06')])).toMatch(
      /^sorted by a person \(policy officer, 6 May 2029\) by a written codebook; not yet reviewed by another person$/,
    );
    expect(of([MODEL, officer('2029')])).toMatch(/^sorted by a language model and a person \(policy officer, 2029\), by a written codebook/);
  });

  it('several files with the same coders say the same as one', () => {
    expect(of([MODEL], [MODEL])).toBe(of([MODEL]));
    expect(of([officer('2029')], [officer('2029')])).toBe(of([officer('2029')]));
  });

  it('files of different coders say who coded a part, and no day that is not true of all', () => {
    expect(of([MODEL], [officer('2029')])).toMatch(/^sorted in part by a person \(policy officer\) and in part by a language model, by a written codebook/);
    expect(of([MODEL], [MODEL, officer('2029')])).toMatch(/^sorted in part by a person \(policy officer\) and in part by a language model,/);
    expect(of([officer('2028')], [officer('2029')])).toMatch(/^sorted by a person \(policy officer\), by/);
    expect(of([officer('2028')], [ANALYST])).toMatch(/^sorted by people \(policy officer and analyst\), by/);
    expect(of([MODEL, officer('2028')], [officer('2029'), MODEL])).toMatch(/^sorted by a person \(policy officer\) and a language model, by/);
  });

  it('a visit of which nothing is coded says nothing and changes nothing', () => {
    expect(of([])).toBe('');
    expect(codedSentence(made, [])).toBe('');
    expect(of([MODEL], [])).toBe(of([MODEL]));
  });
});

const half = { ...made, inspections: made.inspections.map((visit) => (visit.id === 'first' ? { ...visit, coded: [officer('2029')] } : visit)) };

it('a chart says who coded the visits that it counts, and no others', () => {
  expect(sourcesOf(half)).toContain('Sorted in part by a person (policy officer) and in part by a language model');
  expect(sourcesOf(half, half.inspections.slice(0, 1))).toContain('Sorted by a person (policy officer, 2029) by');
  expect(sourcesOf(half, half.inspections.slice(1))).toContain('Sorted by a language model by');
  expect(sourcesOf(half, [])).not.toContain('orted');
});

it('the front page says it of all passages', () => {
  const believed = (record: typeof made): string => (answers(record).at(-1)?.parts ?? []).map(({ words }) => words).join('');
  expect(believed(half)).toContain(': passages sorted in part by a person (policy officer) and in part by a language model, by');
  expect(believed({ ...made, inspections: [] })).toMatch(/How this record was made\.$/);
});

it('the tables say of each finding and ask who coded it', () => {
  const rows = (id: string): unknown[] =>
    (tables(smallRecord()).find((table) => table.id === id)?.rows ?? []).map(({ inspection, coded_by }) => [inspection, coded_by]);
  expect(rows('findings')).toContainEqual(['2001-visit', 'person (clerk, 2029-12)']);
  expect(rows('findings')).toContainEqual(['2003-review', 'language-model']);
  expect(rows('asks')).toContainEqual(['2002-lost', 'language-model']);
  const record = smallRecord();
  const two = { ...record, inspections: record.inspections.map((visit) => ({ ...visit, coded: [MODEL, officer('2029-01')] })) };
  const table = tables(two).find(({ id }) => id === 'findings');
  expect(table?.rows[0]?.['coded_by']).toBe('language-model;person (policy officer, 2029-01)');
});

it('a role is one, and no list', () => {
  const { problems } = readFiles(changed('content/findings/2001-visit.yml', 'role: clerk', 'role: "clerk; officer"'));
  expect(problems.map(({ what }) => what).join()).toContain('role');
});

it('the coders of one file are named each by role and day, or as a language model', () => {
  expect(codersInWords([{ by: 'person', role: 'policy officer', on: '2027-05' }, { by: 'language-model' }])).toBe(
    'a person (policy officer, May 2027) and a language model',
  );
});
