// The timeline on narrow pages, from the top down: the path of grades at the left, further right for a higher grade, and beside it what happened.
import { addresses } from '../model/record/addresses.ts';
import { interventions } from '../model/counts/interventions.ts';
import { gradePath } from '../model/counts/gradePath.ts';
import { gradeInWords, overallGrade } from '../model/counts/series.ts';
import { byDate, inWords, toMonths } from '../model/written/dates.ts';
import type { Inspection, InspectionRecord, Milestone } from '../model/record/record.ts';
import { hasText } from '../model/record/lookups.ts';
import { capitalised, listed } from '../model/words/english.ts';
import { round, type Box, type PlacedWords, type Size } from './frame.ts';
import { LARGE } from './wordsAround.ts';
import { rungsOf } from './Ladder.marks.ts';
import { monthsOf } from './timelineSheet.ts';
import { fitted } from './letters.ts';
import { beforePath, type LyingDrawing } from './Lying.marks.ts';

const WIDTH = 320;
const SIZE = 14.6;
const LINE = 20;
/** Where the lowest step of the path is, and how far one is from the next. */
const LOWEST = 10;
const STEP = 20;
/** Where other marks stand, and where words begin. */
const MARKS = 92;
const WORDS = 108;

/** One entry: a visit, an event, or that the rules changed. */
interface Entry {
  kind: 'visit' | 'event' | 'change';
  label: string;
  href: string | undefined;
  when: PlacedWords | undefined;
  /** The overall grade. */
  grade: PlacedWords[];
  title: PlacedWords[];
  why: PlacedWords[];
  held: boolean;
  /** Its mark: a dot on the path, a round or square one beside it, a tick, or the line of a change. */
  dot: { cx: number; cy: number; r: number } | undefined;
  square: Box | undefined;
  tick: string | undefined;
}

export interface UprightDrawing extends Size {
  before: LyingDrawing['before'];
  head: PlacedWords[];
  rungs: string;
  strokes: string[];
  bands: Box[];
  entries: Entry[];
}

type Item = { date: string } & ({ inspection: Inspection } | { milestone: Milestone } | { change: { year: number | undefined } });

/** Everything that is drawn, in order of time: where the rules changed stands before the first grade under the new ones, or where the year says. */
function itemsOf(record: InspectionRecord): Item[] {
  const changes = new Map(gradePath(record).flatMap(({ points: [first], changed }) => (first && changed ? [[first.inspection.id, changed] as const] : [])));
  const items: Item[] = [
    ...record.inspections.map((inspection) => ({ date: inspection.ordered, inspection })),
    ...record.milestones.filter((one) => one.band !== undefined || one.label !== undefined).map((milestone) => ({ date: milestone.date, milestone })),
  ].sort((a, b) => byDate(a.date, b.date));
  for (const [id, change] of changes) {
    const last = items.findIndex((item) => 'inspection' in item && item.inspection.id === id);
    const graded = items.findLastIndex((item, i) => i < last && 'inspection' in item && overallGrade(item.inspection) !== undefined);
    const first = change.year === undefined ? last : items.findIndex((item, i) => i > graded && byDate(item.date, String(change.year)) >= 0);
    items.splice(first, 0, { date: '', change });
  }
  return items;
}

function titleOf({ band, label, title }: Milestone): string {
  if (band === undefined) return capitalised(label ?? title);
  return `Government intervention ${band.edge === 'start' ? 'begins' : 'ends'}${label === undefined ? '' : `: ${label}`}`;
}

/** What happened when, one entry below the other. */
export function upright(record: InspectionRecord): UprightDrawing {
  const before = beforePath(record, WIDTH, SIZE, LINE);
  const parts = gradePath(record);
  const rungs = rungsOf(record);
  const xOf = (rung: number): number => LOWEST + (rung - 1) * STEP;
  let y = before.bottom;
  const lines = (words: string, size = SIZE, x = WORDS): PlacedWords[] =>
    fitted(words, WIDTH - x - 2, size).map((said) => {
      y += size > SIZE ? LINE + 4 : LINE;
      return { words: said, x, y: round(y - 4) };
    });
  const head = parts.length === 0 ? [] : lines(`Overall grades, further right for a higher one: ${listed(rungs.map(({ word }) => word))}.`, SIZE, 0);
  y += 6;
  const top = y;
  const rungAt = new Map(parts.flatMap(({ points }) => points.map(({ inspection, rung }) => [inspection.id, rung] as const)));
  const places = new Map<string, { cx: number; cy: number }>();
  /** The middles of the entries at which interventions begin and end. */
  const edges = new Map<string, number>();
  const entries = itemsOf(record).map((item): Entry => {
    y += 8;
    const middle = round(y + 12);
    if ('change' in item) {
      const title = lines(`rules changed${item.change.year === undefined ? '' : ` in ${item.change.year}`}`);
      const none = { href: undefined, when: undefined, grade: [], why: [], dot: undefined, square: undefined };
      return { ...none, kind: 'change', label: title.map(({ words }) => words).join(' '), title, held: false, tick: `M0 ${middle}H${WORDS - 8}` };
    }
    if ('milestone' in item) {
      const { milestone } = item;
      const [when] = lines(inWords(toMonths(milestone.date), 'short'));
      const title = lines(titleOf(milestone));
      if (milestone.band) edges.set(milestone.id, middle);
      const none = { grade: [], why: [], dot: undefined, square: undefined };
      const label = `${inWords(milestone.date, 'short')} ${titleOf(milestone)}: ${milestone.title}`;
      return {
        ...none,
        kind: 'event',
        label,
        href: addresses.milestone(milestone.id),
        when,
        title,
        held: false,
        tick: `M${MARKS - 6} ${middle - 1}h12v2.4h-12z`,
      };
    }
    const { inspection } = item;
    const rung = rungAt.get(inspection.id);
    const [when] = lines(monthsOf(inspection));
    const grade = rung === undefined ? [] : lines(overallGrade(inspection) ?? '', LARGE * 1.13);
    const title = lines(inspection.short);
    const why = rung === undefined ? lines(gradeInWords(inspection)) : [];
    const round8 = rung === undefined ? { cx: MARKS, cy: middle, r: 6 } : { cx: xOf(rung), cy: middle, r: 8 };
    if (rung !== undefined) places.set(inspection.id, round8);
    return {
      kind: 'visit',
      label: [when?.words ?? '', inspection.short, gradeInWords(inspection)].join(', '),
      href: addresses.inspection(inspection.id),
      when,
      grade,
      title,
      why,
      held: hasText(inspection),
      dot: rung !== undefined || inspection.framework.graded ? round8 : undefined,
      square: { x: MARKS - 5, y: middle - 5, width: 10, height: 10 },
      tick: undefined,
    };
  });
  const strokes = parts
    .filter(({ points }) => points.length > 1)
    .map(
      ({ points }) =>
        `M${points
          .flatMap(({ inspection: { id } }) => {
            const at = places.get(id);
            return at ? [`${at.cx} ${at.cy}`] : [];
          })
          .join('L')}`,
    );
  return {
    width: WIDTH,
    height: round(y + 8),
    fontSize: SIZE,
    before: before.blocks,
    head,
    rungs: parts.length === 0 ? '' : rungs.map(({ rung }) => `M${xOf(rung)} ${top}V${round(y)}`).join(''),
    strokes,
    bands: interventions(record).map(({ start, end }) => {
      const from = edges.get(start.id) ?? y;
      return { x: MARKS - 10, y: from, width: 20, height: round((end === undefined ? y : (edges.get(end.id) ?? y)) - from) };
    }),
    entries,
  };
}
