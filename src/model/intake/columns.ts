// In which order the rows of a page are read: where a part of it has columns, one column after the other.
import { once } from '../once.ts';
import { rightOf, rowsOf, sizeOf, type Piece, type Row } from './rows.ts';

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

/** How much larger than the text a heading is; and how much is empty, in heights of the text, where one stands over all columns. */
const LARGER = 1.1;
const EMPTY = 3.2;
/** The number or the mark of a paragraph, and how far out to the left of its words it may hang, in points. */
const MARK = /^(?:\(?[a-z\d]{1,3}(?:\.\d{1,3}){0,3}[.)]?|[^\p{L}\p{N}])$/u;
const HANGING = 60;

interface Split {
  from: number;
  to: number;
  x: number;
}

/** The size in which most is written. */
const usualSize = once((rows: readonly Row[]): number => sizeOf({ pieces: rows.flatMap(({ pieces }) => pieces), y: 0 }));
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

/** Whether a row is a heading over all columns, although it is no wider than the first: beside it, above it and below it the others are empty. */
function isHeadingOver(rows: readonly Row[], at: number, x: number): boolean {
  const row = rows[at] as Row;
  const hasRight = ({ pieces }: Row): boolean => pieces.some((piece) => !isLeft(piece, x));
  const isMarked = row.pieces.every(({ bold, size }) => bold || size > LARGER * usualSize(rows));
  if (hasRight(row) || !isMarked) return false;
  const [above, below] = [rows.slice(0, at).findLast(hasRight), rows.slice(at).find(hasRight)];
  if (above === undefined) return false;
  // What has columns below the heading may have been read as a part of its own.
  return below === undefined ? row.y - above.y > (EMPTY / 2) * usualSize(rows) : below.y - above.y > EMPTY * usualSize(rows);
}

/** Where the columns are parted: before the numbers and marks of the right one, which stand out to the left of its words. */
function withMarks(rows: readonly Row[], split: Split): Split {
  const part = rows.slice(split.from, split.to);
  const marks = part.flatMap(({ pieces }) => pieces.filter(({ text, x }) => MARK.test(text.trim()) && x < split.x && split.x - x < HANGING));
  const x = Math.min(split.x, ...marks.map((mark) => mark.x));
  return part.some((row) => crosses(row, x)) ? split : { ...split, x };
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
      while (to < rows.length && !crosses(rows[to] as Row, x) && !isHeadingOver(rows, to, x)) to += 1;
      if (to > from) {
        const firstRight = rows.findIndex(({ pieces }, i) => i >= from && i < to && pieces.some((piece) => !isLeft(piece, x)));
        const part = { from: Math.max(from, firstRight), to, x };
        if (firstRight >= 0 && isProse(rows.slice(part.from, to), x, right - left) && to - part.from > (best ? best.to - best.from : 0)) best = part;
      }
      from = to;
    }
  }
  return best && withMarks(rows, best);
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
