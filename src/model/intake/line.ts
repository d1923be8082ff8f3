// A line of a document as it was received, whatever it came in: its words, its page, and what its layout shows.

/** Where a line is on its page, as shares of the page's width and height from its upper left corner. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** How far down the headings go. */
export type Level = 0 | 1 | 2 | 3;

/** One line. What is printed in two columns has two lines beside each other, in the order in which they are read. */
export interface Line {
  text: string;
  page: number;
  /** Whether a paragraph begins here; `open` at the top of a page or column, where only the words can tell. */
  begins: 'yes' | 'no' | 'open';
  /** 1 to 3 for a heading, 0 for text. */
  level: Level;
  bullet: boolean;
  /** It is part of a note at the foot of its page. */
  note: boolean;
  /** It stands across the text of its page: sideways in the margin, or behind the words. */
  aside?: true;
  /** Words with the number of a note run into them: "care4". */
  notes: readonly string[];
  box?: Box;
  /** By how many degrees its page stands sideways; `box` is where the line is when the page is upright. */
  turn?: number;
}

/** A line of text without any layout. */
export const lineOf = (text: string, page: number, begins: Line['begins']): Line => ({
  text,
  page,
  begins,
  level: 0,
  bullet: false,
  note: false,
  notes: [],
});
