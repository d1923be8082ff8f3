// How a chart that is a table fits the page: how long a finding is, how the words over its columns stand, how high it is at each width, and when it scrolls.
import { describe, expect, it } from 'vitest';
import type { Grid, GridPlace } from '../../src/charts/grid.ts';
import { gridHeight, scaled, SIDEWAYS, sidewaysAt, sidewaysOn } from '../../src/charts/gridScale.ts';
import { widthOf } from '../../src/charts/letters.ts';

const many = <Item>(count: number, item: (n: number) => Item): Item[] => Array.from({ length: count }, (_, n) => item(n));
const column = (n: number, more: Partial<Grid['columns'][number]> = {}): Grid['columns'][number] => {
  const year = String(2001 + n);
  return { inspections: [year], year, visits: [{ href: '', words: year, label: year }], what: 'Visit', text: 'our words', unread: false, ...more };
};
const row = (places: readonly GridPlace[], name = 'Plans'): Grid['rows'][number] => ({ id: name, name, places });
const bar = (findings: number, text = '', height = 14): GridPlace => ({
  cell: { label: '', href: '', marks: [], text, box: { width: findings, height, unit: 'findings', long: '' } },
});
const marks = (pixels: number, height = 14): GridPlace => ({
  cell: { label: '', href: '', marks: [], text: '', box: { width: pixels, height, unit: 'pixels', long: String(pixels) } },
});
const of = (columns: number, place: GridPlace, more: Partial<Grid> = {}): Grid => ({
  corner: 'Theme',
  columns: many(columns, (n) => column(n)),
  rows: [row(many(columns, () => place))],
  ...more,
});
const lengthsIn = ({ rows }: Grid): (string | undefined)[] => rows.flatMap(({ places }) => places.map(({ cell }) => cell?.box?.long));

describe('a finding', () => {
  it('is at most 0.6 em long, shorter where a table has more of them, and never so short that browsers would round it away', () => {
    const long = (columns: number, findings: number): number => Number.parseFloat(lengthsIn(scaled(of(columns, bar(findings, '5'))))[0] ?? '') / findings;
    expect(long(1, 1)).toBe(0.6);
    const more = [2, 4, 6, 8, 9, 10].map((columns) => Math.round(long(columns, 20) * 100) / 100);
    expect(more).toEqual([...more].sort((a, b) => b - a));
    expect(more).toEqual([0.6, 0.6, 0.36, 0.22, 0.16, 0.12]);
    expect(long(60, 100)).toBeCloseTo(0.12, 5);
  });
  it('is as long in each bar of a table, and what is drawn in pixels keeps its size', () => {
    const places = [bar(10), { says: 'none', tone: 'unclear' }, marks(30), bar(25, '12')];
    const [ten = '', none, pixels, more = ''] = lengthsIn(scaled(of(4, bar(1), { rows: [row(places)] })));
    expect([none, pixels, ten.endsWith('em')]).toEqual([undefined, '30', true]);
    expect(Number.parseFloat(more) / 25).toBeCloseTo(Number.parseFloat(ten) / 10, 2);
    expect(scaled(of(4, bar(1), { rows: [row(places)] })).rows[0]?.places[1]).toEqual({ says: 'none', tone: 'unclear' });
  });
  it('leaves room for names before the rows, and for numbers', () => {
    const long = (name: string, text: string): number =>
      Number.parseFloat(
        lengthsIn(
          scaled(
            of(8, bar(20), {
              rows: [
                row(
                  many(8, () => bar(20, text)),
                  name,
                ),
              ],
            }),
          ),
        )[0] ?? '',
      );
    expect(long('Plans', '5')).toBeGreaterThan(long('Plans', '5555'));
    expect(long('Plans', '')).toBeGreaterThan(long('Children who are looked after by others, and those who were'.repeat(2), ''));
  });
});

describe('the words over the columns', () => {
  const headsOf = (columns: number, more: Partial<Grid['columns'][number]> = {}): Grid['heads'] =>
    scaled({ ...of(columns, marks(10)), columns: many(columns, (n) => column(n, more)) }).heads;
  it('lie where all widths have room, stand upright on narrow ones, and stand upright everywhere', () => {
    expect([1, 5, 6, 16, 17, 20].map((columns) => headsOf(columns))).toEqual(['lying', 'lying', undefined, undefined, 'upright', 'upright']);
    expect(headsOf(4, { text: 'Unbreakablewordsofan' })).toBeUndefined();
    expect(headsOf(4, { what: 'Unbreakablewordsofan' })).toBeUndefined();
    expect(headsOf(4, { text: 'many short words that may break' })).toBe('lying');
  });
  it('always lie over words, which keep what they have', () => {
    const words = of(30, { cell: { label: '', href: '', marks: [], text: 'Good' } }, { words: true });
    expect(scaled(words)).toEqual({ ...words, heads: 'lying' });
  });
});

describe('a table of words that is wider than the screen', () => {
  const words = (columns: number): Grid => of(columns, { quiet: 'none' }, { words: true });
  it('scrolls on phones, on tablets or everywhere, by the number of its columns', () => {
    expect([1, 2, 3, 4, 5, 7, 8, 20].map((columns) => sidewaysOn(words(columns)))).toEqual([
      undefined, undefined, 'phones', 'phones', 'tablets', 'tablets', 'all', 'all',
    ]); // prettier-ignore
    expect(sidewaysOn(of(20, marks(10)))).toBeUndefined();
  });
  it.each([
    [3, 368],
    [5, 768],
    [8, 1024],
  ])('of %i columns says so below %i pixels', (columns, width) => {
    expect([width - 1, width].map((at) => sidewaysAt(words(columns), at))).toEqual([SIDEWAYS, undefined]);
    expect(SIDEWAYS).toContain('scrolls');
  });
  it('of few columns says nothing', () => {
    expect(sidewaysAt(words(2), 300)).toBeUndefined();
  });
});

/** Widths of a window on each side of those at which a table changes. */
const WIDTHS = [320, 767, 768, 1023, 1024, 1280] as const;

describe('the height of a table of drawings', () => {
  const upright: Grid = { ...of(3, bar(10)), heads: 'upright' };
  it('grows with each row by the height of a row, which is larger where names stand over them', () => {
    const two = { ...upright, rows: [...upright.rows, ...upright.rows] };
    expect(WIDTHS.map((width) => gridHeight(two, width) - gridHeight(upright, width))).toEqual([49, 49, 28, 28, 28, 28]);
  });
  it('grows with the highest drawing of a row', () => {
    const high = { ...upright, rows: [row([bar(10), marks(10, 60), bar(10)])] };
    expect(WIDTHS.map((width) => gridHeight(high, width) - gridHeight(upright, width))).toEqual([36.5, 36.5, 33.5, 33.5, 33.5, 33.5]);
  });
  it('has the longest of its upright heads above it', () => {
    const head = widthOf('2001', 14, 'bold') + widthOf(' our words', 14);
    for (const width of WIDTHS) expect(gridHeight(upright, width)).toBeCloseTo(head + (width < 768 ? 49 : 28) + 31, 5);
    const longer = { ...upright, columns: [column(0), column(1, { text: 'words of others' }), column(2)] };
    expect(gridHeight(longer, 320) - gridHeight(upright, 320)).toBeCloseTo(widthOf(' words of others', 14) - widthOf(' our words', 14), 5);
    const shared = { ...upright, columns: [column(0, { visits: ['May', 'June'].map((words) => ({ href: '', words, label: words })) })] };
    expect(gridHeight(shared, 320) - 31 - 49).toBeCloseTo(widthOf('2001 May June', 14, 'bold') + widthOf(' our words', 14), 5);
  });
  it('has its heads in lines where they lie: always, or from the width on at which there is room', () => {
    const lines = (grid: Grid, width: number): number => (gridHeight(grid, width) - 31 - (width < 768 ? 49 : 28)) / 18;
    // A narrow window gives each of many columns no more than its longest word; a wide one has room to spare.
    const worded = (count: number): Grid => {
      const columns = many(count, (n) => column(n, { what: 'First short visit', text: 'the words of others' }));
      return { ...scaled({ ...of(count, bar(10)), columns }), heads: 'lying' };
    };
    const [lying, crowded] = [worded(3), worded(12)];
    expect(WIDTHS.map((width) => lines(lying, width))).toEqual([5, 3, 3, 3, 3, 3]);
    expect(WIDTHS.map((width) => lines(crowded, width))).toEqual([8, 8, 8, 8, 8, 6]);
    const { heads: _, ...either } = crowded;
    expect(WIDTHS.map((width) => gridHeight(either, width) === gridHeight({ ...crowded, heads: width < 1024 ? 'upright' : 'lying' }, width))).toEqual(
      WIDTHS.map(() => true),
    );
    const silent: Grid = { ...lying, columns: many(3, (n) => column(n, { what: '', text: '' })) };
    expect(WIDTHS.map((width) => lines(silent, width))).toEqual(WIDTHS.map(() => 1));
  });
  it('is that of its frame alone where it has no column', () => {
    expect(gridHeight({ corner: 'Theme', columns: [], rows: [], heads: 'lying' }, 320)).toBe(31);
  });
});

describe('the height of a table of words', () => {
  const words = (text: string, quiet?: string): Grid => ({
    ...of(2, { cell: { label: '', href: '', marks: [], text } }, { words: true, heads: 'lying' }),
    columns: many(2, (n) => column(n, { what: 'Rules', text: '' })),
    ...(quiet !== undefined && { rows: [row([{ quiet }, { cell: { label: '', href: '', marks: [], text } }])] }),
  });
  const HEADS = 2 * 18;
  it('has room for two lines of words from tablets on, and for little more than one below', () => {
    expect(WIDTHS.map((width) => Math.round((gridHeight(words('Good'), width) - HEADS - 31 - 14 - (width < 768 ? 21 : 0)) * 10) / 10)).toEqual([
      21.6, 21.6, 36, 36, 36, 36,
    ]); // prettier-ignore
  });
  it('grows by a line with each line of its words', () => {
    const long = 'Requires improvement to be good in all that was looked at';
    const more = WIDTHS.map((width) => (gridHeight(words(long), width) - gridHeight(words('Good'), width)) / 18).map((one) => Math.round(one * 10) / 10);
    expect(more).toEqual([3.8, 3.8, 3, 3, 3, 3]);
    // Grey words are not bold: from 400 pixels on more of them have room in a line.
    const grey = [320, 399, 400, 767, 768].map((width) => gridHeight(words('Good', 'not graded apart'), width) - gridHeight(words('Good'), width));
    expect(grey.map((one) => Math.round(one * 10) / 10)).toEqual([32.4, 32.4, 14.4, 14.4, 0]);
  });
  it('has columns as wide as their longest word', () => {
    const unbroken = 'Unbreakablewordsofaninspectorate';
    expect(WIDTHS.map((width) => gridHeight(words(`${unbroken} ${unbroken}`), width) - gridHeight(words(`${unbroken} or`), width))).toEqual([
      36, 36, 36, 36, 36, 36,
    ]);
  });
});
