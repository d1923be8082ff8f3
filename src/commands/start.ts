// `npm start`: builds the site, serves it, and prints the address.
import { spawnSync } from 'node:child_process';
import { readSite } from '../record.ts';
import { addressOf, serve } from './serve.ts';

const built = spawnSync(process.execPath, ['src/commands/build.ts'], { stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);
const { base } = readSite().data;
const wanted = Number(process.env['PORT'] ?? 4321);
const server = await serve('dist', base, wanted).catch(() => serve('dist', base, 0));
console.log(`\nThe site is at ${addressOf(server)}${base}\nPress Ctrl+C to stop.`);
