// Writes nginx.conf and Caddyfile for built sites, from what their _headers and _redirects say.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { codeAt, joined, readRedirects, readRules } from '../model/hostRules.ts';
import { caddyfile, nginx } from '../model/serverRules.ts';

function read(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** The first of these folders is the site that is served; the code of the others may run too, so that a switch between them needs no new headers. */
export function writeServerFiles(to: string, root: string, base: string, sites: readonly string[]): void {
  const rules = sites.map((site) => readRules(read(`${site}/_headers`)));
  const code = joined(rules.map((one) => codeAt(one, `${base}404.html`)));
  const frozen = joined(rules.map((one) => codeAt(one, `${base}frozen/`)));
  const hosting = { base, code, frozen, ...readRedirects(read(`${sites[0] ?? ''}/_redirects`), base) };
  for (const [name, text] of [
    ['nginx.conf', nginx(root, hosting)],
    ['Caddyfile', caddyfile(root, hosting)],
  ] as const) {
    writeFileSync(`${to}/${name}.new`, text);
    renameSync(`${to}/${name}.new`, `${to}/${name}`);
  }
}
