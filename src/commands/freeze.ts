// `npm run freeze -- <chart>`: writes a dated copy of a built chart that never changes again, under content/frozen/.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { inWords } from '../model/dates.ts';
import { frozenHtml } from '../model/frozen.ts';
import { refusal } from '../model/placeholders.ts';
import { readSite, RECORD_DIR } from '../record.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    from: { type: 'string', default: 'dist' },
    to: { type: 'string', default: `${RECORD_DIR}/content/frozen` },
  },
});
const [chart = ''] = positionals;
const embed = `${values.from}/embed/${chart}/index.html`;
const refused =
  refusal(readSite().data) ??
  (chart === ''
    ? 'no chart is named: npm run freeze -- <chart>'
    : existsSync(embed)
      ? undefined
      : `${embed} does not exist; run "npm run build" first, and check the name`);
if (refused !== undefined) {
  console.error(`Nothing was frozen: ${refused}.`);
  process.exit(1);
}
const html = frozenHtml(readFileSync(embed, 'utf8'), inWords(values.date));
const hash = createHash('sha256').update(html).digest('hex').slice(0, 12);
const file = `${values.to}/${values.date}/${chart}-${hash}.html`;
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, html);
console.log(`${file}\nCommit it: it is served at /frozen/${values.date}/${chart}-${hash}.html and never changes again.`);
