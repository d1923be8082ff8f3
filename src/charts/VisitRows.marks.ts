// Visits without an overall grade, lying: a row for each reason, in which none hides another.
import { addresses } from '../model/record/addresses.ts';
import { GRADED_WITHOUT, gradeInWords, NO_GRADE, overallGrade } from '../model/counts/series.ts';
import { middleOf } from '../model/written/dates.ts';
import type { InspectionRecord } from '../model/record/record.ts';
import { hasText } from '../model/record/lookups.ts';
import { capitalised } from '../model/words/english.ts';
import type { Dot } from './wordsAround.ts';
import { round, type Box, type PlacedWords } from './frame.ts';
import { fitted, widthOf } from './letters.ts';
import { labelOf, rowName, sharedAt, yearsOf, type Sheet } from './timelineSheet.ts';
import { inLanes, sharing } from './space.ts';

/** A visit without an overall grade. */
interface VisitMark {
  inspection: string;
  label: string;
  href: string;
  held: boolean;
  square: Box;
  dot: Dot;
}

/** Visits that have no overall grade for one reason. */
export interface VisitRow {
  why: string;
  /** Whether its marks are round, as those of graded inspections are. */
  round: boolean;
  name: PlacedWords[];
  rule: string;
  visits: VisitMark[];
  years: PlacedWords[];
}

const SQUARE = 9;
/** Between marks, with the half of a hollow mark's line on each side. */
const GAP = 3.5;

const ROW_NAMES: Readonly<Record<string, string>> = { [NO_GRADE]: 'Visits, no grade' };

/** Rows of visits, one for each reason why there is no overall grade, from a height downwards. */
export function visitRows({ inspections }: InspectionRecord, sheet: Sheet, x: (date: string) => number, top: number): { rows: VisitRow[]; bottom: number } {
  const { fontSize, left, right, width } = sheet;
  const without = Map.groupBy(
    inspections.filter((one) => overallGrade(one) === undefined).sort((a, b) => middleOf(a.ordered) - middleOf(b.ordered)),
    gradeInWords,
  );
  let y = top;
  const rows = [...without]
    .sort(([a], [b]) => Number(a === NO_GRADE) - Number(b === NO_GRADE))
    .map(([why, visits]): VisitRow => {
      const words = ROW_NAMES[why] ?? capitalised(why);
      const lines = fitted(words, left - 12, fontSize).length;
      const range = [left + 4 + SQUARE / 2, right - 4 - SQUARE / 2] as const;
      const places = inLanes(
        visits.map(({ ordered }) => x(ordered)),
        SQUARE + GAP,
        range,
      );
      const lanes = 1 + Math.max(...places.map(({ lane }) => lane));
      const high = Math.max(lines * fontSize * 1.2, lanes * (SQUARE + GAP));
      const middle = round(y + high / 2);
      const marks = visits.map((inspection, i) => ({ inspection, ...(places[i] ?? { x: left, lane: 0 }) }));
      const years = sharing(marks, {
        at: (mark) => mark.x,
        words: (some) =>
          yearsOf(
            some.map(({ inspection }) => inspection),
            why === GRADED_WITHOUT ? 'inspection' : 'visit',
          ),
        width: (said) => widthOf(said, fontSize),
        range: [left, width],
      });
      const below = middle + (lanes * (SQUARE + GAP)) / 2 + 2 + fontSize;
      y = Math.max(middle + high / 2, below + (Math.max(...years.map((shared) => shared.lines.length)) - 1) * fontSize * 1.2) + fontSize;
      return {
        why,
        round: why !== NO_GRADE,
        name: rowName(words, middle, sheet),
        rule: `M${left} ${middle}H${right}`,
        visits: marks.map(({ inspection, x: centre, lane }): VisitMark => {
          const cy = round(middle + (lane - (lanes - 1) / 2) * (SQUARE + GAP));
          return {
            inspection: inspection.id,
            label: labelOf(inspection),
            href: addresses.inspection(inspection.id),
            held: hasText(inspection),
            square: { x: round(centre - SQUARE / 2), y: round(cy - SQUARE / 2), width: SQUARE, height: SQUARE },
            dot: { cx: round(centre), cy, r: SQUARE / 2 },
          };
        }),
        years: years.flatMap((shared) => sharedAt(shared, below, fontSize * 1.2)),
      };
    });
  return { rows, bottom: y };
}
