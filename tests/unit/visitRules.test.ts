// Visits, rule by rule, in the record of a few files: named by their date, reported by documents of their time, led by somebody in office, cited for what they tell. `bad/` tries the same rules on the whole content.
import { describe, expect, it } from 'vitest';
import { archivedBefore, citedBefore, ownText } from '../../src/model/checks/cited.ts';
import { milestoneNames, sourceDate, terms, visitNames } from '../../src/model/checks/visits.ts';
import { changed, readFiles } from '../fixtures/files.ts';
import { placesOf, saidOf, type Files } from '../fixtures/found.ts';

const REVIEW = 'content/inspections/2003-review.mdx';
const LOST = 'content/inspections/2002-lost.mdx';
const REPORT = 'content/sources/report.yml';
const [VISITED, PUBLISHED] = ['visit: "2003-01-02/2003-01-09"', 'published: "2003-04-05"'];
const redated = (id: string, what = 'date'): Files => ({
  'content/corrections.yml': `corrections:\n  - { date: "2029-01-01", id: "${id}", what: ${what}, old: a, new: b, why: Why. }\n`,
});

describe('the name of an event', () => {
  const dated = (date: string, id = '2001-a'): Files => ({
    [`content/milestones/${id}.mdx`]: changed('content/milestones/2001-a.mdx', 'date: "2001"', `date: "${date}"`)['content/milestones/2001-a.mdx'] ?? '',
  });
  it('begins with its date, as far as it gives one', () => {
    for (const [date, id] of [
      ['2001', '2001-a'],
      ['2001-05-06', '2001-a'],
      ['2000-12-30/2001-01-02', '2001-a'],
      ['2001-05-06', '2001-05-b'],
      ['2001-05-06', '2001-05-06-b'],
      ['2001-05-06', 'report'],
      ['2001-05-06', '2001-13-b'],
      ['[..2001-05-06]', '2001-05-06-b'],
    ] as const)
      expect(saidOf(milestoneNames, dated(date, id)), `${id} ${date}`).toEqual([]);
    for (const [date, id] of [
      ['2002', '2001-a'],
      ['2001-06', '2001-05-b'],
      ['2001-05-07', '2001-05-06-b'],
      ['[..2002-05-06]', '2001-a'],
    ] as const) {
      expect(saidOf(milestoneNames, dated(date, id)), `${id} ${date}`).toEqual([
        `${id}: The file is named "${id}", and the date in it is ${date}: the two differ.`,
      ]);
      expect(placesOf(milestoneNames, dated(date, id))[0]).toContain(date.slice(0, 7));
    }
  });
  it('stays where a correction tells of another date', () => {
    expect(saidOf(milestoneNames, dated('2002'), redated('2001-a'))).toEqual([]);
    expect([saidOf(milestoneNames, dated('2002'), redated('2001-b')).length, saidOf(milestoneNames, dated('2002'), redated('2001-a', 'title')).length]).toEqual(
      [1, 1],
    );
  });
});

describe('the name of a visit', () => {
  const review = (visit: string | undefined, published: string | undefined): Files =>
    changed(REVIEW, VISITED, visit === undefined ? 'no_visit: Why.' : `visit: "${visit}"`, [
      PUBLISHED,
      published === undefined ? 'no_published: Why.' : `published: "${published}"`,
    ]);
  it('has the year of its days or of its publication', () => {
    expect(saidOf(visitNames)).toEqual([]);
    for (const files of [
      review('2003', undefined),
      review('2002-12-01', '2003-01-05'),
      review(undefined, '2003'),
      review('2003-12-01', '2004'),
      review(undefined, undefined),
    ])
      expect(saidOf(visitNames, files)).toEqual([]);
    expect(saidOf(visitNames, review('2004', undefined))).toEqual(['2003-review: The file is named after 2003, but says that its date is 2004.']);
    expect(saidOf(visitNames, review('2004-05', '2004-06'))).toEqual([
      '2003-review: The file is named after 2003, but says that its dates are 2004-05 and 2004-06.',
    ]);
    expect([placesOf(visitNames, review('2004', undefined)), placesOf(visitNames, review(undefined, '2005'))]).toEqual([['"2004"'], ['"2005"']]);
  });
  it('is left alone where a date cannot be, and where a correction tells of another', () => {
    expect(saidOf(visitNames, review('2999', undefined))).toEqual([]);
    expect(saidOf(visitNames, review('2004', undefined), redated('2003-review'))).toEqual([]);
  });
  it('has no kind of visit but its own', () => {
    const framework = changed(REVIEW, 'framework: full', 'framework: short');
    expect(saidOf(visitNames, framework)).toEqual(['2003-review: The file is named after a review, but its framework is that of a visit called "visit".']);
    expect(placesOf(visitNames, framework)).toEqual(['short']);
    expect(saidOf(visitNames, changed(REVIEW, 'framework: full', 'framework: unknown'))).toEqual([]);
    // A name may have the words of two kinds, of which one is its own.
    expect(saidOf(visitNames, { [REVIEW]: undefined, 'content/inspections/2003-review-visit.mdx': framework[REVIEW] } as unknown as Files)).toEqual([]);
    expect(saidOf(visitNames, changed(LOST, 'framework: short', 'framework: full'))).toEqual([]);
    const words = changed('content/frameworks.yml', 'visit: review', 'visit: full review');
    expect(saidOf(visitNames, framework, words)).toEqual([]);
    expect(
      saidOf(visitNames, words, {
        'content/inspections/2003-full-review.mdx': framework[REVIEW] ?? '',
        [REVIEW]: changed(REVIEW, 'framework: full', 'framework: full')[REVIEW] ?? '',
      }),
    ).toEqual(['2003-full-review: The file is named after a full review, but its framework is that of a visit called "visit".']);
  });
});

describe('the document of a visit', () => {
  const dates = (document: string, visit: string, published: string, kind = 'report', more = ''): Files => ({
    ...changed(REPORT, 'date: "2003-04-05"', `date: "${document}"`, ['kind: report', `kind: ${kind}`]),
    ...changed(REVIEW, VISITED, visit === '' ? 'no_visit: Why.' : `visit: "${visit}"`, [
      PUBLISHED,
      published === '' ? 'no_published: Why.' : `published: "${published}"${more}`,
    ]),
  });
  const said = (...given: Parameters<typeof dates>): string[] => saidOf(sourceDate, dates(...given));
  const differ = (published: string, document: string): string[] => [
    `2003-review: The visit says that its document was published on ${published}, and the document ("report") is dated ${document}.`,
  ];
  it('is not older than the visit', () => {
    expect(saidOf(sourceDate)).toEqual([]);
    const early = (date: string, visit: string): string[] => [
      `report: The document is dated ${date}, before the visit that it reports began (2003-review, ${visit}).`,
    ];
    expect(said('2003-01-01', '2003-01-02', '2003-04-05')).toEqual(early('2003-01-01', '2003-01-02'));
    expect(said('2002', '2003-01-02', '')).toEqual(early('2002', '2003-01-02'));
    expect([said('2003-01-02', '2003-01-02', '2003-01-02'), said('2003-01', '2003-01-02', '2003-01-02'), said('1999', '', '')]).toEqual([[], [], []]);
    expect(placesOf(sourceDate, dates('2003-01-01', '2003-01-02', '2003-04-05'))).toEqual(['"2003-01-01"']);
    // That of a grade is one as well, and another that is cited is none.
    const grades = changed(REVIEW, 'text: report\n', '', [VISITED, 'visit: "2003-05-06"']);
    expect(saidOf(sourceDate, grades)).toEqual(early('2003-04-05', '2003-05-06'));
    expect(
      saidOf(sourceDate, changed(REVIEW, 'text: report\n', '', [VISITED, 'visit: "2003-05-06"'], ['overall, source: report', 'overall, source: article'])),
    ).toHaveLength(1);
    expect(
      saidOf(sourceDate, changed(REVIEW, 'text: report\n', '', [VISITED, 'visit: "2003-05-06"'], ['overall, source: report', 'overall, source: lost'])),
    ).toEqual([]);
  });
  it('of the inspectorate has the day of publication that the visit gives', () => {
    expect(said('2003-04-06', '2003-01-02', '2003-04-05')).toEqual(differ('2003-04-05', '2003-04-06'));
    expect(said('2003-04-04', '2003-01-02', '2003-04-05')).toEqual(differ('2003-04-05', '2003-04-04'));
    expect(placesOf(sourceDate, dates('2003-04-06', '2003-01-02', '2003-04-05'))).toEqual(['"2003-04-05"']);
    expect([said('2003-04', '2003-01-02', '2003-04-05'), said('2003-04-05', '2003-01-02', '2003'), said('2003-04-05', '2003-01-02', '')]).toEqual([[], [], []]);
    expect(said('2003-04-06', '', '2003-04-05')).toEqual(differ('2003-04-05', '2003-04-06'));
    // What somebody else wrote of it may come later, and of another kind it may be, too.
    expect(said('2003-04-06', '2003-01-02', '2003-04-05', 'press')).toEqual([]);
    expect(
      saidOf(sourceDate, dates('2003-04-06', '2003-01-02', '2003-04-05'), {
        [REPORT]: (dates('2003-04-06', '2003-01-02', '2003-04-05')[REPORT] ?? '').replace('publisher: The Inspectorate', 'publisher: The Gazette'),
      }),
    ).toEqual([]);
  });
  it('that is a letter may bear an earlier day than that on which it came out', () => {
    const letter = (date: string, basis = ''): string[] => said(date, '2003-01-02', '2003-04-05', 'letter', basis === '' ? '' : `\npublished_basis: ${basis}`);
    expect([letter('2003-04-01'), letter('2003-04-05'), letter('2003-04-01', 'other')]).toEqual([[], [], []]);
    expect(letter('2003-04-06')).toEqual(differ('2003-04-05', '2003-04-06'));
    for (const basis of ['letter', 'document']) expect(letter('2003-04-01', basis)).toEqual(differ('2003-04-05', '2003-04-01'));
  });
  it('is left alone where a date cannot be, or has a problem of its own', () => {
    expect([said('2999', '2003-01-02', '2003-04-05'), said('2003-04-06', '2003-01-02', '2999')]).toEqual([[], []]);
    expect(said('2003-04-06', '2999', '2003-04-05')).toEqual(differ('2003-04-05', '2003-04-06'));
    expect(said('2003-04-06', '2003-01-02', '2003-01-01')).toEqual([]);
  });
});

describe('who led a visit', () => {
  const people = (from: string, to: string, body = 'The Inspectorate'): Files => ({
    'content/people.yml': `people:\n  - { id: other, name: Another, offices: [{ office: Inspector, body: The Inspectorate, source: report }] }\n  - { id: head, name: A head, offices: [{ office: Inspector, ${from === '' ? '' : `from: "${from}", `}${to === '' ? '' : `to: "${to}", `}body: ${body}, source: report }] }\n`,
  });
  const led = (visit = VISITED): Files => changed(REVIEW, 'no_lead: Nobody.', 'lead: head', [VISITED, visit]);
  const said = (from: string, to: string, body?: string, visit?: string): string[] => saidOf(terms, people(from, to, body), led(visit));
  it('was an inspector then', () => {
    expect(saidOf(terms)).toEqual([]);
    expect([said('', ''), said('2003-01-09', ''), said('', '2003-01-02'), said('2003', '2003'), said('2001', '2004')]).toEqual([[], [], [], [], []]);
    const other = ['2003-review: A head led this visit (2003-01-02/2003-01-09), but was an inspector at another time, by content/people.yml.'];
    expect([said('2003-01-10', ''), said('', '2003-01-01'), said('2001', '2002'), said('2004', '2005')]).toEqual([other, other, other, other]);
    expect(placesOf(terms, people('2004', '2005'), led())).toEqual(['head']);
    expect(said('2004', '', undefined, 'no_visit: Why.')).toEqual([]);
    const twice = (people('2004', '')['content/people.yml'] ?? '').replace(
      /(name: A head, offices: \[)/,
      '$1{ office: Inspector, to: "2003-01-05", body: The Inspectorate, source: report }, ',
    );
    expect(saidOf(terms, { 'content/people.yml': twice }, led())).toEqual([]);
  });
  it('had an office at the inspectorate', () => {
    expect(said('', '', 'council')).toEqual([
      '2003-review: A head is said to have led this visit, but content/people.yml names no office of theirs at The Inspectorate.',
    ]);
    expect(placesOf(terms, people('', '', 'council'), led())).toEqual(['head']);
    expect(said('', '', '"Part of The Inspectorate"')).toEqual([]);
  });
  it('is left alone where nobody is of the inspectorate, and where dates cannot be', () => {
    const nobody = { 'content/people.yml': (people('', '', 'council')['content/people.yml'] ?? '').replace('The Inspectorate', 'A court') };
    expect(saidOf(terms, nobody, led())).toEqual([]);
    expect([said('2005', '2004'), said('2999', ''), said('1800', '1801'), said('2004', '', undefined, 'visit: "2999"')]).toEqual([[], [], [], []]);
    expect(saidOf(terms, people('2004', ''), changed(REVIEW, 'no_lead: Nobody.', 'lead: nobody'))).toEqual([]);
  });
});

describe('what is cited', () => {
  const event = (date: string, source = 'article'): Files =>
    changed('content/milestones/2001-a.mdx', 'date: "2001"', `date: "${date}"`, ['source: report', `source: ${source}`]);
  const older = (id: string, date: string, latest: string): string[] => [
    `${id}: It is dated ${date}, and every document that is cited for it is older (the latest: ${latest}): none can tell of it.`,
  ];
  it('for an event was published no more than a year and a month before it', () => {
    expect(saidOf(citedBefore)).toEqual([]);
    expect([saidOf(citedBefore, event('2002-04-04')), saidOf(citedBefore, event('1999')), saidOf(citedBefore, event('2009', 'lost'))]).toEqual([[], [], []]);
    expect(saidOf(citedBefore, event('2002-04-06'))).toEqual(older('2001-a', '2002-04-06', '2001-02'));
    expect(placesOf(citedBefore, event('2002-04-06'))).toEqual(['article']);
    const two = changed('content/milestones/2001-a.mdx', 'date: "2001"', 'date: "2009"', ['sources:\n', 'sources:\n  - { source: report, supports: it }\n  - { source: article, supports: it }\n']); // prettier-ignore
    expect(saidOf(citedBefore, two)).toEqual(older('2001-a', '2009', '2003-04-05'));
    expect(saidOf(citedBefore, two, changed(REPORT, 'date: "2003-04-05"', 'date: "2009"'))).toEqual([]);
    expect(saidOf(citedBefore, event('2999'))).toEqual([]);
  });
  it('for a visit without a text was published no earlier than it began', () => {
    const visit = (date: string): Files => changed(LOST, 'visit: "2002"', `visit: "${date}"`, ['source: lost', 'source: report']);
    expect([saidOf(citedBefore, visit('2003-04-05')), saidOf(citedBefore, changed(REVIEW, VISITED, 'visit: "2009"'))]).toEqual([[], []]);
    expect(saidOf(citedBefore, visit('2003-04-06'))).toEqual(older('2002-lost', '2003-04-06', '2003-04-05'));
    expect(saidOf(citedBefore, changed(LOST, 'visit: "2002"', 'no_visit: Why.', ['source: lost', 'source: report']))).toEqual([]);
  });
  it('is known only where the file could be read', () => {
    const { draft } = readFiles({
      'content/milestones/2001-a.mdx': (event('2009')['content/milestones/2001-a.mdx'] ?? '').replace('kind: office', 'kind: nothing'),
    });
    expect(citedBefore(draft, [])).toEqual([]);
  });
  it('for a visit is what it rests on', () => {
    expect(saidOf(ownText)).toEqual([]);
    const other = changed(REVIEW, 'sources:\n  - { source: report', 'sources:\n  - { source: article');
    expect(saidOf(ownText, other)).toEqual(['2003-review: The visit rests on "report", and does not cite it.']);
    expect(saidOf(ownText, { [REVIEW]: (other[REVIEW] ?? '').replace('text: report', 'text: lost') })).toEqual(
      ['report', 'lost'].map((id) => `2003-review: The visit rests on "${id}", and does not cite it.`),
    );
    expect(saidOf(ownText, changed(REVIEW, 'overall, source: report', 'overall, source: nothing'))).toEqual([]);
    expect(
      saidOf(ownText, { [REVIEW]: (other[REVIEW] ?? '').replace('text: report\n', '').replace('overall, source: report', 'overall, source: article') }),
    ).toEqual([]);
    expect(ownText(readFiles({ [REVIEW]: (other[REVIEW] ?? '').replace('coverage: full', 'coverage: none') }).draft, [])).toEqual([]);
  });
  it('has no copy that is older than itself', () => {
    const copied = (day: string, date = '2003-04-05'): Files =>
      changed(REPORT, 'terms: ', `archive: "https://web.archive.org/web/${day}120000/https://body.example/"\nterms: `, [
        'date: "2003-04-05"',
        `date: "${date}"`,
      ]);
    expect([saidOf(archivedBefore), saidOf(archivedBefore, copied('20030405')), saidOf(archivedBefore, copied('20100101'))]).toEqual([[], [], []]);
    expect(saidOf(archivedBefore, copied('20030404'))).toEqual(['report: The copy was made on 2003-04-04, before the document was published (2003-04-05).']);
    expect(placesOf(archivedBefore, copied('20030404'))[0]).toContain('web.archive.org');
    expect([
      saidOf(archivedBefore, copied('20020101', '2002')),
      saidOf(archivedBefore, copied('20011231', '2002')).length,
      saidOf(archivedBefore, copied('20011231', '2999')),
    ]).toEqual([[], 1, []]);
    expect(saidOf(archivedBefore, changed(REPORT, 'terms: ', 'archive: "https://archive.example/20030101"\nterms: '))).toEqual([]);
    expect(
      saidOf(archivedBefore, changed(REPORT, 'terms: ', 'archive: "https://web.archive.org/web/20020101/x"\nterms: ', ['date: "2003-04-05"', 'no_date: Why.'])),
    ).toEqual([]);
  });
});
