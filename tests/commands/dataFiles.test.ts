// The files of data and those of public/ go into one folder: neither takes the place of the other.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { smallProject } from './ran.ts';

const { home, remove } = smallProject();
afterAll(remove);

/** Writes the files of data into a folder of the small project; gives what was said. */
function written(): string {
  const program = "(await import('./src/commands/dataFiles.ts')).writeDataFiles('made').catch(({ message }) => console.error(message))";
  return spawnSync(process.execPath, ['--input-type=module', '-e', program], { cwd: home, encoding: 'utf8' }).stderr;
}

it('a file of public/ that has the name of a file of data is refused by its name', () => {
  mkdirSync(join(home, 'public/data'), { recursive: true });
  writeFileSync(join(home, 'public/data/record.zip'), 'x');
  expect(written()).toContain('public/data/record.zip has the name of a file that the build makes');
  expect(existsSync(join(home, 'made/data/record.zip'))).toBe(false);
  rmSync(join(home, 'public/data/record.zip'));
  expect(written()).toBe('');
  expect(existsSync(join(home, 'made/data/record.zip'))).toBe(true);
});
