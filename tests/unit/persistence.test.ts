// What the headline of repeated criticism may say of the years before.
import { expect, it } from 'vitest';
import { persistenceChart } from '../../src/charts/kinds/Persistence.marks.ts';
import { findings, recordOf } from '../fixtures/answered.ts';
import { own, secondHand } from '../fixtures/made.ts';

const read = own('b', '2002', { findings: findings('b', 1, 0) });

it('criticism is called not the first where an earlier year had some, by whomever it is told', () => {
  const earlier = secondHand('a', '2001', { findings: findings('a', 1, 0) });
  expect(persistenceChart(recordOf([earlier, read])).headline).toBe('One theme drew criticism in 2002, not for the first time');
});

it('and not where only a later one has', () => {
  const later = secondHand('c', '2003', { findings: findings('c', 1, 0) });
  expect(persistenceChart(recordOf([read, later])).headline).toBe('One theme drew criticism in 2002');
});
