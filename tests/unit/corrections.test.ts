import { expect, it } from 'vitest';
import { chartOf, correctedOn } from '../../src/charts/charts.ts';
import { record } from '../../src/record.ts';

const all = record();
const finding = all.findings.find(({ theme }) => theme === 'planning');
const corrected = { ...all, corrections: [{ date: '2027-01-05', id: finding?.id ?? '', what: 'stance' as const, old: 'concern', new: 'progress', why: 'a test' }] };

it('a chart says when something that it shows was last corrected, and only then', () => {
  expect(correctedOn(all, chartOf(all, 'themes'))).toBeUndefined();
  expect(correctedOn(corrected, chartOf(all, 'themes'))).toBe('2027-01-05');
  expect(correctedOn(corrected, chartOf(all, 'theme-planning'))).toBe('2027-01-05');
  expect(correctedOn(corrected, chartOf(all, 'theme-health'))).toBeUndefined();
  expect(correctedOn(corrected, chartOf(all, 'statistic-caseload'))).toBeUndefined();
});
