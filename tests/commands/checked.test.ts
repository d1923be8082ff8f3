// What a check remembers: the same words as a check that looks anew, and nothing of what has changed.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, cpSync, globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { codeFiles, inputsOf, keep, saidOf } from '../../src/commands/checked.ts';

const KEPT = 'node_modules/.cache/check';
const root = mkdtempSync(join(tmpdir(), 'record-'));
const LETTER = join(root, 'content/findings/2020-focused-visit.yml');
const FOCUSED = join(root, 'content/inspections/2020-focused-visit.mdx');

beforeAll(() => {
  for (const folder of ['content', 'seeds']) cpSync(folder, join(root, folder), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

const env = { ...process.env, RECORD_DIR: root };
const check = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/check.mjs', ...args], { env, encoding: 'utf8' });
  return { status, stdout, stderr };
};
/** Makes a change, does something, and puts the file back. */
function changed<T>(file: string, change: (text: string) => string, act: () => T): T {
  const text = readFileSync(file, 'utf8');
  expect(change(text)).not.toBe(text);
  writeFileSync(file, change(text));
  try {
    return act();
  } finally {
    writeFileSync(file, text);
  }
}

it('says of a record that has not changed what it said before', () => {
  const first = check('--afresh');
  expect(first).toMatchObject({ status: 0, stderr: '' });
  expect(check()).toEqual(first);
  keep(inputsOf(root).fingerprint, JSON.stringify({ sound: true, text: 'What was remembered.' }));
  expect(check().stdout).toBe('What was remembered.\n');
  expect(check('--afresh')).toEqual(first);
});

it('tells again what is wrong, and that it was put right', () => {
  const sound = check();
  changed(
    FOCUSED,
    (text) => text.replace('title:', 'title: @'),
    () => {
      const first = check();
      expect(first.status).toBe(1);
      expect(check(), 'remembered').toEqual(first);
      expect(check('--afresh'), 'looking anew').toEqual(first);
    },
  );
  expect(check()).toEqual(sound);
});

it('looks anew where one byte has changed, in whatever file', () => {
  const before = inputsOf(root).fingerprint;
  const seen = new Set([before]);
  const files = globSync('{content,seeds}/**/*', { cwd: root, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const entry of files) {
    const file = join(entry.parentPath, entry.name);
    const bytes = readFileSync(file);
    const other = Buffer.from(bytes);
    other[other.length - 1] = (other.at(-1) ?? 0) ^ 1;
    writeFileSync(file, other);
    const { fingerprint: now } = inputsOf(root);
    writeFileSync(file, bytes);
    expect(seen.has(now), file).toBe(false);
    seen.add(now);
  }
  expect(seen.size).toBeGreaterThan(100);
  expect(inputsOf(root).fingerprint).toBe(before);
});

it('looks anew where a file comes, goes or is something else, and where something is set', () => {
  const before = inputsOf(root).fingerprint;
  const extra = join(root, 'content/about/extra.mdx');
  const differs = (make: () => void, undo: () => void): void => {
    make();
    const { fingerprint: now } = inputsOf(root);
    undo();
    expect(now).not.toBe(before);
  };
  differs(
    () => writeFileSync(extra, ''),
    () => rmSync(extra),
  );
  differs(
    () => symlinkSync('index.mdx', extra),
    () => rmSync(extra),
  );
  differs(
    () => mkdirSync(extra),
    () => rmSync(extra, { recursive: true }),
  );
  differs(
    () => (process.env['SITE_URL'] = 'https://another.example.org'),
    () => delete process.env['SITE_URL'],
  );
  expect(inputsOf(root).fingerprint).toBe(before);
});

it('looks anew where one byte of its code or of the list of libraries has changed, and that is all of its code', () => {
  const project = mkdtempSync(join(tmpdir(), 'project-'));
  cpSync('src', join(project, 'src'), { recursive: true });
  mkdirSync(join(project, 'node_modules'));
  cpSync('node_modules/.package-lock.json', join(project, 'node_modules/.package-lock.json'));
  const before = inputsOf(root, project);
  for (const file of codeFiles(project)) {
    const bytes = readFileSync(file);
    appendFileSync(file, ' ');
    const now = inputsOf(root, project);
    writeFileSync(file, bytes);
    expect(now.fingerprint, file).not.toBe(before.fingerprint);
  }
  rmSync(project, { recursive: true });
  const known = new Set(codeFiles('.').map((file) => posix.normalize(file)));
  const reached = new Set(['src/commands/check.mjs']);
  for (const file of reached) {
    expect(known, file).toContain(file);
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import|import\()\s*'(\.[^']+)'/g))
      reached.add(posix.join(posix.dirname(file), name));
  }
});

it('takes no notice of what is damaged, cut off or empty', () => {
  const first = check('--afresh');
  for (const name of [inputsOf(root).fingerprint]) {
    const text = readFileSync(`${KEPT}/${name}`, 'utf8');
    for (const damaged of [text.slice(0, text.length / 2), text.replace(/.$/, '!')]) {
      writeFileSync(`${KEPT}/${name}`, damaged);
      expect(check()).toEqual(first);
    }
  }
});

it('answers alike where several look at once', async () => {
  appendFileSync(LETTER, '# A remark.\n');
  const runs = Array.from({ length: 4 }, async () => {
    const child = spawn(process.execPath, ['src/commands/check.mjs'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    child.stdout.on('data', (part: Buffer) => (text += part.toString()));
    const [code] = (await once(child, 'close')) as [number];
    return `${code} ${text}`;
  });
  expect(new Set(await Promise.all(runs)).size).toBe(1);
  expect(saidOf(inputsOf(root), [])?.sound).toBe(true);
  expect(readdirSync(KEPT).filter((name) => !/^[0-9a-f]{64}$/.test(name))).toEqual([]);
});
