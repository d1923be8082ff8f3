// The drawn timeline as published: an event without a name is a tick only where a list says what it is.
import { expect, it } from 'vitest';
import { timelineChart } from '../../src/charts/kinds/Timeline.marks.ts';
import { record } from '../../src/record.ts';
import { files, pages, dist } from './site.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const { events, named } = timelineChart(record()).wide;

it('ticks without a name stand on the page of the timeline, and in no frame, picture or other page', () => {
  const unnamed = events.map(({ label }) => label);
  const drawn = (html: string): string[] =>
    unnamed.filter((label) => html.includes(`aria-label="${label.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`));
  const pictures = pages.filter(({ document }) => document.querySelector('svg.at-wide, svg.at-middle') !== null);
  expect(pictures.length).toBeGreaterThan(2);
  for (const { path, document } of pictures) {
    const labels = new Set([...document.querySelectorAll('svg a')].map((mark) => mark.getAttribute('aria-label')));
    expect(
      unnamed.filter((label) => labels.has(label)),
      path,
    ).toEqual(path === '/timeline/' ? unnamed : []);
    if (path === '/timeline/' || path === '/charts/timeline/') for (const { label } of named) expect(labels.has(label), path).toBe(true);
  }
  for (const file of files.filter((one) => /^charts\/timeline\/.*\.svg$/.test(one))) expect(drawn(readFileSync(join(dist, file), 'utf8')), file).toEqual([]);
});
