// Entries that are odd and right.
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ADDRESSES, BASELINE } from '../../../src/model/written/files.ts';
import { afterCheck, written, type Changed } from '../copy.ts';
import { AGREED, ask1, file as reviewed, ON, OTHER_THEME, review, sample, unsaid } from './reviews.ts';

const FOCUSED = 'content/inspections/2020-focused-visit.mdx';
const JAY = 'content/milestones/2014-08-26-jay-report.mdx';
const SITE = 'content/site.yml';
const SOURCE = 'content/sources/2009-ofsted-annual-ratings.yml';
/** A document with an address. */
const BBC = 'content/sources/2014-bbc-director-leaves.yml';
const PEOPLE = 'content/people.yml';
const LETTER = 'content/findings/2020-focused-visit.yml';
const CORRECTIONS = 'content/corrections.yml';
/** What was corrected since the record was registered. */
const REAL = readFileSync(CORRECTIONS, 'utf8');
const F001 = `quote: "Rotherham children's services reacted rapidly and effectively to the COVID-19 pandemic in the early months of 2020."`;
const text = readFileSync(FOCUSED, 'utf8');
const page = (body: string): string => `---\ntitle: "A page"\nsummary: "A page that is only here for a test."\nchecked: "2026-11-21"\n---\n${body}\n`;

/** A record as it was registered, but for one row that was published otherwise, and the corrections that tell it. */
const registered = (name: string, now: string, was: string, ...told: readonly string[]): Changed => ({
  name,
  change: [
    { file: ADDRESSES, text: readFileSync(ADDRESSES, 'utf8') },
    { file: BASELINE, text: readFileSync(BASELINE, 'utf8').replace(now, was) },
    {
      file: CORRECTIONS,
      text: told.reduce((text, one) => `${text.trimEnd()}\n  - ${one}\n`, told.length > 0 ? REAL.replace(/^corrections: \[\]$/m, 'corrections:') : REAL),
    },
  ],
});
const prose = (name: string, body: string): Changed => ({ name, change: { file: 'content/about/extra.mdx', text: page(body) } });
const change = (name: string, file: string, from: string, to: string): Changed => ({ name, change: { file, from, to } });
const dated = (name: string, date: string): Changed => change(name, SOURCE, 'date: "2009-12-09"', `date: "${date}"`);
const milestone = (name: string, date: string): Changed => change(name, JAY, 'date: "2014-08-26"', `date: "${date}"`);
const person = (name: string, words: string): Changed => change(name, PEOPLE, 'name: Martin Kimber', `name: ${words}`);

const pattern = (name: string, expression: string): Changed => change(name, 'content/wording.yml', '"\\\\bpromiscu\\\\w*"', JSON.stringify(expression));
/** A series with a value changed and a reading of its own. */
const series = (name: string, id: string, from: string, to: string, words: string): Changed => {
  const file = `content/statistics/${id}.yml`;
  const now = /reading: .*/.exec(readFileSync(file, 'utf8'))?.[0] ?? '';
  return {
    name,
    change: [
      { file, from, to },
      { file, from: now, to: `reading: "${words}"` },
    ],
  };
};
const read = (name: string, id: string, words: string): Changed => series(name, id, 'unit:', 'unit:', words);
const helpLine = (name: string, phone: string): Changed => change(name, 'content/support.yml', 'phone: "0808 801 0331"', `phone: "${phone}"`);
const REPORT = 'content/findings/2014-inspection.yml';
/** Words quoted besides what is coded: of the letter, or of the report of 2014. */
const quoted = (file: string, words: string, more: string): Changed =>
  change(
    `${file === LETTER ? 'the letter' : 'the report'}: ${words}`,
    file,
    '\nasks:\n',
    `\nstatements:\n  - { id: ${file.slice(17, -4)}-s91, speaker: "A council", quote: "${words}", ${more} }\n\nasks:\n`,
  );
const ofLetter = (words: string, locator = 'Findings', more = ''): Changed => quoted(LETTER, words, `locator: "${locator}"${more}`);
const ofReport = (words: string, locator: string, more = ''): Changed => quoted(REPORT, words, `locator: "${locator}"${more}`);

const WHOLE = 'content/findings/2022-inspection.yml';
/** The first passage of a report that was read whole, told in other words. */
const told = (name: string, words: string): Changed => change(name, WHOLE, written(WHOLE, /says: .*/), `says: ${JSON.stringify(words)}`);
/** Something changed in a passage or an ask of that report. */
const toldAt = (name: string, pattern: RegExp, to: (found: string) => string): Changed =>
  change(name, WHOLE, written(WHOLE, pattern), to(written(WHOLE, pattern)));

/** Reviews by people and by a language model, which no sentence of ours denies. */
const seenBy = (name: string, reviews: string, samples?: string): Changed => ({ name, change: [...unsaid, reviewed(reviews, samples)] });
const KEPT = `settled: { on: "${ON}", how: kept, why: "The codebook has such a case." }`;

export const unusual: readonly Changed[] = [
  { name: 'reviewers who have reviewed nothing yet', change: reviewed('') },
  seenBy('a review by a person', review(AGREED, { by: 'editor-1' })),
  seenBy('two reviewers of one passage', review(AGREED, { by: 'editor-1' }) + review(OTHER_THEME)),
  seenBy('a reviewer who comes back', review(OTHER_THEME, { on: '"2026-11-01"' }) + review(AGREED)),
  seenBy('a review of words that were changed since', review(AGREED, { of: '{ words: "Other words.", theme: planning, stance: concern }' })),
  seenBy('a review of a theme that there is no more', review(AGREED, { of: '{ words: "Other words.", theme: gone, stance: concern }' })),
  seenBy('a review of an ask, in a sample', review(`sample: sample-1\n${AGREED}`, ask1) + review(AGREED), sample(`[${ask1.passage}]`)),
  seenBy('a reviewer who decided otherwise blind, and then agrees', review(`blind: { theme: health, stance: strength }\n${AGREED}`)),
  seenBy('a reviewer who could not decide blind', review(`blind: {}\nwhat: discuss\nremark: "Is this a finding?"`)),
  seenBy('a passage kept as it was', review(`${OTHER_THEME}\n${KEPT}`)),
  seenBy('a question that was answered', review(`what: discuss\nremark: "Is this a finding?"\n${KEPT}`)),
  {
    name: 'a review of a finding that was published and is gone',
    change: [
      { file: BASELINE, text: 'id,words,theme,stance,date\n2014-inspection-f998,Some words.,planning,concern,\n' },
      { file: ADDRESSES, text: '/findings/2014-inspection-f998/ withdrawn 2026-11-20: It was coded twice.\n' },
      {
        file: CORRECTIONS,
        text: 'corrections:\n  - { date: "2026-11-21", id: 2014-inspection-f998, what: removed, old: "Some words", new: "Nothing", why: "Coded twice." }\n',
      },
      reviewed(review(AGREED, { passage: '2014-inspection-f998' })),
    ],
  },
  change(
    "what is left out by its words, with the document's own telephone, postcode and address for letters",
    LETTER,
    'left_out:\n',
    'left_out:\n  - { quote: "M1 2WD T 0300 123 1231", why: letterhead }\n  - { quote: "(mailto:enquiries@ofsted.gov.uk)", why: letterhead }\n',
  ),
  change("a remark with the document's own telephone", LETTER, 'left_out:\n', '# quote: "T 0300 123 1231"\nleft_out:\n'),
  change(
    'a document that was received and may not be kept',
    'content/sources/2020-ofsted-focused-visit-letter.yml',
    '  marks:',
    `  received: { not_kept: "Its terms do not allow it.", sha256: ${'b'.repeat(64)}, pages: 3, places: [[1, 1], [50, 2], [90, 3]] }\n  marks:`,
  ),
  {
    name: 'a document that was received and is kept',
    change: [
      { file: 'seeds/letter.pdf', text: '%PDF-1.7' },
      {
        file: 'content/sources/2020-ofsted-focused-visit-letter.yml',
        from: '  marks:',
        to: `  received: { file: letter.pdf, sha256: ${hash('sha256', '%PDF-1.7')} }\n  marks:`,
      },
    ],
  },
  change('an answer that names the year alone', 'content/story.mdx', 'sent a commissioner in October 2014.', 'sent a commissioner in 2014.'),
  dated('29 February of a leap year', '2008-02-29'),
  dated('29 February 2000', '2000-02-29'),
  dated('the last day of a year', '2009-12-31'),
  dated('a document of 1900', '1900-01-01'),
  {
    name: 'a document of the day on which it was seen',
    change: [
      { file: SOURCE, from: 'date: "2009-12-09"', to: `date: "${written(SOURCE, /(?<=^seen: ")[\d-]+/m)}"` },
      // The record was looked at until then.
      { file: 'content/site.yml', text: readFileSync('content/site.yml', 'utf8').replace(/^known_until: .*\n/m, '') },
    ],
  },
  dated('a year alone', '2009'),
  dated('a month alone', '2009-12'),
  dated('a span over the turn of a year', '2009-12-31/2010-01-01'),
  dated('a span of one day', '2009-12-09/2009-12-09'),
  dated('a span of months', '2009-11/2009-12'),
  dated('one of some months', '[2009-02..2009-07]'),
  dated('no later than a day', '[..2009-12-09]'),
  milestone('a milestone of which only the year is known', '2014'),
  milestone('a milestone by the end of its year', '[..2014-12-31]'),
  {
    name: 'a publication on the last day of its visit',
    change: [
      { file: FOCUSED, from: 'published: "2020-12-04"', to: 'published: "2020-10-22"' },
      { file: 'content/sources/2020-ofsted-focused-visit-letter.yml', from: 'date: "2020-12-04"', to: 'date: "2020-10-22"' },
    ],
  },
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
  change('spaces after the lines round the facts', FOCUSED, text, text.replace(/^---$/gm, '--- ')),
  change('a comma after the last of a list', FOCUSED, '[leadership, care-leavers]', '[leadership, care-leavers, ]'),
  change('names of fields in quotation marks', FOCUSED, 'label: ', '"label": '),
  change('a file that begins with a line of hyphens', SITE, 'title: ', '---\ntitle: '),
  change('a remark after a value', SITE, 'version: 0.1.0', 'version: 0.1.0 # the first'),
  change('a tab after the name of a field', SITE, 'council: Rotherham', 'council:\tRotherham'),
  change('a quote that is folded', LETTER, F001, F001.replace('quote: "', 'quote: >-\n      ').replace(/"$/, '')),
  change('a quote with a space and a hyphen that do not break', LETTER, F001, F001.replace('COVID-19 pandemic', 'COVID\u201119\u00A0pandemic')),
  change('a title partly between curly marks', JAY, 'title: "The Jay report is published"', 'title: “The Jay report” is published'),
  change('a title with a hash in quotation marks', JAY, 'title: "The Jay report is published"', 'title: "Report #1 of 2"'),
  change('a sign that is smaller', FOCUSED, 'label: "Covid visit"', 'label: "Under < 18 & over > 5"'),
  change('a synonym of signs', JAY, 'synonyms: [', 'synonyms: ["👪", "1400", '),
  change(
    'an older document among those of an event',
    JAY,
    'sources:\n',
    'sources:\n  - {source: 2010-public-finance-annual-ratings, supports: "what was known before"}\n',
  ),
  change('an address in letters of other languages', BBC, written(BBC, /address: .*/), 'address: "https://www.bücher.example:8443/ü/~a_(1)/{b}?x=1|2&key=3#ö"'),
  prose('signs between numbers and letters', 'It was 2 ** 3, a__b, 4* and \\*\\*so\\*\\*; **bold**, ***both*** and "**that**".'),
  prose('a table with a cell too few and signs in cells', '| a | b |\n|:--|--:|\n| 1 \\| 2 | `x\\|y` |\n| 3 |'),
  prose('code that ends', '```text\n##no heading\n• no list\n[[x]]\n```'),
  prose(
    'numbers of books, homes and documents',
    'ISBN 978-0-10-298497-6, DOI 10.1000/182, UKPRN 10005404, URN SC012345, file 50190644, and 123 456 7890 pounds.',
  ),
  prose(
    'words near those of addresses and birthdays',
    'Children born in 2009 were 16 in 2025. The office is in Main Street. On 20 October Park Lane closed. A password was lost.',
  ),
  prose(
    'terms and titles between quotation marks',
    `Terms like "looked after" and ‘whole council’ stand so; see "Rotherham abuse scandal: Children's services director Joyce Thacker quits".`,
  ),
  prose('the title of a work that is no document here', 'The book "An inquiry into the care of children who are looked after in England" is not here.'),
  prose(
    'grades that were given',
    'It was rated Inadequate in 2014 and Outstanding in 2025. Care leavers were Good in 2025. The council was not judged Good in 2014.',
  ),
  prose('grades of others', 'In 2022 a local school was judged Outstanding. A hospital was rated Good in 2014.'),
  prose('counts in words, of years and of others', 'In 2014 passages were lost. Two findings differ. The court made 40 findings of fact.'),
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
  series('a number of nought', 'caseload', 'value: 15.1', 'value: 0', 'In 2017 it was 0, which means none.'),
  series('a share of all', 'care-leavers-activity', 'value: 48, note: "66 of 137', 'value: 100, note: "66 of 66', 'It was highest in 2018, at 100%.'),
  ofLetter('other forms of contact with children have been maintained.'),
  ofLetter('social workers present detailed evidence to court.'),
  ofLetter('the recordings of these enquiries are not consistently good.'),
  ofLetter('a significant proportion of children live out of authority.', 'Overview'),
  ofLetter('which increases the potential for drift in planning.'),
  ofLetter('has created some disruption and a short-term need for increased agency staff.'),
  ofLetter('In some plans, specific needs are not always identified'),
  ofLetter('In some plans, specific needs are […] always identified', 'Findings', ', cut: "Made for a test: the reason says why."'),
  ofLetter('Children are brought into care when it is necessary […] There is robust oversight of children in the pre-proceedings stage'),
  ofLetter('Social workers are utilising creative means to keep in touch with families […] by making effective use of technology.'),
  ofLetter(
    "Managers have oversight at key decision-making points in a child's life. […] This makes it difficult for managers to monitor",
    'Findings',
    ', cut: "Made for a test: the sentence between turns to plans."',
  ),
  ofLetter('When children have specific medical needs, these are met well'),
  ofLetter('Child protection enquiries are completed promptly'),
  change(
    'a quote that ends before "but", with its reason',
    LETTER,
    'family situation, but it is not clear whether the plan is considered at every meeting, which increases the potential for drift in planning."',
    'family situation"\n    cut: "Made for a test: the rest is told in our words."',
  ),
  change('another mark of Markdown', 'content/sources/2020-ofsted-focused-visit-letter.yml', 'marks: ["**", "###"]', 'marks: ["**", "###", "#"]'),
  change('a note that runs into a word', 'content/sources/2014-ofsted-inspection-report.yml', '"Board1", "protection.2"', '"protection.2", "Board1"'),
  change('narrower limits for an article', 'content/sources/2016-cypnow-monitoring-visit.yml', 'share: 0.45', 'share: 0.44'),
  change(
    'limits for a document that is not of the press',
    'content/sources/2020-ofsted-focused-visit-letter.yml',
    'supports:',
    'limits: { words: 400, share: 1 }\nsupports:',
  ),
  change('a bound for the press left to each source', 'content/site.yml', /press_limits.*\n/.exec(readFileSync('content/site.yml', 'utf8'))?.[0] ?? '', ''),
  ofLetter("The quality of children's plans is not consistent for all children.", 'page 2'),
  ofLetter('Senior leaders, managers and staff have effective oversight of children', 'Overview, paragraphs 1 and 2'),
  ofLetter('Technology and systems already in place', 'Overview'),
  ofReport('In 2013-14 average attendance', 'paragraph 87'),
  ofReport('a grant of £1,500, with a discretionary additional amount', 'paragraph 134'),
  ofReport('managers cannot be satisfied that children and young people are safe.', 'Summary of help and protection'),
  ofReport('new governance arrangements and management oversight are now being strengthened.', 'Leadership'),
  ofReport('this limits the ability of social workers to see the cumulative impact of events on children', 'Summary'),
  ofReport('poor practice continue to contribute to delays in legal proceedings for children.', 'Leadership'),
  change('a year left out, with its break', 'content/statistics/caseload.yml', '  - {period: "2022", value: 18.1, note: "2,284 cases in all."}\n', ''),
  told('a sentence of ours with a name and a title', 'Mr. Grey, St. Anne and J. Smith told inspectors that Dr. Brown leads Team No. 5.'),
  told('a sentence of ours with apostrophes', "Children's and parents' views, workers' notes and a carer’s diary don't always reach the children’s plans."),
  told('a sentence of ours that asks', 'Could more children be seen, and sooner?'),
  told('a sentence of ours with a number, a share and a sum', 'In 2021-22, 1,204 of 2,010 plans (59.9%) cost £3.5 million more.'),
  told('a sentence of ours that ends in brackets', 'Plans are late (and visits, too).'),
  told(
    'a sentence of ours with a dash that is no word',
    'One two three four five six seven eight nine ten eleven twelve – thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty and more and yet more.',
  ),
  told('a sentence of ours of one word', 'Late.'),
  toldAt('the same sentence as a finding and as an ask', /asks:\n(?: .*\n)*? {4}says: .*/, (found) => found.replace(/says: .*/, written(WHOLE, /says: .*/))),
  toldAt('an ask of ours with a paragraph', /asks:\n(?: .*\n)*? {4}page: .*/, (found) => `${found}\n    paragraph: 60`),
  toldAt('an ask of ours with a rank', /asks:\n(?: .*\n)*? {4}page: .*/, (found) => `${found}\n    rank: priority`),
  toldAt('a paragraph of ours named in words among numbers', /paragraph: 2\n/, () => 'paragraph: "how the council helps families early"\n'),
  toldAt('a paragraph of ours, its number between quotation marks', /paragraph: 2\n/, () => 'paragraph: "2"\n'),
  toldAt('a told passage about a single child, with a note', /voice: .*/, (found) => `${found}\n    single_child: true\n    note: "Why."`),
  {
    name: 'a report that numbers no paragraphs',
    change: [
      { file: WHOLE, text: readFileSync(WHOLE, 'utf8').replace(/paragraph: \d+/g, 'paragraph: "the body"') },
      { file: 'content/sources/2022-ofsted-inspection-report.yml', from: '  paragraphs: 60\n', to: '' },
    ],
  },
  change(
    'a fingerprint of a printed document beside a damaged text',
    'content/sources/2014-ofsted-inspection-report.yml',
    '    pages: 47\n',
    `    pages: 47\n    sha256: ${'a'.repeat(64)}\n`,
  ),
  change('lost words of a part that has no number', REPORT, '    paragraph: 28\n    page: 6\n', '    page: 6\n'),
  { name: 'a page with a short name', change: { file: 'content/about/a.mdx', text: page('Words.') } },
  { name: 'a page named by a number', change: { file: 'content/about/2026.mdx', text: page('Words.') } },
  { name: 'a hidden file of the system', change: { file: 'content/about/.DS_Store', text: 'x' } },
  change(
    'a contact with an address',
    SITE,
    'contact: "[A way to reach the publisher will stand here before this site is published]"',
    'contact: "records@example.org, 01709 382121"',
  ),
  read(
    'a rise by a year that is named before it',
    'agency-staff',
    'The share fell to 1.8% in 2019. By 2022 it had climbed back to just over half of the first value.',
  ),
  read('a caption that rounds', 'agency-staff', 'The share was about 18% in 2017 and about 2% in 2019.'),
  read('a caption of a fall to a year, after a rise', 'agency-staff', 'It rose to 7.3% in 2020. By 2025 it fell to 1.9%, close to the lowest value, in 2019.'),
  read('a caption without numbers', 'protection-plans', 'The number of plans does not say how good they are. A rise is not bad in itself.'),
  read('a caption with differences and days', 'caseload', 'On 30 September 2025 the average was 0.8 above that of 2024, and 4.8 below that of 2022.'),
  read('a caption that denies a rise', 'agency-staff', 'The share did not rise from 2017 to 2019. Nobody can say why.'),
  read('a caption of two highest years', 'care-leavers-activity', 'The share was highest in 2020, 2022 and 2024, at 49%.'),
  read('a caption with counts of the notes', 'outside-the-borough', 'The number of children outside rose from 175 in 2014 to 363 in 2019.'),
  read('a caption on the country', 'agency-staff', 'In England the share rose to 17.8% in 2024. Here it fell.'),
  read('a caption with a number that is not reached', 'protection-plans', 'It was more than 600 in 2018, and under 300 in 2024.'),
  read('a caption of a step', 'caseload', 'The average rose by 0.8 in 2025.'),
  read('a caption with a year before the series', 'caseload', 'The duty to publish caseloads began in 2013. There is no such average before 2017.'),
  read('a caption of the highest of some years', 'protection-plans', 'From 2013 to 2017 it was highest in 2015.'),
  read('a caption with a cause', 'caseload', 'It fell in 2023, when the number of social workers rose.'),
  read('a caption of what is counted in an average', 'caseload', 'The number of cases rose in 2018, and so did the average.'),
  read('a caption of a part', 'children-looked-after', 'There were 476 in 2025. Of these, 30 in 2025 came from abroad.'),
  read('a caption of a range in whole numbers', 'protection-plans', 'The number stayed between 265 and 651 in every year.'),
  read('a caption with a range that is rounded', 'care-leavers-activity', 'The share was between 40% and 50% in every year.'),
  read('a caption of years of which there is nothing', 'agency-staff', 'There are no numbers from 2010 to 2016.'),
  change('a title that is no claim', 'content/statistics/agency-staff.yml', 'title: "Agency social workers"', 'title: "Growing up with agency staff"'),
  change('a visit that is named otherwise than its kind', 'content/frameworks.yml', 'visit: focused visit', 'visit: short look'),
  read('a caption of two years in one sentence', 'care-leavers-activity', 'The share rose to 49% in 2020, fell to 44% in 2021 and rose again in 2022.'),
  read('a caption of two spans', 'agency-staff', 'Between 2017 and 2019 the share fell, and between 2019 and 2022 it rose.'),
  read('a caption that looks back', 'agency-staff', 'After a rise to 9.4% in 2022 the share dropped to 1.9% in 2025.'),
  read('a caption with a year that is compared', 'caseload', 'In 2025 it rose again, to 13.3, but stayed below 2021.'),
  read('a caption of a steady rise', 'outside-the-borough', 'The share rose in every year from 2014 to 2020.'),
  helpLine('a help line in Rotherham', '01709 382121'),
  change(
    'a help line for those who are in no danger',
    'content/support.yml',
    'anyone who wants to report a crime that is not urgent',
    'anyone who is not in danger',
  ),
  helpLine('a help line with its code in brackets', '(01709) 382121'),
  helpLine('a help line in York', '01904 960123'),
  helpLine('a help line with ten figures', '0800 555 112'),
  helpLine('a help line of the kind 03', '0300 123 4567'),
  helpLine('a help line in its form from abroad', '+44 808 801 0331'),
  helpLine('a help line with hyphens', '0808-801-0331'),
  helpLine('a help line by text relay', '18001 0808 801 0331'),
  helpLine('a help line by text message', '85258'),
  {
    name: 'a help line that is read on the page of another service',
    change: {
      file: 'content/support.yml',
      from: 'web: "https://www.childline.org.uk/"\n    source: "https://www.childline.org.uk/get-support/contacting-childline/"',
      to: 'source: "https://www.barnardos.org.uk/help"',
    },
  },
  change(
    'an event with somebody who has left office',
    'content/milestones/2015-02-04-casey-report.mdx',
    'people: [louise-casey]',
    'people: [louise-casey, joyce-thacker]',
  ),
  change(
    'a list that sets grades beside earlier ones',
    'content/inspections/2017-reinspection.mdx',
    '- Adoption performance: Good',
    '- Adoption performance: Good\n- Adoption performance: Requires improvement\n',
  ),
  change('a scope that says what was left out', 'content/inspections/2019-focused-visit.mdx', 'scope: "Planning', 'scope: "Not care leavers. Planning'),
  change('a share of counts that were rounded', 'content/statistics/outside-the-borough.yml', 'note: "201 of 431', 'note: "210 of 430, both rounded to ten'),
  change('a framework without years', 'content/frameworks.yml', '    from: "2013"\n    until: "2017"\n', ''),
  change('a heading without a group', 'content/frameworks.yml', '{ heading: Adoption performance, group: adoption, apart: true }', 'Adoption performance'),
  change('a judgement without a group', 'content/inspections/2014-inspection.mdx', 'group: adoption, ', ''),
  {
    name: 'a whole inspection without an overall grade',
    change: [
      {
        file: 'content/inspections/2025-inspection.mdx',
        from: '  - {id: overall, heading: "Overall effectiveness", grade: Outstanding, group: overall, source: 2025-ofsted-inspection-report}\n',
        to: '',
      },
      { file: 'content/inspections/2025-inspection.mdx', from: '- Overall effectiveness: Outstanding\n', to: '' },
    ],
  },
  {
    name: 'a letter that was put on the web later than it is dated',
    change: { file: FOCUSED, from: 'published: "2020-12-04"\npublished_basis: letter', to: 'published: "2020-12-09"\npublished_basis: other' },
  },
  change('an intervention that has not ended', 'content/milestones/2019-03-31-directions-lapse.mdx', 'band: {id: intervention, edge: end}\n', ''),
  change('a visit of which the month is known', FOCUSED, 'visit: "2020-10-20/2020-10-22"', 'visit: "2020-10"'),
  {
    name: 'a milestone that keeps its name after its date was corrected',
    change: [
      { file: JAY, from: 'date: "2014-08-26"', to: 'date: "2014-08-25"' },
      {
        file: CORRECTIONS,
        from: 'corrections: []',
        to: 'corrections:\n  - { date: "2026-11-21", id: 2014-08-26-jay-report, what: date, old: "2014-08-26", new: "2014-08-25", why: "A slip." }',
      },
    ],
  },
  change('a record that was checked again', SITE, written(SITE, /checked: "[\d-]+"/), `checked: "${afterCheck(99)}"`),
  change('a negative number that is plain', 'content/statistics/caseload.yml', 'notes:\n', 'notes:\n  - "-1"\n'),
  change(
    'a contact on the web',
    SITE,
    'contact: "[A way to reach the publisher will stand here before this site is published]"',
    'contact: https://www.rotherham.gov.uk/contact?form=records',
  ),
  change('a base path with dots', SITE, 'base: /', 'base: /record.github.io/v1.2/'),
  change('an address with a port', SITE, 'address: https://rotherham-inspection-record.example', 'address: http://intranet:8080'),
  change(
    'a correction of a record of which nothing was registered',
    CORRECTIONS,
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
  prose('names of Wales and France', 'Siân Llŷr, Tŷ Gŵyr, Élodie Lefèvre, Zoë, Łukasz and Nuñez of Llanfâr spoke.'),
  prose('names of India, Greece and Israel', 'The office of श्री, of Αθήνα and of עיתון wrote; Москва did not.'),
  prose('curly quotation marks and dashes', 'They wrote “good enough – for now”, and ‘not yet’ — 2014–2019.'),
  prose('spaces that do not break', 'On 16\u00A0September\u00A02014, at 9.30\u202Fam, 55\u00A0% of 1\u202F400 children.'),
  prose('names of signs in HTML', 'Fish &amp; chips, 3 &lt; 5, &pound;5, caf&eacute;, 16&nbsp;September&nbsp;2014, AT&T and R&D.'),
  prose('dates that look like a number', 'From 01.02.2019–05.06.2019, 01-02-2019 – 05-06-2019, 01 02 2019 – 05 06 2019 and 2014-09-16/2014-10-08.'),
  prose('years and hours that look like a number', 'In 04 2014 – 2015, in 2014–2019, from 09.00–17.00 and 08:30 to 17:30; pages 101–116.'),
  prose('ages that look like a number', 'Aged 0–5, 5–11 and 11–16; 0 to 25; 1 2 3 4 5 6 7 8 9 10 11.'),
  prose('the short number of a public line', 'In danger, call 999; 101 is for what is not urgent; Childline has 0800 1111, the Samaritans 116 123.'),
  prose('the word "at" before a place on the web', 'It was published at rotherham.gov.uk, stands at www.gov.uk and is available at reports.ofsted.gov.uk.'),
  prose('the word "at" before other words', 'Looked at one dot per visit, at 10.30 in the morning, at home (at night), 5 @ 3.'),
  prose('numbers and letters that look like a postcode', 'See part e2 4th, b2 3rd, p60 2nd; section 47, the A57, the M18 and A1(M); ISO 8601; S17 and S60.'),
  prose('a refused word in a quotation over two lines', 'They called it "a plan that was\nrobust enough" and “a robust one”.'),
  prose('two words of one wording in two paragraphs', 'Each plan named a child\n\nprostitution was never a word of ours.'),
  change('escapes that stand for letters', FOCUSED, 'label: "Covid visit"', 'label: "Caf\\xE9 \\u201Cvisit\\u201D \\U0001F600 &amp; more"'),
  registered('a record as it was registered', '', ''),
  registered(
    'a correction',
    "2014-inspection-f001,There is a lack of clear leadership and accountability for children's services and currently no permanent Director of Children's Services.,leadership,",
    "2014-inspection-f001,There is a lack of clear leadership and accountability for children's services and currently no permanent Director of Children's Services.,planning,",
    '{ date: "2026-11-21", id: 2014-inspection-f001, what: theme, old: planning, new: leadership, why: "A slip." }',
  ),
  registered(
    'two corrections of one thing on one day, the newer first',
    'milestones/2014-08-26-jay-report,The Jay report is published,',
    'milestones/2014-08-26-jay-report,The report,',
    '{ date: "2026-11-21", id: 2014-08-26-jay-report, what: title, old: "A report is published", new: "The Jay report is published", why: "A slip." }',
    '{ date: "2026-11-21", id: milestones/2014-08-26-jay-report, what: title, old: "The report", new: "A report is published", why: "A slip." }',
  ),
  registered(
    'a correction of a grade',
    'inspections/2017-reinspection#overall,Overall judgement: Good',
    'inspections/2017-reinspection#overall,Overall judgement: Outstanding',
    '{ date: "2026-11-21", id: "inspections/2017-reinspection#overall", what: grade, old: "Overall judgement: Outstanding", new: "Overall judgement: Good", why: "A slip." }',
  ),
  registered(
    'a figure that its publisher has revised',
    'statistics/caseload#2017,15.1 cases',
    'statistics/caseload#2017,15 cases',
    '{ date: "2026-11-21", id: "statistics/caseload#2017", what: revision, old: "15 cases", new: "15.1 cases", why: "The department revised the year." }',
  ),
  registered(
    'a removal of what was published',
    'statistics/caseload#2017,15.1 cases',
    'statistics/caseload#2016,14.1 cases,,,\nstatistics/caseload#2017,15.1 cases',
    '{ date: "2026-11-21", id: "statistics/caseload#2016", what: removed, old: "14.1 cases", new: "No value", why: "The department has none." }',
  ),
  registered(
    'a published sentence with quotation marks, a comma and a line break',
    'sources/2009-4ni',
    '2014-inspection-f998,"Some ""words"",\nof two lines.",planning,concern,\nsources/2009-4ni',
    '{ date: "2026-11-21", id: 2014-inspection-f998, what: removed, old: "Some words", new: "Nothing", why: "Coded twice." }',
  ),
  {
    name: 'no line break at the end of a list',
    change: [
      { file: BASELINE, text: 'id,words,theme,stance,date' },
      { file: ADDRESSES, text: '# None.' },
    ],
  },
  {
    name: 'a withdrawn address',
    change: { file: ADDRESSES, text: '/findings/2014-inspection-f999/ withdrawn 2026-11-20: It was coded twice: "words", and more.\n' },
  },
];
