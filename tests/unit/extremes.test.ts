// What lies between the ends of a row: said where it is beyond both of them.
import { describe, expect, it } from 'vitest';
import { extremesInWords, percentOf, rowInWords } from '../../src/model/words/extremes.ts';
import { balanceChart } from '../../src/charts/kinds/Balance.marks.ts';
import { themesChart } from '../../src/charts/kinds/Themes.marks.ts';
import type { InspectionRecord } from '../../src/model/record/record.ts';
import { finding, made, own } from '../fixtures/made.ts';

const row = (...values: number[]): string => extremesInWords(values.map((value, i) => ({ value, said: `${value}%`, when: 2001 + i })));

describe('between the ends of a row', () => {
  it('the highest and the lowest are named, each with all its years', () => {
    expect(row(5, 9, 2, 6)).toBe('highest 9% in 2002, lowest 2% in 2003');
    expect(row(5, 9, 6, 9, 6)).toBe('highest 9% in 2002 and 2004');
    expect(row(5, 2, 2, 6)).toBe('lowest 2% in 2002 and 2003');
  });
  it('nothing is named that an end says', () => {
    expect([row(9, 5, 2), row(2, 2, 2), row(9, 9, 2), row(9, 2, 2), row(4), row()]).toEqual(['', '', '', '', '', '']);
  });
});

it('a share of something is never none, and never all where there is something else', () => {
  expect([percentOf(0, 9), percentOf(1, 900), percentOf(1, 3), percentOf(899, 900), percentOf(9, 9)]).toEqual(['0%', '<1%', '33%', '>99%', '100%']);
});

/** Reports read whole, each with so many findings that criticise, of ten; or of another number. */
const record = (...concerns: number[]): InspectionRecord => recordOf(10, concerns);
function recordOf(all: number, concerns: readonly number[]): InspectionRecord {
  const inspections = concerns.map((n, i) =>
    own(`v${i}`, String(2001 + i), {
      findings: Array.from({ length: all }, (_, j) => finding(`v${i}-${j}`, `v${i}`, 'plans', j < n ? 'concern' : 'strength')),
    }),
  );
  return { ...made, inspections, findings: inspections.flatMap(({ findings }) => findings), asks: [] };
}

describe('a chart whose headline names two ends', () => {
  it('says under it which share between them was higher or lower, and that it is one of passages', () => {
    const { headline, subline } = balanceChart(record(3, 8, 1, 2));
    expect(headline).toBe('Criticism: 30% of coded passages in 2001, 20% in 2004');
    expect(subline).toMatch(/^In between: highest 80% in 2002, lowest 10% in 2003\. All passages that we coded in the four texts/);
    expect(balanceChart(record(8, 3, 1)).subline).not.toContain('In between');
  });
  it('takes less than one percent for more than none and for less than one, and more than 99 likewise', () => {
    const between = (...concerns: number[]): string | undefined => /^In between: (.*?)\. /.exec(balanceChart(recordOf(400, concerns)).subline ?? '')?.[1];
    expect([between(0, 1, 0), between(4, 1, 4)]).toEqual(['highest <1% in 2002', 'lowest <1% in 2002']);
    expect([between(400, 399, 400), between(396, 399, 396)]).toEqual(['lowest >99% in 2002', 'highest >99% in 2002']);
    expect(between(1, 1, 1)).toBeUndefined();
  });
  it('says on how many themes criticism outnumbered praise between them', () => {
    expect(themesChart(record(3, 8, 1)).subline).toMatch(/^In between: up to one theme in 2002\./);
    expect(themesChart(record(8, 3, 8)).subline).toMatch(/^In between: down to none in 2002\./);
    expect(themesChart(record(8, 8, 1)).subline).not.toContain('In between');
  });
});

it('a row is told one by one, and a long one by its ends and what lies beyond them', () => {
  const row = (...values: number[]): string => rowInWords(values.map((value, i) => ({ value, said: `${value} of 9`, when: 2001 + i })));
  expect([row(), row(3), row(3, 1)]).toEqual(['', '3 of 9 in 2001', '3 of 9 in 2001 and 1 of 9 in 2002']);
  expect(row(1, 2, 3, 4, 5, 6)).toMatch(/^1 of 9 in 2001, .* and 6 of 9 in 2006$/);
  expect(row(3, 2, 7, 4, 5, 6, 5)).toBe('3 of 9 in 2001 and 5 of 9 in 2007; in between highest 7 of 9 in 2003, lowest 2 of 9 in 2002');
  expect(row(1, 2, 3, 4, 5, 6, 7)).toBe('1 of 9 in 2001 and 7 of 9 in 2007');
});
