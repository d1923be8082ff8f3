// The structured data of each page: JSON-LD in the vocabulary of schema.org. No rating of ours, and no reporter's sentence credited to the inspectorate.
import type { Dataset, NewsArticle, Report, Thing } from 'schema-dts';
import { addresses } from '../record/addresses.ts';
import { addressOf, type Passage } from './citations.ts';
import { dateOf, yearOf } from '../written/dates.ts';
import type { Theme } from '../written/draft.ts';
import type { Inspection, InspectionRecord, Milestone, Source, Statistic } from '../record/record.ts';
import { byId, copiedWords, isQuoted } from '../record/lookups.ts';
import { CC_BY, description, OGL } from '../words/openData.ts';

type Absolute = (path: string) => string;

const body = (name: string) => ({ '@type': 'Organization' as const, name });

/** A date as schema.org takes it (ISO 8601 day, month or year), or nothing where the record holds a bound. */
function iso(date: string | undefined): string | undefined {
  return date !== undefined && ['day', 'month', 'year'].includes(dateOf(date).kind) ? date : undefined;
}

function published(date: string | undefined): { datePublished?: string } {
  const day = iso(date);
  return day === undefined ? {} : { datePublished: day };
}

function ends(date: string): { startDate?: string; endDate?: string } {
  if (dateOf(date).kind === 'span') {
    const [startDate = '', endDate = ''] = date.split('/');
    return { startDate, endDate };
  }
  const day = iso(date);
  return day === undefined ? {} : { startDate: day, endDate: day };
}

/** What was corrected of the entry that a page is about: corrections name it by its id or its room and id, and a part of it after a hash. */
function corrections({ corrections: all }: InspectionRecord, path: string) {
  const [, room = '', id = ''] = /^\/([a-z]+)\/([^/]+)\/$/.exec(path) ?? [];
  const found = id === '' ? [] : all.filter((one) => [id, `${room}/${id}`].includes(one.id.replace(/#.*$/, '')));
  if (found.length === 0) return {};
  return {
    correction: found.map(({ date, what, old, new: now, why }) => ({
      '@type': 'CorrectionComment' as const,
      datePublished: date,
      text: `${what}: "${old}" became "${now}". ${why}`,
    })),
  };
}

/** A document, as a report or an article of its publisher. */
export function documentThing(source: Source, absolute: Absolute): NewsArticle | Dataset | Report {
  const facts = {
    '@id': absolute(addresses.source(source.id)),
    name: source.title,
    publisher: body(source.publisher),
    ...published(source.date),
    ...(source.address === null ? {} : { url: source.address }),
    ...(source.archive === undefined ? {} : { archivedAt: source.archive }),
  };
  if (source.kind === 'press') return { '@type': 'NewsArticle', ...facts };
  return source.kind === 'statistics' ? { '@type': 'Dataset', ...facts } : { '@type': 'Report', ...facts };
}

function themeOf(record: InspectionRecord, id: string | undefined, absolute: Absolute) {
  const theme = byId(record).themes.get(id ?? '');
  return theme ? { about: { '@type': 'DefinedTerm' as const, '@id': absolute(addresses.theme(theme.id)), name: theme.name } } : {};
}

/** A passage: a quotation of who wrote it; a claim of whoever reports or states it. */
export function passageThing(record: InspectionRecord, item: Passage, absolute: Absolute): Thing {
  const source = byId(record).sources.get(item.source);
  if (!source) throw new RangeError(`the source ${item.source} is not joined`);
  const base = { '@id': absolute(addressOf(item)), identifier: item.id, inLanguage: 'en-GB', ...corrections(record, addressOf(item)) };
  const document = documentThing(source, absolute);
  if (!isQuoted(item)) {
    return {
      '@type': 'CreativeWork',
      ...base,
      text: item.says,
      creator: body(record.site.title),
      isBasedOn: document,
      ...themeOf(record, item.theme, absolute),
    };
  }
  // With the rest of a sentence that turns right after the words: programs quote them without reading the page.
  const text = item.match.turn === undefined ? item.quote : copiedWords(record, item);
  if (item.kind === 'statement') return { '@type': 'Claim', ...base, text, author: body(item.speaker), appearance: document };
  const theme = themeOf(record, item.theme, absolute);
  if (item.voice === 'reported') return { '@type': 'Claim', ...base, text, author: body(source.publisher), appearance: document, ...theme };
  return { '@type': 'Quotation', ...base, text, creator: body(source.inspectorate), isPartOf: document, ...theme };
}

/** An inspection: the document that it led to, and the visit itself where its days are known. */
export function inspectionThings(record: InspectionRecord, one: Inspection, absolute: Absolute): Thing[] {
  const id = absolute(addresses.inspection(one.id));
  const report: Thing = {
    '@type': 'Report',
    '@id': `${id}#report`,
    name: one.title,
    author: body(record.site.inspectorate),
    ...published(one.published),
  };
  if (one.visit === undefined || (dateOf(one.visit).kind !== 'span' && iso(one.visit) === undefined)) return [report];
  return [
    report,
    {
      '@type': 'Event',
      '@id': `${id}#visit`,
      name: `${one.short}: visit`,
      description: one.scope,
      organizer: body(record.site.inspectorate),
      ...ends(one.visit),
    },
  ];
}

export function milestoneThing(one: Milestone, absolute: Absolute): Thing {
  return { '@type': 'Event', '@id': absolute(addresses.milestone(one.id)), name: one.title, ...ends(one.date) };
}

export function themeThing({ id, name, says }: Theme, absolute: Absolute): Thing {
  return { '@type': 'DefinedTerm', '@id': absolute(addresses.theme(id)), termCode: id, name, description: says, inDefinedTermSet: absolute('/themes/') };
}

export function glossaryThing({ glossary }: InspectionRecord, absolute: Absolute): Thing {
  return {
    '@type': 'DefinedTermSet',
    '@id': absolute('/glossary/'),
    name: 'Glossary',
    hasDefinedTerm: glossary.map(({ id, term, says }) => ({ '@type': 'DefinedTerm', '@id': absolute(addresses.term(id)), name: term, description: says })),
  };
}

export function statisticThing(one: Statistic, absolute: Absolute): Thing {
  return {
    '@type': 'Dataset',
    '@id': absolute(addresses.statistic(one.id)),
    name: one.title,
    description: one.definition,
    creator: body(one.publisher),
    license: OGL,
    variableMeasured: one.measure,
    temporalCoverage: `${one.values[0]?.period ?? ''}/${one.values.at(-1)?.period ?? ''}`,
    distribution: { '@type': 'DataDownload', contentUrl: absolute('/data/statistics.csv'), encodingFormat: 'text/csv' },
  };
}

export function chartThing({ site }: InspectionRecord, chart: { id: string; headline: string; summary: string[] }, absolute: Absolute): Thing {
  return {
    '@type': 'ImageObject',
    '@id': absolute(addresses.chart(chart.id)),
    name: chart.headline,
    caption: chart.summary.join(' '),
    contentUrl: absolute(`/charts/${chart.id}/${chart.id}.svg`),
    encodingFormat: 'image/svg+xml',
    license: CC_BY,
    creditText: site.title,
    isBasedOn: absolute('/data/'),
  };
}

/** The years that the data is about, first to last (ISO 8601): of every visit, publication, event and official value; nothing where there is none. */
function covered({ inspections, milestones, statistics }: InspectionRecord): { temporalCoverage?: string } {
  const dates = [...inspections.flatMap(({ visit, published: out }) => [visit, out]), ...milestones.map(({ date }) => date)].filter(
    (date) => date !== undefined,
  );
  const years = [
    ...dates.flatMap((date) => [yearOf(date), new Date(dateOf(date).to - 1).getUTCFullYear()]),
    ...statistics.flatMap(({ values }) => values.map(({ period }) => Number(period))),
  ];
  return years.length === 0 ? {} : { temporalCoverage: `${Math.min(...years)}/${Math.max(...years)}` };
}

export function dataThing(record: InspectionRecord, tables: readonly { id: string; says: string }[], absolute: Absolute): Thing {
  const { site } = record;
  const files = [
    { name: 'record.xlsx', contentUrl: absolute('/data/record.xlsx'), encodingFormat: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
    { name: 'annotations.jsonld', contentUrl: absolute('/data/annotations.jsonld'), encodingFormat: 'application/ld+json' },
    ...tables.map(({ id }) => ({ name: id, contentUrl: absolute(`/data/${id}.csv`), encodingFormat: 'text/csv' })),
  ];
  return {
    '@type': 'Dataset',
    '@id': absolute('/data/'),
    name: `${site.title}: open data`,
    description: description(site),
    license: CC_BY,
    version: site.version,
    dateModified: site.checked,
    creator: body(site.title),
    spatialCoverage: site.council,
    ...covered(record),
    distribution: files.map((file) => ({ '@type': 'DataDownload', ...file })),
  };
}

export function siteThing({ site }: InspectionRecord, absolute: Absolute): Thing {
  return {
    '@type': 'WebSite',
    '@id': absolute('/'),
    name: site.title,
    url: absolute('/'),
    inLanguage: 'en-GB',
    potentialAction: { '@type': 'SearchAction', target: { '@type': 'EntryPoint', urlTemplate: `${absolute('/search/')}?q={q}` } },
  };
}

/** The JSON-LD document of a page, safe to write into HTML. */
export function jsonLd(record: InspectionRecord, page: { path: string; title: string; changed: string }, things: readonly Thing[], absolute: Absolute): string {
  const { site } = record;
  const url = absolute(page.path);
  const self: Thing = {
    '@type': 'WebPage',
    '@id': `${url}#page`,
    url,
    name: page.title,
    dateModified: page.changed,
    version: site.version,
    license: CC_BY,
    isPartOf: { '@type': 'WebSite', '@id': absolute('/'), name: site.title },
    ...corrections(record, page.path),
  };
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': [self, ...things] }).replace(/</g, '\\u003c');
}
