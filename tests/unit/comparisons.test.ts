// What is compared, and its caution: which visits are set side by side, and what is said of numbers and frameworks.
import { describe, expect, it } from 'vitest';
import { between, cautions, comparisons } from '../../src/model/counts/comparisons.ts';
import type { Inspection, InspectionRecord } from '../../src/model/record/record.ts';
import { FULL, made, own, secondHand, toldFinding, visit } from '../fixtures/made.ts';

const pairs = (inspections: Inspection[]): string[] => comparisons({ ...made, inspections }).map(({ earlier, later }) => `${earlier.id} ${later.id}`);
const [a, b, c, d, none] = [own('a', '2001'), secondHand('b', '2003'), own('c', '2005'), own('d', '2007'), visit('none', '2004')];

describe('set side by side', () => {
  it('is each visit with a text and the one before it, then the first, no pair twice', () => {
    expect(pairs([a, b, c, d])).toEqual(['a b', 'b c', 'a c', 'c d', 'a d']);
  });
  it('is a graded visit beside the graded one before it, whatever other visits stand between them', () => {
    const [graded, later] = [own('g', '2004', { framework: FULL }), own('h', '2006', { framework: FULL })];
    expect(pairs([a, graded, c, later, d])).toEqual(['a g', 'a c', 'g h', 'a h', 'c d', 'a d']);
  });
  it('is no visit whose text is not held', () => {
    expect(pairs([none, a, none, b, none])).toEqual(['a b']);
  });
  it('is nothing where there is one text or none', () => {
    expect([pairs([a]), pairs([none]), pairs([])]).toEqual([[], [], []]);
  });
});

describe('a pair that was published', () => {
  const registered = (...paths: string[]): InspectionRecord['addresses'] => paths.map((path) => ({ path }));
  const of = (inspections: Inspection[], ...paths: string[]): InspectionRecord => ({ ...made, inspections, addresses: registered(...paths) });
  const named = (record: InspectionRecord): string[] => comparisons(record).map(({ earlier, later }) => `${earlier.id} ${later.id}`);
  it('stays where a visit comes between the two, and no other pair does', () => {
    expect(named(of([a, b, c, d]))).not.toContain('b d');
    expect(named(of([a, b, c, d], '/compare/b/d/'))).toEqual(['a b', 'b c', 'a c', 'c d', 'b d', 'a d']);
  });
  it('stays where a visit comes before what was the first', () => {
    expect(named(of([a, b, c, d], '/compare/b/d/', '/compare/a/d/'))).toContain('b d');
  });
  it('knows the visits that lie between the two, counted or not', () => {
    const record = of([a, b, none, c, d]);
    expect(between(record, { earlier: a, later: d }).map(({ id }) => id)).toEqual(['b', 'none', 'c']);
    expect(between(record, { earlier: a, later: b })).toEqual([]);
  });
});

describe('the caution', () => {
  const PART = 'is second-hand and holds only part of a letter. Do not compare numbers of findings. That a theme is missing there says nothing.';
  const LENGTH = "Both are The Inspectorate's own documents and were read whole, but they differ in length and scope. Compare what was said, not how much.";
  const of = (earlier: Inspection, later: Inspection): string[] => cautions({ earlier, later }, 'The Inspectorate');
  it('names the years of every second-hand text, and no other year', () => {
    expect(of(a, b)).toEqual([`The text of 2003 ${PART}`]);
    expect(of(b, c)).toEqual([`The text of 2003 ${PART}`]);
    expect(of(b, secondHand('e', '2009'))).toEqual([`The text of 2003 and 2009 ${PART}`]);
  });
  it('speaks of length and scope where both texts are the own ones', () => {
    expect(of(a, c)).toEqual([LENGTH]);
  });
  it('names both frameworks with their years where they differ', () => {
    const other = own('f', '2009', { framework: FULL });
    const differ = (first: string, second: string): string => `The visits of ${first} were made under different frameworks: ${second}.`;
    expect(of(a, other)).toEqual([LENGTH, differ('2001 and 2009', 'Short visit, and Full review')]);
    expect(of(b, other)).toEqual([`The text of 2003 ${PART}`, differ('2003 and 2009', 'Short visit, and Full review')]);
  });
});

it('of a report that is told in our words it is said that it is no quotation, with its year and no other', () => {
  const read = own('t', '2009', { findings: [toldFinding('t1', 't', 'plans', 'concern', 1)] });
  const again = own('u', '2011', { findings: [toldFinding('u1', 'u', 'plans', 'concern', 1)] });
  const said = (earlier: Inspection, later: Inspection): string[] =>
    cautions({ earlier, later }, 'The Inspectorate').filter((one) => one.includes('our words'));
  expect(said(a, read)).toEqual(['What stands here for 2009 is told in our words. It is no quotation.']);
  expect(said(read, again)).toEqual(['What stands here for 2009 and 2011 is told in our words. It is no quotation.']);
  expect(said(a, c)).toEqual([]);
});
