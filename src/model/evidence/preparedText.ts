// A source text as quotations are looked for in it: without marks and footnotes, with its gaps and its lines.
import { once } from '../once.ts';
import type { SourceData } from '../written/draft.ts';
import { isMark, isNote } from './marks.ts';
import { BROKEN, HIDDEN, JOINED } from './typography.ts';

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
  /** The page of the document on which an offset is, from 1, where its source says how the text lies on the pages. */
  pageOf: (offset: number) => number | undefined;
}

/** A stretch of a text in UTF-16 offsets, half-open. */
export interface Stretch {
  index: number;
  end: number;
}

/** What a source file states about its text; see `content/sources/`. Lines count from 1. */
export interface TextState {
  state: SourceData['text']['state'];
  marks?: readonly string[] | undefined;
  footnotes?: readonly string[] | undefined;
  gaps?: readonly { line: number }[] | undefined;
  foreign_from?: number | undefined;
  furniture?: readonly (number | string)[] | undefined;
  received?: { places?: readonly (readonly [number, number])[] | undefined } | undefined;
  printed?: { words?: readonly string[] | undefined } | undefined;
}

/** Where each line of a text begins: offsets, from 0. */
export function lineStarts(raw: string): number[] {
  const starts = [0];
  for (const newline of raw.matchAll(/\n/g)) starts.push(newline.index + 1);
  return starts;
}

/** The first and the last line of a list like "12" or "12-14". */
export function linesNamed(lines: number | string): [number, number] {
  const [first = 1, last = first] = String(lines).split('-').map(Number);
  return [first, last];
}

/** A text in which its heads, feet and page numbers are hidden; and where they cut a sentence in two, the blank lines around them too. */
function withoutFurniture(raw: string, starts: readonly number[], furniture: readonly (number | string)[]): string {
  let shown = raw;
  for (const lines of furniture) {
    const [first, last] = linesNamed(lines);
    const [start, end] = [starts[first - 1] ?? raw.length, (starts[last] ?? raw.length + 1) - 1];
    const before = shown.slice(0, start).replace(/[\s\u0001]+$/, '');
    const unfinished = /[\p{L}\p{N},;\u2010-\u2015-]$/u.test(before) && /^\s*\p{Ll}/u.test(shown.slice(end));
    const from = unfinished ? before.length : start;
    const to = unfinished ? end + (/^\s*\n/.exec(shown.slice(end))?.[0].length ?? 1) - 1 : end;
    shown = shown.slice(0, from) + HIDDEN.repeat(to - from) + shown.slice(to);
  }
  return shown;
}

/** A text in which each word is whole that a line end breaks, where the text has it whole elsewhere and never with a hyphen. */
function withWholeWords(masked: string): string {
  const words = new Set(masked.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu));
  const parts = new Set([...words].flatMap((word) => [word, ...word.split('-')]));
  return masked.replace(BROKEN, (broken, _hyphen, at: number) => {
    const [head = '', tail = ''] = [/\p{L}+$/u.exec(masked.slice(0, at))?.[0], /^\p{L}+/u.exec(masked.slice(at + broken.length))?.[0]].map((half) =>
      half?.toLowerCase(),
    );
    return parts.has(head + tail) && !words.has(`${head}-${tail}`) ? JOINED.repeat(broken.length) : broken;
  });
}

/** Makes a source text ready: hides its listed marks and footnote digits, and finds its gaps and foreign lines. */
export function prepare(raw: string, state: TextState): PreparedText {
  const starts = lineStarts(raw);
  let masked = withoutFurniture(raw, starts, state.furniture ?? []);
  for (const mark of (state.marks ?? []).filter(isMark)) masked = masked.replaceAll(mark, HIDDEN.repeat(mark.length));
  for (const footnote of new Set(state.footnotes).values().filter((word) => isNote(raw, word))) {
    const digits = /\d+$/.exec(footnote)?.[0] ?? '';
    masked = masked.replace(footnote, footnote.slice(0, footnote.length - digits.length) + HIDDEN.repeat(digits.length));
  }
  if (state.state !== 'lossy') masked = withWholeWords(masked);
  const places = state.received?.places ?? [];
  const oneUnitEach = /^[\0-\uD7FF\uE000-\uFFFF]*$/.test(raw);
  return {
    raw,
    masked,
    lossy: state.state === 'lossy',
    printed: state.printed?.words ?? [],
    barriers: (state.gaps ?? []).map(({ line }) => starts[line - 1] ?? raw.length),
    quotable: [0, state.foreign_from === undefined ? raw.length : (starts[state.foreign_from - 1] ?? raw.length)],
    codePoints: oneUnitEach ? (offset) => offset : (offset) => [...raw.slice(0, offset)].length,
    pageOf: (offset) => places.findLast(([line]) => (starts[line - 1] ?? Infinity) <= offset)?.[1],
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
