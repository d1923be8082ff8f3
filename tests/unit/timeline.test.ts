// The drawn timeline of made-up records: the relations of `drawn/timelines.ts` with room for any number of visits, and what stands where in cases that are told apart.
import { describe, expect, it } from 'vitest';
import { timeline, timelineChart } from '../../src/charts/kinds/Timeline.marks.ts';
import { widthOf } from '../../src/charts/letters.ts';
import { gradePath, pathInWords } from '../../src/model/counts/gradePath.ts';
import { GRADED_WITHOUT, gradeInWords } from '../../src/model/counts/series.ts';
import type { Inspection, InspectionRecord } from '../../src/model/record/record.ts';
import type { Framework } from '../../src/model/written/draft.ts';
import { middleOf } from '../../src/model/written/dates.ts';
import { FULL, made, own, visit } from '../fixtures/made.ts';
import { timelines } from './drawn/timelines.ts';

const NEW: Framework = { ...FULL, id: 'new', name: 'New review', from: '2006', overall_until: '2020-03' };
const judged = (grade: string, group = 'overall'): Inspection['judgements'] => [{ id: 'j', heading: 'All', grade, source: 's', group }];
const graded = (id: string, when: string, grade: string, framework = FULL): Inspection => own(id, when, { framework, judgements: judged(grade) });
const of = (...inspections: Inspection[]): InspectionRecord => ({ ...made, frameworks: [FULL, NEW], inspections });
const many = <Item>(count: number, item: (n: number) => Item): Item[] => Array.from({ length: count }, (_, n) => item(n));
/** Visits by threes in one month, over years. */
const dayOf = (n: number): string => `${2001 + Math.floor(n / 6)}-0${1 + (Math.floor(n / 3) % 2) * 6}-1${n % 3}`;

const RECORDS: readonly (readonly [name: string, record: InspectionRecord])[] = [
  ['the made record', { ...made, frameworks: [FULL] }],
  ['two frameworks', of(graded('a', '2001', 'Poor'), graded('b', '2004', 'Good'), graded('c', '2008', 'Good', NEW), graded('d', '2011', 'Fine', NEW))],
  ['framework and back', of(graded('a', '2001', 'Poor'), graded('b', '2002', 'Good', NEW), graded('c', '2003', 'Good'))],
  ['sixty grades', of(...many(60, (n) => graded(`v${n}`, dayOf(n), FULL.grades[n % 4]?.word ?? '', n % 10 < 5 ? FULL : NEW)))],
  ['sixty visits', of(...many(60, (n) => visit(`v${n}`, dayOf(n))))],
  ['one visit', of(visit('only', '2001'))],
];

describe.each(RECORDS)('of %s', (_name, all) => {
  it.each(timelines)('%s', (_says, check) => {
    check(all);
  });
});

it('a visit stands where its date is, from one end of the axis to the other', () => {
  const all = of(graded('a', '2001-01-01', 'Poor'), visit('b', '2011-01-01'), graded('c', '2021-01-01', 'Good'), visit('d', '2026-01-01'));
  const { ladder, rows } = timelineChart(all).wide;
  const at = new Map([
    ...(ladder?.dots ?? []).map(({ inspection, dot }) => [inspection, dot.cx] as const),
    ...rows.flatMap(({ visits }) => visits.map(({ inspection, dot }) => [inspection, dot.cx] as const)),
  ]);
  const perDay = ((at.get('c') ?? 0) - (at.get('b') ?? 0)) / (middleOf('2021-01-01') - middleOf('2011-01-01'));
  expect((at.get('d') ?? 0) - (at.get('b') ?? 0)).toBeCloseTo(perDay * (middleOf('2026-01-01') - middleOf('2011-01-01')), 0);
});

it('a named event stands at its date, however many ticks without a name stand around it', () => {
  const [milestone] = made.milestones;
  if (!milestone) throw new RangeError('the made record has no milestone');
  const at = (milestones: InspectionRecord['milestones']): unknown =>
    timelineChart({ ...of(graded('a', '2001', 'Good')), milestones }).wide.named.map(({ tick }) => tick.slice(0, 6));
  const named = { ...milestone, id: 'named', date: '2011-05-05', label: 'a name' };
  expect(at([...many(20, (n) => ({ ...milestone, id: `m${n}`, date: '2011-05-04' })), named])).toEqual(at([named]));
});

describe('the ends of the path in words', () => {
  it.each([
    ['From Poor to Fine in ten years', of(graded('a', '2001-01', 'Poor'), graded('b', '2006-01', 'Good'), graded('c', '2011-02', 'Fine'))],
    ['Poor in 2001, Fine in 2011', of(graded('a', '2001-01', 'Poor'), graded('b', '2006-01', 'Good', NEW), graded('c', '2011-02', 'Fine', NEW))],
    ['From Poor to Fair in a year', of(graded('a', '2001-01', 'Poor'), graded('b', '2002-01', 'Fair'))],
    ['Poor in 2001, Fair in 2001', of(graded('a', '2001-01', 'Poor'), graded('b', '2001-04', 'Fair'))],
    ['Good in 2001, Poor in 2009', of(graded('a', '2001', 'Good'), graded('b', '2009', 'Poor'))],
    ['Good in 2001 and 2009', of(graded('a', '2001', 'Good'), graded('b', '2009', 'Good'))],
    [
      'Good in 2001, Poor in 2004, Fine in 2009',
      of(graded('a', '2001', 'Good'), graded('b', '2004', 'Poor'), graded('c', '2006', 'Fair'), graded('d', '2009', 'Fine')),
    ],
    [
      'Fair in 2001 and 2009, Poor in 2004',
      of(graded('a', '2001', 'Fair'), graded('b', '2004', 'Poor'), graded('c', '2006', 'Poor'), graded('d', '2009', 'Fair')),
    ],
    [
      'From Poor to Fair in eight years',
      of(graded('a', '2001', 'Poor'), graded('b', '2004', 'Poor'), graded('c', '2006', 'Fine'), graded('d', '2009', 'Fair')),
    ],
    ['Good in 2001: the only overall grade', of(graded('a', '2001', 'Good'), visit('b', '2002'))],
    [undefined, of(visit('b', '2002'))],
  ])('%s', (words, all) => {
    expect(pathInWords(all)).toBe(words);
  });
  it('keep to twelve words where the lowest grade between them has a long name', () => {
    const long: Framework = { ...FULL, grades: FULL.grades.map(({ rung, word }) => ({ word: rung === 2 ? 'Fair but with much to do' : word, rung })) };
    const given = ['Good', 'Fair but with much to do', 'Fine'].map((grade, i) => graded(`v${i}`, String(2001 + i), grade, long));
    expect(pathInWords(of(...given))).toBe('Good 2001, Fair but with much to do 2002, Fine 2003');
  });
  it('are told plainly where there is none', () => {
    expect(timelineChart(of(visit('b', '2002'))).headline).toBe('One inspection or visit, without an overall grade');
    expect(timelineChart(of(visit('a', '2001'), visit('b', '2002'))).headline).toBe('Two inspections and visits, none with an overall grade');
  });
});

describe('an inspection without an overall grade', () => {
  const parts = own('p', '2021-05', { framework: NEW, judgements: judged('Good', 'homes') });
  it.each([
    ['Fair', graded('a', '2001', 'Fair')],
    [GRADED_WITHOUT, parts],
    [GRADED_WITHOUT, visit('p', '2021-05', { framework: NEW })],
    ['grade not known', visit('p', '2019-05', { framework: NEW })],
    ['no grade', visit('p', '2021-05')],
  ])('is "%s"', (words, inspection) => {
    expect(gradeInWords(inspection)).toBe(words);
  });
  it('is never said to have no grade, and is round as what is graded', () => {
    const chart = timelineChart(of(graded('a', '2015', 'Good'), parts));
    expect(JSON.stringify(chart)).not.toContain('no grade');
    expect(chart.wide.rows.map(({ why, round }) => [why, round])).toEqual([[GRADED_WITHOUT, true]]);
    expect(chart.narrow.entries.find(({ why }) => why.length > 0)?.dot).toBeDefined();
    expect(chart.subline).toBe('Two inspections and visits: one with an overall grade, one (2021) graded, without an overall grade.');
    expect(timelineChart(of(parts)).subline).toBe('One inspection or visit: none with an overall grade, one (2021) graded, without an overall grade.');
    expect(chart.summary).toContain('1 was graded, without an overall grade.');
    expect(
      timeline
        .key(chart)
        .flat()
        .map(({ words }) => words),
    ).toEqual(['graded, text analysed here']);
  });
});

describe('the years in its words', () => {
  const parts = (year: number): Inspection => own(`p${year}`, String(year), { framework: NEW, judgements: judged('Good', 'homes') });
  const years = (...all: number[]): string | undefined => timelineChart(of(...all.map(parts))).subline;
  it('are each one of three, and from the first to the last of more', () => {
    expect(years(2021, 2022, 2023)).toBe(
      'Three inspections and visits: none with an overall grade, three (2021, 2022 and 2023) graded, without an overall grade.',
    );
    expect(years(2021, 2022, 2023, 2024)).toMatch(/ four \(2021 to 2024\) graded, without an overall grade\.$/);
    expect(years(2021, 2021, 2022, 2023)).toMatch(/ four \(2021, 2022 and 2023\) /);
    expect(timelineChart(of(graded('a', '2015', 'Good'), visit('b', '2016'))).subline).toBe('Two inspections and visits: one with an overall grade.');
  });
  it('are those in which the rules changed, where they are known', () => {
    const { from: _, ...undated } = NEW;
    const said = (framework: Framework): string => timelineChart(of(graded('a', '2004', 'Poor'), graded('b', '2008', 'Good', framework))).summary.join(' ');
    expect(said(NEW)).toContain('The rules changed in 2006, so no line joins the grades before and after.');
    expect(said(undated)).toContain('The rules changed, so no line joins the grades before and after.');
  });
  it('are from the first visit on: events of its year are in the table, and those before are counted', () => {
    const [one] = made.milestones;
    const events = (...dates: string[]): InspectionRecord['milestones'] =>
      dates.flatMap((date, i) => (one ? [{ ...one, id: `m${i}`, title: `What was in ${date}`, date }] : []));
    const chart = timelineChart({ ...of(graded('a', '2004-05', 'Poor')), milestones: events('2001', '2003', '2004') });
    expect(chart.table.rows.slice(1).map(([, , what]) => what?.text)).toEqual(['What was in 2004']);
    expect(chart.sources).toContain(' 2 events before 2004 stand in the list of the timeline page');
    expect(timelineChart({ ...of(graded('a', '2004', 'Poor')), milestones: events('2004') }).sources).toBe("The documents named on each visit's page.");
  });
});

it('a change of the rules has its year only where that lies between the two grades', () => {
  const changed = (from: string | undefined): unknown => {
    const { from: _, ...rest } = NEW;
    const framework: Framework = from === undefined ? rest : { ...rest, from };
    return gradePath(of(graded('a', '2004', 'Poor'), graded('b', '2008', 'Good', framework))).map((part) => part.changed);
  };
  expect(changed('2006')).toEqual([undefined, { year: 2006 }]);
  expect(changed('2004-05')).toEqual([undefined, { year: 2004 }]);
  expect(changed('2001')).toEqual([undefined, { year: undefined }]);
  expect(changed(undefined)).toEqual([undefined, { year: undefined }]);
});

it('the dates of the intervention stand well within the band, or beside it, or below it', () => {
  const edge = (start: string, end: string): InspectionRecord['milestones'] =>
    made.milestones.flatMap((one) => (one.band ? [{ ...one, date: one.band.edge === 'start' ? start : end }] : []));
  for (const [start, end] of [
    ['2001-01', '2029-12'],
    ['2001-01', '2001-03'],
    ['2014-01', '2014-03'],
    ['2029-10', '2029-12'],
    ['2012-01', '2019-12'],
  ] as const)
    for (const { bands, fontSize, width } of [0, 1].map((i) => {
      const { wide, middle } = timelineChart({ ...of(graded('a', '2001', 'Good')), milestones: edge(start, end) });
      return i === 0 ? wide : middle;
    })) {
      const band = bands?.all[0];
      if (!band) throw new RangeError('no band is drawn');
      const { bar, dates } = band;
      const room = widthOf(dates.words, fontSize);
      const from = dates.anchor === 'middle' ? dates.x - room / 2 : dates.anchor === 'end' ? dates.x - room : dates.x;
      const inside = from >= bar.x + 6 && from + room <= bar.x + bar.width - 6;
      const beside = from >= bar.x + bar.width + 6 || from + room <= bar.x - 6;
      expect(inside || beside || dates.y - fontSize > bar.y + bar.height, `${start} ${end}`).toBe(true);
      expect(from >= 0 && from + room <= width).toBe(true);
    }
});

it('earlier grades and what they missed stand before the path, in each drawing', () => {
  const [before] = made.milestones;
  if (!before) throw new RangeError('the made record has no milestone');
  const finding = { ...before, id: 'm-doubt', date: '2003', doubts: { grades: ['m-before'], says: 'They missed much.' } };
  const all = { ...of(graded('a', '2001', 'Good')), milestones: [{ ...before, grades: 'Adequate' }, finding] };
  const chart = timelineChart(all);
  for (const { before: blocks } of [chart.wide, chart.middle, chart.narrow])
    expect(blocks.map(({ lines }) => lines.map(({ words }) => words).join(' '))).toEqual(['Before: Adequate in 1999. They missed much.']);
  expect(chart.summary).toContain('Before: Adequate in 1999. They missed much.');
});
