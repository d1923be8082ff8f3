// A chart's picture as one SVG document that needs nothing around it: headline above, source and date below, styles within.
import { round, wrapped, type Size } from './frame.ts';
import type { KeyMark } from './key.ts';
import { widthOf } from './letters.ts';
import { lightColour, lightTokens } from './palette.ts';

const MARGIN = 32;
const FONT = "'Public Sans', 'Helvetica Neue', Arial, sans-serif";

/** What a chart draws in one of its forms, as SVG elements. */
export interface Drawing extends Size {
  content: string;
}

interface Picture {
  headline: string;
  subline: string | undefined;
  drawing: Drawing;
  key: readonly KeyMark[];
  /** Lines under the drawing: source, date, address. */
  below: string[];
  /** The site's tokens and chart styles, as CSS. */
  tokens: string;
  styles: string;
}

export function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Chart styles with the light colours written into them; rules for screens, sizes and focus are left out. */
export function flatStyles(tokens: string, styles: string): string {
  const values = lightTokens(tokens);
  const plain = styles.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
  const kept = [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].filter(([, selector = '']) => !/focus|at-wide|at-middle|at-narrow|\.chart|\.keys/.test(selector));
  return kept
    .map(
      ([, selector = '', body = '']) =>
        `${selector.trim()}{${body.trim().replace(/var\((--[\w-]+)\)/g, (_, name: string) => (name === '--sans' ? FONT : (values.get(name) ?? 'inherit')))}}`,
    )
    .join('\n');
}

function shapeOf({ element, attributes }: KeyMark): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  return `<${element}${written.join('')}></${element}>`;
}

/** The marks of a key in lines under a drawing, with the height that they take. */
function placedKey(key: readonly KeyMark[], left: number, right: number, y: number): { lines: string[]; height: number } {
  const lines: string[] = [];
  let [x, row] = [left, 0];
  for (const mark of key) {
    const { words } = mark;
    const [minX, minY, width, height] = mark.box;
    const space = width + 10 + widthOf(words, 14) + 18;
    if (x > left && x + space > right) [x, row] = [left, row + 1];
    const top = y + row * 24;
    lines.push(
      `<g transform="translate(${round(x - minX)} ${round(top - height / 2 - minY)})">${shapeOf(mark)}</g><text x="${round(x + width + 6)}" y="${top + 5}" font-size="14">${escape(words)}</text>`,
    );
    x += space;
  }
  return { lines, height: lines.length === 0 ? 0 : (row + 1) * 24 + 10 };
}

/** The SVG document (SVG 2, links in full). */
export function standaloneSvg({ headline, subline, drawing, key, below, tokens, styles }: Picture): string {
  const { width, height, fontSize, content } = drawing;
  const [large, small] = width > 500 ? [26, 13.5] : [20, 14];
  const title = wrapped(headline, Math.floor(width / (large * 0.52)));
  const foot = below.flatMap((line) => wrapped(line, Math.floor(width / (small * 0.64))));
  const under = subline === undefined ? [] : wrapped(subline, Math.floor(width / (small * 0.56)));
  const titleEnd = MARGIN + title.length * large * 1.3;
  const top = titleEnd + under.length * 20 + 12;
  const keys = placedKey(key, MARGIN, MARGIN + width, top + height + 22);
  const end = top + height + 34 + keys.height;
  const full = { width: width + 2 * MARGIN, height: round(end + foot.length * 20 + MARGIN - 8) };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${full.width} ${full.height}" width="${full.width}" height="${full.height}" role="img">`,
    `<title>${escape(headline)}</title>`,
    `<style>${flatStyles(tokens, styles)}</style>`,
    `<rect width="100%" height="100%" fill="${lightColour(tokens, 'paper')}"/>`,
    ...title.map(
      (line, i) => `<text x="${MARGIN}" y="${round(MARGIN + large * 0.77 + i * large * 1.3)}" font-size="${large}" font-weight="600">${escape(line)}</text>`,
    ),
    ...under.map((line, i) => `<text class="quiet" x="${MARGIN}" y="${round(titleEnd + 10 + i * 20)}" font-size="${small}">${escape(line)}</text>`),
    `<g transform="translate(${MARGIN} ${round(top)})" font-size="${fontSize}">${content}</g>`,
    ...keys.lines,
    ...foot.map((line, i) => `<text class="quiet" x="${MARGIN}" y="${round(end + i * 20)}" font-size="${small}">${escape(line)}</text>`),
    '</svg>',
    '',
  ].join('\n');
}
