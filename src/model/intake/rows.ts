// The pieces of writing of a page, put together to rows: what stands on one height, from left to right.

/** A piece of writing as a PDF places it, in points from the upper left corner of the page; `y` is the line on which it stands. */
export interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  bold: boolean;
  /** The PDF has a space before it. */
  spaced: boolean;
}

/** A page with its pieces. */
export interface Page {
  width: number;
  height: number;
  pieces: readonly Piece[];
}

/** What stands on one height. */
export interface Row {
  pieces: readonly Piece[];
  y: number;
}

/** How far apart two pieces of one row may stand in height, as a share of the larger: the number of a note stands higher. */
const SAME_HEIGHT = 0.5;
/** From which gap on there is a space between two pieces, as a share of their size. */
const SPACE = 0.15;
/** How small and how high the number of a note is against the words before it. */
const NOTE_SIZE = 0.85;
const NOTE_HEIGHT = 0.1;

/** The right edge of a piece. */
export const rightOf = ({ x, width }: Piece): number => x + width;

/** Pieces as rows, from the top of the page to its foot. */
export function rowsOf(pieces: readonly Piece[]): Row[] {
  const rows: { pieces: Piece[]; y: number; size: number }[] = [];
  for (const piece of pieces.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.findLast(({ y, size }) => Math.abs(y - piece.y) <= SAME_HEIGHT * Math.max(size, piece.size));
    if (!row) rows.push({ pieces: [piece], y: piece.y, size: piece.size });
    else {
      row.pieces.push(piece);
      if (piece.size > row.size) Object.assign(row, { y: piece.y, size: piece.size });
    }
  }
  return rows.sort((a, b) => a.y - b.y).map((row) => ({ pieces: row.pieces.sort((a, b) => a.x - b.x), y: row.y }));
}

/** The size in which most of a row is written. */
export function sizeOf({ pieces }: Row): number {
  const sizes = new Map<number, number>();
  for (const { size, text } of pieces) sizes.set(size, (sizes.get(size) ?? 0) + text.length);
  return [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** The words of a row, and those among them into which the number of a note has run. */
export function wordsOf(row: Row): { text: string; notes: string[] } {
  const size = sizeOf(row);
  const notes: string[] = [];
  let text = '';
  let end = -Infinity;
  for (const piece of row.pieces) {
    const words = piece.text.normalize('NFC');
    const isNote = piece.size < size * NOTE_SIZE && row.y - piece.y > size * NOTE_HEIGHT && /^\d{1,2}$/.test(words.trim()) && /\p{L}\p{P}*$/u.test(text);
    const apart = !isNote && text !== '' && (piece.spaced || piece.x - end > piece.size * SPACE);
    text += `${apart ? ' ' : ''}${isNote ? words.trim() : words}`;
    if (isNote) notes.push(/\S+$/.exec(text)?.[0] ?? '');
    end = rightOf(piece);
  }
  return { text: text.replace(/\s+/g, ' ').trim(), notes };
}
