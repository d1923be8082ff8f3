// The grades as words in a table, a row a heading and a column an inspection that gives grades: shades rise with the grade, and a line stands where the rules changed.
import { addresses } from '../../model/record/addresses.ts';
import { inWords, yearOf } from '../../model/written/dates.ts';
import type { Group } from '../../model/written/draft.ts';
import type { Inspection, InspectionRecord } from '../../model/record/record.ts';
import { OVERALL } from '../../model/written/schemas.ts';
import { gradeInWords, judgementSeries, type GradedPoint } from '../../model/counts/series.ts';
import { listed, several } from '../../model/words/english.ts';
import type { Table } from '../frame.ts';
import { briefSourcesIn, changes, headlineOf, latestInWords, rulesInWords, sourcesIn, sublineOf, type Graded } from '../gradeWords.ts';
import { gridColumns, type Grid, type GridPlace } from '../grid.ts';
import { gridPicture, type GridChart } from '../GridPicture.marks.ts';
import { gridBoards } from '../gridBoards.ts';
import { scaled } from '../gridScale.ts';
import { isRedated, isRegraded } from '../changed.ts';
import type { Kind } from '../kind.ts';

/** Of a heading under which an inspection gives no grade of its own. */
const NOT_APART = 'not graded apart';
/** Of a heading on another body, of which no other judgement is a part. */
const NOT_JUDGED = 'no judgement';
/** The inspections that give grades, and their headings, the overall one first. */
function graded(record: InspectionRecord): Graded {
  const points = judgementSeries(record).filter(({ group }) => group !== undefined);
  const inspections = record.inspections.filter(({ framework }) => framework.graded);
  const shown = record.groups.filter(({ id }) => (id === OVERALL && inspections.length > 0) || points.some(({ group }) => group === id));
  return { inspections, points, groups: shown.toSorted((a, b) => Number(b.id === OVERALL) - Number(a.id === OVERALL)) };
}

/** The grade of an inspection under a heading, or in words that it has none. */
function placeOf(points: readonly GradedPoint[], inspection: Inspection, { id: group, name, other_body: isOtherBody }: Group): GridPlace {
  const year = yearOf(inspection.ordered);
  const point = points.find((one) => one.group === group && one.inspection === inspection.id);
  if (point) {
    const { id, heading, grade, rung } = point;
    return { tone: `grade-${rung}`, cell: { label: `${year}, ${heading}: ${grade}`, href: addresses.judgement(inspection.id, id), marks: [], text: grade } };
  }
  const whole = gradeInWords(inspection);
  if (group !== OVERALL) return { quiet: inspection.judgements.length === 0 ? whole : isOtherBody ? NOT_JUDGED : NOT_APART };
  return { tone: 'without', cell: { label: `${year}, ${name}: ${whole}`, href: addresses.inspection(inspection.id), marks: [], text: whole } };
}

function gridOf(record: InspectionRecord, { inspections, points, groups }: Graded): Grid {
  const changed = new Set(changes(inspections));
  const toneOf = (tone: string | undefined, i: number): string => [tone, changed.has(i) && 'apart'].filter((one) => one).join(' ');
  return {
    corner: 'Heading',
    words: true,
    columns: inspections.flatMap((inspection, i) =>
      // A grade is known whether or not its report is analysed here.
      gridColumns(record, [inspection]).map((column) => ({
        ...column,
        what: `${inspection.framework.short} rules`,
        text: '',
        unread: false,
        apart: changed.has(i),
      })),
    ),
    rows: groups.map((group) => ({
      id: group.id,
      name: group.name,
      places: inspections.map((inspection, i) => {
        const { tone, ...place } = placeOf(points, inspection, group);
        const classes = toneOf(tone, i);
        return classes === '' ? place : { ...place, tone: classes };
      }),
    })),
  };
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

export function judgementsChart(record: InspectionRecord): GridChart {
  const all = graded(record);
  const grid = scaled(gridOf(record, all));
  const subline = sublineOf(record, all);
  const ungraded = record.inspections.filter(({ framework }) => !framework.graded);
  const kinds = [...new Set(ungraded.map(({ framework }) => framework.visit))];
  return {
    id: 'judgements',
    name: 'Judgements',
    question: 'Which grades were given, under which framework?',
    headline: headlineOf(all),
    ...(subline !== undefined && { subline }),
    result: latestInWords(all),
    summary: [
      ...(all.points.length === 0
        ? []
        : [
            `The chart shows ${several(all.points.length, 'judgement')} of ${several(all.inspections.length, 'inspection')} in ${several(all.groups.length, 'group')}.`,
          ]),
      ...latestInWords(all),
      ...(ungraded.length > 0
        ? [`${several(ungraded.length, 'visit')} (${listed(kinds)}) gave no grade and ${ungraded.length === 1 ? 'is' : 'are'} not in the chart.`]
        : []),
      ...(changes(all.inspections).length > 0
        ? ['Where the framework changes, headings and their meaning change too. A grade on one side of the line is not the same measure as one on the other.']
        : []),
      ...(all.inspections.length > 0 ? [rulesInWords(all.inspections)] : []),
    ],
    table: table(all, record),
    sources: sourcesIn(record, all.inspections),
    brief: briefSourcesIn(record, all.inspections),
    grid,
    wide: gridPicture(grid, 'wide'),
    narrow: gridPicture(grid, 'narrow'),
    ...gridBoards(grid),
  };
}

/** The chart `judgements`. */
export const judgements: Kind<GridChart> = {
  name: 'Judgements',
  group: 'Grades and time',
  charts: (record) => [judgementsChart(record)],
  key: () => [],
  picks: [],
  themes: () => [],
  countsVisits: true,
  counts: () => false,
  changedBy: (correction, record) => {
    const graded = record.inspections.filter(({ framework }) => framework.graded);
    return isRegraded(correction, graded) || isRedated(correction, graded);
  },
};
