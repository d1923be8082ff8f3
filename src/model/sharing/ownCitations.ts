// How to cite our own pages and data: by the version of the record, and with what they rest on.
import { addresses } from '../record/addresses.ts';
import type { Inspection, InspectionRecord, Milestone, Statistic } from '../record/record.ts';
import { inWords } from '../written/dates.ts';
import type { Site } from '../written/draft.ts';
import { isPlaceholder } from '../written/settings.ts';
import { sentences, sourceOf, type Absolute, type Citation } from './citations.ts';

/** The name under which the site's own words are cited: its publisher, or its title while the publisher is a placeholder. */
export function ownAuthor({ site }: { site: Site }): string {
  return isPlaceholder(site.publisher) ? site.title : site.publisher;
}

/** How to cite a page of the record itself. */
function citePage(
  record: { site: Site },
  id: string,
  title: string,
  path: string,
  rests: string,
  absolute: Absolute,
  type: Citation['type'] = 'webpage',
): Citation {
  const author = ownAuthor(record);
  const here = absolute(path);
  return {
    id,
    type,
    author,
    title,
    publisher: author,
    date: record.site.checked,
    version: record.site.version,
    says: sentences([author === record.site.title ? '' : `${record.site.title}.`, `${rests}.`]),
    url: here,
    here,
    attribution: record.site.title,
  };
}

function documents(record: InspectionRecord, cited: readonly { source: string }[]): string {
  return `Rests on: ${[...new Set(cited.map(({ source }) => source))]
    .map((id) => sourceOf(record, id))
    .map(({ publisher, title, date }) => [publisher, title, date === undefined ? 'undated' : inWords(date)].join(', '))
    .join('; ')}`;
}

export function citeInspection(record: InspectionRecord, one: Inspection, absolute: Absolute): Citation {
  const days = one.visit === undefined ? '' : `, ${inWords(one.visit)}`;
  return citePage(record, one.id, `${one.short}${days}`, addresses.inspection(one.id), documents(record, one.sources.slice(0, 1)), absolute);
}

export function citeMilestone(record: InspectionRecord, one: Milestone, absolute: Absolute): Citation {
  return citePage(record, one.id, `${one.title}, ${inWords(one.date)}`, addresses.milestone(one.id), documents(record, one.sources), absolute);
}

export function citeStatistic(record: InspectionRecord, one: Statistic, absolute: Absolute): Citation {
  const rests = `Values: ${one.publisher}, ${one.publication}, Open Government Licence`;
  return citePage(record, `statistic-${one.id}`, one.title, addresses.statistic(one.id), rests, absolute);
}

export function citeChart(record: InspectionRecord, chart: { id: string; headline: string; sources: string }, absolute: Absolute): Citation {
  return citePage(record, `chart-${chart.id}`, chart.headline, addresses.chart(chart.id), `Sources: ${chart.sources.replace(/\.$/, '')}`, absolute);
}

export function citeData(record: { site: Site }, absolute: Absolute): Citation {
  return citePage(
    record,
    'open-data',
    `${record.site.title}: open data`,
    '/data/',
    'Our coding: CC BY 4.0; quotations: under the terms of their sources',
    absolute,
    'dataset',
  );
}
