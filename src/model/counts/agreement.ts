// How far two codings of the same texts agree: which findings both have, and on those, theme and stance; see the codebook, "Agreement".
import { quantileSorted, randomLcg, range } from 'd3';
import { z } from 'zod';
import type { AgreementData } from '../written/draft.ts';
import type { Coded, Compared, Pair } from './pairing.ts';

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

/** Two codings as the site publishes them: of the texts that we quote, or of the reports that we summarise. */
export type Published = AgreementData['compared'][number];
export type Figures = Published['figures'][number];
export type Measure = Figures['theme']['kappa'];
export type Confusion = Published['confusion']['theme'][number];
type Settled = z.infer<typeof settledSchema>['settled'][number];

export interface Agreement extends Pick<Published, 'dropped'> {
  figures: Figures[];
  confusion: { theme: Confusion[]; stance: Confusion[] };
  disagreements: { inspection: string; finding: string; field: 'theme' | 'stance'; first: string; second: string; quote?: string; secondQuote?: string }[];
  unmatched: { first: Unmatched[]; second: Unmatched[] };
}

interface Unmatched extends Coded {
  inspection: string;
}

type Dropped = NonNullable<Published['dropped']>;
type Labels = readonly (readonly [string, string])[];

/** What was aimed at before the codings of the texts that we quote were compared: kappa of theme and of stance, and coverage each way. */
const GOALS = { theme: 0.85, stance: 0.93, coverage: 0.9 };
/** How often pairs are drawn anew for an interval. */
export const DRAWS = 2000;
const SEED = 0.2014;
/** With fewer pairs than this an interval is too wide to mean much. */
export const FEW_PAIRS = 20;

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

/** Four decimals, so that the two that a page shows are those of the figure itself. */
const rounded = (value: number | undefined): number | null => (value === undefined ? null : Math.round(value * 10_000) / 10_000);

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

/** The share of pairs of labels that are alike, and their kappa, each with its interval. */
export function measuresOf(labels: Labels): { agreement: Measure; kappa: Measure } {
  return { agreement: measured(labels, alike), kappa: measured(labels, kappa) };
}

function counted(labels: Labels): Confusion[] {
  const counts = new Map<string, Confusion>();
  for (const [first, second] of labels) {
    const cell = counts.get(`${first} ${second}`) ?? { first, second, pairs: 0 };
    counts.set(`${first} ${second}`, { ...cell, pairs: cell.pairs + 1 });
  }
  return [...counts.values()].sort((a, b) => a.first.localeCompare(b.first, 'en') || a.second.localeCompare(b.second, 'en'));
}

/** Compares two codings of the same texts, paired as `pairsOf` pairs one text; `had` is what each coding had in all, where that is more. */
export function agreementOf<Coding extends { inspection: string }>(
  first: readonly Coding[],
  second: readonly Coding[],
  pairsOf: (first: Coding, second: Coding) => Compared,
  had?: Dropped,
): Agreement {
  const compared = first.map((coding) => {
    const other = second.find(({ inspection }) => inspection === coding.inspection);
    if (!other) throw new RangeError(`The second coding has no ${coding.inspection}.`);
    return { inspection: coding.inspection, ...pairsOf(coding, other) };
  });
  const kept = (side: 'first' | 'second', some = compared): number => some.flatMap((one) => one[side]).length;
  const dropped = had && { first: had.first - kept('first'), second: had.second - kept('second') };
  const labels = (pairs: readonly Pair[], field: 'theme' | 'stance'): Labels => pairs.map((pair) => [pair.first[field], pair.second[field]] as const);
  const figures = (scope: string, some: typeof compared, more: Dropped = { first: 0, second: 0 }): Figures => {
    const pairs = some.flatMap((one) => one.pairs);
    const [ours, theirs] = [kept('first', some) + more.first, kept('second', some) + more.second];
    const field = (name: 'theme' | 'stance') => measuresOf(labels(pairs, name));
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
  const [longest] = [...compared].sort((a, b) => b.first.length - a.first.length);
  // One text with most of the pairs would hide the others.
  const shorter = longest && longest.first.length * 2 > kept('first') ? compared.filter((one) => one !== longest) : [];
  const pairs = compared.flatMap(({ inspection, pairs: own }) => own.map((pair) => ({ inspection, ...pair })));
  const alone = (side: 'first' | 'second'): Unmatched[] =>
    compared.flatMap(({ inspection, pairs: own, ...one }) =>
      one[side]
        .filter((finding) => !own.some((pair) => pair[side] === finding))
        .map(({ id, quote, theme, stance }) => ({ inspection, id, ...(quote === undefined ? {} : { quote }), theme, stance })),
    );
  return {
    ...(dropped && { dropped }),
    figures: [
      figures('all', compared, dropped),
      ...compared.map((one) => figures(one.inspection, [one])),
      ...(shorter.length > 0 ? [figures('short', shorter)] : []),
    ],
    confusion: { theme: counted(labels(pairs, 'theme')), stance: counted(labels(pairs, 'stance')) },
    disagreements: pairs.flatMap(({ inspection, first: a, second: b }) =>
      (['theme', 'stance'] as const)
        .filter((field) => a[field] !== b[field])
        .map((field) => ({
          inspection,
          finding: a.id,
          field,
          first: a[field],
          second: b[field],
          ...(a.quote !== undefined && b.quote !== undefined && { quote: a.quote, secondQuote: b.quote }),
        })),
    ),
    unmatched: { first: alone('first'), second: alone('second') },
  };
}

/** What the site publishes: the figures from before the settling, and which coding gave way how often when it was done. */
export function publishedOf(texts: Published['texts'], { figures, confusion, dropped }: Agreement, settled: readonly Settled[]): Published {
  const gaveWay = (field: Settled['field'], side: 'first' | 'second'): number =>
    settled
      .filter((one) => one.field === field && (one.changed === side || one.changed === 'both'))
      .reduce((sum, { finding }) => sum + (Array.isArray(finding) ? finding.length : 1), 0);
  return {
    texts,
    ...(texts === 'quoted' && { goals: GOALS }),
    ...(dropped && { dropped }),
    figures,
    confusion,
    settled: (['theme', 'stance', 'finding'] as const).map((field) => ({ field, first: gaveWay(field, 'first'), second: gaveWay(field, 'second') })),
  };
}
