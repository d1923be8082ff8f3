// Everything dated in one order, and what is said of each event.
import { describe, expect, it } from 'vitest';
import { around, chronology, KIND_WORDS } from '../../src/model/counts/chronology.ts';
import type { Inspection, InspectionRecord, Milestone } from '../../src/model/record/record.ts';
import { finding, FULL, made, own, visit } from '../fixtures/made.ts';

const of = (inspections: Inspection[], milestones: Milestone[] = []): InspectionRecord => ({ ...made, inspections, milestones });
const milestone = (id: string, date: string, more: Partial<Milestone> = {}): Milestone => ({
  id,
  title: id,
  date,
  basis: 'a paper',
  kind: 'inquiry',
  confidence: 'high',
  people: [],
  sources: [],
  ...more,
});

describe('the chronology', () => {
  it('has every visit and milestone of the record once, oldest first', () => {
    const events = chronology({ ...made });
    expect(events.map(({ date }) => date)).toEqual([
      '1999',
      '2001-02-03/2001-02-09',
      '2002-01-02',
      '2003-05',
      '2004-03',
      '2005-06-07',
      '2006-05-06',
      '2007',
      '2008',
      '2009-10-11',
      '2011-12-13',
    ]);
    expect(events.map(({ kind }) => kind).filter((kind) => kind === 'visit')).toHaveLength(made.inspections.length);
    expect(new Set(events.map(({ href }) => href)).size).toBe(events.length);
  });
  it('tells a visit by what it came to see, and a publication by its grade and how much of it is counted', () => {
    const one = own('v', '2001', {
      short: 'The full review',
      framework: FULL,
      published: '2001-05-06',
      scope: 'Plans. And homes.',
      judgements: [{ id: 'o', heading: 'All', grade: 'Poor', group: 'overall', source: 's' }],
      findings: [finding('f', 'v', 'plans', 'concern'), finding('g', 'v', 'plans', 'concern')],
    });
    const href = '/inspections/v/';
    expect(chronology(of([one]))).toEqual([
      { date: '2001', kind: 'visit', title: 'The full review', note: 'Plans. And homes', href },
      { date: '2001-05-06', kind: 'publication', title: 'Published: the full review', note: 'Poor · 2 findings', href },
    ]);
  });
  it('says that a visit gives no grade, and of a graded one that there is no overall grade, where any is known', () => {
    const note = (more: Partial<Inspection>, one = visit): string | undefined =>
      chronology(of([one('v', '2001', { published: '2002', ...more })])).at(-1)?.note;
    expect(note({})).toBe('visit, no grade · report not analysed here');
    expect(note({ framework: FULL })).toBe('report not analysed here');
    expect(note({ framework: FULL }, own)).toBe('0 findings');
    const apart = [{ id: 'h', heading: 'Homes', grade: 'Poor', group: 'homes', source: 's' }];
    expect(note({ framework: FULL, judgements: apart }, own)).toBe('graded, without an overall grade · 0 findings');
  });
  it('has no visit where its days are not known, and no publication where its day is not', () => {
    const dated = visit('v', '2001', { published: '2001' });
    delete dated.visit;
    expect(chronology(of([dated])).map(({ kind }) => kind)).toEqual(['publication']);
    expect(chronology(of([visit('v', '2001')])).map(({ kind }) => kind)).toEqual(['visit']);
  });
  it('tells a milestone by its kind, and by its grades where it has any', () => {
    const events = chronology(of([], [milestone('a', '2001'), milestone('b', '2002', { kind: 'earlier-inspection', grades: '1 star' })]));
    expect(events.map(({ note }) => note)).toEqual(['Inquiry', 'Earlier inspection or rating: 1 star']);
    expect(events[0]).toMatchObject({ kind: 'milestone', title: 'a', href: '/milestones/a/' });
  });
  it('orders what has one date by its address', () => {
    const events = chronology(of([visit('v', '2001')], [milestone('b', '2001'), milestone('a', '2001')]));
    expect(events.map(({ href }) => href)).toEqual(['/inspections/v/', '/milestones/a/', '/milestones/b/']);
  });
});

it('around an address are the event before and the one after it', () => {
  const { previous, next } = around({ ...made }, '/milestones/m-taken/');
  expect([previous?.href, next?.href]).toEqual(['/inspections/first/', '/inspections/letter/']);
  expect(around({ ...made }, '/milestones/m-before/').previous).toBeUndefined();
  expect(around({ ...made }, '/inspections/whole/').next).toBeUndefined();
});

it('each kind of milestone has words of its own', () => {
  expect(new Set(Object.values(KIND_WORDS)).size).toBe(Object.keys(KIND_WORDS).length);
  expect(KIND_WORDS).toMatchObject({
    inquiry: 'Inquiry',
    intervention: 'Government intervention',
    'earlier-inspection': 'Earlier inspection or rating',
    'partner-inspection': 'Inspection of a partnership',
    scrutiny: 'Scrutiny',
    service: 'Change in the service',
    office: 'Change of office',
    framework: 'Change of framework',
  });
});
