// The two codings of the reports told in our words: the published figures computed again in two ways, and every difference settled.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { agreementOf, publishedOf, settledSchema, type Agreement } from '../../src/model/counts/agreement.ts';
import { byId, toldSchema } from '../../src/model/counts/pairing.ts';
import type { AgreementData } from '../../src/model/written/draft.ts';
import { record } from '../../src/record.ts';

const file = (name: string): string => readFileSync(`tests/coding/told/${name}`, 'utf8');
const { settled } = settledSchema.parse(parse(file('settled.yml')));
const agreement = JSON.parse(file('agreement.json')) as Agreement;
const published = (JSON.parse(readFileSync('content/agreement.json', 'utf8')) as AgreementData).compared.find(({ texts }) => texts === 'told');

it.each([
  ['first.yml', '7c05d30bf9e78117ac0d847a4f9846b118a26a8a39aa8c31c58caa94ac0e0237'],
  ['second.yml', '2bf48b8e882f45ad602615b2ab212742176149e45be3ade7a87b7b1272b761a6'],
])('%s is what it was when the two were compared', (name, sha256) => {
  expect(createHash('sha256').update(file(name)).digest('hex')).toBe(sha256);
});

it('the codings give the published figures', () => {
  const [first, second] = [toldSchema.parse(parse(file('first.yml'))), toldSchema.parse(parse(file('second.yml')))];
  const again = agreementOf(first.codings, second.codings, byId, { first: first.had, second: second.had });
  expect(`${JSON.stringify(again, null, 2)}\n`).toBe(file('agreement.json'));
  expect(published).toEqual(publishedOf('told', again, settled));
});

/** A second computation, which shares no line with the first: Cohen (1960), (observed - chance) / (1 - chance), from the files as they are. */
describe('the figures, computed again', () => {
  type Line = readonly [inspection: string, id: string, theme: string, stance: string];
  const linesOf = (name: string): Line[] =>
    [...file(name).matchAll(/\{ id: ((\d+-[a-z-]+)-f\d+), theme: ([a-z-]+), stance: ([a-z]+) \}/g)].map(
      ([, id = '', inspection = '', theme = '', stance = '']) => [inspection, id, theme, stance],
    );
  const [first, second] = [linesOf('first.yml'), linesOf('second.yml')];
  const hadBy = (name: string): number => Number(/^had: (\d+)$/m.exec(file(name))?.[1]);
  const figures = published?.figures ?? [];

  it.each(figures.map((one) => [one.scope, one] as const))('%s', (scope, published) => {
    const inScope = ([inspection]: Line): boolean => scope === 'all' || inspection === scope;
    const [ours, theirs] = [first.filter(inScope), second.filter(inScope)];
    const both = ours.flatMap((one) => theirs.filter(([, id]) => id === one[1]).map((other) => [one, other] as const));
    const [had, hadAgain] = scope === 'all' ? [hadBy('first.yml'), hadBy('second.yml')] : [ours.length, theirs.length];
    expect([published.first, published.second, published.pairs]).toEqual([had, hadAgain, both.length]);
    expect(published.coverage.first).toBeCloseTo(both.length / had, 4);
    expect(published.coverage.second).toBeCloseTo(both.length / hadAgain, 4);
    for (const [field, place] of [
      ['theme', 2],
      ['stance', 3],
    ] as const) {
      const n = both.length;
      let [observed, chance] = [0, 0];
      for (const [one, other] of both) if (one[place] === other[place]) observed += 1 / n;
      for (const label of new Set(both.map(([one]) => one[place])))
        chance += (both.filter(([one]) => one[place] === label).length / n) * (both.filter(([, other]) => other[place] === label).length / n);
      expect(published[field].agreement.value, field).toBeCloseTo(observed, 4);
      expect(published[field].kappa.value, field).toBeCloseTo((observed - chance) / (1 - chance), 4);
    }
  });
});

it('every difference is settled, as the content has it', () => {
  const { findings, corrections } = record();
  // What a later correction changed is no longer what was settled here.
  const corrected = new Set(corrections.map(({ id }) => id));
  const { disagreements, unmatched } = agreement;
  expect(settled.length).toBe(disagreements.length + unmatched.first.length + unmatched.second.length);
  for (const { finding, field, first, second } of disagreements) {
    const entries = settled.filter((one) => one.finding === finding && one.field === field);
    expect(entries, finding).toMatchObject([{ first, second }]);
    const value = entries[0]?.settled;
    expect(entries[0]?.changed, finding).toBe(value === second ? 'first' : value === first ? 'second' : 'both');
    const here = findings.find(({ id }) => id === finding);
    if (here && !corrected.has(finding)) expect(here[field], finding).toBe(value);
  }
  for (const side of ['first', 'second'] as const) {
    const changed = side === 'first' ? 'second' : 'first';
    for (const { id, theme, stance } of unmatched[side]) {
      const entries = settled.filter((one) => one.as === id);
      expect(entries, id).toMatchObject([{ field: 'finding', [side]: `${theme} ${stance}`, settled: 'finding', changed }]);
    }
  }
});
