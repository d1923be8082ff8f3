// A chart that is a table: which visits share a column, what stands over it, how its cells are laid out, and what of it fits a board.
import { describe, expect, it } from 'vitest';
import { gridColumns, themeRows, type Grid, type GridPlace } from '../../src/charts/grid.ts';
import { gridBoards } from '../../src/charts/gridBoards.ts';
import { placedGrid, type Layout, type PlacedGrid } from '../../src/charts/GridPicture.marks.ts';
import type { Inspection, InspectionRecord } from '../../src/model/record/record.ts';
import { made, own, visit } from '../fixtures/made.ts';

const recordOf = (...inspections: Inspection[]): InspectionRecord => ({ ...made, inspections });
const columns = (...inspections: Inspection[]) => gridColumns(recordOf(...inspections));
const ids = (...inspections: Inspection[]): string[] => columns(...inspections).map(({ inspections: of }) => of.join(' '));

describe('a column', () => {
  it('is that of a visit, or of neighbours of one year whose reports are not analysed here', () => {
    expect(ids(visit('a', '2001-02'), visit('b', '2001-05'), visit('c', '2001-09'))).toEqual(['a b c']);
    expect(ids(visit('a', '2001-02'), visit('b', '2002-05'))).toEqual(['a', 'b']);
    expect(ids(visit('a', '2001-02'), own('b', '2001-05'), visit('c', '2001-09'))).toEqual(['a', 'b', 'c']);
    expect(ids(own('a', '2001-02'), own('b', '2001-05'))).toEqual(['a', 'b']);
    expect(ids()).toEqual([]);
  });
  it('says when its visit was and what, or its year and the months of its visits', () => {
    const [alone] = columns(visit('a', '2001-02', { label: 'Short' }), own('b', '2002'));
    expect(alone).toMatchObject({ year: '2001', what: 'Short', unread: true, visits: [{ href: '/inspections/a/', words: '2001', label: '2001: Short' }] });
    const [shared] = columns(visit('a', '2001-02', { label: 'Short' }), visit('b', '2001-05', { label: 'Long' }));
    expect(shared).toMatchObject({ year: '2001', what: '', unread: true });
    expect(shared?.visits).toEqual([
      { href: '/inspections/a/', words: 'Feb', label: 'Feb 2001: Short' },
      { href: '/inspections/b/', words: 'May', label: 'May 2001: Long' },
    ]);
    expect(columns(own('a', '2001'))[0]).toMatchObject({ unread: false });
  });
  it('has in each row what its first visit has', () => {
    const record = recordOf(visit('a', '2001-02'), visit('b', '2001-05'), own('c', '2002'));
    const [row] = themeRows(record, gridColumns(record), made.themes.slice(0, 1), (theme, one): GridPlace => ({ says: `${theme.id} ${one.id}` }));
    expect(row).toEqual({ id: 'plans', theme: 'plans', name: 'Plans', href: '/themes/plans/', places: [{ says: 'plans a' }, { says: 'plans c' }] });
    expect(() => themeRows(recordOf(), gridColumns(record), made.themes, () => ({}))).toThrow('there is no visit "a"');
  });
});

const LYING: Layout = { width: 600, letters: 14, over: false, upright: false, row: 30, most: 16 };
const UPRIGHT: Layout = { ...LYING, over: true, upright: true, row: 48 };
const cell = (text: string): GridPlace => ({ cell: { label: text, href: '/', marks: [], text } });
const gridOf = (record: InspectionRecord, places: readonly GridPlace[], rows = 2): Grid => ({
  corner: 'Theme',
  columns: gridColumns(record),
  rows: Array.from({ length: rows }, (_, i) => ({ id: `r${i}`, name: `Row ${i}`, places })),
});
const headsOf = ({ heads }: PlacedGrid): string[][] =>
  [...Map.groupBy(heads, ({ x }) => x).values()].map((lines) => lines.map(({ words, strong }) => (strong ? `*${words}` : words)));

describe('the picture of a table', () => {
  const record = recordOf(visit('a', '2001-02', { label: 'Short' }), visit('b', '2001-05'), own('c', '2002', { label: 'Long visit of all' }));
  const table = (): Grid => gridOf(record, [cell('x'), cell('y')]);
  it('has over each column its visit, its label and its text, or its year with the months of its visits', () => {
    expect(headsOf(placedGrid(table(), LYING))).toEqual([
      ['*2001', 'Feb, May', 'not analysed', 'here'],
      ['*2002', 'Long visit of', 'all', 'The', "Inspectorate's", 'words'],
    ]);
    expect(headsOf(placedGrid(table(), UPRIGHT)).flat()).toEqual(['*2001 not analysed here', "*2002 The Inspectorate's words"]);
  });
  it('has a line before a column that is another measure, over its whole height, but not over the names of rows', () => {
    const grid = table();
    const apart: Grid = { ...grid, columns: grid.columns.map((column, i) => ({ ...column, apart: i === 1 })) };
    const [lying, upright] = [placedGrid(apart, LYING), placedGrid(apart, UPRIGHT)];
    const start = (of: PlacedGrid, offset: number): number => (of.heads.find(({ words }) => words.startsWith('2002'))?.x ?? NaN) - offset - 7;
    expect(lying.apart).toEqual([`M${Math.round(start(lying, 0) * 10) / 10} 0V${lying.height - 4}`]);
    const top = Number(/ (\d+)H/.exec(upright.rows[0]?.rule ?? '')?.[1]);
    const x = Math.round(start(upright, 14) * 10) / 10;
    expect(upright.apart).toEqual([`M${x} 0V${top}M${x} ${top + 22}V${top + 48}M${x} ${top + 70}V${top + 96}`]);
    expect(placedGrid(table(), LYING).apart).toEqual([]);
  });
  it('is as wide as its form, or wider where its words need more', () => {
    expect(placedGrid(table(), LYING).width).toBe(600);
    const wide = gridOf(
      recordOf(...Array.from({ length: 40 }, (_, i) => own(`v${i}`, String(1980 + i)))),
      Array.from({ length: 40 }, () => cell('many words')),
    );
    expect(placedGrid(wide, LYING).width).toBeGreaterThan(600);
  });
  it('gives a row as many lines as its longest words need', () => {
    const height = (text: string): number => placedGrid(gridOf(record, [cell(text), cell('y')]), LYING).height;
    expect(height('one two three four five six seven eight') - height('one')).toBe(2 * 2 * 17);
  });
  it('has shades of as many classes as its table, and none where a place is only part of a line', () => {
    const shade = (tone: string) => placedGrid(gridOf(record, [{ tone }, {}], 1), LYING).shades.map((one) => one.tone);
    expect(['grade-1 low', 'not-looked-at from', 'other along', 'apart', 'without', 'unclear', 'nothing-recorded'].map(shade)).toEqual([
      ['grade-1 low'],
      ['not-looked-at'],
      ['other'],
      [],
      [],
      [],
      ['nothing-recorded'],
    ]);
    expect(shade('one two')).toEqual(['one two']);
  });
});

describe('a table on a board', () => {
  const record = recordOf(own('a', '2001'), own('b', '2002'));
  const boards = (rows: number) => gridBoards(gridOf(record, [cell('x'), cell('y')], rows));
  it('has all its rows where they can be read, and else as many as can, and says how many', () => {
    const { slide, card } = boards(5);
    expect([slide.rows.length, card.rows.length, slide.cut, card.cut]).toEqual([5, 5, undefined, undefined]);
    const many = boards(90);
    for (const board of [many.slide, many.card]) {
      expect(board.rows.length).toBeLessThan(90);
      expect(board.rows.length).toBeGreaterThan(5);
      expect(board.cut).toBe(`${board.rows.length} of 90 rows are drawn here; the chart's page has all of them.`);
    }
    expect(many.card.rows.length).toBeLessThan(many.slide.rows.length);
  });
  it('is as large as its room lets it be, with letters that can be read', () => {
    const scale = (board: PlacedGrid, rooms: readonly (readonly [number, number])[]): number =>
      Math.max(...rooms.map(([width, height]) => Math.min(width / board.width, height / board.height)));
    const SLIDE = [[1800, 740], [1180, 960]] as const; // prettier-ignore
    const CARD = [[1100, 300], [700, 530]] as const; // prettier-ignore
    for (const rows of [1, 10, 30, 90]) {
      expect(scale(boards(rows).slide, SLIDE) * 14).toBeGreaterThanOrEqual(14);
      expect(scale(boards(rows).card, CARD) * 14).toBeGreaterThanOrEqual(16);
    }
    // The layout of those that were tried whose letters are largest, its heads upright where that is larger.
    const many = gridOf(
      recordOf(...Array.from({ length: 24 }, (_, i) => own(`v${i}`, String(1990 + i), { label: 'A visit with a long name' }))),
      Array.from({ length: 24 }, () => cell('x')),
      8,
    );
    const { slide } = gridBoards(many);
    expect(slide.heads.every(({ turned }) => turned !== undefined)).toBe(true);
    for (const width of [720, 860, 1000, 1160])
      for (const upright of [false, true])
        expect(scale(placedGrid(many, { width, letters: 14, over: false, upright, row: 26, most: 16 }), SLIDE)).toBeLessThanOrEqual(scale(slide, SLIDE));
  });
  it('has one row at least, however many lines that takes', () => {
    const huge = { ...gridOf(record, [cell('word '.repeat(900).trim()), cell('y')], 3) };
    expect(gridBoards(huge).slide.rows).toHaveLength(1);
    expect(gridBoards(huge).slide.cut).toMatch(/^1 of 3 rows/);
  });
});
