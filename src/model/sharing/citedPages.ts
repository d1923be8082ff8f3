// The pages beside which citations lie as files for reference managers: each page that has one, and every list of documents.
import { askYears, sourceYears } from '../counts/largeRecord.ts';
import { addresses } from '../record/addresses.ts';
import type { InspectionRecord } from '../record/record.ts';
import { addressOf, citePassage, citeSource, type Absolute, type Citation } from './citations.ts';
import { citeChart, citeData, citeInspection, citeMilestone, citeStatistic } from './ownCitations.ts';

/** A page and what it cites, which is worked out when it is asked for. */
interface CitedPage {
  path: string;
  cited: () => Citation[];
}

type Chart = Parameters<typeof citeChart>[1];

export function citedPages(record: InspectionRecord, charts: readonly Chart[], absolute: Absolute): CitedPage[] {
  const { findings, asks, inspections, milestones, statistics, sources } = record;
  const page = (path: string, cited: CitedPage['cited']): CitedPage => ({ path, cited });
  const ofSources = (some: typeof sources): Citation[] => some.map((one) => citeSource(record, one, absolute));
  return [
    ...[...findings, ...asks].map((one) => page(addressOf(one), () => [citePassage(record, one, absolute)])),
    ...inspections.map((one) => page(addresses.inspection(one.id), () => [citeInspection(record, one, absolute)])),
    ...milestones.map((one) => page(addresses.milestone(one.id), () => [citeMilestone(record, one, absolute)])),
    ...statistics.map((one) => page(addresses.statistic(one.id), () => [citeStatistic(record, one, absolute)])),
    ...charts.map((one) => page(addresses.chart(one.id), () => [citeChart(record, one, absolute)])),
    ...sources.map((one) => page(addresses.source(one.id), () => ofSources([one]))),
    ...askYears(record).map(({ year, items }) =>
      page(addresses.asksOfYear(year), () => items.flatMap(({ asks: own }) => own.map((one) => citePassage(record, one, absolute)))),
    ),
    ...sourceYears(record).map(({ year, items }) => page(addresses.sourcesOfYear(year), () => ofSources(items))),
    page('/sources/', () => ofSources(sources)),
    page('/data/', () => [citeData(record, absolute)]),
  ];
}
