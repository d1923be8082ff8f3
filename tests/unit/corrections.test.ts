import { expect, it } from 'vitest';
import { chartOf, correctedOn } from '../../src/charts/charts.ts';
import type { Correction } from '../../src/model/written/draft.ts';
import { passageThing } from '../../src/model/sharing/structured.ts';
import { record } from '../../src/record.ts';

const all = { ...record(), corrections: [] };
const finding = all.findings[0];
const elsewhere = all.themes.find(({ id }) => id !== finding?.theme)?.id ?? '';
const corrected = {
  ...all,
  corrections: [{ date: '2027-01-05', id: finding?.id ?? '', what: 'stance' as Correction['what'], old: 'concern', new: 'progress', why: 'a test' }],
};

it('a chart says when something that it shows was last corrected, and only then', () => {
  expect(correctedOn(all, chartOf(all, 'themes'))).toBeUndefined();
  expect(correctedOn(corrected, chartOf(all, 'themes'))).toBe('2027-01-05');
  expect(correctedOn(corrected, chartOf(all, `theme-${finding?.theme}`))).toBe('2027-01-05');
  expect(correctedOn(corrected, chartOf(all, `theme-${elsewhere}`))).toBeUndefined();
  expect(correctedOn(corrected, chartOf(all, `statistic-${all.statistics[0]?.id}`))).toBeUndefined();
});

it('a chart of a series or of grades says when a value or a grade was corrected', () => {
  const [series, other] = all.statistics;
  const graded = all.inspections.find(({ judgements }) => judgements.length > 0);
  const of = (id: string, what: 'value' | 'grade'): typeof corrected => ({
    ...all,
    corrections: [{ date: '2027-01-05', id, what, old: 'a', new: 'b', why: 'a test' }],
  });
  const value = of(`statistics/${series?.id}#2020`, 'value');
  expect(correctedOn(value, chartOf(value, `statistic-${series?.id}`))).toBe('2027-01-05');
  expect(correctedOn(value, chartOf(value, `statistic-${other?.id}`))).toBeUndefined();
  const grade = of(`inspections/${graded?.id}#overall`, 'grade');
  expect(correctedOn(grade, chartOf(grade, 'judgements'))).toBe('2027-01-05');
  expect(correctedOn(grade, chartOf(grade, 'themes'))).toBeUndefined();
});

it('the structured data of a corrected passage tells its corrections, and that of any other none', () => {
  if (!finding) throw new RangeError('there is no finding');
  const absolute = (path: string): string => `https://record.test${path}`;
  expect(JSON.stringify(passageThing(all, finding, absolute))).not.toContain('CorrectionComment');
  expect(passageThing(corrected, finding, absolute)).toMatchObject({
    correction: [{ '@type': 'CorrectionComment', datePublished: '2027-01-05', text: 'stance: "concern" became "progress". a test' }],
  });
});
