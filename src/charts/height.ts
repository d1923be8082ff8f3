// How high an embed stands at most: in a narrow column, where the narrow drawing stands, and in a wide one. Frames without a script are given these.
import { inWords } from '../model/written/dates.ts';
import type { Chart } from './charts.ts';
import { wrapped } from './frame.ts';

/** From this width of the frame on the wide drawing stands in it (as in chart.css, in CSS pixels). */
export const WIDE_FROM = 672;
/** As in embed.css, in CSS pixels. */
const MARGIN = 28;
const LARGEST = { narrow: 352, wide: 740 };
/** Width of the marks and words of a chart's key, in CSS pixels. */
const KEYS: Readonly<Record<string, number>> = {
  Timeline: 1300,
  Judgements: 0,
  Themes: 1000,
  Persistence: 1750,
  Balance: 620,
  Asks: 1150,
  Theme: 1150,
  Statistic: 420,
};

/** Height in CSS pixels at a width of the frame; a test holds it above the real height. */
function heightAt({ kind: { name: kind }, chart }: Chart, checked: string, width: number): number {
  const wide = width >= WIDE_FROM;
  const drawing = wide ? chart.wide : chart.narrow;
  const inner = width - MARGIN;
  const lines = (text: string, character: number): number => wrapped(text, Math.floor(inner / character)).length;
  const picture = (Math.min(inner, wide ? LARGEST.wide : LARGEST.narrow) / drawing.width) * drawing.height;
  const headline = lines(chart.headline, 12) * 24;
  const sources = lines(`${chart.sources} Record checked on ${inWords(checked)}. Corrected on ${inWords(checked)}.`, 8.4) * 22;
  const note = kind === 'Statistic' || kind === 'Timeline' || kind === 'Judgements' ? 0 : lines('x'.repeat(10).concat(' ').repeat(12), 8.4) * 22;
  return headline + picture + Math.ceil(((KEYS[kind] ?? 0) * 1.15) / inner) * 24 + sources + note + (kind === 'Statistic' ? 70 : 0) + 150;
}

/** The heights of a frame that is narrower than the wide drawing needs (320 pixels or more), and of one that is not. */
export function embedHeights(drawn: Chart, checked: string): { narrow: number; wide: number } {
  const most = (...widths: number[]): number => Math.ceil(Math.max(...widths.map((width) => heightAt(drawn, checked, width))) / 10) * 10;
  return { narrow: most(320, LARGEST.narrow + MARGIN, WIDE_FROM - 1), wide: most(WIDE_FROM, LARGEST.wide + MARGIN) };
}
