// What a large record leaves out of one chart or one list, so that both stay legible and light, and how the page says so.
import { chronology, type DatedEvent } from './chronology.ts';
import { yearOf } from './dates.ts';
import type { Theme } from './draft.ts';
import type { Inspection, InspectionRecord } from './record.ts';

/** The most visits that a chart draws; columns for more would be too narrow to read. */
export const MOST_DRAWN = 12;

/** The most entries that a list has on one page; a longer one is split by theme within a visit, and by year across visits. */
export const MOST_LISTED = 200;

/** The most later findings that the page of an ask shows; its theme's page has all of them. */
export const MOST_LATER = 40;

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

/** The visits of one year that have passages on a theme. */
export interface ThemeYear {
  theme: Theme;
  year: number;
  visits: Inspection[];
  previous: number | undefined;
  next: number | undefined;
}

/** Themes with more passages than one page lists, year by year. */
export function themeYears({ themes, findings, inspections }: InspectionRecord): ThemeYear[] {
  const counted = Map.groupBy(findings, ({ theme }) => theme);
  return themes
    .filter(({ id }) => (counted.get(id)?.length ?? 0) > MOST_LISTED)
    .flatMap((theme) => {
      const visits = inspections.filter((one) => one.findings.some((finding) => finding.theme === theme.id));
      const years = byYear(visits, ({ ordered }) => ordered);
      return years.map(([year, held], i): ThemeYear => ({ theme, year, visits: held, previous: years[i - 1]?.[0], next: years[i + 1]?.[0] }));
    });
}

/** One theme of an inspection. */
export interface InspectionTheme {
  inspection: Inspection;
  theme: Theme;
  previous: Theme | undefined;
  next: Theme | undefined;
}

/** Inspections with more passages than one page lists, theme by theme. */
export function inspectionThemes({ inspections, themes }: InspectionRecord): InspectionTheme[] {
  return inspections
    .filter(({ findings }) => findings.length > MOST_LISTED)
    .flatMap((inspection) => {
      const found = themes.filter(({ id }) => inspection.findings.some(({ theme }) => theme === id));
      return found.map((theme, i): InspectionTheme => ({ inspection, theme, previous: found[i - 1], next: found[i + 1] }));
    });
}

export interface TimelineYear {
  year: number;
  events: DatedEvent[];
  previous: number | undefined;
  next: number | undefined;
}

/** The years of a timeline with more events than one page lists. */
export function timelineYears(record: InspectionRecord): TimelineYear[] {
  const events = chronology(record);
  const years = byYear(events, ({ date }) => date);
  if (events.length <= MOST_LISTED) return [];
  return years.map(([year, held], i): TimelineYear => ({ year, events: held, previous: years[i - 1]?.[0], next: years[i + 1]?.[0] }));
}
