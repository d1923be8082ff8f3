// What the pages say of reviews is what content/reviews.yml says: no passage is called reviewed that was not.
import { expect, it } from 'vitest';
import { addresses } from '../../src/model/record/addresses.ts';
import { record } from '../../src/record.ts';
import { pages, wordsOf } from './site.ts';

const { findings, asks, reviews } = record();
const byPath = new Map(pages.map((page) => [page.path, page]));
const saidOn = (path: string): string => {
  const page = byPath.get(path);
  if (!page) throw new Error(`${path} was not built`);
  return wordsOf(page);
};

it.each([
  ['finding', findings, addresses.finding],
  ['ask', asks, addresses.ask],
] as const)('the page of each %s tells its reviews, and no other', (_, passages, addressOf) => {
  expect(passages.length).toBeGreaterThan(0);
  for (const { id } of passages) {
    const told = saidOn(addressOf(id)).match(/Reviewed by a (?:person|language model)/g) ?? [];
    expect(told, id).toHaveLength(reviews.filter(({ passage }) => passage === id).length);
  }
});

it('the method page says that no person has reviewed the coding, as long as that is so', () => {
  const people = reviews.some(({ by }) => by === 'person');
  expect(saidOn('/about/method/').includes('No person has reviewed the coding so far')).toBe(!people);
  expect(saidOn('/about/method/').includes('People have reviewed')).toBe(people);
});
