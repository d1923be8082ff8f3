// Kills a build or a publication at random moments, and looks whether the last good site is whole after each. By hand for many: `node tests/servers/kills.ts 200`.
import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { fingerprint } from '../fingerprint.ts';
import { command, folder, SETTINGS } from './sites.ts';

interface Kills {
  kills: number;
  /** Runs that were done before the kill came. */
  done: number;
  /** Kills after which a site was missing or not whole. */
  broken: number;
}

/** Kills the whole group, children too, or the command alone, by turns. */
async function killed(args: readonly string[], after: number, withChildren: boolean): Promise<boolean> {
  const child = spawn(process.execPath, args, { stdio: 'ignore', detached: true, env: { ...process.env, ...SETTINGS } });
  const ended = new Promise<boolean>((answer) => child.once('exit', (_code, signal) => answer(signal !== null)));
  const timer = setTimeout(() => process.kill(withChildren ? -(child.pid ?? 0) : (child.pid ?? 0), 'SIGKILL'), after);
  const wasKilled = await ended;
  clearTimeout(timer);
  return wasKilled;
}

/** Every other one hits a publication; moments are spread over the whole length of a run; one that was done before its kill is made again. */
export async function killAtRandom(kills: number, built: string, home: string, heard: (state: Kills) => void = () => undefined): Promise<Kills> {
  const out = `${home}/site`;
  const target = `${home}/target`;
  const runs = [
    { args: ['src/commands/build.ts', '--out', out], shown: out },
    { args: ['src/commands/publish.ts', '--from', built, target], shown: `${target}/current` },
  ];
  const lengths: number[] = [];
  for (const { args } of runs) {
    const began = Date.now();
    const { status, said } = command(args[0]?.replace(/^.*\/|\.ts$/g, '') ?? '', args.slice(1));
    if (status !== 0) throw new Error(said);
    lengths.push(Date.now() - began);
  }
  const good = runs.map(({ shown }) => fingerprint(shown));
  let done = 0;
  let broken = 0;
  for (let made = 0; made < kills;) {
    const which = made % 2;
    const run = runs[which];
    if (run === undefined) throw new RangeError('there are two kinds of run');
    const began = Date.now();
    if (await killed(run.args, Math.random() * (lengths[which] ?? 0), made % 4 < 2)) made += 1;
    else {
      done += 1;
      lengths[which] = Date.now() - began;
    }
    // A child that outlived its parent may still write, but not where the site stands.
    await wait(20);
    const whole = existsSync(run.shown) && fingerprint(run.shown) === good[which];
    if (!whole) broken += 1;
    heard({ kills: made, done, broken });
  }
  return { kills, done, broken };
}

if (process.argv[1]?.endsWith('kills.ts')) {
  const home = folder();
  const built = `${home}/built`;
  const { status, said } = command('build', ['--out', built]);
  if (status !== 0) throw new Error(said);
  await killAtRandom(Number(process.argv[2] ?? 200), built, home, (state) => console.log(JSON.stringify(state)));
  rmSync(home, { recursive: true, force: true });
}
