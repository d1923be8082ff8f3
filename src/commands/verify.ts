// `npm run verify -- <source> <file.pdf>`: compares a published document with everything we say about it, and writes a page for a person to review.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { printedOf } from '../model/authoring/printed.ts';
import { REVIEW_MARK, reviewPage } from '../model/authoring/reviewPage.ts';
import { verified, type Verified } from '../model/authoring/verified.ts';
import type { Read } from '../model/checks/check.ts';
import type { Entry, SourceData } from '../model/written/draft.ts';
import { Misuse } from '../model/written/problems.ts';
import { readDraft } from '../record.ts';
import { Refused, run } from './command.ts';
import { pdfText } from './pdfText.ts';
import { filePlaceRefused, pathForm } from './places.ts';
import { writeWhole } from './writeWhole.ts';

/** What cannot be read would not be looked at, and nobody would know. */
const LOOKED_AT = /^content\/(?:findings|inspections)\//;

function sourceNamed({ draft: { sources }, problems }: Read, id: string): Entry<SourceData> {
  const bad = problems.find(({ file }) => LOOKED_AT.test(file) || file === `content/sources/${id}.yml`);
  if (bad) throw new Refused(`${bad.file} cannot be read whole; "npm run check" says why`);
  const known = sources.filter(({ data }) => data.text.state !== 'none').map((one) => one.id);
  const source = sources.find((one) => one.id === id);
  if (!source) throw new Misuse(`there is no source "${id}"; those that can be verified: ${known.join(', ')}`);
  if (source.data.text.state === 'none')
    throw new Misuse(
      `the document "${id}" was neither read whole nor is its text held, so that there is nothing to verify; those that can be verified: ${known.join(', ')}`,
    );
  return source;
}

function placeFor(out: string): string {
  const file = resolve(out);
  const why = filePlaceRefused(out);
  if (why !== undefined) throw new Misuse(why);
  if (!/\.html?$/i.test(file)) throw new Misuse(`--out: "${out}" must be the name of a page, and end with .html`);
  if (existsSync(file) && !readFileSync(file, 'utf8').includes(REVIEW_MARK))
    throw new Misuse(`--out: "${out}" is there already and was not made by this command; choose another name`);
  return file;
}

function told({ entries, wrong, agrees, open, shared }: Verified): string {
  const against = [...wrong, ...entries.flatMap(({ id, wrong: why }) => why.map((one) => `${id}: ${one}`))];
  const listed = (heading: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : ['', heading, ...lines.map((line) => `- ${line}`)]);
  return [
    ...agrees,
    ...listed('For a person to see:', open),
    ...listed(
      'Six or more words in a row that stand in the document too (names and fixed terms may):',
      shared.map(({ where, runs }) => `${where}: "${runs.join('"; "')}"`),
    ),
    ...listed('What does not agree:', against),
  ].join('\n');
}

await run(
  {
    use: 'npm run verify -- <source> <file.pdf>',
    otherwise: 'Nothing was verified',
    options: {
      out: { value: '<page.html>', says: 'where the page to review is written; without it, in node_modules/.cache/', form: pathForm },
    },
    operands: { what: 'source and PDF', least: 2, most: 2, form: pathForm },
    about:
      'The PDF is read on this machine and goes nowhere. The page holds its words: it is for you, and is not published. Exit code 1 where something does not agree.',
  },
  async ({ values, operands: [id = '', path = ''] }) => {
    const read = readDraft();
    const source = sourceNamed(read, id);
    const file = placeFor(values.out ?? `node_modules/.cache/verify-${id}.html`);
    const { sha256, pages } = await pdfText(path);
    const printed = printedOf(pages, source.data.text.footnotes);
    const result = verified(read.draft, source, { sha256, printed });
    writeWhole(file, reviewPage(source.data, printed, result));
    console.log(told(result));
    console.log(`\nFor you to review, and not to be published: ${file}`);
    return result.wrong.length > 0 || result.entries.some(({ wrong }) => wrong.length > 0) ? 1 : 0;
  },
);
