// Where the entries of a file of findings are in their text, and whether somebody is quoted there.
import { once } from '../../once.ts';
import { lineStarts, offsetOf, type PreparedText } from '../../evidence/preparedText.ts';
import { findQuote, isMatch, type Match, type Refusal } from '../../evidence/quotes.ts';
import { ANY_CUT } from '../../evidence/passages.ts';
import { spokenIn } from '../../evidence/spoken.ts';
import type { Item } from './items.ts';

/** A stretch of a text in UTF-16 offsets, half-open. */
export interface Stretch {
  start: number;
  end: number;
}

/** Where an entry is: its parts, empty where it is not found, and why it would be refused as it stands. */
interface Placed {
  parts: readonly Stretch[];
  refusal?: Refusal | undefined;
  match?: Match | undefined;
}

const NOWHERE: Placed = { parts: [] };

/** The stretch of lines like 12 or 12-15. */
function linesOf(text: PreparedText, lines: string): Placed {
  const [first = NaN, last = first] = lines.split('-').map(Number);
  const starts = lineStarts(text.raw);
  const start = starts[first - 1];
  return start === undefined || !(last >= first) ? NOWHERE : { parts: [{ start, end: starts[last] ?? text.raw.length }] };
}

function quotedAt(text: PreparedText, quote: string, prefix: string | undefined, cut: string | undefined): Placed {
  const found = findQuote(text, { quote, prefix, cut: ANY_CUT });
  if (!isMatch(found)) return { parts: [], refusal: found };
  const parts = found.parts.map(({ start, end }) => ({ start: offsetOf(text, start), end: offsetOf(text, end) }));
  return { parts, match: found, ...(found.excused && cut === undefined ? { refusal: found.excused } : {}) };
}

/** Finds the entries of one text; what was looked for once is not looked for again. */
export const finderOf = once((text: PreparedText): ((item: Item, isLeftOut: boolean) => Placed) => {
  const known = new Map<string, Placed>();
  return ({ quote, prefix, cut, lines }, isLeftOut) => {
    if (quote === undefined) return lines === undefined ? NOWHERE : linesOf(text, lines);
    // A passage left out is never shown: however it is cut, its sense turns for nobody.
    const reason = isLeftOut ? ANY_CUT : cut;
    const key = JSON.stringify([quote, prefix, reason === undefined]);
    const placed = known.get(key) ?? quotedAt(text, quote, prefix, reason);
    known.set(key, placed);
    return placed;
  };
});

const spokenOf = once(spokenIn);

/** Whether a stretch stands between quotation marks of its text. */
export function isSpoken(text: PreparedText, { start, end }: Stretch): boolean {
  const [from, to] = [text.codePoints(start), text.codePoints(end)];
  return spokenOf(text).some((one) => one.start <= from && to <= one.end);
}
