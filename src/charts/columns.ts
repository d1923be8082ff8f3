// The columns of a chart that has one for each visit, and the words over them: reports not analysed here get slim ones.
import { addresses } from '../model/record/addresses.ts';
import { inWords, yearOf } from '../model/written/dates.ts';
import type { Inspection } from '../model/record/record.ts';
import { round } from './frame.ts';
import { isPartlyTold, isTold } from '../model/record/lookups.ts';
import { NOT_ANALYSED, SECOND_HAND_TEXT } from '../model/words/texts.ts';

export interface VisitColumn {
  inspection: string;
  /** "2016"; "’16" where some year has no room for four figures. */
  year: string;
  /** "2016", "Mar 2017". */
  when: string;
  /** The visit and what of it was analysed, in words: "Mar 2017, report not analysed here". */
  label: string;
  /** The line under the year in a wide drawing: the month, or what kind of text was analysed. */
  lines: string[];
  /** Whether the year is written over this column: once for neighbours in slim columns. */
  first: boolean;
  slim: boolean;
  href: string;
  x: number;
  width: number;
}

/** A visit's year, and its month too where another visit shares the year: "2016", "June 2017". */
export function visitWords(inspections: readonly Inspection[], { ordered }: Inspection): string {
  const year = yearOf(ordered);
  const shared = inspections.filter((one) => yearOf(one.ordered) === year).length > 1;
  return shared ? (/\p{L}+ \d{4}$/u.exec(inWords(ordered, 'short'))?.[0] ?? String(year)) : String(year);
}

/** How the text of a visit is named over its column, in two short lines, and in full where it is read aloud. */
function textOver(inspection: Inspection): { lines: string[]; aloud: string } {
  if (inspection.coverage !== 'full') return { lines: ['by', 'others'], aloud: `by others, a ${SECOND_HAND_TEXT}` };
  if (isTold(inspection)) return { lines: ['our', 'words'], aloud: 'read whole, in our words' };
  return isPartlyTold(inspection)
    ? { lines: ['part', 'ours'], aloud: 'full text, part ours where words are lost' }
    : { lines: ['full', 'text'], aloud: 'full text' };
}

/** How much room the four figures of a year take, with a gap before the next. */
const YEAR_ROOM = 37;

/** A column whose year is written with two figures; its label, which is read aloud, says both forms. */
function short(column: VisitColumn): VisitColumn {
  const year = `’${column.year.slice(-2)}`;
  return { ...column, year, label: `${year}: ${column.label}` };
}

/** Whether some year would run into the next one: each is over its first column and has room up to the next year. */
function crowded(columns: readonly VisitColumn[]): boolean {
  const rooms: number[] = [];
  for (const { first, width } of columns) {
    if (first) rooms.push(width);
    else rooms.push((rooms.pop() ?? 0) + width);
  }
  return rooms.some((room) => room < YEAR_ROOM);
}

/**
 * Columns from `left` to `right`: slim ones take what `slim` says (`single` where a year is over one, `shared` where it is over
 * several), the others share what is left by their weight.
 */
export function visitColumns(
  inspections: readonly Inspection[],
  { left, right, slim }: { left: number; right: number; slim: { single: number; shared: number } },
  weight: (inspection: Inspection) => number = () => 1,
): VisitColumn[] {
  const isSlim = ({ text }: Inspection): boolean => text === undefined;
  const joins = (a: Inspection | undefined, b: Inspection | undefined): boolean =>
    a !== undefined && b !== undefined && isSlim(a) && isSlim(b) && yearOf(a.ordered) === yearOf(b.ordered);
  const slimWidth = (inspection: Inspection, i: number): number =>
    joins(inspections[i - 1], inspection) || joins(inspection, inspections[i + 1]) ? slim.shared : slim.single;
  const taken = inspections.reduce((sum, inspection, i) => sum + (isSlim(inspection) ? slimWidth(inspection, i) : 0), 0);
  const weights = inspections.reduce((sum, inspection) => sum + (isSlim(inspection) ? 0 : weight(inspection)), 0);
  let x = left;
  const columns = inspections.map((inspection, i): VisitColumn => {
    const width = isSlim(inspection) ? slimWidth(inspection, i) : ((right - left - taken) * weight(inspection)) / weights;
    const words = visitWords(inspections, inspection);
    const year = String(yearOf(inspection.ordered));
    const month = words === year ? [] : [words.replace(` ${year}`, '')];
    const column = {
      inspection: inspection.id,
      year,
      when: words,
      label: `${words}, ${isSlim(inspection) ? NOT_ANALYSED : textOver(inspection).aloud}`,
      lines: isSlim(inspection) ? month : textOver(inspection).lines,
      first: !joins(inspections[i - 1], inspection),
      slim: isSlim(inspection),
      href: addresses.inspection(inspection.id),
      x: round(x),
      width: round(width),
    };
    x += width;
    return column;
  });
  return crowded(columns) ? columns.map(short) : columns;
}
