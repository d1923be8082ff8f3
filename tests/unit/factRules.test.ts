// Facts, rule by rule, in the record of a few files: the band of intervention, what was looked at, series, disagreements. `bad/` tries the same rules on the whole content.
import { describe, expect, it } from 'vitest';
import {
  band,
  coverageSaid,
  disagreementSides,
  gradesOfEvent,
  lostWords,
  notLookedAt,
  scopeBoth,
  statisticBreaks,
  statisticOrder,
  statisticPublisher,
  statisticRange,
} from '../../src/model/checks/facts.ts';
import { changed, readFiles } from '../fixtures/files.ts';
import { placesOf, saidOf, type Files } from '../fixtures/found.ts';

const REVIEW = 'content/inspections/2003-review.mdx';
const HOMES = 'content/statistics/homes.yml';
/** The document without a text, read whole. */
const READ = changed(
  'content/sources/lost.yml',
  'text: { state: none }',
  `text: { state: read, read: "2029-12-01", sha256: ${'a'.repeat(64)}, pages: 6, paragraphs: 12 }`,
);

describe('the band of intervention', () => {
  const event = (id: string, edge: string, date: string, kind = 'intervention'): Files =>
    changed(`content/milestones/${id}.mdx`, 'kind: office', `kind: ${kind}\nband: { id: intervention, edge: ${edge} }`, [/date: "\d+"/.exec(dates[id] ?? '')?.[0] ?? '', `date: "${date}"`]); // prettier-ignore
  const dates: Readonly<Record<string, string>> = { '1999-c': 'date: "1999"', '2001-a': 'date: "2001"', '2001-b': 'date: "2001"' };
  it('begins and ends in turn, and the last may have no end yet', () => {
    expect(saidOf(band)).toEqual([]);
    expect(saidOf(band, event('1999-c', 'start', '1999'))).toEqual([]);
    expect(saidOf(band, event('1999-c', 'start', '1999'), event('2001-a', 'end', '2001'))).toEqual([]);
    expect(saidOf(band, event('1999-c', 'end', '1999'))).toEqual([
      '1999-c: The milestone ends an intervention (1999), but none that is marked begins before it.',
    ]);
    expect(saidOf(band, event('1999-c', 'start', '1999'), event('2001-a', 'start', '2001'))).toEqual([
      '2001-a: The milestone begins an intervention (2001), but the one before it has no end.',
    ]);
    expect(placesOf(band, event('1999-c', 'end', '1999'))).toEqual(['{ id: intervention']);
  });
  it('has one problem where several ends are loose, and where it is no intervention that ends', () => {
    expect(saidOf(band, event('1999-c', 'end', '1999'), event('2001-a', 'end', '2001'))).toHaveLength(1);
    const other = event('1999-c', 'start', '1999', 'office');
    expect(saidOf(band, other)).toEqual(['1999-c: The milestone is an end of the band of intervention, but its kind is "office".']);
    expect(placesOf(band, other)).toEqual(['office']);
    expect(saidOf(band, event('1999-c', 'end', '1999', 'office'))).toEqual([expect.stringContaining('none that is marked begins before it')]);
  });
  it('is left alone where a milestone could not be read', () => {
    const { draft } = readFiles({ ...event('1999-c', 'end', '1999'), 'content/milestones/2001-a.mdx': 'no front matter' });
    expect(band(draft, [])).toEqual([]);
    const { draft: other } = readFiles({ ...event('1999-c', 'end', '1999'), 'content/sources/lost.yml': 'title: ""\n' });
    expect(band(other, [])).toHaveLength(1);
  });
});

describe('what was looked at', () => {
  const left = (themes: string, declared = 'declared: []'): Files => changed(REVIEW, 'declared: all', `${declared}\nnot_looked_at: [${themes}]`);
  it('has findings, and what was not has none', () => {
    expect(saidOf(notLookedAt)).toEqual([]);
    expect(saidOf(notLookedAt, left('homes'))).toEqual([]);
    expect(saidOf(notLookedAt, left('homes, plans'))).toEqual([
      '2003-review: "plans" is said not to have been looked at, but 2003-review-f001 is a finding on it.',
    ]);
    expect(placesOf(notLookedAt, left('homes, plans'))).toEqual(['plans']);
    // What another visit found is no finding of this one.
    expect(saidOf(notLookedAt, changed('content/inspections/2001-visit.mdx', 'coverage: partial', 'coverage: partial\nnot_looked_at: [plans]'))).toEqual([]);
  });
  it('is not what was left out', () => {
    expect([saidOf(scopeBoth), saidOf(scopeBoth, left('homes')), saidOf(scopeBoth, left('homes', 'declared: [plans, staff]'))]).toEqual([[], [], []]);
    expect(saidOf(scopeBoth, left('plans, homes', 'declared: [homes]'))).toEqual([
      '2003-review: "homes" is said not to have been looked at, but "declared:" names "homes" as looked at.',
    ]);
    expect(saidOf(scopeBoth, left('homes', 'declared: all'))).toEqual([
      '2003-review: "homes" is said not to have been looked at, but "declared:" names all themes as looked at.',
    ]);
    expect(placesOf(scopeBoth, left('plans, homes', 'declared: [homes]'))).toEqual(['homes']);
  });
});

describe('the coverage of a text', () => {
  const review = (from: string, to: string): string[] => saidOf(coverageSaid, changed(REVIEW, from, to));
  it('is given with the text, and not without', () => {
    expect(saidOf(coverageSaid)).toEqual([]);
    expect(review('coverage: full\n', '')).toEqual(['2003-review: A text is named, but "coverage:" is missing.']);
    expect(review('text: report\n', '')).toEqual(['2003-review: The coverage of a text is given, but no text is named.']);
    expect([placesOf(coverageSaid, changed(REVIEW, 'coverage: full\n', '')), placesOf(coverageSaid, changed(REVIEW, 'text: report\n', ''))]).toEqual([
      ['report'],
      ['full'],
    ]);
  });
  it('is full where the document was read whole', () => {
    const partial = changed(REVIEW, 'coverage: full', 'coverage: partial', ['text: report', 'text: lost']);
    const whole = changed(REVIEW, 'text: report', 'text: lost');
    expect([saidOf(coverageSaid, partial), saidOf(coverageSaid, READ, whole), saidOf(coverageSaid, READ, changed(REVIEW, 'coverage: full', 'coverage: partial'))]).toEqual([[], [], []]); // prettier-ignore
    expect(saidOf(coverageSaid, READ, partial)).toEqual(['2003-review: "lost" was read whole, but the coverage is "partial".']);
    expect(placesOf(coverageSaid, READ, partial)).toEqual(['partial']);
  });
});

describe('a series', () => {
  const homes = (from: string, to: string, ...more: [string, string][]): Files => changed(HOMES, from, to, ...more);
  it('has each year once, the oldest first', () => {
    expect(saidOf(statisticOrder)).toEqual([]);
    expect(saidOf(statisticOrder, homes('"2002"', '"2001"'))).toEqual(['homes: The year 2001 has two values.']);
    expect(saidOf(statisticOrder, homes('"2003"', '"1999"'))).toEqual(['homes: The value of 1999 stands below that of 2002.']);
    expect(placesOf(statisticOrder, homes('"2003"', '"1999"'))).toEqual(['"1999"']);
  });
  it('names each gap between its years, and no break before a year that it does not have', () => {
    const broken = (before: string, ...more: [string, string][]): Files =>
      homes('reading: ', `breaks:\n  - { before: "${before}", says: Why. }\nreading: `, ...more);
    expect([saidOf(statisticBreaks), saidOf(statisticBreaks, broken('2002')), saidOf(statisticBreaks, broken('2004', ['"2003"', '"2004"']))]).toEqual([
      [],
      [],
      [],
    ]);
    expect(saidOf(statisticBreaks, broken('2004'))).toEqual(['homes: The break is before 2004, which has no value.']);
    expect(placesOf(statisticBreaks, broken('2004'))).toEqual(['"2004"']);
    expect(saidOf(statisticBreaks, homes('"2003"', '"2004"'))).toEqual(['homes: There is no value between 2002 and 2004, and no word on it.']);
    expect(saidOf(statisticBreaks, broken('2002', ['"2003"', '"2005"']))).toEqual(['homes: There is no value between 2002 and 2005, and no word on it.']);
    expect(placesOf(statisticBreaks, homes('"2003"', '"2004"'))).toEqual(['"2004"']);
  });
  it('whose file could not be read whole has no gap of its own', () => {
    const { draft } = readFiles(homes('"2003", value: 3', '"2004", value: 3', ['"2002", value: 2', '"2002", value: two']));
    expect([draft.unread.has(HOMES), statisticBreaks(draft, [])]).toEqual([true, []]);
  });
  it('has values that its unit can have', () => {
    const value = (unit: string, one: string): string[] => saidOf(statisticRange, homes('unit: children', `unit: ${unit}`, ['value: 2', `value: ${one}`]));
    expect([saidOf(statisticRange), value('children', '0'), value('percent', '100'), value('percent', '0.5'), value('cases', '140.5')]).toEqual(
      Array(5).fill([]),
    );
    expect(value('children', '2.5')).toEqual(['homes: The value of 2002 cannot be 2.5: children are counted whole.']);
    expect(value('percent', '100.5')).toEqual(['homes: The value of 2002 cannot be 100.5: a percentage of a part is at most 100.']);
    for (const unit of ['children', 'percent', 'cases'])
      expect(value(unit, '-1')).toEqual(['homes: The value of 2002 cannot be -1: there are never fewer than none.']);
    expect(value('children', '101')).toEqual([]);
    expect(placesOf(statisticRange, homes('value: 2 ', 'value: -2 '))).toEqual(['-2']);
  });
  it('is of the publisher of its document', () => {
    expect(saidOf(statisticPublisher)).toEqual(['homes: The series is of "The Office", but its document, report, is of "The Inspectorate".']);
    expect(placesOf(statisticPublisher, homes('publisher: ', 'publisher: '))).toEqual(['The Office']);
    expect(saidOf(statisticPublisher, homes('publisher: The Office', 'publisher: The Inspectorate'))).toEqual([]);
    expect(saidOf(statisticPublisher, homes('source: report', 'source: nothing'))).toEqual([]);
  });
});

describe('a disagreement', () => {
  const between = (ours: string, other: string, lost: boolean, source = 'report'): Files => ({
    'content/disagreements.yml': `disagreements:\n  - { id: one, about: It., passages: [2003-review-f001], pages: [themes/plans], ours: ${ours}, source: ${source}, locator: paragraph 1, other: ${other}, other_source: article, settled: Not., lost: ${lost} }\n`,
  });
  it('is of two sides that say different things', () => {
    expect(saidOf(disagreementSides, between('Nine', 'Ten', false))).toEqual([]);
    expect(saidOf(disagreementSides, between('"Nine "', 'nine', false))).toEqual(['one: Both sides say the same, so nothing disagrees.']);
    expect(saidOf(disagreementSides, between('NINE', '" nine "', false))).toHaveLength(1);
    expect(placesOf(disagreementSides, between('Nine', 'nine', false))).toEqual(['nine']);
  });
  it('rests on lost words only where the text has lost some', () => {
    expect([saidOf(lostWords, between('A', 'B', false)), saidOf(lostWords, between('A', 'B', true, 'lost'))]).toEqual([[], []]);
    expect(saidOf(lostWords, changed('content/sources/report.yml', 'state: clean', 'state: lossy'), between('A', 'B', true))).toEqual([]);
    const told = (source: string): string[] => [`one: The words are said to be lost in our copy, but the text of "${source}" has lost none.`];
    expect([saidOf(lostWords, between('A', 'B', true)), saidOf(lostWords, READ, between('A', 'B', true, 'lost'))]).toEqual([told('report'), told('lost')]);
    expect(placesOf(lostWords, between('A', 'B', true))).toEqual(['true']);
  });
});

it('grades of an event are those of an inspection', () => {
  const graded = (kind: string): Files => changed('content/milestones/2001-a.mdx', 'kind: office', `kind: ${kind}\ngrades: Poor`);
  expect([saidOf(gradesOfEvent), saidOf(gradesOfEvent, graded('earlier-inspection')), saidOf(gradesOfEvent, graded('partner-inspection'))]).toEqual([
    [],
    [],
    [],
  ]);
  expect(saidOf(gradesOfEvent, graded('office'))).toEqual(['2001-a: The milestone has grades, but its kind is "office".']);
  expect(placesOf(gradesOfEvent, graded('office'))).toEqual(['Poor']);
});
