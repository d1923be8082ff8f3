// `npm run headers -- <folder>`: writes nginx.conf and Caddyfile for the site in dist/ into a folder. `--root` names where the site will stand on the server.
import { existsSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readSite } from '../record.ts';
import { writeServerFiles } from './servers.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { from: { type: 'string', default: 'dist' }, root: { type: 'string' } },
});
const [to] = positionals;
if (to === undefined || !existsSync(`${values.from}/_headers`)) {
  console.error(to === undefined ? 'Say where to: npm run headers -- <folder>' : `${values.from}/ holds no site; run "npm run build" first.`);
  process.exit(1);
}
mkdirSync(to, { recursive: true });
const { base } = readSite().data;
writeServerFiles(to, resolve(values.root ?? values.from), base, [values.from]);
console.log(`${to}/nginx.conf\n${to}/Caddyfile\nThe same headers for Netlify and Cloudflare Pages stand in ${values.from}/_headers.`);
