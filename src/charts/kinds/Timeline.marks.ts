// What happened when: the chart around the drawings of the timeline, its sentences, its table and its key.
import { addresses } from '../../model/record/addresses.ts';
import { doubtedGrades, doubtedInWords } from '../../model/counts/earlierGrades.ts';
import { gradePath, pathInWords } from '../../model/counts/gradePath.ts';
import { GRADED_WITHOUT, gradeInWords, NO_GRADE, overallGrade } from '../../model/counts/series.ts';
import { inWords, yearOf } from '../../model/written/dates.ts';
import type { Inspection, InspectionRecord } from '../../model/record/record.ts';
import { firstYear, hasText, isPartlyTold, isTold } from '../../model/record/lookups.ts';
import { capitalised, listed, numberWord, several } from '../../model/words/english.ts';
import { NO_VISIT_YET, NOT_ANALYSED } from '../../model/words/texts.ts';
import type { Drawn, Table } from '../frame.ts';
import { pathMark, roundMark, type KeyMark } from '../key.ts';
import { isRedated, isRegraded, recounted } from '../changed.ts';
import type { Kind } from '../kind.ts';
import { lying, MIDDLE, WIDE, type LyingDrawing } from '../Lying.marks.ts';
import { upright, type UprightDrawing } from '../Upright.marks.ts';

export interface TimelineChart extends Drawn {
  wide: LyingDrawing;
  middle: LyingDrawing;
  narrow: UprightDrawing;
}

/** Visits, then the other events of their time: everything drawn is in the table too. */
function table(record: InspectionRecord): Table {
  const first = firstYear(record);
  return {
    caption:
      'Visits and inspections, oldest first; then other dated events, of which the picture names some. Earlier events stand in the list of the timeline page.',
    columns: ['When', 'Published', 'What', 'Overall grade', 'Text'],
    rows: [
      ...record.inspections.map((inspection) => [
        { text: inspection.visit === undefined ? 'days not known' : inWords(inspection.visit), href: addresses.inspection(inspection.id) },
        { text: inspection.published === undefined ? 'not known' : inWords(inspection.published) },
        { text: inspection.framework.name },
        { text: gradeInWords(inspection) },
        {
          text:
            inspection.coverage === undefined
              ? NOT_ANALYSED
              : `${several(inspection.findings.length, 'finding')}, ${isTold(inspection) ? 'in our words' : `${inspection.coverage} text${isPartlyTold(inspection) ? ', in part in our words' : ''}`}`,
          ...(inspection.coverage !== undefined && { numbers: { findings: inspection.findings.length } }),
        },
      ]),
      ...record.milestones
        .filter(({ date }) => yearOf(date) >= first)
        .map(({ id, date, title }) => [
          { text: inWords(date), href: addresses.milestone(id) },
          { text: '' },
          { text: title },
          { text: '' },
          { text: 'event, no inspection' },
        ]),
    ],
  };
}

const visitsIn = (count: number): string => (count === 1 ? 'one inspection or visit' : `${numberWord(count)} inspections and visits`);

/** The ends of the path of grades, or that there is none. */
function headline(record: InspectionRecord): string {
  const { length } = record.inspections;
  if (length === 0) return NO_VISIT_YET;
  return pathInWords(record) ?? capitalised(`${visitsIn(length)}, ${length === 1 ? 'without an' : 'none with an'} overall grade`);
}

/** That the path is broken, and where. */
function brokenInWords(record: InspectionRecord): string[] {
  const changes = gradePath(record).flatMap(({ changed }) => changed ?? []);
  const years = [...new Set(changes.flatMap(({ year }) => year ?? []))];
  if (changes.length === 0) return [];
  return [`The rules changed${years.length > 0 ? ` in ${listed(years)}` : ''}, so no line joins the grades before and after.`];
}

/** The years of few inspections, or from which to which many were. */
function yearsInWords(inspections: readonly Inspection[]): string {
  const years = [...new Set(inspections.map(({ ordered }) => yearOf(ordered)))];
  return years.length <= 3 ? listed(years) : `${Math.min(...years)} to ${Math.max(...years)}`;
}

function subline(record: InspectionRecord): { subline?: string } {
  const { inspections } = record;
  const graded = inspections.filter((one) => overallGrade(one) !== undefined).length;
  const without = inspections.filter((one) => gradeInWords(one) === GRADED_WITHOUT);
  if (graded + without.length === 0) return {};
  const counts = [
    `${graded === 0 ? 'none' : numberWord(graded)} with an overall grade`,
    ...(without.length > 0 ? [`${numberWord(without.length)} (${yearsInWords(without)}) ${GRADED_WITHOUT}`] : []),
  ].join(', ');
  return { subline: [`${capitalised(visitsIn(inspections.length))}: ${counts}.`, ...brokenInWords(record)].join(' ') };
}

/** Every overall grade with its year. */
function gradesInWords(record: InspectionRecord): string[] {
  const points = gradePath(record).flatMap((part) => part.points);
  return points.length === 0 ? [] : [`The overall grades: ${listed(points.map(({ inspection, grade }) => `${grade} in ${yearOf(inspection.ordered)}`))}.`];
}

function summary(record: InspectionRecord, wide: LyingDrawing): string[] {
  const { inspections } = record;
  if (inspections.length === 0) return [`${NO_VISIT_YET}.`];
  const years = [...new Set([firstYear(record), ...inspections.slice(-1).map(({ ordered }) => yearOf(ordered))])];
  const points = gradePath(record).flatMap((part) => part.points);
  const countOf = (why: string): number => inspections.filter((one) => gradeInWords(one) === why).length;
  const [without, ungraded] = [countOf(GRADED_WITHOUT), countOf(NO_GRADE)];
  const unknown = inspections.length - points.length - without - ungraded;
  const undated = inspections.filter(({ visit }) => visit === undefined).length;
  const held = inspections.filter(hasText).length;
  const others = inspections.length - held;
  return [
    `The timeline shows ${inspections.length === 1 ? '1 inspection or visit' : `${inspections.length} inspections and visits`} from ${listed(years).replace(' and ', ' to ')}.`,
    ...doubtedGrades(record).map(doubtedInWords),
    ...gradesInWords(record),
    ...brokenInWords(record),
    ...(without > 0 ? [`${without} ${without === 1 ? 'was' : 'were'} ${GRADED_WITHOUT}.`] : []),
    ...(ungraded > 0 ? [`${ungraded} gave no grade.`] : []),
    ...(unknown > 0 ? [`The grade of ${unknown} is not known.`] : []),
    `The text of ${held} is analysed here passage by passage${others > 0 ? `; the other ${others === 1 ? 'one is' : `${others} are`} marked as not analysed` : ''}.`,
    ...(undated > 0
      ? [
          undated === 1
            ? 'The days of one visit are not known: it stands at the day on which its report came out.'
            : `The days of ${numberWord(undated)} visits are not known: they stand at the days on which their reports came out.`,
        ]
      : []),
    ...(wide.bands?.all.map(({ label }) => `${label}, is drawn as a band.`) ?? []),
  ];
}

/** The chart `timeline` of a record. */
export function timelineChart(record: InspectionRecord): TimelineChart {
  const wide = lying(record, WIDE);
  const first = firstYear(record);
  const earlier = record.milestones.filter(({ date }) => yearOf(date) < first).length;
  return {
    id: 'timeline',
    name: 'Timeline',
    question: 'What happened when?',
    headline: headline(record),
    ...subline(record),
    result: [...gradesInWords(record), ...brokenInWords(record)],
    summary: summary(record, wide),
    table: table(record),
    sources: `${record.inspections.length === 0 ? 'The documents named on the page of each event.' : "The documents named on each visit's page."}${earlier > 0 ? ` ${several(earlier, 'event')} before ${first} ${earlier === 1 ? 'stands' : 'stand'} in the list of the timeline page: the grades of that time belong to another scale.` : ''}`,
    wide,
    middle: lying(record, MIDDLE),
    narrow: upright(record),
  };
}

const BOX = [0, 0, 20, 14] as const;

/** The chart `timeline`. */
export const timeline: Kind<TimelineChart> = {
  name: 'Timeline',
  group: 'Grades and time',
  charts: (record) => [timelineChart(record)],
  key: ({ wide: { ladder, rows } }) => {
    const graded = [...(ladder?.dots ?? []), ...rows.filter(({ round }) => round).flatMap(({ visits }) => visits)];
    const ungraded = rows.filter(({ round }) => !round).flatMap(({ visits }) => visits);
    const some = (marks: readonly { held: boolean }[], held: boolean, mark: KeyMark): KeyMark[] => (marks.some((one) => one.held === held) ? [mark] : []);
    return [
      [
        ...some(graded, true, roundMark(BOX, 'ink', [8, 7, 5], 'graded, text analysed here')),
        ...some(graded, false, roundMark(BOX, 'open', [8, 7, 5], `graded, ${NOT_ANALYSED}`)),
        ...some(ungraded, true, pathMark(BOX, 'ink', 'M3 2h10v10H3z', `${NO_GRADE}, text analysed here`)),
        ...some(ungraded, false, pathMark(BOX, 'open', 'M3 2h10v10H3z', `${NO_GRADE}, ${NOT_ANALYSED}`)),
      ],
    ];
  },
  picks: [],
  themes: () => [],
  countsVisits: true,
  counts: () => false,
  changedBy: (correction, record) => {
    const all = [...record.inspections, ...record.milestones];
    const passage = recounted(record, correction);
    // Its table counts the findings of each visit.
    if (passage) return passage.kind === 'finding' && (passage.what === 'added' || passage.what === 'removed');
    const isRenamed = correction.what === 'title' && record.milestones.some(({ id }) => [id, `milestones/${id}`].includes(correction.id));
    return isRenamed || isRedated(correction, all) || isRegraded(correction, all);
  },
};
