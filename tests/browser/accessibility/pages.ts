// Of the pages of each type one, and where they differ the largest and the oddest, as the record has them.
import { greatest } from 'd3';
import { inspectionThemes } from '../../../src/model/counts/largeRecord.ts';
import { comparisons } from '../../../src/model/counts/comparisons.ts';
import { CHART_FAMILIES, chartIds, CHARTS, OWN_ABOUT } from '../../../src/model/counts/permalinks.ts';
import { addresses } from '../../../src/model/record/addresses.ts';
import { isQuoted, isTold } from '../../../src/model/record/lookups.ts';
import { record } from '../../../src/record.ts';

const all = record();
const { inspections, milestones, themes, findings, asks, sources, statistics } = all;

/** The address of what was found; of a record that has no such thing there is no page. */
const where = <Item>(item: Item | undefined, address: (item: Item) => string): string[] => (item === undefined ? [] : [address(item)]);
const longest = greatest(inspections, (visit) => visit.findings.length);
const visit = ({ id }: { id: string }): string => addresses.inspection(id);
const finding = ({ id }: { id: string }): string => addresses.finding(id);
const ask = ({ id }: { id: string }): string => addresses.ask(id);

/** The charts that every record has, and of those for each theme or each series the first. */
const charts = [
  ...CHARTS,
  ...CHART_FAMILIES.flatMap(({ begins }) =>
    where(
      chartIds(all).find((id) => id.startsWith(begins)),
      String,
    ),
  ),
];

export const PAGES: readonly string[] = [
  ...['', 'timeline', 'themes', 'asks', 'sources', 'charts', 'statistics', 'compare', 'data', 'glossary', 'search'].map((room) =>
    room === '' ? '/' : `/${room}/`,
  ),
  ...where(longest, visit),
  ...where(inspectionThemes(all)[0], ({ inspection, theme }) => addresses.inspectionTheme(inspection.id, theme.id)),
  ...where(inspections.find(isTold), visit),
  ...where(
    inspections.findLast(({ coverage }) => coverage === 'partial'),
    visit,
  ),
  ...where(milestones[0], ({ id }) => addresses.milestone(id)),
  ...where(
    greatest(themes, ({ id }) => findings.filter(({ theme }) => theme === id).length),
    ({ id }) => addresses.theme(id),
  ),
  ...where(findings.find(isQuoted), finding),
  ...where(
    findings.find(({ voice }) => voice === 'reported'),
    finding,
  ),
  ...where(
    findings.find((one) => !isQuoted(one)),
    finding,
  ),
  ...where(asks.find(isQuoted), ask),
  ...where(
    asks.find((one) => !isQuoted(one)),
    ask,
  ),
  ...where(
    greatest(
      sources.filter(({ text }) => text.state === 'clean'),
      ({ id }) => findings.filter(({ source }) => source === id).length,
    ),
    ({ id }) => addresses.source(id),
  ),
  ...charts.map((id) => addresses.chart(id)),
  ...where(
    greatest(statistics, ({ breaks }) => breaks.length),
    ({ id }) => addresses.statistic(id),
  ),
  ...where(comparisons(all)[0], ({ earlier, later }) => addresses.compare(earlier.id, later.id)),
  ...all.pages.map(({ id }) => addresses.about(id)),
  ...OWN_ABOUT.map((id) => addresses.about(id)),
  '/about/embed/example/',
  '/404.html',
];

export const EMBEDS: readonly string[] = [...charts.map((id) => `/embed/${id}/`), '/embed/themes/dark/', '/embed/404/'];
