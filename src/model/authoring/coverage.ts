// How much of a text is coded, and which passages are not: the editor's view of completeness.
import type { Draft } from '../written/draft.ts';
import { evidenceOf, preparedTexts, type Evidence } from '../evidence/lookUp.ts';
import { lineStarts } from '../evidence/preparedText.ts';
import { isMatch } from '../evidence/quotes.ts';

/** A stretch of the text that no entry covers. Lines count from 1. */
interface Uncovered {
  line: number;
  words: string;
}

interface Coverage {
  source: string;
  /** Words of the text, in all. */
  words: number;
  /** Words in a finding, an ask or a statement. */
  coded: number;
  /** Words in a passage that is left out as no finding, by the reason; "in our words": the rest of a coded paragraph of which only so much may be quoted. */
  leftOut: Record<string, number>;
  /** What is neither: passages that still have to be coded or left out. */
  uncovered: Uncovered[];
}

/**
 * The share of the evaluative text that is coded: words in a passage, or told again or in our words beside one, of those
 * and the words whose evaluation the damage of the text has lost or that nobody has yet looked at.
 */
export function evaluativeShare({ coded, leftOut, uncovered }: Coverage): number {
  const covered = coded + (leftOut['restated'] ?? 0) + (leftOut['in our words'] ?? 0);
  const open = uncovered.reduce((sum, { words }) => sum + words.split(' ').length, 0);
  return covered / (covered + (leftOut['damaged'] ?? 0) + open);
}

/** Words between coded passages, such as "and" or "However,", are no passage of their own. */
const LEAST = 3;

interface Word {
  at: number;
  end: number;
  word: string;
  line: number;
  why: string;
}

/** Marks the words that share a line with a coded passage: where quotation is limited, the entry tells them in its own words. */
function tellInOurWords(words: Word[]): void {
  const lines = new Set(words.filter(({ why }) => why === 'coded').map(({ line }) => line));
  for (const word of words) if (word.why === '' && lines.has(word.line)) word.why = 'in our words';
}

/** What each held text says that is coded, left out, or neither. */
export function coverageOf(draft: Draft, evidence: readonly Evidence[] = evidenceOf(draft)): Coverage[] {
  const texts = preparedTexts(draft);
  return draft.findings.flatMap((file) => {
    const text = texts.get(file.data.source);
    if (!text) return [];
    const starts = lineStarts(text.raw);
    let line = 0;
    const words = [...text.raw.matchAll(/\S+/g)].map((match): Word => {
      while ((starts[line] ?? Infinity) <= match.index) line += 1;
      return { at: text.codePoints(match.index), end: text.codePoints(match.index + match[0].length), word: match[0], line, why: '' };
    });
    const own = evidence.filter((item) => item.file === file);
    const cover = (start: number, end: number, why: string): void => {
      for (const word of words) if (word.why === '' && word.at < end && word.end > start) word.why = why;
    };
    for (const { kind, result } of own) if (kind !== 'left_out' && isMatch(result)) for (const { start, end } of result.parts) cover(start, end, 'coded');
    for (const { kind, index, result } of own)
      if (kind === 'left_out' && isMatch(result)) for (const { start, end } of result.parts) cover(start, end, file.data.left_out[index]?.why ?? '');
    for (const { lines, why } of file.data.left_out) {
      if (lines === undefined) continue;
      const [first = 1, last = first] = String(lines).split('-').map(Number);
      cover(text.codePoints(starts[first - 1] ?? 0), text.codePoints(starts[last] ?? text.raw.length), why);
    }
    const limited = draft.sources.find(({ id }) => id === file.data.source)?.data.limits !== undefined;
    if (limited) tellInOurWords(words);
    const leftOut: Record<string, number> = {};
    for (const { why } of words) if (why !== '' && why !== 'coded') leftOut[why] = (leftOut[why] ?? 0) + 1;
    const uncovered: Uncovered[] = [];
    let open = false;
    for (const { why, word, line: place } of words) {
      if (why === '' && /[\p{L}\p{N}]/u.test(word)) {
        const last = uncovered.at(-1);
        if (open && last) last.words += ` ${word}`;
        else uncovered.push({ line: place, words: word });
      }
      open = why === '';
    }
    const passages = uncovered.filter(({ words: passage }) => passage.split(' ').filter((word) => /\p{L}/u.test(word)).length >= LEAST);
    return [{ source: file.data.source, words: words.length, coded: words.filter(({ why }) => why === 'coded').length, leftOut, uncovered: passages }];
  });
}
