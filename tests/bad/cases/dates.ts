// Dates: form, calendar, order, range and time zone.
import { afterCheck, written, type Case, type Change } from '../copy.ts';

const FOCUSED = 'content/inspections/2020-focused-visit.mdx';
const JAY = 'content/milestones/2014-08-26-jay-report.mdx';
const LETTER = 'content/sources/2020-ofsted-focused-visit-letter.yml';
const CASELOAD = 'content/statistics/caseload.yml';
const FULL = 'content/inspections/2014-inspection.mdx';
const SECOND = 'content/inspections/2017-monitoring-visit-spring.mdx';
const LIST = 'content/sources/2026-ofsted-list-of-reports.yml';
const METHOD = 'content/about/method.mdx';
const CORRECTIONS = 'content/corrections.yml';
const PEOPLE = 'content/people.yml';
const SITE = 'content/site.yml';
const SUPPORT = 'content/support.yml';
const SEEN = written(LETTER, /seen: .*/);
const CHECKED = /checked: "[\d-]+"/;
const PUBLISHED = 'published: "2020-12-04"';
/** The settings of the site, with the day up to which what others publish is known. */
const knownUntil = (day: string): Change => ({
  file: SITE,
  text: written(SITE, /^[\s\S]*$/)
    .replace(/^known_until: .*\n/m, '')
    .replace(CHECKED, (line) => `${line}\nknown_until: ¦"${day}"`),
});
const published = (name: string, value: string): Case => ({
  name,
  rule: 'date-form',
  change: { file: FOCUSED, from: PUBLISHED, to: `published: ¦${value}` },
});
const milestone = (name: string, value: string): Case => ({
  name,
  rule: 'date-form',
  change: { file: JAY, from: 'date: "2014-08-26"', to: `date: ¦${value}` },
});

export const dates: readonly Case[] = [
  published('30 February', '"2020-02-30"'),
  published('29 February of a common year', '"2019-02-29"'),
  published('29 February 1900', '"1900-02-29"'),
  published('a 31st of April', '"2020-04-31"'),
  published('a month 13', '"2020-13-04"'),
  published('a month 00', '"2020-00-04"'),
  published('a day 00', '"2020-12-00"'),
  published('a day with one digit', '"2020-12-4"'),
  published('a date of the British form', '"04/12/2020"'),
  published('a date of the American form', '"12/04/2020"'),
  published('a date in words', '"4 December 2020"'),
  published('a date without hyphens', '"20201204"'),
  published('an empty date', '""'),
  published('a date with spaces round it', '" 2020-12-04 "'),
  published('a time with a zone', '"2020-12-04T00:00:00Z"'),
  published('a time with an offset', '"2020-12-04T23:30:00+01:00"'),
  published('a day with a zone', '"2020-12-04Z"'),
  published('a year of five digits', '"12020-12-04"'),
  published('a week', '"2020-W49"'),
  published('an uncertain date', '"2020-12~"'),
  published('digits of another script', '"٢٠٢٠-١٢-٠٤"'),
  published('a span that runs backwards', '"2020-12-04/2020-12-01"'),
  published('a span without an end', '"2020-12-04/"'),
  published('a set that runs backwards', '"[2020-12..2020-11]"'),
  published('a set without a bracket', '"[2020-11..2020-12"'),
  published('two sets', '"[2020-11..2020-12..2021-01]"'),
  milestone('a milestone on no real day', '"2014-08-32"'),
  milestone('a milestone in a season', '"2014-23"'),
  {
    name: 'a correction that is older than what it corrects',
    rule: 'date-order',
    change: {
      file: CORRECTIONS,
      from: 'corrections: []',
      to: 'corrections:\n  - { id: 2020-focused-visit-f001, what: theme, old: a, new: b, why: c, date: ¦"2020-11-30" }',
    },
  },
  {
    name: 'a correction of a day that has not come',
    rule: 'date-range',
    change: {
      file: CORRECTIONS,
      from: 'corrections: []',
      to: 'corrections:\n  - { id: 2020-focused-visit-f001, what: theme, old: a, new: b, why: c, date: ¦"2031-01-01" }',
    },
  },
  {
    name: 'a year without quotation marks',
    rule: 'field-type',
    change: { file: FOCUSED, from: PUBLISHED, to: 'published: ¦2020' },
  },
  { name: 'a date that is nothing', rule: 'empty-field', change: { file: JAY, from: 'date: "2014-08-26"', to: 'date:¦' } },
  {
    name: 'a list of dates',
    rule: 'field-type',
    change: { file: JAY, from: 'date: "2014-08-26"', to: 'date: ¦["2014-08-26"]' },
  },
  { name: 'a month where a day is asked for', rule: 'date-form', change: { file: LETTER, from: SEEN, to: 'seen: ¦"2026-11"' } },
  {
    name: 'a publication before its visit',
    rule: 'date-order',
    change: { file: FOCUSED, from: PUBLISHED, to: 'published: ¦"2020-10-04"' },
  },
  {
    name: 'a publication in the year before its visit',
    rule: 'date-order',
    change: { file: FOCUSED, from: PUBLISHED, to: 'published: ¦"2019"' },
  },
  {
    name: 'a document seen before it was published',
    rule: 'date-order',
    change: { file: LETTER, from: SEEN, to: 'seen: ¦"2020-12-03"' },
  },
  {
    name: 'an office that ends before it begins',
    rule: 'date-order',
    change: { file: PEOPLE, from: 'from: "2008-07", to: "2014-09-19"', to: 'from: "2008-07", to: ¦"2007-09-19"' },
  },
  { name: 'a visit in the future', rule: 'date-range', change: { file: FOCUSED, from: PUBLISHED, to: 'published: ¦"2027-12-04"' } },
  {
    name: 'a document of the century before',
    rule: 'date-range',
    change: { file: LETTER, from: 'date: "2020-12-04"', to: 'date: ¦"1820-12-04"' },
  },
  {
    name: 'a document on the day after the last check',
    rule: 'date-range',
    change: [
      { file: LETTER, from: 'date: "2020-12-04"', to: `date: ¦"${afterCheck(1)}"` },
      { file: LETTER, from: SEEN, to: `seen: "${afterCheck(1)}"` },
    ],
  },
  {
    name: 'a document that came out after the day up to which the record knows what is published',
    rule: 'known-until',
    change: knownUntil('2019-12-31'),
  },
  {
    name: 'a record that knows what was published after its last check',
    rule: 'known-until',
    change: knownUntil(afterCheck(1)),
  },
  {
    name: 'an office that begins in the future',
    rule: 'date-range',
    change: { file: PEOPLE, from: 'from: "2023-03", source', to: 'from: ¦"2032-03", source' },
  },
  {
    name: 'a statistic of a year to come',
    rule: 'date-range',
    change: [
      { file: 'content/statistics/caseload.yml', from: '{period: "2025"', to: '{period: ¦"2027"' },
      { file: 'content/statistics/caseload.yml', from: 'breaks:\n', to: 'breaks:\n  - {before: "2027", says: "Two years have no value."}\n' },
    ],
  },
  {
    name: 'a date of a visit without a basis',
    rule: 'date-basis',
    change: { file: FOCUSED, from: 'visit_basis: document\n', to: '' },
    where: { file: FOCUSED, before: 'title:' },
  },
  {
    name: 'a publication without date and reason',
    rule: 'date-basis',
    change: { file: FOCUSED, from: `${PUBLISHED}\npublished_basis: letter\n`, to: '' },
    where: { file: FOCUSED, before: 'title:' },
  },
  {
    name: 'a document without date and reason',
    rule: 'date-basis',
    change: { file: LETTER, from: 'date: "2020-12-04"\n', to: '' },
    where: { file: LETTER, before: 'title:' },
  },
  {
    name: 'a visit without any date',
    rule: 'undated-visit',
    change: {
      file: FOCUSED,
      from: 'visit: "2020-10-20/2020-10-22"\nvisit_basis: document\npublished: "2020-12-04"\npublished_basis: letter\n',
      to: 'no_visit: "It was not seen."\nno_published: "It was not seen."\n',
    },
    where: { file: FOCUSED, before: 'title:' },
  },
  { name: 'a milestone that is named after another day', rule: 'milestone-name', change: { file: JAY, from: 'date: "2014-08-26"', to: 'date: ¦"2014-08-25"' } },
  {
    name: 'a day of the visit and the reason for having none',
    rule: 'date-and-reason',
    change: { file: FOCUSED, from: 'visit_basis: document\n', to: 'visit_basis: document\nno_visit: ¦"The days are not known."\n' },
  },
  {
    name: 'a day of publication and the reason for having none',
    rule: 'date-and-reason',
    change: { file: FOCUSED, from: PUBLISHED, to: `${PUBLISHED}\nno_published: ¦"The day is not known."` },
  },
  {
    name: 'a date of a document and the reason for having none',
    rule: 'date-and-reason',
    change: { file: LETTER, from: 'date: "2020-12-04"', to: 'date: "2020-12-04"\nno_date: ¦"It has none."' },
  },
  {
    name: 'an address and the reason for having none',
    rule: 'date-and-reason',
    change: { file: LIST, from: 'seen:', to: 'no_address: ¦"It was not seen."\nseen:' },
  },
  {
    name: 'a lead inspector and the reason for having none',
    rule: 'date-and-reason',
    change: { file: FULL, from: 'lead: sheena-doyle', to: 'lead: sheena-doyle\nno_lead: ¦"Nobody is named."' },
  },
  {
    name: 'a basis of a date that is not given',
    rule: 'date-and-reason',
    change: { file: SECOND, from: 'published: "2017-03-13"', to: 'visit_basis: ¦council\npublished: "2017-03-13"' },
  },
  {
    name: 'a publication within its visit',
    rule: 'date-order',
    change: [
      { file: FOCUSED, from: PUBLISHED, to: 'published: ¦"2020-10-21"' },
      { file: LETTER, from: 'date: "2020-12-04"', to: 'date: "2020-10-21"' },
    ],
  },
  {
    name: 'facts that were checked before they were published',
    rule: 'date-order',
    change: { file: FOCUSED, from: written(FOCUSED, CHECKED), to: 'checked: ¦"2020-11-21"' },
  },
  {
    name: 'a value that is later than its document',
    rule: 'date-order',
    change: [
      { file: 'content/sources/2025-dfe-children-in-need.yml', from: 'no_date: "The numbers come from releases of many years."', to: 'date: "2024-10-31"' },
      { file: 'content/statistics/protection-plans.yml', from: '{period: "2025"', to: '{period: ¦"2025"' },
    ],
  },
  { name: 'a document seen in the future', rule: 'date-range', change: { file: LETTER, from: SEEN, to: `seen: ¦"${afterCheck(365)}"` } },
  {
    name: 'facts that were checked in the future',
    rule: 'date-range',
    change: { file: FOCUSED, from: written(FOCUSED, CHECKED), to: `checked: ¦"${afterCheck(30)}"` },
  },
  {
    name: 'a help line that was read in the future',
    rule: 'date-range',
    change: { file: SUPPORT, from: written(SUPPORT, CHECKED), to: 'checked: ¦"2062-11-21"' },
  },
  {
    name: 'a page that was checked in the future',
    rule: 'date-range',
    change: { file: METHOD, from: written(METHOD, CHECKED), to: `checked: ¦"${afterCheck(40)}"` },
  },
  {
    name: 'a record that was checked in a year of which it knows nothing',
    rule: 'date-range',
    change: { file: SITE, from: written(SITE, CHECKED), to: `checked: ¦"${afterCheck(3650)}"` },
  },
  {
    name: 'a value of a day to come',
    rule: 'date-range',
    change: [
      { file: CASELOAD, from: 'as_of: "30 September"', to: 'as_of: "31 December"' },
      {
        file: CASELOAD,
        from: '{period: "2025", value: 13.3, note: "1,685 cases in all."}',
        to: '{period: "2025", value: 13.3}\n  - {period: ¦"2026", value: 13.4}',
      },
      { file: CASELOAD, from: 'worker (full-time equivalent), 30 September', to: 'worker (full-time equivalent), 31 December' },
      { file: CASELOAD, from: 'at least one case on 30 September', to: 'at least one case on 31 December' },
    ],
  },
  published("a date with day and month in each other's place", '"2014-19-11"'),
  published('a date with the day first', '"19-11-2014"'),
  published('a 31st of November', '"31 November 2020"'),
  {
    name: 'a milestone that is named after another year',
    rule: 'milestone-name',
    change: { file: JAY, from: 'date: "2014-08-26"', to: 'date: ¦"2015-08-26"' },
  },
];
