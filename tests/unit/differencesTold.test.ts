// What a change does to what is counted, sentence by sentence, in a made record. `differences.test.ts` does the same in the whole record.
import { describe, expect, it } from 'vitest';
import { correctionsNeeded, differences } from '../../src/model/authoring/differences.ts';
import type { Inspection, InspectionRecord } from '../../src/model/record/record.ts';
import { BASELINE_HEAD } from '../../src/model/written/publishedList.ts';
import { readFiles } from '../fixtures/files.ts';
import { ask, finding, made, own, visit } from '../fixtures/made.ts';

const record = (inspections: Inspection[], more: Partial<InspectionRecord> = {}): InspectionRecord => ({
  ...made,
  inspections,
  findings: inspections.flatMap(({ findings }) => findings),
  asks: inspections.flatMap(({ asks }) => asks),
  ...more,
});
const FIRST = own('first', '2001-02-03/2001-02-09', { findings: [finding('f1', 'first', 'plans', 'concern')], declared: 'all' });
const base = record([FIRST]);
const of = (before: InspectionRecord, after: InspectionRecord): string[] => differences(before, after);

it('where nothing is changed, or nothing that is counted, nothing is said', () => {
  expect(of(made, made)).toEqual([]);
  expect(of(made, { ...made, site: { ...made.site, title: 'Another' }, people: [], glossary: [] })).toEqual([]);
});

describe('a visit', () => {
  const second = own('second', '2003', { published: '2003-05', findings: [finding('f2', 'second', 'plans', 'strength'), finding('f3', 'second', 'plans', 'strength')], asks: [ask('a1', 'second', 'staff')] }); // prettier-ignore
  it('that is new is told with what it brings', () => {
    expect(of(base, record([FIRST, second]))).toEqual([
      'New: The visit of 2003, 2003 (Visit), with 2 findings and 1 ask.',
      'Plans, 2003 (Visit): 2 praise.',
      'New ask, 2003 (Visit): a1 (Staff).',
      'Inspections in all: 2 instead of 1.',
      'Findings in all: 3 instead of 1.',
      'Asks in all: 1 instead of 0.',
    ]);
  });
  it('that is gone is told, with the asks that it had', () => {
    expect(of(record([FIRST, second]), base)).toEqual([
      'Gone: The visit of 2003, 2003 (Visit).',
      'Gone ask, 2003 (Visit): a1 (Staff).',
      'Inspections in all: 1 instead of 2.',
      'Findings in all: 1 instead of 3.',
      'Asks in all: 0 instead of 1.',
    ]);
  });
  it('has other dates where the day of the visit or of publication is another', () => {
    const dated = (more: Partial<Inspection>): InspectionRecord => record([{ ...FIRST, ...more }]);
    expect(of(dated({ published: '2001-03' }), dated({ published: '2001-04' }))).toEqual([
      '2001 (Visit): its dates are 3 to 9 February 2001, published April 2001, instead of 3 to 9 February 2001, published March 2001.',
    ]);
    expect(of(dated({ visit: undefined }), dated({ visit: '2001-02' }))).toEqual([
      '2001 (Visit): its dates are February 2001, published not known, instead of not known, published not known.',
    ]);
  });
  it('has a text of which all, a part or nothing is held', () => {
    const held = (coverage: Inspection['coverage']): InspectionRecord => record([{ ...visit('v', '2001'), coverage }]);
    expect(of(held('full'), held('partial'))).toContain('2001 (Visit): its text is partial, instead of full.');
    expect(of(held(undefined), held('full'))).toContain('2001 (Visit): its text is full, instead of not held.');
    expect(of(held('full'), held(undefined))).toContain('2001 (Visit): its text is not held, instead of full.');
  });
});

describe('a theme', () => {
  it('has other counts where a passage says something else, at each visit that both have', () => {
    const now = record([{ ...FIRST, findings: [finding('f1', 'first', 'plans', 'strength')] }]);
    expect(of(base, now)).toEqual(['Plans, 2001 (Visit): 1 praise instead of 1 criticism.']);
    const moved = record([{ ...FIRST, findings: [finding('f1', 'first', 'staff', 'concern')] }]);
    expect(of(base, moved)).toEqual([expect.stringMatching(/^Plans, 2001 \(Visit\): .* instead of 1 criticism\.$/), expect.stringMatching(/^Staff, 2001 \(Visit\): 1 criticism instead of /)]); // prettier-ignore
  });
  it('is new, or is gone', () => {
    const fewer = { ...base, themes: made.themes.slice(1) };
    expect(of(fewer, base)[0]).toBe('New theme: Plans.');
    expect(of(base, fewer)[0]).toBe('Gone theme: Plans.');
    expect(of(base, { ...base, themes: [...made.themes].reverse() })).toEqual([]);
  });
});

it('an ask is new, gone, on another theme, or one that lost some of its words', () => {
  const asked = (...asks: Inspection['asks']): InspectionRecord => record([{ ...FIRST, asks }]);
  const one = ask('a1', 'first', 'plans');
  expect(of(asked(one), asked(one, ask('a2', 'first', undefined)))).toEqual(['New ask, 2001 (Visit): a2 (no theme).', 'Asks in all: 2 instead of 1.']);
  expect(of(asked(one), asked())).toEqual(['Gone ask, 2001 (Visit): a1 (Plans).', 'Asks in all: 0 instead of 1.']);
  expect(of(asked(one), asked(ask('a1', 'first', 'staff')))).toEqual(['Ask a1: Staff, instead of Plans.']);
  expect(of(asked(one), asked(ask('a1', 'first', 'plans', { state: 'fragment' })))).toEqual(['Ask a1: Plans, some of its words lost, instead of Plans.']);
  const unjoined = { ...asked(), asks: [ask('a3', 'nowhere', 'plans')] };
  expect(of(asked(), unjoined)[0]).toBe('New ask, nowhere: a3 (Plans).');
});

it('a grade is new, gone, or another one', () => {
  const graded = (...judgements: Inspection['judgements']): InspectionRecord => record([{ ...FIRST, judgements }]);
  const [good, poor] = ['Good', 'Poor'].map((grade) => ({ id: 'overall', heading: 'All', grade, group: 'overall', source: 's' }));
  const board = { id: 'board', heading: 'Board', grade: 'Fair', source: 's' };
  if (!good || !poor) throw new RangeError('there is no grade');
  expect(of(graded(), graded(good, board))).toEqual(['New grade, 2001 (Visit): All: Good (Overall).', 'New grade, 2001 (Visit): Board: Fair.']);
  expect(of(graded(good, board), graded(good))).toEqual(['Gone grade, 2001 (Visit): Board: Fair.']);
  expect(of(graded(good, board), graded(poor, board))).toEqual(['Grade, 2001 (Visit): "All: Poor (Overall)" instead of "All: Good (Overall)".']);
  expect(of(graded(board), graded({ ...board, group: 'homes' }))).toEqual(['Grade, 2001 (Visit): "Board: Fair (Homes)" instead of "Board: Fair".']);
  // The grades of a visit that is gone are gone with it, each under its own visit.
  const both = record([{ ...FIRST, judgements: [board] }, own('second', '2003', { judgements: [board] })]);
  expect(of(both, record([{ ...FIRST, judgements: [board] }]))).toContain('Gone grade, 2003 (Visit): Board: Fair.');
});

it('an event is new, gone, or has another title, date or kind', () => {
  const [one, two] = made.milestones;
  if (!one || !two) throw new RangeError('there is no event');
  const at = (...milestones: InspectionRecord['milestones']): InspectionRecord => ({ ...base, milestones });
  expect(of(at(one), at(one, two))).toEqual(['New milestone: Commissioners come (2 January 2002, intervention).', 'Milestones in all: 2 instead of 1.']);
  expect(of(at(one, two), at(two))).toEqual(['Gone milestone: A plan before all (1999, inquiry).', 'Milestones in all: 1 instead of 2.']);
  expect(of(at(one), at({ ...one, kind: 'partner-inspection', date: '2000' }))).toEqual([
    'Milestone: "A plan before all (2000, partner inspection)" instead of "A plan before all (1999, inquiry)".',
  ]);
  expect(of(at(one), at({ ...one, basis: 'a paper' }))).toEqual([]);
});

it('a series is new, gone, or has values that are new, gone or others', () => {
  const [series] = made.statistics;
  if (!series) throw new RangeError('there is no series');
  const at = (...statistics: InspectionRecord['statistics']): InspectionRecord => ({ ...base, statistics });
  const values = (...all: [string, number][]): InspectionRecord => at({ ...series, values: all.map(([period, value]) => ({ period, value })) });
  expect(of(at(), at(series))).toEqual(['New statistic: Children in care, with 4 values.']);
  expect(of(at(series), at())).toEqual(['Gone statistic: Children in care.']);
  expect(of(values(['2001', 1], ['2002', 2], ['2003', 3]), values(['2002', 2], ['2003', 4], ['2004', 5]))).toEqual([
    'Children in care, 2004: 5 is new.',
    'Children in care, 2001: 1 is gone.',
    'Children in care, 2003: 4 instead of 3.',
  ]);
});

it('what was published and changed without being told is named, and so is what is gone', () => {
  const needed = (...rows: string[]): string[] => correctionsNeeded(readFiles({ 'content/published.csv': `${[BASELINE_HEAD, ...rows].join('\n')}\n` }).draft);
  expect(needed('2003-review-f001,Plans are not good at all.,plans,concern,')).toEqual([]);
  expect(needed('2003-review-f001,Plans are not good at all.,staff,concern,', 'gone-f001,Words.,plans,concern,')).toEqual([
    'The theme of 2003-review-f001: published as "staff", now "plans".',
    'gone-f001 was published and is gone.',
  ]);
});
