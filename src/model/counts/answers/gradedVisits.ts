// The visits that gave grades, and those of them that stand for all.
import type { Inspection, InspectionRecord } from '../../record/record.ts';
import { gradePath, tellingGrades } from '../gradePath.ts';

/** The visits that gave any grade, with an overall one or without. */
export function gradedVisits({ inspections }: InspectionRecord): Inspection[] {
  return inspections.filter(({ judgements }) => judgements.length > 0);
}

/** The visits whose overall grades stand for a row of them. */
export const tellingVisits = (record: InspectionRecord): Inspection[] =>
  tellingGrades(gradePath(record).flatMap(({ points }) => points)).map(({ inspection }) => inspection);

/** The visits that stand for all grades: the first, the one with the lowest overall grade where that of both ends is higher, the last with an overall grade, and the last. */
export function leadingVisits(record: InspectionRecord): Inspection[] {
  const graded = gradedVisits(record);
  const leading = new Set([graded[0], ...tellingVisits(record), graded.at(-1)]);
  return graded.filter((one) => leading.has(one));
}
