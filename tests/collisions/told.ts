// Collisions as lines for a message: the same one in several views is told once, with the first of them.
import type { View } from './cases.ts';
import type { Traits } from './records.ts';
import type { Collision } from './rules.ts';

/** A collision, and where it was seen: in which view of which record. */
export type Seen = Collision & { view: View; of: string };

/** A made-up record by its traits. */
export function inWords({ visits, themes, names, grades, texts }: Traits): string {
  return `${visits} visits, ${themes} themes, ${names} names, grades: ${grades}, texts: ${texts}`;
}

/** One line for each collision of a chart: in which drawing, of what with what, where it was seen first, and how often. */
export function told(seen: readonly Seen[]): string[] {
  const same = Map.groupBy(seen, ({ chart, form, one, what, other }) => `${chart}, ${form}: "${one}" ${what} "${other}"`);
  return [...same].map(([line, all]) => {
    const first = all.slice(0, 1).map(({ view: { shown, width, font }, of }) => `${width} px, ${font} font, ${shown}; ${of}`);
    return `${line} (${first.join('')}${all.length > 1 ? `; and ${all.length - 1} more times` : ''})`;
  });
}
