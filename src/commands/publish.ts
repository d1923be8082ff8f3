// `npm run publish -- <folder>`: builds, checks, and puts the site into a folder that a web server reads. `current` in it is a link to the release that is shown;
// the last five releases stay, and `--back` shows the one before. `--reload "<command>"` tells the server of new headers before the switch;
// `--from <folder>` takes a site that is built already.
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { tmpdir } from 'node:os';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { CONTROL_FILES } from '../model/headers.ts';
import { readRules } from '../model/hostRules.ts';
import { refusal } from '../model/placeholders.ts';
import { loadRecord, readSite } from '../record.ts';
import { filesOf, problemsOf } from './inspect.ts';
import { alone } from './lock.ts';
import { writeServerFiles } from './servers.ts';

const KEPT = 5;
const COMPRESSIBLE = /\.(?:css|csv|html|ics|js|json|svg|txt|wasm|xml)$/;

/** Something to tell the editor, in place of a release. */
class Refused extends Error {}

function releasesIn(target: string): string[] {
  return readdirSync(`${target}/releases`)
    .filter((name) => !name.startsWith('.'))
    .sort();
}

function currentOf(target: string): string | undefined {
  return existsSync(`${target}/current`) ? basename(readlinkSync(`${target}/current`)) : undefined;
}

/** Puts a file into a release, with its compressed copies. A file that did not change keeps its time, and with it the mark by which browsers know it. */
function put(from: string, to: string, before: string | undefined): void {
  mkdirSync(dirname(to), { recursive: true });
  const bytes = readFileSync(from);
  if (before !== undefined && existsSync(before) && readFileSync(before).equals(bytes)) {
    for (const copy of ['', '.br', '.gz'].filter((ending) => existsSync(before + ending))) {
      copyFileSync(before + copy, to + copy);
      utimesSync(to + copy, statSync(before + copy).atime, statSync(before + copy).mtime);
    }
    return;
  }
  writeFileSync(to, bytes);
  if (!COMPRESSIBLE.test(to)) return;
  // Quality 10 saves 7 % of the bytes of 9; 11 another 3 %, for three times the time.
  writeFileSync(`${to}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }));
  writeFileSync(`${to}.gz`, gzipSync(bytes, { level: 9 }));
}

/** Writes a release as a web root: the site under its base path. */
function stage(target: string, site: string, base: string): string {
  for (const left of globSync(`${target}/releases/.*`)) rmSync(left, { recursive: true, force: true });
  const folder = `${target}/releases/.${process.pid}`;
  const last = currentOf(target);
  for (const file of filesOf(site)) {
    const place = CONTROL_FILES.some((name) => name === file) ? file : `${base.slice(1)}${file}`;
    put(`${site}/${file}`, `${folder}/${place}`, last && `${target}/releases/${last}/${place}`);
  }
  return folder;
}

/** Tells the server what it may let run, and only then shows the release: one rename, which happens or does not. */
function show(target: string, base: string, release: string, reload: string | undefined): void {
  const sites = [release, ...releasesIn(target).filter((name) => name !== release)].map((name) => `${target}/releases/${name}`);
  writeServerFiles(target, `${target}/current`, base, sites);
  if (reload !== undefined && spawnSync(reload, { shell: true, stdio: 'inherit' }).status !== 0)
    throw new Refused(`"${reload}" failed. The site that was shown is still shown`);
  const link = `${target}/.current`;
  rmSync(link, { force: true });
  symlinkSync(`releases/${release}`, link);
  renameSync(link, `${target}/current`);
}

/**
 * Writes what the release was made with: every package and its version (CycloneDX 1.5), without those that only test and measure.
 * npm reads it off lists without these: told to omit them, it leaves out others too.
 */
function writeBill(folder: string, release: string): void {
  type Listed = Record<string, unknown> & { name: string };
  const read = (file: string): Listed => JSON.parse(readFileSync(file, 'utf8')) as Listed;
  const withoutTools = (listed: Record<string, unknown>): Record<string, unknown> => ({ ...listed, devDependencies: {} });
  const made = read('package.json');
  const lock = read('package-lock.json');
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
  const { status, stdout } = spawnSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], { cwd, encoding: 'utf8', maxBuffer: 1e8 });
  rmSync(home, { recursive: true });
  if (status !== 0) throw new Refused('"npm sbom" failed, and a release needs the list of what it was made with; run "npm ci"');
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/${release}.cdx.json`, stdout);
}

function publish(target: string, from: string | undefined, reload: string | undefined): void {
  if (from === undefined && spawnSync(process.execPath, ['src/commands/build.ts'], { stdio: 'inherit' }).status !== 0)
    throw new Refused('the site was not built');
  const site = from ?? 'dist';
  if (!existsSync(`${site}/_headers`)) throw new Refused(`${site}/ holds no site; run "npm run build" first`);
  const [problem] = problemsOf(site, loadRecord(), readRules(readFileSync(`${site}/_headers`, 'utf8')));
  if (problem !== undefined) throw new Refused(`${site}/ is not the site of this record and address (${problem}); run "npm run build" again`);
  const { base } = readSite().data;
  mkdirSync(`${target}/releases`, { recursive: true });
  const staged = stage(target, site, base);
  const release = new Date().toISOString().replace(/[:.]/g, '-');
  renameSync(staged, `${target}/releases/${release}`);
  writeBill(`${target}/bills`, release);
  show(target, base, release, reload);
  const old = releasesIn(target).filter((name) => name !== release);
  for (const name of old.slice(0, Math.max(0, old.length - KEPT + 1))) {
    // Out of the list first: half a release is none to go back to.
    const gone = `${target}/releases/.${name}`;
    renameSync(`${target}/releases/${name}`, gone);
    rmSync(gone, { recursive: true, force: true });
    rmSync(`${target}/bills/${name}.cdx.json`, { force: true });
  }
  console.log(`${target}/current shows the release ${release}.`);
}

function goBack(target: string, reload: string | undefined): void {
  const current = currentOf(target);
  const before =
    current &&
    releasesIn(target)
      .filter((name) => name < current)
      .at(-1);
  if (!before) throw new Refused(`${target} holds no release before the one that is shown`);
  show(target, readSite().data.base, before, reload);
  console.log(`${target}/current shows the release ${before} again. "npm run publish" shows the newest state of the record.`);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { back: { type: 'boolean', default: false }, from: { type: 'string' }, reload: { type: 'string' } },
});
const [folder] = positionals;
try {
  const refused = folder === undefined ? 'no folder is named: npm run publish -- <folder>' : refusal(readSite().data);
  if (folder === undefined || refused !== undefined) throw new Refused(refused);
  // Everybody may read what is published, whatever the machine's rule for new files.
  process.umask(0o022);
  const target = resolve(folder);
  process.exitCode = await alone(`${target}/.lock`, `A publication to ${folder}`, () => {
    if (values.back) goBack(target, values.reload);
    else publish(target, values.from, values.reload);
    return 0;
  });
} catch (error) {
  process.exitCode = 1;
  if (error instanceof Refused) console.error(`Nothing was published: ${error.message}.`);
  else if (error instanceof Error && 'code' in error) console.error(`Nothing was published: ${error.message}. The site that was shown is still shown.`);
  else throw error;
}
