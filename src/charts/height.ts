// How high an embed stands at most while it is drawn for narrow columns (up to 352 pixels): the height that a frame without a script is given.
import type { Chart } from './charts.ts';
import { wrapped } from './frame.ts';

const INNER = 352;
const KEYS: Readonly<Record<Chart['kind'], number>> = { timeline: 6, judgements: 0, themes: 6, persistence: 7, balance: 4, asks: 6, theme: 7, statistic: 2 };

/** Height in CSS pixels; a test holds it above the real height and below one and a half of it. */
export function embedHeight(drawn: Chart): number {
  const { chart } = drawn;
  const { width, height } = chart.narrow;
  const lines = (text: string, characters: number): number => wrapped(text, characters).length;
  const headline = lines(chart.headline, 24) * 24;
  const sources = lines(`${chart.sources} Record checked on 21 November 2026.`, 34) * 22;
  return Math.ceil((headline + (INNER / width) * height + KEYS[drawn.kind] * 24 + sources + 230) / 10) * 10;
}
