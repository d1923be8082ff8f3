// A site is made of its own record alone: nothing of another council's is in it, and what it counts is its own.
import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadRecord, record, RECORD_DIR } from '../../src/record.ts';
import { themeChart } from '../../src/charts/kinds/Theme.marks.ts';
import { timelineChart } from '../../src/charts/kinds/Timeline.marks.ts';
import { numberWord } from '../../src/model/words/english.ts';
import { dist, pages } from './site.ts';

const SECOND = 'tests/fixtures/second-council';
const other = loadRecord(RECORD_DIR === SECOND ? '.' : SECOND);

it('names nothing that only another record holds', () => {
  const { site, inspections, milestones, people, statistics, sources, themes, frameworks } = other;
  const own = JSON.stringify(record()).toLowerCase();
  const foreign = [
    site.council,
    site.inspectorate,
    ...[...people, ...themes, ...frameworks].map(({ name }) => name),
    ...[...inspections, ...milestones, ...sources, ...statistics].map(({ title }) => title),
    ...frameworks.flatMap(({ grades, headings }) => [...grades.map(({ word }) => word), ...headings.map(({ heading }) => heading)]),
  ]
    .filter((name) => /\w\s+\w/.test(name) || [site.council, site.inspectorate].includes(name))
    .filter((name) => !own.includes(name.toLowerCase()));
  expect(foreign.length).toBeGreaterThan(5);
  const any = new RegExp(foreign.map((name) => RegExp.escape(name)).join('|'), 'g');
  const files = globSync(`${dist}/**/*.html`);
  expect(files.flatMap((file) => (readFileSync(file, 'utf8').match(any) ?? []).map((name) => `${file}: ${name}`))).toEqual([]);
});

it('counts its worked questions', () => {
  const data = pages.find(({ path }) => path === '/data/')?.document;
  const count = data?.querySelectorAll('.worked').length ?? 0;
  expect(data?.querySelector('#questions')?.textContent).toMatch(new RegExp(`^${numberWord(count, true)} questions?, worked$`));
});

it('measures the bars of a theme against its own largest visit', () => {
  for (const theme of record().themes) {
    const { visits } = themeChart(record(), theme).wide;
    const bars = visits.map(({ parts }) => ({
      count: parts.reduce((sum, one) => sum + one.count, 0),
      width: parts.reduce((sum, { bar }) => sum + bar.width, 0),
    }));
    const largest = Math.max(...bars.map(({ count }) => count));
    for (const { count, width } of bars) if (largest > 0) expect(width / 322).toBeCloseTo(count / largest, 2);
  }
});

it('names the steps of the ladder as its frameworks do', () => {
  const words = record().frameworks.flatMap(({ grades }) => grades.map(({ word }) => word));
  const { wide } = timelineChart(record());
  const rungs = wide.ladder?.rungs ?? [];
  expect(rungs.length).toBeGreaterThan(0);
  for (const { name } of rungs) expect(words).toContain(name.map((line) => line.words).join(' '));
});
