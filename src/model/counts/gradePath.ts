// The path of overall grades through time: its points, and where it is broken because the rules changed between two of them.
import { middleOf, yearOf } from '../written/dates.ts';
import type { Inspection, InspectionRecord } from '../record/record.ts';
import { listed, numberWord } from '../words/english.ts';
import { MOST_HEADLINE_WORDS } from '../words/readingGrade.ts';
import { overallGrade } from './series.ts';

/** An overall grade with its step on the ladder. */
export interface PathPoint {
  inspection: Inspection;
  grade: string;
  rung: number;
}

/** Grades in a row that were given under the same rules. */
interface PathPart {
  points: PathPoint[];
  /** The year from which these rules held, where they took the place of others and that is known. */
  changed: { year: number | undefined } | undefined;
}

/** The path in parts, oldest first: no line leads from one part to the next. */
export function gradePath({ inspections }: InspectionRecord): PathPart[] {
  const points = inspections.flatMap((inspection): PathPoint[] => {
    const grade = overallGrade(inspection);
    const rung = inspection.framework.grades.find(({ word }) => word === grade)?.rung;
    return grade === undefined || rung === undefined ? [] : [{ inspection, grade, rung }];
  });
  const parts: PathPart[] = [];
  for (const [i, point] of points.entries()) {
    const before = points[i - 1];
    const part = parts.at(-1);
    const { id, from } = point.inspection.framework;
    if (part && before?.inspection.framework.id === id) part.points.push(point);
    else {
      const year = from === undefined ? undefined : yearOf(from);
      const between = before !== undefined && year !== undefined && year >= yearOf(before.inspection.ordered) && year <= yearOf(point.inspection.ordered);
      parts.push({ points: [point], changed: before && { year: between ? year : undefined } });
    }
  }
  return parts;
}

const YEAR = 365.25 * 86_400_000;

/** The grades that stand for a row of them: the first, the lowest where both ends are higher, and the last. */
export function tellingGrades(points: readonly PathPoint[]): PathPoint[] {
  const [first, last] = [points[0], points.at(-1)];
  const least = Math.min(...points.map(({ rung }) => rung));
  return points.filter(
    (one) => one === first || one === last || one === points.find(({ rung }) => rung === least && rung < (first?.rung ?? 0) && rung < (last?.rung ?? 0)),
  );
}

/** Grades with their years, the same ones together: "Good in 2001 and 2009, Poor in 2004"; without "in" where that takes too many words. */
function datedGrades(points: readonly PathPoint[]): string {
  const grades = [...Map.groupBy(points, ({ grade }) => grade)].map(([grade, given]) => ({
    grade,
    years: listed(given.map(({ inspection }) => yearOf(inspection.ordered))),
  }));
  const full = grades.map(({ grade, years }) => `${grade} in ${years}`).join(', ');
  return full.split(' ').length <= MOST_HEADLINE_WORDS ? full : grades.map(({ grade, years }) => `${grade} ${years}`).join(', ');
}

/**
 * The grades that stand for the path, in a few words: "From Poor to Good in eleven years", "Good in 2018, Fair in 2022"; undefined where there is none.
 * Where the rules changed between them, no sentence joins them, as no line does.
 */
export function pathInWords(record: InspectionRecord): string | undefined {
  const path = gradePath(record);
  const points = path.flatMap((part) => part.points);
  const telling = tellingGrades(points);
  const [first, last] = [telling[0], telling.at(-1)];
  if (!first || !last) return undefined;
  if (first === last) return `${first.grade} in ${yearOf(first.inspection.ordered)}: the only overall grade`;
  const years = Math.round((middleOf(last.inspection.ordered) - middleOf(first.inspection.ordered)) / YEAR);
  if (path.length === 1 && telling.length === 2 && last.rung > first.rung && years > 0)
    return `From ${first.grade} to ${last.grade} in ${years === 1 ? 'a year' : `${numberWord(years)} years`}`;
  return datedGrades(telling);
}
