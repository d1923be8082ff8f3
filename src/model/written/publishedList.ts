// content/published.csv: every entry as it was published, one a row.
import { csvFormatRows, csvParseRows } from 'd3';

export const FIELDS = ['words', 'theme', 'stance', 'date'] as const;
export type Field = (typeof FIELDS)[number];
/** The first line of content/published.csv. */
export const BASELINE_HEAD = ['id', ...FIELDS].join(',');

/** One published entry; a field is empty where entries of its kind have none. */
export type Published = { id: string } & Record<Field, string>;

/** What can be wrong with a line of content/published.csv. */
type Fault = 'head' | 'quotes' | 'columns';

/** content/published.csv as it was read; `line` counts from 1. */
export interface Baseline {
  file: string;
  entries: (Published & { line: number })[];
  bad: { line: number; fault: Fault }[];
}

/** One record of CSV (RFC 4180) from its first field to the end of its line. */
const RECORD = /(?:"(?:[^"]|"")*"|[^",\n]*)(?:,(?:"(?:[^"]|"")*"|[^",\n]*))*(?:\n|$)/y;

/** Reads the published entries (CSV, RFC 4180, one header row); what is no such row is named, and the rest is read. */
export function parseBaseline(file: string, text: string): Baseline {
  const read: Baseline = { file, entries: [], bad: [] };
  if (text.trim() === '') return read;
  const records = new RegExp(RECORD);
  let [offset, line] = [0, 1];
  while (offset < text.length) {
    records.lastIndex = offset;
    const record = records.exec(text)?.[0];
    const taken = record ?? text.slice(offset).split('\n', 1)[0] + '\n';
    const [cells = []] = csvParseRows(taken);
    const [id = '', words = '', theme = '', stance = '', date = ''] = cells;
    const isHead = line === 1 && cells.join(',') === BASELINE_HEAD;
    if (line === 1 && !isHead) read.bad.push({ line, fault: 'head' });
    if (record === undefined) read.bad.push({ line, fault: 'quotes' });
    else if (taken.trim() !== '' && !isHead) {
      const isRow = cells.length === FIELDS.length + 1 && id !== '';
      if (isRow) read.entries.push({ id, words, theme, stance, date, line });
      // A line in place of the head is reported once.
      else if (line > 1) read.bad.push({ line, fault: 'columns' });
    }
    offset += taken.length;
    line += taken.split('\n').length - 1;
  }
  return read;
}

/** The published entries as a file. */
export function baselineText(entries: readonly Published[]): string {
  return `${csvFormatRows([['id', ...FIELDS], ...entries.map((one) => [one.id, ...FIELDS.map((field) => one[field])])])}\n`;
}
