// How long a finding is in a chart that is a table, and how the words over its columns stand, so that the table fits the page where it can. Where it cannot, it scrolls.
import type { Grid, GridColumn, GridPlace } from './grid.ts';
import { BOLD, fitted, widthOf } from './letters.ts';

/** The widths from which a table of a kind is shown, in CSS pixels within the page's gutter, and the em of its bars there (grid.css, "table.chart svg.findings"). */
const [NARROWEST, WIDEST] = [
  { room: 290, em: 3.4, before: false, lying: false },
  { room: 960, em: 10, before: true, lying: true },
] as const;
const WIDTHS = [
  NARROWEST,
  { room: 328, em: 4.5, before: false, lying: false },
  { room: 404, em: 6.4, before: false, lying: false },
  { room: 572, em: 10, before: false, lying: false },
  { room: 712, em: 10, before: true, lying: false },
  WIDEST,
] as const;
/** Letters of a table, and the space after a cell where names are before the rows and where they are over them, in CSS pixels. */
const LETTERS = 14;
const SPACE = { before: 12, over: 6 };
/** The most em that a finding takes, and what it takes more than: browsers lay out in 64ths of a pixel, so that a shorter one would not be as long as the next. */
const [MOST, LEAST] = [0.6, 0.13];

/** Whether names are before the rows, and whether the words over the columns lie. */
interface Standing {
  before: boolean;
  lying: boolean;
}

/** The longest word of the head of a column, which breaks at spaces. */
function headWidth({ what, text, year }: GridColumn): number {
  return Math.max(...`${year} ${what} ${text}`.split(' ').map((word) => widthOf(word, LETTERS)));
}

/** What stands over a column: when, and under it what, and by whom. */
function headLines({ year, visits, what, text }: GridColumn): { when: string; under: string[] } {
  const when = [...(visits.length > 1 ? [year] : []), ...visits.map(({ words }) => words)].join(' ');
  return { when, under: [what, text].filter((words) => words !== '') };
}

/** The longest line of the head of a column that does not break. */
function unbrokenWidth(column: GridColumn): number {
  const { when, under } = headLines(column);
  return Math.max(widthOf(when, LETTERS, 'bold'), ...under.map((words) => widthOf(words, LETTERS)));
}

/** The room that each column takes where a finding is `pixels` long; `head` is what the words over it need where they lie. */
function columnWidths({ rows, columns }: Grid, pixels: number, { before, lying }: Standing, head = headWidth): number[] {
  const space = before ? SPACE.before : SPACE.over;
  return columns.map((column, i) => {
    const widths = rows.map(({ places }) => {
      const { box, text } = places[i]?.cell ?? {};
      const drawn = box === undefined ? 0 : box.unit === 'findings' ? box.width * pixels : box.width;
      return drawn + widthOf(text ?? '', LETTERS, 'bold') + (text ? 4 : 0);
    });
    return Math.max(LETTERS + 4, lying ? head(column) : 0, ...widths) + space;
  });
}

/** Said over a table of words that is wider than narrow screens. */
export const SIDEWAYS = 'On a narrow screen this table scrolls sideways.';

/** On which screens a table of words scrolls: none, phones, or wider ones too. Its columns cannot be narrower than their words. */
export function sidewaysOn({ words, columns: { length } }: Grid): 'phones' | 'tablets' | 'all' | undefined {
  if (!words || length < 3) return undefined;
  return length < 5 ? 'phones' : length < 8 ? 'tablets' : 'all';
}

/** Up to which width of the window the sentence is shown (words.css), in CSS pixels. */
const SAID_UP_TO = { phones: 368, tablets: 768, all: 1024 } as const;

/** What is said over the table at a width of the window, if anything. */
export function sidewaysAt(grid: Grid, width: number): string | undefined {
  const on = sidewaysOn(grid);
  return on !== undefined && width < SAID_UP_TO[on] ? SIDEWAYS : undefined;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** The room that a whole table takes. */
function tableWidth(grid: Grid, pixels: number, standing: Standing, head = headWidth): number {
  const names = standing.before ? Math.max(0, ...grid.rows.map(({ name }) => widthOf(name, LETTERS))) + SPACE.before : 0;
  return names + sum(columnWidths(grid, pixels, standing, head));
}

/** The table with the length of its bars, and the way its heads stand. */
export function scaled(grid: Grid): Grid {
  // Columns of words are wide enough for the words over them.
  if (grid.words) return { ...grid, heads: 'lying' };
  const fits = (em: number): boolean => WIDTHS.every((width) => tableWidth(grid, em * width.em, { ...width, lying: false }) <= width.room);
  let em = MOST;
  while (em > LEAST && !fits(em)) em -= 0.02;
  const lies = ({ room, em: size, before }: (typeof WIDTHS)[number]): boolean => tableWidth(grid, em * size, { before, lying: true }) <= room;
  const heads = lies(NARROWEST) ? 'lying' : lies(WIDEST) ? undefined : 'upright';
  return {
    ...grid,
    ...(heads && { heads }),
    rows: grid.rows.map((row) => ({
      ...row,
      places: row.places.map(({ cell, ...place }) =>
        cell
          ? {
              ...place,
              cell: { ...cell, ...(cell.box?.unit === 'findings' && { box: { ...cell.box, long: `${Math.round(cell.box.width * em * 100) / 100}em` } }) },
            }
          : place,
      ),
    })),
  };
}

/** Heights of rows with names before and over them, and of a line of words (grid.css), in CSS pixels. */
const ROW = { before: 28, over: 49 };
const LINE = 18;
/** Over the drawing of a cell where the name of its row is over it, and the line between two rows. */
const ROW_SPACE = { before: 1.5, over: 25.5 };
/** The margins of a table, and the space under its heads. */
const AROUND = 31;
/** The widths from which names are before the rows, and from which words over the columns lie (grid.css, 48 and 64 rem). */
const [BEFORE_FROM, LYING_FROM] = [768, 1024];

/** On both sides of an embed (embed.css). */
const GUTTER = 28;

const wordsIn = (place: GridPlace | undefined): string[] => (place?.cell?.text ?? place?.quiet ?? '').split(' ');

/** A column of words: its room from 48rem on and below, what a cell has around its words, and from which width of the window, and for each column, it has some to spare (grid.css, "table.chart.words"). */
const WORDS = { before: 132, over: 80, cell: 14, roomy: 400, roomyColumn: 100, lines: { before: 2, over: 1.2 } };

const sideAt = (width: number): 'before' | 'over' => (width >= BEFORE_FROM ? 'before' : 'over');

/** The room for words in a column of words. */
function wordsRoom({ rows }: Grid, column: number, side: 'before' | 'over'): number {
  return Math.max(WORDS[side], ...rows.flatMap((row) => wordsIn(row.places[column]).map((word) => widthOf(word, LETTERS - 1, 'bold'))));
}

/** The height of a row: that of the largest drawing in it, or of the words that take most lines. */
function rowHeight(grid: Grid, { places }: Grid['rows'][number], width: number): number {
  const side = sideAt(width);
  if (!grid.words) return Math.max(ROW[side], ROW_SPACE[side] + Math.max(0, ...places.map(({ cell }) => cell?.box?.height ?? 0)));
  // On a phone, or where there are many, a column of grey words, which are not bold, is narrower than others.
  const isRoomy = width >= Math.max(WORDS.roomy, WORDS.roomyColumn * grid.columns.length);
  const bold = (place: GridPlace): number => (place.cell?.text === undefined && isRoomy ? 1 : BOLD);
  const lines = places.map((place, i) => fitted(wordsIn(place).join(' '), wordsRoom(grid, i, side) / bold(place), LETTERS - 1).length);
  const above = side === 'over' ? ROW.over - ROW.before : 0;
  return above + Math.max(WORDS.lines[side], ...lines) * LINE + WORDS.cell;
}

/** The height of the words over a column: in one line that stands upright, or in blocks that lie. */
function headHeight(grid: Grid, i: number, side: 'before' | 'over', lying: boolean, spare: number): number {
  const column = grid.columns[i];
  if (!column) return 0;
  const { when, under } = headLines(column);
  if (!lying) return widthOf(when, LETTERS, 'bold') + widthOf(` ${column.text}`, LETTERS);
  const room = grid.words ? wordsRoom(grid, i, side) : Math.max(LETTERS + 4, headWidth(column)) + spare;
  const lines = [fitted(when, room / BOLD, LETTERS), ...under.map((words) => fitted(words, room, LETTERS))];
  return lines.flat().length * LINE;
}

/** Room that each column has beyond its words and drawings, where the page is wider than the table must be: a browser gives most of it to those that need it. Infinity where no line has to break. */
function spareAt(grid: Grid, width: number): number {
  const room = width - GUTTER;
  const scale = WIDTHS.findLast((one) => one.room <= room) ?? WIDTHS[0];
  const box = grid.rows.flatMap(({ places }) => places.map(({ cell }) => cell?.box)).find((one) => one?.unit === 'findings');
  const pixels = box === undefined ? 0 : (Number.parseFloat(box.long) / box.width) * scale.em;
  const standing = { before: width >= BEFORE_FROM, lying: true };
  // Where there is room for every line, no browser breaks one (CSS 2.2, 17.5.2.2); letters may be a little wider than was worked out.
  if (tableWidth(grid, pixels, standing, unbrokenWidth) <= room * 0.96) return Infinity;
  const least = tableWidth(grid, pixels, standing);
  return (Math.max(0, room - least) / grid.columns.length) * 0.6;
}

/** The largest height of a table at a width of the window, in CSS pixels. */
export function gridHeight(grid: Grid, width: number): number {
  const lying = grid.heads === 'lying' || (grid.heads !== 'upright' && width >= LYING_FROM);
  const spare = lying && !grid.words ? spareAt(grid, width) : 0;
  const heads = grid.columns.map((_, i) => headHeight(grid, i, sideAt(width), lying, spare));
  return Math.max(0, ...heads) + sum(grid.rows.map((row) => rowHeight(grid, row, width))) + AROUND;
}
