// The pictures as text: what each mark says and where it stands. The snapshot changes when an editor changes a code.
import { expect, it } from 'vitest';
import { pages } from './site.ts';

const PICTURES = [
  'timeline',
  'judgements',
  'themes',
  'persistence',
  'balance',
  'asks',
  'theme-planning',
  'theme-placements',
  'statistic-children-looked-after',
];

/** One line for each mark: its element, its place to whole units, its label. */
function normalised(svg: Element): string[] {
  const lines: string[] = [];
  for (const node of svg.querySelectorAll('a[aria-label], text, rect, circle, path')) {
    const label = node.getAttribute('aria-label') ?? (node.tagName === 'text' ? node.textContent.trim() : '');
    const place = ['x', 'y', 'width', 'height', 'cx', 'cy', 'r', 'd', 'transform', 'class'].flatMap((name) => {
      const value = node.getAttribute(name);
      return value === null ? [] : [`${name}=${value.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number))))}`];
    });
    lines.push(`${node.tagName} ${place.join(' ')} ${label}`.trim());
  }
  return lines;
}

it.each(PICTURES)('%s is drawn as it was when it was last looked at', (id) => {
  const page = pages.find(({ path }) => path === `/charts/${id}/`);
  const drawings = [...(page?.document.querySelectorAll('svg.chart') ?? [])];
  expect(drawings).toHaveLength(2);
  expect(drawings.map(normalised)).toMatchSnapshot();
});
