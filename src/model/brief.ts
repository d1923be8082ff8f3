// What a large record leaves out of one chart or one list, so that both stay legible and light, and how the page says so.
import { yearOf } from './dates.ts';
import type { InspectionRecord } from './record.ts';

/** The most visits that a chart draws; columns for more would be too narrow to read. */
export const MOST_DRAWN = 12;

/** The most entries that a list has on one page; a longer one is split by theme within a visit, and by year across visits. */
export const MOST_LISTED = 200;

/** The record with its latest visits alone, and the sentence that says so; undefined where a chart has room for all. */
export function latestVisits(record: InspectionRecord): { record: InspectionRecord; says: string } | undefined {
  const { inspections } = record;
  if (inspections.length <= MOST_DRAWN) return undefined;
  const shown = inspections.slice(-MOST_DRAWN);
  const ids = new Set(shown.map(({ id }) => id));
  const first = yearOf(shown[0]?.ordered ?? record.site.checked);
  const within = <Item extends { inspection: string }>(items: Item[]): Item[] => items.filter(({ inspection }) => ids.has(inspection));
  return {
    record: {
      ...record,
      inspections: shown,
      milestones: record.milestones.filter(({ date }) => yearOf(date) >= first),
      findings: within(record.findings),
      asks: within(record.asks),
      statements: within(record.statements),
    },
    says: `This chart shows and counts the latest ${MOST_DRAWN} of ${inspections.length.toLocaleString('en-GB')} visits; the timeline and the open data have all of them.`,
  };
}

/** Entries by the year of their date, oldest first. */
export function byYear<Item>(items: readonly Item[], date: (item: Item) => string): [year: number, items: Item[]][] {
  return [...Map.groupBy(items, (item) => yearOf(date(item)))].sort(([a], [b]) => a - b);
}
