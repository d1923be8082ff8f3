// What the grades of all inspections say, in words: which are named, under which rules, in which years, and on which reports they rest.
import { describe, expect, it } from 'vitest';
import { briefSourcesIn, changes, headlineOf, latestInWords, rulesInWords, sourcesIn, sublineOf, type Graded } from '../../src/charts/gradeWords.ts';
import type { Inspection } from '../../src/model/record/record.ts';
import type { Framework } from '../../src/model/written/draft.ts';
import { FULL, made, own, visit } from '../fixtures/made.ts';

const NEW: Framework = { ...FULL, id: 'new', name: 'New review' };
const judged = (grades: Readonly<Record<string, string>>): Inspection['judgements'] =>
  Object.entries(grades).map(([group, grade]) => ({ id: group, heading: `The ${group}`, grade, source: 's', group }));
/** A graded inspection of a year; its report came out at the end of that. */
const of = (year: number, grades: Readonly<Record<string, string>>, more: Partial<Inspection> = {}): Inspection =>
  visit(`v${year}`, String(year), { framework: FULL, judgements: judged(grades), published: `${year}-12-31`, ...more });
const all = (...inspections: Inspection[]): Graded => ({ inspections, points: [], groups: [] });
const overall = (...grades: string[]): Inspection[] => grades.map((grade, i) => of(2001 + i, { overall: grade }));

describe('the latest inspection', () => {
  it('names each grade that is not as the overall one, and no other', () => {
    expect(
      latestInWords(all(of(2001, { overall: 'Good', homes: 'Poor' }), of(2009, { overall: 'Good', homes: 'Fair', staff: 'Good', plans: 'Fine' }))),
    ).toEqual(['In 2009 not every grade was the same as the overall one: "The homes" was Fair and "The plans" was Fine.']);
  });
  it('says nothing where all grades are the same, or there is none', () => {
    expect([latestInWords(all(of(2009, { overall: 'Good', homes: 'Good' }))), latestInWords(all(of(2009, {}))), latestInWords(all())]).toEqual([[], [], []]);
  });
  it('names all grades where it has no overall one, each once, with what it was given for', () => {
    const said = (grades: Readonly<Record<string, string>>): string[] =>
      latestInWords({
        ...all(of(2009, grades)),
        groups: [
          { id: 'homes', name: 'Homes' },
          { id: 'staff', name: 'Staff' },
        ],
      });
    expect(said({ homes: 'Fair', staff: 'Good' })).toEqual(['The inspection of 2009 was graded, without an overall grade: Fair for homes; Good for staff.']);
    expect(said({ homes: 'Fair', staff: 'Good', plans: 'Fair' })).toEqual([
      'The inspection of 2009 was graded, without an overall grade: Fair for homes and "The plans"; Good for staff.',
    ]);
    expect(said({ homes: 'Fair', staff: 'Fair' })).toEqual(['The inspection of 2009 was graded, without an overall grade: each of its two grades was Fair.']);
    expect(said({ homes: 'Fair' })).toEqual(['The inspection of 2009 was graded, without an overall grade: Fair for homes.']);
  });
});

describe('the headline', () => {
  it.each([
    ['No overall grade is on record', []],
    ['No overall grade is on record', [of(2009, {})]],
    ['Graded in 2009, without an overall grade', [of(2009, { homes: 'Good' })]],
    ['Graded in 2005, 2006, 2007, 2008 and 2009, without an overall grade', [5, 6, 7, 8, 9].map((n) => of(2000 + n, { homes: 'Good' }))],
    ['Graded, without an overall grade', [4, 5, 6, 7, 8, 9].map((n) => of(2000 + n, { homes: 'Good' }))],
    ['Overall: Good in 2001', overall('Good')],
    ['Overall: Good in 2001 and 2002, Fair in 2003', overall('Good', 'Good', 'Fair')],
    ['Overall: Good in 2001, Fair in 2002, Good in 2003', overall('Good', 'Fair', 'Good')],
    ['Overall: Good in 2001, Fair in 2002', [...overall('Good', 'Fair'), of(2009, { homes: 'Poor' })]],
    ['5 overall grades from 2001 to 2005', overall('Good', 'Fair', 'Good', 'Fair', 'Good')],
    ['Overall: Good in 2001 and 2002, Fair in 2003 and 2004', overall('Good', 'Good', 'Fair', 'Fair')],
  ])('%s', (words, inspections) => {
    expect(headlineOf(all(...inspections))).toBe(words);
  });
  it('has twelve words at most, and all of them where there is room', () => {
    const said = (grade: string): string => headlineOf(all(...overall('Good', 'Fair'), of(2003, { overall: grade })));
    expect([said('Good as it'), said('Good as it was')]).toEqual([
      'Overall: Good in 2001, Fair in 2002, Good as it in 2003',
      '3 overall grades from 2001 to 2003',
    ]);
    expect(said('Good as it').split(' ')).toHaveLength(12);
  });
});

describe('the rules', () => {
  const changed = [of(2001, {}), of(2002, {}), of(2003, {}, { framework: NEW }), of(2004, {}, { framework: NEW }), of(2005, {})];
  it('change before the first inspection under new ones', () => {
    expect([changes(changed), changes(changed.slice(0, 2)), changes([])]).toEqual([[2, 4], [], []]);
  });
  it('are named with their years', () => {
    expect(rulesInWords(changed)).toBe('The rules: Full review, in 2001, 2002 and 2005; New review, in 2003 and 2004.');
  });
});

describe('the line under the headline', () => {
  const [before] = made.milestones;
  const finding = before && { ...before, id: 'm-doubt', date: '2003', doubts: { grades: ['m-before'], says: 'They missed much.' } };
  const doubted = { ...made, milestones: before && finding ? [{ ...before, id: 'm-before', date: '1999', grades: 'Adequate' }, finding] : [] };
  it('has nothing to say of no grades, nor of earlier ones alone', () => {
    expect(sublineOf(doubted, all())).toBeUndefined();
  });
  it('never leaves out what was found about grades before', () => {
    expect(sublineOf(doubted, all(of(2009, {})))).toBe('Before: Adequate in 1999. They missed much.');
  });
  it('says which inspections have no overall grade, and that two sides of a line are not one measure', () => {
    expect(sublineOf(made, all(of(2005, { homes: 'Good' }), of(2009, { homes: 'Good' }, { framework: NEW })))).toBe(
      'The rules changed at the line, so grades on its two sides are not the same measure. 2005 and 2009: graded, without an overall grade.',
    );
  });
});

describe('the reports', () => {
  const held = (year: number): Inspection => own(`v${year}`, String(year), { published: `${year}-12-31` });
  it('are named by the day on which they came out, or as of an unknown one, and say which are analysed', () => {
    expect(sourcesIn(made, [])).toBe('No report with a grade is on record.');
    expect(sourcesIn(made, [held(2001)])).toBe("The Inspectorate's published report of 31 December 2001.");
    expect(sourcesIn(made, [of(2001, {})])).toBe("The Inspectorate's published report of 31 December 2001. None of them is analysed here passage by passage.");
    expect(sourcesIn(made, [of(2001, {}, { published: undefined }), held(2002)])).toBe(
      "The Inspectorate's published reports of an unknown day and 31 December 2002. Only that of 2002 is analysed here passage by passage.",
    );
    expect(sourcesIn(made, [of(2001, {}), held(2002), held(2003)])).toMatch(/ Only those of 2002 and 2003 are analysed here passage by passage\.$/);
  });
  it('are told by their number and the first and last day where they are many', () => {
    const four = [2001, 2002, 2003, 2004].map(held);
    expect(briefSourcesIn(made, four)).toBe(sourcesIn(made, four));
    expect(briefSourcesIn(made, [held(2009), ...four])).toBe('Five published reports of The Inspectorate, from 31 December 2001 to 31 December 2009.');
    const unknown = four.map((one) => ({ ...one, published: undefined }));
    expect(briefSourcesIn(made, [...unknown, ...unknown])).toBe(sourcesIn(made, [...unknown, ...unknown]));
  });
});
