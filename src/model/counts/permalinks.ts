// Every address that the site promises, those that were withdrawn, and the old or guessable forms that lead to one.
import { addresses } from '../record/addresses.ts';
import { MOST_LISTED, sourceDate, splitByYear } from './brief.ts';
import { compared } from './comparisons.ts';
import { byDate, dateOf } from '../written/dates.ts';
import type { Draft } from '../written/draft.ts';
import type { Address } from '../written/addressList.ts';
import { once } from '../record/once.ts';
import type { Inspection, InspectionRecord, Milestone } from '../record/record.ts';
import { askId } from '../record/ids.ts';

interface Redirect {
  from: string;
  to: string;
}

/** The charts that every record has; each theme and each statistic has one more. */
export const CHARTS: readonly string[] = ['timeline', 'judgements', 'themes', 'persistence', 'balance', 'asks'];

const ROOMS = ['', 'timeline', 'asks', 'themes', 'statistics', 'compare', 'sources', 'charts', 'data', 'glossary', 'search', 'about'] as const;
const PAGES = ['/about/corrections/', '/about/cite/', '/about/embed/example/'];
const FILES = ['/feed.xml', '/feed.json', '/corrections.xml', '/calendar.ics', '/embed.js', '/sitemap.xml', '/data/datapackage.json'];

/** Every address that the content as it stands publishes: pages, files, then anchors, in a stable order. */
export function everyAddress(draft: Draft): string[] {
  const { inspections, milestones, findings: coded, sources, statistics, pages } = draft;
  const themes = draft.themes.data.themes;
  // A visit without any date has a problem of its own.
  const dated = ({ data }: (typeof inspections)[number]): string => data.visit ?? data.published ?? '9999';
  const visits = [...inspections].sort((a, b) => byDate(dated(a), dated(b)));
  const pairs = compared(visits.filter(({ data }) => data.text !== undefined));
  const charts = [...CHARTS, ...themes.map(({ id }) => `theme-${id}`), ...statistics.map(({ id }) => `statistic-${id}`)];
  const passages = coded.flatMap(({ data }) => data.findings.map(({ theme }) => ({ theme, visit: data.inspection })));
  const byTheme = Map.groupBy(passages, ({ theme }) => theme);
  const yearsOf = <Item>(of: (year: number) => string, items: readonly Item[], date: (item: Item) => string, count?: number): string[] =>
    splitByYear(items, date, count).map(([year]) => of(year));
  const themeYears = themes.flatMap(({ id }) => {
    const own = byTheme.get(id) ?? [];
    const held = new Set(own.map(({ visit }) => visit));
    return yearsOf(
      (year) => addresses.themeInYear(id, year),
      visits.filter((visit) => held.has(visit.id)),
      dated,
      own.length,
    );
  });
  const longVisits = coded.flatMap(({ data }) => {
    const held = new Set(data.findings.map(({ theme }) => theme));
    return data.findings.length <= MOST_LISTED ? [] : themes.filter(({ id }) => held.has(id)).map(({ id }) => addresses.inspectionTheme(data.inspection, id));
  });
  const events = [
    ...inspections.flatMap(({ data }) => [data.visit, data.published].filter((date) => date !== undefined)),
    ...milestones.map(({ data }) => data.date),
  ];
  const told = inspections.flatMap(({ id, data }) => data.asks.map(({ number }) => askId(id, number)));
  const asked = coded.flatMap(({ data }) => data.asks.map(() => data.inspection));
  const asking = new Set([...asked, ...inspections.filter(({ data }) => data.asks.length > 0).map(({ id }) => id)]);
  const listYears = [
    ...yearsOf(addresses.timelineYear, events, (date) => date),
    ...yearsOf(
      addresses.asksOfYear,
      visits.filter(({ id }) => asking.has(id)),
      dated,
      asked.length + told.length,
    ),
    ...yearsOf(addresses.sourcesOfYear, sources, ({ id, data }) => sourceDate(id, data.date)),
    ...yearsOf(addresses.comparedInYear, pairs, ([, later]) => dated(later)),
  ];
  return [
    ...ROOMS.map((room) => (room === '' ? '/' : `/${room}/`)),
    ...PAGES,
    ...pages.filter(({ id }) => id !== 'index').map(({ id }) => `/about/${id}/`),
    ...visits.map(({ id }) => addresses.inspection(id)),
    ...milestones.map(({ id }) => addresses.milestone(id)),
    ...themes.map(({ id }) => addresses.theme(id)),
    ...sources.map(({ id }) => addresses.source(id)),
    ...statistics.map(({ id }) => addresses.statistic(id)),
    ...pairs.map(([earlier, later]) => addresses.compare(earlier.id, later.id)),
    ...charts.flatMap((id) => [addresses.chart(id), `/embed/${id}/`, `/embed/${id}/dark/`, `/oembed/${id}.json`]),
    ...charts.flatMap((id) => ['.svg', '-1200.png', '-2400.png', '-narrow.png', '.csv', '.json'].map((ending) => `/charts/${id}/${id}${ending}`)),
    ...coded.flatMap(({ data }) => data.findings.map(({ id }) => addresses.finding(id))),
    ...coded.flatMap(({ data }) => data.asks.map(({ id }) => addresses.ask(id))),
    ...told.map((id) => addresses.ask(id)),
    ...listYears,
    ...longVisits,
    ...themeYears,
    ...FILES,
    ...visits.flatMap(({ id, data }) => data.judgements.map((judgement) => addresses.judgement(id, judgement.id))),
    ...coded.flatMap(({ data }) => data.statements.map(({ id }) => addresses.statement(data.inspection, id))),
    ...coded.flatMap(({ data }) => [...data.findings, ...data.asks, ...data.statements].map(({ id }) => addresses.passage(data.source, id))),
    ...themes.flatMap(({ id }) => visits.map((visit) => addresses.themeAtVisit(id, visit.id))),
    ...draft.glossary.data.terms.map(({ id }) => addresses.term(id)),
  ];
}

/** What was withdrawn: a page in its place, or a line where its anchor stood, says why. */
export const withdrawn = once(({ addresses: known }: InspectionRecord): readonly (Address & { withdrawn: { date: string; why: string } })[] =>
  known.flatMap(({ path, withdrawn: said }) => (said === undefined ? [] : [{ path, withdrawn: said }])),
);

/** Pages under `/about/` that every site has, beside those of its content. */
export const OWN_ABOUT: readonly string[] = ['cite', 'corrections'];

/** What old and guessable forms are made of. */
interface Dated {
  inspections: readonly Pick<Inspection, 'id' | 'visit' | 'published' | 'ordered'>[];
  milestones: readonly Pick<Milestone, 'id' | 'date'>[];
}

/** Old or guessable forms: `/<year>/`, `/<day>/`, `/<id>/`, `/inspections/<year>/`. One entry leads to itself, several to the timeline. */
export function redirects({ inspections, milestones }: Dated): Redirect[] {
  const dated = [
    ...inspections.flatMap(({ id, visit, published }) =>
      [visit, published].flatMap((date) => (date === undefined ? [] : [{ date, to: addresses.inspection(id) }])),
    ),
    ...milestones.map(({ id, date }) => ({ date, to: addresses.milestone(id) })),
  ];
  const targets = new Map<string, Set<string>>();
  const add = (from: string, to: string): void => void targets.set(from, (targets.get(from) ?? new Set()).add(to));
  for (const { date, to } of dated) {
    const { kind, from } = dateOf(date);
    if (kind === 'day' || kind === 'span') add(`/${date.slice(0, 10)}/`, to);
    if (from !== undefined) add(`/${new Date(from).getUTCFullYear()}/`, to);
  }
  const years = [...new Set(inspections.map(({ ordered }) => ordered.slice(0, 4)))];
  for (const year of years) {
    const [only, second] = inspections.filter(({ ordered }) => ordered.startsWith(year));
    // A year with one inspection means that inspection, whatever else happened in it.
    if (only && !second) targets.set(`/${year}/`, new Set([addresses.inspection(only.id)]));
    if (only) targets.set(`/inspections/${year}/`, new Set([second ? `/timeline/#y${year}` : addresses.inspection(only.id)]));
  }
  return [
    ...[...targets].map(([from, to]) => ({ from, to: to.size === 1 ? ([...to][0] ?? '/') : `/timeline/#y${from.slice(1, 5)}` })),
    ...[...inspections.map(({ id }) => ({ id, to: addresses.inspection(id) })), ...milestones.map(({ id }) => ({ id, to: addresses.milestone(id) }))].map(
      ({ id, to }) => ({ from: `/${id}/`, to }),
    ),
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
