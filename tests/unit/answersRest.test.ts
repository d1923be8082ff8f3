// What the four answers of the front page rest on, and their bounds: which visits and asks they name, how many, and where their words lead.
import { describe, expect, it } from 'vitest';
import { answers } from '../../src/model/counts/answers/answers.ts';
import { leadingVisits } from '../../src/model/counts/answers/gradedVisits.ts';
import { happenedIn } from '../../src/model/counts/answers/happened.ts';
import { addresses } from '../../src/model/record/addresses.ts';
import type { Ask, Finding, Inspection, Story } from '../../src/model/record/record.ts';
import { BETTER, findings, graded, gradedInPart, HAPPENED, parts, recordOf, said, STILL } from '../fixtures/answered.ts';
import { ask, finding, FULL, made, own, secondHand, told, toldFinding, visit } from '../fixtures/made.ts';

const story = (...happened: Story['happened']): Story => ({ ...made.story, happened });
const visits = (count: number, one: (i: number) => Inspection): Inspection[] => Array.from({ length: count }, (_, i) => one(i));
const yearOf = (i: number): string => String(2001 + i);

it('the four questions stand in their order', () => {
  expect(answers(made).map(({ question }) => question)).toEqual(['What happened?', 'Did it get better?', 'What is still not right?', 'Can I believe it?']);
});

it('a record without visits says so, and nothing else of them', () => {
  expect([said(recordOf([]), HAPPENED), said(recordOf([]), BETTER)]).toEqual(['No visit is on this record yet.', 'No visit is on this record yet.']);
});

describe("an editor's sentence", () => {
  const record = recordOf([own('a', '2001-02-03', { published: '2003-04-05', findings: findings('a', 1, 0), asks: [ask('a-a1', 'a', 'plans')] })], {
    milestones: made.milestones,
    story: story(
      { says: 'Seen in 2001.', see: ['a'] },
      { says: 'Told on 5 April 2003.', see: ['a'] },
      { says: 'Asked in 2001.', see: ['a-a1'] },
      { says: 'Found in 2001.', see: ['a-cplans0'] },
      { says: 'Taken in 2002, with 7 others in 1999.', see: ['m-taken', 'm-given', 'none'] },
    ),
  });
  it('leads to the visit, the ask, the finding or the event that it rests on, by its own dates', () => {
    expect(happenedIn(record).map(({ parts: all }) => all.find(({ href }) => href !== undefined))).toEqual([
      { words: '2001', href: addresses.inspection('a') },
      { words: '5 April 2003', href: addresses.inspection('a') },
      { words: '2001', href: addresses.ask('a-a1') },
      { words: '2001', href: addresses.finding('a-cplans0') },
      { words: '2002', href: addresses.milestone('m-taken') },
    ]);
  });
  it('is told what it rests on that is not there, what it does not name, and which figures rest on nothing', () => {
    expect(happenedIn(record).map(({ unknown, unnamed, loose }) => [unknown, unnamed, loose])).toEqual([
      ...Array.from({ length: 4 }, () => [[], [], []]),
      [['none'], ['m-given'], ['7', '1999']],
    ]);
  });
  it('stands apart from the next', () => {
    expect(said(record, HAPPENED)).toMatch(/^Seen in 2001\. Told on 5 April 2003\. Asked in 2001\. .* This record has one visit by inspectors\.$/);
    expect(parts(record, HAPPENED)).toContainEqual({ words: 'one visit', href: '/timeline/' });
  });
});

it('an intervention of which no end is on record is told, with the way to where it starts; one that has ended is not', () => {
  const [start, end] = ['m-taken', 'm-given'].map((id) => made.milestones.filter((one) => one.id === id));
  const record = recordOf([visit('a', '2001')], { milestones: start ?? [] });
  expect(said(record, HAPPENED)).toMatch(/^Government intervention since 2 January 2002 has no end on record\. This record has/);
  expect(parts(record, HAPPENED)).toContainEqual({ words: '2 January 2002', href: addresses.milestone('m-taken') });
  expect(said({ ...record, milestones: [...(start ?? []), ...(end ?? [])] }, HAPPENED)).toMatch(/^This record has/);
});

describe('grades', () => {
  const row = (count: number) => recordOf(visits(count, (i) => graded(`v${i}`, yearOf(i), i % 2 === 0 ? 'Poor' : 'Good')));
  it('are all named up to five, and of more the first and the latest two', () => {
    expect(said(row(5), BETTER)).toContain('Poor in 2001, Good in 2002, Poor in 2003, Good in 2004, Poor in 2005. ');
    expect(said(row(6), BETTER)).toContain('Poor in 2001 and 2005, Good in 2006 (the first and the latest of 6).');
  });
  it('tell no direction where a word stands on one of two scales alone, or at another height', () => {
    const moved = { ...FULL, grades: FULL.grades.map(({ word, rung }) => ({ word, rung: word === 'Poor' ? rung + 1 : rung })) };
    const fewer = { ...FULL, grades: FULL.grades.filter(({ word }) => word !== 'Poor') };
    const more = { ...FULL, grades: [...FULL.grades, { word: 'Best', rung: 5 }] };
    for (const [word, framework] of [
      ['Good', moved],
      ['Good', fewer],
      ['Best', more],
    ] as const)
      expect(said(recordOf([graded('a', '2001', 'Poor'), graded('b', '2003', word, { framework })]), BETTER)).toMatch(
        new RegExp(`^The overall grades were: Poor in 2001, ${word} in 2003\\.`),
      );
  });
  it('end in the visits that were graded without an overall one, where one grade alone cannot tell until when', () => {
    const without = 'graded, without an overall grade.';
    const later = ['2003', '2027'].map((at) => gradedInPart(`v${at}`, at));
    expect(said(recordOf([graded('a', '2001', 'Poor'), ...later]), BETTER)).toContain(`Poor in 2001. The visits of 2003 and 2027 were ${without}`);
    expect(said(recordOf(later.slice(0, 1)), BETTER)).toContain(`No visit on this record has an overall grade. The visit of 2003 was ${without}`);
    expect(said(recordOf([graded('a', '2001', 'Poor'), graded('b', '2002', 'Good'), ...later]), BETTER)).not.toContain(without);
    expect(said(recordOf([graded('a', '2001', 'Poor')]), BETTER)).not.toContain('The visit');
  });
});

it('the first screen begins with visits that gave a grade, and with no other', () => {
  const [ungraded, last] = [own('a', '2001'), own('z', '2030')];
  expect(leadingVisits(recordOf([ungraded, graded('b', '2003', 'Poor'), graded('c', '2005', 'Good'), last])).map(({ id }) => id)).toEqual(['b', 'c']);
});

describe('shares of criticism', () => {
  it('lead to the findings of their visit, and leave out a report in which nothing was found', () => {
    const record = recordOf([own('a', '2001', { findings: findings('a', 1, 2) }), own('b', '2003'), own('c', '2005', { findings: findings('c', 1, 1) })]);
    expect(said(record, BETTER)).toContain(' Of the passages we sorted, criticism was 33% in 2001 and 50% in 2005. That share');
    expect(parts(record, BETTER)).toContainEqual({ words: '33%', href: `${addresses.inspection('a')}#findings` });
  });
  it('are none where no report was read whole, and it is said whether there is any text', () => {
    const part = recordOf([secondHand('a', '2001', { findings: findings('a', 1, 0) })]);
    expect([BETTER, STILL].map((which) => said(part, which).replace(/^.*grade\. /, ''))).toEqual(Array(2).fill('No report is read whole here yet.'));
    expect(said(recordOf([own('a', '2001'), visit('b', '2003')]), STILL)).toBe('No report is read whole here yet.');
  });
});

describe('what was asked for last', () => {
  const asks = (count: number, more: readonly Ask[] = []): Inspection =>
    own('b', '2005', { asks: [...Array.from({ length: count }, (_, i) => ask(`b-a${i}`, 'b', 'plans')), ...more] });
  const asked = (of: Inspection): string => said(recordOf([own('a', '2001', { asks: [ask('a-a0', 'a', 'plans')] }), of]), STILL);
  it('is named one by one up to four asks, and of more the first three', () => {
    expect(asked(asks(4))).toBe(
      'What The Inspectorate asked for in 2005: “What was asked: b-a0”; “What was asked: b-a1”; “What was asked: b-a2”; “What was asked: b-a3”.',
    );
    expect(asked(asks(5))).toMatch(/: b-a2”; and 2 more\.$/);
    expect(parts(recordOf([asks(1)]), STILL)).toContainEqual({ words: '“What was asked: b-a0”', href: addresses.ask('b-a0') });
  });
  it('is no fragment: a visit of which nothing else is known gives way to the one before', () => {
    expect(asked(own('b', '2005', { asks: [ask('b-a0', 'b', 'plans', { state: 'fragment' })] }))).toMatch(/^What The Inspectorate asked for in 2001: /);
  });
  it('keeps every letter of a quotation but its last stop, and of our words turns a first capital small where it is no abbreviation', () => {
    const words = (one: Ask): string | undefined => parts(recordOf([own('b', '2005', { asks: [one] })]), STILL).find(({ href }) => href !== undefined)?.words;
    const quoted = (quote: string): Ask => ({ ...ask('b-a0', 'b', 'plans'), quote }) as Ask;
    expect(['Plan. Visit, soon;', 'Plan,', 'Plan!', 'Plan.'].map((one) => words(quoted(one)))).toEqual(['“Plan. Visit, soon”', '“Plan”', '“Plan!”', '“Plan”']);
    const ours = (says: string): Ask => ({ ...told('b-a0', 'b', 'plans'), says });
    expect(['Plan. Do so.', 'A plan', 'IT must work', 'Éric plans', '12 Plans'].map((one) => words(ours(one)))).toEqual([
      'plan. Do so',
      'a plan',
      'IT must work',
      'éric plans',
      '12 Plans',
    ]);
  });
});

describe('what is criticised', () => {
  const on = (...all: Finding[]): string => said(recordOf([own('b', '2005', { findings: all })]), STILL).replace(/^.*criticism, on /, '');
  const young = (id: string, theme: string): Finding => toldFinding(id, 'b', theme, 'concern', 1, { also: ['young'] });
  it('is said of one finding as of one', () => {
    expect(said(recordOf([own('b', '2005', { findings: findings('b', 1, 1) })]), STILL)).toBe('Of two findings in 2005, one is criticism, on plans.');
  });
  it('stands with most criticism first, and on the same count in the order of the codebook', () => {
    expect(on(...findings('b', 1, 0, 'homes'), ...findings('b', 2, 9, 'staff'), ...findings('b', 1, 9, 'plans'))).toBe('staff, plans and homes.');
  });
  it('stands under a group of children only where all of it on that theme is about them', () => {
    expect(on(young('b-1', 'health'))).toBe('young adults (health).');
    expect(on(young('b-1', 'health'), ...findings('b', 1, 0, 'health'))).toBe('health.');
    expect(on(...findings('b', 1, 0, 'young'))).toBe('young adults.');
    expect(on(...findings('b', 1, 0, 'young'), young('b-1', 'health'), young('b-2', 'homes'), ...findings('b', 1, 0, 'staff'))).toBe(
      'staff and young adults (also health and homes).',
    );
    expect(parts(recordOf([own('b', '2005', { findings: [young('b-1', 'health')] })]), STILL)).toContainEqual({
      words: 'young adults',
      href: addresses.themeAtVisit('young', 'b'),
    });
  });
  it('is all named up to five themes', () => {
    const names = ['one', 'two', 'three', 'four', 'five'];
    const themes = names.map((name) => ({ ...made.themes[0], id: name, name, short: name })) as typeof made.themes;
    const record = recordOf([own('a', '2001', { findings: names.flatMap((name) => findings('a', 1, 0, name)) })], { themes });
    expect(said(record, STILL)).toContain('criticism, on one, two, three, four and five.');
  });
});

describe('what every report read whole criticises', () => {
  const reports = (count: number, ...themes: string[]): Inspection[] =>
    visits(count, (i) => own(`v${i}`, yearOf(i), { findings: themes.flatMap((theme) => findings(`v${i}`, 1, 0, theme)) }));
  it('is named with the years of up to five reports, the first theme with a capital', () => {
    expect(said(recordOf(reports(5, 'plans', 'staff')), STILL)).toMatch(
      / Plans and staff drew criticism in each text that was read whole: 2001, 2002, 2003, 2004 and 2005\.$/,
    );
    expect(said(recordOf(reports(6, 'plans')), STILL)).toMatch(/ Plans drew criticism in each of the six texts that were read whole, from 2001 to 2006\.$/);
    expect(parts(recordOf(reports(3, 'plans')), STILL)).toContainEqual({ words: 'Plans', href: addresses.theme('plans') });
  });
  it('says in which years all of it is about one group of children', () => {
    const about = (id: string, of: string, ...also: string[]): Finding => finding(id, of, 'plans', 'concern', { also });
    const read = [
      own('a', '2001', { findings: [about('a1', 'a')] }),
      own('b', '2002', { findings: [about('b1', 'b', 'young'), about('b2', 'b')] }),
      own('c', '2003', { findings: [about('c1', 'c', 'young'), finding('c2', 'c', 'plans', 'strength')] }),
    ];
    expect(said(recordOf(read), STILL)).toContain(
      ' Plans (in 2003 only for young adults) drew criticism in each text that was read whole: 2001, 2002 and 2003.',
    );
    const babies = { ...(made.themes[0] ?? expect.unreachable()), id: 'babies', whom: 'babies' };
    const two = [own('a', '2001', { findings: [about('a1', 'a', 'babies')] }), ...read.slice(1)];
    expect(said(recordOf(two, { themes: [...made.themes, babies] }), STILL)).toContain(' Plans (in 2003 only for young adults; in 2001 only for babies) drew');
  });
  it('is nothing where a single report has no criticism of it, or where it would be said of more than five themes', () => {
    const praised = own('z', '2030', { findings: findings('z', 0, 2) });
    expect(said(recordOf([...reports(3, 'plans'), praised]), STILL)).not.toContain('drew criticism');
    const named = (count: number): string => {
      const names = Array.from({ length: count }, (_, i) => `t${i}`);
      const themes = names.map((name) => ({ ...made.themes[0], id: name, name, short: name })) as typeof made.themes;
      return said(recordOf(reports(3, ...names), { themes }), STILL);
    };
    expect(named(5)).toContain('t0, t1, t2, t3 and t4 drew criticism');
    expect(named(6)).not.toContain('drew criticism');
  });
  it('takes no part of a report that others tell for the report', () => {
    const others = visits(3, (i) => secondHand(`s${i}`, yearOf(i), { findings: [finding(`s${i}-c`, `s${i}`, 'plans', 'concern')] }));
    expect(said(recordOf([...others, ...reports(2, 'plans')]), STILL)).not.toContain('drew criticism');
  });
});
