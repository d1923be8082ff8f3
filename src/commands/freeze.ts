// `npm run freeze -- <chart>`: writes a dated copy of a built chart that never changes again, under content/frozen/.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { inWords, recordDate } from '../model/written/dates.ts';
import { frozenHtml } from '../model/written/frozen.ts';
import { Misuse } from '../model/written/problems.ts';
import { RECORD_DIR } from '../record.ts';
import { toBePublished } from './builtSite.ts';
import { Refused, run } from './command.ts';
import { pathForm } from './places.ts';
import { writeWhole } from './writeWhole.ts';

const today = new Date().toISOString().slice(0, 10);

function dayForm(day: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || recordDate(day)?.kind !== 'day') return `"${day}" is no day; write it like ${today}`;
  return day > today ? `"${day}" has not come yet` : undefined;
}

await run(
  {
    use: 'npm run freeze -- <chart>',
    otherwise: 'Nothing was frozen',
    options: {
      date: { value: '<day>', says: 'the day that the copy bears; without it, today', form: dayForm },
      from: { value: '<folder>', says: 'the site that was built; without it, dist/', form: pathForm },
      to: { value: '<folder>', says: 'where the copy is put; without it, content/frozen/', form: pathForm },
    },
    operands: {
      what: 'chart',
      least: 1,
      most: 1,
      form: (chart) => (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(chart) ? undefined : `"${chart}" is no name of a chart`),
    },
  },
  ({ values: { date = today, from = 'dist', to = `${RECORD_DIR}/content/frozen` }, operands: [chart = ''] }) => {
    toBePublished(from);
    const embed = `${from}/embed/${chart}/index.html`;
    if (!existsSync(embed) || !existsSync(`${from}/charts/${chart}/index.html`))
      throw new Misuse(`${from}/ holds no chart "${chart}"; check the name, and run "npm run build" first`);
    const html = frozenHtml(readFileSync(embed, 'utf8'), inWords(date));
    const hash = createHash('sha256').update(html).digest('hex').slice(0, 12);
    const file = `${to}/${date}/${chart}-${hash}.html`;
    if (existsSync(file) && readFileSync(file, 'utf8') !== html) throw new Refused(`something else stands at ${file}, and what is frozen is never changed`);
    writeWhole(file, html);
    console.log(`${file}\nCommit it: it is served at /frozen/${date}/${chart}-${hash}.html and never changes again.`);
  },
);
