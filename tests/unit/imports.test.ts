import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, it } from 'vitest';
import { OWN_ABOUT } from '../../src/model/counts/permalinks.ts';

const files = globSync('src/{*,**/*,**/.*/*}.{ts,tsx,js,astro,mjs}').map((file) => file.replaceAll('\\', '/'));

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:from|import)\s+'([^']+)'/g)].map(([, name = '']) => (name.startsWith('.') ? posix.join(posix.dirname(file), name) : name));
}

function room(file: string): string {
  return file.split('/')[1] ?? '';
}

/** The rooms of the model in the order of the flow: each knows those before it. */
const ROOMS = ['once.ts', 'written', 'editing', 'evidence', 'record', 'words', 'counts', 'checks', 'sharing', 'tables', 'intake', 'authoring'];

it('the model knows nothing of Astro, of files or of the page', () => {
  for (const file of files.filter((one) => room(one) === 'model')) {
    for (const name of importsOf(file))
      expect(name, file).toMatch(
        /^src\/model\/|^(?:zod|yaml|satteri|htmlparser2|@eslint-community\/regexpp|github-slugger|ical-generator|schema-dts|d3|fflate|hucre\/xlsx)$/,
      );
  }
});

it('each room of the model knows itself and the rooms before it', () => {
  const roomOf = (file: string): number => ROOMS.indexOf(file.split('/')[2] ?? '');
  for (const file of files.filter((one) => room(one) === 'model')) {
    expect(roomOf(file), file).toBeGreaterThanOrEqual(0);
    for (const name of importsOf(file).filter((one) => one.startsWith('src/model/')))
      expect(roomOf(name), `${file} imports ${name}`).toBeLessThanOrEqual(roomOf(file));
  }
});

it('hosting knows nothing of the record', () => {
  for (const file of files.filter((one) => room(one) === 'hosting')) for (const name of importsOf(file)) expect(name, file).toMatch(/^src\/hosting\//);
});

it('no two files know each other, nor in a circle, not even by their types', () => {
  const known = new Map(files.map((file) => [file, importsOf(file).filter((name) => files.includes(name))]));
  // Files whose imports are all taken away leave, until none can: what stays stands in a circle, or before one.
  for (let left = -1; left !== known.size;) {
    left = known.size;
    for (const [file, names] of known) if (names.every((name) => !known.has(name))) known.delete(file);
  }
  expect([...known.keys()]).toEqual([]);
});

it('marks are made from the model alone', () => {
  for (const file of files.filter((one) => /\.marks\.ts$/.test(one))) {
    for (const name of importsOf(file)) expect(name, file).toMatch(/^src\/model\/|^src\/charts\/[\w-]+(?:\.marks)?\.ts$|^d3$/);
  }
});

it('only the record reads content and seeds', () => {
  for (const file of files.filter((one) => !/^src\/(?:record\.ts|facts\.ts|commands\/|desk\/.*\.server\.ts)/.test(one))) {
    expect(
      importsOf(file).filter((name) => name.startsWith('node:')),
      file,
    ).toEqual([]);
  }
});

it('pages take from the record and hand to components', () => {
  for (const file of files.filter((one) => room(one) === 'pages')) {
    for (const name of importsOf(file))
      expect(name, file).toMatch(/^src\/(?:model|charts|components|layouts|styles)\/|^src\/record\.ts$|^astro(?::content)?$|^d3$/);
  }
});

it('what runs at the desk in the browser knows the model, and nothing of the machine', () => {
  for (const file of files.filter((one) => room(one) === 'desk' && !one.endsWith('.server.ts'))) {
    for (const name of importsOf(file).filter((one) => !one.endsWith('.css'))) {
      expect(name, file).toMatch(/^src\/(?:model|desk)\/|^(?:preact(?:\/hooks)?|unpdf|zod)$/);
      expect(name, file).not.toMatch(/\.server\.ts$/);
    }
  }
});

it('the site knows nothing of the desk', () => {
  for (const file of files.filter((one) => !/^src\/(?:desk\/|commands\/desk\.ts)/.test(one)))
    for (const name of importsOf(file)) expect(name, file).not.toMatch(/^src\/desk\//);
});

it('no drawing in the browser imports d3', () => {
  for (const file of files.filter((one) => /\.client\.[jt]s$/.test(one))) expect(importsOf(file).filter((name) => name.startsWith('d3'))).toEqual([]);
});

it('the names of pages that every site has are kept from entries', () => {
  expect(globSync('*.astro', { cwd: 'src/pages/about' }).filter((name) => !name.startsWith('['))).toEqual(OWN_ABOUT.map((name) => `${name}.astro`));
});

it('no file is a drawer for everything', () => {
  for (const file of files) expect(file).not.toMatch(/(?:utils?|helpers?|common|lib|types|index)\.ts$/);
});
