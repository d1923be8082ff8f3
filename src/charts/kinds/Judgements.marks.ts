// The grades, each under its own heading and framework, with a break where the framework changed and ungraded visits as ungraded.
import { addresses } from '../../model/record/addresses.ts';
import { inWords, yearOf } from '../../model/written/dates.ts';
import type { Group } from '../../model/written/draft.ts';
import type { Inspection, InspectionRecord } from '../../model/record/record.ts';
import { OVERALL } from '../../model/written/schemas.ts';
import { judgementSeries, overallGrade, type GradedPoint } from '../../model/counts/series.ts';
import { doubtedGrades, doubtedInWords } from '../../model/counts/earlierGrades.ts';
import { listed, several } from '../../model/words/english.ts';
import { wrapped, type Box, type Drawn, type PlacedWords, type Size, type Table } from '../frame.ts';
import { isPassage, type Kind } from '../kind.ts';
import { hasText } from '../../model/record/lookups.ts';

const RUNGS = 4;
const LADDER_STEPS = Array.from({ length: RUNGS }, (_, i) => RUNGS - i);

/** One grade: its word beside a ladder of four steps, the step of the grade filled. */
interface GradeMark {
  group: string;
  inspection: string;
  label: string;
  href: string;
  rung: number;
  /** Where a reader points at it. */
  target: Box;
  /** The year, where no column bears it. */
  year: PlacedWords | undefined;
  /** The ladder: its place, the paths of its empty steps and of the step of the grade. */
  ladder: { place: string; steps: string; step: string };
  words: PlacedWords[];
}

interface LadderColumn {
  inspection: string;
  label: string;
  title: PlacedWords;
  framework: PlacedWords;
  href: string;
}

interface Ladder extends Size {
  columns: LadderColumn[];
  rows: { name: PlacedWords; rule: string }[];
  marks: GradeMark[];
  /** Where the framework changes: the picture is cut here. */
  breaks: { path: string; words: PlacedWords; anchor: 'middle' | undefined; fontSize: number }[];
  /** Sizes of what is not written in the drawing's own; names of rows over their marks are in bold. */
  letters: { grade: number | undefined; rows: 'before' | 'over' };
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

/** How a grade lies in its place: `most` characters a line, and from the place to its parts. */
interface Layout {
  most: number;
  target: Box;
  year: number | undefined;
  ladder: number;
  words: { x: number; y: number };
}

const WIDE: Layout = { most: 14, target: { x: -2, y: 2, width: 118, height: 40 }, year: undefined, ladder: 8, words: { x: 19, y: 27 } };
const NARROW: Layout = { most: 32, target: { x: -64, y: 2, width: 300, height: 30 }, year: 22, ladder: 3, words: { x: 22, y: 22 } };

function mark(point: GradedPoint, inspection: Inspection, group: string, x: number, y: number, { most, target, year, ladder, words }: Layout): GradeMark {
  const lines = wrapped(point.grade, most);
  // Beside a ladder that is wide enough for two lines they are around its middle.
  const first = y + words.y - (year === undefined ? (lines.length - 1) * 8 : 0);
  return {
    group,
    inspection: inspection.id,
    label: `${yearOf(inspection.ordered)}, ${point.heading}: ${point.grade}`,
    href: addresses.judgement(inspection.id, point.id),
    rung: point.rung,
    target: { ...target, x: x + target.x, y: y + target.y },
    year: year === undefined ? undefined : { words: String(yearOf(inspection.ordered)), x: 0, y: y + year },
    ladder: {
      place: `translate(${x} ${y + ladder})`,
      steps: LADDER_STEPS.filter((step) => step !== point.rung)
        .map((step) => `M0 ${(RUNGS - step) * 7 + 4}h12`)
        .join(''),
      step: `M-1 ${(RUNGS - point.rung) * 7 + 1.5}h14v5h-14z`,
    },
    words: lines.map((line, i) => ({ words: line, x: x + words.x, y: first + i * 16 })),
  };
}

function column({ id, framework, ordered }: Inspection, x: number): LadderColumn {
  const year = String(yearOf(ordered));
  return {
    inspection: id,
    label: `${year}, ${framework.short}`,
    title: { words: year, x, y: 20 },
    framework: { words: framework.short, x, y: 40 },
    href: addresses.inspection(id),
  };
}

function changes(inspections: readonly Inspection[]): number[] {
  return inspections.flatMap(({ framework }, i) => (i > 0 && inspections[i - 1]?.framework.id !== framework.id ? [i] : []));
}

const BREAK = 'framework changes';
const NARROW_WIDTH = 320;

/** A row's name on a line across the drawing. */
function row(name: string, y: number, width: number, base: number): Ladder['rows'][number] {
  return { name: { words: name, x: 0, y: y + base }, rule: `M0 ${y}H${width}` };
}

function wideLadder({ inspections, points, groups }: Graded): Ladder {
  const width = 680;
  const left = 150;
  const step = Math.min(170, Math.floor((width - left) / Math.max(1, inspections.length)));
  const rowHeight = 44;
  const top = 56;
  const x = (i: number): number => left + i * step;
  const rows = groups.map(({ name }, i) => row(name, top + i * rowHeight, width, 27));
  const bottom = top + groups.length * rowHeight;
  return {
    width,
    height: bottom + 24,
    fontSize: 14,
    columns: inspections.map((inspection, i) => column(inspection, x(i))),
    rows,
    marks: groups.flatMap(({ id: group }, at) =>
      inspections.flatMap((inspection, i) => {
        const point = points.find((one) => one.group === group && one.inspection === inspection.id);
        return point ? [mark(point, inspection, group, x(i), top + at * rowHeight, WIDE)] : [];
      }),
    ),
    breaks: changes(inspections).map((i) => ({
      path: `M${x(i) - 10} 4V${bottom}M${x(i) - 6} 4V${bottom}`,
      words: { words: BREAK, x: x(i) - 8, y: bottom + 18 },
      anchor: 'middle',
      fontSize: 13.5,
    })),
    letters: { grade: 13.6, rows: 'before' },
  };
}

function narrowLadder({ inspections, points, groups }: Graded): Ladder {
  const rows: Ladder['rows'] = [];
  const marks: GradeMark[] = [];
  const breaks: Ladder['breaks'] = [];
  let y = 0;
  for (const { id: group, name } of groups) {
    rows.push(row(name, y, NARROW_WIDTH, 21));
    y += 30;
    const given = inspections.filter(({ id }) => points.some((one) => one.group === group && one.inspection === id));
    for (const [i, inspection] of given.entries()) {
      const before = given[i - 1];
      if (before && before.framework.id !== inspection.framework.id) {
        breaks.push({ path: `M0 ${y + 8}H60M0 ${y + 12}H60`, words: { words: BREAK, x: 68, y: y + 15 }, anchor: undefined, fontSize: 14.6 });
        y += 22;
      }
      const point = points.find((one) => one.group === group && one.inspection === inspection.id);
      if (point) marks.push(mark(point, inspection, group, 64, y, NARROW));
      y += 34;
    }
    y += 10;
  }
  return { width: NARROW_WIDTH, height: y, fontSize: 15, columns: [], rows, marks, breaks, letters: { grade: undefined, rows: 'over' } };
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
    // What was graded before has no place on the ladders, and never stands without what was found about it later.
    caption: ['Every judgement with its exact heading and framework.', ...doubtedGrades(record).map(doubtedInWords)].join(' '),
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
  const held = inspections.filter(hasText);
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
            `The chart shows ${several(all.points.length, 'judgement')} of ${several(all.inspections.length, 'inspection')} in ${several(all.groups.length, 'group')}.`,
          ]),
      ...doubtedGrades(record).map(doubtedInWords),
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
    sources: [...doubtedGrades(record).map(doubtedInWords), sourcesIn(all.inspections)].join(' '),
    wide: wideLadder(all),
    narrow: narrowLadder(all),
    ungraded: ungraded.map(({ id, ordered, framework }) => ({ text: `${inWords(ordered)}, ${framework.visit}`, href: addresses.inspection(id) })),
  };
}

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
