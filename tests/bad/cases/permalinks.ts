// What was published: each address still leads somewhere, and each change is told.
import { readFileSync } from 'node:fs';
import { ADDRESSES, BASELINE } from '../../../src/model/files.ts';
import type { Case } from '../copy.ts';

const CORRECTIONS = 'content/corrections.yml';
const HEAD = 'id,words,theme,stance,date\n';
const addresses = (name: string, rule: string, text: string): Case => ({ name, rule, change: { file: ADDRESSES, text } });
const published = (name: string, line: string, told = ''): Case => ({
  name,
  rule: 'change-untold',
  change: [{ file: BASELINE, text: `${HEAD}¦${line}\n` }, ...(told === '' ? [] : [{ file: CORRECTIONS, text: `corrections:\n${told}` }])],
});

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
  published('a published finding that is gone', '2014-inspection-f999,Some words that stood there.,leadership,concern,'),
  published('a date that was published otherwise', '2014-08-26-jay-report,,,,2014-10-26'),
  published('the days of a visit that were published otherwise', '2020-focused-visit,,,,"2020-10-20/2020-10-23, published 2020-12-04"'),
  published('words that were published otherwise', "2020-focused-visit-a01,The quality of children's plans.,planning,,"),
  published('a theme that was published otherwise', "2020-focused-visit-a01,The quality and monitoring of children's plans.,records,,"),
  published(
    'a correction that does not start from what was published',
    '2014-08-26-jay-report,,,,2014-10-26',
    '  - { date: "2026-11-22", id: 2014-08-26-jay-report, what: date, old: "2014-09-26", new: "2014-08-26", why: "Parliament gives the day." }\n',
  ),
];
