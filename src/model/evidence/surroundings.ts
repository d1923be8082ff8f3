// What is around a passage in its text, up to the nearest barrier on either side.
import type { PreparedText, Stretch } from './preparedText.ts';
import { collapse, HIDDEN } from './typography.ts';

/** The words around a passage. */
export interface Surroundings {
  before: string;
  after: string;
  /** Whether the passage begins or ends within a sentence of its source. */
  within: { start: boolean; end: boolean };
  /** The rest of the sentence, where it turns right after the passage ("…, but it may have taken too long"). */
  turn?: string;
}

const CONTEXT = 160;
const SENTENCE = 500;
/** A sentence goes on where a comma or a small letter follows, with no paragraph between. */
const GOES_ON = /^[,;)]|^[^\S\n]*[:\u2010-\u2015-]*[^\S\n]*\n?[^\S\n]*[\p{Ll}\d(]/u;
const TURN = /^[,;]?(?:\s+[\u2010-\u2015-])?\s+(?:but|except|however|nevertheless|nonetheless|although|though|yet|while|whilst|whereas|despite|unless)\b/i;

/** From the last barrier before a passage to the first one after it: what lies beyond is another page or another text. */
function reachOf({ barriers, quotable: [first, last] }: PreparedText, { index, end }: Stretch): Stretch {
  return {
    index: Math.max(first, ...barriers.filter((barrier) => barrier <= index)),
    end: Math.min(last, ...barriers.filter((barrier) => barrier >= end)),
  };
}

function wholeWords(text: string, side: 'before' | 'after'): string {
  // The mark of a list item or a heading at the beginning of a line is no part of its words.
  const flat = text
    .replace(/(^|\n)[ \t]*(?:-|#+)[ \t]+/g, '$1')
    .replaceAll(HIDDEN, '')
    .replace(/\s+/g, ' ');
  if (flat.length < CONTEXT - 20) return flat.trim();
  return (side === 'before' ? flat.replace(/^\S*\s/, '') : flat.replace(/\s\S*$/, '')).trim();
}

/** The rest of a sentence that turns right after a passage, up to its end. */
function turnOf(rest: string): { turn?: string } {
  if (!TURN.test(rest)) return {};
  const sentence = /^[\s\S]*?[.!?](?=\s|$)/.exec(rest)?.[0] ?? rest;
  return { turn: collapse(sentence) };
}

/** What is around a passage; `parts` are its words as they are quoted. */
export function surroundingsOf(text: PreparedText, parts: readonly string[], passage: Stretch): Surroundings {
  const reach = reachOf(text, passage);
  const rest = text.masked.slice(passage.end, Math.min(reach.end, passage.end + SENTENCE));
  const goesOn = !/[.!?]["'\u2019\u201d]?$/.test(parts.at(-1) ?? '') && GOES_ON.test(rest);
  return {
    before: wholeWords(text.masked.slice(Math.max(reach.index, passage.index - CONTEXT), passage.index), 'before'),
    after: wholeWords(text.masked.slice(passage.end, Math.min(reach.end, passage.end + CONTEXT)), 'after'),
    within: { start: /^\p{Ll}/u.test(parts[0] ?? ''), end: goesOn },
    ...(goesOn ? turnOf(rest) : {}),
  };
}
