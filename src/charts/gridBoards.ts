// A chart that is a table, on a slide and on a card: the layout in which its letters are largest, with as many rows as there is room for.
import type { Grid } from './grid.ts';
import type { Size } from './frame.ts';
import { placedGrid, type GridChart, type Layout, type PlacedGrid } from './GridPicture.marks.ts';

/** The height of letters in a table on a board, in its own units. */
const ON_BOARD = 14;
/** What a slide of 1920 by 1080 pixels and a card of 1200 by 630 have for a drawing: the room below their words, and beside them; the widths to lay a table out in; and the least letters in pixels. */
const BOARDS = {
  slide: {
    rooms: [
      { width: 1800, height: 740 },
      { width: 1180, height: 960 },
    ],
    widths: [720, 860, 1000, 1160],
    least: 14,
  },
  card: {
    rooms: [
      { width: 1100, height: 300 },
      { width: 700, height: 530 },
    ],
    // Wider, its letters would be too small; narrower, its bars.
    widths: [600],
    least: 16,
  },
} as const;

/** A table on a board: laid out so that its letters are largest, and no smaller than a reader needs; the rows that have no room then are left out, and a line says how many. */
function gridBoard(grid: Grid, { rooms, widths, least }: (typeof BOARDS)[keyof typeof BOARDS]): PlacedGrid & { cut: string | undefined } {
  const layouts = widths.flatMap((width) => [false, true].map((upright): Layout => ({ width, letters: ON_BOARD, over: false, upright, row: 26, most: 16 })));
  const scaleOf = ({ width, height }: Size): number => Math.max(...rooms.map((room) => Math.min(room.width / width, room.height / height)));
  for (let rows = grid.rows.length; ; rows -= 1) {
    const shown = { ...grid, rows: grid.rows.slice(0, rows) };
    const [best] = layouts.map((layout) => placedGrid(shown, layout)).sort((a, b) => scaleOf(b) - scaleOf(a));
    if (!best) throw new RangeError('a board has no layout');
    const cut = rows < grid.rows.length ? `${rows} of ${grid.rows.length} rows are drawn here; the chart's page has all of them.` : undefined;
    if (scaleOf(best) * ON_BOARD >= least || rows <= 1) return { ...best, cut };
  }
}

/** A table on a slide, and on the card of its page. */
export const gridBoards = (grid: Grid): Pick<GridChart, 'slide' | 'card'> => ({ slide: gridBoard(grid, BOARDS.slide), card: gridBoard(grid, BOARDS.card) });
