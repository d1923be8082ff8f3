// The card of a page, drawn: 1200 by 630 pixels, as the Open Graph protocol's readers show it. Words of the page, or the chart itself.
import type { Card } from '../model/sharing/cards.ts';
import { round, wrapped } from './frame.ts';
import { lightColour } from './palette.ts';
import { escape, flatStyles, type Drawing } from './standalone.ts';

const [WIDTH, HEIGHT, MARGIN] = [1200, 630, 64];

interface CardFrame {
  site: string;
  /** Host of the site. */
  address: string;
  /** The drawing of the card's chart. */
  drawing: Drawing | undefined;
  tokens: string;
  styles: string;
}

function text(lines: readonly string[], y: number, size: number, weight: number, colour: string): string {
  return lines
    .map(
      (line, i) => `<text x="${MARGIN}" y="${round(y + i * size * 1.25)}" font-size="${size}" font-weight="${weight}" fill="${colour}">${escape(line)}</text>`,
    )
    .join('\n');
}

/** The drawing scaled into a box from its left upper corner; nothing where its letters would be too small to read. */
function fitted({ width, height, fontSize, content }: Drawing, top: number): string {
  const scale = Math.min((WIDTH - 2 * MARGIN) / width, (HEIGHT - top - 84) / height);
  if (scale < 0.6) return '';
  return `<g transform="translate(${MARGIN} ${top}) scale(${Math.round(scale * 1000) / 1000})" font-size="${fontSize}">${content}</g>`;
}

/** The card as an SVG document. */
export function cardSvg({ above, title, below }: Card, { site, address, drawing, tokens, styles }: CardFrame): string {
  const [paper, ink, muted] = [lightColour(tokens, 'paper'), lightColour(tokens, 'ink'), lightColour(tokens, 'muted')];
  const size = drawing === undefined ? (title.length > 60 ? 56 : 68) : 38;
  const titleLines = wrapped(title, Math.floor(((WIDTH - 2 * MARGIN) / size) * 1.9));
  const titleTop = drawing === undefined ? 206 : 96;
  const after = titleTop + titleLines.length * size * 1.25;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">`,
    `<style>text{font-family:'Public Sans'}${drawing === undefined ? '' : flatStyles(tokens, styles)}</style>`,
    `<rect width="100%" height="100%" fill="${paper}"/>`,
    `<rect width="14" height="${HEIGHT}" fill="${ink}"/>`,
    above === '' ? '' : text([above], 116, 32, 400, muted),
    text(titleLines, titleTop, size, 600, ink),
    drawing === undefined ? text(wrapped(below, 62).slice(0, 3), after + 16, 32, 400, ink) : fitted(drawing, after - 6),
    `<text x="${MARGIN}" y="${HEIGHT - 44}" font-size="24" fill="${muted}">${escape(site)} · ${escape(address)}</text>`,
    '</svg>',
  ].join('\n');
}
