// Every chart of the made-up record, mark by mark and word by word, as when it was last looked at. It changes with the code, never with the content.
import { expect, it } from 'vitest';
import { charts } from '../../src/charts/charts.ts';
import { made } from '../fixtures/made.ts';

/** A value in lines: an array has one for each of its items, and an object one for each of its parts that holds more than a word or a number. */
function lines(name: string, value: unknown): string[] {
  if (Array.isArray(value)) return value.map((item) => `${name}: ${JSON.stringify(item)}`);
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([part, held]) => lines(name === '' ? part : `${name}.${part}`, held));
  return [`${name}: ${String(value)}`];
}

// One test for all: charts that are made before the tests begin would be charged to every one of them when the code is broken on purpose.
it('says and places what it did', () => {
  for (const { chart } of charts(made)) expect(lines('', chart).join('\n')).toMatchSnapshot(chart.id);
});
