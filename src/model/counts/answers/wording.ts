// How the answers are worded: their parts in a row, and which of a long row are named.
import type { Inspection } from '../../record/record.ts';
import type { Part } from '../../words/dated.ts';
import { yearOf } from '../../written/dates.ts';

/** As many grades, reports or asks are named one by one; of a longer row the first and so many of the latest. */
export const MOST_NAMED = 5;
export const LATEST_NAMED = 2;

export const plain = (words: string): Part => ({ words });
export const year = ({ ordered }: Inspection): number => yearOf(ordered);

/** Items as English lists them, each with its own link: "a, b and c". */
export function series(items: readonly (Part | readonly Part[])[]): Part[] {
  return items.flatMap((item, i): Part[] => [...(i === 0 ? [] : [plain(i === items.length - 1 ? ' and ' : ', ')]), ...[item].flat()]);
}

/** Of a long row the first and the latest, so that it can be read, and what else is never left out. */
export function named<Item>(all: readonly Item[], kept: readonly Item[]): Item[] {
  const few = new Set([...kept, ...all.slice(0, 1), ...all.slice(-LATEST_NAMED)]);
  return all.length <= MOST_NAMED ? [...all] : all.filter((one) => few.has(one));
}

/** That some of a long row are left out; `kept` names what is shown besides the first and the latest. */
export function skipped(all: readonly unknown[], shown: readonly unknown[], kept: readonly string[]): string {
  if (shown.length === all.length) return '';
  return ` (${['the first', ...kept].join(', ')} and the latest of ${all.length})`;
}
