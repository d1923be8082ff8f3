// Builds and publishes the sites that these tests look at, once for all of them, by somebody whose new files nobody else may read: this record at the root of a
// server and under a base path, and another council's, which is small.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { TestProject } from 'vitest/node';
import { redirectsFile } from '../../src/hosting/hostRules.ts';
import { fingerprint } from '../fingerprint.ts';

/** Example lists, beside what the record itself has: an old form of an address, and a page that was withdrawn. */
export const REDIRECTS = [
  { from: '/2014/', to: '/inspections/2014-inspection/' },
  { from: '/2014-11-19/', to: '/inspections/2014-inspection/' },
];
export const WITHDRAWN = [{ path: '/findings/2014-inspection-f001/' }];

export interface Site {
  base: string;
  /** What `npm run build` wrote. */
  built: string;
  /** What `npm run publish` wrote. */
  published: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    sites: Site[];
    /** The fingerprint of the first of them, as it was built under FIRST. */
    first: string;
    /** The built site of SMALL. */
    small: string;
  }
}

/** What is set for a site that may be published. */
export const SETTINGS = {
  SITE_URL: 'https://record.test',
  SITE_PUBLISHER: 'The publisher',
  SITE_CONTACT: 'https://record.test/contact',
  ASTRO_TELEMETRY_DISABLED: '1',
  NODE_ENV: 'production',
  PATH: `${process.cwd()}/node_modules/.bin:${process.env['PATH'] ?? ''}`,
};

/** Another council's record, for what does not depend on how much there is. */
export const SMALL = 'tests/fixtures/second-council';
/** Where the first site is built: other builds of it are held against this one. */
export const FIRST = { TZ: 'UTC', LC_ALL: 'C.UTF-8', BASE_PATH: '/' };

/** Runs a command of the project as `npm run` does, with the settings of a site that may be published. */
export function command(
  name: string,
  args: readonly string[],
  env: Record<string, string | undefined> = {},
  cwd = process.cwd(),
): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync('/bin/sh', ['-c', 'umask 077; exec "$0" "$@"', process.execPath, `src/commands/${name}.ts`, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...SETTINGS, ...env },
  });
  return { status, said: stdout + stderr };
}

/** A folder that the user of a web server may enter. */
export function folder(): string {
  const made = mkdtempSync(`${tmpdir()}/record-`);
  chmodSync(made, 0o755);
  return made;
}

function succeed({ status, said }: { status: number | null; said: string }): void {
  if (status !== 0) throw new Error(said);
}

function siteAt(home: string, env: Record<string, string>, name: string): { site: Site; print: string } {
  const base = env['BASE_PATH'] ?? '/';
  const site = { base, built: `${home}/${name}-built`, published: `${home}/${name}` };
  succeed(command('build', ['--out', site.built], env));
  const print = fingerprint(site.built);
  writeFileSync(`${site.built}/_redirects`, redirectsFile({ base, redirects: REDIRECTS, withdrawn: WITHDRAWN }));
  succeed(command('publish', ['--from', site.built, site.published], env));
  return { site, print };
}

export default function setup(project: TestProject): () => void {
  const home = folder();
  const root = siteAt(home, FIRST, 'root');
  const based = siteAt(home, { BASE_PATH: '/rotherham/' }, 'based');
  const small = `${home}/small-built`;
  succeed(command('build', ['--out', small], { RECORD_DIR: SMALL }));
  project.provide('sites', [root.site, based.site]);
  project.provide('first', root.print);
  project.provide('small', small);
  return () => rmSync(home, { recursive: true, force: true });
}
