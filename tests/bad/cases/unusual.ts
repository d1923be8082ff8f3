// Entries that are odd and right.
import { readFileSync } from 'node:fs';
import type { Change } from '../copy.ts';

const FOCUSED = 'content/inspections/2020-focused-visit.mdx';
const JAY = 'content/milestones/2014-08-26-jay-report.mdx';
const SITE = 'content/site.yml';
const SOURCE = 'content/sources/2009-ofsted-annual-ratings.yml';
const PEOPLE = 'content/people.yml';
const LETTER = 'content/findings/2020-focused-visit.yml';
const F001 = `quote: "Rotherham children's services reacted rapidly and effectively to the COVID-19 pandemic in the early months of 2020."`;
const text = readFileSync(FOCUSED, 'utf8');
const page = (body: string): string => `---\ntitle: "A page"\nsummary: "A page that is only here for a test."\nchecked: "2026-11-21"\n---\n${body}\n`;

interface Unusual {
  name: string;
  change: Change;
}
const prose = (name: string, body: string): Unusual => ({ name, change: { file: 'content/about/extra.mdx', text: page(body) } });
const change = (name: string, file: string, from: string, to: string): Unusual => ({ name, change: { file, from, to } });
const dated = (name: string, date: string): Unusual => change(name, SOURCE, 'date: "2009-12-09"', `date: "${date}"`);
const milestone = (name: string, date: string): Unusual => change(name, JAY, 'date: "2014-08-26"', `date: "${date}"`);
const person = (name: string, words: string): Unusual => change(name, PEOPLE, 'name: Martin Kimber', `name: ${words}`);

const pattern = (name: string, expression: string): Unusual => change(name, 'content/wording.yml', '"\\\\bpromiscu\\\\w*"', JSON.stringify(expression));

export const unusual: readonly Unusual[] = [
  dated('29 February of a leap year', '2008-02-29'),
  dated('29 February 2000', '2000-02-29'),
  dated('the last day of a year', '2009-12-31'),
  dated('a document of 1900', '1900-01-01'),
  dated('a document of the day on which it was seen', '2026-11-21'),
  dated('a year alone', '2009'),
  dated('a month alone', '2009-12'),
  dated('a span over the turn of a year', '2009-12-31/2010-01-01'),
  dated('a span of one day', '2009-12-09/2009-12-09'),
  dated('a span of months', '2009-11/2009-12'),
  dated('one of some months', '[2009-02..2009-07]'),
  dated('no later than a day', '[..2009-12-09]'),
  milestone('a milestone of which only the year is known', '2014'),
  milestone('a milestone by the end of its year', '[..2014-12-31]'),
  change('a publication on the last day of its visit', FOCUSED, 'published: "2020-12-04"', 'published: "2020-10-22"'),
  change('a publication of which only the year of the visit is known', FOCUSED, 'published: "2020-12-04"', 'published: "2020"'),
  change('a date without quotation marks that is still text', FOCUSED, 'published: "2020-12-04"', 'published: 2020-12-04'),
  change('a date in single quotation marks', FOCUSED, 'published: "2020-12-04"', "published: '2020-12-04'"),
  change('a title of 600 characters', FOCUSED, 'label: "Covid visit"', `label: "${'Visit to services '.repeat(33)}"`),
  change('a title of one letter', FOCUSED, 'label: "Covid visit"', 'label: "V"'),
  change('a title with a colon and a hash', FOCUSED, 'label: "Covid visit"', 'label: "Visit: part #2"'),
  change('a title that looks like a number', FOCUSED, 'label: "Covid visit"', 'label: "2020"'),
  change('a title that looks like "yes"', FOCUSED, 'label: "Covid visit"', 'label: yes'),
  change('curly quotation marks', FOCUSED, 'label: "Covid visit"', 'label: "The ‘Covid’ “visit”"'),
  change('a title over two lines', FOCUSED, 'label: "Covid visit"', 'label: >-\n  Covid\n  visit'),
  change('a title with an ampersand and a star', FOCUSED, 'label: "Covid visit"', 'label: "Help & protection *"'),
  change('a comment in front matter', FOCUSED, 'remote: true', '# They used video calls.\nremote: true'),
  change('a list in a block', FOCUSED, 'declared: [leadership, care-leavers]', 'declared:\n  - leadership\n  - care-leavers'),
  change('fields in another order', FOCUSED, 'remote: true\ndeclared: [leadership, care-leavers]', 'declared: [care-leavers, leadership]\nremote: true'),
  person('an accent', 'Siân Ní Dhuibhir'),
  person('an umlaut and an ß', 'Jürgen Weiß'),
  person('a name from right to left', 'محمد علي'),
  person('a Hebrew name', 'שרה כהן'),
  person('a Cyrillic name beside its Latin form', 'Анна Каренина (Anna Karenina)'),
  person('a Greek name', 'Ελένη Παπαδοπούλου'),
  person('a Chinese name', '王小明'),
  person('a Persian name with a joiner in it', 'علی\u200Cرضا'),
  person('a name with an apostrophe', "Maire O'Neill"),
  person('a name with an emoji beside it', 'Martin Kimber 😀'),
  change(
    'a list of findings with nothing below its name yet',
    'content/findings/2020-focused-visit.yml',
    '\nasks:\n',
    '\nstatements:\n  # none yet\n\nasks:\n',
  ),
  { name: 'lines that end as on Windows', change: { file: FOCUSED, text: text.replaceAll('\n', '\r\n') } },
  { name: 'no line break at the end', change: { file: FOCUSED, text: text.trimEnd() } },
  { name: 'no prose at all', change: { file: 'content/about/extra.mdx', text: page('') } },
  prose('lists within lists', '- one\n  - two\n    1. three\n       - four\n- five'),
  prose('all levels of headings', '## Two\n\n### Three\n\n#### Four\n\n##### Five\n\n## Two again'),
  prose('signs that look like code', 'A share of 3 < 5, written `{x}` or \\{x\\}, and 5 > 3.'),
  prose('a table', '| Year | Count |\n| --- | ---: |\n| 2014 | 394 |'),
  prose('emphasis, a quotation and a rule', '*One* and **two**.\n\n> Words of ours.\n\n---\n\nMore.'),
  prose(
    'links of every right kind',
    '## Part\n\n[a](/themes/planning/#2014-inspection), [b](#part), [c](https://example.org/a?b=c&d=%20#e) and [d](http://example.org).',
  ),
  prose('a link by reference', 'See [the letter][l].\n\n[l]: https://example.org/letter "The letter"'),
  prose('an address in plain words', 'It stands at https://www.gov.uk/government/organisations/ofsted today.'),
  prose(
    'numbers that are no telephone numbers',
    'In 2014-2015 there were 12,345 of 1 000 000 cases, file 50004284, HC 1114, from 09:30 to 10:45 on 05 02 2019.',
  ),
  prose('words that look like postcodes', 'The A631, the M18, paragraph 12B form CP2 of unit B2 4, and references AB12 3CDE and XYS60 1AE.'),
  prose('a no-break space and a thin one', 'In 40\u00A0per cent, or 1\u2009234.'),
  prose('"import" within a sentence', 'The words "import" and export stand here.\nWhat they import is not known.'),
  prose('a passage, a chart and a note', '<ContentNote />\n\n<Finding id="2014-inspection-f013" />\n\n<Chart id="theme-planning" />'),
  prose('a fraction, a dash and an ellipsis', 'About ½ – or more… – by 2020.'),
  prose('chemistry and units', 'CO₂, 5 µg, 20 °C and 3 × 4.'),
  change('a comment at the end of a list', SITE, 'council: Rotherham', 'council: Rotherham # the borough'),
  change('a quote of two parts', LETTER, F001, 'quote: "reacted rapidly and effectively […] in the early months of 2020."'),
  change('a quote with curly marks', LETTER, F001, 'quote: "Rotherham children’s services reacted rapidly and effectively to the COVID‑19 pandemic"'),
  change(
    'a quote cut after "not" with its reason',
    LETTER,
    `quote: "The quality of children's plans is not consistent for all children."`,
    'quote: "consistent for all children."\n    prefix: "The quality of children\'s plans is not"\n    cut: "The note says the rest."',
  ),
  change('a number of nought', 'content/statistics/caseload.yml', 'value: 15.1', 'value: 0'),
  change('a share of all', 'content/statistics/care-leavers-activity.yml', 'value: 48', 'value: 100'),
  change('a year left out, with its break', 'content/statistics/caseload.yml', '  - {period: "2022", value: 18.1, note: "2,284 cases in all."}\n', ''),
  { name: 'a page with a short name', change: { file: 'content/about/a.mdx', text: page('Words.') } },
  { name: 'a page named by a number', change: { file: 'content/about/2026.mdx', text: page('Words.') } },
  { name: 'a hidden file of the system', change: { file: 'content/about/.DS_Store', text: 'x' } },
  change(
    'a contact with an address',
    SITE,
    'contact: "[A way to reach the publisher will stand here before this site is published]"',
    'contact: "records@example.org, 01709 382121"',
  ),
  change(
    'a contact on the web',
    SITE,
    'contact: "[A way to reach the publisher will stand here before this site is published]"',
    'contact: https://www.rotherham.gov.uk/contact?form=records',
  ),
  change('a base path with dots', SITE, 'base: /', 'base: /record.github.io/v1.2/'),
  change('an address with a port', SITE, 'address: https://rotherham-inspection-record.example', 'address: http://intranet:8080'),
  change(
    'a correction',
    'content/corrections.yml',
    'corrections: []',
    'corrections:\n  - { date: "2026-11-21", id: 2014-inspection-f001, what: theme, old: planning, new: leadership, why: "A slip." }',
  ),
  pattern('a pattern of some adjectives before a noun', '\\b(?:very\\s+|quite\\s+)*naughty\\s+(?:girl|boy)s?\\b'),
  pattern('a pattern with a few words between', '\\bgirls?\\s+(?:\\w+\\s+){0,3}to\\s+blame\\b'),
  pattern('a pattern with anything between', '\\bgirls?\\b.*\\bto\\s+blame\\b'),
  pattern('a pattern of groups of digits', '(?:\\d{1,3},)*\\d{3}\\s+victims\\b'),
  pattern('a pattern that looks back and ahead', '(?<!\\bnot\\s)\\bblameless(?!\\s+children)'),
  pattern('a pattern of a doubled word', '\\b(naughty|wicked)\\s+\\1\\b'),
  prose('a page of forty thousand characters', 'Inspectors read records and spoke with children. '.repeat(800)),
  prose('a brace in code of a long page', `The sign \`{\` is written \`\\{\`.\n\n\`\`\`\n{ a: [1] }\n\`\`\`\n\n${'Inspectors read records. '.repeat(400)}`),
  prose('five quotations within each other', '> > > > > Words of ours.'),
  prose('brackets in brackets', `Words ${'('.repeat(40)}of ours${')'.repeat(40)} and ${'['.repeat(20)}more${']'.repeat(20)}.`),
  prose('a note with its text', 'It was so.[^1] And so again.[^1]\n\n[^1]: The letter says so.'),
  prose('a reference in other capitals', 'See [the letter][The  Letter].\n\n[the letter]: /inspections/2020-focused-visit/'),
  prose('square brackets that are no link', 'They wrote [sic] "[…] was late [then] (in May)", [1] and \\[a\\](/b/).'),
  prose('code that looks like a link', 'Write `[words](/address/)` or `[words][name]` and `[^1]`.'),
  prose(
    'links to every kind of place',
    '[a](/), [b](/timeline/#y2014), [c](/inspections/2020-focused-visit/#asks), [d](/glossary/#care-leaver), [e](/data/findings.csv), [f](/2014/), [g](/method/), [h](/feed.xml), [i](/charts/themes/themes.svg), [j](/embed.js), [k](/search/?q=plans), [l](/themes/planning/#2014-inspection), [m](/data/#tables) and [n](/about/#independence).',
  ),
  prose(
    'links to headings of its own page',
    '## What it is for\n\n### What it is for\n\nSee [one](#what-it-is-for), [two](#what-it-is-for-1) and [the chart](#chart-themes).\n\n<Chart id="themes" />',
  ),
  prose('a heading with marks and its link', '## "Good", *or* better: 2020–2024?\n\nSee [above](#good-or-better-20202024).'),
  prose('a link that lights up words', 'See [the passage](/findings/2014-inspection-f013/#:~:text=children).'),
  prose('an address with a title and brackets', 'See [the list](https://example.org/a_(b) "The list") and [this](</about/method/>).'),
];
