// `npm run agreement`: how far the second coding agreed with the first, before anything was settled, and every difference between them.
// Writes the comparison to tests/coding/agreement.json and what the site publishes of it to content/agreement.json.
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { agreementOf, codingsSchema, publishedOf, settledSchema, type Measure } from '../model/agreement.ts';
import { textsByInspection } from '../model/draft.ts';
import { AGREEMENT } from '../model/files.ts';
import { readDraft, RECORD_DIR } from '../record.ts';

const FOLDER = 'tests/coding';
const read = (file: string): unknown => parse(readFileSync(`${FOLDER}/${file}`, 'utf8'));
const write = (file: string, data: unknown): void => writeFileSync(file, `${JSON.stringify(data, null, 2)}\n`);

const [first, second] = ['first.yml', 'second.yml'].map((file) => codingsSchema.parse(read(file)).codings);
const agreement = agreementOf(first ?? [], second ?? [], textsByInspection(readDraft().draft));
write(`${FOLDER}/agreement.json`, agreement);
write(`${RECORD_DIR}/${AGREEMENT}`, publishedOf(agreement, settledSchema.parse(read('settled.yml')).settled));

const said = ({ value, low, high }: Measure): string =>
  value === null ? 'not defined, since only one category occurs' : `${value.toFixed(2)} (${low?.toFixed(2)} to ${high?.toFixed(2)})`;
for (const { scope, first: ours, second: theirs, pairs, coverage, theme, stance } of agreement.figures) {
  console.log(`\n${scope}: ${pairs} pairs of ${ours} and ${theirs} findings, coverage ${coverage.first} and ${coverage.second}`);
  console.log(`  theme:  agreement ${said(theme.agreement)}, kappa ${said(theme.kappa)}`);
  console.log(`  stance: agreement ${said(stance.agreement)}, kappa ${said(stance.kappa)}`);
}
console.log('\nDifferences on matched passages, first against second:');
for (const { finding, field, first: ours, second: theirs, quote } of agreement.disagreements)
  console.log(`  ${finding} ${field}: ${ours}, ${theirs} | ${quote}`);
for (const side of ['first', 'second'] as const) {
  console.log(`\nOnly in the ${side} coding:`);
  for (const { inspection, id, theme, stance, quote } of agreement.unmatched[side]) console.log(`  ${inspection} ${id}: ${theme} ${stance} | ${quote}`);
}
