// Which visits are set side by side, and what may not be compared between them.
import { yearOf } from '../written/dates.ts';
import type { Inspection, InspectionRecord } from '../record/record.ts';
import { listed } from '../words/english.ts';
import { SECOND_HAND } from '../words/texts.ts';
import { addresses } from '../record/addresses.ts';
import { hasText, isTold } from '../record/lookups.ts';
import { once } from '../once.ts';

export interface Comparison {
  earlier: Inspection;
  later: Inspection;
}

/**
 * Each visit that is counted beside the one before it of its kind, graded or not, and beside the first: earlier before later, no pair twice.
 * A published pair stays, although a visit that was read later lies between the two.
 */
export const comparisons = once(({ inspections, addresses: registered }: InspectionRecord): Comparison[] => {
  const counted = inspections.filter(hasText);
  const published = new Set(registered.flatMap(({ path, withdrawn }) => (withdrawn ? [] : [path])));
  return counted.flatMap((later, i): Comparison[] => {
    const before = counted.slice(0, i);
    const own = before.findLast(({ framework }) => framework.graded === later.framework.graded);
    const wanted = before.filter((earlier, place) => place === 0 || earlier === own || published.has(addresses.compare(earlier.id, later.id)));
    return wanted.reverse().map((earlier) => ({ earlier, later }));
  });
});

/** The visits that lie between the two, by date. */
export function between({ inspections }: InspectionRecord, { earlier, later }: Comparison): Inspection[] {
  return inspections.slice(inspections.indexOf(earlier) + 1, inspections.indexOf(later));
}

/** What may not be compared between two visits, in sentences. */
export function cautions({ earlier, later }: Comparison, inspectorate: string): string[] {
  const [a, b] = [yearOf(earlier.ordered), yearOf(later.ordered)];
  const told = [earlier, later].filter(isTold).map(({ ordered }) => yearOf(ordered));
  const partial = [earlier, later].filter(({ coverage }) => coverage === 'partial').map(({ ordered }) => yearOf(ordered));
  return [
    ...(partial.length > 0
      ? [
          `The text of ${listed(partial)} is ${SECOND_HAND} and holds only part of a letter. Do not compare numbers of findings. That a theme is missing there says nothing.`,
        ]
      : []),
    ...(partial.length === 0
      ? [`Both are ${inspectorate}'s own documents and were read whole, but they differ in length and scope. Compare what was said, not how much.`]
      : []),
    ...(told.length > 0 ? [`What stands here for ${listed(told)} is told in our words. It is no quotation.`] : []),
    ...(earlier.framework.id !== later.framework.id
      ? [`The visits of ${a} and ${b} were made under different frameworks: ${earlier.framework.name}, and ${later.framework.name}.`]
      : []),
  ];
}
