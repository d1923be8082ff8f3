// Which visits are set side by side, and what may not be compared between them.
import { yearOf } from '../written/dates.ts';
import type { Inspection, InspectionRecord } from '../record/record.ts';
import { listed } from '../words/english.ts';
import { hasText } from '../record/lookups.ts';

export interface Comparison {
  earlier: Inspection;
  later: Inspection;
}

/** Each visit that is counted beside the one before it of its kind, graded or not, and beside the first: earlier before later, no pair twice. */
export function comparisons({ inspections }: InspectionRecord): Comparison[] {
  const [first, ...later] = inspections.filter(hasText);
  if (first === undefined) return [];
  return later.flatMap((visit, i): Comparison[] => {
    const before = later.slice(0, i).findLast(({ framework }) => framework.graded === visit.framework.graded);
    return [...(before ? [before] : []), first].map((earlier) => ({ earlier, later: visit }));
  });
}

/** What may not be compared between two visits, in sentences. */
export function cautions({ earlier, later }: Comparison, inspectorate: string): string[] {
  const [a, b] = [yearOf(earlier.ordered), yearOf(later.ordered)];
  const partial = [earlier, later].filter(({ coverage }) => coverage === 'partial').map(({ ordered }) => yearOf(ordered));
  return [
    ...(partial.length > 0
      ? [
          `The text of ${listed(partial)} is second-hand and holds only part of a letter. Do not compare numbers of findings. That a theme is missing there says nothing.`,
        ]
      : []),
    ...(partial.length === 0
      ? [`Both texts are ${inspectorate}'s own documents, but of different length and scope. Compare what was said, not how much.`]
      : []),
    ...(earlier.framework.id !== later.framework.id
      ? [`The visits of ${a} and ${b} were made under different frameworks: ${earlier.framework.name}, and ${later.framework.name}.`]
      : []),
  ];
}
