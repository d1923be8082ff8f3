// The timeline on wide and middle pages: what was before, the path of grades, and under it on the same axis the visits without a grade, the intervention and other events.
import { scaleUtc } from 'd3';
import { addresses } from '../model/record/addresses.ts';
import { bandOf } from '../model/counts/chronology.ts';
import { doubtedGrades, doubtedInWords } from '../model/counts/earlierGrades.ts';
import { dateOf, inWords, middleOf, toMonths, yearOf } from '../model/written/dates.ts';
import type { InspectionRecord, Milestone } from '../model/record/record.ts';
import { firstYear } from '../model/record/lookups.ts';
import { round, type Box, type PlacedWords, type Size } from './frame.ts';
import { ladder, type Ladder } from './Ladder.marks.ts';
import { rowName, type Sheet } from './sheet.ts';
import { visitRows, type VisitRow } from './VisitRows.marks.ts';
import { fitted, widthOf } from './letters.ts';
import { namedEvents, type NamedEvent } from './Events.marks.ts';
import { apart } from './space.ts';

interface EventMark {
  label: string;
  href: string;
  tick: string;
  /** Where a reader points at it. */
  target: Box;
}

interface LyingBand {
  name: PlacedWords[];
  bar: Box;
  dates: PlacedWords & { anchor: 'middle' | 'start' | 'end' };
  label: string;
  href: string;
}

export interface LyingDrawing extends Size {
  before: { href: string; label: string; lines: PlacedWords[] }[];
  ladder: Ladder | undefined;
  rows: VisitRow[];
  band: LyingBand | undefined;
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

function bandAt(record: InspectionRecord, sheet: Sheet, x: (time: number) => number, y: number): LyingBand | undefined {
  const band = bandOf(record);
  if (!band) return undefined;
  const { fontSize, left, right } = sheet;
  const begins = Math.max(x(dateOf(band.start.date).from ?? 0), left);
  const ends = Math.min(Math.max(x(dateOf(band.end.date).to), begins + 2), right);
  const words = `${inWords(toMonths(band.start.date), 'short')} to ${inWords(toMonths(band.end.date), 'short')}`;
  const room = widthOf(words, fontSize);
  const base = round(y + fontSize * 0.36);
  const middle = (begins + ends) / 2;
  // Within the band, after it, before it, or else below it.
  const dates: LyingBand['dates'] =
    room + 24 <= ends - begins
      ? { words, x: round(middle), y: base, anchor: 'middle' }
      : ends + 16 + room <= sheet.width
        ? { words, x: round(ends + 10), y: base, anchor: 'start' }
        : begins - 16 - room >= left
          ? { words, x: round(begins - 10), y: base, anchor: 'end' }
          : { words, x: round(Math.max(left + room / 2, Math.min(middle, sheet.width - room / 2 - 4))), y: round(y + 17 + fontSize), anchor: 'middle' };
  return {
    name: rowName('Government intervention', y, sheet),
    bar: { x: begins, y: y - 13, width: round(ends - begins), height: 26 },
    dates,
    label: `Government intervention, ${inWords(band.start.date)} to ${inWords(band.end.date)}`,
    href: addresses.milestone(band.end.id),
  };
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
  const band = bandAt(record, sheet, x, bandY);

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
    band ? Math.max(bandY + 13, band.dates.y) + line : visits.bottom + line / 2,
  );
  const { y: eventY } = events;
  const end = round(placed.length === 0 ? (band ? Math.max(bandY + 13, band.dates.y) + line : visits.bottom) : events.bottom + line * 0.6);
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
    band,
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
    target: { x: round(x - 6), y: y - 12, width: 12, height: 24 },
  };
}
