// The least that a record can be: one visit without a grade, known from a newspaper; no statistic, no milestone, no ask.
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { parseDocument } from 'yaml';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CHARTS } from '../../src/model/counts/permalinks.ts';
import { nothingPublished } from '../nothingPublished.ts';

const root = mkdtempSync(join(tmpdir(), 'small-'));
const KEPT = '2023-spot-check';
const wordsOf = (path: string): string => {
  const { document } = parseHTML(readFileSync(join(root, 'dist', path, 'index.html'), 'utf8'));
  for (const element of document.querySelectorAll('script, textarea')) element.remove();
  return (document.querySelector('main')?.textContent ?? '').replace(/\s+/g, ' ');
};

beforeAll(() => {
  cpSync('tests/fixtures/second-council', root, { recursive: true });
  for (const file of globSync(`${root}/content/{statistics,milestones,inspections,findings}/*`)) if (!file.includes(KEPT)) rmSync(file);
  for (const file of globSync(`${root}/content/sources/*`)) if (!file.includes('2023')) rmSync(file);
  rmSync(join(root, 'seeds/whole-service-2021.txt'));
  rmSync(join(root, 'content/reviews.yml'));
  nothingPublished(root);
  writeFileSync(join(root, 'content/people.yml'), 'people: []\n');
  const themes = parseDocument(readFileSync(join(root, 'content/themes.yml'), 'utf8'));
  for (const [i] of (themes.toJS() as { themes: unknown[] }).themes.entries()) themes.setIn(['themes', i, 'evidence'], [`${KEPT}-f001`]);
  writeFileSync(join(root, 'content/themes.yml'), String(themes));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/build.ts', '--out', `${root}/dist`], {
    encoding: 'utf8',
    env: { ...process.env, RECORD_DIR: root },
  });
  expect(status, stdout + stderr).toBe(0);
}, 240_000);
afterAll(() => rmSync(root, { recursive: true }));

it('builds a page for everything, and says plainly what is not there', () => {
  expect(wordsOf('statistics')).toContain('This record holds no official series.');
  expect(wordsOf('asks')).toContain('No ask is on record.');
  expect(wordsOf('charts/judgements')).toContain('No overall grade is on record');
  expect(wordsOf('compare')).toContain('There is no second text to set beside it.');
});

it.each(['', 'timeline', 'asks', 'themes', 'charts', 'compare', 'statistics', ...CHARTS.map((id) => `charts/${id}`)])(
  '/%s/ has no sentence with a hole in it',
  (path) => {
    const words = wordsOf(path);
    expect(words).not.toMatch(
      /undefined|NaN|Infinity|\bnull\b|\b0 (?:events|visits|reports|texts|judgements)\b|\b1 (?:events|visits|reports|texts|inspections|judgements|charts)\b/,
    );
    // A list without items, or a sentence that breaks off.
    expect(words).not.toMatch(/ (?:of|in|from|are|on|to|and)[.,:;]/);
    expect(words).not.toMatch(/\(\)|: ?\./);
  },
);
