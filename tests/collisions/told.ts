// Collisions as lines for a message: the same one in several views is told once, with the first of them.
import type { View } from './cases.ts';
import type { Traits } from './records.ts';
import type { Collision } from './rules.ts';

/** A collision, and where it was seen. */
export type Seen = Collision & { view: View; traits: Traits };

const inWords = ({ view: { shown, width, font }, traits: { visits, themes, names, grades, texts } }: Seen): string =>
  `${width} px, ${font} font, ${shown}; ${visits} visits, ${themes} themes, ${names} names, grades: ${grades}, texts: ${texts}`;

/** One line for each collision of a chart: in which drawing, of what with what, where it was seen first, and how often. */
export function told(seen: readonly Seen[]): string[] {
  const same = Map.groupBy(seen, ({ chart, form, one, what, other }) => `${chart}, ${form}: "${one}" ${what} "${other}"`);
  return [...same].map(([line, all]) => `${line} (${all.slice(0, 1).map(inWords).join('')}${all.length > 1 ? `; and ${all.length - 1} more times` : ''})`);
}
