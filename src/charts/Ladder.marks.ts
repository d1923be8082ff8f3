// The path of overall grades on its ladder, lying: a dot for each grade, lines between those given under the same rules, and words where there is room for them.
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

/** The ladder from a height downwards; `x` places a moment on the axis. */
export function ladder(record: InspectionRecord, sheet: Sheet, x: (date: string) => number, yearAt: (year: number) => number, top: number): Ladder | undefined {
  const parts = gradePath(record);
  const points = parts.flatMap((part): PathPoint[] => part.points);
  const rungs = rungsOf(record);
  if (points.length === 0) return undefined;
  const { fontSize, left, right } = sheet;
  const range = [left + 4, right - 4] as const;
  const moments = points.map(({ inspection }) => x(inspection.ordered));
  const nearest = Math.min(...moments.slice(1).map((moment, i) => moment - (moments[i] ?? 0)));
  const r = Math.min(Math.max(SMALL_DOT, Math.min(LARGE_DOT, nearest / 2 - 1)), (range[1] - range[0]) / points.length / 2 - 1);
  const places = apart(moments, 2 * r + 2, [range[0] + r, range[1] - r]);
  const block = LARGE + fontSize * 1.3;
  const names = Math.max(...rungs.map(({ word }) => fitted(word, left - 12, fontSize).length));
  const step = Math.max(block + LARGE_DOT + 14, names * fontSize * 1.2 + 8);
  const hasChanges = parts.length > 1;
  const most = Math.max(...rungs.map(({ rung }) => rung));
  const least = Math.min(...rungs.map(({ rung }) => rung));
  /** Room for words beyond the first or the last step, where a grade stands on it. */
  const beyond = (end: number): number => (points.some(({ rung }) => rung === end) ? block + LARGE_DOT + 8 : fontSize);
  const highest = top + (hasChanges ? fontSize * 1.8 : 0) + beyond(most);
  const y = (rung: number): number => round(highest + (most - rung) * step);
  const lowest = y(least);
  const bottom = lowest + beyond(least);
  const dots = points.map(({ rung }, i) => ({ cx: round(places[i] ?? left), cy: y(rung), r: round(r) }));

  let at = 0;
  const strokes: string[] = [];
  const segments: Stroke[] = [];
  const changes: { x: number; year: number | undefined }[] = [];
  for (const {
    points: { length },
    changed,
  } of parts) {
    const own = dots.slice(at, at + length);
    const [before, first] = [dots[at - 1], own[0]];
    if (changed && before && first) {
      const [low, high] = [before.cx + r + 4, first.cx - r - 4];
      const known = changed.year === undefined ? (low + high) / 2 : yearAt(changed.year);
      changes.push({ x: round(low > high ? (low + high) / 2 : Math.min(Math.max(known, low), high)), year: changed.year });
    }
    for (const [i, next] of own.entries()) {
      const one = own[i - 1];
      if (one) segments.push([one.cx, one.cy, next.cx, next.cy]);
    }
    if (own.length > 1) strokes.push(`M${own.map(({ cx, cy }) => `${cx} ${cy}`).join('L')}`);
    at += length;
  }
  const ruleTop = top + fontSize * 1.5;
  const rules = changes.map((change): Stroke => [change.x, ruleTop, change.x, lowest + 10]);
  const nameLines = rungs.map(({ word, rung }) => rowName(word, y(rung), sheet));
  const nameBoxes = nameLines
    .flat()
    .map(({ words, x: end, y: base }) => ({ x: end - widthOf(words, fontSize), y: base - fontSize, width: widthOf(words, fontSize), height: fontSize * 1.3 }));
  const spread = (dated: boolean): (Box | undefined)[] =>
    placedAround(
      points.map(({ grade, inspection }) => [grade, dated ? monthsOf(inspection) : undefined]),
      dots,
      [...segments, ...rules],
      nameBoxes,
      sheet,
    );
  const dated = spread(true);
  const direct = dated.every((box) => box !== undefined);
  const boxes = direct ? dated : spread(false);
  const dates = direct
    ? []
    : sharing(
        points.map(({ inspection }, i) => ({ inspection, x: dots[i]?.cx ?? 0 })),
        {
          at: (one) => one.x,
          words: (some) =>
            yearsOf(
              some.map(({ inspection }) => inspection),
              'grade',
            ),
          width: (words) => widthOf(words, fontSize),
          range: [0, sheet.width],
        },
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
        when: direct ? words(monthsOf(inspection), LARGE + fontSize) : undefined,
      };
    }),
    strokes,
    changes: rules.map(([at2, from, , to]) => `M${at2} ${round(from)}V${round(to)}`),
    changed: sharing(changes, {
      at: (change) => change.x,
      words: changeWords,
      width: (words) => widthOf(words, fontSize),
      range: [0, sheet.width],
    }).flatMap((shared) => sharedAt(shared, top + fontSize, fontSize)),
    dates: dates.flatMap((shared) => sharedAt(shared, bottom + fontSize * 0.4, fontSize * 1.2)),
    bottom: round(direct ? bottom : bottom + fontSize * 2.4),
  };
}
