// The text that is made of a document: headings and paragraphs as the record keeps them, with the page of each line, and what was done on the way.
import { numberAt } from '../evidence/numbering.ts';
import { several } from '../words/english.ts';
import type { ReadLine } from './reading.ts';

/** The text, and what its source says of it. */
export interface Made {
  text: string;
  /** From each line of the text on, from 1, the page. */
  places: [number, number][];
  /** Words with the number of a note run into them, and marks that are no part of the text. */
  footnotes: string[];
  marks: string[];
  /** For each line of the document, by its place, the line of the text in which it begins. */
  lines: Map<number, number>;
}

/** Hides what is no number of a paragraph from whoever looks for those, and a note from whoever looks for paragraphs. */
const NO_NUMBER = '\\';
const NOTE = '^';

/** The words of a line as its paragraph begins with them. */
function beginning(line: ReadLine): string {
  const { text, level, bullet, note, number, noNumber } = line;
  if (note) return `${NOTE}${text}`;
  if (level > 0) return `${'#'.repeat(level)} ${text}`;
  if (bullet) return `- ${text}`;
  if (number) return `${number.number}${number.sign} ${text.slice(numberAt(text)?.length ?? 0)}`.trim();
  return noNumber ? `${NO_NUMBER}${text}` : text;
}

/** The words of a line that goes on with a paragraph, where the text has a line end before it. */
const goingOn = ({ text, noNumber }: ReadLine): string => (noNumber ? `${NO_NUMBER}${text}` : text);

/** Paragraphs, each as its lines. A note at the foot of a page comes after the paragraph that goes over the page. */
function paragraphsOf(lines: readonly ReadLine[]): ReadLine[][] {
  const paragraphs: ReadLine[][] = [];
  let notes: ReadLine[][] = [];
  for (const line of lines) {
    if (line.taken !== undefined) continue;
    if (line.note) {
      if (line.isFirst || notes.length === 0) notes.push([line]);
      else notes.at(-1)?.push(line);
    } else if (line.isFirst || paragraphs.length === 0) {
      paragraphs.push(...notes, [line]);
      notes = [];
    } else paragraphs.findLast(([first]) => first?.note === false)?.push(line);
  }
  return [...paragraphs, ...notes];
}

/** Lays a paragraph out: one line, but for where a page ends and where nobody knows whether a hyphen belongs to its word. */
function laidOut(paragraph: readonly ReadLine[]): { text: string; starts: ReadLine[][] } {
  const rows: { text: string; starts: ReadLine[] }[] = [{ text: '', starts: [] }];
  for (const [i, line] of paragraph.entries()) {
    const before = paragraph[i - 1];
    const row = rows.at(-1) ?? { text: '', starts: [] };
    if (!before) {
      row.text = beginning(line);
      row.starts.push(line);
      continue;
    }
    const turns = before.page !== line.page;
    if (before.joint === 'kept') {
      rows.push({ text: goingOn(line), starts: [line] });
    } else if (before.joint === 'space') {
      if (turns) rows.push({ text: goingOn(line), starts: [line] });
      else {
        row.text += ` ${line.text}`;
        row.starts.push(line);
      }
    } else {
      const sign = /[\u2010\u00ad-]$/.test(row.text) ? '-' : row.text.slice(-1);
      row.text = `${row.text.slice(0, -1)}${before.joint === 'hyphen' ? sign : ''}`;
      // A word that a page breaks belongs to the page on which it begins.
      const [word = '', ...rest] = line.text.split(' ');
      row.text += turns ? word : line.text;
      if (turns && rest.length > 0) rows.push({ text: rest.join(' '), starts: [line] });
      else row.starts.push(line);
    }
  }
  return { text: rows.map(({ text }) => text).join('\n'), starts: rows.map(({ starts }) => starts) };
}

/** The text of a document, as it was read and set right. `paged`: its pages are told. */
export function madeOf(read: readonly ReadLine[], paged: boolean): Made {
  const made: Made = { text: '', places: [], footnotes: [], marks: [], lines: new Map() };
  const blocks: string[] = [];
  let at = 1;
  let before: ReadLine | undefined;
  for (const paragraph of paragraphsOf(read)) {
    const [first] = paragraph;
    if (!first) continue;
    const { text, starts } = laidOut(paragraph);
    if (before) at += before.bullet && first.bullet ? 1 : 2;
    blocks.push(before ? `${before.bullet && first.bullet ? '\n' : '\n\n'}${text}` : text);
    for (const lines of starts) {
      for (const line of lines) made.lines.set(line.at, at);
      const page = lines[0]?.page;
      if (paged && page !== undefined && page !== made.places.at(-1)?.[1]) made.places.push([at, page]);
      at += 1;
    }
    at -= 1;
    if (text.startsWith(NOTE)) made.marks.push(NOTE);
    if (/^\\\d/m.test(text)) made.marks.push(NO_NUMBER);
    made.footnotes.push(...paragraph.flatMap(({ notes }) => notes));
    before = first;
  }
  return { ...made, text: `${blocks.join('')}\n`, marks: [...new Set(made.marks)], footnotes: [...new Set(made.footnotes)] };
}

/** What was done to the words of a document on the way to its text, in sentences. */
export function doneTo(read: readonly ReadLine[]): string[] {
  const taken = read.filter((line) => line.taken !== undefined);
  const count = (joint: ReadLine['joint']): number => read.filter((line) => line.taken === undefined && line.joint === joint).length;
  const [numbers, edges] = [taken.filter((line) => line.taken === 'page number').length, taken.filter((line) => line.taken !== 'page number').length];
  return [
    ...(edges > 0 ? [`${several(edges, 'line')} at the head or foot of a page ${edges === 1 ? 'was' : 'were'} taken out.`] : []),
    ...(numbers > 0 ? [`${several(numbers, 'page number')} ${numbers === 1 ? 'was' : 'were'} taken out.`] : []),
    ...(count('mended') > 0
      ? [`${several(count('mended'), 'word')} that the end of a line breaks ${count('mended') === 1 ? 'was' : 'were'} put together.`]
      : []),
    ...(count('kept') > 0 ? [`${several(count('kept'), 'hyphen')} at the end of a line ${count('kept') === 1 ? 'stands' : 'stand'} as in the document.`] : []),
  ];
}

/** The pages of a document on which no word can be read: pictures, or nothing at all. */
export function wordlessPages(read: readonly ReadLine[], pages: number): number[] {
  const withWords = new Set(read.filter(({ taken }) => taken === undefined).map(({ page }) => page));
  return Array.from({ length: pages }, (_, i) => i + 1).filter((page) => !withWords.has(page));
}
