// The small picture of a chart: its drawing alone, for the list of charts.
import { lightColour } from './palette.ts';
import type { Size } from './frame.ts';
import { flatStyles, type Drawing } from './standalone.ts';

/** The width of the file in pixels: twice what the list shows, for screens with small pixels. */
export const SMALL_WIDTH = 480;

/** The address of the small picture of a chart, from the root of the site. */
export function smallPicture(chart: string): string {
  return `/cards/chart-${chart}-small.png`;
}

/** The size at which the list shows it, in CSS pixels. */
export function smallSize({ width, height }: Size): { width: number; height: number } {
  return { width: SMALL_WIDTH / 2, height: Math.round((SMALL_WIDTH / 2 / width) * height) };
}

/** The small picture as an SVG document. */
export function smallSvg({ width, height, fontSize, content }: Drawing, tokens: string, styles: string): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<style>${flatStyles(tokens, styles)}</style>`,
    `<rect width="100%" height="100%" fill="${lightColour(tokens, 'paper')}"/>`,
    `<g font-size="${fontSize}">${content}</g>`,
    '</svg>',
  ].join('\n');
}
