// What is told in our words, wherever it goes: into the words for a text, the comparisons, the tables, the search, a citation and the data for machines; and earlier grades with what was found about them.
import { describe, expect, it } from 'vitest';
import { gridColumns } from '../../src/charts/grid.ts';
import { cautions, comparisons } from '../../src/model/counts/comparisons.ts';
import { doubtedGrades, doubtedInWords } from '../../src/model/counts/earlierGrades.ts';
import { addresses } from '../../src/model/record/addresses.ts';
import { hasText, isTold } from '../../src/model/record/lookups.ts';
import type { Finding, Inspection, Milestone } from '../../src/model/record/record.ts';
import { citePassage } from '../../src/model/sharing/citations.ts';
import { ready } from '../../src/model/sharing/citationForms.ts';
import { searchEntries } from '../../src/model/sharing/search.ts';
import { passageThing } from '../../src/model/sharing/structured.ts';
import { tables } from '../../src/model/tables/tables.ts';
import { textWords } from '../../src/model/words/texts.ts';
import { finding, FULL, made, own, secondHand, toldFinding, visit } from '../fixtures/made.ts';

const absolute = (path: string): string => `https://made.example${path}`;
const whole = own('whole', '2011', { findings: [toldFinding('w1', 'whole', 'plans', 'concern', 6)] });
const held = own('held', '2001', { findings: [finding('h1', 'held', 'plans', 'concern')] });
const mixed = own('mixed', '2003', { findings: [finding('m1', 'mixed', 'plans', 'concern'), toldFinding('m2', 'mixed', 'plans', 'strength', 2)] });
const article = secondHand('article', '2005', { findings: [finding('a1', 'article', 'plans', 'concern', { voice: 'reported' })] });
const unknown = visit('unknown', '2007');
const one = (id: string): Finding => {
  const found = made.findings.find((each) => each.id === id);
  if (!found) throw new RangeError(id);
  return found;
};

describe('a visit', () => {
  it('is told in our words where nothing of its report is quoted, and something of it is told', () => {
    expect([whole, held, mixed, article, unknown].map(isTold)).toEqual([true, false, false, false, false]);
    expect([whole, held, mixed, article, unknown].map(hasText)).toEqual([true, true, true, true, false]);
  });
  it('rests on words of the inspectorate, on ours for them, or on those of others', () => {
    expect([held, mixed, whole, article].map((each) => textWords(each, 'The Inspectorate'))).toEqual([
      "The Inspectorate's own document",
      "The Inspectorate's own document, in part in our words",
      "The Inspectorate's report, in our words",
      'second-hand text',
    ]);
  });
  it('has a column that says whose words it has, and neighbours of one year that are not analysed have one', () => {
    const unknowns = [visit('unknown', '2013-03'), visit('unknown-too', '2013-06')];
    const columns = gridColumns(made, [held, mixed, article, whole, ...unknowns]);
    expect(columns.map(({ year, text, visits }) => [year, text, visits.map(({ words }) => words).join(' ')].join(': '))).toEqual([
      "2001: The Inspectorate's words: 2001",
      "2003: mostly The Inspectorate's words: 2003",
      '2005: by the press: 2005',
      '2011: our words: 2011',
      '2013: not analysed here: 2013 2013',
    ]);
  });
});

describe('comparisons', () => {
  const graded = (id: string, ordered: string, more: Partial<Inspection> = {}): Inspection => own(id, ordered, { framework: FULL, ...more });
  const pairs = (inspections: Inspection[], published: string[] = []): string[] => {
    const record = { ...made, inspections, addresses: published.map((path) => ({ path })) };
    return comparisons(record).map(({ earlier, later }) => `${earlier.id} ${later.id}`);
  };
  it('keep a pair that was published, although a visit that was read later stands between the two', () => {
    const [a, b, c, d] = [graded('a', '2001'), graded('b', '2003'), graded('c', '2005'), graded('d', '2007')];
    expect(pairs([a, b, c, d])).not.toContain('b d');
    expect(pairs([a, b, c, d], [addresses.compare('b', 'd')])).toContain('b d');
  });
  it('say of which year the words are ours', () => {
    const of = (earlier: Inspection, later: Inspection): string => cautions({ earlier, later }, 'The Inspectorate').join(' ');
    expect(of(held, whole)).toContain('What stands here for 2011 is told in our words. It is no quotation.');
    expect(of(whole, { ...whole, ordered: '2013' })).toContain('What stands here for 2011 and 2013 is told in our words.');
    expect(of(held, mixed)).not.toContain('in our words');
  });
});

describe('a finding told in our words', () => {
  it('has in the table our words and their place, and no quotation', () => {
    const rows = tables({ ...made, sources: made.sources.map((each) => ({ ...each, text: { state: 'clean' as const } })) }).find(
      ({ id }) => id === 'findings',
    )?.rows;
    for (const row of rows ?? []) {
      const ours = row['voice'] === 'summarised';
      expect([row['quote'] === null, row['start'] === null, row['page'] !== null, row['says'] !== null], String(row['id'])).toEqual([ours, ours, ours, ours]);
    }
    expect(rows?.find(({ id }) => id === 'whole-3')).toMatchObject({ says: 'What was read: whole-3.', paragraph: '2', page: 2, level: 'told in our words' });
  });
  it('is found in the search under our words, as ours', () => {
    expect(searchEntries({ ...made, findings: [one('whole-1')], asks: [] }).find(({ url }) => url.includes('whole-1'))).toMatchObject({
      title: 'What was read: whole-1.',
      line: expect.stringContaining("The Inspectorate's report of 2 January 2012, in our words, 2011 · A visit · Plans") as string,
      filters: { Voice: ['our words'] },
    });
  });
  it('is cited as ours, from the document and the place, without marks of quotation', () => {
    const cited = citePassage(made, one('whole-1'), absolute);
    expect(cited.quote).toBeUndefined();
    expect(ready(cited)).toBe(
      'What was read: whole-1. (In our words, from The Inspectorate, The paper s-whole, 2 January 2012, paragraph 1, page 1) https://made.example/findings/whole-1/',
    );
  });
  it('is no quotation for a machine', () => {
    expect(JSON.stringify(passageThing(made, one('whole-1'), absolute))).not.toContain('Quotation');
    expect(JSON.stringify(passageThing(made, one('first-plans-1'), absolute))).toContain('Quotation');
  });
});

describe('earlier grades', () => {
  const event = (id: string, date: string, more: Partial<Milestone> = {}): Milestone => ({
    id,
    title: id,
    date,
    basis: 'a paper',
    kind: 'earlier-inspection',
    confidence: 'high',
    people: [],
    sources: [],
    ...more,
  });
  const doubts = { grades: ['g1', 'g2', 'none'], says: 'A committee found that they missed much.' };
  const milestones = [
    event('g1', '1991-07', { grades: 'Fair' }),
    event('g2', '1993-08', { grades: 'Fair' }),
    event('none', '1994'),
    event('found', '1999', { doubts }),
  ];
  it('stand with what was found about them, and nothing that was not graded stands with them', () => {
    expect(doubtedGrades({ ...made, milestones }).map(({ grades, finding: { id } }) => [id, ...grades.map((each) => each.id)])).toEqual([
      ['found', 'g1', 'g2'],
    ]);
    expect(doubtedGrades(made)).toEqual([]);
  });
  it('are told with their months, those of one grade together', () => {
    const words = (all: Milestone[]): string[] => doubtedGrades({ ...made, milestones: all }).map(doubtedInWords);
    expect(words(milestones)).toEqual(['Before: Fair in July 1991 and August 1993. A committee found that they missed much.']);
    expect(words([event('g1', '1991', { grades: 'Poor' }), ...milestones.slice(1)])).toEqual([
      'Before: Poor in 1991 and Fair in August 1993. A committee found that they missed much.',
    ]);
  });
});
