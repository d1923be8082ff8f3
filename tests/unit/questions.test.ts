// The worked questions of the open data: each answer is counted from the rows, and says what cannot be counted.
import { describe, expect, it } from 'vitest';
import { questions } from '../../src/model/tables/questions.ts';
import { tables } from '../../src/model/tables/tables.ts';
import type { Finding, Inspection, InspectionRecord } from '../../src/model/record/record.ts';
import { ask, finding, FULL, made, own, secondHand, source, told, visit } from '../fixtures/made.ts';

/** A record of these visits, whose ids begin with their years. */
const recordOf = (...inspections: Inspection[]): InspectionRecord => ({
  ...made,
  inspections,
  sources: inspections.map(({ id }) => source(`s-${id}`, 'report', 'The Inspectorate')),
  findings: inspections.flatMap(({ findings }) => findings),
  asks: inspections.flatMap(({ asks }) => asks),
});
const asked = (record: InspectionRecord) => new Map(questions(record, tables(record)).map((one) => [one.id, one]));
const question = (id: string, ...inspections: Inspection[]) => asked(recordOf(...inspections)).get(id) ?? expect.unreachable(`there is no question ${id}`);
/** A concern of a visit on each of some themes, and strengths where they are named so. */
const on = (of: string, ...themes: string[]): Finding[] =>
  themes.map((theme, i) => {
    const [name = '', stance] = theme.split('+');
    return finding(`${of}-f${i}`, of, name, stance === undefined ? 'concern' : 'strength');
  });

describe('which asks are on a theme that came up again', () => {
  const first = own('2001-a', '2001', {
    asks: [ask('2001-a-a3', '2001-a', 'homes'), ask('2001-a-a1', '2001-a', 'plans'), ask('2001-a-a2', '2001-a', 'staff'), ask('2001-a-a4', '2001-a', 'health')],
    findings: on('2001-a', 'homes'),
  });
  const later = [
    own('2005-c', '2005', { findings: on('2005-c', 'plans', 'plans', 'homes+strength') }),
    own('2003-b', '2003', {
      findings: on('2003-b', 'plans'),
      asks: [ask('2003-b-a1', '2003-b', 'staff'), ask('2003-b-a2', '2003-b', 'plans', { also: ['homes'] })],
    }),
  ];
  it('are those with a later concern or a later ask on it, each visit once and in order', () => {
    const { result, answer, asks, files } = question('asks-again', first, ...later);
    expect(asks).toBe('Which asks of 2001 are on a theme that came up again?');
    expect(files).toEqual(['asks.csv', 'findings.csv']);
    expect(result.rows).toEqual([
      ['2001-a-a1', 'plans', '2003-b;2005-c', '2003-b'],
      ['2001-a-a2', 'staff', null, '2003-b'],
    ]);
    expect(answer).toEqual([
      '2 of the 4 asks of 2001 with a theme are on one that came up again.',
      'Of the later concerns and asks that we hold, none has health or homes as its main theme.',
    ]);
  });
  it('are all of them, where that tells none from another', () => {
    const { answer } = question('asks-again', own('2001-a', '2001', { asks: [ask('2001-a-a1', '2001-a', 'plans')] }), ...later);
    expect(answer).toEqual(['1 of the 1 asks of 2001 with a theme are on one that came up again, so this count tells none of them from another.']);
  });
  it('are none that has no theme, and how many these are is said', () => {
    const fragments = (count: number) =>
      own('2001-a', '2001', { asks: Array.from({ length: count }, (_, i) => ask(`2001-a-a${i}`, '2001-a', undefined, { state: 'fragment' })) });
    const answer = (count: number): string[] => question('asks-again', fragments(count), ...later).answer;
    expect(answer(1)).toEqual([
      '0 of the 0 asks of 2001 with a theme are on one that came up again.',
      'One more is a fragment without a theme, so it cannot be followed.',
    ]);
    expect(answer(2)[1]).toBe('Two more are fragments without a theme, so they cannot be followed.');
  });
  it('are said with what is known of reports that are not held, where one of these has asks', () => {
    const isSaid = (...more: Inspection[]): boolean =>
      question('asks-again', first, ...more).cautions.some((one) => one.startsWith('Of a report whose text we do not hold'));
    const unheld = visit('2004-u', '2004', { asks: [told('2004-u-a1', '2004-u', 'plans')] });
    expect([isSaid(unheld), isSaid(visit('2004-u', '2004')), isSaid(...later), isSaid()]).toEqual([true, false, false, false]);
  });
  it('are those of the first visit with asks whose text is held', () => {
    const unheld = visit('2000-u', '2000', { asks: [told('2000-u-a1', '2000-u', 'plans')] });
    expect(question('asks-again', unheld, own('2000-w', '2000'), first, ...later).asks).toContain('asks of 2001');
    expect(asked(recordOf(unheld, own('2003-b', '2003'))).has('asks-again')).toBe(false);
  });
});

describe('which themes drew a concern every time that they were counted', () => {
  const visits = [
    own('2001-a', '2001', { findings: on('2001-a', 'plans', 'staff', 'health+strength') }),
    secondHand('2003-b', '2003', { findings: on('2003-b', 'plans', 'homes') }),
    own('2005-c', '2005', { findings: on('2005-c', 'staff', 'plans', 'health', 'young') }),
    visit('2007-u', '2007'),
  ];
  it('are counted at two visits and more, none of them without a concern', () => {
    const { result, answer } = question('always-a-concern', ...visits);
    expect(result.rows).toEqual([
      ['plans', 3, 0, '2001-a;2003-b;2005-c'],
      ['staff', 2, 1, '2001-a;2005-c'],
    ]);
    expect(answer).toEqual([
      'At all three visits whose text is analysed here, there was a concern on plans.',
      'Where a theme was counted at two visits or more, these drew a concern each time: plans and staff.',
    ]);
  });
  it('are none at all visits, where each was left out of one', () => {
    const without = visits.map((one) => ({ ...one, findings: one.findings.filter(({ theme }) => theme !== 'plans') }));
    expect(question('always-a-concern', ...without).answer).toEqual([
      'No theme drew a concern at all three visits whose text is analysed here.',
      'Where a theme was counted at two visits or more, these drew a concern each time: staff.',
    ]);
    const none = visits.map((one) => ({ ...one, findings: [] }));
    expect(question('always-a-concern', ...none).answer).toEqual(['No theme drew a concern at all three visits whose text is analysed here.']);
  });
  it('is not asked of one visit', () =>
    expect(asked(recordOf(visits[0] ?? expect.unreachable(), visit('2007-u', '2007'))).has('always-a-concern')).toBe(false));
});

describe('what share of the findings were strengths', () => {
  const a = own('2001-a', '2001-02-03/2001-02-09', { framework: { ...FULL, visit: 'inspection' }, findings: on('2001-a', 'plans', 'plans', 'plans+strength') });
  const b = own('2005-c', '2005-10', { findings: on('2005-c', 'plans', 'plans+strength') });
  it('is counted of the first and the last report that were read whole, to a tenth of a per cent', () => {
    const { asks, result, answer, cautions } = question(
      'share-of-strengths',
      a,
      secondHand('2003-b', '2003', { findings: on('2003-b', 'plans') }),
      b,
      secondHand('2007-d', '2007'),
    );
    expect(asks).toBe('What share of the findings of 2005 were strengths?');
    expect(result.rows).toEqual([
      ['2001-a', 3, 1, 33.3],
      ['2005-c', 2, 1, 50],
    ]);
    expect(answer).toEqual(['1 of the 2 findings of 2005 were strengths: 50%.', 'Of the 3 findings of 2001, it was 1: 33.3%.']);
    expect(cautions).toContain('2001 was an inspection, from first day to last 7 days. 2005 was a visit, from first day to last 31 days.');
  });
  it('is said of visits without known days without these', () => {
    const lengths = (one: Inspection): string | undefined => question('share-of-strengths', a, one).cautions.find((caution) => caution.startsWith('2001 was'));
    expect(lengths({ ...b, visit: undefined })).toMatch(/ 2005 was a visit\.$/);
    expect(lengths({ ...b, visit: '[..2005-10-04]' })).toMatch(/ 2005 was a visit\.$/);
  });
  it('is asked of no single report', () => {
    expect(asked(recordOf(a, secondHand('2003-b', '2003'))).has('share-of-strengths')).toBe(false);
    expect(asked(recordOf(secondHand('2003-b', '2003'), secondHand('2005-b', '2005'))).has('share-of-strengths')).toBe(false);
  });
});
