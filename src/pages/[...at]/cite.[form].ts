// The citation of each page that has one, and those of every list of documents, as files for reference managers: RIS, BibTeX, CSL-JSON.
import type { APIRoute, GetStaticPaths } from 'astro';
import { charts } from '../../charts/charts.ts';
import { askYears, sourceYears } from '../../model/counts/largeRecord.ts';
import { addresses } from '../../model/record/addresses.ts';
import { CITATION_FILES } from '../../model/sharing/citationRecords.ts';
import { addressOf, citePassage, citeSource, type Citation, type Passage } from '../../model/sharing/citations.ts';
import { citeChart, citeData, citeInspection, citeMilestone, citeStatistic } from '../../model/sharing/ownCitations.ts';
import { absolute, record } from '../../record.ts';

function citedPages(): [path: string, cited: Citation[]][] {
  const all = record();
  const { findings, asks, inspections, milestones, statistics, sources } = all;
  const ofSources = (some: typeof sources): Citation[] => some.map((one) => citeSource(all, one, absolute));
  const ofPassages = (some: readonly Passage[]): Citation[] => some.map((one) => citePassage(all, one, absolute));
  return [
    ...[...findings, ...asks].map((one): [string, Citation[]] => [addressOf(one), ofPassages([one])]),
    ...inspections.map((one): [string, Citation[]] => [addresses.inspection(one.id), [citeInspection(all, one, absolute)]]),
    ...milestones.map((one): [string, Citation[]] => [addresses.milestone(one.id), [citeMilestone(all, one, absolute)]]),
    ...statistics.map((one): [string, Citation[]] => [addresses.statistic(one.id), [citeStatistic(all, one, absolute)]]),
    ...charts(all).map(({ chart }): [string, Citation[]] => [addresses.chart(chart.id), [citeChart(all, chart, absolute)]]),
    ...sources.map((one): [string, Citation[]] => [addresses.source(one.id), ofSources([one])]),
    ...askYears(all).map(({ year, items }): [string, Citation[]] => [addresses.asksOfYear(year), ofPassages(items.flatMap((visit) => visit.asks))]),
    ...sourceYears(all).map(({ year, items }): [string, Citation[]] => [addresses.sourcesOfYear(year), ofSources(items)]),
    ['/sources/', ofSources(sources)],
    ['/data/', [citeData(all, absolute)]],
  ];
}

export const getStaticPaths = (() =>
  citedPages().flatMap(([path, cited]) =>
    Object.entries(CITATION_FILES).map(([form, write]) => ({ params: { at: path.slice(1, -1), form }, props: { text: write(cited) } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
