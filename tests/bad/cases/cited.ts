// What is cited, listed and named: documents that can support what they are cited for, addresses that open, and nothing twice.
import { readFileSync } from 'node:fs';
import { ADDRESSES } from '../../../src/model/written/files.ts';
import { afterCheck, type Case } from '../copy.ts';

const FOCUSED = 'content/inspections/2020-focused-visit.mdx';
const JAY = 'content/milestones/2014-08-26-jay-report.mdx';
const BBC = 'content/sources/2014-bbc-director-leaves.yml';
const READ = 'content/sources/2022-ofsted-inspection-report.yml';
const LETTER = 'content/findings/2020-focused-visit.yml';
const COUNCIL = 'content/findings/2024-focused-visit.yml';
const CARE = 'content/statistics/care-leavers-activity.yml';
const SITE = 'content/site.yml';
const PEOPLE = 'content/people.yml';
const FRAMEWORKS = 'content/frameworks.yml';
const DISAGREEMENTS = 'content/disagreements.yml';
const GLOSSARY = 'content/glossary.yml';
const AGREEMENT = 'content/agreement.json';
const change = (name: string, rule: string, file: string, from: string, to: string): Case => ({ name, rule, change: { file, from, to } });
const twice = (name: string, file: string, from: string, to: string): Case => change(name, 'listed-twice', file, from, to);
const address = (name: string, to: string): Case =>
  change(name, 'web-address', BBC, '"https://www.bbc.co.uk/news/uk-england-29286638"', `¦${JSON.stringify(to)}`);
const link = (name: string, to: string): Case =>
  change(name, 'link-scheme', FOCUSED, 'A focused visit gives no grade.', `A focused visit gives ¦[no grade](${to}).`);
const all = (file: string, pattern: RegExp): string => pattern.exec(readFileSync(file, 'utf8'))?.[0] ?? '';
const correction = (date: string, why = 'A slip.'): string =>
  `{ date: "${date}", id: 2020-focused-visit-f001, what: theme, old: planning, new: leadership, why: "${why}" }`;

export const cited: readonly Case[] = [
  change(
    'an event of which every document is years older',
    'cited-before',
    JAY,
    all(JAY, /sources:\n(?: {2}- .*\n)+/),
    'sources:\n  - {source: ¦2010-public-finance-annual-ratings, supports: "the day"}\n',
  ),
  change('a visit that does not cite its document', 'own-text', FOCUSED, all(FOCUSED, /sources:\n {2}- .*\n/), '¦sources:\n'),
  change(
    'a grade from a document that the visit does not cite',
    'own-text',
    'content/inspections/2022-inspection.mdx',
    all('content/inspections/2022-inspection.mdx', /sources:\n(?: {2}- .*\n)+/),
    '¦sources:\n  - {source: 2022-cypnow-inspection, supports: "the grade"}\n',
  ),
  change(
    'a copy in an archive that is older than its document',
    'archived-before',
    BBC,
    'seen:',
    'archive: ¦"https://web.archive.org/web/20130101000000/https://www.bbc.co.uk/news/uk-england-29286638"\nseen:',
  ),
  address('an address on this machine', 'http://localhost:3000/report'),
  address('an address within an office', 'http://192.168.1.4/report.pdf'),
  address('a name within an office', 'https://intranet/report.pdf'),
  address('an address with a password', 'https://me:secret@www.bbc.co.uk/news'),
  address('an address with a key', 'https://files.example.org/a.pdf?X-Amz-Signature=abcdef&X-Amz-Expires=3600'),
  address('two addresses in one', 'https://www.bbc.co.uk/news https://www.bbc.co.uk/sport'),
  address('an address with its scheme twice', 'https://https://www.bbc.co.uk/news'),
  address('an address with a comma for a full stop', 'https://www.bbc,co.uk/news'),
  address('an address with a backslash', 'https://www.bbc.co.uk\\news'),
  link('a link to this machine', 'http://localhost:4321/themes/'),
  link('a link with a key', 'https://example.org/?access_token=abcdef'),
  twice('a person twice at an event', JAY, 'people: [alexis-jay]', 'people: [alexis-jay, ¦alexis-jay]'),
  twice(
    'a document cited twice',
    JAY,
    '  - {source: 2014-bbc-director-leaves,',
    '  - {source: 2014-bbc-director-leaves, supports: "a day"}\n  - {source: ¦2014-bbc-director-leaves,',
  ),
  twice('a synonym twice', JAY, 'synonyms: [Jay report,', 'synonyms: [Jay report, ¦Jay Report,'),
  twice('a theme declared twice', FOCUSED, 'declared: [leadership,', 'declared: [leadership, ¦leadership,'),
  twice('a theme of a series twice', CARE, 'themes: [care-leavers]', 'themes: [care-leavers, ¦care-leavers]'),
  twice('a publisher with two shorter names', SITE, 'short: CYP Now }', 'short: CYP Now }\n  - { publisher: ¦"Children & Young People Now", short: CYPN }'),
  change('a term with its own name as another', 'named-twice', GLOSSARY, 'also: [monitoring visits]', 'also: [¦monitoring visit]'),
  change('a short name of the council of two words', 'field-form', SITE, 'synonyms: [RMBC]', 'synonyms: [¦Rotherham council]'),
  {
    name: 'a report that was read, under two names',
    rule: 'same-twice',
    change: {
      file: 'content/sources/2022-second.yml',
      text: readFileSync(READ, 'utf8').replace('title: "', 'title: "Another ').replace('50190644', '50190645').replace('sha256: ', 'sha256: ¦'),
    },
  },
  change('a series of another publisher than its document', 'statistic-publisher', CARE, 'publisher: Department for', 'publisher: ¦Department of'),
  change(
    'a disagreement of two that agree',
    'disagreement-sides',
    DISAGREEMENTS,
    all(DISAGREEMENTS, / other: ".*"/),
    ` other: ¦${/ours: (".*")/.exec(readFileSync(DISAGREEMENTS, 'utf8'))?.[1] ?? ''}`,
  ),
  change('grades of an inquiry', 'grades-of-event', JAY, 'kind: inquiry\n', 'kind: inquiry\ngrades: ¦"Adequate"\n'),
  change('a grade before a visit that there is not', 'grade-after', FRAMEWORKS, 'after: [Good, Outstanding]', 'after: [Good, Outstanding, ¦Excellent]'),
  change(
    'a framework without grades that has headings',
    'scale',
    FRAMEWORKS,
    '    graded: false\n    visit: monitoring visit',
    '    graded: false\n    headings: ¦[Overall]\n    visit: monitoring visit',
  ),
  change('a statement by the inspectors', 'statement-speaker', COUNCIL, 'speaker: "Rotherham council"', 'speaker: ¦"Ofsted"'),
  change(
    'words that are coded and left out',
    'coded-and-not',
    LETTER,
    'left_out:\n',
    'left_out:\n  - { quote: ¦"Rotherham children\'s services reacted rapidly and effectively to the COVID-19 pandemic", why: background }\n',
  ),
  change('lines that are coded and left out', 'coded-and-not', LETTER, '{ lines: 3-24, why: letterhead }', '{ lines: ¦3-60, why: letterhead }'),
  change('figures of a visit that there is not', 'agreement-scope', AGREEMENT, '"scope": "2014-inspection"', '"scope": ¦"2013-inspection"'),
  {
    name: 'a newer correction below an older one',
    rule: 'correction-order',
    change: {
      file: 'content/corrections.yml',
      text: `corrections:\n  - ${correction('2026-11-21')}\n  - ${correction(afterCheck(0), 'Another slip.').replace('date: ', 'date: ¦').replace('planning', 'health')}\n`,
    },
  },
  {
    name: 'a day of registration that there is not',
    rule: 'address-line',
    change: { file: ADDRESSES, text: '/\n¦# since 2026-02-30\n/timeline/\n' },
  },
  {
    name: 'a day of registration in another form',
    rule: 'address-line',
    change: { file: ADDRESSES, text: '/\n¦# since 22/11/2026\n/timeline/\n' },
  },
  change('a person without an office', 'empty-field', PEOPLE, all(PEOPLE, /offices:\n {6}- .*\n/), 'offices: ¦[]\n'),
];
