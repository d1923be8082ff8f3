// The pictures as they are printed, of a record that changes with no edit of the content: what each mark says and where it is.
import { expect, it } from 'vitest';
import { charts } from '../../src/charts/charts.ts';
import { FORMS } from '../../src/charts/frame.ts';
import { record } from '../../src/record.ts';
import { pages } from '../published/site.ts';

/** One line for each mark, and for each cell of a table: its element, its place to whole units, its label or its words. */
function normalised(picture: Element): string[] {
  const lines: string[] = [];
  for (const node of picture.querySelectorAll('a[aria-label], text, rect, circle, path, th, td')) {
    const words = /^(?:text|th|td)$/i.test(node.tagName) ? node.textContent.replace(/\s+/g, ' ').trim() : '';
    const label = node.getAttribute('aria-label') ?? words;
    const place = ['x', 'y', 'width', 'height', 'cx', 'cy', 'r', 'd', 'transform', 'class'].flatMap((name) => {
      const value = node.getAttribute(name);
      return value === null ? [] : [`${name}=${value.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number))))}`];
    });
    lines.push(`${node.tagName} ${place.join(' ')} ${label}`.trim());
  }
  return lines;
}

it.each(charts(record()).map(({ chart }) => [chart.id, chart] as const))('%s is drawn as it was when it was last looked at', (id, chart) => {
  const page = pages.find(({ path }) => path === `/charts/${id}/`);
  const drawings = [...(page?.document.querySelectorAll('.chart') ?? [])];
  expect(drawings).toHaveLength(chart.grid ? 1 : FORMS.filter((form) => chart[form] !== undefined).length);
  expect(drawings.map(normalised)).toMatchSnapshot();
});
