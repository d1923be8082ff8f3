// Visits: their frameworks, documents, people and accounts, and each thing once.
import { readFileSync } from 'node:fs';
import type { Case } from '../copy.ts';

const FULL = 'content/inspections/2014-inspection.mdx';
const AGAIN = 'content/inspections/2017-reinspection.mdx';
const SECOND = 'content/inspections/2017-monitoring-visit-spring.mdx';
const FOCUSED = 'content/inspections/2020-focused-visit.mdx';
const SHORT = 'content/inspections/2022-inspection.mdx';
const LAST = 'content/inspections/2025-inspection.mdx';
const LETTER = 'content/sources/2020-ofsted-focused-visit-letter.yml';
const ANNUAL = 'content/milestones/2009-12-09-annual-rating.mdx';
const JAY = 'content/milestones/2014-08-26-jay-report.mdx';
const FRAMEWORKS = 'content/frameworks.yml';
const change = (name: string, rule: string, file: string, from: string, to: string): Case => ({ name, rule, change: { file, from, to } });
/** The file again under another name, with one thing changed. */
const again = (name: string, rule: string, file: string, as: string, from: string | RegExp, to: string): Case => ({
  name,
  rule,
  change: { file: as, text: readFileSync(file, 'utf8').replace(from, to) },
});

export const visits: readonly Case[] = [
  {
    ...change(
      'a visit before its framework began',
      'framework-years',
      FRAMEWORKS,
      'visit: focused visit\n    from: "2018"',
      'visit: focused visit\n    from: "2019-04"',
    ),
    where: { file: 'content/inspections/2019-focused-visit.mdx', before: '"2019-03-21' },
  },
  {
    ...change('a visit after its framework ended', 'framework-years', FRAMEWORKS, 'until: "2017"', 'until: "2017-10"'),
    where: { file: AGAIN, before: '"2017-11-06' },
  },
  change('a framework that ends before it begins', 'framework-years', FRAMEWORKS, 'from: "2013"\n    until: "2017"', 'from: "2018"\n    until: ¦"2017"'),
  {
    ...change('an overall grade after the last one was given', 'framework-years', FRAMEWORKS, 'overall_until: "2026-03"', 'overall_until: "2025-10"'),
    where: { file: LAST, before: '{id: overall' },
  },
  {
    ...change('an inspection after another grade than it follows', 'last-grade', FRAMEWORKS, 'until: "2017"', 'until: "2017"\n    after: [Good]'),
    where: { file: AGAIN, before: 'sif\n' },
  },
  change('a visit that is named after another year', 'visit-name', SECOND, 'published: "2017-03-13"', 'published: ¦"2016-12-13"'),
  change('a focused visit as a whole inspection', 'visit-name', FOCUSED, 'framework: ilacs-focused-visit', 'framework: ¦ilacs-short'),
  change('a monitoring visit as a whole inspection', 'visit-name', SECOND, 'framework: sif-monitoring', 'framework: ¦sif'),
  change('a letter that is dated otherwise than its visit says', 'source-date', FOCUSED, 'published: "2020-12-04"', 'published: ¦"2020-12-14"'),
  change('a report that is dated otherwise than its visit says', 'source-date', LAST, 'published: "2025-12-16"', 'published: ¦"2025-12-06"'),
  change('a document of the time before the visit that it reports', 'source-date', LETTER, 'date: "2020-12-04"', 'date: ¦"2020-10-04"'),
  {
    ...change(
      'a grade from the report of an earlier visit',
      'source-date',
      SHORT,
      'group: overall, source: 2022-ofsted-inspection-report',
      'group: overall, source: 2018-ofsted-reinspection-report',
    ),
    where: { file: 'content/sources/2018-ofsted-reinspection-report.yml', before: '"2018-01-29"' },
  },
  change('a lead inspector of another visit', 'term-of-office', FULL, 'lead: sheena-doyle', 'lead: ¦lisa-summers'),
  change('a director as the lead inspector', 'term-of-office', SHORT, 'lead: neil-penswick', 'lead: ¦suzanne-joyner'),
  {
    ...again('a visit under two names', 'same-twice', SECOND, 'content/inspections/2017-monitoring-visit-march.mdx', /^(label|short): .*\n/gm, '$1: Another\n'),
    where: { file: SECOND, before: '"2017-03-13"' },
  },
  again('an event under two names', 'same-twice', JAY, 'content/milestones/2014-08-26-the-report.mdx', 'title: ', 'title: ¦'),
  again(
    'an inspection by others under two names and titles',
    'same-twice',
    'content/milestones/2021-07-05-send-inspection.mdx',
    'content/milestones/2021-07-05-third-inspection.mdx',
    /title: .*\ndate: /,
    'title: "An inspection of the area"\ndate: ¦',
  ),
  change('a grade in the account by the name of its group', 'grade-said', AGAIN, '- Overall: Good', '¦- Overall: Outstanding'),
  again(
    'a document under two names',
    'same-twice',
    'content/sources/2009-ofsted-annual-ratings.yml',
    'content/sources/2009-ofsted-ratings.yml',
    'title: ',
    'title: ¦',
  ),
  change('a person under two names', 'same-twice', 'content/people.yml', 'name: Martin Kimber', 'name: ¦Joyce Thacker'),
  change(
    'a term under two names',
    'same-twice',
    'content/glossary.yml',
    'id: focused-visit\n    term: focused visit',
    'id: focused-visit\n    term: ¦monitoring visit',
  ),
  change(
    'a synonym that is another term',
    'same-twice',
    'content/glossary.yml',
    'term: Requires improvement\n',
    'term: ¦Requires improvement\n    misspellings: [Ofsted]\n',
  ),
  change(
    'two asks of one number',
    'same-twice',
    SECOND,
    'not_looked_at: []',
    'not_looked_at: []\nasks:\n  - {number: 1, theme: planning, says: "Plans"}\n  - {number: ¦1, theme: records, says: "Records"}\ncoded:\n  - by: language-model',
  ),
  again(
    'an earlier inspection that is a visit as well',
    'same-twice',
    ANNUAL,
    'content/milestones/2014-09-16-inspection.mdx',
    'date: "2009-12-09"',
    'date: ¦"2014-09-16/2014-10-08"',
  ),
  change('a grade in the account that the visit did not give', 'grade-said', AGAIN, '- Adoption performance: Good', '¦- Adoption performance: Outstanding'),
];
