// Finds a quotation in its source, word by word, and refuses everything that is not there.
//
// A quote becomes a pattern in which letters, digits and word boundaries are fixed, white space and typography
// (straight or curly marks, hyphen or dash) are free, and, in a lossy text alone, the marks that the extraction
// dropped may be missing from the source. Similarity is never a reason to accept.
import { cutOf, type Cut } from './cuts.ts';
import { sentencesLike } from './nearest.ts';
import { lineAt, type PreparedText, type Stretch } from './preparedText.ts';
import { untraced } from './restored.ts';
import { surroundingsOf, type Surroundings } from './surroundings.ts';
import { collapse, JOINED, plain, SPACED } from './typography.ts';
import { allMatches } from './wordPattern.ts';

/** Half-open range of the source in Unicode code points from 0. */
interface Range {
  start: number;
  end: number;
}

/** How a quotation is alike its source. */
export const LEVELS = ['word for word', 'punctuation restored'] as const;
export type Level = (typeof LEVELS)[number];

/** W3C Web Annotation TextQuoteSelector: https://www.w3.org/TR/annotation-model/#text-quote-selector */
interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  prefix: string;
  suffix: string;
}

export interface Match extends Range, Surroundings {
  parts: Range[];
  level: Level;
  /** The words as they are in the source, white space collapsed, parts joined by `[…]`. */
  extracted: string;
  /** How the passage is cut so that its sense may change; accepted because its entry says why the sense is kept. */
  excused?: Cut;
  selector: TextQuoteSelector;
}

export type Refusal =
  | { reason: 'too-short'; part: string }
  | { reason: 'not-found'; part: string; nearest: string; line: number }
  | { reason: 'found-twice'; times: number }
  | { reason: 'broken-word'; words: string }
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

/** How much of the nearest sentence is shown. */
const HINT = 240;
/** How much of a quotation is shown on either side of what is wrong with it. */
const AROUND = 20;
const MIN_LENGTH = 12;
const MAX_OMISSION = 1000;

/** The parts of a quote between its `[…]` marks. The seeds' own square brackets are text like any other. */
export function partsOf(quote: string): string[] {
  return quote.split(/\[(?:…|\.\.\.)\]/).map((part) => part.replace(/\s+/g, ' ').trim());
}

/** Why a passage may not be quoted although its words are there: a gap lies within it, or it is no part of the document. */
function refuse(text: PreparedText, span: Stretch): Refusal | undefined {
  const gap = text.barriers.find((barrier) => span.index < barrier && barrier < span.end);
  if (gap !== undefined) return { reason: 'over-a-gap', line: lineAt(text.raw, gap) };
  if (span.end > text.quotable[1]) return { reason: 'foreign-lines', line: lineAt(text.raw, span.index) };
  return undefined;
}

function matchOf(text: PreparedText, parts: readonly string[], spans: readonly Stretch[], whole: Stretch): Match {
  const slices = spans.map(({ index, end }) => text.masked.slice(index, end));
  const exact = slices.every((slice, i) => plain(slice) === plain(parts[i] ?? ''));
  return {
    start: text.codePoints(whole.index),
    end: text.codePoints(whole.end),
    parts: spans.map(({ index, end }) => ({ start: text.codePoints(index), end: text.codePoints(end) })),
    level: exact ? 'word for word' : 'punctuation restored',
    extracted: slices.map(collapse).join(' […] '),
    ...surroundingsOf(text, parts, whole),
    selector: {
      type: 'TextQuoteSelector',
      exact: text.raw.slice(whole.index, whole.end),
      prefix: text.raw.slice(Math.max(0, whole.index - 32), whole.index),
      suffix: text.raw.slice(whole.end, whole.end + 32),
    },
  };
}

/** Finds a quotation in its source by the rules of the record, or says why it is not found. */
export function findQuote(text: PreparedText, wanted: Wanted): Match | Refusal {
  const parts = partsOf(wanted.quote);
  const how = { lossy: text.lossy, joined: text.masked.includes(JOINED) };
  const spans: Stretch[] = [];
  for (const [i, part] of parts.entries()) {
    if (part.length < MIN_LENGTH) return { reason: 'too-short', part };
    const broken = SPACED.exec(part);
    if (broken) return { reason: 'broken-word', words: part.slice(Math.max(0, broken.index - AROUND), broken.index + AROUND) };
    let found = allMatches(text, part, how);
    const last = spans.at(-1);
    if (last) found = found.filter(({ index }) => index >= last.end);
    if (found.length > 0 && i === 0 && wanted.prefix !== undefined) {
      found = allMatches(text, part, { ...how, behind: wanted.prefix });
      if (found.length === 0) return { reason: 'prefix-not-found' };
    }
    const [first] = found;
    if (!first) {
      const [best] = sentencesLike(text, part);
      return { reason: 'not-found', part, nearest: best?.words.slice(0, HINT) ?? '', line: best?.sentence.line ?? 1 };
    }
    if (i === 0 && found.length > 1) return { reason: 'found-twice', times: found.length };
    if (last && first.index - last.end > MAX_OMISSION) return { reason: 'far-apart', part };
    spans.push(first);
  }
  const whole = { index: spans[0]?.index ?? 0, end: spans.at(-1)?.end ?? 0 };
  const refusal = refuse(text, whole);
  if (refusal) return refusal;
  for (const [i, { index, end }] of text.lossy ? spans.entries() : []) {
    const sign = untraced(parts[i] ?? '', text.masked.slice(index, end), text.raw.includes('\u00a3'), text.printed);
    if (sign) return { reason: 'no-trace', ...sign };
  }
  const cut = cutOf(text, spans);
  if (cut && wanted.cut === undefined) return cut;
  return { ...matchOf(text, parts, spans, whole), ...(cut ? { excused: cut } : {}) };
}

/** The words of a quote with a mark where they begin or end within a sentence. */
export function marked(quote: string, { within }: Match): string {
  return `${within.start ? '[…] ' : ''}${quote}${within.end ? ' […]' : ''}`;
}

/** Whether the result of a search is a match and not a refusal. */
export function isMatch(result: Match | Refusal): result is Match {
  return 'level' in result;
}

const NEARBY = 6;

/** The words right before and after a passage: enough to see where it is, and no more. */
export function nearby({ before, after }: Match): { before: string; after: string } {
  return { before: before.split(' ').slice(-NEARBY).join(' '), after: after.split(' ').slice(0, NEARBY).join(' ') };
}
