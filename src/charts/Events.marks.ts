// Events with their names beside their ticks: those of the earlier half below the row and to the right, those of the later half above it and to the left, so that no line crosses words.
import { addresses } from '../model/record/addresses.ts';
import { inWords } from '../model/written/dates.ts';
import type { Milestone } from '../model/record/record.ts';
import { round, type PlacedWords } from './frame.ts';
import { fitted, widthOf } from './letters.ts';

/** An event, its tick with the line that leads to its name, and its name in lines. */
export interface NamedEvent {
  label: string;
  href: string;
  tick: string;
  lines: PlacedWords[];
  anchor: 'start' | 'end';
}

interface Place {
  milestone: Milestone;
  words: string;
  x: number;
}

interface Named extends Place {
  lines: string[];
  /** How far from the row its words begin. */
  depth: number;
}

const OFFSET = 7;
const GAP = 12;

/** Each below all names that it would meet, from the one nearest to the edge inwards: its words run towards that edge, so lines further in go past them. */
function staircase(places: readonly Place[], room: (x: number) => number, { fontSize, line }: { fontSize: number; line: number }): Named[] {
  const placed: (Named & { near: number; far: number })[] = [];
  for (const place of places) {
    const lines = fitted(`${inWords(place.milestone.date, 'short')} ${place.words}`, room(place.x) - OFFSET - GAP, fontSize);
    const near = room(place.x);
    const far = near - OFFSET - Math.max(...lines.map((said) => widthOf(said, fontSize))) - GAP;
    const depth = Math.max(0, ...placed.filter((other) => other.near > far).map((other) => other.depth + other.lines.length * line + 4));
    placed.push({ ...place, lines, depth, near, far });
  }
  return placed;
}

/** The names of events around their row, whose height is `y`, in order of time. */
export function namedEvents(
  places: readonly Place[],
  { width, left, right, fontSize }: { width: number; left: number; right: number; fontSize: number },
  top: number,
): { named: NamedEvent[]; y: number; bottom: number } {
  const line = fontSize * 1.25;
  const middle = (left + right) / 2;
  const [early, late] = [places.filter(({ x }) => x <= middle), places.filter(({ x }) => x > middle)];
  const below = staircase(early.toReversed(), (x) => width - x, { fontSize, line });
  const above = staircase(late, (x) => x, { fontSize, line });
  const depthOf = (all: readonly Named[]): number => Math.max(0, ...all.map(({ depth, lines }) => depth + lines.length * line));
  const y = round(top + depthOf(above) + 14);
  const namedAt = ({ milestone: { id, date, title }, words, x, lines, depth }: Named, side: 1 | -1): NamedEvent => {
    // Above the row the words are turned round: their last line is the nearest to it.
    const first = side === 1 ? y + 14 + depth + fontSize * 0.9 : y - 14 - depth - lines.length * line + fontSize * 0.9;
    const end = side === 1 ? first + 2 : first - fontSize * 0.8;
    return {
      label: `${inWords(date, 'short')} ${words}: ${title}`,
      href: addresses.milestone(id),
      tick: `M${round(x - 1.2)} ${round(y - side * 7)}h2.4V${round(end)}h-2.4z`,
      lines: lines.map((said, i) => ({ words: said, x: round(x + side * OFFSET), y: round(first + i * line) })),
      anchor: side === 1 ? 'start' : 'end',
    };
  };
  return { named: [...below.toReversed().map((one) => namedAt(one, 1)), ...above.map((one) => namedAt(one, -1))], y, bottom: y + 14 + depthOf(below) };
}
