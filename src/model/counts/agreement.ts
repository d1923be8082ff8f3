// How far two codings of the same texts agree: which passages both chose, and on those, theme and stance; see the codebook, "Agreement".
import { quantileSorted, randomLcg, range } from 'd3';
import { z } from 'zod';
import { findQuote, isMatch } from '../evidence/quotes.ts';
import type { PreparedText } from '../evidence/preparedText.ts';
import type { AgreementData } from '../written/draft.ts';
import { STANCES } from '../written/schemas.ts';

const passageSchema = z.object({
  id: z.string().optional(),
  quote: z.string(),
  prefix: z.string().optional(),
  theme: z.string(),
  stance: z.enum(STANCES),
});

/** A coding as a file holds it; what the comparison does not need (voice, asks) is passed over. */
export const codingsSchema = z.object({ codings: z.array(z.object({ inspection: z.string(), findings: z.array(passageSchema) })) });

/** How one difference was settled by the codebook: who changed, and why. */
export const settledSchema = z.strictObject({
  settled: z.array(
    z.strictObject({
      finding: z.union([z.string(), z.array(z.string()).min(1)]).describe('The finding of the first coding, several where the reason is the same, or "none"'),
      quote: z.string().optional().describe('The passage; may be left out where several findings are settled together'),
      field: z.enum(['theme', 'stance', 'finding']),
      first: z.string().describe('What the first coding said; "none" where it had no finding'),
      second: z.string(),
      settled: z.string().describe('The theme or stance; for a finding: "finding" (it is one), "none" or "joined" (part of another one)'),
      as: z.string().optional().describe('The finding of the content in which the passage now stands, or which says the same'),
      changed: z.enum(['first', 'second', 'both', 'neither']),
      why: z.string(),
    }),
  ),
});

export type Figures = AgreementData['figures'][number];
export type Measure = Figures['theme']['kappa'];
export type Confusion = AgreementData['confusion']['theme'][number];
type Coding = z.infer<typeof codingsSchema>['codings'][number];
type Settled = z.infer<typeof settledSchema>['settled'][number];

/** A coded passage with the places, in its text, of the words that it covers. */
export interface Passage {
  id: string;
  quote: string;
  theme: string;
  stance: string;
  words: readonly number[];
}

/** A passage of the first coding and the one of the second that matches it. */
interface Pair {
  first: Passage;
  second: Passage;
}

export interface Agreement {
  figures: Figures[];
  confusion: { theme: Confusion[]; stance: Confusion[] };
  disagreements: { inspection: string; finding: string; field: 'theme' | 'stance'; first: string; second: string; quote: string; secondQuote: string }[];
  unmatched: { first: Unmatched[]; second: Unmatched[] };
}

interface Unmatched {
  inspection: string;
  id: string;
  quote: string;
  theme: string;
  stance: string;
}

type Labels = readonly (readonly [string, string])[];

/** What was aimed at before the codings were compared: kappa of theme and of stance, and coverage each way. */
const GOALS = { theme: 0.85, stance: 0.93, coverage: 0.9 };
/** How often pairs are drawn anew for an interval. */
export const DRAWS = 2000;
const SEED = 0.2014;
/** With fewer pairs than this an interval is too wide to say much. */
export const FEW_PAIRS = 20;

/** Looks up a coding's passages in the text and takes the words that they cover. */
export function located(text: PreparedText, { inspection, findings }: Coding): Passage[] {
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
export function matched(first: readonly Passage[], second: readonly Passage[]): Pair[] {
  const shared = first.map((a) => second.map((b) => overlap(a, b)));
  const best = range(first.length + 1).map(() => range(second.length + 1).map(() => 0));
  const at = (table: readonly (readonly number[])[], i: number, j: number): number => table[i]?.[j] ?? 0;
  for (let i = first.length - 1; i >= 0; i -= 1) {
    for (let j = second.length - 1; j >= 0; j -= 1) {
      const row = best[i];
      if (row) row[j] = Math.max(at(best, i + 1, j), at(best, i, j + 1), at(shared, i, j) + at(best, i + 1, j + 1));
    }
  }
  const pairs: Pair[] = [];
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

/** The share of pairs with the same label. */
function alike(labels: Labels): number | undefined {
  return labels.length === 0 ? undefined : labels.filter(([a, b]) => a === b).length / labels.length;
}

/** Cohen's kappa (1960): agreement beyond what the two coders' own shares would give by chance; undefined where only one category occurs. */
export function kappa(labels: Labels): number | undefined {
  const observed = alike(labels);
  const [ofFirst, ofSecond] = [new Map<string, number>(), new Map<string, number>()];
  for (const [a, b] of labels) {
    ofFirst.set(a, (ofFirst.get(a) ?? 0) + 1);
    ofSecond.set(b, (ofSecond.get(b) ?? 0) + 1);
  }
  const chance = [...ofFirst].reduce((sum, [label, count]) => sum + count * (ofSecond.get(label) ?? 0), 0) / labels.length ** 2;
  return observed === undefined || chance === 1 ? undefined : (observed - chance) / (1 - chance);
}

const rounded = (value: number | undefined): number | null => (value === undefined ? null : Math.round(value * 1000) / 1000);

/** A measure of the pairs with its bootstrap interval: pairs drawn with replacement from a seeded generator, percentiles 2.5 and 97.5. */
function measured(labels: Labels, measure: (labels: Labels) => number | undefined): Measure {
  const value = measure(labels);
  if (value === undefined) return { value: null, low: null, high: null };
  const random = randomLcg(SEED);
  const draws = range(DRAWS)
    .flatMap(() => measure(labels.map((label) => labels[Math.floor(random() * labels.length)] ?? label)) ?? [])
    .sort((a, b) => a - b);
  return { value: rounded(value), low: rounded(quantileSorted(draws, 0.025)), high: rounded(quantileSorted(draws, 0.975)) };
}

function counted(labels: Labels): Confusion[] {
  const counts = new Map<string, Confusion>();
  for (const [first, second] of labels) {
    const cell = counts.get(`${first} ${second}`) ?? { first, second, pairs: 0 };
    counts.set(`${first} ${second}`, { ...cell, pairs: cell.pairs + 1 });
  }
  return [...counts.values()].sort((a, b) => a.first.localeCompare(b.first, 'en') || a.second.localeCompare(b.second, 'en'));
}

/** Compares two codings of the same texts. */
export function agreementOf(first: readonly Coding[], second: readonly Coding[], textOf: (inspection: string) => PreparedText): Agreement {
  const compared = first.map((coding) => {
    const other = second.find(({ inspection }) => inspection === coding.inspection);
    if (!other) throw new RangeError(`The second coding has no ${coding.inspection}.`);
    const text = textOf(coding.inspection);
    const [a, b] = [located(text, coding), located(text, other)];
    return { inspection: coding.inspection, first: a, second: b, pairs: matched(a, b) };
  });
  const labels = (pairs: readonly Pair[], field: 'theme' | 'stance'): Labels => pairs.map((pair) => [pair.first[field], pair.second[field]] as const);
  const figures = (scope: string, some: typeof compared): Figures => {
    const pairs = some.flatMap((one) => one.pairs);
    const [ours, theirs] = [some.flatMap((one) => one.first).length, some.flatMap((one) => one.second).length];
    const field = (name: 'theme' | 'stance') => ({ agreement: measured(labels(pairs, name), alike), kappa: measured(labels(pairs, name), kappa) });
    return {
      scope,
      first: ours,
      second: theirs,
      pairs: pairs.length,
      coverage: { first: rounded(pairs.length / ours) ?? 0, second: rounded(pairs.length / theirs) ?? 0 },
      theme: field('theme'),
      stance: field('stance'),
    };
  };
  const longest = [...compared].sort((a, b) => b.first.length - a.first.length)[0]?.inspection;
  const pairs = compared.flatMap(({ inspection, pairs: own }) => own.map((pair) => ({ inspection, ...pair })));
  const alone = (side: 'first' | 'second'): Unmatched[] =>
    compared.flatMap(({ inspection, pairs: own, ...one }) =>
      one[side]
        .filter((passage) => !own.some((pair) => pair[side] === passage))
        .map(({ id, quote, theme, stance }) => ({ inspection, id, quote, theme, stance })),
    );
  return {
    figures: [
      figures('all', compared),
      ...compared.map((one) => figures(one.inspection, [one])),
      figures(
        'short',
        compared.filter(({ inspection }) => inspection !== longest),
      ),
    ],
    confusion: { theme: counted(labels(pairs, 'theme')), stance: counted(labels(pairs, 'stance')) },
    disagreements: pairs.flatMap(({ inspection, first: a, second: b }) =>
      (['theme', 'stance'] as const)
        .filter((field) => a[field] !== b[field])
        .map((field) => ({ inspection, finding: a.id, field, first: a[field], second: b[field], quote: a.quote, secondQuote: b.quote })),
    ),
    unmatched: { first: alone('first'), second: alone('second') },
  };
}

/** What the site publishes: the figures from before the settling, and which coding gave way how often when it was done. */
export function publishedOf({ figures, confusion }: Agreement, settled: readonly Settled[]): AgreementData {
  const gaveWay = (field: Settled['field'], side: 'first' | 'second'): number =>
    settled
      .filter((one) => one.field === field && (one.changed === side || one.changed === 'both'))
      .reduce((sum, { finding }) => sum + (Array.isArray(finding) ? finding.length : 1), 0);
  return {
    goals: GOALS,
    figures,
    confusion,
    settled: (['theme', 'stance', 'finding'] as const).map((field) => ({ field, first: gaveWay(field, 'first'), second: gaveWay(field, 'second') })),
  };
}
