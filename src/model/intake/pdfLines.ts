// The pages of a PDF as lines: their order with columns, and where headings, paragraphs, bullets and notes begin, by place, size and weight.
import { isFurniture, isPageNumber } from '../evidence/furniture.ts';
import { BULLET, LIST_MARK, MAYBE_BULLET } from './bullets.ts';
import { columnsOf, type Column } from './columns.ts';
import { lineOf, type Box, type Level, type Line } from './line.ts';
import { rightOf, rowsOf, sizeOf, wordsOf, type Page, type Row } from './rows.ts';
import { withTables } from './tables.ts';
import { upright, type Upright } from './turned.ts';

/** How much larger than the text a heading is, and how much smaller a note. */
const LARGER = 1.1;
const SMALLER = 0.93;
/** How many lines and words a heading has at most. */
const HEADING_LINES = 3;
const HEADING_WORDS = 20;
/** How much further apart than others two lines stand between which a paragraph begins. */
const APART = 1.25;
/** How far in the first line of a paragraph begins, and how far out the one behind a list, in points. */
const INDENT = 6;
/** From which gap on, as a share of their size, the words of a row are cells of a table. */
const CELLS = 2.5;
const ENDED = /[.!?:;]["'\u2019\u201d)]*$/;
const NOTE = /^\d{1,2}\s*\S/;

interface Set {
  row: Row;
  page: number;
  column: Column;
  /** In a table whose rules are drawn: whether its row begins here, or goes on. */
  cell: 'first' | 'next' | undefined;
  text: string;
  notes: string[];
  size: number;
  bold: boolean;
  left: number;
  right: number;
}

const edgesOf = (column: Column): { left: number; right: number } => {
  const pieces = column.flatMap((row) => row.pieces);
  return { left: Math.min(...pieces.map(({ x }) => x)), right: Math.max(...pieces.map(rightOf)) };
};

/** A column, and the cells in it one by one: a row of a table with a line in each cell is one row, and any other is read cell by cell. */
function cellsOf(column: Column): { column: Column; cell: Set['cell'] }[] {
  const parts: { column: Row[]; cell: Set['cell'] }[] = [];
  for (const row of column) {
    const table = row.pieces.find(({ cells }) => cells !== undefined)?.cells;
    if (!table) {
      const last = parts.at(-1);
      if (last && last.cell === undefined) last.column.push(row);
      else parts.push({ column: [row], cell: undefined });
      continue;
    }
    const beside = row.pieces.filter(({ cells }) => cells === undefined);
    if (beside.length > 0) parts.push({ column: rowsOf(beside), cell: 'first' });
    const cells = table.map((pieces) => rowsOf(pieces));
    const inOne = rowsOf(table.flat());
    if (inOne.length === 1) parts.push({ column: inOne, cell: 'first' });
    else
      parts.push(
        ...cells.flatMap((rows, i) => columnsOf(rows).map((one, k) => ({ column: [...one], cell: i + k === 0 ? ('first' as const) : ('next' as const) }))),
      );
  }
  return parts;
}

/** How near to its edge the head or the foot of a page is, as a share of its height, and how far from the text, in heights of its letters. */
const EDGE = 0.12;
const SET_OFF = 2;

/** The columns of a page. A head or foot over all of them is in none, although its words may stand above one each. */
function partsOf(page: Upright): Column[] {
  const rows = rowsOf(withTables(page));
  const [head, second] = rows;
  const [last, foot] = rows.slice(-2);
  const isHead = head !== undefined && second !== undefined && head.y < page.height * EDGE && second.y - head.y > SET_OFF * sizeOf(head);
  const isFoot = last !== undefined && foot !== undefined && foot.y > page.height * (1 - EDGE) && foot.y - last.y > SET_OFF * sizeOf(foot);
  const parts = columnsOf(rows.slice(isHead ? 1 : 0, isFoot ? -1 : undefined));
  return parts.length > 1 ? [...(isHead ? [[head]] : []), ...parts, ...(isFoot ? [[foot]] : [])] : columnsOf(rows);
}

function rowsSet(pages: readonly Upright[]): Set[] {
  return pages.flatMap((page, i) =>
    partsOf(page)
      .flatMap(cellsOf)
      .flatMap(({ column, cell }) =>
        column.map((row): Set => {
          const pieces = row.pieces.filter(({ text }) => /\p{L}/u.test(text));
          const bold = pieces.length > 0 && pieces.every((piece) => piece.bold);
          return { row, page: i + 1, column, cell, ...wordsOf(row), size: Math.round(sizeOf(row) * 2) / 2, bold, ...edgesOf([row]) };
        }),
      ),
  );
}

/** The value that most letters have. */
function most<Key>(rows: readonly Set[], key: (row: Set) => Key): Key | undefined {
  const counts = new Map<Key, number>();
  for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + row.text.length);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** The usual distance from one line of the text to the next, for a size. */
function leadingOf(rows: readonly Set[]): (size: number) => number {
  const gaps = new Map<number, number[]>();
  for (const [i, row] of rows.entries()) {
    const before = rows[i - 1];
    if (before?.column === row.column && before.size === row.size) gaps.set(row.size, [...(gaps.get(row.size) ?? []), row.row.y - before.row.y]);
  }
  const middle = (all: number[]): number => all.sort((a, b) => a - b)[Math.floor(all.length / 3)] ?? 0;
  const usual = new Map([...gaps].map(([size, all]) => [size, middle(all)]));
  return (size) => Math.min(usual.get(size) ?? Infinity, size * 2) || size * 1.25;
}

/** The level of each row: rows that look like a heading and are short, with no end of a sentence. */
function levelsOf(rows: readonly Set[], body: number): Level[] {
  const sizes = [...new Set(rows.map(({ size }) => size))].filter((size) => size > body * LARGER).sort((a, b) => b - a);
  const style = ({ size, bold }: Set): string => (size > body * LARGER ? `size ${size}` : bold && size >= body * SMALLER ? 'bold' : '');
  const levels: Level[] = rows.map(() => 0);
  for (let from = 0; from < rows.length;) {
    let to = from + 1;
    const first = rows[from] as Set;
    while (to < rows.length && style(rows[to] as Set) === style(first) && (rows[to] as Set).column === first.column) to += 1;
    const words = rows
      .slice(from, to)
      .map(({ text }) => text)
      .join(' ');
    const isShort = to - from <= HEADING_LINES && words.split(' ').length <= HEADING_WORDS && !/[.;,]$/.test(words) && /\p{L}{2}/u.test(words);
    const level = first.size > body * LARGER ? Math.min(3, sizes.indexOf(first.size) + 1) : Math.min(3, sizes.length + 1);
    if (style(first) !== '' && isShort && first.cell === undefined) levels.fill(level as Level, from, to);
    from = to;
  }
  return levels;
}

/** Rows at the foot of a page, or of one of its columns, in small letters, from the first that begins with the number of a note on. */
function notesOf(rows: readonly Set[], body: number): boolean[] {
  const found = rows.map(() => false);
  const isRunning = isFurniture(rows.map(({ text }) => text));
  const at = [...rows.keys()];
  for (const part of [...Map.groupBy(at, (i) => rows[i]?.page).values(), ...Map.groupBy(at, (i) => rows[i]?.column).values()]) {
    // A foot in the letters of the text stands below the notes.
    const isText = (i: number): boolean => (rows[i]?.size ?? 0) > body * SMALLER && !isRunning(rows[i]?.text ?? '');
    const fromFoot = part.toSorted((a, b) => (rows[b]?.row.y ?? 0) - (rows[a]?.row.y ?? 0));
    const end = fromFoot.findIndex(isText);
    const foot = fromFoot.slice(0, end < 0 ? fromFoot.length : end).reverse();
    const first = foot.findIndex((i) => NOTE.test(rows[i]?.text ?? '') && !isPageNumber(rows[i]?.text ?? ''));
    const isNote = (i: number): boolean => (rows[i]?.size ?? 0) <= body * SMALLER;
    if (end > 0 && first >= 0) for (const i of foot.slice(first).filter(isNote)) found[i] = true;
  }
  return found;
}

/** The mark of a bullet at the beginning of a row. A dash or an o is one only where a list may go on. */
function bulletIn({ text }: Set, before: Set | undefined): string | undefined {
  const mark = BULLET.exec(text)?.[0];
  if (mark !== undefined) return mark;
  const isList = before === undefined || ENDED.test(before.text) || BULLET.test(before.text) || MAYBE_BULLET.test(before.text);
  return isList ? MAYBE_BULLET.exec(text)?.[0] : undefined;
}

/** Whether a row is one of a table: words, a wide gap, and words again. */
function isOfTable({ row: { pieces }, text }: Set): boolean {
  const mark = LIST_MARK.exec(text)?.[0].length ?? 0;
  return pieces.some((piece, i) => {
    const before = pieces[i - 1];
    const words = pieces
      .slice(0, i)
      .map((one) => one.text)
      .join('');
    return before !== undefined && words.trim().length > mark && piece.x - rightOf(before) > CELLS * piece.size;
  });
}

/** Whether a line was ended although the next word had room in it. */
function hadRoom(before: Set, { text, size }: Set): boolean {
  const next = text.split(' ')[0]?.length ?? 0;
  return before.right + (next + 1) * size * 0.5 < edgesOf(before.column).right;
}

/** What stands across the text of a page: a line each, at the end of the page, where it is in the way of no sentence. */
const asideOf = ({ aside }: Upright, page: number): Line[] =>
  aside.map((row) => ({ ...lineOf(wordsOf(row).text, page, 'yes'), note: true, aside: true as const })).filter(({ text }) => text !== '');

/** The lines of a document's pages. */
export function pdfLines(received: readonly Page[]): Line[] {
  const pages = received.map(upright);
  const lines = linesOf(pages);
  return pages.flatMap((page, i) => [...lines.filter((line) => line.page === i + 1), ...asideOf(page, i + 1)]);
}

/** Whether a row begins a line of a table, or the text behind one. */
function beginsInTable(row: Set, before: Set | undefined, body: number): boolean {
  if (row.cell === 'first' && row.row === row.column[0]) return true;
  if (row.cell === undefined && before?.cell !== undefined && before.page === row.page) return true;
  return isOfTable(row) || (before?.column === row.column && isOfTable(before) && row.size <= body);
}

/** Whether a row of the text begins a paragraph, by how far it stands below the one before it, and how far in. `listed` says that an item of a list goes on there. */
function beginsParagraph(row: Set, before: Set, leading: number, listed: boolean): boolean {
  if (row.row.y - before.row.y > APART * leading || (hadRoom(before, row) && ENDED.test(before.text))) return true;
  if (LIST_MARK.test(before.text)) return false;
  if (listed) return row.left < before.left - INDENT;
  const { left } = edgesOf(row.column);
  return row.left > left + INDENT && before.left <= left + 1;
}

/** Whether a row begins a line by its place under the one before it, where neither its words nor its style say so: open where that one is in another column. */
function beginsByPlace(row: Set, before: Set | undefined, leading: number, isText: boolean, listed: boolean): Line['begins'] {
  if (before?.column !== row.column) return 'open';
  if (row.row.y - before.row.y > 2 * leading) return 'yes';
  return isText && beginsParagraph(row, before, leading, listed) ? 'yes' : 'no';
}

/** Where a row is on its page, in shares of it. */
function boxOf({ left, right, size, row: { y } }: Set, { width, height }: Pick<Upright, 'width' | 'height'>): Box {
  return { left: left / width, top: (y - size) / height, width: (right - left) / width, height: (size * 1.3) / height };
}

function linesOf(pages: readonly Upright[]): Line[] {
  const rows = rowsSet(pages).filter(({ text }) => text !== '');
  const body = most(rows, ({ size }) => size) ?? 0;
  const leading = leadingOf(rows);
  const [levels, notes] = [levelsOf(rows, body), notesOf(rows, body)];
  const lines: Line[] = [];
  // Whether the line that goes on, if one does, is an item of a list.
  let listed = false;
  for (const [i, row] of rows.entries()) {
    const [level, note] = [levels[i] ?? 0, notes[i] ?? false];
    // A note at the foot of a page stands between two lines of the text, and parts them no more than the page does.
    const at = note ? i - 1 : rows.findLastIndex((_row, j) => j < i && notes[j] === false);
    const before = rows[at];
    const bullet = level === 0 ? bulletIn(row, before) : undefined;
    const changes = before !== undefined && (level !== levels[at] || (note && (notes[at] === false || NOTE.test(row.text))));
    const isBegun = bullet !== undefined || changes || beginsInTable(row, before, body);
    const begins = isBegun ? 'yes' : beginsByPlace(row, before, leading(row.size), level === 0, listed);
    if (begins !== 'no') listed = bullet !== undefined || LIST_MARK.test(row.text);
    const page = pages[row.page - 1] ?? { width: 1, height: 1, turn: 0 };
    lines.push({
      text: bullet === undefined ? row.text : row.text.slice(bullet.length).trim(),
      page: row.page,
      begins,
      level,
      bullet: bullet !== undefined,
      note,
      notes: row.notes,
      box: boxOf(row, page),
      ...(page.turn === 0 ? {} : { turn: page.turn }),
    });
  }
  return lines;
}
