// Finds a quotation in its source, word by word, and refuses everything that is not there.
//
// A quote becomes a pattern in which letters, digits and word boundaries are fixed, white space and typography
// (straight or curly marks, hyphen or dash) are free, and, in a lossy text alone, the marks that the extraction
// dropped may be missing from the source. Similarity is never a reason to accept.
import { cutOf, type Cut } from './cuts.ts';
import { isMark, isNote } from './marks.ts';
import type { PreparedText } from './preparedText.ts';
import { untraced } from './restored.ts';

/** What a source file says of its text; see `content/sources/`. Lines count from 1. */
interface TextState {
  state: 'clean' | 'lossy' | 'none';
  marks?: readonly string[] | undefined;
  footnotes?: readonly string[] | undefined;
  gaps?: readonly { line: number }[] | undefined;
  foreign_from?: number | undefined;
}

/** Half-open range of the source in Unicode code points from 0. */
interface Range {
  start: number;
  end: number;
}

export type Level = 'word for word' | 'punctuation restored';

/** W3C Web Annotation TextQuoteSelector: https://www.w3.org/TR/annotation-model/#text-quote-selector */
interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  prefix: string;
  suffix: string;
}

export interface Match extends Range {
  parts: Range[];
  level: Level;
  /** The words as they stand in the source, white space collapsed, parts joined by `[…]`. */
  extracted: string;
  before: string;
  after: string;
  /** Whether the passage begins or ends within a sentence of its source. */
  within: { start: boolean; end: boolean };
  /** The rest of the sentence, where it turns right after the passage ("…, but it may have taken too long"). */
  turn?: string;
  /** How the passage is cut so that its sense may turn; it stands because somebody said why the sense is kept. */
  excused?: Cut;
  selector: TextQuoteSelector;
}

export type Refusal =
  | { reason: 'too-short'; part: string }
  | { reason: 'not-found'; part: string; nearest: string; line: number }
  | { reason: 'found-twice'; times: number }
  | { reason: 'prefix-not-found' }
  | { reason: 'over-a-gap'; line: number }
  | { reason: 'foreign-lines'; line: number }
  | { reason: 'far-apart'; part: string }
  | { reason: 'no-trace'; mark: string; around: string }
  | Cut;

interface Wanted {
  quote: string;
  prefix?: string | undefined;
  /** Why the sense is kept although the words are cut where it may turn; without it such a cut is refused. */
  cut?: string | undefined;
}

const MIN_LENGTH = 12;
const MAX_OMISSION = 1000;
const CONTEXT = 160;
const SENTENCE = 500;
/** A sentence goes on where a comma or a small letter follows, with no paragraph between. */
const GOES_ON = /^[,;)]|^[:\u2010-\u2015-]*[^\S\n]*\n?[^\S\n]*[\p{Ll}\d(]/u;
const TURN = /^[,;]?(?:\s+[\u2010-\u2015-])?\s+(?:but|except|however|nevertheless|nonetheless|although|though|yet|while|whilst|whereas|despite|unless)\b/i;
const HIDDEN = '\u0001';
const APOSTROPHE = "['\u2018\u2019]";
const DASH = '[-\u2010-\u2015]';
const QUOTATION = '["\u201c\u201d]';
const LETTER = '[\\p{L}\\p{N}\\p{M}]';
const INNER = "['\u2019\u2010-\u2015-]";

function typographic(mark: string): string | undefined {
  if (/['\u2018\u2019]/.test(mark)) return APOSTROPHE;
  if (/[-\u2010-\u2015]/.test(mark)) return DASH;
  return /["\u201c\u201d]/.test(mark) ? QUOTATION : undefined;
}

function pattern(words: string, lossy: boolean): string {
  const text = words.replace(/\s+/g, ' ').trim();
  const dropped = lossy ? '?' : '';
  let source = '';
  for (let i = 0; i < text.length; i += 1) {
    const mark = text[i] ?? '';
    const forms = typographic(mark);
    const loneDash = lossy && /^ [-\u2010-\u2015] /.test(text.slice(i, i + 3));
    if (loneDash) {
      source += `[\\s${HIDDEN}]+(?:${DASH}\\s+)?`;
      i += 2;
    } else if (mark === ' ') source += `[\\s${HIDDEN}]+`;
    else if (forms) source += `${forms}${dropped}${HIDDEN}*`;
    else if (mark === '\u00a3') source += `\u00a3${dropped}`;
    else if (LETTER_FIRST.test(mark)) source += mark;
    else source += `${HIDDEN}*${RegExp.escape(mark)}${HIDDEN}*`;
  }
  return source;
}

const WORD_BEFORE = new RegExp(`${LETTER}${INNER}?$`, 'u');
const WORD_AFTER = new RegExp(`^${INNER}?${LETTER}`, 'u');
const LETTER_FIRST = new RegExp(`^${LETTER}`, 'u');
const LETTER_LAST = new RegExp(`${LETTER}$`, 'u');

/** Whether a stretch of the text begins and ends where words do; "ill" does not end in "ill-health". */
function wholeStretch(text: string, index: number, end: number): boolean {
  const words = text.slice(index, end);
  const cutBefore = LETTER_FIRST.test(words) && WORD_BEFORE.test(text.slice(Math.max(0, index - 3), index));
  const cutAfter = LETTER_LAST.test(words) && WORD_AFTER.test(text.slice(end, end + 3));
  return !cutBefore && !cutAfter;
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
    barriers: (state.gaps ?? []).map(({ line }) => starts[line - 1] ?? raw.length),
    quotable: [0, state.foreign_from === undefined ? raw.length : (starts[state.foreign_from - 1] ?? raw.length)],
    codePoints: oneUnitEach ? (offset) => offset : (offset) => [...raw.slice(0, offset)].length,
  };
}

/** The line, from 1, in which a UTF-16 offset stands. */
export function lineAt(raw: string, offset: number): number {
  return raw.slice(0, offset).split('\n').length;
}

/** The parts of a quote between its `[…]` marks. The seeds' own square brackets are text like any other. */
export function partsOf(quote: string): string[] {
  return quote.split(/\[(?:…|\.\.\.)\]/).map((part) => part.replace(/\s+/g, ' ').trim());
}

function allMatches(text: PreparedText, source: string): { index: number; end: number }[] {
  const found: { index: number; end: number }[] = [];
  for (const match of text.masked.matchAll(new RegExp(source, 'gu'))) {
    const group = match.groups?.['quote'] ?? match[0];
    const end = match.index + match[0].length;
    const index = end - group.length;
    if (wholeStretch(text.masked, index, end)) found.push({ index, end });
  }
  return found;
}

/** A stretch of a prepared text as one line: hidden marks gone, white space single. */
export const collapse = (text: string): string => text.replaceAll(HIDDEN, '').replace(/\s+/g, ' ').trim();
const plain = (text: string): string =>
  collapse(text)
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-');

/** The passage of the source that shares most with the words, for a hint in a message; never a reason to accept. */
function nearest(text: PreparedText, words: string): { passage: string; line: number } {
  const wanted = new Set(
    plain(words)
      .toLowerCase()
      .match(/[\p{L}\p{N}]{3,}/gu) ?? [],
  );
  let best = { passage: '', line: 1, score: -1 };
  for (const sentence of text.masked.matchAll(/[^.!?]+[.!?]*/g)) {
    const score = (
      plain(sentence[0])
        .toLowerCase()
        .match(/[\p{L}\p{N}]{3,}/gu) ?? []
    ).filter((word) => wanted.has(word)).length;
    const share = score / Math.sqrt(sentence[0].length + 40);
    if (share > best.score) {
      const index = sentence.index + (/\S/.exec(sentence[0])?.index ?? 0);
      best = { passage: collapse(sentence[0]).slice(0, 240), line: lineAt(text.raw, index), score: share };
    }
  }
  return best;
}

function refuse(text: PreparedText, span: { index: number; end: number }): Refusal | undefined {
  const gap = text.barriers.find((barrier) => span.index < barrier && barrier < span.end);
  if (gap !== undefined) return { reason: 'over-a-gap', line: lineAt(text.raw, gap) };
  if (span.end > text.quotable[1]) return { reason: 'foreign-lines', line: lineAt(text.raw, span.index) };
  return undefined;
}

/** Finds a quotation in its source by the rules of the record, or says why it does not stand. */
export function findQuote(text: PreparedText, wanted: Wanted): Match | Refusal {
  const parts = partsOf(wanted.quote);
  const spans: { index: number; end: number }[] = [];
  for (const [i, part] of parts.entries()) {
    if (part.length < MIN_LENGTH) return { reason: 'too-short', part };
    const source = pattern(part, text.lossy);
    let found = allMatches(text, source);
    const last = spans.at(-1);
    if (last) found = found.filter(({ index }) => index >= last.end);
    if (found.length > 0 && i === 0 && wanted.prefix !== undefined) {
      found = allMatches(text, `${pattern(wanted.prefix, text.lossy)}[\\s${HIDDEN}]*(?<quote>${source})`);
      if (found.length === 0) return { reason: 'prefix-not-found' };
    }
    const [first] = found;
    if (!first) {
      const { passage, line } = nearest(text, part);
      return { reason: 'not-found', part, nearest: passage, line };
    }
    if (i === 0 && found.length > 1) return { reason: 'found-twice', times: found.length };
    if (last && first.index - last.end > MAX_OMISSION) return { reason: 'far-apart', part };
    spans.push(first);
  }
  const whole = { index: spans[0]?.index ?? 0, end: spans.at(-1)?.end ?? 0 };
  const refusal = refuse(text, whole);
  if (refusal) return refusal;
  for (const [i, { index, end }] of text.lossy ? spans.entries() : []) {
    const sign = untraced(parts[i] ?? '', text.masked.slice(index, end), text.raw.includes('\u00a3'));
    if (sign) return { reason: 'no-trace', ...sign };
  }
  const cut = cutOf(text, spans);
  if (cut && wanted.cut === undefined) return cut;
  return { ...matchOf(text, parts, spans, whole), ...(cut ? { excused: cut } : {}) };
}

function matchOf(text: PreparedText, parts: string[], spans: { index: number; end: number }[], whole: { index: number; end: number }): Match {
  const slices = spans.map(({ index, end }) => text.masked.slice(index, end));
  const exact = slices.every((slice, i) => plain(slice) === plain(parts[i] ?? ''));
  const barrier = (offset: number, side: 'before' | 'after'): number =>
    side === 'before'
      ? Math.max(text.quotable[0], ...text.barriers.filter((b) => b <= offset), offset - CONTEXT)
      : Math.min(text.quotable[1], ...text.barriers.filter((b) => b >= whole.end), offset + CONTEXT);
  const before = wholeWords(text.masked.slice(barrier(whole.index, 'before'), whole.index), 'before');
  const after = wholeWords(text.masked.slice(whole.end, barrier(whole.end, 'after')), 'after');
  const rest = text.masked.slice(
    whole.end,
    Math.min(barrier(whole.end, 'after') + SENTENCE - CONTEXT, ...text.barriers.filter((b) => b >= whole.end), text.quotable[1]),
  );
  const goesOn = !/[.!?]["'\u2019\u201d]?$/.test(parts.at(-1) ?? '') && GOES_ON.test(rest);
  const ranges = spans.map(({ index, end }) => ({ start: text.codePoints(index), end: text.codePoints(end) }));
  return {
    start: text.codePoints(whole.index),
    end: text.codePoints(whole.end),
    parts: ranges,
    level: exact ? 'word for word' : 'punctuation restored',
    extracted: slices.map(collapse).join(' […] '),
    before,
    after,
    within: { start: /^\p{Ll}/u.test(parts[0] ?? ''), end: goesOn },
    ...(goesOn ? turnOf(rest) : {}),
    selector: {
      type: 'TextQuoteSelector',
      exact: text.raw.slice(whole.index, whole.end),
      prefix: text.raw.slice(Math.max(0, whole.index - 32), whole.index),
      suffix: text.raw.slice(whole.end, whole.end + 32),
    },
  };
}

/** The rest of a sentence that turns right after a passage, up to its end. */
function turnOf(rest: string): { turn?: string } {
  if (!TURN.test(rest)) return {};
  const sentence = /^[\s\S]*?[.!?](?=\s|$)/.exec(rest)?.[0] ?? rest;
  return { turn: collapse(sentence) };
}

/** The words of a quote with a mark where they begin or end within a sentence. */
export function marked(quote: string, { within }: Match): string {
  return `${within.start ? '[…] ' : ''}${quote}${within.end ? ' […]' : ''}`;
}

function wholeWords(text: string, side: 'before' | 'after'): string {
  // The mark of a list item at the beginning of a line is no part of its words.
  const flat = text
    .replace(/(^|\n)[ \t]*-[ \t]+/g, '$1')
    .replaceAll(HIDDEN, '')
    .replace(/\s+/g, ' ');
  if (flat.length < CONTEXT - 20) return flat.trim();
  return (side === 'before' ? flat.replace(/^\S*\s/, '') : flat.replace(/\s\S*$/, '')).trim();
}

/** Whether the result of a search is a match and not a refusal. */
export function isMatch(result: Match | Refusal): result is Match {
  return 'level' in result;
}

const NEARBY = 6;

/** The words right before and after a passage: enough to see where it stands, and no more. */
export function nearby({ before, after }: Match): { before: string; after: string } {
  return { before: before.split(' ').slice(-NEARBY).join(' '), after: after.split(' ').slice(0, NEARBY).join(' ') };
}
