// Two codings compared: the arithmetic on examples that can be checked by hand.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementOf, DRAWS, FEW_PAIRS, kappa, publishedOf, settledSchema } from '../../src/model/counts/agreement.ts';
import { byId, byWords, codingsSchema, located, matched, toldSchema, type Passage } from '../../src/model/counts/pairing.ts';
import { prepare } from '../../src/model/evidence/preparedText.ts';

const times = (count: number, first: string, second: string): [string, string][] => Array.from({ length: count }, () => [first, second]);
const passage = (words: readonly number[], id = 'f'): Passage => ({ id, quote: '', theme: 'planning', stance: 'concern', words });
const span = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

describe("Cohen's kappa", () => {
  it('is 0.57 in the example of Viera and Garrett (Family Medicine 2005, table 1)', () => {
    expect(kappa([...times(15, 'yes', 'yes'), ...times(10, 'yes', 'no'), ...times(5, 'no', 'yes'), ...times(70, 'no', 'no')])).toBeCloseTo(0.2 / 0.35, 10);
  });
  it('is as computed by hand for three categories', () => {
    // Observed 8 of 10. By chance 0.5 × 0.4 + 0.3 × 0.3 + 0.2 × 0.3 = 0.35.
    const labels = [...times(4, 'a', 'a'), ...times(1, 'a', 'b'), ...times(2, 'b', 'b'), ...times(1, 'b', 'c'), ...times(2, 'c', 'c')];
    expect(kappa(labels)).toBeCloseTo(0.45 / 0.65, 10);
  });
  it('is 0 where two coders agree as often as chance would have it, and 1 where they always do', () => {
    expect(kappa([...times(1, 'a', 'a'), ...times(1, 'a', 'b'), ...times(1, 'b', 'a'), ...times(1, 'b', 'b')])).toBe(0);
    expect(kappa([...times(3, 'a', 'a'), ...times(2, 'b', 'b')])).toBe(1);
  });
  it('is not defined where only one category occurs, or nothing', () => {
    expect(kappa(times(7, 'strength', 'strength'))).toBeUndefined();
    expect(kappa([])).toBeUndefined();
  });
});

describe('passages', () => {
  it('match from half of the words of the shorter one on', () => {
    expect(matched([passage(span(0, 10))], [passage(span(6, 14))])).toHaveLength(1);
    expect(matched([passage(span(0, 10))], [passage(span(7, 15))])).toHaveLength(0);
    expect(matched([passage(span(0, 40))], [passage(span(10, 14))])).toHaveLength(1);
  });
  it('match one to one, so that the most words are shared in all', () => {
    // Taking the greatest overlap first (b with x, 6 words) would share 6; both pairs together share 8.
    const [a, b, x, y] = [passage(span(0, 4)), passage(span(4, 14)), passage(span(0, 10)), passage(span(10, 14))];
    const pairs = matched([a, b], [x, y]);
    expect(pairs.map(({ first, second }) => [first, second])).toEqual([
      [a, x],
      [b, y],
    ]);
  });
  it('never share more words in any other one-to-one matching, crossing ones included', () => {
    const coding = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 6 })), { maxLength: 6 }).map((lengths) => {
      let at = 0;
      return lengths.map(([gap, length]) => {
        at += gap + length;
        return passage(span(at - length, at));
      });
    });
    const shared = (a: Passage, b: Passage): number => {
      const words = a.words.filter((word) => b.words.includes(word)).length;
      return words * 2 >= Math.min(a.words.length, b.words.length) ? words : 0;
    };
    const most = (first: readonly Passage[], second: readonly Passage[]): number => {
      const [a, ...rest] = first;
      if (!a) return 0;
      return Math.max(
        most(rest, second),
        ...second.map(
          (b) =>
            shared(a, b) +
            most(
              rest,
              second.filter((one) => one !== b),
            ),
        ),
      );
    };
    fc.assert(
      fc.property(
        coding,
        coding,
        (first, second) => matched(first, second).reduce((sum, pair) => sum + shared(pair.first, pair.second), 0) === most(first, second),
      ),
      { numRuns: 300, seed: 2014 },
    );
  });
  it('cover the words of their parts, and a quote that does not stand is refused', () => {
    const text = prepare('Plans are not good. Visits are rare and late.', { state: 'clean' });
    const coded = (quote: string) => ({ inspection: 'x', findings: [{ quote, theme: 'planning', stance: 'concern' as const }] });
    expect(located(text, coded('Visits are rare and late.'))[0]?.words).toEqual([4, 5, 6, 7, 8]);
    expect(() => located(text, coded('Visits are often rare'))).toThrow('not-found');
    // A dash between spaces is no word, and what an omission leaves out is not covered.
    const parted = prepare('Plans are – not good – at all here. Visits are rare.', { state: 'clean' });
    expect(located(parted, coded('Plans are – not good […] here. Visits are rare.'))[0]?.words).toEqual([0, 1, 2, 3, 6, 7, 8, 9]);
  });
});

describe('two codings of two texts', () => {
  const long = 'Plans are not good at all. Visits are rare and late. Staff stay and know the children. Homes are warm and safe. Health checks are done.';
  const texts: Record<string, string> = { long, short: 'Leaders know their services well. Nothing else was seen.' };
  const finding = (quote: string, theme: string, stance: 'concern' | 'strength', id?: string) => ({
    quote,
    theme,
    stance,
    ...(id === undefined ? {} : { id }),
  });
  const first = [
    { inspection: 'short', findings: [finding('Leaders know their services well.', 'leaders', 'strength', 'g1')] },
    {
      inspection: 'long',
      findings: [
        finding('Visits are rare and late.', 'plans', 'concern', 'f2'),
        finding('Plans are not good at all.', 'plans', 'concern', 'f1'),
        finding('Staff stay and know the children.', 'staff', 'strength', 'f3'),
        finding('Homes are warm and safe.', 'homes', 'strength', 'f4'),
      ],
    },
  ];
  const second = [
    {
      inspection: 'short',
      findings: [finding('Leaders know their services well.', 'leaders', 'concern'), finding('Nothing else was seen.', 'leaders', 'concern')],
    },
    {
      inspection: 'long',
      findings: [
        finding('Plans are not good at all.', 'plans', 'concern'),
        finding('Visits are rare and late.', 'visits', 'concern'),
        finding('Staff stay and know the children.', 'staff', 'strength'),
        finding('Health checks are done.', 'health', 'strength'),
      ],
    },
  ];
  // Each test compares them anew: what is worked out before the tests begin is charged to all of them when the code is broken on purpose.
  const compared = () =>
    agreementOf(
      first,
      second,
      byWords((inspection) => prepare(texts[inspection] ?? '', { state: 'clean' })),
    );
  const figures = (scope: string) => compared().figures.find((one) => one.scope === scope);

  it('are counted for all, for each text, and for all but the longest', () => {
    expect(compared().figures.map(({ scope, first: ours, second: theirs, pairs }) => [scope, ours, theirs, pairs])).toEqual([
      ['all', 5, 6, 4],
      ['short', 1, 2, 1],
      ['long', 4, 4, 3],
      ['short', 1, 2, 1],
    ]);
  });
  it('cover each other by the share of the passages of each side that have a pair', () => {
    expect(figures('all')?.coverage).toEqual({ first: 0.8, second: 0.6667 });
    expect(figures('long')?.coverage).toEqual({ first: 0.75, second: 0.75 });
  });
  it('agree by the share of pairs with one label, and beyond chance', () => {
    // Theme: 3 of 4 pairs; by chance (2 × 1 + 1 × 1 + 1 × 1) / 16 = 0.25. Stance: 3 of 4; by chance (2 × 3 + 2 × 1) / 16 = 0.5.
    expect([figures('all')?.theme.agreement.value, figures('all')?.theme.kappa.value]).toEqual([0.75, 0.6667]);
    expect([figures('all')?.stance.agreement.value, figures('all')?.stance.kappa.value]).toEqual([0.75, 0.5]);
  });
  it('have intervals around each value, the same at each count, and none where nothing can be measured', () => {
    for (const field of ['theme', 'stance'] as const)
      for (const { value, low, high } of Object.values(figures('all')?.[field] ?? {})) {
        expect(low).toBeLessThanOrEqual(value ?? NaN);
        expect(high).toBeGreaterThanOrEqual(value ?? NaN);
      }
    expect(figures('all')?.theme.agreement).toEqual({ value: 0.75, low: 0.25, high: 1 });
    expect(figures('short')?.theme).toEqual({ agreement: { value: 1, low: 1, high: 1 }, kappa: { value: null, low: null, high: null } });
  });
  it('have their pairs counted by both labels, in the order of the first and then of the second', () => {
    expect(compared().confusion).toEqual({
      theme: [
        { first: 'leaders', second: 'leaders', pairs: 1 },
        { first: 'plans', second: 'plans', pairs: 1 },
        { first: 'plans', second: 'visits', pairs: 1 },
        { first: 'staff', second: 'staff', pairs: 1 },
      ],
      stance: [
        { first: 'concern', second: 'concern', pairs: 2 },
        { first: 'strength', second: 'concern', pairs: 1 },
        { first: 'strength', second: 'strength', pairs: 1 },
      ],
    });
  });
  it('have every difference told, and every passage that one of them alone has', () => {
    const [visits, leaders] = ['Visits are rare and late.', 'Leaders know their services well.'];
    expect(compared().disagreements).toEqual([
      { inspection: 'short', finding: 'g1', field: 'stance', first: 'strength', second: 'concern', quote: leaders, secondQuote: leaders },
      { inspection: 'long', finding: 'f2', field: 'theme', first: 'plans', second: 'visits', quote: visits, secondQuote: visits },
    ]);
    expect(compared().unmatched).toEqual({
      first: [{ inspection: 'long', id: 'f4', quote: 'Homes are warm and safe.', theme: 'homes', stance: 'strength' }],
      second: [
        { inspection: 'short', id: '2', quote: 'Nothing else was seen.', theme: 'leaders', stance: 'concern' },
        { inspection: 'long', id: '4', quote: 'Health checks are done.', theme: 'health', stance: 'strength' },
      ],
    });
  });
  it('are refused where the second has no coding of a text', () => {
    const pairs = byWords(() => prepare(long, { state: 'clean' }));
    expect(() => agreementOf(first, second.slice(1), pairs)).toThrow('The second coding has no short.');
  });
  it('are published with what was aimed at, and with how often each gave way, once for each finding', () => {
    const settled = (field: 'theme' | 'stance' | 'finding', changed: 'first' | 'second' | 'both' | 'neither', finding: string | string[] = 'f1') => ({
      finding,
      field,
      first: 'a',
      second: 'b',
      settled: 'a',
      changed,
      why: 'So it is.',
    });
    const list = [
      settled('theme', 'first'),
      settled('theme', 'both'),
      settled('theme', 'second'),
      settled('stance', 'neither'),
      settled('finding', 'second', ['f1', 'f2', 'f3']),
    ];
    expect(publishedOf('quoted', compared(), settledSchema.parse({ settled: list }).settled)).toEqual({
      texts: 'quoted',
      goals: { theme: 0.85, stance: 0.93, coverage: 0.9 },
      figures: compared().figures,
      confusion: compared().confusion,
      settled: [
        { field: 'theme', first: 2, second: 2 },
        { field: 'stance', first: 0, second: 0 },
        { field: 'finding', first: 0, second: 3 },
      ],
    });
  });
});

describe('two codings of reports told in our words', () => {
  const finding = (id: string, theme: string, stance: 'concern' | 'strength') => ({ id, theme, stance });
  const report = (inspection: string, ...findings: ReturnType<typeof finding>[]) => ({ inspection, findings });
  const first = toldSchema.parse({
    had: 5,
    codings: [report('a', finding('a1', 'plans', 'concern'), finding('a2', 'staff', 'strength')), report('b', finding('b1', 'plans', 'concern'))],
  });
  const second = toldSchema.parse({
    had: 4,
    codings: [report('b', finding('b1', 'staff', 'concern'), finding('b2', 'staff', 'strength')), report('a', finding('a1', 'plans', 'concern'))],
  });
  const compared = () => agreementOf(first.codings, second.codings, byId, { first: first.had, second: second.had });

  it('are paired by the id of a finding, and what was not kept counts in all and in no report', () => {
    const { dropped, figures, unmatched, disagreements } = compared();
    expect(dropped).toEqual({ first: 2, second: 1 });
    expect(figures.map((one) => [one.scope, one.first, one.second, one.pairs, one.coverage.first, one.coverage.second])).toEqual([
      ['all', 5, 4, 2, 0.4, 0.5],
      ['a', 2, 1, 1, 0.5, 1],
      ['b', 1, 2, 1, 1, 0.5],
      ['short', 1, 2, 1, 1, 0.5],
    ]);
    expect(unmatched).toEqual({
      first: [{ inspection: 'a', ...finding('a2', 'staff', 'strength') }],
      second: [{ inspection: 'b', ...finding('b2', 'staff', 'strength') }],
    });
    expect(disagreements).toEqual([{ inspection: 'b', finding: 'b1', field: 'theme', first: 'plans', second: 'staff' }]);
  });
  it('have no figures of all but the longest where none holds more than half', () => {
    const even = [report('a', finding('a1', 'plans', 'concern')), report('b', finding('b1', 'plans', 'concern'))];
    expect(agreementOf(even, even, byId).figures.map(({ scope }) => scope)).toEqual(['all', 'a', 'b']);
  });
  it('are published with what was not kept, and without a goal', () => {
    const { texts, goals, dropped } = publishedOf('told', compared(), []);
    expect({ texts, goals, dropped }).toEqual({ texts: 'told', goals: undefined, dropped: { first: 2, second: 1 } });
  });
});

it('what a coding must say is read, and what the comparison does not need is passed over', () => {
  const passage = { quote: 'x', theme: 'plans', stance: 'concern' };
  const coding = { inspection: 'long', findings: [passage] };
  expect(codingsSchema.parse({ codings: [{ ...coding, findings: [{ ...passage, voice: 'direct' }], asks: [] }] })).toEqual({ codings: [coding] });
  expect(codingsSchema.safeParse({ codings: [{ ...coding, findings: [{ ...passage, stance: 'bad' }] }] }).success).toBe(false);
  expect(codingsSchema.safeParse({ codings: [{ findings: [passage] }] }).success).toBe(false);
});

it('an interval rests on many draws, and few pairs are fewer than that', () => {
  expect(DRAWS).toBeGreaterThanOrEqual(1000);
  expect(FEW_PAIRS).toBeLessThan(DRAWS);
});
