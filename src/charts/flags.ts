// Inspections as upright lines through a series, each with its date and grade beside its end: over the series where there is room to the right, under it where not, so that no line meets another one's words.
import type { ScaleTime } from 'd3';
import { gradeInWords } from '../model/counts/series.ts';
import { addresses } from '../model/record/addresses.ts';
import type { Inspection } from '../model/record/record.ts';
import { visitWords } from '../model/words/visits.ts';
import type { Anchor, Box, PlacedWords } from './frame.ts';
import { fitted, widthOf } from './letters.ts';
import { dateOf } from '../model/written/dates.ts';

export interface Flag {
  inspection: string;
  href: string;
  label: string;
  line: string;
  names: PlacedWords[];
  anchor: Anchor;
  /** Whether the days of the inspection are known: else it stands at that of its report. */
  isDated: boolean;
  /** Whether the inspection gave grades. */
  graded: boolean;
}

/** A flag before it has its place in height: `step` is how far its words begin from the series. */
interface Planned {
  inspection: Inspection;
  x: number;
  lines: string[];
  width: number;
  under: boolean;
  step: number;
}

interface FlagLayout {
  /** The right end of the drawing, and the room for words. */
  width: number;
  room: number;
  fontSize: number;
}

/** From a line to its words, and around words. */
const GAP = 5;

const lineHeight = (fontSize: number): number => Math.round(fontSize * 1.3);
const heightOf = ({ lines }: Planned, fontSize: number): number => lines.length * lineHeight(fontSize) + 4;

/** The flags of inspections; of those under the series the first is nearest, of those over it the last, so that each line ends before it comes to the words of others. */
export function plannedFlags(inspections: readonly Inspection[], time: ScaleTime<number, number>, { width, room, fontSize }: FlagLayout): Planned[] {
  const planned = inspections.map((inspection): Planned => {
    const x = Math.round(time(dateOf(inspection.ordered).from ?? dateOf(inspection.ordered).to));
    const lines = fitted(`${visitWords(inspections, inspection)} ${gradeInWords(inspection)}`, room, fontSize);
    const own = Math.max(...lines.map((words) => widthOf(words, fontSize))) + 2 * GAP;
    return { inspection, x, lines, width: own, under: x + own > width, step: 0 };
  });
  const over = planned.filter(({ under }) => !under).reverse();
  const under = planned.filter((one) => one.under);
  for (const [group, covers] of [
    [over, (one: Planned, other: Planned): boolean => other.x <= one.x + one.width],
    [under, (one: Planned, other: Planned): boolean => other.x >= one.x - one.width],
  ] as const)
    for (const [i, one] of group.entries())
      one.step = Math.max(0, ...group.slice(0, i).flatMap((other) => (covers(one, other) ? [other.step + heightOf(other, fontSize)] : [])));
  return planned;
}

/** How much height the flags take over the series, and under it. */
export function flagRoom(planned: readonly Planned[], fontSize: number): { over: number; under: number } {
  const most = (under: boolean): number => Math.max(0, ...planned.filter((one) => one.under === under).map((one) => one.step + heightOf(one, fontSize)));
  return { over: most(false), under: most(true) };
}

/** An upright line, cut where words are. */
function cut(x: number, from: number, to: number, boxes: readonly Box[]): string {
  const met = boxes.filter((box) => x >= box.x - 4 && x <= box.x + box.width + 4).sort((a, b) => a.y - b.y);
  // In whole pixels: a part that is shorter is none.
  const part = (start: number, end: number): string => (Math.round(end) > Math.round(start) ? `M${x} ${Math.round(start)}V${Math.round(end)}` : '');
  let [path, y] = ['', from];
  for (const box of met) {
    path += part(y, box.y - 3);
    y = Math.max(y, box.y + box.height + 3);
  }
  return path + part(y, to);
}

/** The flags in their places: the series is between `top` and `bottom`, with words within `boxes`; flags under it begin at `below`. */
export function placedFlags(
  planned: readonly Planned[],
  { top, bottom, below, fontSize, boxes }: { top: number; bottom: number; below: number; fontSize: number; boxes: readonly Box[] },
): Flag[] {
  return planned.map((one): Flag => {
    const { inspection, x, lines, under, step } = one;
    const height = heightOf(one, fontSize);
    const start = under ? below + step : top - step - height;
    const pole = under ? `M${x} ${Math.round(below)}V${Math.round(start + height - 6)}` : `M${x} ${Math.round(start + 2)}V${Math.round(top)}`;
    return {
      inspection: inspection.id,
      href: addresses.inspection(inspection.id),
      label: lines.join(' '),
      line: `${pole}${cut(x, top, bottom, boxes)}`,
      names: lines.map((words, i) => ({ words, x: under ? x - GAP : x + GAP, y: Math.round(start + i * lineHeight(fontSize) + fontSize) })),
      anchor: under ? 'end' : 'start',
      isDated: inspection.visit !== undefined,
      graded: inspection.judgements.length > 0,
    };
  });
}
