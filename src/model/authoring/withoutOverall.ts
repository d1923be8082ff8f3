// Which visits have no overall grade any more, by their rules.
import { dateOf } from '../written/dates.ts';
import type { Framework } from '../written/draft.ts';

/** Whether a visit is made after the last overall grade of its rules. */
export function isWithoutOverall({ overall_until: last }: Framework, date: string): boolean {
  return last !== undefined && date !== '' && (dateOf(date).from ?? -Infinity) >= dateOf(last).to;
}
