// What holds for each chart that is a table: every cell stands in its picture in its column and its row, with its words and its marks, and everything between two rows or columns belongs to them.
import { expect } from 'vitest';
import { charts } from '../../../src/charts/charts.ts';
import type { Drawn } from '../../../src/charts/frame.ts';
import type { Grid, GridMark, GridPlace } from '../../../src/charts/grid.ts';
import type { GridChart } from '../../../src/charts/GridPicture.marks.ts';
import type { InspectionRecord } from '../../../src/model/record/record.ts';
import type { Relation } from './every.ts';

type Picture = GridChart['wide'];

const isGrid = (chart: Drawn): chart is GridChart => chart.grid !== undefined;

/** Charts that are tables. */
function gridCharts(record: InspectionRecord): GridChart[] {
  return charts({ ...record }).flatMap(({ chart }) => (isGrid(chart) ? [chart] : []));
}

/** The length of the marks of a bar, of one stance or of all. */
export function lengthOf(marks: readonly GridMark[], stance?: string): number {
  return marks.filter((mark) => stance === undefined || mark.stance === stance).reduce((sum, { attributes }) => sum + Number(attributes['width']), 0);
}

/** Each picture with the table that it shows: a slide may leave rows out. */
function pictures(record: InspectionRecord): { id: string; grid: Grid; picture: Picture }[] {
  return gridCharts(record).flatMap(({ id, grid, wide, narrow, slide }) =>
    Object.entries({ wide, narrow, slide }).map(([form, picture]) => ({
      id: `${id}, ${form}`,
      grid: { ...grid, rows: grid.rows.slice(0, picture.rows.length) },
      picture,
    })),
  );
}

const numbersIn = (text: string | undefined): number[] => [...(text ?? '').matchAll(/-?\d+(?:\.\d+)?/g)].map(Number);

/** Where the columns of a picture begin, and where its rows do, each with the end of the last one. */
function edgesOf({ heads, rows, width, height, fontSize }: Picture): { columns: number[]; rows: number[] } {
  const starts = heads.filter(({ strong }) => strong).map(({ x, turned }) => (turned === undefined ? x : x - fontSize));
  return { columns: [...starts, width], rows: [...rows.map(({ rule }) => numbersIn(rule)[1] ?? NaN), height] };
}

/** The places of a table by row and column, those that hold something. */
function placesOf<Held>({ rows }: Grid, held: (place: GridPlace) => Held | undefined): { row: number; column: number; held: Held }[] {
  return rows.flatMap(({ places }, row) =>
    places.flatMap((place, column) => {
      const one = held(place);
      return one === undefined ? [] : [{ row, column, held: one }];
    }),
  );
}

/** Whether a place is within its column and its row. */
function isWithin(edges: ReturnType<typeof edgesOf>, { row, column }: { row: number; column: number }, x: readonly number[], y: readonly number[]): boolean {
  const [left = NaN, right = NaN] = edges.columns.slice(column, column + 2);
  const [top = NaN, bottom = NaN] = edges.rows.slice(row, row + 2);
  return x.every((one) => one >= left - 5 && one <= right) && y.every((one) => one >= top && one <= bottom);
}

export const grids: readonly Relation[] = [
  [
    'a picture has the heads of all columns from left to right, and the names of the rows from the top down',
    (record) => {
      for (const { id, grid, picture } of pictures(record)) {
        const edges = edgesOf(picture);
        expect(edges.columns, id).toHaveLength(grid.columns.length + 1);
        for (const at of [edges.columns, edges.rows]) expect(at, id).toEqual([...new Set(at)].sort((a, b) => a - b));
        for (const [i, { year, visits, text, what }] of grid.columns.entries()) {
          const own = picture.heads.filter(({ x, turned }) => (turned === undefined ? x : x - picture.fontSize) === edges.columns[i]);
          const words = own.map((head) => head.words).join(' ');
          expect(words, id).toContain(visits.length > 1 ? year : visits[0]?.words);
          for (const part of text.split(' ')) expect(words, id).toContain(part);
          if (own[0]?.turned === undefined && visits.length === 1) for (const part of what.split(' ')) expect(words, id).toContain(part);
        }
        expect(picture.rows.map(({ name, href }) => [name.words, href])).toEqual(grid.rows.map(({ name, href }) => [name, href]));
        for (const [i, { name }] of picture.rows.entries()) expect(name.y > (edges.rows[i] ?? NaN) && name.y < (edges.rows[i + 1] ?? NaN), id).toBe(true);
      }
    },
  ],
  [
    'each cell stands in its column and its row, with its words and all of its marks, and says what it is of',
    (record) => {
      for (const { id, grid, picture } of pictures(record)) {
        const edges = edgesOf(picture);
        const cells = placesOf(grid, ({ cell }) => cell);
        expect(
          picture.cells.map(({ label, href }) => [label, href]),
          id,
        ).toEqual(cells.map(({ held: { label, href } }) => [label, href]));
        for (const [i, { held, ...at }] of cells.entries()) {
          const drawn = picture.cells[i] ?? expect.fail();
          const [x = NaN, y = NaN] = numbersIn(drawn.place);
          const ends = drawn.marks.map(({ attributes }) => x + (attributes['x'] === undefined ? 0 : Number(attributes['x']) + Number(attributes['width'])));
          expect(
            isWithin(edges, at, [x, ...ends, ...drawn.words.map((word) => word.x)], [y, y + (held.box?.height ?? 0), ...drawn.words.map((word) => word.y)]),
            `${id}: ${held.label}`,
          ).toBe(true);
          expect(drawn.words.map(({ words }) => words).join(' '), id).toBe(held.text);
          for (const { x: from } of drawn.words) expect(from >= Math.max(x, ...ends), `${id}: ${held.label}`).toBe(true);
          expect(drawn.marks.map(({ element, attributes }) => [element, attributes['class'], attributes['d']])).toEqual(
            held.marks.map(({ element, attributes }) => [element, attributes['class'], attributes['d']]),
          );
          const { visits, year } = grid.columns[at.column] ?? expect.fail();
          const theme = record.themes.find((one) => one.id === grid.rows[at.row]?.theme);
          expect(held.label.startsWith(theme ? `${theme.name}, ${visits[0]?.label.split(': ')[0] ?? ''}: ` : `${year}, `), held.label).toBe(true);
        }
      }
    },
  ],
  [
    'a finding is as long in every cell, and the parts of a bar follow one another',
    (record) => {
      for (const { id, grid, picture } of pictures(record)) {
        const bars = placesOf(grid, ({ cell }) => cell).map(({ held }, i) => ({ box: held.box, marks: held.marks, drawn: picture.cells[i]?.marks ?? [] }));
        const units = bars.flatMap(({ box, marks, drawn }) => (box?.unit === 'findings' ? [lengthOf(drawn) / lengthOf(marks)] : []));
        for (const { box, marks, drawn } of bars.filter((one) => one.box?.unit === 'findings'))
          for (const some of [marks, drawn]) {
            let end = 0;
            for (const { attributes } of some) {
              expect(Number(attributes['x'])).toBeCloseTo(end, 0);
              end += Number(attributes['width']);
            }
            if (some === marks) expect(box?.width).toBe(end);
          }
        expect(Math.max(0, ...units) - Math.min(...units, Infinity), id).toBeLessThan(0.11);
        const long = bars.flatMap(({ box }) => (box?.unit === 'findings' ? [Number.parseFloat(box.long) / box.width] : []));
        for (const one of long) expect(one).toBeCloseTo(long[0] ?? NaN, 1);
      }
    },
  ],
  [
    'shades, quiet words, lines through marks and lines between columns are where the table has them, and nowhere else',
    (record) => {
      for (const { id, grid, picture } of pictures(record)) {
        const edges = edgesOf(picture);
        const shades = placesOf(grid, ({ tone }) => tone?.split(' ').find((one) => /^(?:grade-\d|nothing-recorded|not-looked-at|not-analysed)$/.test(one)));
        expect(
          picture.shades.map(({ tone }) => tone),
          id,
        ).toEqual(shades.map(({ held }) => held));
        for (const [i, { held, ...at }] of shades.entries()) {
          const { x, y, width, height } = picture.shades[i] ?? expect.fail();
          expect(isWithin(edges, at, [x, x + width], [y, y + height]), `${id}: ${held}`).toBe(true);
          expect(height > 10, id).toBe(held !== 'nothing-recorded');
          // A frame of dashes that meets a line between rows, or the name over its row, is no frame.
          const [above = NaN, below = NaN] = edges.rows.slice(at.row, at.row + 2);
          const name = picture.rows[at.row]?.name;
          if (held === 'not-looked-at')
            expect([y - above >= 3, below - y - height >= 3, !name || name.x + 1 > x || y > name.y + 4 || picture.rows[0]?.strong !== true], id).toEqual([
              true,
              true,
              true,
            ]);
        }
        const quiet = placesOf(grid, (place) => place.quiet);
        expect(picture.quiet.map(({ words }) => words).join(' '), id).toBe(quiet.map(({ held }) => held).join(' '));
        expect(
          picture.rows.map(({ through }) => through !== undefined),
          id,
        ).toEqual(grid.rows.map(({ through }) => through !== undefined));
        for (const [row, { through }] of picture.rows.entries()) {
          const [from = NaN, y = NaN, to = NaN] = numbersIn(through);
          for (const [i, x] of [from, to].entries())
            if (through) expect(isWithin(edges, { row, column: grid.rows[row]?.through?.[i] ?? NaN }, [x - 7], [y]), id).toBe(true);
        }
        const apart = grid.columns.flatMap((column, i) => (column.apart ? [i] : []));
        expect(picture.apart.length, id).toBe(apart.length);
        for (const [i, path] of picture.apart.entries()) {
          const at = edges.columns[apart[i] ?? NaN] ?? NaN;
          for (const [, x] of path.matchAll(/M([\d.]+)/g)) expect(at - Number(x) > 4 && at - Number(x) < 10, id).toBe(true);
          expect(Math.max(...numbersIn(path.replaceAll(/M[\d.]+/g, ''))), id).toBeGreaterThan((edges.rows.at(-1) ?? NaN) - 10);
        }
      }
    },
  ],
];
