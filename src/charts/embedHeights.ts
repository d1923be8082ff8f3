// The height of an embed at each width of its column. Frames without a script get these.
import { range } from 'd3';
import { addresses } from '../model/record/addresses.ts';
import { once } from '../model/once.ts';
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

/** Widths are taken in steps of so many CSS pixels: every width at which styles change the layout is a multiple of it. */
const STEP = 8;
/** The narrowest frame that heights are offered for. */
const NARROWEST = 320;

function pictureHeight({ chart }: Chart, form: Form, width: number): number {
  if (isEmpty(chart)) return 0;
  if (chart.grid) return gridHeight(chart.grid, width);
  const size = chart[form] ?? chart.narrow;
  return (Math.min(width - MARGIN, LARGEST[form]) / size.width) * size.height;
}

/** Height in CSS pixels that is enough for a frame from a width up to the next step; a test holds it above the real heights. */
function heightFrom(record: InspectionRecord, drawn: Chart, width: number): number {
  const { kind, chart } = drawn;
  const form = width >= WIDE_FROM ? 'wide' : width >= MIDDLE_FROM ? 'middle' : 'narrow';
  // A browser may break a line a little earlier than the widths of letters say.
  const room = (width - MARGIN) * 0.985;
  const linesOf = (text: string): number => fitted(text, room, LETTERS.text).length;
  const paragraph = (text: string | undefined): number => (text === undefined ? 0 : linesOf(text) * LINE.text + GAP);
  const { note, help, sources } = embedWordsOf(record, drawn);
  const address = record.site.address + record.site.base + addresses.chart(chart.id).slice(1);
  const keys = kind.key(chart).map((marks) => keyLines(marks, room) * LINE.key + GAP);
  return [
    fitted(chart.headline, room / BOLD, LETTERS.headline).length * LINE.headline,
    paragraph(note && [note, help].join(' ')),
    paragraph(chart.subline),
    paragraph(chart.above),
    // Words take most lines at the least width of a step, and a drawing is highest at the largest.
    Math.max(pictureHeight(drawn, form, width), pictureHeight(drawn, form, width + STEP - 1)),
    paragraph(chart.grid && sidewaysAt(chart.grid, width)),
    ...keys,
    paragraph(sources),
    // Two lines at least: the title of the site, and its address, which breaks after its hyphens.
    LINE.text + linesOf(address.replaceAll(/-(?=\w)/g, '$& ')) * LINE.text + GAP,
    REST,
  ].reduce((sum, height) => sum + height, 0);
}

interface ColumnHeight {
  width: number;
  height: number;
}

/** The heights of all steps, rounded up to what a person types; the last is enough for every wider frame too. */
const stepsOf = once((record: InspectionRecord) =>
  once((drawn: Chart): readonly ColumnHeight[] =>
    range(NARROWEST, LARGEST.wide + MARGIN + STEP, STEP).map((width) => ({ width, height: Math.ceil(heightFrom(record, drawn, width) / 10) * 10 })),
  ),
);

const highest = (steps: readonly ColumnHeight[]): ColumnHeight => steps.reduce((most, step) => (step.height > most.height ? step : most));

/** The heights of a frame that is narrower than the wide drawing needs (320 pixels or more), and of one that is not. */
export function embedHeights(record: InspectionRecord, drawn: Chart): Record<Download, number> {
  const steps = stepsOf(record)(drawn);
  const of = (isWide: boolean): number => highest(steps.filter(({ width }) => width >= WIDE_FROM === isWide)).height;
  return { narrow: of(false), wide: of(true) };
}

/** Widths of columns that sites have, and those from which another drawing is shown, in CSS pixels and whole steps. */
const COLUMNS = [NARROWEST, 360, 400, 440, MIDDLE_FROM, 480, 600, 680, 760, WIDE_FROM, 960, 1024, 1120] as const;
/** How much higher a frame may be made than its own width asks for, so that one width less has to be named. */
const SPARE = 1.03;

/**
 * For a column that has one width for every reader: the height of a frame in it. Between two of the widths the larger height is enough,
 * and the last is enough for every wider one: where a frame has to be higher than at both ends, that width is named too.
 */
export function columnHeights(record: InspectionRecord, drawn: Chart): ColumnHeight[] {
  const steps = stepsOf(record)(drawn);
  const listed = COLUMNS.map((from) => ({ ...(steps.find(({ width }) => width === from) ?? highest(steps)) }));
  const peaks = listed.flatMap((column, i) => {
    const next = listed[i + 1];
    const larger = next && next.height > column.height ? next : column;
    const between = steps.filter(({ width }) => width >= column.width && width < (next?.width ?? Infinity));
    const peak = highest(between);
    if (next && peak.height > larger.height * SPARE) return [peak];
    larger.height = Math.max(larger.height, peak.height);
    return [];
  });
  return [...listed, ...peaks].sort((a, b) => a.width - b.width);
}
