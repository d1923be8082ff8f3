// The grades, each under its own heading and framework, with a break where the framework changed and ungraded visits as ungraded.
import { addresses } from '../../model/record/addresses.ts';
import { inWords, yearOf } from '../../model/written/dates.ts';
import type { Group } from '../../model/written/draft.ts';
import type { Inspection, InspectionRecord } from '../../model/record/record.ts';
import { OVERALL } from '../../model/written/schemas.ts';
import { judgementSeries, overallGrade, type GradedPoint } from '../../model/counts/series.ts';
import { listed, several } from '../../model/words/english.ts';
import { wrapped, type Drawn, type Size, type Table } from '../frame.ts';
import { isPassage, type Kind } from '../kind.ts';

const RUNGS = 4;

/** One grade: its word beside a ladder of four steps, the step of the grade filled. */
interface GradeMark {
  group: string;
  inspection: string;
  /** The grade as given, in lines. */
  grade: string[];
  label: string;
  href: string;
  x: number;
  y: number;
  rung: number;
}

interface LadderColumn {
  inspection: string;
  title: string;
  framework: string;
  href: string;
  x: number;
}

interface Ladder extends Size {
  columns: LadderColumn[];
  rows: { name: string; y: number }[];
  marks: GradeMark[];
  /** Where the framework changes: the picture is cut here. */
  breaks: { x: number; y1: number; y2: number; words: string }[];
}

export interface JudgementsChart extends Drawn {
  wide: Ladder;
  narrow: Ladder;
  ungraded: { text: string; href: string }[];
}

interface Graded {
  inspections: Inspection[];
  points: GradedPoint[];
  groups: Group[];
}

function graded(record: InspectionRecord): Graded {
  const points = judgementSeries(record).filter(({ group }) => group !== undefined);
  const groups = record.groups.filter(({ id }) => points.some((point) => point.group === id));
  return { inspections: record.inspections.filter(({ framework }) => framework.graded), points, groups };
}

function mark(point: GradedPoint, inspection: Inspection, group: string, x: number, y: number, most: number): GradeMark {
  return {
    group,
    inspection: inspection.id,
    grade: wrapped(point.grade, most),
    label: `${yearOf(inspection.ordered)}, ${point.heading}: ${point.grade}`,
    href: addresses.judgement(inspection.id, point.id),
    x,
    y,
    rung: point.rung,
  };
}

function column({ id, framework, ordered }: Inspection, x: number): LadderColumn {
  return { inspection: id, title: String(yearOf(ordered)), framework: framework.short, href: addresses.inspection(id), x };
}

function changes(inspections: readonly Inspection[]): number[] {
  return inspections.flatMap(({ framework }, i) => (i > 0 && inspections[i - 1]?.framework.id !== framework.id ? [i] : []));
}

function wideLadder({ inspections, points, groups }: Graded): Ladder {
  const width = 680;
  const left = 150;
  const step = Math.min(170, Math.floor((width - left) / Math.max(1, inspections.length)));
  const rowHeight = 44;
  const top = 56;
  const x = (i: number): number => left + i * step;
  const rows = groups.map(({ name }, i) => ({ name, y: top + i * rowHeight }));
  const bottom = top + groups.length * rowHeight;
  return {
    width,
    height: bottom + 24,
    fontSize: 14,
    columns: inspections.map((inspection, i) => column(inspection, x(i))),
    rows,
    marks: groups.flatMap(({ id: group }, row) =>
      inspections.flatMap((inspection, i) => {
        const point = points.find((one) => one.group === group && one.inspection === inspection.id);
        return point ? [mark(point, inspection, group, x(i), top + row * rowHeight, 14)] : [];
      }),
    ),
    breaks: changes(inspections).map((i) => ({ x: x(i) - 10, y1: 4, y2: bottom, words: 'framework changes' })),
  };
}

function narrowLadder({ inspections, points, groups }: Graded): Ladder {
  const rows: Ladder['rows'] = [];
  const marks: GradeMark[] = [];
  const breaks: Ladder['breaks'] = [];
  let y = 0;
  for (const { id: group, name } of groups) {
    rows.push({ name, y });
    y += 30;
    const given = inspections.filter(({ id }) => points.some((one) => one.group === group && one.inspection === id));
    for (const [i, inspection] of given.entries()) {
      const before = given[i - 1];
      if (before && before.framework.id !== inspection.framework.id) {
        breaks.push({ x: 0, y1: y, y2: y, words: 'framework changes' });
        y += 22;
      }
      const point = points.find((one) => one.group === group && one.inspection === inspection.id);
      if (point) marks.push(mark(point, inspection, group, 64, y, 32));
      y += 34;
    }
    y += 10;
  }
  return { width: 320, height: y, fontSize: 15, columns: inspections.map((inspection) => column(inspection, 0)), rows, marks, breaks };
}

/** "Overall: Good in 2009, Fair in 2012 and 2015": the grades as given, runs of one grade together. */
function overallHeadline({ inspections }: InspectionRecord): string {
  const runs: { grade: string; years: number[] }[] = [];
  for (const inspection of inspections) {
    const grade = overallGrade(inspection);
    if (grade === undefined) continue;
    const last = runs.at(-1);
    if (last?.grade === grade) last.years.push(yearOf(inspection.ordered));
    else runs.push({ grade, years: [yearOf(inspection.ordered)] });
  }
  if (runs.length === 0) return 'No overall grade is on record';
  return `Overall: ${runs.map(({ grade, years }) => `${grade} in ${listed(years)}`).join(', ')}`;
}

function table({ points }: Graded, record: InspectionRecord): Table {
  const visit = (id: string): Inspection | undefined => record.inspections.find((one) => one.id === id);
  return {
    caption: 'Every judgement with its exact heading and framework.',
    columns: ['Inspection', 'Published', 'Framework', 'Heading in the report', 'Grade'],
    rows: points.map(({ inspection, heading, grade, id }) => {
      const one = visit(inspection);
      return [
        { text: one ? inWords(one.ordered) : inspection, href: addresses.inspection(inspection) },
        { text: one?.published === undefined ? 'not known' : inWords(one.published) },
        { text: one?.framework.short ?? '' },
        { text: heading },
        { text: grade, href: addresses.judgement(inspection, id) },
      ];
    }),
  };
}

function sourcesIn(inspections: readonly Inspection[]): string {
  if (inspections.length === 0) return 'No report with a grade is on record.';
  const day = ({ published }: Inspection): string => (published === undefined ? 'an unknown day' : inWords(published));
  const held = inspections.filter(({ text }) => text !== undefined);
  const analysed =
    held.length === inspections.length
      ? ''
      : held.length === 0
        ? ' None of them is analysed here passage by passage.'
        : ` Only ${held.length > 1 ? 'those' : 'that'} of ${listed(held.map(({ ordered }) => yearOf(ordered)))} ${held.length > 1 ? 'are' : 'is'} analysed here passage by passage.`;
  return `The published report${inspections.length === 1 ? '' : 's'} of ${listed(inspections.map(day))}.${analysed}`;
}

export function judgementsChart(record: InspectionRecord): JudgementsChart {
  const all = graded(record);
  const ungraded = record.inspections.filter(({ framework }) => !framework.graded);
  const kinds = [...new Set(ungraded.map(({ framework }) => framework.visit))];
  const latest = all.inspections.at(-1);
  const others = latest?.judgements.filter(({ grade, group }) => group !== OVERALL && grade !== overallGrade(latest)) ?? [];
  return {
    id: 'judgements',
    name: 'Judgements',
    question: 'Which grades were given, under which framework?',
    headline: overallHeadline(record),
    summary: [
      ...(all.points.length === 0
        ? []
        : [
            `The chart shows ${several(all.points.length, 'judgement')} of ${several(all.inspections.length, 'inspection')} in ${several(all.groups.length, 'group')} that may be set side by side.`,
          ]),
      ...(latest && others.length > 0
        ? [
            `In ${yearOf(latest.ordered)} not every grade was the same as the overall one: ${listed(others.map(({ heading, grade }) => `"${heading}" was ${grade}`))}.`,
          ]
        : []),
      ...(ungraded.length > 0
        ? [`${several(ungraded.length, 'visit')} (${listed(kinds)}) gave no grade and ${ungraded.length === 1 ? 'has' : 'have'} no place on a ladder.`]
        : []),
      ...(changes(all.inspections).length > 0
        ? ['Where the framework changes, headings and their meaning change too. A grade on one side of the break is not the same measure as one on the other.']
        : []),
    ],
    table: table(all, record),
    sources: sourcesIn(all.inspections),
    wide: wideLadder(all),
    narrow: narrowLadder(all),
    ungraded: ungraded.map(({ id, ordered, framework }) => ({ text: `${inWords(ordered)}, ${framework.visit}`, href: addresses.inspection(id) })),
  };
}

export const LADDER_STEPS = Array.from({ length: RUNGS }, (_, i) => RUNGS - i);

/** The chart `judgements`. */
export const judgements: Kind<JudgementsChart> = {
  name: 'Judgements',
  charts: (record) => [judgementsChart(record)],
  key: () => [],
  picks: [],
  themes: () => [],
  countsVisits: true,
  counts: () => false,
  shows: (id, record) => isPassage(id, record) || /^inspections\/.*#/.test(id),
};
