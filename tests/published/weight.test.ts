// What a page may weigh, for readers on a slow link and with an old phone.
import { describe, expect, it } from 'vitest';
import { elementsOf, heaviest, MIDDLE, mostElements, STORY, weigh } from '../bench/budgets.ts';
import { dist, pages } from './site.ts';

const story = pages.find(({ path }) => path === '/')?.html ?? '';

it('keeps the heaviest pages of each type within the budget of their type', () => {
  const weighed = heaviest(dist, 3);
  expect(weighed.length).toBeGreaterThan(20);
  expect(weighed.filter(({ bytes, budget }) => bytes > budget)).toEqual([]);
}, 120_000);

it('keeps the page in the middle small', () => {
  const bySize = [...pages].sort((one, other) => one.html.length - other.html.length);
  expect(weigh(bySize[Math.floor(bySize.length / 2)]?.html ?? '')).toBeLessThanOrEqual(MIDDLE);
});

it('has no page with more elements than a phone lays out at once, but for documents in their order', () => {
  const over = pages.filter(({ path, html }) => elementsOf(html) > (mostElements(`${path.slice(1)}index.html`, html) ?? Infinity));
  expect(over.map(({ path }) => path)).toEqual([]);
});

describe('the story', () => {
  it('is not large when it is unpacked', () => {
    expect(Buffer.byteLength(story)).toBeLessThanOrEqual(STORY.unpacked);
  });

  it('shows its first chart at once', () => {
    expect(story).toContain('</figure>');
    expect(weigh(story.slice(0, story.indexOf('</figure>')))).toBeLessThanOrEqual(STORY.toFirstChart);
  });
});
