// Two codings compared: the arithmetic on examples that can be checked by hand, the published figures computed again, and every difference settled.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import {
  agreementOf,
  codingsSchema,
  kappa,
  located,
  matched,
  publishedOf,
  settledSchema,
  type Agreement,
  type Passage,
} from '../../src/model/counts/agreement.ts';
import { textsByInspection } from '../../src/model/evidence/lookUp.ts';
import { findQuote, isMatch, prepare } from '../../src/model/evidence/quotes.ts';
import { readDraft, record } from '../../src/record.ts';

const folder = 'tests/coding/';
const file = (name: string): string => readFileSync(folder + name, 'utf8');
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
  });
});

const { draft } = readDraft();
const codings = (name: string) => codingsSchema.parse(parse(file(name))).codings;
const { settled } = settledSchema.parse(parse(file('settled.yml')));
const agreement = JSON.parse(file('agreement.json')) as Agreement;

describe('the second coding', () => {
  it.each([
    ['first.yml', 'f349b4689922615dfa125fb18630f008f134da9ecf3dbe6303301b15891ce703'],
    ['second.yml', '2467c82a4e81cf9236279a7441b7ba009c458ce2941247589bc94b5233a382ed'],
  ])('%s is what it was when the two were compared', (name, sha256) => {
    expect(createHash('sha256').update(file(name)).digest('hex')).toBe(sha256);
  });
  it('gives the published figures, byte for byte', () => {
    const again = agreementOf(codings('first.yml'), codings('second.yml'), textsByInspection(draft));
    expect(`${JSON.stringify(again, null, 2)}\n`).toBe(file('agreement.json'));
    expect(`${JSON.stringify(publishedOf(again, settled), null, 2)}\n`).toBe(readFileSync('content/agreement.json', 'utf8'));
  });
  it('covers all that was coded, and every passage is either matched or listed', () => {
    const [all, ...single] = agreement.figures.filter(({ scope }) => scope !== 'short');
    expect(all).toMatchObject({
      first: codings('first.yml').flatMap(({ findings }) => findings).length,
      second: codings('second.yml').flatMap(({ findings }) => findings).length,
    });
    for (const side of ['first', 'second'] as const) expect(agreement.unmatched[side].length).toBe((all?.[side] ?? 0) - (all?.pairs ?? 0));
    expect(single.reduce((sum, { pairs }) => sum + pairs, 0)).toBe(all?.pairs);
    for (const field of ['theme', 'stance'] as const) expect(agreement.confusion[field].reduce((sum, { pairs }) => sum + pairs, 0)).toBe(all?.pairs);
  });
});

describe('every difference is settled', () => {
  const { findings, corrections } = record();
  // What a later correction changed is no longer what was settled here.
  const corrected = new Set(corrections.map(({ id }) => id));
  const now = (id: string | undefined) => findings.find((one) => one.id === id);
  const texts = textsByInspection(draft);
  const theirs = codings('second.yml');
  /** The findings of the content that share characters with a passage of the second coding, each with the share of the passage that it covers. */
  const covering = (inspection: string, quote: string): Map<string, number> => {
    const prefix = theirs.find((one) => one.inspection === inspection)?.findings.find((one) => one.quote === quote)?.prefix;
    const here = findQuote(texts(inspection), { quote, prefix, cut: 'compared and not shown' });
    if (!isMatch(here)) throw new Error(quote);
    const shares = findings
      .filter((one) => one.inspection === inspection)
      .map(
        ({ id, match }) =>
          [id, match.parts.reduce((sum, { start, end }) => sum + Math.max(0, Math.min(end, here.end) - Math.max(start, here.start)), 0)] as const,
      );
    return new Map(shares.filter(([, shared]) => shared > 0).map(([id, shared]) => [id, shared / (here.end - here.start)]));
  };

  it('in theme and stance, as the content has it', () => {
    expect(agreement.disagreements.length).toBe(settled.filter(({ field }) => field !== 'finding').length);
    for (const { finding, field, first, second } of agreement.disagreements) {
      const entry = settled.filter((one) => one.finding === finding && one.field === field);
      expect(entry, finding).toHaveLength(1);
      expect(entry[0], finding).toMatchObject({ first, second });
      const value = entry[0]?.settled;
      expect(entry[0]?.changed, finding).toBe(value === second ? 'first' : value === first ? 'second' : 'both');
      if (!corrected.has(finding)) expect(now(finding)?.[field], finding).toBe(value);
    }
  });
  it('in passages that the first coding alone has', () => {
    const entries = settled.filter(({ field, finding }) => field === 'finding' && finding !== 'none');
    expect(entries.flatMap(({ finding }) => finding).sort()).toEqual(agreement.unmatched.first.map(({ id }) => id).sort());
    for (const entry of entries) {
      for (const id of [entry.finding].flat()) {
        expect(['finding', 'none', 'joined'], id).toContain(entry.settled);
        if (!corrected.has(id)) expect(now(id) !== undefined, id).toBe(entry.settled === 'finding');
        if (entry.as !== undefined) expect(now(entry.as), id).toBeDefined();
      }
    }
  });
  it('in passages that the second coding alone has', () => {
    const entries = settled.filter(({ field, finding }) => field === 'finding' && finding === 'none');
    expect(entries.length).toBe(agreement.unmatched.second.length);
    for (const { inspection, quote, theme, stance } of agreement.unmatched.second) {
      const entry = entries.find((one) => one.quote === quote && one.second === `${theme} ${stance}`);
      const shares = covering(inspection, quote);
      if (entry?.settled === 'none') expect(Math.max(0, ...shares.values()), quote).toBeLessThan(0.5);
      else expect(shares.get(entry?.as ?? ''), quote).toBeGreaterThan(entry?.settled === 'finding' ? 0.5 : 0);
    }
  });
});
