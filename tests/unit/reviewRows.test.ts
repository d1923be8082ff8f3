// The reviews of a whole record as a table of the open data.
import { expect, it } from 'vitest';
import { tables } from '../../src/model/tables/tables.ts';
import { loadRecord } from '../../src/record.ts';

it('reviews are in the open data, review by review, the oldest first', () => {
  const second = loadRecord('tests/fixtures/second-council');
  const rows = tables(second).find(({ id }) => id === 'reviews')?.rows ?? [];
  expect(rows).toHaveLength(second.reviews.length);
  expect(rows.map(({ date }) => date)).toEqual(second.reviews.map(({ on }) => on).sort());
  const of = (passage: string, reviewer: string) => rows.find((one) => one['passage'] === passage && one['reviewer'] === reviewer);
  expect(of('2021-whole-service-f002', 'practitioner-1')).toMatchObject({
    theme_seen: 'first-visits',
    theme_said: 'staffing',
    stance_said: 'concern',
    blind: true,
    settled: 'kept',
    stands: 'as-reviewed',
  });
  expect(of('2021-whole-service-f004', 'practitioner-1')).toMatchObject({ stance_seen: 'progress', stance_said: 'concern', stands: 'changed-as-said' });
  expect(of('2024-second-review-f001', 'editor-1')).toMatchObject({ what: 'discuss', theme_said: null, stance_said: null });
  expect(of('2024-second-review-f002', 'editor-1')).toMatchObject({ stands: 'changed-otherwise' });
  expect(of('2021-whole-service-a01', 'model-1')).toMatchObject({ by: 'language-model', role: null, stance_seen: null });
});
