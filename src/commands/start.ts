// `npm start`: builds the site, serves it, and prints the address.
import { spawnSync } from 'node:child_process';
import { Misuse } from '../model/written/problems.ts';
import { readSite } from '../record.ts';
import { run } from './command.ts';
import { addressOf, serve } from './serve.ts';

/** The port that PORT names, or the usual one. */
function portWanted(): number {
  const { PORT = '4321' } = process.env;
  if (!/^\d{1,5}$/.test(PORT) || Number(PORT) > 65_535) throw new Misuse(`PORT must be a number from 0 to 65535, not ${JSON.stringify(PORT)}`);
  return Number(PORT);
}

await run({ use: 'npm start', otherwise: 'The site was not shown' }, async () => {
  const wanted = portWanted();
  const { base } = readSite().data;
  const built = spawnSync(process.execPath, ['src/commands/build.mjs'], { stdio: 'inherit' });
  if (built.status !== 0) return built.status ?? 1;
  const server = await serve('dist', base, wanted).catch(() => serve('dist', base, 0));
  console.log(`\nThe site is at ${addressOf(server)}${base}\nPress Ctrl+C to stop.`);
  return 0;
});
