// Dates of the content, rule by rule, in the record of a few files: given or explained, in order, and within what the record can know. `bad/` tries the same rules on the whole content.
import { describe, expect, it } from 'vitest';
import { addressBasis, dateAndReason, dateBasis, dateOrder, dateRange, undatedVisit } from '../../src/model/checks/dates.ts';
import type { Rule } from '../../src/model/checks/rule.ts';
import { changed, readFiles } from '../fixtures/files.ts';
import { foundIn, placesOf, saidOf, type Files } from '../fixtures/found.ts';

const REVIEW = 'content/inspections/2003-review.mdx';
const [VISITED, PUBLISHED] = ['visit: "2003-01-02/2003-01-09"', 'published: "2003-04-05"'];
const REPORT = 'content/sources/report.yml';
const review = (from: string, to: string): Files => changed(REVIEW, from, to);
const report = (from: string, to: string): Files => changed(REPORT, from, to);
const both = (file: string, ...pairs: [string, string][]): Files => {
  const [[from, to] = expect.unreachable(), ...rest] = pairs;
  return Object.fromEntries(
    Object.entries(changed(file, from, to)).map(([path, text]) => [path, rest.reduce((all, [one, other]) => all.replace(one, other), text)]),
  );
};
/** What a rule finds, where the place of each problem is that of a date in its words. */
function datedIn(rule: Rule, ...files: Files[]): string[] {
  const said = saidOf(rule, ...files);
  for (const [i, place] of placesOf(rule, ...files).entries()) expect(`${said[i]} at ${place}`).toMatch(/(\d{4}\S*?)\b.* at \W*\1/);
  return said;
}
/** The bases of dates, which the small record leaves out. */
const BASED = 'visit_basis: letter\npublished_basis: letter\n';

describe('a date', () => {
  const of = (...files: Files[]): string[] =>
    foundIn(dateBasis, ...files).flatMap(({ id, what, todo }) => (id === '2003-review' || id === 'report' ? [`${what} ${todo}`] : []));
  it('says what it rests on', () => {
    expect(of()).toEqual([
      'The date of the visit has no basis. Add a line "visit_basis:" and say what the date rests on: document, letter, council or other.',
      'The date of publication has no basis. Add a line "published_basis:" and say what the date rests on: document, letter, council or other.',
    ]);
    expect(of(review(VISITED, `${BASED}${VISITED}`))).toEqual([]);
  });
  it('that is not known has its reason', () => {
    expect(of(both(REVIEW, [`${VISITED}\n`, ''], [`${PUBLISHED}\n`, '']))).toEqual([
      'The visit has no date and no reason for it. Add a line "no_visit:" and say why the days are not known. If the date is known, add "visit:" instead.',
      'The publication has no date and no reason for it. Add a line "no_published:" and say why the day is not known. If the date is known, add "published:" instead.',
    ]);
    expect(of(both(REVIEW, [VISITED, 'no_visit: Nobody knows.'], [PUBLISHED, 'no_published: Nobody knows.']))).toEqual([]);
    expect(of(review(VISITED, `${BASED}${VISITED}`), report('date: "2003-04-05"\n', ''))).toEqual([
      'The document has no date and no reason for it. Add "date:" with the day in the document, or "no_date:" and why none is known.',
    ]);
  });
  it('is given or explained, and never both', () => {
    const twice = (fact: string, reason: string): string => `Both "${fact}:" and "${reason}:" are given, but the second says why there is no such fact.`;
    const said = (...files: Files[]): string[] => foundIn(dateAndReason, ...files).map(({ what }) => what);
    expect(said()).toEqual([]);
    expect(said(review(VISITED, `no_visit: Why.\n${VISITED}`))).toEqual([twice('visit', 'no_visit')]);
    expect(said(review(PUBLISHED, `no_published: Why.\n${PUBLISHED}`))).toEqual([twice('published', 'no_published')]);
    expect(said(review('no_lead: Nobody.', 'lead: a-leader\nno_lead: Nobody.'))).toEqual([twice('lead', 'no_lead')]);
    expect(said(report('date: ', 'no_date: Why.\ndate: '))).toEqual([twice('date', 'no_date')]);
    expect(said(report('address: null', 'address: https://body.example/a'))).toEqual([twice('address', 'no_address')]);
    expect(said(both(REVIEW, [VISITED, 'no_visit: Why.\nvisit_basis: letter'], [PUBLISHED, 'no_published: Why.\npublished_basis: letter']))).toEqual([
      '"visit_basis:" says what a date rests on, but there is no "visit:".',
      '"published_basis:" says what a date rests on, but there is no "published:".',
    ]);
    expect(said(review(VISITED, `${BASED}${VISITED}`))).toEqual([]);
    expect(placesOf(dateAndReason, both(REVIEW, [VISITED, 'no_visit: Why.\nvisit_basis: letter']))).toEqual(['letter']);
    expect(placesOf(dateAndReason, report('date: ', 'no_date: Why.\ndate: '))).toEqual(['Why.']);
    const help = (more: string): Files => ({ 'content/support.yml': `support:\n  - { id: help, name: Help, whom: all, phone: "0808 801 0331"${more} }\n` });
    expect([said(help('')), said(help(', placeholder: None.'))]).toEqual([[], [twice('phone', 'placeholder')]]);
    expect(placesOf(dateAndReason, help(', placeholder: None.'))).toEqual(['None.']);
  });
  it('of a document that has none has its reason', () => {
    const known = foundIn(dateBasis, report('date: "2003-04-05"', 'no_date: Why.')).filter(({ id }) => id === 'report');
    expect(known).toEqual([]);
  });
});

it('a document that has no address says why', () => {
  expect(saidOf(addressBasis)).toEqual([]);
  expect(placesOf(addressBasis, report('no_address: It is made up.\n', ''))).toEqual(['null']);
  expect(saidOf(addressBasis, report('no_address: It is made up.\n', ''))).toEqual(['report: The document has no address and no reason for it.']);
  expect(saidOf(addressBasis, both(REPORT, ['address: null\nno_address: It is made up.', 'address: https://body.example/a']))).toEqual([]);
});

it('a visit has a date of its own or one of publication', () => {
  expect(saidOf(undatedVisit)).toEqual([]);
  expect(saidOf(undatedVisit, review(`${VISITED}\n`, ''), {})).toEqual([]);
  expect(saidOf(undatedVisit, both(REVIEW, [`${VISITED}\n`, ''], [`${PUBLISHED}\n`, '']))).toEqual([
    '2003-review: The visit has neither a date of its own nor one of publication.',
  ]);
});

describe('in their order', () => {
  const order = (...files: Files[]): string[] => datedIn(dateOrder, ...files);
  it('are the dates of the small record', () => expect(order()).toEqual([]));
  it('stand a visit, its publication and its check', () => {
    const published = (day: string): string[] => order(review(PUBLISHED, `published: "${day}"`), report('date: "2003-04-05"', 'no_date: Why.'));
    expect(published('2003-01-01')).toEqual(['2003-review: It was published (2003-01-01) before its visit began (2003-01-02/2003-01-09).']);
    expect(published('2003-01-08')).toEqual(['2003-review: It was published (2003-01-08) before its visit ended (2003-01-02/2003-01-09).']);
    expect([published('2003-01-09'), published('2003-01'), published('2003')]).toEqual([[], [], []]);
    const checked = (day: string, ...files: Files[]): string[] => order(review('checked: "2030-01-01"', `checked: "${day}"`), ...files);
    expect(checked('2003-04-04')).toEqual(['2003-review: Its facts were checked (2003-04-04) before it was published (2003-04-05).']);
    expect(checked('2003-04-05')).toEqual([]);
    expect(order(both(REVIEW, ['checked: "2030-01-01"', 'checked: "2003-01-01"'], [`${PUBLISHED}\n`, '']))).toEqual([
      '2003-review: Its facts were checked (2003-01-01) before the visit (2003-01-02/2003-01-09).',
    ]);
  });
  it('stand a document, the day on which it was seen and that on which it was coded', () => {
    expect(order(report('seen: "2030-01-01"', 'seen: "2003-04-04"'))).toEqual([
      'report: The document was seen (2003-04-04) before it was published (2003-04-05).',
    ]);
    const coded = (on: string): Files =>
      changed('content/findings/2003-review.yml', 'coded: [{ by: language-model }]', `coded: [{ by: person, role: clerk, on: "${on}" }]`);
    expect(order(coded('2003-04'))).toEqual([]);
    expect(order(coded('2003-03'))).toEqual(['2003-review: It was coded (2003-03) before its document was published (2003-04-05).']);
    const lost = changed('content/inspections/2002-lost.mdx', 'coded: [{ by: language-model }]', 'coded: [{ by: person, role: clerk, on: "2001" }]');
    const dated = changed('content/sources/lost.yml', 'no_date: It has none.', 'date: "2002-05"');
    expect(order(lost, dated)).toEqual(['2002-lost: It was coded (2001) before its document was published (2002-05).']);
  });
  it('stand the values of a series and their document, and the first that does not is told', () => {
    const periods = (...years: [string, string, string]): Files =>
      both(
        'content/statistics/homes.yml',
        ['"2001", value', `"${years[0]}", value`],
        ['"2002", value', `"${years[1]}", value`],
        ['"2003", value', `"${years[2]}", value`],
      );
    const told = (year: string): string[] => [`homes: The value is of 31 March ${year}, but its document is of 2003-04-05.`];
    expect(order(periods('2001', '2002', '2004'))).toEqual(told('2004'));
    expect(order(periods('2001', '2005', '2006'))).toEqual(told('2005'));
    expect(order(both('content/statistics/homes.yml', ['as_of: "31 March"', 'as_of: "6 April"'], ['"2001", value', '"2000", value'], ['"2002", value', '"2001", value']))).toEqual(['homes: The value is of 6 April 2003, but its document is of 2003-04-05.']); // prettier-ignore
    // A day that a year does not have is that year.
    const leap = both('content/statistics/homes.yml', ['as_of: "31 March"', 'as_of: "29 February"']);
    expect(order(leap)).toEqual([]);
  });
  it('stand what was published and its correction or its review', () => {
    const correction = (id: string, day: string, what = 'theme'): Files => ({
      'content/corrections.yml': `corrections:\n  - { date: "${day}", id: "${id}", what: ${what}, old: a, new: b, why: Why. }\n`,
    });
    const early = (day: string, published: string): string[] => [`corrections: It was corrected (${day}) before it was published (${published}).`];
    for (const id of ['2003-review-f001', '2003-review-a01', '2003-review', 'inspections/2003-review', 'inspections/2003-review#overall', 'sources/report'])
      expect([order(correction(id, '2003-04-04')), order(correction(id, '2003-04-05'))], id).toEqual([early('2003-04-04', '2003-04-05'), []]);
    expect(order(correction('2001-visit-s01', '2001-01-31'))).toEqual(early('2001-01-31', '2001-02'));
    expect(order(correction('milestones/2001-a', '2000-12-31', 'date'))).toEqual(early('2000-12-31', '2001'));
    expect(order(correction('themes/plans', '1999-01-01', 'title'))).toEqual([]);
    const reviews = (on: string, drawn: string, settled = on): Files => ({
      'content/reviews.yml': `reviewers:\n  - { id: r, by: language-model }\nsamples:\n  - { id: s, drawn: "${drawn}", from: all findings, of: 9, seed: 7, passages: [2003-review-f001] }\nreviews:\n  - { passage: 2003-review-f001, reviewer: r, on: "${on}", sample: s, seen: { words: Words., theme: plans, stance: concern }, what: discuss, remark: Why?, settled: { on: "${settled}", how: kept, why: It is. } }\n`,
    });
    expect(order(reviews('2004-01-02', '2004-01-02'))).toEqual([]);
    const other = Object.fromEntries(
      Object.entries(reviews('2004-01-02', '2004-01-01')).map(([path, text]) => [
        path,
        text.replace('samples:\n', 'samples:\n  - { id: t, drawn: "2005-01-01", from: all findings, of: 9, seed: 7, passages: [2003-review-f001] }\n'),
      ]),
    );
    expect(order(other)).toEqual([]);
    expect(order(correction('report', '1999-01-01', 'title'))).toEqual([]);
    expect(order(reviews('2003-04-04', '2003-01-01'))).toEqual(['reviews: It was reviewed (2003-04-04) before it was published (2003-04-05).']);
    expect(order(reviews('2004-01-02', '2004-01-03'))).toEqual(['reviews: It was reviewed (2004-01-02) before its sample was drawn (2004-01-03).']);
    expect(order(reviews('2004-01-02', '2004-01-02', '2004-01-01'))).toEqual(['reviews: It was settled (2004-01-01) before it was reviewed (2004-01-02).']);
  });
  it('stand the beginning and the end of an office', () => {
    const office = (from: string, to: string): Files => ({
      'content/people.yml': `people:\n  - { id: head, name: A head, offices: [{ office: Head, from: "${from}", to: "${to}", body: council, source: report }] }\n`,
    });
    expect(order(office('2001', '2003-05'))).toEqual([]);
    expect(order(office('2003-05', '2001'))).toEqual(['people: The office ends (2001) before it begins (2003-05).']);
  });
  it('are left to another rule where they lie outside of what the record can know', () => {
    expect(order(review(PUBLISHED, 'published: "1899"'))).toEqual([]);
    expect(order(report('seen: "2030-01-01"', 'seen: "1899-01-01"'))).toEqual([]);
    expect(order(report('date: "2003-04-05"', 'date: "2031-01-01"'), review(PUBLISHED, 'published: "2031-01-01"'))).toEqual([]);
  });
});

describe('what the record can know', () => {
  const range = (...files: Files[]): string[] => datedIn(dateRange, ...files);
  const late = (day: string, more = ''): string => `"${day}" lies after 2030-01-01, the day on which the record was last checked${more}.`;
  it('begins with 1900 and ends with the day of its last check', () => {
    expect(range()).toEqual([]);
    const milestone = (day: string): string[] => range(changed('content/milestones/2001-a.mdx', 'date: "2001"', `date: "${day}"`));
    expect([milestone('1899-12-31'), milestone('1900-01-01'), milestone('1899')]).toEqual([
      ['2001-a: "1899-12-31" lies before 1900.'],
      [],
      ['2001-a: "1899" lies before 1900.'],
    ]);
    expect([milestone('2030-01-01'), milestone('2030-01'), milestone('2030'), milestone('2030-01-02')]).toEqual([
      [],
      [],
      [],
      [`2001-a: ${late('2030-01-02')}`],
    ]);
    expect([milestone('[..2030-01-01]'), milestone('[..2030-01-02]').length]).toEqual([[], 1]);
  });
  it('holds the date of every event', () => {
    const day = '2031-02-03';
    const changes: [Files, string, string][] = [
      [review(VISITED, `visit: "${day}"`), '2003-review', day],
      [review(PUBLISHED, `published: "${day}"`), '2003-review', day],
      [report('date: "2003-04-05"', `date: "${day}"`), 'report', day],
      [changed('content/statistics/homes.yml', '"2003", value', '"2031", value'), 'homes', '2031-03-31'],
      [
        { 'content/corrections.yml': `corrections:\n  - { date: "${day}", id: 2003-review-f001, what: theme, old: a, new: b, why: Why. }\n` },
        'corrections',
        day,
      ],
      ...(['from', 'to'] as const).map((key): [Files, string, string] => [
        {
          'content/people.yml': `people:\n  - { id: head, name: A head, offices: [{ office: Head, ${key === 'to' ? 'from: "2001", ' : ''}${key}: "${day}", body: council, source: report }] }\n`,
        },
        'people',
        day,
      ]),
    ];
    for (const [files, id, said] of changes) expect(range(files), id).toContain(`${id}: ${late(said)}`);
  });
  it('holds every day on which somebody looked at something', () => {
    const day = '2031-02-03';
    const nobody = ', so nobody can have looked at this then';
    const reviews = (drawn: string, on: string, settled: string): Files => ({
      'content/reviews.yml': `reviewers:\n  - { id: r, by: language-model }\nsamples:\n  - { id: s, drawn: "${drawn}", from: all findings, of: 9, seed: 7, passages: [2003-review-f001] }\nreviews:\n  - { passage: 2003-review-f001, reviewer: r, on: "${on}", seen: { words: Words., theme: plans, stance: concern }, what: discuss, remark: Why?, settled: { on: "${settled}", how: kept, why: It is. } }\n`,
    });
    const OLD = '2029-01-01';
    const changes: [Files, string][] = [
      [report('seen: "2030-01-01"', `seen: "${day}"`), 'report'],
      [review('checked: "2030-01-01"', `checked: "${day}"`), '2003-review'],
      [changed('content/about/index.mdx', 'checked: "2030-01-01"', `checked: "${day}"`), 'index'],
      [changed('content/story.mdx', 'checked: "2030-01-01"', `checked: "${day}"`), 'story'],
      [changed('content/findings/2003-review.yml', 'coded: [{ by: language-model }]', `coded: [{ by: person, role: clerk, on: "${day}" }]`), '2003-review'],
      [reviews(day, OLD, OLD), 'reviews'],
      [reviews(OLD, day, OLD), 'reviews'],
      [reviews(OLD, OLD, day), 'reviews'],
    ];
    for (const [files, id] of changes) expect(range(files), id).toEqual([`${id}: ${late(day, nobody)}`]);
    // Where the document itself is said to be later, that is the problem.
    expect(range(both(REPORT, ['date: "2003-04-05"', `date: "${day}"`], ['seen: "2030-01-01"', `seen: "${day}"`]))).toEqual([`report: ${late(day)}`]);
  });
  it('holds the day on which a help line was read', () => {
    const help = (day: string): Files => ({
      'content/support.yml': `support:\n  - { id: help, name: Help, whom: all, phone: "0808 801 0331", source: "https://help.example/", checked: "${day}" }\n`,
    });
    expect([range(help('2029-12-01')), range(help('2031-02-03'))]).toEqual([
      [],
      [`help: ${late('2031-02-03', ', so nobody can have looked at this then')}`.replace('help:', 'support:')],
    ]);
  });
  it('has no end while its day cannot be read', () => {
    const { draft } = readFiles({ ...changed('content/milestones/2001-a.mdx', 'date: "2001"', 'date: "2999"'), 'content/site.yml': 'title: [\n' });
    expect(dateRange(draft, [])).toEqual([]);
  });
  it('was looked at within a year of the day of its last check', () => {
    const site = (day: string): string[] => range(changed('content/site.yml', 'checked: "2030-01-01"', `checked: "${day}"`));
    expect([site('2031-01-02'), site('2031-01-03')]).toEqual([
      [],
      ['site: The record is said to have been checked on 2031-01-03, but nothing in it was looked at within a year of that day.'],
    ]);
  });
});
