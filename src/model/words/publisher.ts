// Of whom a site is independent: never of a council that publishes it.
import type { Site } from '../written/draft.ts';

/** A sentence for the foot of every page. */
export function independence({ publisher, council, inspectorate }: Pick<Site, 'publisher' | 'council' | 'inspectorate'>): string {
  const own = publisher.toLowerCase().includes(council.toLowerCase());
  return own
    ? `This site is published by ${publisher} and is independent of ${inspectorate}.`
    : `This site is independent of ${inspectorate} and of ${council} council.`;
}
