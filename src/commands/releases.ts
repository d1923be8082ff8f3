// The releases in a folder that a web server reads: which there are, which one is shown, and how a new one is laid out.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { CONTROL_FILES } from '../hosting/headers.ts';
import { readSite } from '../record.ts';
import { filesOf, settingsOf } from './builtSite.ts';
import { isRunning } from './lock.ts';
import type { Served } from './servers.ts';

const COMPRESSIBLE = /\.(?:css|csv|html|ics|js|json|jsonld|svg|txt|wasm|xml)$/;

/** A release by its name: the moment at which it was made. Nothing else in the folder is ours to show or to take away. */
const RELEASE = /^\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}-\d{3}Z$/;

/** The releases in a target, oldest first. */
export function releasesIn(target: string): string[] {
  return existsSync(`${target}/releases`)
    ? readdirSync(`${target}/releases`)
        .filter((name) => RELEASE.test(name))
        .sort()
    : [];
}

/** Takes away what publications that were stopped have left: half a release, or one on its way out; and the bills of releases that are gone. */
export function sweep(target: string): void {
  for (const name of readdirSync(`${target}/releases`)) {
    const writer = /^\.(\d+)$/.exec(name)?.[1];
    if ((writer !== undefined && !isRunning(Number(writer))) || (name.startsWith('.') && RELEASE.test(name.slice(1))))
      rmSync(`${target}/releases/${name}`, { recursive: true, force: true });
  }
  const kept = new Set(releasesIn(target));
  for (const bill of existsSync(`${target}/bills`) ? readdirSync(`${target}/bills`) : []) {
    const release = bill.replace(/\.cdx\.json$/, '');
    if (RELEASE.test(release) && !kept.has(release)) rmSync(`${target}/bills/${bill}`, { force: true });
  }
}

/** A release as it is in the target. Those of older versions do not record the base path they were built with. */
export function servedOf(target: string, release: string): Served {
  const folder = `${target}/releases/${release}`;
  return { folder, base: settingsOf(folder)?.base ?? readSite().data.base };
}

/** The release that is shown. */
export function currentOf(target: string): string | undefined {
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
export function stage(target: string, site: string, base: string): string {
  sweep(target);
  const folder = `${target}/releases/.${process.pid}`;
  const last = currentOf(target);
  for (const file of filesOf(site)) {
    const place = CONTROL_FILES.some((name) => name === file) ? file : `${base.slice(1)}${file}`;
    put(`${site}/${file}`, `${folder}/${place}`, last && `${target}/releases/${last}/${place}`);
  }
  return folder;
}
