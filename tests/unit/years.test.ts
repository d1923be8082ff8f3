// Which years and whose words: the counted series on a record of which every answer is known.
import { describe, expect, it } from 'vitest';
import {
  askedAbout,
  byLatestConcern,
  concernYears,
  concernYearsInWords,
  gradedWithoutSince,
  gradeInWords,
  judgementSeries,
  overallGrade,
  themeThroughTime,
  toldBy,
  visitCounts,
} from '../../src/model/counts/series.ts';
import type { Inspection, InspectionRecord } from '../../src/model/record/record.ts';
import type { Source } from '../../src/model/record/record.ts';
import { ask, finding, FULL, made, own, secondHand, source, visit } from '../fixtures/made.ts';

const withVisits = (...inspections: Inspection[]): InspectionRecord => ({ ...made, inspections });

it('a judgement is told with its framework, its step and its source; an unknown word is on no step', () => {
  expect(
    judgementSeries(made).map(({ inspection, framework, heading, grade, group, rung, source: from }) => [
      inspection,
      framework,
      heading,
      grade,
      group,
      rung,
      from,
    ]),
  ).toEqual([
    ['first', 'full', 'All', 'Poor', 'overall', 1, 's-first'],
    ['first', 'full', 'Homes', 'Fair', 'homes', 2, 's-first'],
    ['unheld', 'full', 'All', 'Good', 'overall', 3, 's-unheld'],
    ['unheld', 'full', 'Board', 'Fair', undefined, 2, 's-unheld'],
    ['whole', 'full', 'All', 'Good', 'overall', 3, 's-whole'],
  ]);
  const odd = visit('odd', '2001', { framework: FULL, judgements: [{ id: 'x', heading: 'X', grade: 'Odd', source: 's', note: 'A note.' }] });
  expect(judgementSeries(withVisits(odd))).toMatchObject([{ id: 'x', rung: 0, note: 'A note.' }]);
});

it('the overall grade is the one given, or none', () => {
  expect(made.inspections.map(overallGrade)).toEqual(['Poor', undefined, 'Good', undefined, undefined, 'Good']);
  const part = { id: 'homes', heading: 'Homes', grade: 'Fine', group: 'homes', source: 's' };
  const overall = { id: 'overall', heading: 'All', grade: 'Poor', group: 'overall', source: 's' };
  expect(overallGrade(visit('v', '2001', { judgements: [part, overall] }))).toBe('Poor');
  expect(overallGrade(visit('v', '2001', { judgements: [part] }))).toBeUndefined();
});

it('findings in all are counted where a text is held or was read whole, and nowhere else', () => {
  expect(visitCounts(made)).toEqual([
    { inspection: 'first', total: 8, counts: { concern: 5, progress: 1, strength: 2 } },
    { inspection: 'letter', total: 2, counts: { concern: 1, progress: 0, strength: 1 } },
    { inspection: 'article', total: 2, counts: { concern: 1, progress: 0, strength: 1 } },
    { inspection: 'later', total: 3, counts: { concern: 1, progress: 1, strength: 1 } },
    { inspection: 'whole', total: 4, counts: { concern: 1, progress: 1, strength: 2 } },
  ]);
});

describe('the years of concerns', () => {
  it('are those in which a concern on the theme itself is on record in texts of one kind or of any, each once', () => {
    expect(made.themes.map(({ id }) => concernYears(made, id))).toEqual([[2001, 2003, 2009, 2011], [2001, 2007], [], [], [2001]]);
    expect(made.themes.map(({ id }) => concernYears(made, id, 'full'))).toEqual([[2001, 2009, 2011], [2001], [], [], [2001]]);
    expect(made.themes.map(({ id }) => concernYears(made, id, 'partial'))).toEqual([[2003], [2007], [], [], []]);
    const twice = withVisits(...['a', 'b'].map((id) => own(id, '2001', { findings: [finding(`${id}1`, id, 'plans', 'concern')] })));
    expect(concernYears(twice, 'plans', 'full')).toEqual([2001]);
  });
  it('tell in words which rest on second-hand texts alone', () => {
    expect(made.themes.map(({ id }) => concernYearsInWords(made, id))).toEqual([
      '2001, 2009 and 2011, and second-hand in 2003',
      '2001, and second-hand in 2007',
      '',
      '',
      '2001',
    ]);
    const told = secondHand('t', '2003', { findings: [finding('t1', 't', 'plans', 'concern')] });
    expect(concernYearsInWords(withVisits(told), 'plans')).toBe('2003 (second-hand)');
  });
});

it('a visit asked about a theme as its main one or a further one', () => {
  const asked = own('v', '2001', { asks: [ask('x', 'v', 'plans', { also: ['homes'] }), ask('y', 'v', undefined)] });
  expect(['plans', 'homes', 'staff'].map((theme) => askedAbout(asked, theme))).toEqual([true, true, false]);
  expect(askedAbout(own('v', '2001'), 'plans')).toBe(false);
});

describe('who tells', () => {
  const of = (kind: Source['kind'], voices: readonly ('quoted' | 'reported')[], theme?: string): string | undefined => {
    const findings = voices.map((voice, i) => finding(`t${i}`, 't', i === 0 ? 'plans' : 'staff', 'concern', { voice }));
    const other = source('s-other', 'letter', 'The Inspectorate');
    return toldBy({ ...made, sources: [other, source('s-t', kind, 'somebody')] }, secondHand('t', '2003', { findings }), theme);
  };
  it('is nobody else where the text is the own one or none is held', () => {
    expect([toldBy(made, own('v', '2001')), toldBy(made, visit('w', '2001'))]).toEqual([undefined, undefined]);
  });
  it('is the council, the press or another body', () => {
    expect((['council-report', 'council-minutes', 'press', 'parliament'] as const).map((kind) => of(kind, ['quoted']))).toEqual([
      'as quoted by the council',
      'as quoted by the council',
      'as quoted by the press',
      'as quoted by another body',
    ]);
    expect(toldBy({ ...made, sources: [] }, secondHand('t', '2003'))).toBe('as quoted by another body');
  });
  it('is somebody else of a whole document too, where no passage of it is the own words', () => {
    const told = (...voices: ('direct' | 'reported')[]): string | undefined => {
      const findings = voices.map((voice, i) => finding(`t${i}`, 't', 'plans', 'concern', { voice }));
      return toldBy({ ...made, sources: [source('s-t', 'letter', 'somebody')] }, { ...secondHand('t', '2003', { findings }), coverage: 'full' });
    };
    expect([told('reported'), told('reported', 'direct'), told()]).toEqual(['as reported by another body', undefined, undefined]);
  });
  it('reports as soon as one passage of those meant is no quotation', () => {
    expect(of('press', ['quoted', 'reported'])).toBe('as reported by the press');
    expect(of('press', ['quoted', 'reported'], 'plans')).toBe('as quoted by the press');
    expect(of('press', ['quoted', 'reported'], 'staff')).toBe('as reported by the press');
  });
});

it('a theme goes through every visit by date', () => {
  expect(themeThroughTime(made, 'plans').map(({ inspection, cell }) => [inspection.id, cell.theme, cell.findings.length])).toEqual([
    ['first', 'plans', 4],
    ['letter', 'plans', 1],
    ['unheld', 'plans', 0],
    ['article', 'plans', 1],
    ['later', 'plans', 2],
    ['whole', 'plans', 2],
  ]);
});

describe('what a visit gave as a whole', () => {
  const part = { id: 'homes', heading: 'Homes', grade: 'Fine', group: 'homes', source: 's' };
  const overall = { ...part, id: 'overall', heading: 'All', group: 'overall', grade: 'Poor' };
  const until = { ...FULL, overall_until: '2005-06' };
  const graded = (ordered: string, judgements: (typeof part)[], framework = FULL): Inspection => visit(`v${ordered}`, ordered, { framework, judgements });
  it('is its overall grade, or in words that it has none', () => {
    const of = [graded('2001', [part, overall]), graded('2001', [part]), graded('2001', []), visit('x', '2001', { judgements: [overall] })];
    expect(of.map(gradeInWords)).toEqual(['Poor', 'graded, without an overall grade', 'grade not known', 'no grade']);
  });
  it('is none where overall grades had ended by then, and not known where they had not', () => {
    expect(['2005-05', '2005-06', '2005-07'].map((ordered) => gradeInWords(graded(ordered, [], until)))).toEqual([
      'grade not known',
      'grade not known',
      'graded, without an overall grade',
    ]);
  });
  it('is followed by the visits that graded without one, and by no other', () => {
    const visits = [graded('2000', [part]), graded('2001', [overall]), graded('2002', [part]), visit('x', '2003'), graded('2004', []), graded('2005', [part])];
    expect(gradedWithoutSince(withVisits(...visits)).map(({ ordered }) => ordered)).toEqual(['2002', '2005']);
    expect(gradedWithoutSince(withVisits(...visits.slice(2))).map(({ ordered }) => ordered)).toEqual(['2002', '2005']);
    expect(gradedWithoutSince(withVisits(graded('2000', [part]), graded('2001', [overall])))).toEqual([]);
  });
});

it('themes stand by their latest concern, then by how many visits have one, then as the codebook has them', () => {
  const on = (id: string, ordered: string, ...themes: string[]): Inspection =>
    own(id, ordered, { findings: [...themes.map((theme) => finding(`${id}-${theme}`, id, theme, 'concern')), finding(`${id}-s`, id, 'young', 'strength')] });
  const record = withVisits(on('a', '2001', 'plans', 'staff'), on('b', '2003', 'health', 'staff'), on('c', '2005', 'plans', 'homes'));
  expect(byLatestConcern(record).map(({ id }) => id)).toEqual(['plans', 'homes', 'staff', 'health', 'young']);
  expect(byLatestConcern({ ...record, themes: record.themes.toReversed() }).map(({ id }) => id)).toEqual(['plans', 'homes', 'staff', 'health', 'young']);
  expect(byLatestConcern(withVisits()).map(({ id }) => id)).toEqual(made.themes.map(({ id }) => id));
  expect(byLatestConcern(withVisits(on('a', '2001', 'homes'))).map(({ id }) => id)[0]).toBe('homes');
});
