// How long a finding is in a chart that is a table, and how the words over its columns stand, so that the table fits the page where it can. Where it cannot, it scrolls.
import type { Grid, GridColumn, GridPlace } from './grid.ts';
import { fitted, widthOf } from './letters.ts';

/** The widths from which a table of a kind is shown, in CSS pixels within the page's gutter, and the em of its bars there (grid.css, "table.chart svg.findings"). */
const WIDTHS = [
  { room: 290, em: 3.4, before: false, lying: false },
  { room: 328, em: 4.5, before: false, lying: false },
  { room: 404, em: 6.4, before: false, lying: false },
  { room: 712, em: 10, before: true, lying: false },
  { room: 960, em: 10, before: true, lying: true },
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

/** The room that each column takes where a finding is `pixels` long. */
function columnWidths({ rows, columns }: Grid, pixels: number, { before, lying }: Standing): number[] {
  const space = before ? SPACE.before : SPACE.over;
  return columns.map((column, i) => {
    const widths = rows.map(({ places }) => {
      const { box, text } = places[i]?.cell ?? {};
      const drawn = box === undefined ? 0 : box.unit === 'findings' ? box.width * pixels : box.width;
      return drawn + widthOf(text ?? '', LETTERS, 'bold') + (text ? 4 : 0);
    });
    return Math.max(LETTERS + 4, lying ? headWidth(column) : 0, ...widths) + space;
  });
}

/** Said under a table of words that is wider than narrow screens. */
export const SIDEWAYS = 'On a narrow screen this table scrolls sideways.';

/** On which screens a table of words scrolls: none, phones, or wider ones too. Its columns cannot be narrower than their words. */
export function sidewaysOn({ words, columns: { length } }: Grid): 'phones' | 'tablets' | 'all' | undefined {
  if (!words || length < 3) return undefined;
  return length < 5 ? 'phones' : length < 8 ? 'tablets' : 'all';
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** The room that a whole table takes. */
function tableWidth(grid: Grid, pixels: number, standing: Standing): number {
  const names = standing.before ? Math.max(0, ...grid.rows.map(({ name }) => widthOf(name, LETTERS))) + SPACE.before : 0;
  return names + sum(columnWidths(grid, pixels, standing));
}

/** The table with the length of its bars, and the way its heads stand. */
export function scaled(grid: Grid): Grid {
  // Columns of words are wide enough for the words over them.
  if (grid.words) return { ...grid, heads: 'lying' };
  const fits = (em: number): boolean => WIDTHS.every((width) => tableWidth(grid, em * width.em, { ...width, lying: false }) <= width.room);
  let em = MOST;
  while (em > LEAST && !fits(em)) em -= 0.02;
  const [narrow, , , , wide] = WIDTHS;
  const lies = ({ room, em: size, before }: (typeof WIDTHS)[number]): boolean => tableWidth(grid, em * size, { before, lying: true }) <= room;
  const heads = lies(narrow) ? 'lying' : lies(wide) ? undefined : 'upright';
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

/** Heights of rows with names before and over them, of a line of words, and of all that is around a table (grid.css), in CSS pixels. */
const ROW = { before: 29, over: 49 };
const LINE = 18;
/** Around the drawing of a cell. */
const ROW_SPACE = 10;
/** How much wider the letters of a cell are than plain ones. */
const BOLDER = 1.13;
const AROUND = 48;
/** The widths from which names are before the rows, and from which words over the columns lie (grid.css, 48 and 64 rem). */
const [BEFORE_FROM, LYING_FROM] = [768, 1024];

const wordsIn = (place: GridPlace | undefined): string[] => (place?.cell?.text ?? place?.quiet ?? '').split(' ');

/** A column of words: its room from 48rem on and below, and what a cell has around its words (grid.css, "table.chart.words"). */
const WORDS = { before: 132, over: 84, cell: 14 };

/** The height of a row: that of the largest drawing in it, or of the words that take most lines. */
function rowHeight({ rows, words }: Grid, { places }: Grid['rows'][number], before: boolean): number {
  const least = before ? ROW.before : ROW.over;
  const above = least - ROW.before;
  if (!words) return Math.max(least, above + ROW_SPACE + Math.max(0, ...places.map(({ cell }) => cell?.box?.height ?? 0)));
  const lines = places.map((place, i) => {
    const longest = Math.max(0, ...rows.flatMap((row) => wordsIn(row.places[i]).map((word) => widthOf(word, LETTERS, 'bold'))));
    const room = before ? Math.max(WORDS.before, longest) : Math.max(WORDS.over, longest);
    return fitted(wordsIn(place).join(' '), room / BOLDER, LETTERS).length;
  });
  return above + Math.max(2, ...lines) * LINE + WORDS.cell;
}

/** The largest height of a table at a width of the window, in CSS pixels. */
export function gridHeight(grid: Grid, width: number): number {
  const { columns, rows, heads } = grid;
  const lying = heads === 'lying' || (heads !== 'upright' && width >= LYING_FROM);
  const words = columns.map(({ year, visits, what, text }) => [year, ...visits.map((visit) => visit.words), ...(lying ? [what] : []), text].join(' '));
  const head = lying ? Math.max(0, ...words.map((all) => all.split(' ').length)) * LINE : Math.max(0, ...words.map((all) => widthOf(all, LETTERS, 'bold')));
  return head + sum(rows.map((row) => rowHeight(grid, row, width >= BEFORE_FROM))) + AROUND;
}
