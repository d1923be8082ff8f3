// The second coding of this record: its published figures are computed again, and every difference is settled as the content has it.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { agreementOf, publishedOf, settledSchema, type Agreement } from '../../src/model/counts/agreement.ts';
import { byWords, codingsSchema } from '../../src/model/counts/pairing.ts';
import { textsByInspection } from '../../src/model/evidence/lookUp.ts';
import { findQuote, isMatch } from '../../src/model/evidence/quotes.ts';
import { isQuoted } from '../../src/model/record/lookups.ts';
import type { AgreementData } from '../../src/model/written/draft.ts';
import { readDraft, record } from '../../src/record.ts';

const folder = 'tests/coding/';
const file = (name: string): string => readFileSync(folder + name, 'utf8');

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
    const again = agreementOf(codings('first.yml'), codings('second.yml'), byWords(textsByInspection(draft)));
    expect(`${JSON.stringify(again, null, 2)}\n`).toBe(file('agreement.json'));
    const { compared } = JSON.parse(readFileSync('content/agreement.json', 'utf8')) as AgreementData;
    expect(compared.find(({ texts }) => texts === 'quoted')).toEqual(publishedOf('quoted', again, settled));
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
      .filter(isQuoted)
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
    for (const { inspection, quote = '', theme, stance } of agreement.unmatched.second) {
      const entry = entries.find((one) => one.quote === quote && one.second === `${theme} ${stance}`);
      const shares = covering(inspection, quote);
      if (entry?.settled === 'none') expect(Math.max(0, ...shares.values()), quote).toBeLessThan(0.5);
      else expect(shares.get(entry?.as ?? ''), quote).toBeGreaterThan(entry?.settled === 'finding' ? 0.5 : 0);
    }
  });
});
