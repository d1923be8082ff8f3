// What all parts of the timeline share: its sheet, what a visit is called, the names of rows, and words that neighbours share.
import { gradeInWords } from '../model/counts/series.ts';
import { inWords, toMonths, yearOf } from '../model/written/dates.ts';
import type { Inspection } from '../model/record/record.ts';
import { round, type PlacedWords } from './frame.ts';
import { fitted } from './letters.ts';
import type { Shared } from './space.ts';

/** How wide a lying drawing is, how high its letters are, and where its axis of time begins and ends. */
export interface Sheet {
  width: number;
  fontSize: number;
  left: number;
  right: number;
}

/** When a visit was, in months; of one whose days are not known, when its report came out. */
export function monthsOf({ visit, ordered }: Inspection): string {
  return `${visit === undefined ? 'published ' : ''}${inWords(toMonths(ordered), 'short')}`;
}

/** What a visit is called where it is read aloud: when it was, when its report came out, and its grade or why there is none. */
export function labelOf(inspection: Inspection): string {
  const { visit, published, short } = inspection;
  const when = visit === undefined ? 'days not known' : inWords(visit);
  return `${short}, ${when}${published === undefined ? '' : `, published ${inWords(published)}`}: ${gradeInWords(inspection)}`;
}

/** The name of a row before the axis, in lines whose middle is at a height. */
export function rowName(words: string, y: number, { fontSize, left }: Sheet): PlacedWords[] {
  const lines = fitted(words, left - 12, fontSize);
  const line = fontSize * 1.2;
  return lines.map((said, i) => ({ words: said, x: left - 8, y: round(y + fontSize * 0.36 + (i - (lines.length - 1) / 2) * line) }));
}

/** The years of several things, and above them how many there are where it is more than one: "2019", or "3 visits" over "2016 to 2018". */
export function yearsOf(inspections: readonly Inspection[], noun: string): string[] {
  const years = [...new Set(inspections.map(({ ordered }) => yearOf(ordered)))];
  const when = years.length > 2 ? `${Math.min(...years)} to ${Math.max(...years)}` : years.join(', ');
  return inspections.length === 1 ? [when] : [`${inspections.length} ${noun}s`, when];
}

/** Words that neighbours share, in lines from a height downwards. */
export function sharedAt({ lines, x }: Shared<unknown>, y: number, line: number): PlacedWords[] {
  return lines.map((words, i) => ({ words, x: round(x), y: round(y + i * line) }));
}
