// The site that the suites read: built, or the one that stands, where it and all that goes into a build are as they were.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { filesOf } from '../src/commands/builtSite.ts';
import { run } from './runner.ts';

const NOTE = 'node_modules/.cache/built-for-tests.txt';
const SITE = 'dist';
const RECORD = process.env['RECORD_DIR'] ?? '.';
/** Everything that a build reads: what a person wrote, the code, its settings, and what is installed. */
const INPUTS = [
  `${RECORD}/content`,
  `${RECORD}/seeds`,
  'src',
  'public',
  'astro.config.mjs',
  'package.json',
  'tsconfig.json',
  'node_modules/.package-lock.json',
];
const SETTINGS = /^(?:SITE_|BASE_|RECORD_|ASTRO_|NODE_|VITE_)/;

function hashOf(path: string): string {
  if (!existsSync(path)) return 'none';
  const files = statSync(path).isDirectory() ? filesOf(path).map((file) => `${path}/${file}`) : [path];
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file} ${createHash('sha256').update(readFileSync(file)).digest('hex')}\n`);
  return hash.digest('hex');
}

function inputs(): string {
  const settings = Object.entries(process.env).filter(([name]) => SETTINGS.test(name));
  return JSON.stringify([process.version, settings.sort(([a], [b]) => (a < b ? -1 : 1)), ...INPUTS.map(hashOf)]);
}

/** Builds the site, and notes of what and what it became. */
export async function build(): Promise<boolean> {
  rmSync(NOTE, { force: true });
  const before = inputs();
  const isBuilt = await run('Build', process.execPath, ['src/commands/build.mjs']);
  if (isBuilt) writeFileSync(NOTE, before + hashOf(SITE));
  return isBuilt;
}

/** Builds the site, unless it stands as the last `build` left it and nothing has changed since that goes into it. */
export async function standing(): Promise<boolean> {
  if (!existsSync(NOTE) || readFileSync(NOTE, 'utf8') !== inputs() + hashOf(SITE)) return build();
  console.log(`\n== Build: ${SITE}/ stands as a test command built it, of the same files and settings`);
  return true;
}
