// Stances with the number of their findings beside them: how large and where.
import type { Stance } from '../model/written/schemas.ts';
import { round, type PlacedWords } from './frame.ts';

/** A stance of which there are findings: its shape around a point, as large as their number asks, and the number. */
export interface CountedStance {
  stance: Stance;
  className: string;
  count: number;
  x: number;
  y: number;
  /** Side of the box of the shape. */
  size: number;
  /** Where the shape is drawn. */
  place: string;
  number: PlacedWords;
}

/** Places a stance around `x`, `y`; its number begins at `numberX`. */
export function countedStance(
  stance: Stance,
  className: string,
  count: number,
  { x, y, size }: { x: number; y: number; size: number },
  numberX: number,
): CountedStance {
  const place = `translate(${round(x - size / 2)} ${round(y - size / 2)}) scale(${Math.round((size / 12) * 1000) / 1000})`;
  return { stance, className, count, x, y, size, place, number: { words: String(count), x: numberX, y: y + 5 } };
}
