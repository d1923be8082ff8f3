// Writes nginx.conf and Caddyfile for built sites, from their _headers and _redirects.
import { existsSync, readFileSync } from 'node:fs';
import { codeAt, joined, readRedirects, readRules } from '../hosting/hostRules.ts';
import { caddyfile, nginx } from '../hosting/serverRules.ts';
import { writeWhole } from './writeWhole.ts';

function read(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** A built site: its folder, and the base path with which it was built. */
export interface Served {
  folder: string;
  base: string;
}

/** The first of these sites is the one that is served; the code of the others may run too, so that a switch between them needs no new headers. */
export function writeServerFiles(to: string, root: string, sites: readonly [Served, ...Served[]]): void {
  const [{ folder, base }] = sites;
  const rules = sites.map((site) => ({ base: site.base, rules: readRules(read(`${site.folder}/_headers`)) }));
  const code = joined(rules.map((one) => codeAt(one.rules, `${one.base}404.html`)));
  const frozen = joined(rules.map((one) => codeAt(one.rules, `${one.base}frozen/`)));
  const hosting = { base, code, frozen, ...readRedirects(read(`${folder}/_redirects`), base) };
  // As both write a path, on Windows too.
  const path = root.replaceAll('\\', '/');
  writeWhole(`${to}/nginx.conf`, nginx(path, hosting));
  writeWhole(`${to}/Caddyfile`, caddyfile(path, hosting));
}
