// In which order the rows of a page are read: where a part of it has columns, one column after the other.
import { rightOf, rowsOf, type Piece, type Row } from './rows.ts';

/** Rows that are read one below the other: a column, or a part of the page without columns. */
export type Column = readonly Row[];

/** The least gap between two columns, and how exactly their lines begin below each other, in points. */
const GAP = 8;
const ALIGNED = 2;
/** The least rows on either side, the least share of the width that either takes, and the least words a row: a table has fewer. */
const LEAST_ROWS = 4;
const LEAST_WIDTH = 0.22;
const LEAST_WORDS = 3;
/** How many places for a gap are tried, those where most lines begin first. */
const TRIED = 6;

interface Split {
  from: number;
  to: number;
  x: number;
}

const isLeft = (piece: Piece, x: number): boolean => piece.x < x - ALIGNED;
const crosses = ({ pieces }: Row, x: number): boolean => pieces.some((piece) => isLeft(piece, x) && rightOf(piece) > x - GAP / 2);
const wordsIn = (pieces: readonly Piece[]): number =>
  pieces
    .map(({ text }) => text)
    .join(' ')
    .split(/\s+/).length;

/** Places at which lines begin behind a gap, those with most lines first. */
function placesFor(rows: readonly Row[], left: number): number[] {
  const counts = new Map<number, number>();
  for (const { pieces } of rows)
    for (const [i, piece] of pieces.entries()) {
      const before = pieces[i - 1];
      if (before ? piece.x - rightOf(before) < GAP : piece.x < left + GAP) continue;
      const key = Math.round(piece.x / ALIGNED) * ALIGNED;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return [...counts]
    .filter(([, count]) => count >= LEAST_ROWS)
    .sort((a, b) => b[1] - a[1])
    .slice(0, TRIED)
    .map(([x]) => x);
}

/** Whether what is to the left and to the right of a place is running text, each as wide as a column. */
function isProse(rows: readonly Row[], x: number, width: number): boolean {
  return [true, false].every((left) => {
    const sides = rows.map(({ pieces }) => pieces.filter((piece) => isLeft(piece, x) === left)).filter((pieces) => pieces.length > 0);
    const edges = sides.flat().flatMap((piece) => [piece.x, rightOf(piece)]);
    const words = sides.reduce((sum, pieces) => sum + wordsIn(pieces), 0);
    return sides.length >= LEAST_ROWS && Math.max(...edges) - Math.min(...edges) >= width * LEAST_WIDTH && words / Math.max(1, sides.length) >= LEAST_WORDS;
  });
}

/** Rows at the foot of a part with columns that are the heading of what comes below it. */
function headingsBelow(rows: readonly Row[], { from, to, x }: Split): number {
  const isHeading = (row: Row): boolean => row.pieces.every((piece) => isLeft(piece, x)) && row.pieces.every(({ bold }) => bold);
  let end = to;
  while (end > from && to < rows.length && isHeading(rows[end - 1] as Row)) end -= 1;
  return end;
}

/** The largest part of the rows that has two columns, if any. */
function splitOf(rows: readonly Row[]): Split | undefined {
  const edges = rows.flatMap(({ pieces }) => pieces.flatMap((piece) => [piece.x, rightOf(piece)]));
  const [left, right] = [Math.min(...edges), Math.max(...edges)];
  let best: Split | undefined;
  for (const x of placesFor(rows, left)) {
    for (let from = 0; from < rows.length; from += 1) {
      let to = from;
      // The rows are there as far as the loop goes.
      while (to < rows.length && !crosses(rows[to] as Row, x)) to += 1;
      if (to > from) {
        const firstRight = rows.findIndex(({ pieces }, i) => i >= from && i < to && pieces.some((piece) => !isLeft(piece, x)));
        const part = { from: Math.max(from, firstRight), to, x };
        if (firstRight >= 0 && isProse(rows.slice(part.from, to), x, right - left) && to - part.from > (best ? best.to - best.from : 0)) best = part;
      }
      from = to;
    }
  }
  return best;
}

/** The columns of some rows in the order in which they are read. */
export function columnsOf(rows: readonly Row[]): Column[] {
  if (rows.length === 0) return [];
  const split = splitOf(rows);
  if (!split) return [rows];
  const end = headingsBelow(rows, split);
  const part = rows.slice(split.from, end).flatMap(({ pieces }) => pieces);
  const side = (left: boolean): Row[] => rowsOf(part.filter((piece) => isLeft(piece, split.x) === left));
  return [...columnsOf(rows.slice(0, split.from)), ...columnsOf(side(true)), ...columnsOf(side(false)), ...columnsOf(rows.slice(end))];
}
