// The timeline on wide and middle pages: what was before, the path of grades, and under it on the same axis the visits without a grade, the intervention and other events.
import { scaleUtc } from 'd3';
import { addresses } from '../model/record/addresses.ts';
import { doubtedGrades, doubtedInWords } from '../model/counts/earlierGrades.ts';
import { interventionInWords, interventions } from '../model/counts/interventions.ts';
import { dateOf, inWords, middleOf, toMonths, yearOf } from '../model/written/dates.ts';
import type { InspectionRecord, Milestone } from '../model/record/record.ts';
import { firstYear } from '../model/record/lookups.ts';
import { round, type Box, type PlacedWords, type Size } from './frame.ts';
import { ladder, type Ladder } from './Ladder.marks.ts';
import { rowName, type Sheet } from './timelineSheet.ts';
import { visitRows, type VisitRow } from './VisitRows.marks.ts';
import { fitted, widthOf } from './letters.ts';
import { namedEvents, type NamedEvent } from './Events.marks.ts';
import { apart } from './space.ts';

interface EventMark {
  label: string;
  href: string;
  tick: string;
}

interface LyingBand {
  bar: Box;
  dates: PlacedWords & { anchor: 'middle' | 'start' | 'end' };
  label: string;
  href: string;
}

export interface LyingDrawing extends Size {
  before: { href: string; label: string; lines: PlacedWords[] }[];
  ladder: Ladder | undefined;
  rows: VisitRow[];
  /** The bands of intervention, in one row. */
  bands: { name: PlacedWords[]; all: LyingBand[]; bottom: number } | undefined;
  eventRow: { name: PlacedWords[]; rule: string } | undefined;
  /** Events with a short name in their file, each with its name. */
  named: NamedEvent[];
  /** The others, drawn only where a list of them stands beside. */
  events: EventMark[];
  axis: string;
  years: PlacedWords[];
}

export const WIDE: Sheet = { width: 720, fontSize: 13.2, left: 126, right: 714 };
export const MIDDLE: Sheet = { width: 440, fontSize: 14, left: 118, right: 436 };

const BAND = 'Government intervention';
/** From one labelled year to the next. */
const STEPS = [1, 2, 5, 10, 25, 50];
/** From one tick to the next at least. */
const TICKS = 3.6;
/** What was found about grades of a time before the path, in lines over the whole width. */
export function beforePath(record: InspectionRecord, width: number, fontSize: number, line: number): { blocks: LyingDrawing['before']; bottom: number } {
  let y = 0;
  const blocks = doubtedGrades(record).map((one) => {
    const label = doubtedInWords(one);
    const lines = fitted(label, width - 4, fontSize).map((words) => ({ words, x: 0, y: round((y += line)) }));
    return { href: addresses.milestone(one.finding.id), label, lines };
  });
  return { blocks, bottom: blocks.length === 0 ? 0 : y + line };
}

/** Where words of a band stand: within it, after it or before it where they meet no other band, or undefined. */
function besideBand(words: string, [begins, ends]: Stretch, others: readonly Stretch[], y: number, sheet: Sheet): LyingBand['dates'] | undefined {
  const { fontSize, left, width } = sheet;
  const room = widthOf(words, fontSize);
  const base = round(y + fontSize * 0.36);
  const free = (from: number, to: number): boolean => others.every((other) => other[1] + 6 <= from || to <= other[0] - 6);
  if (room + 24 <= ends - begins) return { words, x: round((begins + ends) / 2), y: base, anchor: 'middle' };
  if (ends + 16 + room <= width && free(ends, ends + 16 + room)) return { words, x: round(ends + 10), y: base, anchor: 'start' };
  if (begins - 16 - room >= left && free(begins - 16 - room, begins)) return { words, x: round(begins - 10), y: base, anchor: 'end' };
  return undefined;
}

type Stretch = readonly [begins: number, ends: number];

/** The bands of intervention in their row, with the words of each; `end` is where one is drawn to that has not ended. */
function bandsAt(record: InspectionRecord, sheet: Sheet, x: (time: number) => number, y: number, end: number): LyingDrawing['bands'] {
  const { fontSize, left, right, width } = sheet;
  const all = interventions(record);
  const stretches = all.map(({ start, end: last }): Stretch => {
    const begins = Math.min(Math.max(x(dateOf(start.date).from ?? 0), left), right - 2);
    return [begins, Math.min(Math.max(last ? x(dateOf(last.date).to) : end, begins + 2), right)];
  });
  const taken: Stretch[] = [...stretches];
  let below = round(y + 17);
  const bands = all.map((one, i): LyingBand => {
    const own = stretches[i] ?? [left, left];
    const words = one.end
      ? `${inWords(toMonths(one.start.date), 'short')} to ${inWords(toMonths(one.end.date), 'short')}`
      : `from ${inWords(toMonths(one.start.date), 'short')}, no end on record`;
    const room = widthOf(words, fontSize);
    let dates = besideBand(
      words,
      own,
      taken.filter((other) => other !== own),
      y,
      sheet,
    );
    if (dates?.anchor === 'start') taken.push([dates.x, dates.x + room]);
    else if (dates?.anchor === 'end') taken.push([dates.x - room, dates.x]);
    else if (!dates) {
      below = round(below + fontSize);
      dates = { words, x: round(Math.max(left + room / 2, Math.min((own[0] + own[1]) / 2, width - room / 2 - 4))), y: below, anchor: 'middle' };
    }
    return {
      bar: { x: own[0], y: y - 13, width: round(own[1] - own[0]), height: 26 },
      dates,
      label: interventionInWords(one),
      href: addresses.milestone((one.end ?? one.start).id),
    };
  });
  return bands.length === 0 ? undefined : { name: rowName(BAND, y, sheet), all: bands, bottom: Math.max(y + 13, ...bands.map(({ dates }) => dates.y)) };
}

/** The timeline, lying on a sheet. */
export function lying(record: InspectionRecord, sheet: Sheet): LyingDrawing {
  const { width, fontSize, left, right } = sheet;
  const first = firstYear(record);
  const last = Math.max(yearOf(record.site.checked), ...record.inspections.map(({ ordered }) => yearOf(ordered)));
  const scale = scaleUtc([Date.UTC(first, 0, 1), Date.UTC(last + 1, 0, 1)], [left, right]);
  const x = (time: number): number => round(Math.min(Math.max(scale(time), left), right));
  const at = (date: string): number => x(middleOf(date));
  const line = fontSize * 1.4;
  const before = beforePath(record, width, fontSize, line);
  const path = ladder(record, sheet, at, (year) => x(Date.UTC(year, 0, 1)), before.bottom);
  const visits = visitRows(record, sheet, at, (path?.bottom ?? before.bottom) + line);
  const bandY = round(visits.bottom + line);
  const bands = bandsAt(record, sheet, x, bandY, x(dateOf(record.site.checked).to));

  const milestones = record.milestones
    .filter(({ date, band: edge, label }) => yearOf(date) >= first && (edge === undefined || label !== undefined))
    .sort((a, b) => middleOf(a.date) - middleOf(b.date));
  const places = apart(
    milestones.map(({ date }) => at(date)),
    Math.min(TICKS, (right - left) / (milestones.length + 1)),
    [left, right],
    (i) => milestones[i]?.label !== undefined,
  );
  const placed = milestones.map((milestone, i) => ({ milestone, x: round(places[i] ?? left) }));
  const events = namedEvents(
    placed.flatMap(({ milestone, x: tick }) => (milestone.label === undefined ? [] : [{ milestone, words: milestone.label, x: tick }])),
    sheet,
    bands ? bands.bottom + line : visits.bottom + line / 2,
  );
  const { y: eventY } = events;
  const end = round(placed.length === 0 ? (bands ? bands.bottom + line : visits.bottom) : events.bottom + line * 0.6);
  const room = widthOf('2000', fontSize) + 8;
  const step = STEPS.find((years) => (years * (right - left)) / (last + 1 - first) >= room) ?? 100;
  const labelled = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((year) => (year - first) % step === 0);
  const fits = (year: number): boolean => x(Date.UTC(year, 0, 1)) + room <= width;
  return {
    width,
    fontSize,
    height: round(end + line * 1.5),
    before: before.blocks,
    ladder: path,
    rows: visits.rows,
    bands,
    eventRow: placed.length === 0 ? undefined : { name: rowName('Events', eventY, sheet), rule: `M${left} ${eventY}H${right}` },
    named: events.named,
    events: placed.filter(({ milestone: { label } }) => label === undefined).map(({ milestone, x: tick }) => eventMark(milestone, tick, eventY)),
    axis: [`M${left} ${end}H${right}`, ...labelled.map((year) => `M${x(Date.UTC(year, 0, 1))} ${end}v6`)].join(''),
    years: labelled.filter(fits).map((year) => ({ words: String(year), x: round(x(Date.UTC(year, 0, 1)) + 3), y: round(end + fontSize + 4) })),
  };
}

function eventMark({ id, date, title }: Milestone, x: number, y: number): EventMark {
  return {
    label: `${inWords(date)}: ${title}`,
    href: addresses.milestone(id),
    tick: `M${round(x - 1.2)} ${y - 7}h2.4v14h-2.4z`,
  };
}
