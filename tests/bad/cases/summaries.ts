// What is told in our words: only from a document that was read whole, at a place that it has, in one short sentence that claims no word of it.
import { readFileSync } from 'node:fs';
import type { Case } from '../copy.ts';

/** A report that was read whole; one whose damaged text is held, and that was read as it is printed; a letter that is held. */
const READ = 'content/findings/2022-inspection.yml';
const READ_SOURCE = 'content/sources/2022-ofsted-inspection-report.yml';
const VISIT = 'content/inspections/2022-inspection.mdx';
const DAMAGED = 'content/findings/2014-inspection.yml';
const DAMAGED_SOURCE = 'content/sources/2014-ofsted-inspection-report.yml';
const LETTER = 'content/findings/2020-focused-visit.yml';
const PARLIAMENT = 'content/milestones/2015-03-17-parliament-report-on-ofsted.mdx';

const change = (name: string, rule: string, file: string, from: string, to: string): Case => ({ name, rule, change: { file, from, to } });

/** What a pattern finds in a file, or in one passage of it, becomes other words. */
function found(name: string, rule: string, file: string, pattern: RegExp, to: string, passage?: string): Case {
  const text = readFileSync(file, 'utf8');
  const start = passage === undefined ? 0 : text.indexOf(`  - id: ${passage}\n`);
  const rest = text.slice(start);
  const whole = passage === undefined ? rest : rest.slice(0, /\n(?= {2}- |\w|$)/.exec(rest)?.index);
  if (start < 0 || !pattern.test(whole)) throw new Error(`${pattern} finds nothing in ${file}, ${passage ?? ''}`);
  return change(name, rule, file, whole, whole.replace(pattern, to));
}
const inPassage = (name: string, rule: string, id: string, pattern: RegExp, to: string): Case => found(name, rule, READ, pattern, to, `2022-inspection-${id}`);
const says = (name: string, rule: string, words: string, id = 'f001'): Case => inPassage(name, rule, id, /says: .*/, `says: ¦${JSON.stringify(words)}`);
const without = (name: string, id: string, field: string): Case => ({
  ...inPassage(name, 'missing-field', id, new RegExp(`\n {4}${field}: .*`), ''),
  where: { file: READ, before: `id: 2022-inspection-${id}` },
});
const source = (name: string, rule: string, pattern: RegExp, to: string): Case => found(name, rule, READ_SOURCE, pattern, to);
const damaged = (name: string, rule: string, pattern: RegExp, to: string): Case => found(name, rule, DAMAGED, pattern, to, '2014-inspection-f007');
/** Something more in a list of the letter, of which nobody says that it was read as it is printed. */
const letter = (name: string, rule: string, list: 'findings' | 'asks', item: string): Case =>
  change(name, rule, LETTER, `${list}:\n`, `${list}:\n  - { ${item} }\n`);

const SENTENCE = 'Plans for children are late.';
const long = (n: number): string => `${Array.from({ length: n }, () => 'late').join(' ')}.`;
const first = readFileSync(READ, 'utf8').match(/(?<=says: ").*(?="$)/m)?.[0] ?? '';

export const summaries: readonly Case[] = [
  // A passage is quoted or told.
  inPassage('a voice that is none, where all is told', 'field-value', 'f001', /voice: .*/, 'voice: ¦told'),
  inPassage('a passage that is told and quoted', 'unknown-field', 'f001', /voice: .*/, 'voice: summarised\n    ¦quote: "Words of the report."'),
  inPassage('a passage that is told, with a place in words', 'unknown-field', 'f001', /voice: .*/, 'voice: summarised\n    ¦locator: "page 1"'),
  without('a passage that is told without its voice', 'f001', 'voice'),
  without('a passage that is told and says nothing', 'f001', 'says'),
  without('a passage that is told without its page', 'f001', 'page'),
  without('a passage that is told without its paragraph', 'f001', 'paragraph'),
  without('an ask that is told without its number', 'a01', 'number'),
  without('an ask that is told without its page', 'a01', 'page'),
  without('an ask that is told without a theme', 'a01', 'theme'),
  inPassage('a fragment that is told', 'field-value', 'a01', /state: .*/, 'state: ¦fragment'),
  inPassage('a page that is no number', 'field-type', 'f001', /page: .*/, 'page: ¦one'),
  inPassage('a page before the first', 'field-size', 'f001', /page: .*/, 'page: ¦0'),
  inPassage('a paragraph before the first', 'field-size', 'f005', /paragraph: .*/, 'paragraph: ¦0'),
  inPassage('a paragraph and a half', 'field-type', 'f005', /paragraph: .*/, 'paragraph: ¦1.5'),
  inPassage('a paragraph without a name', 'empty-field', 'f005', /paragraph: .*/, 'paragraph: ¦""'),

  // Which file was read, and when.
  source('a document that was read on no day', 'read-state', /read\n {2}read: .*/, '¦read'),
  source('a document that was read, without its fingerprint', 'read-state', /read\n(.*)\n {2}sha256: .*/, '¦read\n$1'),
  source('a document that was read, without its pages', 'read-state', /read\n(.*\n.*)\n {2}pages: .*/, '¦read\n$1'),
  source('a document that was read, and nothing else of it', 'read-state', /read\n(?: .*\n)+/, '¦read\n'),
  source('a document that was read, with a text', 'read-state', /read\n/, 'read\n  seed: ¦report.txt\n'),
  source('a document that was read, and of which nothing is held or read', 'read-state', /read\n {2}read: /, 'none\n  read: ¦'),
  source('a document that was read, and of which a text is held', 'seed-state', /state: read/, 'state: ¦clean'),
  source('a document that was read on a day that does not exist', 'date-form', /read: ".*"/, 'read: ¦"2026-11-31"'),
  source('a fingerprint of a document that was read, cut short', 'field-form', /sha256: \w/, 'sha256: ¦'),
  change('pages of a document that nobody read', 'read-state', 'content/sources/2009-ofsted-annual-ratings.yml', '{state: none}', '{state: none, pages: ¦11}'),
  change(
    'paragraphs of a text that is held',
    'read-state',
    'content/sources/2020-ofsted-focused-visit-letter.yml',
    '  marks: ["**"',
    '  paragraphs: ¦11\n  marks: ["**"',
  ),
  {
    ...found('a printed document without its pages', 'missing-field', DAMAGED_SOURCE, / {4}pages: .*\n/, ''),
    where: { file: DAMAGED_SOURCE, before: 'printed:' },
  },

  // Only what was read is told, of the document that the visit names.
  letter(
    'a passage told from a document that nobody read',
    'summary-source',
    'findings',
    `id: 2020-focused-visit-f991, voice: ¦summarised, says: "${SENTENCE}", paragraph: Findings, page: 1, theme: planning, stance: concern`,
  ),
  {
    ...source('a report that is told, and of which nobody says that it was read', 'summary-source', /read\n(?: .*\n)+/, 'none\n'),
    where: { file: READ, before: 'summarised' },
  },
  found('passages told from another document than the visit names', 'summary-source', READ, /source: .*/, 'source: ¦2018-ofsted-reinspection-report'),
  {
    ...found('passages told of a visit that names no text', 'summary-source', VISIT, /coverage: .*\ntext: .*\n/, ''),
    where: { file: READ, before: '2022-ofsted-inspection-report' },
  },
  found('a report that was read whole and is second-hand', 'coverage-said', VISIT, /coverage: .*/, 'coverage: ¦partial'),
  inPassage(
    'a passage quoted from a report that is not held',
    'quote-without-text',
    'f001',
    /voice(?:.*\n)+.*page: .*/,
    'voice: direct\n    quote: ¦"Plans for children were late."\n    theme: planning\n    stance: concern\n    locator: "Summary"',
  ),
  found(
    'a claim quoted from a report that is not held',
    'quote-without-text',
    READ,
    /\nasks:\n/,
    '\nstatements:\n  - { id: 2022-inspection-s91, speaker: The council, quote: ¦"Plans for children were late.", locator: Summary }\n\nasks:\n',
  ),

  // At a place that the document has, in its order.
  inPassage('a page after the last', 'summary-place', 'f001', /page: .*/, 'page: ¦99'),
  inPassage('a page of an ask after the last', 'summary-place', 'a01', /page: .*/, 'page: ¦99'),
  inPassage('a paragraph after the last', 'summary-place', 'f001', /paragraph: .*/, 'paragraph: ¦999'),
  inPassage('a paragraph of an ask after the last', 'summary-place', 'a01', /page: .*/, 'page: 2\n    paragraph: ¦999'),
  inPassage('a paragraph numbered nought in quotation marks', 'summary-place', 'f001', /paragraph: .*/, 'paragraph: ¦"0"'),
  damaged('a page of lost words after the last', 'summary-place', /page: .*/, 'page: ¦99'),
  damaged('a paragraph of lost words after the last', 'summary-place', /paragraph: .*/, 'paragraph: ¦999'),
  {
    ...source('paragraphs with numbers, of a document without', 'summary-place', /\n {2}paragraphs: .*/, ''),
    where: { file: READ, before: '1\n    page: 2' },
  },
  inPassage('a page before that of the passage before', 'summary-order', 'f006', /page: .*/, 'page: ¦1'),
  inPassage('a paragraph before that of the passage before', 'summary-order', 'f007', /paragraph: .*/, 'paragraph: ¦1'),
  {
    ...inPassage('a page far ahead, told at the passage after it', 'summary-order', 'f005', /page: .*/, 'page: 11'),
    where: { file: READ, before: '2\n  - id: 2022-inspection-f007' },
  },
  {
    ...inPassage('a paragraph far ahead, told at the passage after it', 'summary-order', 'f005', /paragraph: .*/, 'paragraph: 59'),
    where: { file: READ, before: '2\n    page: 2\n  - id: 2022-inspection-f007' },
  },

  // In one short sentence.
  says('26 words', 'summary-length', long(26)),
  says('an ask of 26 words', 'summary-length', long(26), 'a01'),
  says('words that are no sentence', 'summary-length', 'plans for children'),
  says('a sentence that exclaims', 'summary-length', 'Plans for children are late!'),
  says('two sentences', 'summary-length', 'Plans are late. Visits are rare.'),
  says('two sentences, one in brackets', 'summary-length', '(Plans are late.) Visits are rare.'),
  says('two sentences, one with a title', 'summary-length', 'Mr. Grey leads the team. Visits are rare.'),

  // In our words, each of them once.
  ...['"late"', '“late”', '‘late’', "'late'", '«late»', '„late“', '‹late›', 'late, […] and rare'].map((words) =>
    says(`words between marks of quotation: ${words}`, 'summary-quotation', `Plans for children are ${words}.`),
  ),
  says('an ask with marks of quotation', 'summary-quotation', 'Stop "late" plans.', 'a01'),
  damaged('lost words between marks of quotation', 'summary-quotation', /says: .*/, 'says: ¦\'Plans are "late".\''),
  says('a sentence told twice', 'summary-twice', first, 'f002'),
  says('a sentence told twice, with other marks and capitals', 'summary-twice', `${first.toUpperCase().replace(/ /, ' – ').slice(0, -1)}.`, 'f002'),
  says('an ask told twice', 'summary-twice', readFileSync(READ, 'utf8').match(/a01\n(?: .*\n)*? {4}says: "(.*)"/)?.[1] ?? '', 'a02'),

  // What a quotation has lost is told with its place.
  { ...damaged('lost words without their page', 'rest-read', /\n {4}page: .*/, ''), where: { file: DAMAGED, before: 'id: 2014-inspection-f007' } },
  {
    ...damaged('a place of lost words, of which nothing is told', 'rest-read', /\n {4}says: .*/, ''),
    where: { file: DAMAGED, before: 'id: 2014-inspection-f007' },
  },
  letter(
    'lost words of a text that nobody read as it is printed',
    'rest-read',
    'asks',
    `id: 2020-focused-visit-a91, voice: direct, quote: "social workers present detailed evidence to court.", locator: Findings, rank: improve, state: fragment, says: "${SENTENCE}", page: ¦1`,
  ),

  // What was found about earlier grades.
  found('a doubt about a milestone that does not exist', 'further-reference', PARLIAMENT, /grades: \[[\w-]+/, 'grades: [¦2010-nothing'),
  found('a doubt about a milestone without grades', 'further-reference', PARLIAMENT, /grades: \[[\w-]+/, 'grades: [¦2014-08-26-jay-report'),
  found('a doubt about nothing', 'empty-field', PARLIAMENT, /grades: .*/, 'grades: ¦[]'),
];
