// Charts on boards of a fixed size, of records of any size: labels that a room can read, and words that stay on the board and off the drawing.
import { describe, expect, it } from 'vitest';
import { boardSvg, CARD, SLIDE } from '../../src/charts/board.ts';
import { charts } from '../../src/charts/charts.ts';
import { pictureWordsOf } from '../../src/charts/pictureWords.ts';
import { RECORDS } from '../collisions/cases.ts';
import { recordOf } from '../collisions/records.ts';

const absolute = (path: string): string => `https://a-record-with-a-long-name.example${path}`;
const KINDS = new Set<string>();
const records = RECORDS.map((traits) => ({ traits, record: recordOf(traits) }));

/** The first chart of each kind on a board: its drawing's place and scale, and the height of the letters in it. */
function placed(board: typeof SLIDE, form: 'slide' | 'card'): { says: string; letters: number; inside: boolean; words: number[]; below: number[] }[] {
  return records.flatMap(({ traits, record }) => {
    return [...Map.groupBy(charts(record), ({ kind }) => kind)].map(([kind, [drawn]]) => {
      if (!drawn) throw new RangeError('a kind has no chart');
      KINDS.add(kind.name);
      const size = drawn.chart[form] ?? drawn.chart.wide;
      const svg = boardSvg(board, pictureWordsOf(record, drawn, absolute), { ...size, content: '' }, (one) => one);
      const [, x = 0, y = 0, scale = 0, fontSize = 0] = (/translate\(([\d.]+) ([\d.]+)\) scale\(([\d.]+)\)" font-size="([\d.]+)"><\/g>/.exec(svg) ?? []).map(
        Number,
      );
      const all = [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"/g)].map(([, left, top]) => ({ left: Number(left), top: Number(top) }));
      const right = x + size.width * scale;
      const bottom = y + size.height * scale;
      return {
        says: `${drawn.chart.id}, ${JSON.stringify(traits)}`,
        letters: scale * fontSize,
        inside: right <= board.width && bottom <= board.height,
        words: all.map(({ top }) => top),
        // Words that begin where the drawing is.
        below: all.filter(({ left, top }) => top > y && top < bottom && left >= x && left < right).map(({ top }) => top),
      };
    });
  });
}

describe.each([
  ['slide', SLIDE, 14],
  ['card', CARD, 0],
] as const)('on a %s', (form, board, least) => {
  const all = placed(board, form);
  it('labels are no smaller than a room can read', () => {
    expect(KINDS.size).toBeGreaterThan(5);
    expect(all.filter(({ letters }) => letters < least).map(({ says, letters }) => `${says}: ${letters}`)).toEqual([]);
  });
  it('drawing and words stay inside and apart', () => {
    expect(all.filter(({ inside, words, below }) => !inside || below.length > 0 || words.some((y) => y > board.height)).map(({ says }) => says)).toEqual([]);
  });
});
