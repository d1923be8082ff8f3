// Statistics, scope, the band, help entries, wording.
import { readFileSync } from 'node:fs';
import { afterCheck, written, type Case } from '../copy.ts';

const CASELOAD = 'content/statistics/caseload.yml';
const LOOKED_AFTER = 'content/statistics/children-looked-after.yml';
const LEAVERS = 'content/statistics/care-leavers-activity.yml';
const FOCUSED = 'content/inspections/2020-focused-visit.mdx';
const LETTER = 'content/findings/2020-focused-visit.yml';
const SUMMER = 'content/inspections/2017-monitoring-visit-summer.mdx';
const SUPPORT = 'content/support.yml';
const START = 'content/milestones/2014-10-10-direction-to-improve.mdx';
const END = 'content/milestones/2019-03-31-directions-lapse.mdx';
const DISAGREEMENTS = 'content/disagreements.yml';
const disagreements = readFileSync(DISAGREEMENTS, 'utf8');
/** From the name of a document whose text is clean to what is said of its words. */
const LETTER_END = /\n {4}source: 2020-ofsted-focused-visit-letter\n[\s\S]*?lost: false/;
const change = (name: string, rule: string, file: string, from: string, to: string): Case => ({ name, rule, change: { file, from, to } });

export const facts: readonly Case[] = [
  change('a number in words', 'field-type', CASELOAD, 'value: 15.1', 'value: ¦fifteen'),
  change('a number in quotation marks', 'field-type', CASELOAD, 'value: 15.1', 'value: ¦"15.1"'),
  change('a number with a comma', 'field-type', CASELOAD, 'value: 15.1,', 'value: ¦"2,399",'),
  change('a number that is none', 'field-type', CASELOAD, 'value: 15.1', 'value: ¦.nan'),
  change('a number without end', 'field-type', CASELOAD, 'value: 15.1', 'value: ¦.inf'),
  change('a year that is a number', 'field-type', CASELOAD, 'period: "2017"', 'period: ¦2017'),
  change('a year with a month', 'field-form', CASELOAD, 'period: "2017"', 'period: ¦"2017-09"'),
  change('a year that stands twice', 'statistic-order', CASELOAD, '  - {period: "2018"', '  - {period: ¦"2017", value: 15.1}\n  - {period: "2018"'),
  change('years in the wrong order', 'statistic-order', CASELOAD, 'period: "2025"', 'period: ¦"2016"'),
  change('a break before a year without a value', 'statistic-break', LOOKED_AFTER, 'before: "2018"', 'before: ¦"1999"'),
  change(
    'a missing year that no break names',
    'statistic-break',
    LEAVERS,
    '  - {period: "2020", value: 49, note: "83 of 169 young people."}\n  - {period: "2021"',
    '  - {period: ¦"2021"',
  ),
  change(
    'a break that says nothing',
    'empty-field',
    LOOKED_AFTER,
    'says: "Up to 2017 these are the numbers first published for each year. Later ones are from the latest release that we had. The two differ by one or two children."',
    'says: ¦""',
  ),
  change('more than all of them', 'statistic-range', LEAVERS, 'value: 49', 'value: ¦149'),
  change('fewer than none', 'statistic-range', CASELOAD, 'value: 15.1', 'value: ¦-15.1'),
  change('half a child', 'statistic-range', LOOKED_AFTER, 'value: 406', 'value: ¦406.5'),
  change('a unit that there is not', 'field-value', CASELOAD, 'unit: cases', 'unit: ¦hours'),
  change('a theme that was not looked at, with a finding on it', 'not-looked-at', FOCUSED, 'not_looked_at: []', 'not_looked_at: [¦planning]'),
  {
    ...change('a file that does not say who coded', 'missing-field', LETTER, 'coded:\n  - by: language-model\n', ''),
    where: { file: LETTER, before: 'inspection:' },
  },
  change('a file that nobody coded', 'who-coded', LETTER, 'coded:\n  - by: language-model\n', 'coded: ¦[]\n'),
  change('a coder that is neither a person nor a language model', 'field-value', LETTER, 'by: language-model', 'by: ¦committee'),
  change('a person who coded without a role', 'missing-field', LETTER, '- by: language-model', '- ¦{ by: person, on: "2026-11-01" }'),
  change('a person who coded on no day', 'missing-field', LETTER, '- by: language-model', '- ¦{ by: person, role: policy officer }'),
  change('a coding before its document was published', 'date-order', LETTER, '- by: language-model', '- { by: language-model, on: ¦"2019-01-01" }'),
  change('a coding after the record was checked', 'date-range', LETTER, '- by: language-model', `- { by: person, role: officer, on: ¦"${afterCheck(3)}" }`),
  change(
    'asks of a visit that nobody gave their themes',
    'who-coded',
    SUMMER,
    'sources:',
    '¦asks:\n  - { number: 1, theme: planning, says: "Plan." }\nsources:',
  ),
  change('a visit that says who coded, and has no asks of its own', 'who-coded', SUMMER, 'sources:', '¦coded:\n  - by: language-model\nsources:'),
  change('a text without its coverage', 'coverage-said', FOCUSED, 'coverage: full\ntext: ', 'text: ¦'),
  {
    ...change('a band that ends and did not begin', 'band', START, 'band: {id: intervention, edge: start}\n', ''),
    where: { file: END, before: '{id: intervention' },
  },
  { ...change('a band that begins while it runs', 'band', END, 'edge: end', 'edge: start'), where: { file: END, before: '{id: intervention' } },
  {
    ...change('an intervention that ends before it begins', 'band', START, 'band: {id: intervention, edge: start}', 'band: {id: intervention, edge: end}'),
    change: [
      { file: START, from: '{id: intervention, edge: start}', to: '¦{id: intervention, edge: end}' },
      { file: END, from: 'edge: end', to: 'edge: start' },
    ],
  },
  change('an end of the intervention that is another event', 'band', END, 'kind: intervention', 'kind: ¦service'),
  change('a coverage without a text', 'coverage-said', 'content/inspections/2017-monitoring-visit-summer.mdx', 'checked:', 'coverage: ¦full\nchecked:'),
  change(
    'a theme that was looked at and not',
    'scope-both',
    'content/inspections/2017-monitoring-visit-summer.mdx',
    'not_looked_at: []',
    'not_looked_at: [¦care-leavers]',
  ),
  change(
    'a whole inspection that left something out',
    'scope-both',
    'content/inspections/2017-monitoring-visit-summer.mdx',
    'declared: [care-leavers]\nnot_looked_at: []',
    'declared: all\nnot_looked_at: [¦planning]',
  ),
  {
    name: 'lost words of a text that has lost none',
    rule: 'lost-words',
    change: { file: DISAGREEMENTS, text: disagreements.replace(LETTER_END, (words) => words.replace('lost: false', 'lost: ¦true')) },
  },
  change(
    'a help entry without a page',
    'support-complete',
    SUPPORT,
    '- id: napac\n    name: "NAPAC"\n    whom: "adults who were abused as children"\n    phone: "0808 801 0331"\n    web: "https://napac.org.uk/"\n    source: "https://napac.org.uk/tenfold-increase-in-survivors-seeking-support/"\n',
    '- ¦id: napac\n    name: "NAPAC"\n    whom: "adults who were abused as children"\n    phone: "0808 801 0331"\n    web: "https://napac.org.uk/"\n',
  ),
  change(
    'a help entry without number and address',
    'support-complete',
    SUPPORT,
    '- id: napac\n    name: "NAPAC"\n    whom: "adults who were abused as children"\n    phone: "0808 801 0331"\n    web: "https://napac.org.uk/"\n',
    '- ¦id: napac\n    name: "NAPAC"\n    whom: "adults who were abused as children"\n',
  ),
  change('a help entry that nobody has read for a year', 'support-stale', SUPPORT, written(SUPPORT, /checked: "[\d-]+"/), `checked: ¦"${afterCheck(-386)}"`),
  change('a word that sensationalises', 'wording', FOCUSED, 'A focused visit gives no grade.', 'It was ¦shocking.'),
  change('a word that blames the child', 'wording', FOCUSED, 'A focused visit gives no grade.', 'A ¦promiscuous visit gives no grade.'),
  change('a wording over two lines', 'wording', FOCUSED, 'A focused visit gives no grade.', 'A ¦child\nprostitute is no such thing.'),
  change('a wording over two lines of a quotation', 'wording', FOCUSED, 'A focused visit gives no grade.', 'They wrote:\n\n> A ¦child\n> prostitute.'),
  change('a wording after a forced line break', 'wording', FOCUSED, 'A focused visit gives no grade.', 'A ¦child  \nprostitute.'),
  change('a wording of which a word is emphasised', 'wording', FOCUSED, 'A focused visit gives no grade.', 'A *¦child* prostitute.'),
  change('a wording in the midst of which emphasis begins', 'wording', FOCUSED, 'A focused visit gives no grade.', 'A ¦ro**bust** plan.'),
  change('a wording of which a word is a link', 'wording', FOCUSED, 'A focused visit gives no grade.', 'A [¦child](/about/) prostitute.'),
  change('a wording with a code for a letter', 'wording', FOCUSED, 'A focused visit gives no grade.', 'Once ¦pro&#109;iscuous words.'),
  change('a wording with hyphens that do not break', 'wording', FOCUSED, 'A focused visit gives no grade.', 'A ¦hard\u2011to\u2011reach child.'),
  change('a wording over two lines of a field', 'wording', FOCUSED, 'scope: "Key decisions', 'scope: ¦"A child\n  prostitute, key decisions'),
  change('a wording with emphasis in a field', 'wording', FOCUSED, 'scope: "Key decisions', 'scope: ¦"A *child* prostitute, key decisions'),
  change('a word that sensationalises, in a field', 'wording', FOCUSED, 'scope: "Key decisions', 'scope: ¦"Shocking decisions'),
  change(
    'a pattern of wording that cannot be read',
    'wording-pattern',
    'content/wording.yml',
    'pattern: "\\\\bpromiscu\\\\w*"',
    'pattern: ¦"\\\\bpromiscu(\\\\w*"',
  ),
];
