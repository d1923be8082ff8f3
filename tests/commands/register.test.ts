// `npm run register` adds lines, and changes nothing that stands there.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ADDRESSES, BASELINE } from '../../src/model/written/files.ts';
import { ran, smallProject } from './ran.ts';

let project = smallProject();
beforeEach(() => {
  project.remove();
  project = smallProject();
});
afterEach(() => project.remove());
const read = (file: string): string => readFileSync(join(project.home, file), 'utf8');
const register = () => ran('register', [], { cwd: project.home });

it('begins a line of its own where the last one has no end', async () => {
  const whole = read(ADDRESSES);
  const lines = whole.trimEnd().split('\n');
  writeFileSync(join(project.home, ADDRESSES), lines.slice(0, -3).join('\n'));
  const { status, out, err } = await register();
  expect([status, err], out).toEqual([0, '']);
  // The remark that says since when is of the day on which the test runs.
  const listed = (text: string): string[] =>
    text
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .sort();
  expect(listed(read(ADDRESSES))).toEqual(listed(whole));
});

it('writes nothing where nothing is new', async () => {
  const before = read(ADDRESSES);
  expect((await register()).out).toBe('0 new addresses in content/addresses.txt, 0 new entries in content/published.csv.\n');
  expect(read(ADDRESSES)).toBe(before);
});

it('registers nothing of content that is not sound, and says what is wrong without a stack', async () => {
  rmSync(join(project.home, 'content/themes.yml'));
  const before = read(ADDRESSES);
  const { status, out, err } = await register();
  expect([status, /^ {4}at /m.test(out + err), err.includes('content/themes.yml')]).toEqual([1, false, true]);
  expect(read(ADDRESSES)).toBe(before);
});

it('makes both lists of a record that has neither', async () => {
  const [addresses, entries] = [read(ADDRESSES), read(BASELINE)];
  for (const file of [ADDRESSES, BASELINE]) rmSync(join(project.home, file));
  const { status, out, err } = await register();
  expect([status, err], out).toEqual([0, '']);
  const undated = (list: string): string[] =>
    list
      .split('\n')
      .filter((line) => !line.startsWith('# since '))
      .sort();
  expect(undated(read(ADDRESSES))).toEqual(undated(addresses));
  expect(read(ADDRESSES)).toContain(`# since ${new Date().toISOString().slice(0, 10)}\n/\n`);
  expect(read(BASELINE).split('\n').sort()).toEqual(entries.split('\n').sort());
});

it.each([ADDRESSES, BASELINE])('makes no new %s where the other list says that something was published', async (file) => {
  rmSync(join(project.home, file));
  const { status, err } = await register();
  expect([status, err.includes(`${file}:1:1 [written-missing]`)]).toEqual([1, true]);
  expect(existsSync(join(project.home, file))).toBe(false);
});

it('takes no new words for an entry whose row is lost', async () => {
  const rows = read(BASELINE).split('\n');
  writeFileSync(join(project.home, BASELINE), rows.filter((row) => !/^[^,]*-f001,/.test(row)).join('\n'));
  const { status, err } = await register();
  expect([status, err.includes('[published-lost]')]).toEqual([1, true]);
});
