// `npm run bench:start`: how long a newcomer waits: `npm start` on a fresh clone of what is committed, until the front page comes. npm's cache is as warm as it is.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { npm } from '../../src/commands/programs.mjs';

const home = mkdtempSync(join(tmpdir(), 'clone-'));
const clone = join(home, 'record');
if (spawnSync('git', ['clone', '--quiet', '.', clone], { stdio: 'inherit' }).status !== 0) throw new Error('git could not clone this folder');

const begin = performance.now();
const [command, args, options] = npm(['start']);
const child = spawn(command, args, { ...options, cwd: clone, env: { ...process.env, PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
const ended = once(child, 'exit');
let said = '';
child.stdout.on('data', (part: Buffer) => (said += part.toString()));
const seconds = (): string => ((performance.now() - begin) / 1000).toFixed(1);
let address: string | undefined;
while (address === undefined && child.exitCode === null) {
  await Promise.race([once(child.stdout, 'data'), ended]);
  address = /The site is at (\S+)/.exec(said)?.[1];
}
if (address === undefined) throw new Error(`npm start ended before the site was there:\n${said}`);
const page = await fetch(address);
console.log(`npm start on a fresh clone: ${seconds()} s until the front page answered with ${page.status}.`);
// The whole group: npm, and the server that it started.
if (child.pid !== undefined) process.kill(-child.pid);
await ended;
rmSync(home, { recursive: true, force: true });
