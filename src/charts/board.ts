// A chart on a board of a fixed size, for slides and for cards: its words above and below the drawing, or beside it, whichever draws it larger.
import { round } from './frame.ts';
import type { PictureWords } from './pictureWords.ts';
import { documentOf, space, stacked, type Drawing } from './standalone.ts';
import { linked, placedKey, sentences, type Block, type Setting } from './svgWords.ts';

/** A board in pixels, with the heights of its letters. */
interface Board {
  width: number;
  height: number;
  margin: number;
  /** Of the headline, the first at which it takes one line, or else the last. */
  headline: readonly number[];
  text: number;
  small: number;
  /** The least height of the letters in its drawing, where there is room. */
  least: number;
}

/** A slide (16:9). */
export const SLIDE: Board = { width: 1920, height: 1080, margin: 44, headline: [48, 44, 40, 36], text: 24, small: 20, least: 14 };
/** The card of a page, as readers of the Open Graph protocol show it. */
export const CARD: Board = { width: 1200, height: 630, margin: 40, headline: [44, 40, 36, 33, 30], text: 17, small: 17, least: 11 };

/** A drawing, and the line that says what it leaves out. */
export interface BoardDrawing extends Drawing {
  cut?: string | undefined;
}

/** By how much our own letters are narrower than those for which lines are measured. */
const NARROWER = 1.1;

type Words = (at: Omit<Setting, 'size' | 'step'>) => { above: Block; below: (y: number) => Block };

/** What is said above the drawing and below it. `long` sources are given in full. */
function wordsOn(board: Board, words: PictureWords, cut: string | undefined, long: boolean): Words {
  const set = (size: number, look?: Setting['look']) => ({ size, step: size * 1.3, ...(look && { look }) });
  const [text, small] = [set(board.text, 'quiet'), set(board.small, 'quiet')];
  const isSlide = board === SLIDE;
  const { note, help } = words;
  const headline = (at: Omit<Setting, 'size' | 'step'>): Block => {
    const ways = board.headline.map((size) => ({ size, block: sentences([words.headline], { ...at, ...set(size, 'strong') }) }));
    const one = ways.find(({ size, block }) => block.height < size * 2) ?? ways.at(-1);
    return one?.block ?? { svg: '', height: 0 };
  };
  return (at) => ({
    above: stacked(at.y, [
      (y) => headline({ ...at, y }),
      space(board.text * 0.3),
      (y) => sentences([...(isSlide ? words.under : []), ...(cut === undefined ? [] : [cut])], { ...at, y, ...text }),
      ...(note === undefined ? [] : [(y: number) => sentences([help === undefined ? note : `${note} Where to find help:`], { ...at, y, ...text })]),
      ...(help === undefined ? [] : [(y: number) => linked(help, { ...at, y, ...text })]),
      space(board.text * 0.8),
    ]),
    below: (from) =>
      stacked(from, [
        space(board.text * 0.8),
        (y) => placedKey(words.key, { ...at, y, room: at.room / NARROWER, size: board.small, step: board.small * 1.7 }),
        space(board.text * 0.4),
        (y) => sentences(isSlide ? [long ? words.sources : words.brief, words.made] : [], { ...at, y, ...small }),
        (y) => linked(words.address, { ...at, y, ...small }),
      ]),
  });
}

interface Arranged {
  scale: number;
  svg: string;
}

/** The drawing in a box from its left upper corner, as large as it can be. */
function drawnIn({ width, height, fontSize, content }: Drawing, { least }: Board, box: { x: number; y: number; width: number; height: number }): Arranged {
  const scale = Math.max(0.01, Math.floor(Math.min(box.width / width, box.height / height) * 1000) / 1000);
  const letters = Math.min(Math.max(fontSize, least / scale), fontSize * NARROWER);
  return {
    scale,
    svg: `<g transform="translate(${round(box.x)} ${round(box.y)}) scale(${scale})" font-size="${Math.ceil(letters * 100) / 100}">${content}</g>`,
  };
}

function aboveAndBelow(board: Board, words: Words, drawing: Drawing): Arranged {
  const { width, height, margin } = board;
  const at = { x: margin, y: margin, room: (width - 2 * margin) * NARROWER };
  const { above, below } = words(at);
  const top = margin + above.height;
  const end = height - margin - below(0).height;
  const drawn = drawnIn(drawing, board, { x: margin, y: top, width: width - 2 * margin, height: end - top });
  return { scale: drawn.scale, svg: above.svg + drawn.svg + below(end).svg };
}

/** The part of a board that words take which stand beside the drawing. */
const BESIDE = 0.34;

function beside(board: Board, words: Words, drawing: Drawing): Arranged | undefined {
  const { width, height, margin } = board;
  const column = width * BESIDE - margin;
  const at = { x: margin, y: margin, room: column * NARROWER };
  const { above, below } = words(at);
  const lower = below(0);
  if (above.height + lower.height > height - 2 * margin) return undefined;
  const left = margin + column + margin;
  const drawn = drawnIn(drawing, board, { x: left, y: margin, width: width - margin - left, height: height - 2 * margin });
  return { scale: drawn.scale, svg: above.svg + below(height - margin - lower.height).svg + drawn.svg };
}

/** The SVG document of a board. Where the drawing would be too small, the sources are given in few words. */
export function boardSvg(board: Board, words: PictureWords, drawing: BoardDrawing, plain: (svg: string) => string, ground = ''): string {
  const ways = [true, false].map((long) => {
    const said = wordsOn(board, words, drawing.cut, long);
    const [one, other] = [aboveAndBelow(board, said, drawing), beside(board, said, drawing)];
    return other && other.scale > one.scale ? other : one;
  });
  const [full = { scale: 0, svg: '' }, brief = full] = ways;
  const best = full.scale * drawing.fontSize >= board.least || brief.scale <= full.scale ? full : brief;
  return documentOf(board, words.headline, ground + best.svg, plain);
}
