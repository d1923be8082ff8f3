// A source text as quotations are looked for in it: without marks and footnotes, with its gaps and its lines.
import { once } from '../once.ts';
import type { SourceData } from '../written/draft.ts';
import { isMark, isNote } from './marks.ts';
import { HIDDEN } from './typography.ts';

/** A source text made ready for many searches. `barriers` are UTF-16 offsets that no quotation may run across. */
export interface PreparedText {
  raw: string;
  masked: string;
  lossy: boolean;
  /** Words as they are printed, with the quotation marks that the text has lost. */
  printed: readonly string[];
  barriers: readonly number[];
  quotable: readonly [number, number];
  codePoints: (offset: number) => number;
}

/** A stretch of a text in UTF-16 offsets, half-open. */
export interface Stretch {
  index: number;
  end: number;
}

/** What a source file states about its text; see `content/sources/`. Lines count from 1. */
interface TextState {
  state: SourceData['text']['state'];
  marks?: readonly string[] | undefined;
  footnotes?: readonly string[] | undefined;
  gaps?: readonly { line: number }[] | undefined;
  foreign_from?: number | undefined;
  printed?: { words?: readonly string[] | undefined } | undefined;
}

/** Where each line of a text begins: offsets, from 0. */
export function lineStarts(raw: string): number[] {
  const starts = [0];
  for (const newline of raw.matchAll(/\n/g)) starts.push(newline.index + 1);
  return starts;
}

/** Makes a source text ready: hides its listed marks and footnote digits, and finds its gaps and foreign lines. */
export function prepare(raw: string, state: TextState): PreparedText {
  const starts = lineStarts(raw);
  let masked = raw;
  for (const mark of (state.marks ?? []).filter(isMark)) masked = masked.replaceAll(mark, HIDDEN.repeat(mark.length));
  for (const footnote of new Set(state.footnotes).values().filter((word) => isNote(raw, word))) {
    const digits = /\d+$/.exec(footnote)?.[0] ?? '';
    masked = masked.replace(footnote, footnote.slice(0, footnote.length - digits.length) + HIDDEN.repeat(digits.length));
  }
  const oneUnitEach = /^[\0-\uD7FF\uE000-\uFFFF]*$/.test(raw);
  return {
    raw,
    masked,
    lossy: state.state === 'lossy',
    printed: state.printed?.words ?? [],
    barriers: (state.gaps ?? []).map(({ line }) => starts[line - 1] ?? raw.length),
    quotable: [0, state.foreign_from === undefined ? raw.length : (starts[state.foreign_from - 1] ?? raw.length)],
    codePoints: oneUnitEach ? (offset) => offset : (offset) => [...raw.slice(0, offset)].length,
  };
}

/** The line, from 1, of a UTF-16 offset. */
export function lineAt(raw: string, offset: number): number {
  return raw.slice(0, offset).split('\n').length;
}

/** The UTF-16 offset in which each code point of a text begins. */
const unitsOf = once(({ raw }: PreparedText): number[] => {
  let offset = 0;
  return [...raw].map((point) => (offset += point.length) - point.length);
});

/** The UTF-16 offset of a code point of a text. */
export function offsetOf(text: PreparedText, codePoint: number): number {
  return unitsOf(text)[codePoint] ?? text.raw.length;
}
