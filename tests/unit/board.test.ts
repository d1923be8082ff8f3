// A slide and a card: which words stand on each, how large the drawing is and where it stands among them. `boards.test.ts` tries all charts of many records.
import { describe, expect, it } from 'vitest';
import { boardSvg, CARD, SLIDE, type BoardDrawing } from '../../src/charts/board.ts';
import type { PictureWords } from '../../src/charts/pictureWords.ts';

const WORDS: PictureWords = {
  headline: 'Plans are late',
  under: ['In all years.'],
  note: undefined,
  help: undefined,
  key: [],
  sources: 'Sources: all texts at length.',
  brief: 'Sources: texts.',
  made: 'A record, checked today.',
  address: 'https://made.example/charts/x/',
};
const drawing = (width: number, height: number, more: Partial<BoardDrawing> = {}): BoardDrawing => ({
  width,
  height,
  fontSize: 14,
  content: '<path/>',
  ...more,
});
const svgOf = (board: typeof SLIDE, words: Partial<PictureWords> = {}, of = drawing(800, 300)): string =>
  boardSvg(board, { ...WORDS, ...words }, of, (svg) => svg);

interface Line {
  words: string;
  x: number;
  y: number;
  size: number;
}
const linesIn = (svg: string): Line[] =>
  [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]* font-size="([\d.]+)">([^<]*)/g)].map(([, x, y, size, words = '']) => ({
    words,
    x: Number(x),
    y: Number(y),
    size: Number(size),
  }));
const saidIn = (svg: string): string[] => linesIn(svg).map(({ words }) => words);
/** Where the drawing stands, how much it is enlarged, and how high its letters are, in pixels. */
function drawnIn(svg: string): { x: number; y: number; scale: number; letters: number } {
  const [x = NaN, y = NaN, scale = NaN, size = NaN] = (
    /<g transform="translate\(([\d.]+) ([\d.]+)\) scale\(([\d.]+)\)" font-size="([\d.]+)"><path\/>/.exec(svg) ?? []
  )
    .slice(1)
    .map(Number);
  return { x, y, scale, letters: size * scale };
}

describe('the words', () => {
  it('of a slide are its headline, what stands under it, its sources, its record and its address', () => {
    expect(saidIn(svgOf(SLIDE))).toEqual(['Plans are late', 'In all years.', WORDS.sources, WORDS.made, WORDS.address]);
    expect(svgOf(SLIDE)).toContain(`<a href="${WORDS.address}"><text`);
    expect(svgOf(SLIDE)).toContain('<title>Plans are late</title>');
  });
  it('of a card are its headline and its address', () => expect(saidIn(svgOf(CARD))).toEqual(['Plans are late', WORDS.address]));
  it('say what a drawing leaves out, that it is hard to read, and where to find help', () => {
    for (const board of [SLIDE, CARD]) {
      const under = board === SLIDE ? WORDS.under : [];
      const said = (words: Partial<PictureWords>, cut?: string): string[] => saidIn(svgOf(board, words, drawing(800, 300, { cut }))).slice(1, under.length + 4);
      expect(said({}, '2 of 9 rows.').slice(0, under.length + 1)).toEqual([...under, '2 of 9 rows.']);
      expect(said({ note: 'Harm.' }).slice(0, under.length + 1)).toEqual([...under, 'Harm.']);
      expect(said({ note: 'Harm.', help: 'https://made.example/#help' }, 'Some.')).toEqual(
        [...under, 'Some.', 'Harm. Where to find help:', 'https://made.example/#help'].slice(0, under.length + 3),
      );
    }
  });
  it('have a headline as large as takes one line, or the smallest', () => {
    const size = (headline: string): number[] =>
      linesIn(svgOf(SLIDE, { headline }))
        .filter(({ words }) => headline.includes(words))
        .map((line) => line.size);
    expect(size('Plans are late')).toEqual([48]);
    expect([...new Set(size('Plans are late and of no use '.repeat(3).trim()))]).toEqual([40]);
    const long = size('Plans are late and of no use '.repeat(9).trim());
    expect([...new Set(long), long.length > 1]).toEqual([36, true]);
  });
  it('begin at the margin and end above it, one under the other', () => {
    for (const board of [SLIDE, CARD]) {
      const lines = linesIn(svgOf(board, { note: 'Harm.' }));
      for (const { x, y } of lines) expect([x, y > board.margin, y <= board.height - board.margin]).toEqual([board.margin, true, true]);
      expect(lines.map(({ y }) => y)).toEqual(lines.map(({ y }) => y).sort((a, b) => a - b));
      expect((lines.at(-1)?.y ?? 0) + board.small * 0.3).toBeCloseTo(board.height - board.margin, 0);
    }
  });
});

describe('the drawing', () => {
  it('stands between the words above and below, as large as the room lets it be', () => {
    const svg = svgOf(SLIDE, {}, drawing(1800, 300));
    const { x, y, scale } = drawnIn(svg);
    const lines = linesIn(svg);
    expect([x, scale]).toEqual([44, Math.floor((1832 / 1800) * 1000) / 1000]);
    expect(y).toBeGreaterThan(lines[1]?.y ?? NaN);
    expect(y + 300 * scale).toBeLessThan((lines[2]?.y ?? NaN) - 20);
    // A higher one is as high as what is between the words.
    const high = svgOf(SLIDE, {}, drawing(1800, 900));
    const [at, words] = [drawnIn(high), linesIn(high)];
    expect(at.y + 900 * at.scale).toBeLessThan(words[2]?.y ?? NaN);
    expect(at.y + 901 * at.scale).toBeGreaterThan((words[2]?.y ?? NaN) - 20 - 24 * 0.8 - 20 * 0.4 - 10);
  });
  it('stands beside the words where it is larger there', () => {
    for (const board of [SLIDE, CARD]) {
      const tall = drawing(400, 900);
      const svg = svgOf(board, {}, tall);
      const { x, y, scale } = drawnIn(svg);
      expect([Math.round(x), y]).toEqual([Math.round(board.width * 0.34 + board.margin), board.margin]);
      expect(scale).toBe(Math.floor(((board.height - 2 * board.margin) / 900) * 1000) / 1000);
      for (const line of linesIn(svg)) expect(line.x).toBe(board.margin);
      expect((linesIn(svg).at(-1)?.y ?? 0) + board.small * 0.3).toBeCloseTo(board.height - board.margin, 0);
    }
  });
  it('stands above and below words that have no room beside it', () => {
    const words = { note: 'A note of many words. '.repeat(60).trim() };
    expect(drawnIn(svgOf(CARD, words, drawing(400, 900))).x).toBe(CARD.margin);
  });
  it('has letters as large as can be read, and no larger than its own room for them', () => {
    expect(drawnIn(svgOf(SLIDE, {}, drawing(800, 300))).letters).toBeGreaterThan(14);
    const { scale, letters } = drawnIn(svgOf(SLIDE, {}, drawing(1930, 300)));
    expect([scale * 14 < 14, letters >= 14]).toEqual([true, true]);
    const tiny = drawnIn(svgOf(SLIDE, {}, drawing(8000, 300)));
    expect(tiny.letters / tiny.scale).toBeCloseTo(15.4, 1);
  });
  it('has its sources in few words where it would be too small beside all of them', () => {
    const sources = `Sources: ${'a text of many words, '.repeat(150)}and more.`;
    const isBrief = (of: BoardDrawing): boolean => saidIn(svgOf(SLIDE, { sources }, of)).includes(WORDS.brief);
    expect([isBrief(drawing(1400, 1000)), isBrief(drawing(400, 90))]).toEqual([true, false]);
    // Few words that give no more room are no reason.
    expect(saidIn(svgOf(SLIDE, { brief: WORDS.sources }, drawing(8000, 300)))).toContain(WORDS.sources);
  });
  it('stands upon what is given as its ground', () => {
    expect(boardSvg(CARD, WORDS, drawing(800, 300), (svg) => svg, '<circle/>')).toMatch(/height="630"\/><circle\/>/);
  });
});

it('the key stands under the drawing, each mark with its words', () => {
  const mark = (words: string): PictureWords['key'][number] => ({ element: 'circle', box: [0, 0, 20, 14], attributes: { r: 5 }, words });
  for (const board of [SLIDE, CARD]) {
    const svg = svgOf(board, { key: [mark('one'), mark('two')] }, drawing(1800, 300));
    const { y, scale } = drawnIn(svg);
    const keys = linesIn(svg).filter(({ words }) => words === 'one' || words === 'two');
    expect(keys).toHaveLength(2);
    expect(keys[0]?.y).toBe(keys[1]?.y);
    expect(keys[0]?.y).toBeGreaterThan(y + 300 * scale);
    expect(keys[0]?.size).toBe(board.small);
  }
});
