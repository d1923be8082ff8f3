// `npm run new -- record`: a folder that checks, where nothing was; nothing that is there is touched.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { ran } from './ran.ts';

const home = mkdtempSync(join(tmpdir(), 'new-record-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const make = (folder: string, ...args: string[]) => ran('new', ['record', folder, ...args]);

it('makes a record that is sound, and that registers', async () => {
  const folder = join(home, 'sound');
  const { status, out, err } = await make(folder, '--council', 'Kent', '--framework', 'england,england-send', '--publisher', 'Kent County Council');
  expect([status, err], out).toEqual([0, '']);
  const env = { RECORD_DIR: folder };
  expect((await ran('check', ['--afresh'], { env })).out).toContain('The content is sound: 0 inspections');
  expect((await ran('register', [], { env })).status).toBe(0);
  expect((await ran('check', ['--afresh'], { env })).status).toBe(0);
  expect((await ran('coverage', [], { env })).status).toBe(0);
});

it('makes a record without any rules of inspection', async () => {
  const folder = join(home, 'bare');
  expect((await make(folder, '--council', 'Ynys Môn', '--inspectorate', 'Estyn')).status).toBe(0);
  expect((await ran('check', ['--afresh'], { env: { RECORD_DIR: folder } })).status).toBe(0);
});

it('is finished by the same command, and touches nothing that somebody has changed', async () => {
  const folder = join(home, 'half');
  const args = ['--council', 'Kent', '--framework', 'england'];
  await make(folder, ...args);
  const [story, themes] = ['content/story.mdx', 'content/themes.yml'].map((file) => join(folder, file)) as [string, string];
  const whole = readFileSync(story, 'utf8');
  rmSync(story);
  expect((await make(folder, ...args)).status).toBe(0);
  expect(readFileSync(story, 'utf8')).toBe(whole);
  writeFileSync(themes, 'themes: []\n');
  rmSync(story);
  const { status, err } = await make(folder, ...args);
  expect([status, err.includes('content/themes.yml'), existsSync(story), readFileSync(themes, 'utf8')]).toEqual([2, true, false, 'themes: []\n']);
});

it.each([
  ['no folder', ['--council', 'Kent', '--framework', 'england'], ''],
  ['no council', ['--framework', 'england'], join(home, 'none')],
  ['the folder of the project', ['--council', 'Kent', '--framework', 'england'], '.'],
])('refuses %s in a sentence, with exit code 2', async (_name, args, folder) => {
  const { status, err } = folder === '' ? await ran('new', ['record', ...args]) : await make(folder, ...args);
  expect([status, /^ {4}at /m.test(err), err.startsWith('Nothing was written')], err).toEqual([2, false, true]);
  expect(existsSync(join(home, 'none'))).toBe(false);
});
