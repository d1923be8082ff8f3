// What the desk writes together: a document that was received with its text and its facts, all or none, and taken back as one; a visit that goes whole.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeOut } from '../../src/desk/facts/takeOut.server.ts';
import { Store } from '../../src/desk/store.server.ts';

let root = '';
let store: Store;
const PDF = new Uint8Array([37, 80, 68, 70, 0, 255, 128]);
const at = (path: string): string => `${root}/${path}`;
const isThere = (path: string): boolean => existsSync(at(path));

beforeEach(() => {
  root = mkdtempSync(`${tmpdir()}/store-`);
  for (const name of ['content', 'seeds']) cpSync(`tests/fixtures/second-council/${name}`, `${root}/${name}`, { recursive: true });
  store = new Store(root);
});
afterEach(() => {
  store.close();
  rmSync(store.cache, { recursive: true, force: true });
  rmSync(root, { recursive: true, force: true });
});

describe('a document that was received, its text and its facts', () => {
  const files = [
    { path: 'seeds/a.pdf', content: PDF },
    { path: 'seeds/a.txt', content: 'Words.\n' },
  ];
  const site = () => store.read('content/site.yml');
  const take = (): void => {
    const { path, sha256, text } = site();
    store.take(files, [{ path, seen: sha256, text: `${text}# More.\n` }]);
  };

  it('are written, and taken back, as one', () => {
    const before = site().text;
    take();
    expect(new Uint8Array(readFileSync(at('seeds/a.pdf')))).toEqual(PDF);
    expect([isThere('seeds/a.txt'), site().text]).toEqual([true, `${before}# More.\n`]);
    store.undo();
    expect([isThere('seeds/a.pdf'), isThere('seeds/a.txt'), site().text]).toEqual([false, false, before]);
  });
  it('are written once more after a stop that left the document alone', () => {
    writeFileSync(at('seeds/a.pdf'), PDF);
    take();
    expect(isThere('seeds/a.txt')).toBe(true);
  });
  it('are refused, all of them, where another document has the name or a file was changed', () => {
    const before = site();
    writeFileSync(at('seeds/a.pdf'), 'another');
    expect(take).toThrow('seeds/a.pdf is there already');
    rmSync(at('seeds/a.pdf'));
    expect(() => store.take(files, [{ path: before.path, seen: 'of another day', text: 'x' }])).toThrow('changed outside');
    expect([isThere('seeds/a.pdf'), isThere('seeds/a.txt'), site().text]).toEqual([false, false, before.text]);
  });
});

describe('a visit', () => {
  const VISIT = '2031-new-visit';
  const made = [`content/inspections/${VISIT}.mdx`, `content/findings/${VISIT}.yml`, 'content/sources/2031-letter.yml', 'seeds/2031-letter.txt'];
  beforeEach(() => {
    mkdirSync(at('content/findings'), { recursive: true });
    writeFileSync(at(made[0] ?? ''), '---\ntitle: A\ntext: 2031-letter\n---\n');
    writeFileSync(at(made[1] ?? ''), `inspection: ${VISIT}\nsource: 2031-letter\nfindings:\n`);
    writeFileSync(at(made[2] ?? ''), 'title: A\ntext:\n  state: clean\n  seed: 2031-letter.txt\n  received:\n    file: 2031-letter.pdf\n');
    writeFileSync(at(made[3] ?? ''), 'Words.\n');
    writeFileSync(at('seeds/2031-letter.pdf'), PDF);
  });
  const all = [...made, 'seeds/2031-letter.pdf'];

  it('that was never registered goes with all that is its own, and comes back byte for byte', () => {
    takeOut(store, VISIT);
    expect(all.filter(isThere)).toEqual([]);
    store.undo();
    expect(all.filter((path) => !isThere(path))).toEqual([]);
    expect(new Uint8Array(readFileSync(at('seeds/2031-letter.pdf')))).toEqual(PDF);
  });
  it('leaves a document that something else rests on', () => {
    const path = 'content/story.mdx';
    writeFileSync(at(path), `${readFileSync(at(path), 'utf8')}\n[The letter](/sources/2031-letter/)\n`);
    takeOut(store, VISIT);
    expect(all.filter(isThere)).toEqual(all.slice(2));
  });
  it('that was registered is not taken out', () => {
    const id = store.draft().draft.baseline.entries.flatMap((one) => /^inspections\/([^#]+)$/.exec(one.id)?.[1] ?? [])[0] ?? '';
    expect(() => takeOut(store, id)).toThrow('was registered');
    expect(isThere(`content/inspections/${id}.mdx`)).toBe(true);
  });
});
