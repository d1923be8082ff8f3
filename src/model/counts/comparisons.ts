// Which visits are set side by side, and what may not be compared between them.
import { yearOf } from '../written/dates.ts';
import type { Inspection, InspectionRecord } from '../record/record.ts';

export interface Comparison {
  earlier: Inspection;
  later: Inspection;
}

/** Each with the one before it and with the first, earlier before later, no pair twice. */
export function compared<T>(coded: readonly T[]): [earlier: T, later: T][] {
  const [first] = coded;
  return coded.flatMap((later, i): [T, T][] => {
    const before = coded[i - 1];
    if (first === undefined || before === undefined) return [];
    return before === first
      ? [[first, later]]
      : [
          [before, later],
          [first, later],
        ];
  });
}

/** Each coded visit with the coded one before it and with the first. */
export function comparisons({ inspections }: InspectionRecord): Comparison[] {
  return compared(inspections.filter(({ text }) => text !== undefined)).map(([earlier, later]) => ({ earlier, later }));
}

/** What may not be compared between two visits, in sentences. */
export function cautions({ earlier, later }: Comparison, inspectorate: string): string[] {
  const [a, b] = [yearOf(earlier.ordered), yearOf(later.ordered)];
  const partial = [earlier, later].filter(({ coverage }) => coverage === 'partial').map(({ ordered }) => yearOf(ordered));
  return [
    ...(partial.length > 0
      ? [
          `The text of ${partial.join(' and ')} is second-hand and holds only part of a letter. Do not compare numbers of findings. That a theme is missing there says nothing.`,
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
