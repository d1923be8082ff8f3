// The largest height of an embed: in a narrow column, with the narrow drawing, and in a wide one. Frames without a script get these.
import type { InspectionRecord } from '../model/record/record.ts';
import { embedWordsOf } from './embedWords.ts';
import type { Chart } from './charts.ts';
import { gridHeight, SIDEWAYS, sidewaysOn } from './gridScale.ts';
import { isEmpty, wrapped, type Download, type Form } from './frame.ts';
import type { KeyMark } from './key.ts';

/** From these widths of the frame on it shows the middle and the wide drawing (as in chart.css, in CSS pixels). */
const MIDDLE_FROM = 448;
export const WIDE_FROM = 768;
/** As in embed.css, in CSS pixels. */
const MARGIN = 28;
const LARGEST: Readonly<Record<Form, number>> = { narrow: 400, middle: 660, wide: 1120 };
/** Widths of a character, those of wide system fonts; a headline is in bold. */
const CHARACTER = { headline: 12, text: 8.4, key: 7.4 };
const LINE = { headline: 24, text: 22, key: 24 };
/** Space between two paragraphs, and that of the edges, the closed table and the two lines of the address. */
const GAP = 8;
const REST = 170;
/** A mark of the key with the space up to its words, and the space up to the next mark. */
const KEY_MARK = { mark: 27, gap: 23 };

/** How many lines the marks of a key take at a width. */
function keyLines(marks: readonly KeyMark[], width: number): number {
  let [lines, taken] = [0, Infinity];
  for (const { words } of marks) {
    const own = KEY_MARK.mark + words.length * CHARACTER.key;
    const fits = taken + KEY_MARK.gap + own <= width;
    // Words that are longer than a line go on below their mark.
    lines += fits ? 0 : Math.max(1, Math.ceil(own / width));
    taken = fits ? taken + KEY_MARK.gap + own : own;
  }
  return lines;
}

/** Height in CSS pixels at a width of the frame; a test holds it above the real height. */
function heightAt(record: InspectionRecord, drawn: Chart, width: number): number {
  const { kind, chart } = drawn;
  const form = width >= WIDE_FROM ? 'wide' : width >= MIDDLE_FROM ? 'middle' : 'narrow';
  const size = chart[form] ?? chart.narrow;
  const inner = width - MARGIN;
  const linesOf = (text: string, character: number): number => wrapped(text, Math.floor(inner / character)).length;
  const paragraph = (text: string | undefined): number => (text === undefined ? 0 : linesOf(text, CHARACTER.text) * LINE.text + GAP);
  const { note, help, sources } = embedWordsOf(record, drawn);
  const picture = isEmpty(chart) ? 0 : chart.grid ? gridHeight(chart.grid, width) : (Math.min(inner, LARGEST[form]) / size.width) * size.height;
  const keys = kind.key(chart).map((marks) => keyLines(marks, inner) * LINE.key + GAP);
  return [
    linesOf(chart.headline, CHARACTER.headline) * LINE.headline,
    paragraph(note && [note, help].join(' ')),
    paragraph(chart.subline),
    paragraph(chart.above),
    picture,
    paragraph(chart.grid && sidewaysOn(chart.grid) && SIDEWAYS),
    ...keys,
    paragraph(sources),
    REST,
  ].reduce((sum, height) => sum + height, 0);
}

/** The heights of a frame that is narrower than the wide drawing needs (320 pixels or more), and of one that is not. */
export function embedHeights(record: InspectionRecord, drawn: Chart): Record<Download, number> {
  const most = (...widths: number[]): number => Math.ceil(Math.max(...widths.map((width) => heightAt(record, drawn, width))) / 10) * 10;
  return { narrow: most(320, LARGEST.narrow + MARGIN, MIDDLE_FROM, LARGEST.middle + MARGIN, WIDE_FROM - 1), wide: most(WIDE_FROM, LARGEST.wide + MARGIN) };
}
