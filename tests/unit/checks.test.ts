import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ContentError } from '../../src/model/written/problems.ts';
import { loadRecord } from '../../src/record.ts';
import { nothingPublished } from '../nothingPublished.ts';

// What each rule refuses, and where, stands in tests/bad/.

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'record-'));
  cpSync('content', join(root, 'content'), { recursive: true });
  // With what was published, every change would be a change untold besides; tests/bad/ has cases about that.
  nothingPublished(root);
  cpSync('seeds', join(root, 'seeds'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

/** Changes a file of the copy; throws where the words to change do not stand in it. */
function change(file: string, from: string | RegExp, to: string): number {
  const text = readFileSync(join(root, file), 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${String(from)} does not stand in ${file}`);
  writeFileSync(join(root, file), changed);
  const at = typeof from === 'string' ? text.indexOf(from) : text.search(from);
  return text.slice(0, at).split('\n').length;
}

function problems(): string {
  try {
    loadRecord(root);
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
  return '';
}

const LETTER = 'content/findings/2020-focused-visit.yml';
const FOCUSED = 'content/inspections/2020-focused-visit.mdx';
const JAY = 'content/milestones/2014-08-26-jay-report.mdx';

it('tells a problem with its place, its rule, what is wrong and what to do', () => {
  const line = change(LETTER, "quality of children's plans is not consistent", "quality of children's plans is consistent");
  expect(problems()).toMatch(
    new RegExp(
      `^${LETTER}:${line}:12 2020-focused-visit-f\\d+ \\[quote-not-found\\]\\n  .*nearest passage.*is not consistent for all children.*\\n  To do: Copy the words from the source.`,
    ),
  );
});

it('names all problems at once, in the order of files and lines', () => {
  change(LETTER, 'theme: workforce', 'theme: staffing');
  change(FOCUSED, 'published: "2020-12-04"', 'published: "2020-10-04"');
  change(JAY, /source: [\w-]+/, 'source: 2014-nobody-nothing');
  const text = problems();
  expect(text).toContain('3 problems in the content. Nothing was built.');
  expect(text.indexOf('content/findings')).toBeLessThan(text.indexOf('content/inspections'));
  expect(text.indexOf('content/inspections')).toBeLessThan(text.indexOf('content/milestones'));
});

it('names all problems at once where some files cannot be read, and blames no other file for it', () => {
  change('content/site.yml', 'version: 0.1.0', 'version: "0.1.0');
  change('content/themes.yml', 'themes:', 'themes: &all');
  change('content/sources/2020-ofsted-focused-visit-letter.yml', 'state: clean', 'state: perfect');
  change(JAY, 'date: "2014-08-26"', 'date: "2014-08-32"');
  change(FOCUSED, 'published: "2020-12-04"', 'published: "2020-10-04"');
  change(FOCUSED, 'A focused visit gives no grade.', '{process.exit(0)}');
  writeFileSync(join(root, 'content/glossary.yml'), Buffer.from('terms: []', 'utf16le'));
  const found = problems();
  for (const [file, rule] of [
    ['content/glossary.yml', 'encoding'],
    [FOCUSED, 'date-order'],
    [FOCUSED, 'mdx-code'],
    [JAY, 'date-form'],
    ['content/site.yml', 'yaml'],
    ['content/sources/2020-ofsted-focused-visit-letter.yml', 'field-value'],
    ['content/themes.yml', 'yaml-anchor'],
  ]) {
    expect(found).toMatch(new RegExp(`^${file}:\\d+:\\d+ .*\\[${rule}\\]`, 'm'));
  }
  expect(found).toContain('7 problems in the content.');
});

it('names the other problems of a file of which one item is not sound, each at its own place', () => {
  change(LETTER, /^ {4}quote: .*\n/m, '');
  const line = change(LETTER, "quality of children's plans is not consistent", "quality of children's plans is consistent");
  expect(problems()).toContain('[missing-field]');
  expect(problems()).toContain(`${LETTER}:${line}:12 2020-focused-visit-f019 [quote-not-found]`);
  expect(problems()).toContain('2 problems in the content.');
});

it('leaves the last good site as it was when the content is wrong', () => {
  change(LETTER, 'theme: workforce', 'theme: staffing');
  mkdirSync(join(root, 'dist'));
  writeFileSync(join(root, 'dist/index.html'), 'the last good site');
  const built = spawnSync(process.execPath, [resolve('src/commands/build.ts')], { cwd: root, encoding: 'utf8' });
  expect(built.status).toBe(1);
  expect(built.stderr).toContain('[unknown-theme]');
  expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('the last good site');
});
