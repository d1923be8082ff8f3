// Fields: those that an entry has, of the kind that they have.
import type { Case } from '../copy.ts';

const FOCUSED = 'content/inspections/2020-focused-visit.mdx';
const JAY = 'content/milestones/2014-08-26-jay-report.mdx';
const SITE = 'content/site.yml';
const LETTER = 'content/findings/2020-focused-visit.yml';
const SOURCE = 'content/sources/2020-ofsted-focused-visit-letter.yml';
const change = (name: string, rule: string, file: string, from: string, to: string): Case => ({ name, rule, change: { file, from, to } });

export const fields: readonly Case[] = [
  change('a misspelt field', 'unknown-field', FOCUSED, 'remote: true', '¦remot: true'),
  change('a field in capitals', 'unknown-field', FOCUSED, 'remote: true', '¦Remote: true'),
  change('a field of another kind of entry', 'unknown-field', SITE, 'council: Rotherham', 'council: Rotherham\n¦stance: concern'),
  change('an unknown field in a list item', 'unknown-field', LETTER, '    stance: strength\n', '    stance: strength\n    ¦mood: good\n'),
  change('an unknown field in a flow', 'unknown-field', FOCUSED, 'supports: "the letter itself"', 'supports: "the letter itself", ¦page: 2'),
  change('a merge key', 'unknown-field', SITE, 'council: Rotherham', 'council: Rotherham\n¦<<: { a: 1 }'),
  {
    ...change(
      'a finding without a quote',
      'missing-field',
      LETTER,
      '    quote: "Rotherham children\'s services reacted rapidly and effectively to the COVID-19 pandemic in the early months of 2020."\n',
      '',
    ),
    where: { file: LETTER, before: 'id: 2020-focused-visit-f001' },
  },
  {
    ...change('a finding without a stance', 'missing-field', LETTER, '    stance: strength\n', ''),
    where: { file: LETTER, before: 'id: 2020-focused-visit-f001' },
  },
  {
    ...change('a visit without a title', 'missing-field', FOCUSED, 'title: "Focused visit to Rotherham children\'s services"\n', ''),
    where: { file: FOCUSED, before: 'short:' },
  },
  { ...change('a site without a version', 'missing-field', SITE, 'version: 0.1.0\n', ''), where: { file: SITE, before: 'title:' } },
  change('an empty title', 'empty-field', FOCUSED, 'label: "Covid visit"', 'label: ¦""'),
  change('a title of spaces', 'empty-field', FOCUSED, 'label: "Covid visit"', 'label: ¦"   "'),
  change('a number for words', 'field-type', FOCUSED, 'label: "Covid visit"', 'label: ¦2020'),
  change('nothing for words', 'empty-field', FOCUSED, 'label: "Covid visit"', 'label:¦'),
  change('a list for words', 'field-type', FOCUSED, 'label: "Covid visit"', 'label: ¦[Covid visit]'),
  change('words for a list', 'field-type', FOCUSED, 'not_looked_at: []', 'not_looked_at: ¦planning'),
  change('an unknown stance', 'field-value', LETTER, 'stance: strength', 'stance: ¦praise'),
  change('a stance in capitals', 'field-value', LETTER, 'stance: strength', 'stance: ¦Strength'),
  change('an unknown voice', 'field-value', LETTER, 'voice: direct', 'voice: ¦narrator'),
  change('an unknown kind of milestone', 'field-value', JAY, 'kind: inquiry', 'kind: ¦scandal-report'),
  change('a fact of low confidence', 'field-value', JAY, 'confidence: high', 'confidence: ¦low'),
  change('an unknown state of a text', 'field-value', SOURCE, 'state: clean', 'state: ¦perfect'),
  change('"yes" for true', 'field-value', FOCUSED, 'remote: true', 'remote: ¦yes'),
  change('an id with a capital', 'field-form', FOCUSED, 'framework: ilacs-focused-visit', 'framework: ¦ILACS-focused-visit'),
  change('an id with a space', 'field-form', FOCUSED, 'framework: ilacs-focused-visit', 'framework: ¦ilacs focused-visit'),
  change('an address without a scheme', 'field-form', 'content/sources/2014-ofsted-inspection-report.yml', 'address: https://files', 'address: ¦files'),
  change(
    'an address that runs a script',
    'field-form',
    'content/sources/2014-ofsted-inspection-report.yml',
    'address: https://files.ofsted.gov.uk/v1/file/50004284',
    'address: ¦"javascript:alert(1)"',
  ),
  change('a fingerprint that is cut off', 'field-form', SOURCE, 'sha256: 7f8b', 'sha256: ¦7f'),
  change('a base path without a slash', 'field-form', SITE, 'base: /', 'base: ¦/record'),
  change('a base path that climbs', 'field-form', SITE, 'base: /', 'base: ¦/../record/'),
  change(
    'an address of a site with a path',
    'field-form',
    SITE,
    'address: https://rotherham-inspection-record.example',
    'address: ¦https://record.test/record',
  ),
  change(
    'an address of a site with a name in it',
    'field-form',
    SITE,
    'address: https://rotherham-inspection-record.example',
    'address: ¦https://me@record.test',
  ),
  change(
    'a contact that nobody can use',
    'field-form',
    SITE,
    'contact: "[A way to reach the publisher will stand here before this site is published]"',
    'contact: ¦"the council"',
  ),
  change(
    'a contact of two lines',
    'field-form',
    SITE,
    'contact: "[A way to reach the publisher will stand here before this site is published]"',
    'contact: ¦"a@record.test\\nContact: b@record.test"',
  ),
  change('a publisher of many words', 'field-form', SITE, 'publisher: "[The', `publisher: ¦"${'A name '.repeat(30)}[The`),
  change('a version without its last number', 'field-form', SITE, 'version: 0.1.0', 'version: ¦"0.1"'),
  change('a grade on a fifth rung', 'field-size', 'content/frameworks.yml', 'rung: 4', 'rung: ¦5'),
  change('three further themes', 'field-size', LETTER, 'also: [leadership]', 'also: ¦[leadership, planning, records]'),
  change('a title of 2,001 characters', 'field-size', FOCUSED, 'label: "Covid visit"', `label: ¦"${'x'.repeat(2001)}"`),
  change('a share of more than all', 'field-size', 'content/sources/2016-cypnow-monitoring-visit.yml', 'share: 0.45', 'share: ¦45'),
];
