// What holds for the shares of each report read whole: its bar is as long as every other one and cut by its findings, and the words give the same shares.
import { expect } from 'vitest';
import { FORMS } from '../../../src/charts/frame.ts';
import { balance, balanceChart } from '../../../src/charts/kinds/Balance.marks.ts';
import { STANCE_NOUNS } from '../../../src/model/words/stances.ts';
import { visitWords } from '../../../src/model/words/visits.ts';
import { STANCES } from '../../../src/model/written/schemas.ts';
import type { Relation } from './every.ts';
import { expectHead, expectInLine } from './heads.ts';

export const shares: readonly Relation[] = [
  [
    'shares: each report read whole has its bar, as long as every other one and cut by its findings; the words give the same shares',
    (record) => {
      const chart = balanceChart(record);
      const whole = record.inspections.filter(({ coverage, findings }) => coverage === 'full' && findings.length > 0);
      for (const form of FORMS) {
        const { bars: drawn, ends, width, height } = chart[form];
        expect(drawn.map(({ inspection }) => inspection)).toEqual(whole.map(({ id }) => id));
        for (const [i, { segments, size, head, href }] of drawn.entries()) {
          const visit = whole[i] ?? expect.fail();
          const total = visit.findings.length;
          expectHead(head, whole, visit, true);
          expect(href).toBe(`/inspections/${visit.id}/`);
          expect(size.words).toBe(`${total.toLocaleString('en-GB')} passage${total === 1 ? '' : 's'}`);
          const counts = STANCES.map((stance) => [stance, visit.findings.filter((one) => one.stance === stance).length] as const);
          expect(segments.map(({ stance, count }) => [stance, count])).toEqual(counts.filter(([stance, count]) => count > 0 || stance === 'concern'));
          const filled = segments.flatMap(({ bar }) => bar ?? []);
          const [left = NaN, right = NaN] = ends.map(({ x }) => x);
          expectInLine(filled, left);
          expect(filled.reduce((sum, bar) => sum + bar.width, 0)).toBeCloseTo(right - left, 0);
          for (const { stance, count, bar, share, label, percent } of segments) {
            expect((bar?.width ?? 0) / (right - left)).toBeCloseTo(count / total, 2);
            expect(bar === undefined).toBe(count === 0);
            expect(share?.words).toBe(stance === 'concern' ? percent : undefined);
            expect(label).toBe(
              `${visitWords(whole, visit)}: ${count} of ${total} coded passage${total === 1 ? '' : 's'} ${count === 1 ? 'is' : 'are'} ${STANCE_NOUNS[stance]} (${percent})`,
            );
            const exact = (count / total) * 100;
            expect(percent).toBe(exact > 0 && exact < 0.5 ? '<1%' : exact < 100 && exact >= 99.5 ? '>99%' : `${Math.round(exact)}%`);
            if (share) expect(share.x).toBeLessThan(left);
          }
          const next = drawn[i + 1]?.head.when.y ?? height;
          for (const y of [
            size.y,
            ...segments.flatMap(({ bar, share }) => [bar ? bar.y + bar.height : 0, share?.y ?? 0]),
            ...[...head.grade, ...head.name].map((one) => one.y),
          ])
            expect(y).toBeLessThan(next);
        }
        expect(ends.map(({ words, anchor }) => [words, anchor])).toEqual(
          whole.length === 0
            ? []
            : [
                [STANCE_NOUNS.concern, 'start'],
                [STANCE_NOUNS.strength, 'end'],
              ],
        );
        for (const { x } of ends) expect(x).toBeLessThanOrEqual(width);
      }
      const counted = chart.wide.bars.map(({ segments }) => segments.find(({ stance }) => stance === 'concern')?.percent);
      expect([...chart.headline.matchAll(/[<>]?\d+%/g)].map(([share]) => share)).toEqual([
        ...(counted.length > 0 ? [counted[0]] : []),
        ...(counted.length > 1 ? [counted.at(-1)] : []),
      ]);
      expect(chart.table.rows.map((row) => row.slice(4).map(({ text }) => text))).toEqual(
        chart.wide.bars.map(({ segments }, i) => [
          String(whole[i]?.findings.length),
          ...STANCES.map((stance) => {
            const part = segments.find((one) => one.stance === stance);
            return part ? `${part.count} (${part.percent})` : '0 (0%)';
          }),
        ]),
      );
      const told = record.inspections.filter(({ coverage }) => coverage === 'partial');
      expect(chart.summary.some((sentence) => sentence.includes('left out'))).toBe(told.length > 0);
      expect(
        balance
          .key(chart)
          .flat()
          .map(({ words }) => words),
      ).toEqual(STANCES.filter((stance) => whole.some(({ findings }) => findings.some((one) => one.stance === stance))).map((stance) => STANCE_NOUNS[stance]));
      for (const item of record.findings) expect(balance.counts(item, chart)).toBe(whole.some(({ id }) => id === item.inspection));
    },
  ],
];
