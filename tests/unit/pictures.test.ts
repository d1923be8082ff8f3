// Every chart of the made-up record, mark by mark and word by word, as when it was last looked at, with its key and all else that pages and frames have to know of it.
// Of nearly empty records it has the words alone: `drawn.test.ts` holds their marks to what they are of. It changes with the code, never with the content.
import { expect, it } from 'vitest';
import { charts, type Chart } from '../../src/charts/charts.ts';
import { made } from '../fixtures/made.ts';
import { SMALL } from '../fixtures/small.ts';

/** A value in lines: an array has one for each of its items, and an object one for each of its parts that holds more than a word or a number. */
function lines(name: string, value: unknown): string[] {
  if (Array.isArray(value)) return value.map((item) => `${name}: ${JSON.stringify(item)}`);
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([part, held]) => lines(name === '' ? part : `${name}.${part}`, held));
  return [`${name}: ${String(value)}`];
}

/** What a kind says of one of its charts: its key, what can be picked out, which themes it names, and what it counts. */
function said({ kind, chart }: Chart): unknown {
  const passages = [...made.findings, ...made.asks];
  return {
    kind: kind.name,
    key: kind.key(chart).map((marks) => marks.map(({ element, box, attributes, words }) => [words, element, box, attributes])),
    picks: kind.picks.join(' '),
    countsVisits: kind.countsVisits,
    themes: kind
      .themes(made, chart)
      .map(({ id }) => String(id))
      .join(' '),
    counts: passages
      .filter((item) => kind.counts(item, chart))
      .map(({ id }) => id)
      .join(' '),
  };
}

// One test for all: charts that are made before the tests begin would be charged to every one of them when the code is broken on purpose.
it('says and places what it did', () => {
  for (const { chart } of charts({ ...made })) expect(lines('', chart).join('\n')).toMatchSnapshot(chart.id);
});

it('says of itself what it did', () => {
  for (const one of charts({ ...made })) expect(lines('', said(one)).join('\n')).toMatchSnapshot(one.chart.id);
});

it.each(Object.entries(SMALL))('says what it did of a record that is %s', (_name, record) => {
  const words = charts({ ...record }).flatMap(({ kind, chart }) => {
    const { wide, middle, narrow, slide, card, grid, ...frame } = chart;
    return [
      ...lines('', frame),
      ...lines(
        'key',
        kind.key(chart).map((marks) => marks.map((mark) => mark.words)),
      ),
    ];
  });
  expect(words.join('\n')).toMatchSnapshot();
});
