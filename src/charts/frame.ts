// What every chart has around its picture: a headline that is a sentence, a summary in words, a table and its sources.
import type { Grid } from './grid.ts';

/** A cell of a chart's table: its words and, where it stands for something, the address of that from the root of the site. */
interface TableCell {
  text: string;
  href?: string;
  /** The numbers that its words tell, each with what it counts: a spreadsheet has them in columns of their own. */
  numbers?: Readonly<Record<string, number>>;
}

/** The numbers of a picture as a table; the first cell of each row is its heading. */
export interface Table {
  caption: string;
  columns: string[];
  rows: TableCell[][];
}

export interface Frame {
  id: string;
  /** One or two words for the way to it. */
  name: string;
  /** The question that the chart answers. */
  question: string;
  headline: string;
  /** A quieter line under it, with what the headline leaves out. */
  subline?: string;
  /** What the picture shows in all, in one or two sentences for who does not see it; the summary where its first sentences are that. */
  result?: string[];
  /** What the picture shows, in sentences computed from its marks. */
  summary: string[];
  table: Table;
  /** Sources with number of findings and coverage, in one or two sentences. */
  sources: string;
  /** The sources in a few words, for pages that have the chart beside others. */
  brief?: string;
}

/** A drawing's size and that of its letters in its own units; letters are at least 13 of them high when the drawing is at its narrowest. */
export interface Size {
  width: number;
  height: number;
  fontSize: number;
}

/** Words with their place in a drawing. */
export interface PlacedWords {
  words: string;
  x: number;
  y: number;
}

/** Where words begin or end at their place. */
export type Anchor = 'start' | 'middle' | 'end';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A chart is drawn for wide columns, for middle ones and for narrow ones; chart.css has the widths from which each is shown. */
export const FORMS = ['wide', 'middle', 'narrow'] as const;
export type Form = (typeof FORMS)[number];

/** The forms that are pictures to download too. */
export const DOWNLOADS = ['wide', 'narrow'] as const;
export type Download = (typeof DOWNLOADS)[number];

/** The forms that are printed for pictures alone; a chart without a drawing of its own for slides and cards has its wide one there. */
export const PRINTED = [...DOWNLOADS, 'slide', 'card'] as const;
export type Printed = (typeof PRINTED)[number];

/** A chart with its drawings; one without a middle drawing shows the narrow one there. */
export interface Drawn extends Frame, Record<Download, Size> {
  middle?: Size;
  /** The drawings for slides and for cards, each with the line that says what it leaves out. */
  slide?: Size & { cut?: string | undefined };
  card?: Size & { cut?: string | undefined };
  /** Set where the chart is a table: pages and embeds show that, and its drawings are pictures to download. */
  grid?: Grid;
  /** The line between the headline and the picture: the unit of a series. */
  above?: string;
}

/** Whether a chart that is a table has no column: then nothing is drawn, and nothing explains it. */
export function isEmpty({ grid }: Drawn): boolean {
  return grid?.columns.length === 0;
}

/** A text cut into lines of at most `most` characters, at spaces. */
export function wrapped(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Rounds a coordinate to a tenth, so that two builds write the same bytes. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
