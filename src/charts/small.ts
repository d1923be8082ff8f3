// The small picture of a chart: its drawing alone, for the list of charts.
import type { Size } from './frame.ts';
import { documentOf, type Drawing } from './standalone.ts';

/** The width of the file in pixels: twice what the list shows, for screens with small pixels. */
export const SMALL_WIDTH = 480;

/** The address of the small picture of a chart, from the root of the site. */
export function smallPicture(chart: string): string {
  return `/cards/chart-${chart}-small.png`;
}

/** What is left free around the drawing, in its own units. */
const MARGIN = 16;

/** The size at which the list shows it, in CSS pixels. */
export function smallSize({ width, height }: Size): { width: number; height: number } {
  const shown = SMALL_WIDTH / 2;
  return { width: shown, height: Math.round((shown / (width + 2 * MARGIN)) * (height + 2 * MARGIN)) };
}

/** The small picture as an SVG document. */
export function smallSvg({ width, height, fontSize, content }: Drawing, plain: (svg: string) => string): string {
  const box = { width: width + 2 * MARGIN, height: height + 2 * MARGIN };
  return documentOf(box, '', `<g transform="translate(${MARGIN} ${MARGIN})" font-size="${fontSize}">${content}</g>`, plain);
}
