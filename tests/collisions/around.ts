// What is around the visits of a made-up record: events with and without a name, an intervention, grades that were doubted later, official series.
import type { Milestone, Statistic } from '../../src/model/record/record.ts';
import { made } from '../fixtures/made.ts';

const event = (id: string, date: string, title: string, more: Partial<Milestone> = {}): Milestone => ({
  ...{ id, title, date, basis: 'a paper', kind: 'inquiry', confidence: 'high', people: [], sources: [] },
  ...more,
});

/** Events: some near one another, with names as long as they may be. */
export function milestones(long: boolean): Milestone[] {
  // The second one follows closely, or has not ended.
  const again = event('taken-again', long ? '2022-05' : '2013-08', 'Commissioners come back', {
    kind: 'intervention',
    band: { id: 'intervention', edge: 'start' },
  });
  const edges = [
    event('taken', '2013-02-26', 'Commissioners come', { kind: 'intervention', band: { id: 'intervention', edge: 'start' } }),
    event('given', long ? '2019-03-31' : '2013-05', 'Commissioners go', { kind: 'intervention', band: { id: 'intervention', edge: 'end' } }),
    again,
    ...(long ? [] : [event('given-again', '2014-01', 'Commissioners go again', { kind: 'intervention', band: { id: 'intervention', edge: 'end' } })]),
  ];
  if (!long) return [...edges, event('named', '2014-08-26', 'A report on it all', { label: 'A report' })];
  const earlier = ['2000-07', '2002-07'].map((date) =>
    event(`earlier-${date}`, date, 'An earlier inspection', { kind: 'earlier-inspection', grades: 'Adequate' }),
  );
  const doubts = { grades: earlier.map(({ id }) => id), says: 'A committee found in 2015 that inspections of that time missed exploitation on a large scale.' };
  const named = ['2012-01', '2013-03-01', '2013-03-20', '2013-04', '2015-11-03', '2025-12-31'];
  return [
    ...earlier,
    ...edges,
    ...named.map((date, i) => event(`named-${i}`, date, 'A report that names them', { label: 'commissioners hand all powers back'.slice(0, 34 - i * 4) })),
    ...Array.from({ length: 24 }, (_, i) =>
      event(`tick-${i}`, `${2005 + (i % 21)}-${String((i % 12) + 1).padStart(2, '0')}`, 'A new head', { kind: 'office' }),
    ),
    event('doubt', '2015-03', 'A committee reports', { doubts }),
  ].sort((a, b) => (a.date < b.date ? -1 : 1));
}

const series = (id: string, first: number, values: number[], more: Partial<Statistic>): Statistic => {
  const [one] = made.statistics;
  if (!one) throw new RangeError('the made-up record has no series');
  return { ...one, id, values: values.map((value, i) => ({ period: String(first + i), value })), breaks: [], ...more };
};

/** A series of few values and a long one, each of a theme; the long one rises and falls, is cut twice, and ends on its highest value. */
export function statistics(long: boolean): Statistic[] {
  const waves = Array.from({ length: 23 }, (_, i) => Math.round(((i * 37) % 11) * 900 + 2000 + (i === 22 ? 9999 : 0)));
  return [
    series('few', 2024, [610, 595], { themes: ['t0'] }),
    series('waves', 2003, long ? waves : waves.map((value) => Math.round(value / 100) / 10), {
      themes: ['t1'],
      title: long ? 'Children in care who were placed outside the council boundary' : 'Children in care',
      measure: long ? 'Average number of children looked after for each case-holding social worker (full-time equivalent), 31 March' : 'Children',
      unit: long ? 'children' : 'percent',
      breaks: [
        { before: '2009', says: 'Counted otherwise.' },
        { before: '2010', says: 'Counted otherwise.' },
      ],
    }),
  ];
}
