// Each command that writes, killed at random steps while it does: nothing is lost, nothing is half written, and a second run finishes the work.
// KILLS says how often ("npm run test:faults" kills each 25 times).
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { filesOf } from '../../src/commands/builtSite.ts';
import { ran, smallProject, writeSite } from './ran.ts';

const KILLS = Number(process.env['KILLS'] ?? 3);
const { home, remove } = smallProject();
afterAll(remove);
writeSite(join(home, 'dist'));
writeFileSync(join(home, 'letter.txt'), 'Plans for children are good. They are kept up to date.\n');
for (const file of ['content/addresses.txt', 'content/published.csv']) {
  // As if half of the entries had not been published yet, and no address; and the last line break of the addresses is missing.
  const lines = readFileSync(join(home, file), 'utf8').trimEnd().split('\n');
  writeFileSync(join(home, file), lines.slice(0, file.endsWith('csv') ? lines.length >> 1 : 4).join('\n') + (file.endsWith('csv') ? '\n' : ''));
}
rmSync(join(home, 'src'));
rmSync(join(home, 'node_modules'));

const COMMANDS: readonly (readonly [command: string, args: readonly string[], record: 'own' | 'this'])[] = [
  ['register', [], 'own'],
  ['new', ['inspection', '--text', 'letter.txt', '--date', '2026-03-10', '--framework', 'whole-service', '--publisher', 'A body'], 'own'],
  ['new', ['record', 'another', '--council', 'Kent', '--framework', 'england'], 'own'],
  ['freeze', ['themes', '--date', '2026-11-22'], 'own'],
  ['headers', ['servers', '--root', '/srv/record/current'], 'own'],
  ['schemas', [], 'own'],
  ['agreement', [], 'this'],
];

/** Every file of a folder, and what it holds. */
const stateOf = (folder: string): Record<string, string> =>
  Object.fromEntries(filesOf(folder).map((file) => [file, readFileSync(join(folder, file), 'latin1')]));
/** What a writer that was stopped may leave: beside its place, hidden, and read by nobody. */
const isLeft = (file: string): boolean => /(?:^|\/)\.[^/]+\.\d+\.new$/.test(file);

function copyOf(record: 'own' | 'this'): string {
  const folder = mkdtempSync(join(tmpdir(), 'killed-'));
  if (record === 'own') cpSync(home, folder, { recursive: true });
  else for (const part of ['content', 'seeds', 'tests/coding']) cpSync(part, join(folder, part), { recursive: true });
  if (record === 'this') writeFileSync(join(folder, 'tests/coding/agreement.json'), '{}\n');
  return folder;
}

describe.concurrent.each(COMMANDS)('%s', (command, args, record) => {
  it(`is whole after each of ${KILLS} kills`, { timeout: 60_000 + KILLS * 20_000 }, async () => {
    const start = copyOf(record);
    const before = stateOf(start);
    const count = join(mkdtempSync(join(tmpdir(), 'count-')), 'steps');
    const node = ['--import', resolve('tests/commands/stopAt.mjs')];
    const whole = await ran(command, args, { cwd: start, node, env: { COUNT_TO: count } });
    expect(whole.status, whole.err).toBe(0);
    const after = stateOf(start);
    const steps = Number(readFileSync(count, 'utf8'));
    rmSync(start, { recursive: true });
    rmSync(join(count, '..'), { recursive: true });
    expect(Object.entries(after).filter(([file, text]) => before[file] !== text).length).toBeGreaterThan(0);
    for (let made = 0; made < KILLS; made += 1) {
      const at = 1 + Math.floor(Math.random() * steps);
      const folder = copyOf(record);
      const where = `${command}, killed at step ${at} of ${steps}`;
      expect((await ran(command, args, { cwd: folder, node, env: { STOP_AT: String(at) } })).signal, where).toBe('SIGKILL');
      const left = stateOf(folder);
      for (const [file, text] of Object.entries(left)) if (!isLeft(file)) expect([before[file], after[file]], `${where}: ${file}`).toContain(text);
      for (const file of Object.keys(before)) expect(left[file], `${where}: ${file}`).toBeDefined();
      const again = await ran(command, args, { cwd: folder });
      expect([again.status, again.err], where).toEqual([0, '']);
      expect(stateOf(folder), where).toEqual(after);
      rmSync(folder, { recursive: true });
    }
  });
});
