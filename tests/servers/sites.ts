// Builds and publishes the sites that these tests look at: at the root of a server and under a base path, by somebody whose new files nobody else may read.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { TestProject } from 'vitest/node';
import { redirectsFile } from '../../src/model/hostRules.ts';

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

function siteAt(home: string, base: string, name: string): Site {
  const env = { BASE_PATH: base };
  const site = { base, built: `${home}/${name}-built`, published: `${home}/${name}` };
  succeed(command('build', ['--out', site.built], env));
  writeFileSync(`${site.built}/_redirects`, redirectsFile({ base, redirects: REDIRECTS, withdrawn: WITHDRAWN }));
  succeed(command('publish', ['--from', site.built, site.published], env));
  return site;
}

export default function setup(project: TestProject): () => void {
  const home = folder();
  project.provide('sites', [siteAt(home, '/', 'root'), siteAt(home, '/rotherham/', 'based')]);
  return () => rmSync(home, { recursive: true, force: true });
}
