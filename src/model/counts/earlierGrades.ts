// Grades of a time before the record's own, and what was found about them later: neither is given without the other.
import type { InspectionRecord, Milestone } from '../record/record.ts';
import { inWords } from '../written/dates.ts';
import { listed } from '../words/english.ts';

/** Grades that a later finding is about. */
interface DoubtedGrades {
  grades: (Milestone & { grades: string })[];
  finding: Milestone;
  says: string;
}

const hasGrades = (one: Milestone): one is Milestone & { grades: string } => one.grades !== undefined;

/** Earlier grades with the finding about them, oldest finding first. */
export function doubtedGrades({ milestones }: InspectionRecord): DoubtedGrades[] {
  return milestones.flatMap((finding): DoubtedGrades[] =>
    finding.doubts === undefined
      ? []
      : [{ grades: milestones.filter(({ id }) => finding.doubts?.grades.includes(id)).filter(hasGrades), finding, says: finding.doubts.says }],
  );
}

/** The grades alone, each with its dates: "Adequate in July 2010 and July 2012". */
export function gradesInWords({ grades }: Pick<DoubtedGrades, 'grades'>): string {
  return listed([...Map.groupBy(grades, (one) => one.grades)].map(([grade, all]) => `${grade} in ${listed(all.map(({ date }) => inWords(date)))}`));
}

/** Each with its date, and the finding: "Before: Adequate in July 2010 and in July 2012. A committee found …". */
export function doubtedInWords(one: DoubtedGrades): string {
  return `Before: ${gradesInWords(one)}. ${one.says}`;
}
