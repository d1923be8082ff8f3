// Files that change as one: a desk that was killed between two of them finishes at its next start, and touches nothing that somebody else has changed since.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { finish, writeTogether, type Step } from '../../src/desk/journal.server.ts';

let root = '';
const STEPS = [
  { path: 'content/a.yml', before: 'a: 1\n', after: 'a: 2\n' },
  { path: 'content/b.yml', before: null, after: 'b: 1\n' },
] as const satisfies Step[];
const journal = (): string => `${root}/writing.json`;
const textOf = (path: string): string => readFileSync(`${root}/${path}`, 'utf8');

beforeEach(() => {
  root = mkdtempSync(`${tmpdir()}/journal-`);
  mkdirSync(`${root}/content`);
  writeFileSync(`${root}/content/a.yml`, 'a: 1\n');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

it('writes all files and leaves no note', () => {
  writeTogether(root, journal(), STEPS);
  expect([textOf('content/a.yml'), textOf('content/b.yml'), existsSync(journal())]).toEqual(['a: 2\n', 'b: 1\n', false]);
});

it.each([0, 1, 2])('finishes what was stopped after %i files', (count) => {
  writeFileSync(journal(), JSON.stringify(STEPS));
  for (const { path, after } of STEPS.slice(0, count)) writeFileSync(`${root}/${path}`, after);
  finish(root, journal());
  expect([textOf('content/a.yml'), textOf('content/b.yml'), existsSync(journal())]).toEqual(['a: 2\n', 'b: 1\n', false]);
});

it.each([0, 1])('takes away what goes, also after a stop (%i files were done)', (count) => {
  const gone = { path: 'content/c.yml', before: 'c: 1\n', after: null } as const;
  writeFileSync(`${root}/content/c.yml`, gone.before);
  writeFileSync(journal(), JSON.stringify([gone, ...STEPS]));
  if (count > 0) rmSync(`${root}/content/c.yml`);
  finish(root, journal());
  expect([existsSync(`${root}/content/c.yml`), textOf('content/b.yml')]).toEqual([false, 'b: 1\n']);
});

it('writes nothing where a file was changed since, and names it', () => {
  writeFileSync(journal(), JSON.stringify(STEPS));
  writeFileSync(`${root}/content/a.yml`, 'a: 3\n');
  expect(() => finish(root, journal())).toThrow('content/a.yml was changed since');
  expect([textOf('content/a.yml'), existsSync(`${root}/content/b.yml`), existsSync(journal())]).toEqual(['a: 3\n', false, true]);
});

it('takes a note that was cut off for none', () => {
  writeFileSync(journal(), '[{"path":"content/a.yml","bef');
  finish(root, journal());
  expect([textOf('content/a.yml'), existsSync(journal())]).toEqual(['a: 1\n', false]);
});
