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

/** What is written from the top down: each line below the one before it. */
interface Pen {
  /** How far down it is. */
  readonly y: number;
  down: (by: number) => void;
  /** Words in as many lines as they take, from a place on. */
  write: (words: string, size?: number, x?: number) => PlacedWords[];
}

function penAt(top: number): Pen {
  let y = top;
  return {
    get y() {
      return y;
    },
    down: (by) => void (y += by),
    write: (words, size = SIZE, x = WORDS) =>
      fitted(words, WIDTH - x - 2, size).map((said) => {
        y += size > SIZE ? LINE + 4 : LINE;
        return { words: said, x, y: round(y - 4) };
      }),
  };
}

/** How far to the right a step of the path is. */
const xOf = (rung: number): number => LOWEST + (rung - 1) * STEP;

/** What an entry that is no visit does not have. */
const NO_VISIT = { grade: [], why: [], dot: undefined, square: undefined };

/** Where the rules changed: a line under the path, and words. */
function changeEntry(pen: Pen, middle: number, { year }: { year: number | undefined }): Entry {
  const title = pen.write(`rules changed${year === undefined ? '' : ` in ${year}`}`);
  const label = title.map(({ words }) => words).join(' ');
  return { ...NO_VISIT, kind: 'change', label, href: undefined, when: undefined, title, held: false, tick: `M0 ${middle}H${WORDS - 8}` };
}

/** An event: its date, and below it what happened. */
function eventEntry(pen: Pen, middle: number, milestone: Milestone): Entry {
  const [when] = pen.write(inWords(toMonths(milestone.date), 'short'));
  const title = pen.write(titleOf(milestone));
  const label = `${inWords(milestone.date, 'short')} ${titleOf(milestone)}: ${milestone.title}`;
  const tick = `M${MARKS - 6} ${middle - 1}h12v2.4h-12z`;
  return { ...NO_VISIT, kind: 'event', label, href: addresses.milestone(milestone.id), when, title, held: false, tick };
}

/** A visit: its date, its grade in large letters, its title, and why it has no grade. */
function visitEntry(pen: Pen, middle: number, inspection: Inspection, rung: number | undefined): Entry {
  const isOnPath = rung !== undefined;
  const [when] = pen.write(monthsOf(inspection));
  const grade = isOnPath ? pen.write(overallGrade(inspection) ?? '', LARGE * 1.13) : [];
  const title = pen.write(inspection.short);
  const why = isOnPath ? [] : pen.write(gradeInWords(inspection));
  const beside = inspection.framework.graded ? { cx: MARKS, cy: middle, r: 6 } : undefined;
  return {
    kind: 'visit',
    label: [when?.words ?? '', inspection.short, gradeInWords(inspection)].join(', '),
    href: addresses.inspection(inspection.id),
    when,
    grade,
    title,
    why,
    held: hasText(inspection),
    dot: isOnPath ? { cx: xOf(rung), cy: middle, r: 8 } : beside,
    square: { x: MARKS - 5, y: middle - 5, width: 10, height: 10 },
    tick: undefined,
  };
}

/** What happened when, one entry below the other. */
export function upright(record: InspectionRecord): UprightDrawing {
  const before = beforePath(record, WIDTH, SIZE, LINE);
  const parts = gradePath(record);
  const rungs = rungsOf(record);
  const rungAt = new Map(parts.flatMap(({ points }) => points.map(({ inspection, rung }) => [inspection.id, rung] as const)));
  // The order in which the pen writes is the order on the page.
  const pen = penAt(before.bottom);
  const head = parts.length === 0 ? [] : pen.write(`Overall grades, further right for a higher one: ${listed(rungs.map(({ word }) => word))}.`, SIZE, 0);
  pen.down(6);
  const top = pen.y;
  /** The dots of visits, and the middles of events. */
  const dots = new Map<string, Entry['dot']>();
  const middles = new Map<string, number>();
  const entries = itemsOf(record).map((item): Entry => {
    pen.down(8);
    const middle = round(pen.y + 12);
    if ('change' in item) return changeEntry(pen, middle, item.change);
    if ('milestone' in item) {
      middles.set(item.milestone.id, middle);
      return eventEntry(pen, middle, item.milestone);
    }
    const entry = visitEntry(pen, middle, item.inspection, rungAt.get(item.inspection.id));
    dots.set(item.inspection.id, entry.dot);
    return entry;
  });
  const end = pen.y;
  const strokeOf = (visits: readonly Inspection[]): string =>
    `M${visits
      .flatMap(({ id }) => dots.get(id) ?? [])
      .map(({ cx, cy }) => `${cx} ${cy}`)
      .join('L')}`;
  return {
    width: WIDTH,
    height: round(end + 8),
    fontSize: SIZE,
    before: before.blocks,
    head,
    rungs: parts.length === 0 ? '' : rungs.map(({ rung }) => `M${xOf(rung)} ${top}V${round(end)}`).join(''),
    strokes: parts.filter(({ points }) => points.length > 1).map(({ points }) => strokeOf(points.map(({ inspection }) => inspection))),
    bands: interventions(record).map(({ start, end: last }) => {
      const from = middles.get(start.id) ?? end;
      return { x: MARKS - 10, y: from, width: 20, height: round((last === undefined ? end : (middles.get(last.id) ?? end)) - from) };
    }),
    entries,
  };
}
