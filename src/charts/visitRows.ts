// The row of a visit: its words at the head, when it was, its grade and its short name; and where its bar stands.
import { looksAtPart } from '../model/counts/scope.ts';
import { gradeInWords } from '../model/counts/series.ts';
import type { Inspection } from '../model/record/record.ts';
import { visitWords } from '../model/words/visits.ts';
import type { PlacedWords } from './frame.ts';
import { fitted, widthOf } from './letters.ts';

/** A visit at the head of its row. */
export interface VisitHead {
  when: PlacedWords;
  /** Its grade, or that it has none, in lines. */
  grade: PlacedWords[];
  /** Its short name, with its limit where it looked at part of the service alone. */
  name: PlacedWords[];
  /** How much height the words take. */
  height: number;
}

/** Where heads of rows stand: from x 0 on, with so much room for the words and for the lines of the grade. */
interface HeadLayout {
  fontSize: number;
  /** From one line to the next. */
  line: number;
  room: number;
  gradeRoom: number;
  /** Whether a visit's short name stands under its grade. */
  named: boolean;
}

/** How far the words of visits are from the left: the longest of their dates stands before them. */
function indentOf(inspections: readonly Inspection[], fontSize: number): number {
  return Math.ceil(Math.max(0, ...inspections.map((one) => widthOf(visitWords(inspections, one), fontSize, 'bold'))) + 12);
}

/** The words of a visit; `inspections` are all that the chart has rows for. */
export function visitHead(
  inspections: readonly Inspection[],
  inspection: Inspection,
  y: number,
  { fontSize, line, room, gradeRoom, named }: HeadLayout,
): VisitHead {
  const x = indentOf(inspections, fontSize);
  const placed = (lines: readonly string[], before: number): PlacedWords[] =>
    lines.map((words, i) => ({ words, x, y: Math.round(y + line * (before + i) + fontSize) }));
  const grade = fitted(gradeInWords(inspection), gradeRoom - x, fontSize);
  const name = named ? fitted(`${inspection.label}${looksAtPart(inspection) ? ', part of the service' : ''}`, room - x, fontSize) : [];
  return {
    // Some letters reach a little to the left of their place.
    when: { words: visitWords(inspections, inspection), x: 2, y: Math.round(y + fontSize) },
    grade: placed(grade, 0),
    name: placed(name, grade.length),
    height: line * (grade.length + name.length),
  };
}

/** Rows with a bar for each visit. */
export interface BarLayout extends HeadLayout {
  width: number;
  /** From where to where the bars are; the number of criticism ends before them. */
  left: number;
  right: number;
  /** Whether the bar is under the words of its visit, or beside them. */
  under: boolean;
}

/** How high a bar is, how far it is from the words over it, and from the next row. */
interface BarSpace {
  high: number;
  over: number;
  gap: number;
}

/** Where a row that begins at `y` has its bar and the words beside it, where those of its size are, and where the next row begins. */
export function barRow(
  y: number,
  head: VisitHead,
  { under, fontSize }: BarLayout,
  { high, over, gap }: BarSpace,
): Record<'top' | 'line' | 'size' | 'next', number> {
  const top = under ? y + head.height + over : y;
  const line = Math.round(top + high / 2 + fontSize * 0.36);
  return { top, line, size: under ? Math.round(y + fontSize) : line, next: (under ? top + high : y + Math.max(head.height, high)) + gap };
}
