// What a large record leaves out of one chart or one list, so that both stay legible and light, and the words with which the page says so.
import { chronology, type DatedEvent } from './chronology.ts';
import { comparisons, type Comparison } from './comparisons.ts';
import { yearOf } from '../written/dates.ts';
import type { Theme } from '../written/draft.ts';
import { once } from '../once.ts';
import type { Inspection, InspectionRecord, Source } from '../record/record.ts';

/** The visits for which a chart has room; of a longer record it draws more only where more than these have to be shown. */
const MOST_DRAWN = 12;

/** How many of the latest visits a chart draws at least, however many graded ones there are. */
const LEAST_LATEST = 3;

/** The most entries that a list has on one page; a longer one is split by theme within a visit, and by year across visits. */
export const MOST_PER_PAGE = 200;

/** The most later findings that the page of an ask shows; its theme's page has all of them. */
export const MOST_LATER = 40;

/** The record with the visits that its charts draw, and the sentence that says so; undefined where they have room for all. The first visit stays, since all others are read against it, and so does every graded one. */
export function drawnVisits(record: InspectionRecord): { record: InspectionRecord; says: string } | undefined {
  const { inspections } = record;
  if (inspections.length <= MOST_DRAWN) return undefined;
  const withLatest = (latest: number): Inspection[] =>
    inspections.filter(({ framework }, i) => i === 0 || framework.graded || i >= inspections.length - latest);
  let latest = MOST_DRAWN - 1;
  while (latest > LEAST_LATEST && withLatest(latest).length > MOST_DRAWN) latest -= 1;
  const shown = withLatest(latest);
  if (shown.length === inspections.length) return undefined;
  const ids = new Set(shown.map(({ id }) => id));
  const within = <Item extends { inspection: string }>(items: Item[]): Item[] => items.filter(({ inspection }) => ids.has(inspection));
  const which = shown.length > latest + 1 ? `the first visit, every graded one and the latest ${latest}` : `the first and the latest ${latest}`;
  return {
    record: { ...record, inspections: shown, findings: within(record.findings), asks: within(record.asks), statements: within(record.statements) },
    says: `This chart shows and counts ${which} of ${inspections.length.toLocaleString('en-GB')} visits; the timeline's list and the open data have all of them.`,
  };
}

/** Entries by the year of their date, oldest first. */
export function byYear<Item>(items: readonly Item[], date: (item: Item) => string): [year: number, items: Item[]][] {
  return [...Map.groupBy(items, (item) => yearOf(date(item)))].sort(([a], [b]) => a - b);
}

/** A list by year where it is too long for one page, and nothing where one page holds it. `count` is the number of entries in items, where that is not one each. */
function splitByYear<Item>(items: readonly Item[], date: (item: Item) => string, count = items.length): [year: number, items: Item[]][] {
  return count > MOST_PER_PAGE ? byYear(items, date) : [];
}

/** One page of a list that is paginated by year. */
export interface YearPage<Item> {
  year: number;
  items: Item[];
  previous: number | undefined;
  next: number | undefined;
}

function withNeighbours<Item>(years: readonly [year: number, items: Item[]][]): YearPage<Item>[] {
  return years.map(([year, items], i) => ({ year, items, previous: years[i - 1]?.[0], next: years[i + 1]?.[0] }));
}

/** The day from which a source is listed: its own, or the year that its id begins with. */
export function sourceDate(id: string, date: string | undefined): string {
  return date ?? id.slice(0, 4);
}

/** The years of a timeline with more events than one page lists. */
export const timelineYears = once((record: InspectionRecord): YearPage<DatedEvent>[] => withNeighbours(splitByYear(chronology(record), ({ date }) => date)));

/** The visits that asked for something, by year, where there are more asks than one page lists. */
export const askYears = once(({ inspections, asks }: InspectionRecord): YearPage<Inspection>[] =>
  withNeighbours(
    splitByYear(
      inspections.filter((one) => one.asks.length > 0),
      ({ ordered }) => ordered,
      asks.length,
    ),
  ),
);

/** The sources by year, where there are more than one page lists. */
export const sourceYears = once(({ sources }: InspectionRecord): YearPage<Source>[] =>
  withNeighbours(splitByYear(sources, ({ id, date }) => sourceDate(id, date))),
);

/** The comparisons by the year of their later visit, where there are more than one page lists. */
export const comparisonYears = once((record: InspectionRecord): YearPage<Comparison>[] =>
  withNeighbours(splitByYear(comparisons(record), ({ later }) => later.ordered)),
);

/** The visits of one year that have passages on a theme. */
interface ThemeYear extends YearPage<Inspection> {
  theme: Theme;
}

/** Themes with more passages than one page lists, year by year. */
export function themeYears({ themes, findings, inspections }: InspectionRecord): ThemeYear[] {
  const counted = Map.groupBy(findings, ({ theme }) => theme);
  return themes.flatMap((theme) => {
    const visits = inspections.filter((one) => one.findings.some((finding) => finding.theme === theme.id));
    return withNeighbours(splitByYear(visits, ({ ordered }) => ordered, counted.get(theme.id)?.length ?? 0)).map((one) => ({ theme, ...one }));
  });
}

/** One theme of an inspection. */
interface InspectionTheme {
  inspection: Inspection;
  theme: Theme;
  previous: Theme | undefined;
  next: Theme | undefined;
}

/** Inspections with more passages than one page lists, theme by theme. */
export function inspectionThemes({ inspections, themes }: InspectionRecord): InspectionTheme[] {
  return inspections
    .filter(({ findings }) => findings.length > MOST_PER_PAGE)
    .flatMap((inspection) => {
      const found = themes.filter(({ id }) => inspection.findings.some(({ theme }) => theme === id));
      return found.map((theme, i): InspectionTheme => ({ inspection, theme, previous: found[i - 1], next: found[i + 1] }));
    });
}
