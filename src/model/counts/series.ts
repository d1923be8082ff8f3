// The series behind the charts, the summaries and the tables: counted once, here.
import { byDate, yearOf } from '../written/dates.ts';
import type { Theme } from '../written/draft.ts';
import type { Ask, Inspection, InspectionRecord } from '../record/record.ts';
import { cellOf, countStances, type Cell, countOf } from './scope.ts';
import { OVERALL, type Stance } from '../written/schemas.ts';
import { listed } from '../words/english.ts';
import { SECOND_HAND, tellerOf } from '../words/texts.ts';
import { hasText, isSecondHand } from '../record/lookups.ts';

/** A judgement with its place: its inspection, its framework and its step on the ladder (1 lowest, 4 highest). */
export interface GradedPoint {
  inspection: string;
  framework: string;
  id: string;
  heading: string;
  grade: string;
  group: string | undefined;
  rung: number;
  source: string;
  note: string | undefined;
}

/** Every judgement of the record, visits by date, headings in the order of the report. */
export function judgementSeries({ inspections }: InspectionRecord): GradedPoint[] {
  return inspections.flatMap(({ id, framework, judgements }) =>
    judgements.map((judgement) => ({
      inspection: id,
      framework: framework.id,
      id: judgement.id,
      heading: judgement.heading,
      grade: judgement.grade,
      group: judgement.group,
      rung: framework.grades.find(({ word }) => word === judgement.grade)?.rung ?? 0,
      source: judgement.source,
      note: judgement.note,
    })),
  );
}

/** The overall grade of an inspection, or undefined where the report gives none; never derived from other grades. */
export function overallGrade({ judgements }: Inspection): string | undefined {
  return judgements.find(({ group }) => group === OVERALL)?.grade;
}

/** Of an inspection that graded parts of a service and not the whole. */
export const GRADED_WITHOUT = 'graded, without an overall grade';

/** Of a visit that gives no grades. */
export const NO_GRADE = 'no grade';

/** The latest inspections that were graded without an overall grade, after the last one that has it; all such where none has. */
export function gradedWithoutSince({ inspections }: InspectionRecord): Inspection[] {
  const last = inspections.findLastIndex((one) => overallGrade(one) !== undefined);
  return inspections.slice(last + 1).filter((one) => gradeInWords(one) === GRADED_WITHOUT);
}

/** What a visit gave as a whole: its overall grade, or in words that there is none. It is never worked out from other grades. */
export function gradeInWords(inspection: Inspection): string {
  const { framework, judgements, ordered } = inspection;
  if (!framework.graded) return NO_GRADE;
  const ended = framework.overall_until !== undefined && byDate(ordered, framework.overall_until) > 0;
  return overallGrade(inspection) ?? (judgements.length > 0 || ended ? GRADED_WITHOUT : 'grade not known');
}

/** One visit's findings in all: the numbers that a table of visits shows. */
interface VisitCount {
  inspection: string;
  total: number;
  counts: Record<Stance, number>;
}

export function visitCounts({ inspections }: InspectionRecord): VisitCount[] {
  return inspections.filter(hasText).map(({ id, findings }) => ({ inspection: id, total: findings.length, counts: countStances(findings) }));
}

/** The years in which a concern on a theme is on record, in texts of one kind or of any, each once, in order. Never a rate: a partial text looked only where it reports. */
export function concernYears({ inspections }: InspectionRecord, theme: string, coverage?: 'full' | 'partial'): number[] {
  const texts = coverage === undefined ? inspections : inspections.filter((one) => one.coverage === coverage);
  const concerned = texts.filter((inspection) => countOf(cellOf(inspection, theme), 'concern') > 0);
  return [...new Set(concerned.map(({ ordered }) => yearOf(ordered)))];
}

/** What a visit asked for on a theme, as the main one or a further one: an ask counts on every theme that it has. */
export function asksOn({ asks }: Inspection, theme: string): Ask[] {
  return asks.filter((ask) => ask.theme === theme || ask.also.includes(theme));
}

/** Whether a visit asked for something on a theme. */
export function askedAbout(inspection: Inspection, theme: string): boolean {
  return asksOn(inspection, theme).length > 0;
}

/** Whose words report a visit whose text is second-hand: "as quoted by the council", "as reported by the press"; undefined for the inspectorate's own. */
export function toldBy(record: InspectionRecord, inspection: Inspection, theme?: string): string | undefined {
  const passages = [...inspection.findings, ...inspection.asks];
  // A whole document may be somebody else's too.
  if (inspection.coverage !== 'partial' && !(passages.length > 0 && passages.every(isSecondHand))) return undefined;
  const who = tellerOf(record, inspection);
  const quoted = inspection.findings.filter((finding) => theme === undefined || finding.theme === theme).every(({ voice }) => voice === 'quoted');
  return quoted ? `as quoted by ${who}` : `as reported by ${who}`;
}

/** The years of concerns on a theme, those that rest on a second-hand text alone apart: "2014 and 2020, and second-hand in 2016 and 2019". */
export function concernYearsInWords(record: InspectionRecord, theme: string): string {
  const [own, told] = [concernYears(record, theme, 'full'), concernYears(record, theme, 'partial')];
  if (told.length === 0) return listed(own);
  return own.length === 0 ? `${listed(told)} (${SECOND_HAND})` : `${listed(own)}, and ${SECOND_HAND} in ${listed(told)}`;
}

/** One theme through every visit, by date. */
export function themeThroughTime({ inspections }: InspectionRecord, theme: string): { inspection: Inspection; cell: Cell }[] {
  return inspections.map((inspection) => ({ inspection, cell: cellOf(inspection, theme) }));
}

/** The themes, from the one with the latest concern on; of those with one at the same visit, from the one with concerns at most visits on. */
export function byLatestConcern(record: InspectionRecord): Theme[] {
  const concerned = new Map(
    record.themes.map(({ id }) => [id, record.inspections.flatMap((inspection, i) => (countOf(cellOf(inspection, id), 'concern') > 0 ? [i] : []))]),
  );
  const places = ({ id }: Theme): number[] => concerned.get(id) ?? [];
  return [...record.themes].sort((a, b) => (places(b).at(-1) ?? -1) - (places(a).at(-1) ?? -1) || places(b).length - places(a).length);
}
