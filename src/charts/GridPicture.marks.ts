// A chart that is a table, laid out as a picture: for files to download, cards and frozen copies.
import type { Grid, GridColumn, GridMark, GridPlace } from './grid.ts';
import { round, wrapped, type Box, type Drawn, type PlacedWords, type Size } from './frame.ts';
import { widthOf } from './letters.ts';

/** Words that stand upright are turned about their place. */
interface Head extends PlacedWords {
  turned: string | undefined;
  strong: boolean;
}

interface PlacedCell {
  href: string;
  label: string;
  /** Classes of its words. */
  tone: string;
  place: string;
  marks: readonly GridMark[];
  words: PlacedWords[];
}

export interface PlacedGrid extends Size {
  heads: Head[];
  rows: { rule: string; through: string | undefined; href: string | undefined; name: PlacedWords; strong: boolean }[];
  shades: (Box & { tone: string })[];
  cells: PlacedCell[];
  /** Words where there is no cell. */
  quiet: PlacedWords[];
  /** Lines before columns that are another measure. */
  apart: string[];
}

/** A chart that is a table, with the pictures of it to download. */
export interface GridChart extends Drawn {
  grid: Grid;
  wide: PlacedGrid;
  narrow: PlacedGrid;
  slide: PlacedGrid & { cut: string | undefined };
  card: PlacedGrid & { cut: string | undefined };
}

/** How a table is laid out. */
export interface Layout {
  width: number;
  letters: number;
  /** Whether the names of rows stand over them instead of before them. */
  over: boolean;
  /** Whether the words over columns stand upright. */
  upright: boolean;
  row: number;
  /** Characters in a line of a cell. */
  most: number;
}

const LAYOUTS = {
  wide: { width: 960, letters: 14, over: false, upright: false, row: 30, most: 16 },
  narrow: { width: 360, letters: 13.5, over: true, upright: true, row: 48, most: 12 },
} as const satisfies Record<string, Layout>;
const SPACE = 12;
/** Tones of places that are drawn otherwise, or not at all. */
const NO_SHADE: ReadonlySet<string> = new Set(['', 'unclear', 'from', 'along', 'till', 'apart', 'without']);
/** From the left of a cell to the middle of its mark, where a line runs through marks. */
const MIDDLE = 7;

const linesOf = ({ year, visits, what, text }: GridColumn): string[] =>
  [
    visits.length > 1 ? year : (visits[0]?.words ?? year),
    ...(visits.length > 1 ? [visits.map(({ words }) => words).join(', ')] : wrapped(what, 14)),
    ...wrapped(text, 14),
  ].filter((line) => line !== '');

/** The words over a column in one line, where they stand upright: its year or its visit, and how its text is known. */
const uprightWords = ({ year, visits, text }: GridColumn): string =>
  [visits.length > 1 ? year : (visits[0]?.words ?? year), text].filter((part) => part !== '').join(' ');

/** The words of a place. */
const textOf = (place: GridPlace | undefined): string => place?.cell?.text ?? place?.quiet ?? '';

const numberAttribute = (value: string | number | undefined): number => (typeof value === 'number' ? value : 0);

/** A mark that is measured in findings, in the units of the picture. */
function stretched({ element, attributes, ...rest }: GridMark, unit: number): GridMark {
  return {
    ...rest,
    element,
    attributes: { ...attributes, x: round(numberAttribute(attributes['x']) * unit), width: round(numberAttribute(attributes['width']) * unit) },
  };
}

/** Widths of the columns where a finding is `unit` long. */
function widthsAt(grid: Grid, unit: number, { letters, upright, most }: Layout): number[] {
  return grid.columns.map((column, i) => {
    const head = upright ? letters + 2 : Math.max(...linesOf(column).map((line, first) => widthOf(line, letters, first === 0 ? 'bold' : 'plain')));
    const cells = grid.rows.map(({ places }) => {
      const { box } = places[i]?.cell ?? {};
      const text = textOf(places[i]);
      const words = Math.max(0, ...wrapped(text, most).map((line) => widthOf(line, letters, 'bold')));
      return (box ? box.width * (box.unit === 'findings' ? unit : 1) : 0) + words + (text === '' ? 0 : 4);
    });
    return Math.max(head, ...cells) + SPACE;
  });
}

/** The longest that a finding can be so that all columns have room; a table that has none is wider than its form. */
function fitting(grid: Grid, room: number, layout: Layout): { widths: number[]; unit: number } {
  const sum = (widths: readonly number[]): number => widths.reduce((a, b) => a + b, 0);
  let unit = 6;
  while (unit > 0.5 && sum(widthsAt(grid, unit, layout)) > room) unit -= 0.1;
  const widths = widthsAt(grid, unit, layout);
  // What is left is shared, so that the columns reach the edge.
  const more = Math.max(0, (room - sum(widths)) / Math.max(1, widths.length));
  return { unit, widths: widths.map((width) => width + more) };
}

/** The shade of a place; where nothing was recorded it is a dash, and where that is unclear there is none. */
function shadeOf({ tone = '' }: GridPlace, { x, y, width, height }: Box): PlacedGrid['shades'] {
  const shades = tone.split(' ').filter((one) => !NO_SHADE.has(one));
  if (shades.includes('nothing-recorded')) return [{ tone: 'nothing-recorded', x: x + 4, y: round(y + height / 2), width: 8, height: 1.5 }];
  // A frame stands clear of the lines between rows.
  if (shades.includes('not-looked-at')) return [{ tone: shades.join(' '), x: x + 2, y: y + 4, width: round(width - 4), height: height - 8 }];
  // The shades of grades are cells of their own.
  if (shades.some((one) => one.startsWith('grade-'))) return [{ tone: shades.join(' '), x, y: y + 2, width, height: height - 4 }];
  return shades.length === 0 ? [] : [{ tone: shades.join(' '), x, y, width, height }];
}

/** Lines of words around the middle of a row. */
function placedLines(lines: readonly string[], x: number, middle: number): PlacedWords[] {
  return lines.map((words, line) => ({ words, x, y: round(middle + 5 + (line - (lines.length - 1) / 2) * 17) }));
}

/** The class of words on the dark shades of the two lowest grades. */
const wordTone = (tone: string): string => (/grade-[12]/.test(tone) ? 'low' : '');

/** A table as a picture to download. */
export function gridPicture(grid: Grid, form: keyof typeof LAYOUTS): PlacedGrid {
  return placedGrid(grid, LAYOUTS[form]);
}

/** Places every head, name and cell. */
export function placedGrid(grid: Grid, layout: Layout): PlacedGrid {
  const { letters, over, upright, row: rowHeight, most } = layout;
  const left = over ? 0 : Math.max(0, ...grid.rows.map(({ name }) => widthOf(name, letters))) + SPACE * 2;
  const { unit, widths } = fitting(grid, layout.width - left, layout);
  const starts = widths.map((_, i) => round(left + widths.slice(0, i).reduce((a, b) => a + b, 0)));
  const width = Math.max(layout.width, Math.ceil(left + widths.reduce((a, b) => a + b, 0)));
  const headLines = grid.columns.map(linesOf);
  const long = Math.max(0, ...grid.columns.map((column) => widthOf(uprightWords(column), letters, 'bold')));
  const top = upright ? Math.ceil(long) + 16 : Math.max(0, ...headLines.map(({ length }) => length)) * 18 + 12;
  const steps = grid.rows.map(({ places }) => {
    const lines = Math.max(1, ...places.map((place) => wrapped(textOf(place), most).length));
    return rowHeight + Math.max((lines - 1) * 17, ...places.map(({ cell }) => (cell?.box?.height ?? 0) - 20));
  });
  const stepOf = (i: number): number => steps[i] ?? rowHeight;
  const rowTop = (i: number): number => top + steps.slice(0, i).reduce((a, b) => a + b, 0);
  const base = (i: number): number => rowTop(i) + (over ? 21 + (stepOf(i) - 22) / 2 : stepOf(i) / 2);
  const height = rowTop(grid.rows.length) + 4;
  /** A line before a column, which leaves out the names over the rows. */
  const lineAt = (x: number): string =>
    over ? [`M${x} 0V${top}`, ...grid.rows.map((_, i) => `M${x} ${rowTop(i) + 22}V${rowTop(i + 1)}`)].join('') : `M${x} 0V${height - 4}`;
  return {
    width,
    height,
    fontSize: letters,
    heads: headLines.flatMap((lines, i): Head[] => {
      const x = starts[i] ?? 0;
      if (!upright) return lines.map((words, line) => ({ words, x, y: 16 + line * 18, turned: undefined, strong: line === 0 }));
      const column = grid.columns[i];
      return [{ words: column ? uprightWords(column) : '', x: x + letters, y: top - 6, turned: `rotate(-90 ${round(x + letters)} ${top - 6})`, strong: true }];
    }),
    rows: grid.rows.map(({ name, href, through }, i) => ({
      rule: `M0 ${rowTop(i)}H${width}`,
      through: through && `M${(starts[through[0]] ?? 0) + MIDDLE} ${base(i)}H${(starts[through[1]] ?? 0) + MIDDLE}`,
      href,
      name: { words: name, x: 0, y: over ? rowTop(i) + 17 : base(i) + 5 },
      strong: over,
    })),
    shades: grid.rows.flatMap(({ places }, i) =>
      places.flatMap((place, column) => {
        const above = over ? 21 : 0;
        return shadeOf(place, { x: (starts[column] ?? 0) - 4, y: rowTop(i) + above, width: round((widths[column] ?? 0) - 4), height: stepOf(i) - above });
      }),
    ),
    cells: grid.rows.flatMap(({ places }, i) =>
      places.flatMap(({ cell, tone = '' }, column): PlacedCell[] => {
        if (!cell) return [];
        const { box, marks, text, href, label } = cell;
        const x = starts[column] ?? 0;
        const drawn = box ? box.width * (box.unit === 'findings' ? unit : 1) : 0;
        const lines = text === '' ? [] : wrapped(text, most);
        return [
          {
            href,
            label,
            place: `translate(${x} ${round(base(i) - (box?.height ?? 0) / 2)})`,
            marks: box?.unit === 'findings' ? marks.map((mark) => stretched(mark, unit)) : marks,
            tone: wordTone(tone),
            words: placedLines(lines, round(x + drawn + (box ? 4 : 0)), base(i)),
          },
        ];
      }),
    ),
    quiet: grid.rows.flatMap(({ places }, i) =>
      places.flatMap(({ quiet }, column) => (quiet === undefined ? [] : placedLines(wrapped(quiet, most), starts[column] ?? 0, base(i)))),
    ),
    apart: grid.columns.flatMap(({ apart }, i) => (apart ? [lineAt(round((starts[i] ?? 0) - 7))] : [])),
  };
}
