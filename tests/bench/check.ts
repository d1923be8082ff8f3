// `npm run bench:check`: how long a check takes, in starts of Node: of a record that has not changed, after a change of one file, and with nothing remembered.
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './numbers.ts';

const ROUNDS = 15;
const record = mkdtempSync(join(tmpdir(), 'record-'));
for (const folder of ['content', 'seeds']) cpSync(folder, join(record, folder), { recursive: true });

/** The seconds of a run, its start included. */
function seconds(args: readonly string[]): number {
  const begin = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { env: { ...process.env, RECORD_DIR: record }, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return (performance.now() - begin) / 1000;
}

const CHECK = 'src/commands/check.mjs';
const kinds: [name: string, run: () => number][] = [
  ['a start of Node', () => seconds(['-e', '0'])],
  ['nothing has changed', () => seconds([CHECK])],
  [
    'one file has changed',
    () => {
      appendFileSync(join(record, 'content/findings/2020-focused-visit.yml'), '# A remark.\n');
      return seconds([CHECK]);
    },
  ],
  ['nothing is remembered', () => seconds([CHECK, '--afresh'])],
];
seconds([CHECK, '--afresh']);
const times = kinds.map((): number[] => []);
// In turn, so that a machine that grows slower is slower for all of them; each change is made before the check that must see it.
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [i, [, run]] of kinds.entries()) times[i]?.push(run());
}
rmSync(record, { recursive: true });
const [start = 1] = times.map(median);
for (const [i, [name]] of kinds.entries()) {
  const middle = median(times[i] ?? []);
  console.log(`${name.padEnd(24)} ${(middle * 1000).toFixed(0).padStart(5)} ms ${(middle / start).toFixed(1).padStart(6)} starts`);
}
