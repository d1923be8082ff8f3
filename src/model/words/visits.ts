// How a visit is named by its date among others.
import { inWords, yearOf } from '../written/dates.ts';
import type { Inspection } from '../record/record.ts';

/** A visit's year, and its month too where another visit shares the year: "2016", "June 2017". */
export function visitWords(inspections: readonly Inspection[], { ordered }: Inspection): string {
  const year = yearOf(ordered);
  const shared = inspections.filter((one) => yearOf(one.ordered) === year).length > 1;
  return shared ? (/\p{L}+ \d{4}$/u.exec(inWords(ordered, 'short'))?.[0] ?? String(year)) : String(year);
}
