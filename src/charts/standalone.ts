// A chart's picture as one SVG document that needs nothing around it and looks the same in every program: headline above, source and date below.
import { round, type Size } from './frame.ts';
import { fitted } from './letters.ts';
import { escape } from './plainSvg.ts';
import type { PictureWords } from './pictureWords.ts';
import { FAMILY, linked, placedKey, sentences, type Block, type Setting } from './svgWords.ts';

const MARGIN = 32;

/** What a chart draws in one of its forms, as SVG elements. */
export interface Drawing extends Size {
  content: string;
}

/** An SVG document of a size (SVG 1.1), with a title where one is given, from elements that are written plainly by `plain`. */
export function documentOf({ width, height }: { width: number; height: number }, title: string, elements: string, plain: (svg: string) => string): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="${FAMILY}">`,
    ...(title === '' ? [] : [`<title>${escape(title)}</title>`]),
    plain(`<rect class="ground" x="0" y="0" width="${width}" height="${height}"/>${elements}`),
    '</svg>',
    '',
  ].join('\n');
}

/** Blocks one below the other, from a height down. */
export function stacked(from: number, blocks: readonly ((y: number) => Block)[]): Block {
  return blocks.reduce<Block>(
    (all, block) => {
      const next = block(from + all.height);
      return { svg: all.svg + next.svg, height: all.height + next.height };
    },
    { svg: '', height: 0 },
  );
}

/** Space between blocks. */
export const space = (height: number) => (): Block => ({ svg: '', height });

/** The SVG document (SVG 1.1, links in full), with the drawing at its own size. */
export function standaloneSvg(words: PictureWords, { width, height, fontSize, content }: Drawing, plain: (svg: string) => string): string {
  const small = width > 500 ? 13.5 : 14;
  const sizes = width > 500 ? [26, 24, 22] : [20, 19, 18];
  // The largest in which the headline takes as few lines as in the smallest.
  const linesIn = (size: number): number => fitted(words.headline, width, size, 'bold').length;
  const large = sizes.find((size) => linesIn(size) <= Math.min(...sizes.map(linesIn))) ?? 22;
  const set = (size: number, step: number, look?: Setting['look']) => (y: number) => ({ x: MARGIN, y, room: width, size, step, ...(look && { look }) });
  const quiet = set(small, 20, 'quiet');
  const { note, help } = words;
  const all = stacked(MARGIN - large * 0.23, [
    (y) => sentences([words.headline], set(large, large * 1.3, 'strong')(y)),
    space(4),
    (y) => sentences(words.under, quiet(y)),
    ...(note === undefined ? [] : [(y: number) => sentences([help === undefined ? note : `${note} Where to find help:`], quiet(y))]),
    ...(help === undefined ? [] : [(y: number) => linked(help, quiet(y))]),
    space(12),
    (y) => ({ svg: `<g transform="translate(${MARGIN} ${round(y)})" font-size="${fontSize}">${content}</g>`, height: height + 10 }),
    (y) => placedKey(words.key, set(14, 24)(y)),
    space(12),
    (y) => sentences([words.sources, words.made], quiet(y)),
    (y) => linked(words.address, quiet(y)),
  ]);
  return documentOf({ width: width + 2 * MARGIN, height: round(all.height + 2 * MARGIN - 12) }, words.headline, all.svg, plain);
}
