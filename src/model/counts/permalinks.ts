// Every address that the site promises, those that were withdrawn, and the old or guessable forms that lead to one.
import { addresses } from '../record/addresses.ts';
import { hasPlace } from '../record/lookups.ts';
import { once } from '../once.ts';
import type { InspectionRecord } from '../record/record.ts';
import type { Address } from '../written/addressList.ts';
import { dateOf } from '../written/dates.ts';
import { askYears, byYear, comparisonYears, inspectionThemes, sourceYears, themeYears, timelineYears } from './largeRecord.ts';
import { chronology } from './chronology.ts';
import { comparisons } from './comparisons.ts';

interface Redirect {
  from: string;
  to: string;
}

/** The charts that every record has, by their ids. A test holds them against the charts that are drawn. */
export const CHARTS: readonly string[] = ['timeline', 'judgements', 'themes', 'persistence', 'balance', 'asks'];

type Family = 'themes' | 'statistics';
/** What has a chart for each of its entries, and how the ids of these charts begin. */
export const CHART_FAMILIES: readonly { of: Family; begins: string }[] = [
  { of: 'themes', begins: 'theme-' },
  { of: 'statistics', begins: 'statistic-' },
];

/** The ids of a record's charts. */
export const chartIds = (record: { readonly [Of in Family]: readonly { id: string }[] }): string[] => [
  ...CHARTS,
  ...CHART_FAMILIES.flatMap(({ of, begins }) => record[of].map(({ id }) => `${begins}${id}`)),
];

/** The entry that a chart is about, by the chart's id; undefined for a chart that every record has, and for what is no chart's id. */
export function chartAbout(chart: string): { of: Family; id: string } | undefined {
  const family = CHART_FAMILIES.find(({ begins }) => chart.startsWith(begins) && chart !== begins);
  return family && { of: family.of, id: chart.slice(family.begins.length) };
}

const ROOMS = ['', 'timeline', 'asks', 'themes', 'statistics', 'compare', 'sources', 'charts', 'data', 'glossary', 'search', 'about'] as const;
const PAGES = ['/about/corrections/', '/about/cite/', '/about/embed/example/'];
/** The files with the citation of a page, beside it. */
const CITATIONS = ['cite.ris', 'cite.bib', 'cite.json'];
const FILES = ['/feed.xml', '/feed.json', '/corrections.xml', '/calendar.ics', '/embed.js', '/embed-1.js', '/sitemap.xml', '/data/datapackage.json'];

/** Every address that the record publishes: pages, files, then anchors, in a stable order. */
export const everyAddress = once((record: InspectionRecord): readonly string[] => {
  const { inspections, milestones, sources, statistics, pages, themes, findings, asks, statements } = record;
  const charts = chartIds(record);
  const placed = asks.filter(hasPlace);
  return [
    ...ROOMS.map((room) => (room === '' ? '/' : `/${room}/`)),
    ...PAGES,
    ...pages.filter(({ id }) => id !== 'index').map(({ id }) => addresses.about(id)),
    ...inspections.map(({ id }) => addresses.inspection(id)),
    ...milestones.map(({ id }) => addresses.milestone(id)),
    ...themes.map(({ id }) => addresses.theme(id)),
    ...sources.map(({ id }) => addresses.source(id)),
    ...statistics.map(({ id }) => addresses.statistic(id)),
    ...comparisons(record).map(({ earlier, later }) => addresses.compare(earlier.id, later.id)),
    ...charts.flatMap((id) => [addresses.chart(id), addresses.chartChanges(id), `/embed/${id}/`, `/embed/${id}/dark/`, `/oembed/${id}.json`]),
    ...charts.flatMap((id) => ['.svg', '-1200.png', '-2400.png', '-narrow.png', '-slide.png', '.csv', '.json'].map((ending) => `/charts/${id}/${id}${ending}`)),
    ...findings.map(({ id }) => addresses.finding(id)),
    ...asks.map(({ id }) => addresses.ask(id)),
    ...timelineYears(record).map(({ year }) => addresses.timelineYear(year)),
    ...askYears(record).map(({ year }) => addresses.asksOfYear(year)),
    ...sourceYears(record).map(({ year }) => addresses.sourcesOfYear(year)),
    ...comparisonYears(record).map(({ year }) => addresses.comparedInYear(year)),
    ...inspectionThemes(record).map(({ inspection, theme }) => addresses.inspectionTheme(inspection.id, theme.id)),
    ...themeYears(record).map(({ theme, year }) => addresses.themeInYear(theme.id, year)),
    ...FILES,
    ...themes.map(({ id }) => addresses.themeFeed(id)),
    ...[
      ...findings.map(({ id }) => addresses.finding(id)),
      ...asks.map(({ id }) => addresses.ask(id)),
      ...inspections.map(({ id }) => addresses.inspection(id)),
      ...milestones.map(({ id }) => addresses.milestone(id)),
      ...statistics.map(({ id }) => addresses.statistic(id)),
      ...charts.map((id) => addresses.chart(id)),
      ...sources.map(({ id }) => addresses.source(id)),
      ...askYears(record).map(({ year }) => addresses.asksOfYear(year)),
      ...sourceYears(record).map(({ year }) => addresses.sourcesOfYear(year)),
      ...['/sources/', '/data/'],
    ].flatMap((page) => CITATIONS.map((file) => page + file)),
    ...inspections.flatMap(({ id, judgements }) => judgements.map((judgement) => addresses.judgement(id, judgement.id))),
    ...statements.map(({ id, inspection }) => addresses.statement(inspection, id)),
    ...[...findings, ...placed, ...statements].map(({ id, source }) => addresses.passage(source, id)),
    ...themes.flatMap(({ id }) => inspections.map((visit) => addresses.themeAtVisit(id, visit.id))),
    ...record.glossary.map(({ id }) => addresses.term(id)),
  ];
});

/** What was withdrawn: a page in its place, or a line where its anchor was, says why. */
export const withdrawn = once(({ addresses: known }: InspectionRecord): readonly (Address & { withdrawn: { date: string; why: string } })[] =>
  known.flatMap(({ path, withdrawn: said }) => (said === undefined ? [] : [{ path, withdrawn: said }])),
);

/** The files that were withdrawn: their addresses lead to the page beside which they lay, which says why. */
export const withdrawnFiles = (record: InspectionRecord): Redirect[] =>
  withdrawn(record)
    .filter(({ path }) => !path.includes('#') && !path.endsWith('/'))
    .map(({ path }) => ({ from: path, to: path.replace(/[^/]+$/, '') }));

/** Pages under `/about/` that every site has, beside those of its content. */
export const OWN_ABOUT: readonly string[] = ['cite', 'corrections'];

/** The years, months and days that a date names for sure, as an address writes them: of a span, its first and last day. A date within bounds names its year where both are in one. */
function namedBy(date: string): string[] {
  const { kind, from, to } = dateOf(date);
  if (from === undefined) return [];
  const years = [...new Set([from, to - 1].map((moment) => String(new Date(moment).getUTCFullYear())))];
  if (kind === 'one-of') return years.length === 1 ? years : [];
  const [days, months] = [/\d{4}-\d{2}-\d{2}/g, /\d{4}-\d{2}/g].map((form) => date.match(form) ?? []);
  return [...new Set([...years, ...(months ?? []), ...(days ?? [])])];
}

/**
 * Old or guessable forms: `/<year>/`, `/<month>/`, `/<day>/`, `/<id>/`, `/inspections/<year>/`. What one entry has leads to it; what several have leads to
 * the list of them, the year of the timeline.
 */
export function redirects(record: InspectionRecord): Redirect[] {
  const { inspections, milestones } = record;
  const dated = [
    ...inspections.flatMap(({ id, visit, published }) =>
      [visit, published].flatMap((date) => (date === undefined ? [] : [{ date, to: addresses.inspection(id) }])),
    ),
    ...milestones.map(({ id, date }) => ({ date, to: addresses.milestone(id) })),
  ];
  const onTimeline = new Set(byYear(chronology(record), ({ date }) => date).map(([year]) => year));
  const list = (year: string): string => (onTimeline.has(Number(year)) ? `/timeline/#y${year}` : '/timeline/');
  const targets = new Map<string, Set<string>>();
  const add = (from: string, to: string): void => void targets.set(from, (targets.get(from) ?? new Set()).add(to));
  for (const { date, to } of dated) for (const name of namedBy(date)) add(`/${name}/`, to);
  const yearsOf = (date: string | undefined): string[] => (date === undefined ? [] : namedBy(date).filter((name) => name.length === 4));
  for (const year of new Set(inspections.flatMap(({ ordered, published }) => [...yearsOf(ordered), ...yearsOf(published)]))) {
    const visited = inspections.filter(({ ordered }) => yearsOf(ordered).includes(year));
    const [only, ...more] = visited.length > 0 ? visited : inspections.filter(({ published }) => yearsOf(published).includes(year));
    // A year with one inspection means that inspection, whatever else happened in it.
    if (visited.length === 1 && only) targets.set(`/${year}/`, new Set([addresses.inspection(only.id)]));
    if (only) targets.set(`/inspections/${year}/`, new Set([more.length > 0 ? list(year) : addresses.inspection(only.id)]));
  }
  // Where an id is nothing but a date, what is said of the date holds.
  const ids = [...inspections.map(({ id }) => ({ id, to: addresses.inspection(id) })), ...milestones.map(({ id }) => ({ id, to: addresses.milestone(id) }))]
    .map(({ id, to }) => ({ from: `/${id}/`, to }))
    .filter(({ from }) => !targets.has(from));
  return [
    ...[...targets].map(([from, to]) => ({ from, to: to.size === 1 ? ([...to][0] ?? '/') : list(from.slice(1, 5)) })),
    ...ids,
    { from: '/story/', to: '/' },
    { from: '/method/', to: '/about/method/' },
    { from: '/cite/', to: '/about/cite/' },
    { from: '/corrections/', to: '/about/corrections/' },
    { from: '/embed/', to: '/about/embed/' },
    { from: '/feeds/', to: '/about/corrections/' },
    { from: '/inspections/', to: '/timeline/' },
    { from: '/milestones/', to: '/timeline/' },
    { from: '/findings/', to: '/search/' },
  ].sort((a, b) => (a.from < b.from ? -1 : 1));
}
