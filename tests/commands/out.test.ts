// `build --out` takes the place of a folder that a build wrote, and of nothing else. Each is refused before anything is built.
import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { filesOf, strangeIn, writeNote } from '../../src/commands/builtSite.ts';
import { placeRefused } from '../../src/commands/places.ts';
import { BUILD_NOTE } from '../../src/hosting/headers.ts';
import { ran, SETTINGS, smallProject } from './ran.ts';

const { home, remove } = smallProject();
afterAll(remove);

function write(folder: string, ...files: readonly string[]): string {
  for (const file of files) {
    mkdirSync(dirname(join(home, folder, file)), { recursive: true });
    writeFileSync(join(home, folder, file), 'x');
  }
  return join(home, folder);
}
/** A site as a build leaves it. */
function site(folder: string): string {
  const made = write(folder, 'index.html', '_headers', '.well-known/security.txt', '.nojekyll');
  writeNote(made, SETTINGS, [...filesOf(made), BUILD_NOTE]);
  return made;
}

async function refused(out: string, words: string): Promise<void> {
  // Other tests fill the cache meanwhile, which all copies share.
  const files = (): string[] => filesOf(home).filter((file) => !file.startsWith('node_modules/.cache/'));
  const before = files();
  const { status, err } = await ran('build', ['--out', out], { cwd: home });
  expect([status, err.trim().split('\n').length, err.includes(words)], err).toEqual([2, 1, true]);
  expect(files()).toEqual(before);
}

describe('a build that was told to put the site', () => {
  it.each([
    ['.', 'is the folder of this project'],
    ['./', 'is the folder of this project'],
    ['..', 'is above the folder of this project'],
    ['/', 'is above the folder of this project'],
    ['src', 'src'],
    ['content/site', 'in content/, where nothing may be written'],
    ['seeds', 'in seeds/'],
    ['node_modules/x', 'node_modules'],
    ['public/site', 'in public/'],
    ['.git/site', 'in .git/'],
  ])('at %s refuses', (out, words) => refused(out, words));
  it('at a home folder, a file or a link refuses', async () => {
    expect(placeRefused(homedir())).toMatch(/your home folder$/);
    write('', 'a-file', 'elsewhere/mine.txt');
    symlinkSync('elsewhere', join(home, 'a-link'));
    symlinkSync('nowhere', join(home, 'a-dead-link'));
    await refused('a-file', 'is a file, and not a folder');
    for (const link of ['a-link', 'a-link/', 'a-dead-link']) await refused(link, 'is a link');
    expect(lstatSync(join(home, 'a-link')).isSymbolicLink()).toBe(true);
  });
  it('through a link into the content refuses', async () => {
    symlinkSync('content', join(home, 'by-another-name'));
    await refused('by-another-name/site', 'in content/');
  });
  it('where somebody keeps files refuses, and says which', async () => {
    write('mine', 'photo.jpg', 'more/notes.txt');
    await refused('mine', 'mine/ holds what no build wrote there (more/notes.txt and 1 more)');
    expect(readFileSync(join(home, 'mine/photo.jpg'), 'utf8')).toBe('x');
  });
  it('where somebody has put a file into a built site refuses, even a hidden one', async () => {
    site('dist');
    write('dist', '.git/config');
    await refused('dist', 'dist/ holds what no build wrote there (.git/config)');
    rmSync(join(home, 'dist/.git'), { recursive: true });
    await refused('dist/within', 'lies in the site that was built in');
  });
  it('where the record stands, or above it, refuses', async () => {
    const { status, err } = await ran('build', ['--out', `${home}/..`], { env: { RECORD_DIR: home } });
    expect([status, err.includes('is above the folder of th')], err).toEqual([2, true]);
    expect((await ran('build', ['--out', home], { env: { RECORD_DIR: home } })).err).toContain('is the folder of the record');
  });
});

it('a folder is known by the note in it, wherever it was moved, and whatever the system puts beside', () => {
  const folder = site('moved');
  write('moved', '.DS_Store', 'data/Thumbs.db');
  expect(strangeIn(folder)).toEqual([]);
  rmSync(join(folder, BUILD_NOTE));
  expect(strangeIn(folder)).toContain('index.html');
  mkdirSync(join(home, 'empty'));
  expect(strangeIn(join(home, 'empty'))).toEqual([]);
});

it('a note that is no note makes a folder nobody', () => {
  for (const text of ['', '{}', '[]', '{"files": 1}']) {
    const folder = write('broken', 'index.html');
    writeFileSync(join(folder, BUILD_NOTE), text);
    expect(strangeIn(folder)).toContain('index.html');
  }
});

it('a site of a version that left no note is known by what it always held, and nothing hidden may stand in it', () => {
  const folder = write('older', '_headers', '_redirects', 'index.html', 'embed/404/index.html', 'data/datapackage.json', 'pagefind/pagefind-entry.json');
  write('older', '.well-known/security.txt', 'findings/x/index.html');
  expect(strangeIn(folder)).toEqual([]);
  write('older', '.git/HEAD');
  expect(strangeIn(folder)).toEqual(['.git/HEAD']);
});

it('what lies beside the site is left alone, but for the stages of builds that are gone', async () => {
  write('.stage/dist', 'mine.txt', '99999999/index.html');
  const { status } = await ran('build', [], { cwd: home, env: { PATH: '/nowhere' } });
  expect(status).toBe(1);
  expect([existsSync(join(home, '.stage/dist/mine.txt')), existsSync(join(home, '.stage/dist/99999999'))]).toEqual([true, false]);
  expect(existsSync(join(home, 'dist/index.html'))).toBe(true);
});
