// The drawn timeline against its record and its table: every grade on the path, a break wherever the rules changed, every other visit in its row, and room for any number of them.
import { describe, expect, it } from 'vitest';
import { timeline, timelineChart } from '../../src/charts/kinds/Timeline.marks.ts';
import { widthOf } from '../../src/charts/letters.ts';
import { overlap } from '../../src/charts/space.ts';
import { gradePath, pathInWords } from '../../src/model/counts/gradePath.ts';
import { GRADED_WITHOUT, gradeInWords, overallGrade } from '../../src/model/counts/series.ts';
import type { Inspection, InspectionRecord } from '../../src/model/record/record.ts';
import type { Framework } from '../../src/model/written/draft.ts';
import { middleOf } from '../../src/model/written/dates.ts';
import { record } from '../../src/record.ts';
import { FULL, made, own, visit } from '../fixtures/made.ts';

const NEW: Framework = { ...FULL, id: 'new', name: 'New review', from: '2006', overall_until: '2020-03' };
const judged = (grade: string, group = 'overall'): Inspection['judgements'] => [{ id: 'j', heading: 'All', grade, source: 's', group }];
const graded = (id: string, when: string, grade: string, framework = FULL): Inspection => own(id, when, { framework, judgements: judged(grade) });
const of = (...inspections: Inspection[]): InspectionRecord => ({ ...made, frameworks: [FULL, NEW], inspections });
const many = <Item>(count: number, item: (n: number) => Item): Item[] => Array.from({ length: count }, (_, n) => item(n));
/** Visits by threes in one month, over years. */
const dayOf = (n: number): string => `${2001 + Math.floor(n / 6)}-0${1 + (Math.floor(n / 3) % 2) * 6}-1${n % 3}`;

const RECORDS: readonly (readonly [name: string, record: InspectionRecord])[] = [
  ['the record', record()],
  ['the made record', { ...made, frameworks: [FULL] }],
  ['two frameworks', of(graded('a', '2001', 'Poor'), graded('b', '2004', 'Good'), graded('c', '2008', 'Good', NEW), graded('d', '2011', 'Fine', NEW))],
  ['framework and back', of(graded('a', '2001', 'Poor'), graded('b', '2002', 'Good', NEW), graded('c', '2003', 'Good'))],
  ['sixty grades', of(...many(60, (n) => graded(`v${n}`, dayOf(n), FULL.grades[n % 4]?.word ?? '', n % 10 < 5 ? FULL : NEW)))],
  ['sixty visits', of(...many(60, (n) => visit(`v${n}`, dayOf(n))))],
  ['one visit', of(visit('only', '2001'))],
];

describe.each(RECORDS)('of %s', (_name, all) => {
  const chart = timelineChart(all);
  const lying = [chart.wide, chart.middle];
  const points = gradePath(all).flatMap((part) => part.points);

  it('every overall grade is a dot on its step, in order of time, in each drawing', () => {
    const wanted = all.inspections.filter((one) => overallGrade(one) !== undefined).map(({ id }) => id);
    expect(points.map(({ inspection }) => inspection.id)).toEqual(wanted);
    for (const { ladder } of lying) {
      const dots = ladder?.dots ?? [];
      expect(dots.map(({ inspection }) => inspection)).toEqual(wanted);
      expect(dots.map(({ dot }) => dot.cx)).toEqual(dots.map(({ dot }) => dot.cx).sort((a, b) => a - b));
      // A higher grade stands higher, and equal ones equally high.
      for (const [i, a] of dots.entries())
        for (const [j, b] of dots.entries()) expect(Math.sign(b.dot.cy - a.dot.cy)).toBe(Math.sign((points[i]?.rung ?? 0) - (points[j]?.rung ?? 0)));
    }
    const upright = chart.narrow.entries.filter(({ grade }) => grade.length > 0);
    expect(upright.map(({ grade }) => grade.map(({ words }) => words).join(' '))).toEqual(points.map(({ grade }) => grade));
  });

  it('the path is broken exactly where the framework changes, and words say so', () => {
    const changes = points.filter(({ inspection }, i) => i > 0 && inspection.framework.id !== points[i - 1]?.inspection.framework.id).length;
    const lengths = gradePath(all).map((part) => part.points.length);
    expect(lengths).toHaveLength(points.length === 0 ? 0 : changes + 1);
    const drawn = lengths.filter((length) => length > 1);
    for (const strokes of [...lying.map(({ ladder }) => ladder?.strokes ?? []), chart.narrow.strokes])
      expect(strokes.map((d) => d.split('L').length)).toEqual(drawn);
    for (const { ladder } of lying) {
      expect(ladder?.changes ?? []).toHaveLength(changes);
      expect((ladder?.changed ?? []).length > 0).toBe(changes > 0);
      for (const { words } of ladder?.changed ?? []) expect(words).toContain('rules changed');
    }
    expect(chart.narrow.entries.filter(({ kind }) => kind === 'change')).toHaveLength(changes);
  });

  it('every other visit stands in the row that says why it has no overall grade', () => {
    for (const { rows } of lying)
      for (const { why, visits } of rows)
        expect(visits.map(({ inspection }) => inspection).sort()).toEqual(
          all.inspections
            .filter((one) => overallGrade(one) === undefined && gradeInWords(one) === why)
            .map(({ id }) => id)
            .sort(),
        );
    const shown = chart.wide.rows.flatMap(({ visits }) => visits);
    expect(shown).toHaveLength(all.inspections.length - points.length);
  });

  it('each mark says what its row in the table says, and is hollow where its text is not analysed', () => {
    for (const { ladder, rows } of lying) {
      const marks = new Map([...(ladder?.dots ?? []), ...rows.flatMap(({ visits }) => visits)].map((mark) => [mark.inspection, mark]));
      for (const [i, { id, text }] of all.inspections.entries()) {
        const [when, published, , grade] = chart.table.rows[i]?.map((cell) => cell.text) ?? [];
        const mark = marks.get(id);
        expect(mark?.label.endsWith(`, ${when}${published === 'not known' ? '' : `, published ${published}`}: ${grade}`), mark?.label).toBe(true);
        expect(mark?.held).toBe(text !== undefined);
        expect(mark?.href).toBe(chart.table.rows[i]?.[0]?.href);
      }
    }
  });

  it('no mark hides another, none is outside, and each is near its date', () => {
    for (const { ladder, rows, width, height } of lying) {
      const round = (ladder?.dots ?? []).map(({ dot: { cx, cy, r } }) => ({ x: cx - r, y: cy - r, width: 2 * r, height: 2 * r }));
      const marks = [...round, ...rows.flatMap(({ visits }) => visits.map(({ square }) => square))];
      for (const [i, mark] of marks.entries()) {
        expect(mark.x >= 0 && mark.x + mark.width <= width && mark.y >= 0 && mark.y + mark.height <= height).toBe(true);
        for (const other of marks.slice(i + 1)) expect(overlap(mark, other)).toBe(false);
      }
    }
  });

  it('words that neighbours share count every mark once', () => {
    for (const { rows } of lying)
      for (const { visits, years } of rows) {
        const several = years.flatMap(({ words }) => /^(\d+) (?:visit|inspection)s$/.exec(words)?.[1] ?? []).map(Number);
        const single = years.filter(({ words }) => /^\d{4}$/.test(words)).length;
        // Under "3 visits" stand their years, which may be a single one.
        expect(several.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(visits.length);
        expect(several.reduce((sum, count) => sum + count, 0) + single).toBeGreaterThanOrEqual(visits.length);
      }
  });

  it('the headline has at most twelve words, and the key names nothing that is not drawn', () => {
    expect(chart.headline.split(' ').length).toBeLessThanOrEqual(12);
    const key = timeline
      .key(chart)
      .flat()
      .map(({ words }) => words);
    for (const [marked, word] of [
      [all.inspections.some(({ framework }) => framework.graded), /^graded/],
      [all.inspections.some(({ framework }) => !framework.graded), /^no grade/],
      [all.inspections.some(({ text }) => text === undefined), /not analysed/],
    ] as const)
      expect(key.some((words) => word.test(words))).toBe(marked);
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
    ['From Poor to Fine in ten years', of(graded('a', '2001-01', 'Poor'), graded('b', '2006-01', 'Good', NEW), graded('c', '2011-02', 'Fine', NEW))],
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
