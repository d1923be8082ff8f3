// The software bill of materials of a release: every package and its version, as npm lists them.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { Refused } from './command.ts';
import { npm } from './programs.mjs';
import { writeWhole } from './writeWhole.ts';

/**
 * Writes what the release was made with: every package and its version (CycloneDX 1.5), without those that only test and measure.
 * npm makes the list from copies without these: asked to omit them, it leaves out others too.
 */
export function writeSbom(folder: string, release: string): void {
  type Listed = Record<string, unknown> & { name: string };
  // npm gives its lists this form.
  const read = (file: string): Listed => JSON.parse(readFileSync(file, 'utf8')) as Listed;
  const withoutTools = (listed: Record<string, unknown>): Record<string, unknown> => ({ ...listed, devDependencies: {} });
  const made = read('package.json');
  const lock = read('package-lock.json');
  // npm gives its lists this form.
  const packages = Object.entries(lock['packages'] as Record<string, Record<string, unknown>>).filter(([, { dev }]) => dev !== true);
  const home = mkdtempSync(`${tmpdir()}/bill-`);
  // npm calls what was made by the name of its folder.
  const cwd = `${home}/${made.name}`;
  mkdirSync(cwd);
  writeFileSync(`${cwd}/package.json`, JSON.stringify(withoutTools(made)));
  writeFileSync(
    `${cwd}/package-lock.json`,
    JSON.stringify({ ...lock, packages: Object.fromEntries(packages.map(([path, one]) => [path, path === '' ? withoutTools(one) : one])) }),
  );
  const [command, args, options] = npm(['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only']);
  const { status, stdout } = spawnSync(command, args, { ...options, cwd, encoding: 'utf8', maxBuffer: 1e8 });
  rmSync(home, { recursive: true });
  if (status !== 0) throw new Refused('"npm sbom" failed, and a release needs the list of what it was made with; run "npm ci"');
  writeWhole(`${folder}/${release}.cdx.json`, stdout);
}
