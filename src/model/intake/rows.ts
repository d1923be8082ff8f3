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
  /** By how many degrees its line is turned, clockwise; not there where it runs from left to right. */
  turn?: number;
  /** Of a row of a table: its cells, in the order in which they are read. */
  cells?: readonly (readonly Piece[])[];
}

/** A line that is drawn on the page, in points from its upper left corner. */
export interface Rule {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A page with its pieces. */
export interface Page {
  width: number;
  height: number;
  pieces: readonly Piece[];
  rules?: readonly Rule[];
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
/** The least letters of a row that are set apart from each other. */
const SPACED_OUT = 6;

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

/** The number of a paragraph or note that stands alone before its words, as a piece of its own. */
const NUMBER = /^\(?\d{1,3}(?:\.\d{1,3}){0,3}[.)]?$/;

/** The same where a tab without width parts it from its words. */
const NUMBER_RUN_IN = /^\d{1,3}(?:(?:\.\d{1,3}){0,3}[.)]|(?:\.\d{1,3}){1,3})(?=\p{Lu}[\p{Ll}\s])/u;

/** Whether a piece is the number of a note: small, and at its foot higher than the words beside it. */
const isRaised = (piece: Piece, row: Row, size: number): boolean =>
  piece.size < size * NOTE_SIZE && row.y - piece.y > size * NOTE_HEIGHT && /^\d{1,2}$/.test(piece.text.trim());

/** Whether the letters of a row are set apart, as headings are: "I n s p e c t i o n". */
function isSpacedOut(row: Row): boolean {
  const tokens = row.pieces.flatMap(({ text }) => text.trim().split(/\s+/)).filter((token) => /\p{L}/u.test(token));
  return tokens.length >= SPACED_OUT && tokens.filter((token) => token.replace(/\P{L}/gu, '').length === 1).length >= tokens.length * 0.8;
}

/** The words of a row, and those among them into which the number of a note has run. */
export function wordsOf(row: Row): { text: string; notes: string[] } {
  const size = sizeOf(row);
  const spacedOut = isSpacedOut(row);
  const notes: string[] = [];
  let text = '';
  let end = -Infinity;
  for (const [i, piece] of row.pieces.entries()) {
    const given = piece.text.normalize('NFC').replace(/[\u200b\ufeff]/g, '');
    const words = spacedOut ? given.replace(/(?<=\S) (?=\S)/g, '') : given;
    const first = row.pieces[0];
    const isNote = isRaised(piece, row, size) && /\p{L}\p{P}*$/u.test(text);
    const isBehindNumber = i === 1 && first !== undefined && NUMBER.test(text) && (isRaised(first, row, size) || /^\P{L}*\p{Lu}/u.test(words));
    const apart = !isNote && text !== '' && (piece.spaced || isBehindNumber || piece.x - end > piece.size * SPACE);
    text += `${apart ? ' ' : ''}${isNote ? words.trim() : words}`;
    if (isNote) notes.push(/\S+$/.exec(text)?.[0] ?? '');
    end = rightOf(piece);
  }
  return { text: text.replace(/\s+/g, ' ').trim().replace(NUMBER_RUN_IN, '$& '), notes };
}
