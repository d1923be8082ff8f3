// The largest height of an embed: in a narrow column, with the narrow drawing, and in a wide one. Frames without a script get these.
import { addresses } from '../model/record/addresses.ts';
import type { InspectionRecord } from '../model/record/record.ts';
import { embedWordsOf } from './embedWords.ts';
import type { Chart } from './charts.ts';
import { gridHeight, sidewaysAt } from './gridScale.ts';
import { isEmpty, type Download, type Form } from './frame.ts';
import type { KeyMark } from './key.ts';
import { BOLD, fitted, widthOf } from './letters.ts';

/** From these widths of the frame on it shows the middle and the wide drawing (as in chart.css, in CSS pixels). */
const MIDDLE_FROM = 448;
export const WIDE_FROM = 768;
/** As in embed.css, in CSS pixels. */
const MARGIN = 28;
const LARGEST: Readonly<Record<Form, number>> = { narrow: 400, middle: 740, wide: 1120 };
/** Height of letters and of lines in CSS pixels (embed.css). */
const LETTERS = { headline: 19, text: 15, key: 14 };
const LINE = { headline: 23.75, text: 21.75, key: 23.5 };
/** Space between two paragraphs, and that of the edges and the closed table. */
const GAP = 8;
const REST = 80;
/** A mark of the key with the space up to its words, and the space up to the next mark. */
const KEY_MARK = { mark: 27, gap: 23 };

/** How many lines the marks of a key take at a width. */
function keyLines(marks: readonly KeyMark[], width: number): number {
  let [lines, taken] = [0, Infinity];
  for (const { words } of marks) {
    const own = KEY_MARK.mark + widthOf(words, LETTERS.key);
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
  // A browser may break a line a little earlier than the widths of letters say.
  const room = inner * 0.985;
  const linesOf = (text: string): number => fitted(text, room, LETTERS.text).length;
  const paragraph = (text: string | undefined): number => (text === undefined ? 0 : linesOf(text) * LINE.text + GAP);
  const { note, help, sources } = embedWordsOf(record, drawn);
  const address = record.site.address + record.site.base + addresses.chart(chart.id).slice(1);
  const picture = isEmpty(chart) ? 0 : chart.grid ? gridHeight(chart.grid, width) : (Math.min(inner, LARGEST[form]) / size.width) * size.height;
  const keys = kind.key(chart).map((marks) => keyLines(marks, room) * LINE.key + GAP);
  return [
    fitted(chart.headline, room / BOLD, LETTERS.headline).length * LINE.headline,
    paragraph(note && [note, help].join(' ')),
    paragraph(chart.subline),
    paragraph(chart.above),
    picture,
    paragraph(chart.grid && sidewaysAt(chart.grid, width)),
    ...keys,
    paragraph(sources),
    // Two lines at least: the title of the site, and its address, which breaks after its hyphens.
    LINE.text + linesOf(address.replaceAll(/-(?=\w)/g, '$& ')) * LINE.text + GAP,
    REST,
  ].reduce((sum, height) => sum + height, 0);
}

/** Rounded up to what a person types. */
const typed = (height: number): number => Math.ceil(height / 10) * 10;

/** The heights of a frame that is narrower than the wide drawing needs (320 pixels or more), and of one that is not. */
export function embedHeights(record: InspectionRecord, drawn: Chart): Record<Download, number> {
  const most = (...widths: number[]): number => typed(Math.max(...widths.map((width) => heightAt(record, drawn, width))));
  return { narrow: most(320, LARGEST.narrow + MARGIN, MIDDLE_FROM, LARGEST.middle + MARGIN, WIDE_FROM - 1), wide: most(WIDE_FROM, LARGEST.wide + MARGIN) };
}

/** Widths of columns that sites have, in CSS pixels. */
const COLUMNS = [320, 480, 600, 760, 960, 1120] as const;

/** For a column that has one width for every reader: the height of a frame in it. */
export function columnHeights(record: InspectionRecord, drawn: Chart): { width: number; height: number }[] {
  return COLUMNS.map((width) => ({ width, height: typed(heightAt(record, drawn, width)) }));
}
