// `npm run agreement`: how far the second coding agreed with the first, before anything was settled, and every difference between them.
// Writes the comparison to tests/coding/agreement.json and what the site publishes of it to content/agreement.json.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { z } from 'zod';
import { agreementOf, publishedOf, settledSchema, type Agreement, type Measure } from '../model/counts/agreement.ts';
import { byId, byWords, codingsSchema, toldSchema } from '../model/counts/pairing.ts';
import { preparedTexts, textsByInspection } from '../model/evidence/lookUp.ts';
import { AGREEMENT } from '../model/written/files.ts';
import { Misuse } from '../model/written/problems.ts';
import { readDraft, RECORD_DIR } from '../record.ts';
import { run } from './command.ts';
import { writeWhole } from './writeWhole.ts';

const FOLDER = 'tests/coding';
const write = (file: string, data: unknown): void => writeWhole(file, `${JSON.stringify(data, null, 2)}\n`);

/** A file of the codings. Throws a Misuse where it is not as it has to be. */
function read<Schema extends z.ZodType>(file: string, schema: Schema): z.infer<Schema> {
  const text = readFileSync(`${FOLDER}/${file}`, 'utf8');
  try {
    const read = schema.safeParse(parse(text));
    if (read.success) return read.data;
    const [issue] = read.error.issues;
    throw new Misuse(`${FOLDER}/${file} is not as it has to be: "${issue?.path.join('.') ?? ''}": ${issue?.message ?? ''}`);
  } catch (error) {
    if (error instanceof Misuse || !(error instanceof Error)) throw error;
    throw new Misuse(`${FOLDER}/${file} cannot be read: ${error.message.split('\n')[0] ?? ''}`);
  }
}

const said = ({ value, low, high }: Measure): string =>
  value === null || low === null || high === null
    ? 'not defined, since only one category occurs'
    : `${value.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`;

function printed({ figures, disagreements, unmatched }: Agreement): void {
  for (const { scope, first: ours, second: theirs, pairs, coverage, theme, stance } of figures) {
    console.log(`\n${scope}: ${pairs} pairs of ${ours} and ${theirs} findings, coverage ${coverage.first} and ${coverage.second}`);
    console.log(`  theme:  agreement ${said(theme.agreement)}, kappa ${said(theme.kappa)}`);
    console.log(`  stance: agreement ${said(stance.agreement)}, kappa ${said(stance.kappa)}`);
  }
  console.log('\nDifferences on matched findings, first against second:');
  for (const { finding, field, first: ours, second: theirs, quote } of disagreements)
    console.log(`  ${finding} ${field}: ${ours}, ${theirs}${quote === undefined ? '' : ` | ${quote}`}`);
  for (const side of ['first', 'second'] as const) {
    console.log(`\nOnly in the ${side} coding:`);
    for (const { inspection, id, theme, stance, quote } of unmatched[side])
      console.log(`  ${inspection} ${id}: ${theme} ${stance}${quote === undefined ? '' : ` | ${quote}`}`);
  }
}

await run({ use: 'npm run agreement', otherwise: 'Nothing was written' }, () => {
  const { draft } = readDraft();
  const [first, second] = [read('first.yml', codingsSchema).codings, read('second.yml', codingsSchema).codings];
  const { settled } = read('settled.yml', settledSchema);
  const [told, again] = [read('told/first.yml', toldSchema), read('told/second.yml', toldSchema)];
  const toldSettled = read('told/settled.yml', settledSchema).settled;
  const texts = preparedTexts(draft);
  const held = new Set(draft.findings.flatMap(({ data }) => (texts.has(data.source) ? data.inspection : [])));
  const unknown = [...first, ...second].find(({ inspection }) => !held.has(inspection));
  if (unknown)
    throw new Misuse(`${FOLDER}/ holds the codings of "${unknown.inspection}", of which the record in "${RECORD_DIR}" holds no text that can be read`);
  const inspections = new Set(draft.inspections.map(({ id }) => id));
  const strange = [...told.codings, ...again.codings].find(({ inspection }) => !inspections.has(inspection));
  if (strange) throw new Misuse(`${FOLDER}/told/ holds the codings of "${strange.inspection}", which the record in "${RECORD_DIR}" does not know`);
  const quoted = agreementOf(first, second, byWords(textsByInspection(draft)));
  const inOurWords = agreementOf(told.codings, again.codings, byId, { first: told.had, second: again.had });
  write(`${FOLDER}/agreement.json`, quoted);
  write(`${FOLDER}/told/agreement.json`, inOurWords);
  write(`${RECORD_DIR}/${AGREEMENT}`, { compared: [publishedOf('quoted', quoted, settled), publishedOf('told', inOurWords, toldSettled)] });
  printed(quoted);
  printed(inOurWords);
});
