// The path of overall grades on its ladder, lying: a dot for each grade, lines between those given under the same rules, and words where there is room for them.
import { pairs } from 'd3';
import { addresses } from '../model/record/addresses.ts';
import { gradePath, type PathPoint } from '../model/counts/gradePath.ts';
import type { InspectionRecord } from '../model/record/record.ts';
import { hasText } from '../model/record/lookups.ts';
import { LARGE, placedAround, type Dot } from './wordsAround.ts';
import { round, type Box, type PlacedWords } from './frame.ts';
import { fitted, widthOf } from './letters.ts';
import { labelOf, monthsOf, rowName, sharedAt, yearsOf, type Sheet } from './timelineSheet.ts';
import { apart, sharing, type Stroke } from './space.ts';

/** One overall grade. */
interface GradeDot {
  inspection: string;
  label: string;
  href: string;
  held: boolean;
  dot: Dot;
  /** The grade and when the visit was; where many grades stand close, the rung alone says the grade. */
  word: PlacedWords | undefined;
  when: PlacedWords | undefined;
}

export interface Ladder {
  rungs: { rule: string; name: PlacedWords[] }[];
  dots: GradeDot[];
  /** A line for each part of the path that has several grades. */
  strokes: string[];
  /** Where the rules changed: a line across the ladder, and words above it. */
  changes: string[];
  changed: PlacedWords[];
  /** The dates of grades that stand too close for words of their own. */
  dates: PlacedWords[];
  bottom: number;
}

const [SMALL_DOT, LARGE_DOT] = [5, 8];

/** The word of a rung for all frameworks: the shortest with which theirs begin, "Good" for "Good" and "Good enough". */
function rungWord({ frameworks }: InspectionRecord, word: string, rung: number): string {
  const words = frameworks.flatMap(({ grades }) => grades.filter((grade) => grade.rung === rung).map((grade) => grade.word));
  return words.filter((other) => word.startsWith(other)).sort((a, b) => a.length - b.length)[0] ?? word;
}

/** The steps of the ladder, from the lowest, with the words of the framework that is listed last. */
export function rungsOf(record: InspectionRecord): { rung: number; word: string }[] {
  const grades = record.frameworks.findLast((framework) => framework.grades.length > 0)?.grades ?? [];
  return grades.map(({ rung, word }) => ({ rung, word: rungWord(record, word, rung) })).sort((a, b) => a.rung - b.rung);
}

function changeWords(changes: readonly { year: number | undefined }[]): string[] {
  const years = [...new Set(changes.flatMap(({ year }) => year ?? []))];
  const [first, last] = [years[0], years.at(-1)];
  const when = first === undefined || last === undefined ? '' : first === last ? ` in ${first}` : `, ${first} to ${last}`;
  return [changes.length === 1 ? `rules changed${when}` : `rules changed ${changes.length} times${when}`];
}

/** The heights of the steps, from a height downwards, with room for words on both sides of each grade. */
function stepsOf(
  rungs: readonly { rung: number; word: string }[],
  points: readonly PathPoint[],
  { left, fontSize }: Sheet,
  top: number,
): { y: (rung: number) => number; lowest: number; bottom: number } {
  const block = LARGE + fontSize * 1.3;
  const nameLines = Math.max(...rungs.map(({ word }) => fitted(word, left - 12, fontSize).length));
  const step = Math.max(block + LARGE_DOT + 14, nameLines * fontSize * 1.2 + 8);
  const all = rungs.map(({ rung }) => rung);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  /** Room for words beyond the first or the last step, where a grade stands on it. */
  const beyond = (end: number): number => (points.some(({ rung }) => rung === end) ? block + LARGE_DOT + 8 : fontSize);
  const highest = top + beyond(most);
  const y = (rung: number): number => round(highest + (most - rung) * step);
  return { y, lowest: y(least), bottom: y(least) + beyond(least) };
}

/** Dots are as large as leaves room between neighbours, and all of them have room on the axis. */
function radiusOf(moments: readonly number[], [low, high]: readonly [number, number]): number {
  const nearest = Math.min(...moments.slice(1).map((moment, i) => moment - (moments[i] ?? 0)));
  return Math.min(Math.max(SMALL_DOT, Math.min(LARGE_DOT, nearest / 2 - 1)), (high - low) / moments.length / 2 - 1);
}

/** Where the rules changed between two dots: in their year, moved to between the dots; in the middle where the year is not known. */
function placeOfChange(before: Dot, after: Dot, r: number, year: number | undefined): number {
  const [low, high] = [before.cx + r + 4, after.cx - r - 4];
  const middle = (low + high) / 2;
  return round(low > high ? middle : Math.min(Math.max(year ?? middle, low), high));
}

/** The boxes of some words that end at their place. */
const boxesOf = (words: readonly PlacedWords[], fontSize: number): Box[] =>
  words.map(({ words: said, x, y }) => ({ x: x - widthOf(said, fontSize), y: y - fontSize, width: widthOf(said, fontSize), height: fontSize * 1.3 }));

/** The ladder from a height downwards; `x` places a moment on the axis. */
export function ladder(record: InspectionRecord, sheet: Sheet, x: (date: string) => number, yearAt: (year: number) => number, top: number): Ladder | undefined {
  const parts = gradePath(record);
  const points = parts.flatMap((part): PathPoint[] => part.points);
  const rungs = rungsOf(record);
  if (points.length === 0) return undefined;
  const { width, fontSize, left, right } = sheet;
  // Words above the ladder say where the rules changed.
  const { y, lowest, bottom } = stepsOf(rungs, points, sheet, top + (parts.length > 1 ? fontSize * 1.8 : 0));

  const moments = points.map(({ inspection }) => x(inspection.ordered));
  const r = radiusOf(moments, [left + 4, right - 4]);
  const places = apart(moments, 2 * r + 2, [left + 4 + r, right - 4 - r]);
  const dots = points.map(({ rung }, i): Dot => ({ cx: round(places[i] ?? left), cy: y(rung), r: round(r) }));
  const dotOf = new Map(points.map((point, i) => [point, dots[i]]));
  /** The dots of each part of the path. */
  const paths = parts.map((part) => part.points.flatMap((point) => dotOf.get(point) ?? []));
  const changes = parts.flatMap(({ changed }, i) => {
    const [before, after] = [paths[i - 1]?.at(-1), paths[i]?.[0]];
    if (!changed || !before || !after) return [];
    const { year } = changed;
    return [{ x: placeOfChange(before, after, r, year === undefined ? undefined : yearAt(year)), year }];
  });

  const segments = paths.flatMap((own) => pairs(own).map(([one, next]): Stroke => [one.cx, one.cy, next.cx, next.cy]));
  const rules = changes.map((change): Stroke => [change.x, top + fontSize * 1.5, change.x, lowest + 10]);
  const nameLines = rungs.map(({ word, rung }) => rowName(word, y(rung), sheet));
  const around = (dated: boolean): (Box | undefined)[] =>
    placedAround(
      points.map(({ grade, inspection }) => [grade, dated ? monthsOf(inspection) : undefined]),
      dots,
      [...segments, ...rules],
      boxesOf(nameLines.flat(), fontSize),
      sheet,
    );
  const dated = around(true);
  /** Whether each grade has room for its date beside it; otherwise dates stand below the ladder, and neighbours share them. */
  const isDirect = dated.every((box) => box !== undefined);
  const boxes = isDirect ? dated : around(false);
  const inRow = { width: (words: string) => widthOf(words, fontSize), range: [0, width] as const };
  const dates = isDirect
    ? []
    : sharing(
        points.map(({ inspection }, i) => ({ inspection, x: dots[i]?.cx ?? 0 })),
        { ...inRow, at: (one) => one.x, words: (some) => yearsOf(some.map(({ inspection }) => inspection), 'grade') }, // prettier-ignore
      );
  return {
    rungs: rungs.map(({ rung }, i) => ({ rule: `M${left} ${y(rung)}H${right}`, name: nameLines[i] ?? [] })),
    dots: points.map(({ inspection, grade }, i): GradeDot => {
      const [dot, box] = [dots[i], boxes[i]];
      const words = (said: string, below: number): PlacedWords | undefined => box && { words: said, x: round(box.x + box.width / 2), y: round(box.y + below) };
      return {
        inspection: inspection.id,
        label: labelOf(inspection),
        href: addresses.inspection(inspection.id),
        held: hasText(inspection),
        dot: dot ?? { cx: 0, cy: 0, r: 0 },
        word: words(grade, LARGE * 0.82),
        when: isDirect ? words(monthsOf(inspection), LARGE + fontSize) : undefined,
      };
    }),
    strokes: paths.filter(({ length }) => length > 1).map((own) => `M${own.map(({ cx, cy }) => `${cx} ${cy}`).join('L')}`),
    changes: rules.map(([at, from, , to]) => `M${at} ${round(from)}V${round(to)}`),
    changed: sharing(changes, { ...inRow, at: (change) => change.x, words: changeWords }).flatMap((shared) => sharedAt(shared, top + fontSize, fontSize)),
    dates: dates.flatMap((shared) => sharedAt(shared, bottom + fontSize * 0.4, fontSize * 1.2)),
    bottom: round(isDirect ? bottom : bottom + fontSize * 2.4),
  };
}
