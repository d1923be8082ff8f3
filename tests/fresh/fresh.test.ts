// The pages of a record with no visit, or with its first: nothing on them is broken off, counted as none or said of what is not there.
import { expect, it } from 'vitest';
import { charts } from '../../src/charts/charts.ts';
import { record } from '../../src/record.ts';
import { pages } from '../published/site.ts';

const wordsOf = (part: Element | null | undefined): string => (part?.textContent ?? '').replace(/\s+/g, ' ');
const { inspections } = record();

it('begins with as many visits as its folder says', () => {
  expect(['none', 'one'][inspections.length]).toBe(process.env['RECORD_DIR']?.split('/').at(-1));
});

it('says no value that is missing', () => {
  for (const { path, document } of pages) {
    const description = document.querySelector('meta[name="description"]')?.getAttribute('content') ?? '';
    const body = document.body.cloneNode(true) as Element;
    for (const script of body.querySelectorAll('script')) script.remove();
    expect(`${description} ${wordsOf(body)}`, path).not.toMatch(/\b(?:undefined|null|NaN|Infinity)\b|\[object |%[a-z]+%|\bto :/);
  }
});

it('counts no nothing: no page says 0 or zero of what it is about', () => {
  for (const { path, document } of pages.filter(({ path }) => !path.startsWith('/compare/'))) {
    const main = document.querySelector('main')?.cloneNode(true) as Element | undefined;
    for (const other of main?.querySelectorAll('table, textarea, pre, svg, .pick') ?? []) other.remove();
    const description = document.querySelector('meta[name="description"]')?.getAttribute('content') ?? '';
    for (const words of inspections.length === 0 ? [description, wordsOf(main)] : []) expect(words, path).not.toMatch(/(?<![\d.])(?:0|zero) (?!rows)[a-z]/i);
  }
});

it('a headline of a chart claims nothing of visits that are not there', () => {
  if (inspections.length > 0) return;
  for (const { chart } of charts(record())) expect(chart.headline).toMatch(/^(?:.+: no text is|No (?:visit|text|report|overall grade|ask) .*\b(?:is)\b)/);
});
