// Nothing is recorded twice, rule by rule, in the record of a few files: visits, events, documents, names, and what stands in lists. `bad/` tries the same rules on the whole content.
import { describe, expect, it } from 'vitest';
import { listedTwice, namedTwice } from '../../src/model/checks/listed.ts';
import { sameTwice } from '../../src/model/checks/twice.ts';
import { changed } from '../fixtures/files.ts';
import { placesOf, saidOf, type Files } from '../fixtures/found.ts';

const REVIEW = 'content/inspections/2003-review.mdx';
const VISIT = 'content/inspections/2001-visit.mdx';
const LOST = 'content/inspections/2002-lost.mdx';
const A = 'content/milestones/2001-a.mdx';
const twice = (...files: Files[]): string[] => saidOf(sameTwice, ...files);
/** Another file with the words of one of these, some of them changed. */
const copy = (from: string, to: string, ...changes: readonly [string, string][]): Files => {
  const [first = ['', ''], ...rest] = changes;
  return { [to]: changed(from, first[0], first[1], ...rest)[from] ?? '' };
};
const themes = (name: string): Files => changed('content/themes.yml', 'name: The staff', `name: ${name}`);

it('the small record has nothing twice but the words of its events', () => {
  expect(twice()).toEqual(['2001-b: 2001-a has the same date and the same text.']);
});

/** With events of their own words. */
const B: Files = changed('content/milestones/2001-b.mdx', 'Words.', 'Other words.');

describe('a visit', () => {
  const visit = (of: string, date: string): Files =>
    of === VISIT ? changed(VISIT, 'no_visit: Not known.', `visit: "${date}"`) : changed(LOST, 'visit: "2002"', `visit: "${date}"`);
  const both = (one: string, other: string): string[] => twice(B, visit(VISIT, one), visit(LOST, other));
  it('is not of the days of another of its kind', () => {
    const told = (day: string): string[] => [`2002-lost: 2001-visit is already a visit of this kind on ${day}.`];
    expect(both('2002-05-06', '2002-05-06')).toEqual(told('2002-05-06'));
    expect(both('2002-05', '2002-05')).toEqual(told('2002-05'));
    expect(both('2002-05-06/2002-05-08', '2002-05-08')).toEqual(told('2002-05-06/2002-05-08'));
    expect(both('2002-05-06', '2002-05-05/2002-05-06')).toEqual(told('2002-05-06'));
    expect(placesOf(sameTwice, B, visit(VISIT, '2002-05-06'), visit(LOST, '2002-05-06'))).toEqual(['"2002-05-06"']);
    for (const [one, other] of [
      ['2002-05-06', '2002-05-07'],
      ['2002-05', '2002-05-07'],
      ['2002', '2002-05'],
      ['2002-05/2002-07', '2002-06'],
    ] as const)
      // prettier-ignore
      expect(both(one, other), `${one} ${other}`).toEqual([]);
    expect(twice(B, visit(VISIT, '2003-01-05'))).toEqual([]);
  });
  it('without days is not of the day of publication of another without', () => {
    const published = (of: string, date: string): Files =>
      of === VISIT ? changed(VISIT, 'published: "2001-02"', `published: "${date}"`) : changed(LOST, 'visit: "2002"', `no_visit: Why.\npublished: "${date}"`);
    expect(twice(B, published(VISIT, '2002-05-06'), published(LOST, '2002-05-06'))).toEqual([
      '2002-lost: 2001-visit is already a visit of this kind on 2002-05-06.',
    ]);
    expect(placesOf(sameTwice, B, published(VISIT, '2002-05-06'), published(LOST, '2002-05-06'))).toEqual(['"2002-05-06"']);
    expect(twice(B, published(VISIT, '2002-05-06'), published(LOST, '2002-05-07'))).toEqual([]);
    expect(
      twice(B, changed(VISIT, 'no_visit: Not known.', 'visit: "2001"', ['published: "2001-02"', 'published: "2002-05-06"']), published(LOST, '2002-05-06')),
    ).toEqual([]);
    expect(twice(B, published(VISIT, '2002-05-06'), changed(LOST, 'visit: "2002"', 'visit: "2002"\npublished: "2002-05-06"'))).toEqual([]);
  });
  it('has a text of its own', () => {
    expect(twice(B, changed(LOST, 'visit: "2002"', 'visit: "2002"\ntext: article'))).toEqual(['2002-lost: The text "article" is already that of 2001-visit.']);
    expect(placesOf(sameTwice, B, changed(LOST, 'visit: "2002"', 'visit: "2002"\ntext: article'))).toEqual(['article']);
    expect(twice(B, changed(REVIEW, 'text: report', 'text: article'))).toEqual([]);
    expect(twice(B, changed(LOST, 'visit: "2002"', 'visit: "2002"\ntext: report'))).toEqual([]);
  });
  it('gives each of its asks a number of its own', () => {
    expect(twice(B, changed(LOST, 'number: 12', 'number: 3'))).toEqual(['2002-lost ask 2: The number 3 is given to an ask above already.']);
    expect(placesOf(sameTwice, B, changed(LOST, 'number: 12', 'number: 3'))).toEqual(['3']);
  });
});

describe('an event', () => {
  it('is not of the date and the title of another, nor of its date and its text', () => {
    expect(twice(B, changed(A, 'title: A', 'title: b'))).toEqual(['2001-b: 2001-a has the same date and the same title.']);
    expect(twice(changed(A, 'title: A', 'title: B'))).toEqual(['2001-b: 2001-a has the same date and the same title.']);
    expect(placesOf(sameTwice, B, changed(A, 'title: A', 'title: B'))).toEqual(['B']);
    expect(placesOf(sameTwice, changed('content/milestones/2001-b.mdx', 'Words.', ' WORDS.'))).toEqual(['"2001"']);
    expect(twice(changed('content/milestones/2001-b.mdx', 'Words.', ''), changed(A, 'Words.', ''))).toEqual([]);
    expect(twice(B, changed('content/milestones/1999-c.mdx', 'title: C', 'title: A'))).toEqual([]);
  });
  it('that is an inspection is no visit as well', () => {
    const kind = (one: string, date = '2002'): Files =>
      changed('content/milestones/1999-c.mdx', 'kind: office', `kind: ${one}`, ['date: "1999"', `date: "${date}"`]);
    expect(twice(B, kind('earlier-inspection'))).toEqual(['1999-c: 2002-lost is a visit on the same days.']);
    expect(placesOf(sameTwice, B, kind('earlier-inspection'))).toEqual(['"2002"']);
    expect([twice(B, kind('office')), twice(B, kind('earlier-inspection', '2000'))]).toEqual([[], []]);
  });
});

describe('a document', () => {
  const REPORT = 'content/sources/report.yml';
  const text = 'seed: report.txt';
  it('is not of the title, publisher, date and address of another', () => {
    const other = (...changes: [string, string][]): string[] => twice(B, copy(REPORT, 'content/sources/z.yml', [text, 'seed: z.txt'], ...changes));
    expect(other()).toEqual(['z: "report" is a document of the same title, publisher, date and address.']);
    expect(other(['title: The report', 'title: "THE  report"'])).toHaveLength(1);
    expect([other(['title: The report', 'title: A report']), other(['publisher: The', 'publisher: An']), other(['"2003-04-05"', '"2003-04-06"'])]).toEqual([
      [],
      [],
      [],
    ]);
    expect(other(['address: null\nno_address: It is made up.', 'address: https://body.example/a'])).toEqual([]);
    expect(placesOf(sameTwice, B, copy(REPORT, 'content/sources/z.yml', [text, 'seed: z.txt']))).toEqual(['The report']);
  });
  it('has a text and a fingerprint of its own', () => {
    const other = copy(REPORT, 'content/sources/z.yml', ['title: The report', 'title: Another']);
    expect(twice(B, other)).toEqual(['z: The text "report.txt" is already that of "report".']);
    expect(placesOf(sameTwice, B, other)).toEqual(['report.txt']);
    expect(twice(B, changed('content/sources/lost.yml', 'state: none', 'state: none, seed: article.txt'))).toEqual([]);
    const read = (sha256: string): string => `text: { state: read, read: "2029-12-01", sha256: ${sha256.repeat(64)}, pages: 6, paragraphs: 12 }`;
    const told = (id: string, sha256: string): Files =>
      copy('content/sources/lost.yml', `content/sources/${id}.yml`, ['title: The', `title: ${id}`], ['text: { state: none }', read(sha256)]);
    expect(twice(B, told('y', 'a'), told('z', 'a'))).toEqual(['z: "y" has the same fingerprint, so it is the same document.']);
    expect(placesOf(sameTwice, B, told('y', 'a'), told('z', 'a'))).toEqual(['a'.repeat(64)]);
    expect(twice(B, told('y', 'a'), told('z', 'b'))).toEqual([]);
  });
});

it('a name is that of one thing of its kind', () => {
  const name = (id: string, other: string): string[] => [`${id}: "${other}" has the same name already.`];
  expect(twice(B, themes('THE  plans'))).toEqual(name('staff', 'plans'));
  expect(placesOf(sameTwice, B, themes('The plans'))).toEqual(['The plans']);
  expect(twice(B, changed('content/frameworks.yml', 'name: Full review', 'name: short visit'))).toEqual(name('full', 'short'));
  expect(placesOf(sameTwice, B, changed('content/frameworks.yml', 'name: Full review', 'name: Short visit'))).toEqual(['Short visit']);
  const groups = changed('content/frameworks.yml', 'name: Overall }', 'name: Overall }\n  - { id: all, name: overall }');
  expect(twice(B, groups)).toEqual(name('all', 'overall'));
  expect(placesOf(sameTwice, B, groups)).toEqual(['overall']);
  for (const other of ['term: plan', 'term: C, also: [PLAN]', 'term: C, synonyms: [plan]', 'term: C, misspellings: [plan]'])
    expect(twice(B, changed('content/glossary.yml', 'term: Care', other)), other).toEqual(name('care', 'plan'));
  expect(placesOf(sameTwice, B, changed('content/glossary.yml', 'term: Care', 'term: plan'))).toEqual(['plan']);
  // Within a term another rule holds it.
  expect(twice(B, changed('content/glossary.yml', 'term: Care', 'term: Care, also: [care]'))).toEqual([]);
  const person = (id: string, called: string): string => `  - { id: ${id}, name: ${called}, offices: [{ office: Head, body: council, source: report }] }\n`;
  const people = (other: string): Files => ({ 'content/people.yml': `people:\n${person('one', 'A head')}${person('two', other)}` });
  expect([twice(B, people('a head')), twice(B, people('B head'))]).toEqual([name('two', 'one'), []]);
  expect(placesOf(sameTwice, B, people('a head'))).toEqual(['a head']);
});

it('a series is one of its measure and its publisher', () => {
  const other = (...changes: [string, string][]): Files =>
    copy('content/statistics/homes.yml', 'content/statistics/z.yml', ['title: Homes', 'title: More'], ...changes);
  expect(twice(B, other())).toEqual(['z: "homes" says the same already.']);
  expect(placesOf(sameTwice, B, other())).toEqual(['Homes']);
  expect([twice(B, other(['measure: Homes', 'measure: Beds'])), twice(B, other(['publisher: The', 'publisher: An']))]).toEqual([[], []]);
});

it('a correction stands once', () => {
  const one = (id: string, date = '2029-01-01', what = 'theme', old = 'a', now = 'b'): string =>
    `  - { date: "${date}", id: ${id}, what: ${what}, old: ${old}, new: ${now}, why: Why. }\n`;
  const both = (other: string): Files => ({ 'content/corrections.yml': `corrections:\n${one('2003-review-f001')}${other}` });
  expect(twice(B, both(one('2003-review-f001')))).toEqual(['2003-review-f001 2: The same correction stands above already.']);
  expect(placesOf(sameTwice, B, both(one('2003-review-f001')))).toEqual(['{ date: "2029-01-01"']);
  for (const other of [
    one('2003-review-f002'),
    one('2003-review-f001', '2028-01-01'),
    one('2003-review-f001', '2029-01-01', 'stance'),
    one('2003-review-f001', '2029-01-01', 'theme', 'c'),
    one('2003-review-f001', '2029-01-01', 'theme', 'a', 'd'),
  ])
    // prettier-ignore
    expect(twice(B, both(other)), other).toEqual([]);
});

describe('a list', () => {
  const told = (words: string, list: string): string => `${words} stands in "${list}:" twice.`;
  const said = (...files: Files[]): string[] => saidOf(listedTwice, ...files).map((line) => line.replace(/^\S+: /, ''));
  it('holds nothing twice, whatever its letters and spaces', () => {
    expect(said()).toEqual([]);
    expect(said(changed('content/glossary.yml', 'term: Care', 'term: Care, also: [Help, "help"]'))).toEqual([told('"help"', 'also')]);
    expect(placesOf(listedTwice, changed('content/glossary.yml', 'term: Care', 'term: Care, also: [Help, "help  him", "Help him"]'))).toEqual(['"Help him"']);
    expect(said(changed('content/glossary.yml', 'term: Care', 'term: Care, also: [Help, HELP]'))).toEqual([told('"HELP"', 'also')]);
    expect(said(changed('content/sources/report.yml', 'marks: ["#"]', 'furniture: ["5-7", "5-7"]'))).toEqual([told('"5-7"', 'furniture')]);
    expect(said(changed('content/statistics/homes.yml', 'themes: [homes]', 'themes: [homes, plans, homes]'))).toEqual([told('"homes"', 'themes')]);
  });
  it('of documents, breaks, headings and publishers holds each of them once', () => {
    const sources = changed(REVIEW, 'sources:\n', 'sources:\n  - { source: report, supports: more }\n');
    expect([said(sources), placesOf(listedTwice, sources)]).toEqual([[told('"report"', 'sources')], ['report']]);
    const breaks = changed(
      'content/statistics/homes.yml',
      'reading: ',
      'breaks:\n  - { before: "2002", says: Why. }\n  - { before: "2002", says: More. }\nreading: ',
    );
    expect([said(breaks), placesOf(listedTwice, breaks)]).toEqual([[told('"2002"', 'breaks')], ['"2002"']]);
    const headings = changed('content/frameworks.yml', 'headings: [All]', 'headings: [{ heading: All }, { heading: all, group: overall }]');
    expect([said(headings), placesOf(listedTwice, headings)]).toEqual([[told('"all"', 'headings')], ['all']]);
    const names = changed('content/site.yml', 'names:\n', 'names:\n  - { publisher: "the gazette, every evening", short: It }\n');
    expect(said(names)).toEqual([told('"the gazette, every evening"', 'names')]);
    expect(said(changed(REVIEW, 'sources:\n', 'sources:\n  - { source: article, supports: it }\n'))).toEqual([]);
  });
  it('of offices and of values holds none that is the same in all', () => {
    const office = (from: string): string => `{ office: Head, from: "${from}", body: council, source: report }`;
    const people = (...offices: string[]): Files => ({ 'content/people.yml': `people:\n  - { id: one, name: A head, offices: [${offices.join(', ')}] }\n` });
    expect([said(people(office('2001'), office('2001'))), said(people(office('2001'), office('2002')))]).toEqual([[told('"The same"', 'offices')], []]);
    expect(placesOf(listedTwice, people(office('2001'), office('2001')))).toEqual(['{ office: Head']);
    const values = changed(
      'content/statistics/homes.yml',
      '  - { period: "2003", value: 3 }',
      '  - { period: "2003", value: 3 }\n  - { period: "2003", value: 3 }',
    );
    expect(said(values)).toEqual([told('"The same"', 'values')]);
  });
  it('that another rule holds is left to it', () => {
    expect(said(changed('content/sources/report.yml', 'marks: ["#"]', 'marks: ["#", "#"], footnotes: [a1, a1]'))).toEqual([]);
    const printed = `marks: ["#"], printed: { read: "2029-12-01", sha256: ${'b'.repeat(64)}, pages: 2, words: [one, one] }`;
    expect(said(changed('content/sources/report.yml', 'marks: ["#"]', printed))).toEqual([]);
    expect(said(changed('content/findings/2003-review.yml', 'also: [plans]', 'also: [plans, plans]'))).toEqual([]);
    expect(said(changed('content/findings/2003-review.yml', 'state: whole, theme: plans', 'state: whole, theme: plans, also: [homes, homes]'))).toEqual([]);
    const sample: Files = {
      'content/reviews.yml': `reviewers:\n  - { id: r, by: language-model }\nsamples:\n  - { id: s, drawn: "2029-01-01", from: all findings, of: 9, seed: 7, passages: [2003-review-f001, 2003-review-f001] }\nreviews: []\n`,
    };
    expect(said(sample)).toEqual([]);
    const asks = changed(LOST, 'also: [staff]', 'also: [staff, staff]');
    expect(said(asks)).toEqual([]);
    const passages: Files = {
      'content/disagreements.yml':
        'disagreements:\n  - { id: one, about: It., passages: [2003-review-f001, 2003-review-f001], pages: [themes/plans], ours: A, source: report, locator: paragraph 1, other: B, other_source: article, settled: Not., lost: false }\n',
    };
    expect(said(passages)).toEqual([told('"2003-review-f001"', 'passages')]);
  });
});

describe('a term', () => {
  const named = (names: string): string[] => saidOf(namedTwice, changed('content/glossary.yml', 'term: Care', `term: Care, ${names}`));
  it('has each name once among all of its names', () => {
    expect([saidOf(namedTwice), named('also: [Help], synonyms: [aid], misspellings: [hepl]')]).toEqual([[], []]);
    expect(named('also: [care]')).toEqual(['care: "care" is already a name of the term, under "term:".']);
    expect(named('also: [Help], synonyms: ["HELP"]')).toEqual(['care: "HELP" is already a name of the term, under "also:".']);
    expect(named('synonyms: [help], misspellings: [help]')).toEqual(['care: "help" is already a name of the term, under "synonyms:".']);
    expect(named('also: [Help, help]')).toEqual([]);
    expect(placesOf(namedTwice, changed('content/glossary.yml', 'term: Care', 'term: Care, also: [Help, aid], synonyms: [one, aid]'))).toEqual(['aid']);
    // Another term has names of its own.
    expect(named('also: [plan]')).toEqual([]);
  });
});
