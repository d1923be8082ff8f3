// What a row says between its ends: its highest and its lowest, where they are beyond both ends.
import { listed } from './english.ts';

/** One of a row, in its order. */
interface InRow {
  /** What it is compared by; what reads alike is equal. */
  value: number;
  /** As readers know it: "61%", "12 themes". */
  said: string;
  when: string | number;
}

/** Those of a row that lie beyond both of its ends: all that are as high as the highest, and all that are as low as the lowest. */
export function beyondEnds<Item extends { value: number }>(row: readonly Item[]): { highest: Item[]; lowest: Item[] } {
  const values = row.map(({ value }) => value);
  const ends = [values[0], values.at(-1)];
  const alike = (extreme: number): Item[] => (ends.includes(extreme) ? [] : row.filter(({ value }) => value === extreme));
  return { highest: alike(Math.max(...values)), lowest: alike(Math.min(...values)) };
}

/** The same in words: "highest 70% in 2003, lowest 2% in 2005 and 2006"; nothing where both ends are the extremes. */
export function extremesInWords(row: readonly InRow[], [most, least] = ['highest', 'lowest']): string {
  const { highest, lowest } = beyondEnds(row);
  const parts = [
    [most, highest],
    [least, lowest],
  ] as const;
  return parts.flatMap(([name, found]) => (found[0] ? [`${name} ${found[0].said} in ${listed(found.map(({ when }) => when))}`] : [])).join(', ');
}

/** The most of a row that is told one by one. */
const MOST_TOLD = 6;

/** A row in words, one after the other; of a long one its ends, and what lies beyond them. */
export function rowInWords(row: readonly InRow[]): string {
  const said = (all: readonly InRow[]): string => listed(all.map((one) => `${one.said} in ${one.when}`));
  if (row.length <= MOST_TOLD) return said(row);
  const between = extremesInWords(row);
  return `${said(row.filter((_, i) => i === 0 || i === row.length - 1))}${between === '' ? '' : `; in between ${between}`}`;
}

/** A share in whole percent; what there is of is never nothing, and never all where there is something else. */
export function percentOf(count: number, total: number): string {
  const whole = Math.round((count / total) * 100);
  if (whole === 0 && count > 0) return '<1%';
  return whole === 100 && count < total ? '>99%' : `${whole}%`;
}
