// The files of public/ and those of a build go into one folder: neither takes the place of the other.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { copyPublic } from '../../src/commands/publicFiles.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'public-'));
});
afterEach(() => rmSync(home, { recursive: true }));

/** Files below a folder, each with its own path as its words. */
function files(folder: string, names: readonly string[]): void {
  for (const name of names) {
    const path = join(home, folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${folder}/${name}`);
  }
}
const copied = (): string[] => copyPublic(join(home, 'stage'), join(home, 'public'));
const read = (path: string): string => readFileSync(join(home, path), 'utf8');

it('files of public/ stand in the site as they are, in their folders, even hidden ones', () => {
  const names = ['CNAME', '.well-known/security.txt', 'glossary/sheet.pdf'];
  files('stage', ['glossary/index.html']);
  files('public', names);
  expect(copied()).toEqual([]);
  for (const name of names) expect(read(`stage/${name}`)).toBe(`public/${name}`);
  expect(read('stage/glossary/index.html')).toBe('stage/glossary/index.html');
});

it('each that has the name of something that the build makes, then or later, is told of, and none is copied', () => {
  const made = ['index.html', 'data/record.zip', 'findings/a/cite.ris'];
  const later = ['_headers', '_redirects', '.nojekyll', '.built.json', 'pagefind/pagefind.js', 'frozen/a/index.html'];
  files('stage', made);
  files('public', [...made, ...later, 'glossary', 'CNAME']);
  files('stage', ['glossary/index.html']);
  const found = copied();
  expect(found.map((one) => one.replace(/^public\/(\S+) has the name of a file that the build makes; give it another$/, '$1'))).toEqual(
    [...made, ...later, 'glossary'].sort(),
  );
  for (const name of made) expect(read(`stage/${name}`)).toBe(`stage/${name}`);
  expect(existsSync(join(home, 'stage/CNAME'))).toBe(false);
});

it('a project without public/ is no fault', () => {
  files('stage', ['index.html']);
  expect(copied()).toEqual([]);
});
