// Which findings of two codings are the same one: by the words that they cover in a text, or by the id that they were given when the two were settled.
import { range } from 'd3';
import { z } from 'zod';
import { findQuote, isMatch } from '../evidence/quotes.ts';
import type { PreparedText } from '../evidence/preparedText.ts';
import { STANCES } from '../written/schemas.ts';

const labels = { theme: z.string(), stance: z.enum(STANCES) };

/** A coding of texts that we quote, as a file holds it; what the comparison does not need (voice, asks) is passed over. */
export const codingsSchema = z.object({
  codings: z.array(
    z.object({
      inspection: z.string(),
      findings: z.array(z.object({ id: z.string().optional(), quote: z.string(), prefix: z.string().optional(), ...labels })),
    }),
  ),
});

/** A coding of summarised reports, as its file has it. */
export const toldSchema = z.strictObject({
  had: z.int().describe('How many findings this coding had in all, with those that were not kept'),
  codings: z.array(z.strictObject({ inspection: z.string(), findings: z.array(z.strictObject({ id: z.string(), ...labels })) })),
});

type Quoted = z.infer<typeof codingsSchema>['codings'][number];
type Told = z.infer<typeof toldSchema>['codings'][number];

/** A finding as one of two codings has it; a summarised one has no quote. */
export interface Coded {
  id: string;
  quote?: string;
  theme: string;
  stance: string;
}

/** A coded passage with the places, in its text, of the words that it covers. */
export interface Passage extends Coded {
  quote: string;
  words: readonly number[];
}

/** A finding of the first coding and the one of the second that is the same. */
export interface Pair<One extends Coded = Coded> {
  first: One;
  second: One;
}

/** Two codings of one text, and which of their findings are the same. */
export interface Compared {
  first: readonly Coded[];
  second: readonly Coded[];
  pairs: readonly Pair[];
}

/** Looks up a coding's passages in the text and takes the words that they cover. */
export function located(text: PreparedText, { inspection, findings }: Quoted): Passage[] {
  const words = [...text.raw.matchAll(/\S+/g)]
    .filter(([word]) => /[\p{L}\p{N}]/u.test(word))
    .map((word) => ({ start: text.codePoints(word.index), end: text.codePoints(word.index + word[0].length) }));
  return findings
    .map(({ id, quote, prefix, theme, stance }, i) => {
      const result = findQuote(text, { quote, prefix, cut: 'a passage that is compared and not shown' });
      if (!isMatch(result)) throw new RangeError(`"${quote}" of ${inspection} does not stand in its text: ${result.reason}.`);
      const covered = (word: { start: number; end: number }): boolean => result.parts.some(({ start, end }) => word.start < end && word.end > start);
      return { id: id ?? String(i + 1), quote, theme, stance, words: words.flatMap((word, place) => (covered(word) ? [place] : [])) };
    })
    .sort((a, b) => (a.words[0] ?? 0) - (b.words[0] ?? 0));
}

/** The number of words that two passages share, or 0 where that is less than half of the shorter one. */
function overlap(a: Passage, b: Passage): number {
  const shared = a.words.filter((word) => b.words.includes(word)).length;
  return shared * 2 >= Math.min(a.words.length, b.words.length) ? shared : 0;
}

/**
 * One-to-one pairs that share the most words in all, found by dynamic programming over both codings in the order of the text.
 * Passages of one coding do not overlap, so pairs that would cross have nothing to gain.
 */
export function matched(first: readonly Passage[], second: readonly Passage[]): Pair<Passage>[] {
  const shared = first.map((a) => second.map((b) => overlap(a, b)));
  const best = range(first.length + 1).map(() => range(second.length + 1).map(() => 0));
  const at = (table: readonly (readonly number[])[], i: number, j: number): number => table[i]?.[j] ?? 0;
  for (let i = first.length - 1; i >= 0; i -= 1) {
    for (let j = second.length - 1; j >= 0; j -= 1) {
      const row = best[i];
      if (row) row[j] = Math.max(at(best, i + 1, j), at(best, i, j + 1), at(shared, i, j) + at(best, i + 1, j + 1));
    }
  }
  const pairs: Pair<Passage>[] = [];
  for (let i = 0, j = 0; i < first.length && j < second.length;) {
    const [a, b] = [first[i], second[j]];
    const words = at(shared, i, j);
    if (a && b && words > 0 && at(best, i, j) === words + at(best, i + 1, j + 1)) {
      pairs.push({ first: a, second: b });
      i += 1;
      j += 1;
    } else if (at(best, i, j) === at(best, i + 1, j)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** Pairs passages of a text by the words that they share. */
export function byWords(textOf: (inspection: string) => PreparedText): (first: Quoted, second: Quoted) => Compared {
  return (first, second) => {
    const text = textOf(first.inspection);
    const [a, b] = [located(text, first), located(text, second)];
    return { first: a, second: b, pairs: matched(a, b) };
  };
}

/** Pairs findings that have the same id. */
export function byId({ findings: first }: Told, { findings: second }: Told): Compared {
  const other = new Map(second.map((one) => [one.id, one]));
  return {
    first,
    second,
    pairs: first.flatMap((one) => {
      const same = other.get(one.id);
      return same ? [{ first: one, second: same }] : [];
    }),
  };
}
