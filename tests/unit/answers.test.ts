// The four answers of the front page: right for many visits, for one, for none with a grade, and never more than the record says.
import { describe, expect, it } from 'vitest';
import { leadingVisits } from '../../src/model/counts/answers/gradedVisits.ts';
import { addresses } from '../../src/model/record/addresses.ts';
import type { Inspection, InspectionRecord, Milestone, Story } from '../../src/model/record/record.ts';
import { BELIEVE, BETTER, findings, graded, HAPPENED, parts, recordOf, said, STILL } from '../fixtures/answered.ts';
import { ask, FULL, made, own, secondHand, told, toldFinding, visit } from '../fixtures/made.ts';

const happened = (says: string, ...see: string[]): Story => ({ ...made.story, happened: [{ says, see }] });

describe('what happened', () => {
  it('counts the visits and those with an overall grade', () => {
    expect(said(made, HAPPENED)).toBe('This record has six visits by inspectors, from 2001 to 2011; three gave an overall grade.');
    expect(said(recordOf([visit('only', '2001')]), HAPPENED)).toBe('This record has one visit by inspectors.');
  });
  it('begins with the sentences of an editor, whose dates lead to what they rest on', () => {
    const record = { ...made, story: happened('Commissioners came on 2 January 2002 and left in March 2004.', 'm-taken', 'm-given') };
    expect(said(record, HAPPENED)).toContain('Commissioners came on 2 January 2002 and left in March 2004. This record');
    expect(parts(record, HAPPENED).filter(({ href }) => href?.startsWith('/milestones/'))).toEqual([
      { words: '2 January 2002', href: addresses.milestone('m-taken') },
      { words: 'March 2004', href: addresses.milestone('m-given') },
    ]);
  });
  it('leads to a passage by the year of its visit', () => {
    const record = { ...made, story: happened('In 2001 plans were late.', 'first-plans-1') };
    expect(parts(record, HAPPENED)).toContainEqual({ words: '2001', href: addresses.finding('first-plans-1') });
  });
});

describe('whether it got better', () => {
  it('names grades in their order, the same ones that follow each other together, and says which way they went', () => {
    const rise = recordOf([graded('a', '2001', 'Poor'), graded('b', '2003', 'Good'), graded('c', '2005', 'Good')]);
    expect(said(rise, BETTER)).toContain("By The Inspectorate's overall grade, yes: Poor in 2001, Good in 2003 and 2005.");
    const fall = recordOf([graded('a', '2001', 'Good'), graded('b', '2003', 'Poor')]);
    expect(said(fall, BETTER)).toContain('overall grade, no: Good in 2001, Poor in 2003.');
    const same = recordOf([graded('a', '2001', 'Good'), graded('b', '2003', 'Good')]);
    expect(said(same, BETTER)).toContain('it is where it was: Good in 2001 and 2003.');
  });
  it('says nothing of a direction between scales on which the words differ', () => {
    const other = { ...FULL, grades: FULL.grades.map(({ word, rung }) => ({ word: `${word} now`, rung })) };
    const record = recordOf([graded('a', '2001', 'Poor'), graded('b', '2003', 'Good now', { framework: other })]);
    expect(said(record, BETTER)).toContain('The overall grades were: Poor in 2001, Good now in 2003.');
  });
  it('sees no change in one grade, and none where there is none', () => {
    expect(said(recordOf([graded('a', '2001', 'Good')]), BETTER)).toContain('One overall grade alone shows no change: Good in 2001.');
    expect(said(recordOf([visit('a', '2001')]), BETTER)).toBe('No visit on this record has an overall grade. No text is analysed here yet.');
  });
  it('never calls a visit ungraded that has grades without an overall one', () => {
    const area = graded('b', '2027', 'Good', { judgements: [{ id: 'homes', heading: 'Homes', grade: 'Good', group: 'homes', source: 's-b' }] });
    expect(said(recordOf([graded('a', '2001', 'Poor'), area]), BETTER)).toContain('The visit of 2027 was graded, without an overall grade.');
  });
  it('says until when an overall grade can tell, where later visits were graded without one', () => {
    const area = (id: string, when: string): Inspection =>
      graded(id, when, 'Good', { judgements: [{ id: 'homes', heading: 'Homes', grade: 'Good', group: 'homes', source: `s-${id}` }] });
    const record = recordOf([graded('a', '2001', 'Poor'), area('b', '2003'), graded('c', '2005', 'Good'), area('d', '2027'), area('e', '2030')]);
    expect(said(record, BETTER)).toContain("By The Inspectorate's overall grade, last given in 2005, yes: Poor in 2001, Good in 2005.");
  });
  it('leaves the lowest grade out of no long row', () => {
    const row = ['Good', 'Fair', 'Poor', 'Fair', 'Good', 'Fair', 'Good'].map((grade, i) => graded(`v${i}`, String(2001 + i), grade));
    expect(said(recordOf(row), BETTER)).toContain(
      'it is where it was: Good in 2001, Poor in 2003, Fair in 2006, Good in 2007 (the first, the lowest and the latest of 7).',
    );
    const up = row.map((one, i) => (i === 0 ? graded('v0', '2001', 'Poor') : one));
    expect(said(recordOf(up), BETTER)).toContain('Poor in 2001, Fair in 2006, Good in 2007 (the first and the latest of 7).');
  });
  it('begins the first screen with the first grade, the last and the lowest, and with a later visit that has no overall one', () => {
    const area = graded('z', '2027', 'Good', { judgements: [{ id: 'homes', heading: 'Homes', grade: 'Good', group: 'homes', source: 's-z' }] });
    const leading = (...grades: string[]): string[] =>
      leadingVisits(recordOf([...grades.map((grade, i) => graded(`v${i}`, String(2001 + i), grade)), area])).map(({ id }) => id);
    expect(leading('Good', 'Fair', 'Poor', 'Fine')).toEqual(['v0', 'v2', 'v3', 'z']);
    expect(leading('Poor', 'Fair', 'Good')).toEqual(['v0', 'v2', 'z']);
    expect(leading('Good')).toEqual(['v0', 'z']);
    expect(leading()).toEqual(['z']);
  });
  it('gives the share of criticism in each text read whole, never of a second-hand one, with its caution', () => {
    const record = recordOf([
      own('a', '2001', { findings: findings('a', 2, 1) }),
      secondHand('b', '2003', { findings: findings('b', 1, 0) }),
      own('c', '2005', { findings: findings('c', 1, 299) }),
      own('d', '2007', { findings: findings('d', 0, 3) }),
      own('e', '2009', { findings: findings('e', 299, 1) }),
    ]);
    expect(said(record, BETTER)).toContain('Of the passages we sorted, criticism was 67% in 2001, under 1% in 2005, 0% in 2007 and over 99% in 2009.');
    expect(said(record, BETTER)).toContain('no measure of quality');
    expect(said(record, BETTER)).not.toContain('2003');
  });
  it('leaves the highest and the lowest share out of no long row', () => {
    const row = [3, 1, 9, 0, 2, 2].map((concerns, i) => own(`v${i}`, String(2001 + i), { findings: findings(`v${i}`, concerns, 10 - concerns) }));
    expect(said(recordOf(row), BETTER)).toContain(
      'criticism was 30% in 2001, 90% in 2003, 0% in 2004, 20% in 2005 and 20% in 2006 (the first, the highest, the lowest and the latest of 6).',
    );
  });
  it('takes no report for the highest because it is long', () => {
    const row = [[3, 7], [9, 1], [20, 80], [1, 19], [2, 8], [2, 8]].map(([concerns = 0, others = 0], i) => own(`v${i}`, String(2001 + i), { findings: findings(`v${i}`, concerns, others) })); // prettier-ignore
    expect(said(recordOf(row), BETTER)).toContain('criticism was 30% in 2001, 90% in 2002, 5% in 2004, 20% in 2005 and 20% in 2006');
  });
  it('of many names the first and the latest, and says so', () => {
    const many = Array.from({ length: 60 }, (_, i) => graded(`v${i}`, String(1950 + i), i % 2 === 0 ? 'Poor' : 'Good', { findings: findings(`v${i}`, 1, 1) }));
    const text = said(recordOf(many), BETTER);
    expect(text.match(/the first and the latest of 60/g)).toHaveLength(2);
    expect(text.length).toBeLessThan(400);
    for (const year of ['1950', '2008', '2009']) expect(text).toContain(year);
    expect(text).not.toContain('1951');
  });
});

describe('what is still not right', () => {
  it('is what was asked for last, in our words or quoted, and what the latest text criticises', () => {
    const last = own('b', '2005', {
      findings: [
        ...findings('b', 1, 2, 'homes'),
        toldFinding('b-1', 'b', 'plans', 'concern', 1),
        toldFinding('b-2', 'b', 'plans', 'concern', 1),
        toldFinding('b-3', 'b', 'health', 'concern', 1, { also: ['young'] }),
      ],
      asks: [told('b-a1', 'b', 'plans'), ask('b-a2', 'b', 'homes'), ask('b-a3', 'b', 'homes', { state: 'fragment' })],
    });
    const record = recordOf([own('a', '2001', { asks: [ask('a-a1', 'a', 'staff')] }), last]);
    expect(said(record, STILL)).toBe(
      'What The Inspectorate asked for in 2005: do better; “What was asked: b-a2”. Of six findings in 2005, four are criticism, on plans, homes and young adults (health).',
    );
    expect(parts(record, STILL)).toContainEqual({ words: 'homes', href: addresses.themeAtVisit('homes', 'b') });
  });
  it('names who tells of an ask that is second-hand, and leaves a long list to its page', () => {
    const asks = Array.from({ length: 9 }, (_, i) => ask(`a-a${i}`, 'letter', 'plans'));
    const record = recordOf([secondHand('letter', '2003', { findings: findings('letter', 1, 0), asks })]);
    expect(said(record, STILL)).toContain('asked for in 2003, as reported by the council: ');
    expect(parts(record, STILL)).toContainEqual({ words: '6 more', href: addresses.asksAtVisit('letter') });
  });
  it('names what every text read whole criticises, from the third text on', () => {
    const visits = ['2001', '2003', '2005'].map((at) => own(`v${at}`, at, { findings: findings(`v${at}`, 1, 1) }));
    expect(said(recordOf(visits), STILL)).toContain('Plans drew criticism in each text that was read whole: ');
    expect(said(recordOf(visits.slice(1)), STILL)).not.toContain('drew criticism');
    const many = Array.from({ length: 9 }, (_, i) => own(`v${i}`, String(2001 + i), { findings: findings(`v${i}`, 1, 1) }));
    expect(said(recordOf(many), STILL)).toContain('Plans drew criticism in each of the nine texts that were read whole, from 2001 to 2009.');
  });
  it('of many themes that a text criticises names those with most criticism, and how many more there are', () => {
    const names = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];
    const themes = names.map((name) => ({ ...made.themes[0], id: name, name, short: name }) as InspectionRecord['themes'][number]);
    const visits = [own('a', '2001', { findings: names.flatMap((name, i) => findings(`a-${name}`, 9 - i, 0, name)) })];
    expect(said(recordOf(visits, { themes }), STILL)).toContain('are criticism, on one, two, three, four and 3 more.');
    expect(parts(recordOf(visits, { themes }), STILL)).toContainEqual({ words: '3 more', href: `${addresses.inspection('a')}#findings` });
  });
  it('does not take silence for praise', () => {
    expect(said(recordOf([own('a', '2001', { findings: findings('a', 0, 2) })]), STILL)).toBe('The report of 2001 criticises nothing in two findings.');
    expect(said(recordOf([visit('a', '2001')]), STILL)).toBe('No text is analysed here yet.');
  });
});

describe('whether it can be believed', () => {
  const event = (id: string, date: string, more: Partial<Milestone>): Milestone => ({
    ...{ id, title: id, date, basis: 'a paper', kind: 'inquiry', confidence: 'high', people: [], sources: [] },
    ...more,
  });
  it('says what earlier grades missed, with the way to who found it', () => {
    const doubts = { grades: ['g'], says: 'In 1999 a committee found that it missed much.' };
    const record = { ...made, milestones: [event('g', '1991-07', { grades: 'Fair' }), event('found', '1999-02', { doubts })] };
    expect(said(record, BELIEVE)).toMatch(
      /^Grades can miss things\. Earlier ones were Fair in July 1991\. In 1999 a committee found that it missed much\. No grade/,
    );
    expect(parts(record, BELIEVE)).toContainEqual({ words: '1999', href: addresses.milestone('found') });
    expect(parts(record, BELIEVE)).toContainEqual({ words: 'July 1991', href: addresses.milestone('g') });
  });
  it('says how the record was made, doubts or none', () => {
    expect(parts(made, BELIEVE)).toContainEqual({ words: 'How this record was made', href: '/about/method/' });
    expect(said(made, BELIEVE)).toBe(
      'No grade shows how one child fared. The links lead to the sources. How this record was made: passages sorted by a language model by a written codebook; not yet reviewed by a person.',
    );
  });
});
