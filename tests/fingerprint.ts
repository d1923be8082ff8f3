// Whether two folders hold the same site, byte for byte.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { filesOf } from '../src/commands/builtSite.ts';
import { BUILD_NOTE } from '../src/hosting/headers.ts';

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Pagefind lists its filters in an order that changes from build to build, and names the list after its bytes: it counts by what it holds. */
const LIST = /\.en_[0-9a-f]+\.pf_meta$/;
const NAMES_THE_LIST = new Set([BUILD_NOTE, 'pagefind/pagefind-entry.json']);
const NAME = /\ben_[0-9a-f]{10}\b/g;

function fingerprintOf(site: string, file: string): [string, string] {
  const bytes = readFileSync(`${site}/${file}`);
  if (LIST.test(file)) return [file.replace(NAME, ''), digest(gunzipSync(bytes).toSorted())];
  return [file, digest(NAMES_THE_LIST.has(file) ? Buffer.from(bytes.toString().replace(NAME, '')) : bytes)];
}

/** By file of a site, the fingerprint of what it holds. */
export function fingerprints(site: string): Record<string, string> {
  return Object.fromEntries(filesOf(site).map((file) => fingerprintOf(site, file)));
}

/** One fingerprint for all files of a folder and their names. */
export function fingerprint(site: string): string {
  return digest(Buffer.from(JSON.stringify(fingerprints(site))));
}
