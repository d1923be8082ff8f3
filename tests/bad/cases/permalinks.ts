// What was published: each address still leads somewhere, and each change is told.
import { readFileSync } from 'node:fs';
import { ADDRESSES, AGREEMENT, BASELINE } from '../../../src/model/written/files.ts';
import type { Case, Change } from '../copy.ts';

const CORRECTIONS = 'content/corrections.yml';
const HEAD = 'id,words,theme,stance,date\n';
const addresses = (name: string, rule: string, text: string): Case => ({ name, rule, change: { file: ADDRESSES, text } });

const REAL = readFileSync(BASELINE, 'utf8').split('\n');

/** What was published: one row, the other one of a visit or a milestone, which has a row for its days and one for its title, and the address of both. */
const row = (line: string, path: string): Change[] => [
  { file: BASELINE, text: `${HEAD}${line}\n${siblings(line.replace('¦', '').split(',', 1)[0] ?? '')}` },
  { file: ADDRESSES, text: `${path}\n` },
];
function siblings(id: string): string {
  const others = [`inspections/${id}`, `milestones/${id}`, ...(id.includes('#') ? [] : [id.replace(/^(?:inspections|milestones)\//, '')])];
  return REAL.filter((one) => others.some((other) => other !== id && one.startsWith(`${other},`)))
    .map((one) => `${one}\n`)
    .join('');
}
const published = (name: string, line: string, path: string, told = ''): Case => ({
  name,
  rule: 'change-untold',
  change: [...row(`¦${line}`, path), ...(told === '' ? [] : [{ file: CORRECTIONS, text: `corrections:\n${told}` }])],
});

/** A correction of one of two things that were published. */
const corrected = (name: string, rule: string, told: string, [line, path]: readonly [string, string] = JAY): Case => ({
  name,
  rule,
  change: [{ file: CORRECTIONS, text: `corrections:\n  - ${told}\n` }, ...row(line, path)],
});
const JAY = ['2014-08-26-jay-report,,,,2014-10-26', '/milestones/2014-08-26-jay-report/'] as const;
const STOOD = ['2014-08-26-jay-report,,,,2014-08-26', '/milestones/2014-08-26-jay-report/'] as const;
const ASK = ["2020-focused-visit-a01,The quality and monitoring of children's plans.,records,,", '/asks/2020-focused-visit-a01/'] as const;

/** A list of what was published, in a state in which it guards nothing. */
const list = (name: string, rule: string, file: string, text: string | Uint8Array | undefined, where: Case['where'] = { file }): Case => ({
  name,
  rule,
  change: text === undefined ? { file, as: 'gone' } : { file, text },
  ...(typeof text === 'string' && text.includes('¦') ? {} : { where }),
});
const ROW = '2014-08-26-jay-report,,,,2014-08-26\n';
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const lists: readonly Case[] = [
  list('no list of entries', 'written-missing', BASELINE, undefined),
  list('no list of addresses', 'written-missing', ADDRESSES, undefined),
  list('a list of entries with nothing in it', 'written-missing', BASELINE, ''),
  list('a list of addresses with nothing in it', 'written-missing', ADDRESSES, ''),
  list('a list of entries with blank lines alone', 'written-missing', BASELINE, '\n\n  \n'),
  list('a list of entries in UTF-16', 'written-encoding', BASELINE, utf16(HEAD)),
  list('a list of addresses in UTF-16', 'written-encoding', ADDRESSES, utf16('/\n')),
  list('a list of entries with a byte-order mark', 'written-encoding', BASELINE, `\uFEFF${HEAD}`),
  list('a list of addresses with a byte-order mark', 'written-encoding', ADDRESSES, '\uFEFF/\n'),
  list('a list of addresses in Latin-1', 'written-encoding', ADDRESSES, latin1('/themes/old/ withdrawn 2026-11-20: Th\xe9 name.\n'), {
    file: ADDRESSES,
    before: '\uFFFD',
  }),
  {
    name: 'a list of entries in Latin-1',
    rule: 'written-encoding',
    change: [
      { file: BASELINE, text: latin1(`${HEAD}2024-focused-visit-s07,Children\x92s Services will be due a judgement ILACS visit at some point in 2025.,,,\n`) },
      { file: ADDRESSES, text: '/inspections/2024-focused-visit/#2024-focused-visit-s07\n' },
    ],
    where: { file: BASELINE, before: '\uFFFD' },
  },
  { name: 'figures of agreement in UTF-16', rule: 'written-encoding', change: { file: AGREEMENT, text: utf16(readFileSync(AGREEMENT, 'utf8')) } },
  list('a list of entries with the line ends of Windows', 'written-lines', BASELINE, `${HEAD.trim()}¦\r\n`),
  list('a list of entries with the line ends of old computers', 'written-lines', BASELINE, `${HEAD.trim()}¦\r`),
  list('a list of addresses with the line ends of Windows', 'written-lines', ADDRESSES, '# None yet.¦\r\n/\r\n'),
  list('one line end of Windows among others', 'written-lines', ADDRESSES, '/\n/timeline/¦\r\n'),
  list('a list of entries with both sides of a conflict', 'written-conflict', BASELINE, `${HEAD}¦<<<<<<< HEAD\n=======\n>>>>>>> other\n`),
  list(
    'a list of addresses with both sides of a conflict',
    'written-conflict',
    ADDRESSES,
    '/\n¦<<<<<<< HEAD\n/timeline/\n=======\n/timeline/\n/asks/\n>>>>>>> other\n',
  ),
  list('a list of entries without its first line', 'published-head', BASELINE, '¦2014-08-26-jay-report,,,,2014-08-26\n'),
  list('a list of entries with other columns', 'published-head', BASELINE, '¦id;words;theme;stance;date\n'),
  list('a quotation mark that is not closed', 'published-row', BASELINE, `${HEAD}¦2014-inspection,"never closed,,,\n`),
  list('a quotation mark within a field', 'published-row', BASELINE, `${HEAD}¦2014-inspection,a "word" here",,,\n`),
  list('words after a closed quotation mark', 'published-row', BASELINE, `${HEAD}¦2014-inspection,"a, b" c,,,\n`),
  list('a row of four fields', 'published-row', BASELINE, `${HEAD}¦2014-inspection,,,2014\n`),
  list('a row of six fields', 'published-row', BASELINE, `${HEAD}¦2014-inspection,,,,2014,\n`),
  list('a row without an id', 'published-row', BASELINE, `${HEAD}¦,words,,,\n`),
  list('a row between semicolons', 'published-row', BASELINE, `${HEAD}¦2014-inspection;;;;2014\n`),
  {
    name: 'an entry that is listed twice',
    rule: 'published-twice',
    change: [...row(`${ROW}¦${ROW.trim()}`, '/milestones/2014-08-26-jay-report/')],
  },
  list('an address of which the entry is not listed', 'published-lost', ADDRESSES, '/milestones/2014-08-26-jay-report/\n', { file: BASELINE }),
  list('an entry of which the address is not listed', 'address-lost', BASELINE, `${HEAD}${ROW}`, { file: ADDRESSES }),
];

/** Figures of agreement of which one cannot be. */
const figure = (name: string, from: string, to: string): Case => ({ name, rule: 'agreement-figures', change: { file: AGREEMENT, from, to } });
const COUNTS = '"first": 539,\n          "second": 534,\n          "pairs": 512,\n          "coverage": {\n            "first": ';
const agreement: readonly Case[] = [
  figure('a kappa above 1', '"kappa": {\n              "value": 0.9366', '"kappa": {\n              "value": ¦1.9366'),
  figure('a kappa below -1', '"value": 0.9366,\n              "low": 0.9114', '"value": 0.9366,\n              "low": ¦-1.911'),
  figure('an agreement below nought', '"low": 0.918', '"low": ¦-0.918'),
  figure('a value above its upper bound', '"agreement": {\n              "value": 0.9414', '"agreement": ¦{\n              "value": 0.991'),
  figure(
    'a value without its lower bound',
    '"agreement": {\n              "value": 0.9414,\n              "low": 0.918',
    '"agreement": ¦{\n              "value": 0.9414,\n              "low": null',
  ),
  figure('more pairs than findings', '"pairs": 512', '"pairs": ¦612'),
  figure('fewer findings than none', '"first": 539', '"first": ¦-539'),
  figure('a coverage that the pairs do not give', '"first": 0.9499,', '"first": ¦0.75,'),
  figure('texts that do not add up', `${COUNTS}0.9499,`, `${COUNTS.replace('539', '¦540')}0.9481,`),
  figure('one text twice', '"scope": "2016-monitoring-visit"', '"scope": ¦"2014-inspection"'),
  figure(
    'a table with a pair too many',
    '"theme": [\n          {\n            "first": "assessment",\n            "second": "assessment",\n            "pairs": 12',
    '"theme": ¦[\n          {\n            "first": "assessment",\n            "second": "assessment",\n            "pairs": 13',
  ),
  figure('a kappa that the table does not give', '"value": 0.9784,\n              "low": 0.9603,', '"value": ¦0.971,\n              "low": 0.9603,'),
  figure('fewer settled than none', '{\n          "field": "stance",\n          "first": 2', '¦{\n          "field": "stance",\n          "first": -2'),
  figure('findings not kept of which there are fewer than none', '"dropped": {\n        "first": 7', '"dropped": {\n        "first": ¦-7'),
  figure(
    'findings not kept that do not add up',
    '"dropped": {\n        "first": 7,\n        "second": 11\n      },\n      "figures": [\n        {\n          "scope": "all",\n          "first": 713',
    '"dropped": {\n        "first": 8,\n        "second": 11\n      },\n      "figures": [\n        {\n          "scope": "all",\n          "first": ¦713',
  ),
  figure('one kind of text compared twice', '"texts": "told"', '"texts": ¦"quoted"'),
];

/** What an entry says, less what only one entry can say. */
const another = (text: string): string =>
  `${text}\nMore words.\n`.replace(/^(title|short|label): .*$/gm, '$1: "Another"').replace(/^published: .*$/m, 'published: "2017-04"');

/** An entry like another under a name of its own. */
const named = (name: string, entry: string, id: string): Case => {
  const file = entry.replace(/[^/]+(?=\.mdx$)/, id);
  return { name, rule: 'address-shadow', change: { file, text: another(readFileSync(entry, 'utf8')) }, where: { file } };
};
const VISIT = 'content/inspections/2017-monitoring-visit-spring.mdx';
const MILESTONE = 'content/milestones/2014-08-26-jay-report.mdx';

export const permalinks: readonly Case[] = [
  named('a visit with the name of a page', VISIT, 'themes'),
  named('a visit with the name of a year, which leads to itself', VISIT, '2017'),
  named('a visit with the name of a day, which leads on', VISIT, '2017-03-13'),
  named('a milestone with the name of its day', MILESTONE, '2014-08-26'),
  named('a milestone with the name of its year', MILESTONE, '2014'),
  named('a milestone with the name of a visit', MILESTONE, '2014-inspection'),
  named('a page with the name of one that every site has', 'content/about/privacy.mdx', 'cite'),
  named('a page with the name of the corrections', 'content/about/privacy.mdx', 'corrections'),
  addresses('a line that is no address', 'address-line', '/\n¦findings/2014-inspection-f001/\n'),
  addresses('a withdrawal without a day', 'address-line', '/\n¦/findings/2014-inspection-f999/ withdrawn: a mistake\n'),
  addresses('an address listed twice', 'address-twice', '/\n/timeline/\n¦/\n'),
  addresses('a page that is gone', 'address-gone', '/\n¦/findings/2014-inspection-f999/\n'),
  addresses('an anchor that is gone', 'address-gone', '# remark\n¦/glossary/#no-such-term\n'),
  addresses('a file that is gone', 'address-gone', '¦/charts/themes/themes-2400.gif\n'),
  addresses('an embed that is gone', 'address-gone', '¦/embed/map/\n'),
  addresses('a withdrawn address at which something stands', 'address-withdrawn', '¦/timeline/ withdrawn 2027-01-31: not needed\n'),
  addresses('a withdrawal on a day that there is not', 'address-line', '¦/themes/old/ withdrawn 2026-02-30: renamed\n'),
  addresses('an address that climbs', 'address-line', '¦/../../etc/ withdrawn 2026-11-20: a mistake\n'),
  addresses('an address of another host', 'address-line', '¦//example.org/ withdrawn 2026-11-20: a mistake\n'),
  published('a published finding that is gone', '2014-inspection-f999,Some words that stood there.,leadership,concern,', '/'),
  published('a published value that is gone', 'statistics/caseload#2016,14.2 cases,,,', '/'),
  published('a date that was published otherwise', '2014-08-26-jay-report,,,,2014-10-26', '/milestones/2014-08-26-jay-report/'),
  published(
    'the days of a visit that were published otherwise',
    '2020-focused-visit,,,,"2020-10-20/2020-10-23, published 2020-12-04"',
    '/inspections/2020-focused-visit/',
  ),
  published('words that were published otherwise', "2020-focused-visit-a01,The quality of children's plans.,planning,,", '/asks/2020-focused-visit-a01/'),
  published('a theme that was published otherwise', ASK[0], ASK[1]),
  published(
    'an ask in our words that was published otherwise',
    '2017-reinspection-a01,Supervision that gives direction,management-oversight,,',
    '/asks/2017-reinspection-a01/',
  ),
  published(
    'a grade that was published otherwise',
    'inspections/2017-reinspection#overall,Overall judgement: Outstanding,,,',
    '/inspections/2017-reinspection/#judgement-overall',
  ),
  published(
    'a heading that was published otherwise',
    'inspections/2017-reinspection#overall,Overall effectiveness: Good,,,',
    '/inspections/2017-reinspection/#judgement-overall',
  ),
  published('a grade of an earlier inspection that was published otherwise', 'milestones/2010-07-safeguarding-inspection#grades,Good,,,', '/'),
  published('a title of a visit that was published otherwise', 'inspections/2017-reinspection,Inspection,,,', '/inspections/2017-reinspection/'),
  published(
    'a title of a milestone that was published otherwise',
    'milestones/2014-08-26-jay-report,The Jay inquiry reports,,,',
    '/milestones/2014-08-26-jay-report/',
  ),
  published('a value that was published otherwise', 'statistics/caseload#2017,15.2 cases,,,', '/'),
  published('a unit that was published otherwise', 'statistics/caseload#2017,15.1 children,,,', '/'),
  published('a measure that was published otherwise', "statistics/caseload,Social workers' caseloads: Cases,,,", '/statistics/caseload/'),
  published('a name of a theme that was published otherwise', 'themes/planning,Plans,,,', '/themes/planning/'),
  published('a term that was published otherwise', 'glossary#ofsted,OFSTED,,,', '/glossary/#ofsted'),
  published('a title of a page that was published otherwise', 'about/method,Our method,,,', '/about/method/'),
  published(
    'a title of a document that was published otherwise',
    'sources/2009-ofsted-annual-ratings,Ratings,,,2009-12-09',
    '/sources/2009-ofsted-annual-ratings/',
  ),
  published(
    'a date of a document that was published otherwise',
    "sources/2009-ofsted-annual-ratings,Ofsted publishes 2009 children's services rating,,,2009-12-10",
    '/sources/2009-ofsted-annual-ratings/',
  ),
  published(
    'a correction that does not start from what was published',
    ...JAY,
    '  - { date: "2026-11-22", id: 2014-08-26-jay-report, what: date, old: "2014-09-26", new: "2014-08-26", why: "Parliament gives the day." }\n',
  ),
  published(
    'a correction that does not end where the record stands',
    ...JAY,
    '  - { date: "2026-11-22", id: 2014-08-26-jay-report, what: date, old: "2014-10-26", new: "2014-08-25", why: "Parliament gives the day." }\n',
  ),
  published(
    'a correction of another part',
    ...ASK,
    '  - { date: "2026-11-22", id: 2020-focused-visit-a01, what: words, old: records, new: planning, why: "A slip." }\n',
  ),
  published(
    'a removal of something else',
    '2014-inspection-f999,Some words that stood there.,leadership,concern,',
    '/',
    '  - { date: "2026-11-22", id: 2014-inspection-f999, what: words, old: "Some words that stood there.", new: "none", why: "A slip." }\n',
  ),
  corrected('a correction of nothing', 'corrections', '{ date: "2026-11-21", id: ¦2014-inspection-f999, what: theme, old: a, new: b, why: c }', STOOD),
  corrected(
    'a correction of what was never published',
    'corrections',
    '{ date: "2026-11-21", id: ¦2014-inspection-f001, what: theme, old: planning, new: leadership, why: c }',
    STOOD,
  ),
  corrected(
    'a removal of what was never published',
    'corrections',
    '{ date: "2026-11-21", id: ¦2014-inspection-f999, what: removed, old: a, new: b, why: c }',
    STOOD,
  ),
  corrected(
    'a correction that changes nothing',
    'correction-same',
    '{ date: "2026-11-21", id: 2014-08-26-jay-report, what: date, old: ¦"2014-08-26", new: "2014-08-26", why: c }',
    STOOD,
  ),
  corrected(
    'a correction that changes a space',
    'correction-same',
    '{ date: "2026-11-21", id: 2014-08-26-jay-report, what: date, old: ¦"a  word", new: "a word", why: c }',
    STOOD,
  ),
  corrected(
    'a correction of what still stands',
    'correction-idle',
    '{ date: "2026-11-21", id: 2014-08-26-jay-report, what: date, old: ¦"2014-10-26", new: "2014-08-26", why: c }',
    STOOD,
  ),
  corrected(
    'a correction of a part that the entry has not',
    'correction-idle',
    '{ date: "2026-11-21", id: 2014-08-26-jay-report, what: stance, old: ¦concern, new: strength, why: c }',
    STOOD,
  ),
  corrected(
    'a removal of what still stands',
    'correction-idle',
    '{ date: "2026-11-21", id: ¦2014-08-26-jay-report, what: removed, old: a, new: b, why: c }',
    STOOD,
  ),
  corrected(
    'a correction before the letter came out',
    'date-order',
    '{ date: ¦"2020-12-03", id: 2020-focused-visit-a01, what: theme, old: records, new: planning, why: c }',
    ASK,
  ),
  ...lists,
  ...agreement,
];
