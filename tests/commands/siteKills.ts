// A build and a publication of another council's site, killed at random moments: after each kill the last good site is whole, and the next run is done.
import { rmSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { killAtRandom } from '../servers/kills.ts';
import { command, folder } from '../servers/sites.ts';

const KILLS = Number(process.env['KILLS'] ?? 3);
process.env['RECORD_DIR'] = 'tests/fixtures/second-council';
const home = folder();
afterAll(() => rmSync(home, { recursive: true, force: true }));

it(`${KILLS} kills of each leave the last good site whole`, async () => {
  const built = `${home}/built`;
  const first = command('build', ['--out', built]);
  expect(first.status, first.said).toBe(0);
  expect(await killAtRandom(2 * KILLS, built, `${home}/kills`)).toMatchObject({ kills: 2 * KILLS, broken: 0 });
  for (const args of [
    ['build', '--out', `${home}/kills/site`],
    ['publish', '--from', built, `${home}/kills/target`],
  ])
    expect(command(args[0] ?? '', args.slice(1)).status).toBe(0);
});
