import { describe, expect, it } from 'vitest';
import { chartOf, charts, correctedOn } from '../../src/charts/charts.ts';
import type { Correction } from '../../src/model/written/draft.ts';
import { passageThing } from '../../src/model/sharing/structured.ts';
import { record } from '../../src/record.ts';
import { made } from '../fixtures/made.ts';

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

/** The charts that one correction can change, of a record that never changes; and of one in which that is gone. */
function changed(id: string, what: Correction['what'], [old, now]: readonly [string, string] = ['a', 'b'], removed: typeof made.removed = []): string[] {
  const one = { ...made, removed, corrections: [{ date: '2031-01-05', id, what, old, new: now, why: 'a test' }] };
  return charts(one)
    .filter((drawn) => correctedOn(one, drawn) !== undefined)
    .map(({ chart }) => chart.id);
}

describe('the corrections of a chart are those that can change what it shows', () => {
  it('words change nothing that is drawn', () => {
    for (const id of ['first-plans-1', 'first-a1', 'inspections/first', 'themes/plans', 's-first']) expect(changed(id, 'words')).toEqual([]);
  });
  it('a finding that is moved to another theme changes the charts by theme, and no share of its report', () => {
    expect(changed('first-plans-1', 'theme', ['staff', 'plans'])).toEqual(['themes', 'persistence', 'theme-plans', 'theme-staff']);
    expect(changed('first-plans-4', 'theme', ['staff', 'plans'])).toEqual(['themes', 'theme-plans', 'theme-staff']);
  });
  it('another stance changes the shares of a report read whole, and persistence where it is or was criticism', () => {
    expect(changed('first-plans-1', 'stance', ['progress', 'concern'])).toEqual(['themes', 'persistence', 'balance', 'theme-plans']);
    expect(changed('first-plans-4', 'stance', ['progress', 'strength'])).toEqual(['themes', 'balance', 'theme-plans']);
    expect(changed('letter-1', 'stance', ['progress', 'concern'])).toEqual(['themes', 'persistence', 'theme-plans']);
  });
  it('a finding that is gone changes what counted it', () => {
    const gone = { id: 'first-f9', theme: 'staff', stance: 'strength' };
    expect(changed(gone.id, 'removed', undefined, [gone])).toEqual(['timeline', 'themes', 'balance', 'theme-staff']);
  });
  it('a finding that was added changes what counts it', () => {
    expect(changed('first-plans-1', 'added')).toEqual(['timeline', 'themes', 'persistence', 'balance', 'theme-plans']);
    expect(changed('first-plans-4', 'added')).toEqual(['timeline', 'themes', 'balance', 'theme-plans']);
  });
  it('an ask changes the chart of asks, and those of its themes', () => {
    expect(changed('first-a1', 'theme', ['staff', 'plans'])).toEqual(['asks', 'theme-plans', 'theme-staff']);
    const gone = { id: 'first-a9', theme: 'staff', stance: '' };
    expect(changed(gone.id, 'removed', undefined, [gone])).toEqual(['asks', 'theme-staff']);
  });
  it('the day of a visit changes each chart that has the visit, and that of an event the timeline', () => {
    const themes = made.themes.map(({ id }) => `theme-${id}`);
    expect(changed('letter', 'date')).toEqual(['timeline', 'themes', 'persistence', 'asks', ...themes, 'statistic-homes']);
    expect(changed('m-named', 'date')).toEqual(['timeline']);
    expect(changed('milestones/m-named', 'title')).toEqual(['timeline']);
  });
  it('a grade changes the charts that name it', () => {
    const themes = made.themes.map(({ id }) => `theme-${id}`);
    expect(changed('inspections/first#overall', 'grade')).toEqual(['timeline', 'judgements', 'balance', ...themes, 'statistic-homes']);
    expect(changed('milestones/m-named#grades', 'grade')).toEqual(['timeline']);
  });
  it('a value changes the chart of its series, and that of the theme under which it stands', () => {
    expect(changed('statistics/homes#2001', 'revision')).toEqual(['theme-homes', 'statistic-homes']);
    expect(changed('statistics/elsewhere#2001', 'value')).toEqual([]);
  });
});

it('the structured data of a corrected passage tells its corrections, and that of any other none', () => {
  if (!finding) throw new RangeError('there is no finding');
  const absolute = (path: string): string => `https://record.test${path}`;
  expect(JSON.stringify(passageThing(all, finding, absolute))).not.toContain('CorrectionComment');
  expect(passageThing(corrected, finding, absolute)).toMatchObject({
    correction: [{ '@type': 'CorrectionComment', datePublished: '2027-01-05', text: 'stance: "concern" became "progress". a test' }],
  });
});
