// How much of a text is coded, and which passages are not: the editor's view of completeness.
import type { Draft, Entry, FindingsData } from '../written/draft.ts';
import { evidenceOf, preparedTexts, type Evidence } from './lookUp.ts';
import { lineStarts, offsetOf, type PreparedText } from './preparedText.ts';
import { isMatch } from './quotes.ts';
import { ownersOf, uncoveredIn, wordsOf, type Word } from './covers.ts';

/** A stretch of the text that no entry covers. Lines count from 1. */
interface Uncovered {
  line: number;
  words: string;
}

interface Coverage {
  inspection: string;
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
 * The share of the evaluative text that is coded: words in a passage, or repeated or summarised beside one, of those
 * and the words whose evaluation the damage of the text has lost or that nobody has yet looked at.
 */
export function evaluativeShare({ coded, leftOut, uncovered }: Coverage): number {
  const covered = coded + (leftOut['restated'] ?? 0) + (leftOut['in our words'] ?? 0);
  const open = uncovered.reduce((sum, { words }) => sum + words.split(' ').length, 0);
  return covered / (covered + (leftOut['damaged'] ?? 0) + open);
}

/** A stretch of the text that an entry covers, in UTF-16 offsets, and as what. */
interface Cover {
  start: number;
  end: number;
  why: string;
}

/** What a file of findings covers of its text: passages first, then what is left out by its words, then what is left out by its lines. */
function coversOf(file: Entry<FindingsData>, evidence: readonly Evidence[], text: PreparedText, starts: readonly number[]): Cover[] {
  const quoted = evidence.flatMap(({ kind, index, result }) => {
    const why = kind === 'left_out' ? (file.data.left_out[index]?.why ?? '') : 'coded';
    return isMatch(result) ? result.parts.map(({ start, end }) => ({ start: offsetOf(text, start), end: offsetOf(text, end), why })) : [];
  });
  const lines = file.data.left_out.flatMap(({ lines: named, why }) => {
    if (named === undefined) return [];
    const [first = 1, last = first] = String(named).split('-').map(Number);
    return [{ start: starts[first - 1] ?? 0, end: starts[last] ?? text.raw.length, why }];
  });
  const [coded, leftOut] = [quoted.filter(({ why }) => why === 'coded'), quoted.filter(({ why }) => why !== 'coded')];
  return [...coded, ...leftOut, ...lines];
}

/** As what each word is covered; "" where nothing covers it. The first cover counts. */
function reasonsOf(words: readonly Word[], covers: readonly Cover[], limited: boolean): string[] {
  const reasons = ownersOf(words, covers).map((owner) => covers[owner]?.why ?? '');
  if (!limited) return reasons;
  // Where quotation is limited, the entry summarises the rest of a line with a passage.
  const lines = new Set(words.filter((_, i) => reasons[i] === 'coded').map(({ line }) => line));
  return reasons.map((why, i) => (why === '' && lines.has(words[i]?.line ?? 0) ? 'in our words' : why));
}

/** How much of each held text is coded, left out, or neither. */
export function coverageOf(draft: Draft, evidence: readonly Evidence[] = evidenceOf(draft)): Coverage[] {
  const texts = preparedTexts(draft);
  return draft.findings.flatMap((file) => {
    const text = texts.get(file.data.source);
    if (!text) return [];
    const starts = lineStarts(text.raw);
    const words = wordsOf(text, starts);
    const own = evidence.filter((item) => item.file === file);
    const limited = draft.sources.find(({ id }) => id === file.data.source)?.data.limits !== undefined;
    const reasons = reasonsOf(words, coversOf(file, own, text, starts), limited);
    const counts = Map.groupBy(reasons, (why) => why);
    const leftOut = Object.fromEntries([...counts].flatMap(([why, all]) => (why === '' || why === 'coded' ? [] : [[why, all.length]])));
    const uncovered = uncoveredIn(words, (i) => reasons[i] !== '').map((all) => ({ line: all[0]?.line ?? 1, words: all.map(({ word }) => word).join(' ') }));
    return [{ inspection: file.data.inspection, source: file.data.source, words: words.length, coded: counts.get('coded')?.length ?? 0, leftOut, uncovered }];
  });
}
