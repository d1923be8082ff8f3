// How to quote and cite what the record shows: the words, who speaks, the document they are in, where they were checked, and the version.
import { addresses } from '../record/addresses.ts';
import { dateOf, inWords } from '../written/dates.ts';
import type { Site } from '../written/draft.ts';
import type { Ask, Finding, Inspection, InspectionRecord, Milestone, Source, Statement, Statistic } from '../record/record.ts';
import { byId, isQuoted } from '../record/lookups.ts';
import { SUMMARISED } from '../written/schemas.ts';
import { marked } from '../evidence/quotes.ts';
import { isPlaceholder } from '../written/settings.ts';
import { speaker, statementSpeaker } from '../words/voice.ts';
import { capitalised } from '../words/english.ts';

/** What is cited, before it is put into the form of a house. Every field is plain text. */
export interface Citation {
  /** Identifier of the thing on this site. */
  id: string;
  type: 'report' | 'webpage' | 'dataset';
  /** The body whose words or work it is; never the inspectorate for a reporter's sentence. */
  author: string;
  title: string;
  publisher: string;
  /** Kind of report: letter. */
  genre?: string | undefined;
  /** Day, month or year of the document; other dates are in the note (EDTF). */
  date?: string | undefined;
  /** Version of the record. */
  version: string;
  /** Who speaks, the place in the document, and the finding on this site. */
  note: string;
  /** Permanent address on this site. */
  url: string;
  /** The words with the marks of quotation around them, where there are words. */
  quote?: string | undefined;
  /** Who is to be named beside the words. */
  attribution: string;
}

export type Passage = Finding | Ask | Statement;
type Absolute = (path: string) => string;

const KIND = { finding: 'Finding', ask: 'Ask', statement: 'Statement' } as const;

/** The permanent address of a passage. */
export function addressOf(item: Passage): string {
  if (item.kind === 'finding') return addresses.finding(item.id);
  return item.kind === 'ask' ? addresses.ask(item.id) : addresses.statement(item.inspection, item.id);
}

/** The name under which the site's own words are cited: its publisher, or its title while the publisher is a placeholder. */
function ownAuthor({ site }: { site: Site }): string {
  return isPlaceholder(site.publisher) ? site.title : site.publisher;
}

function versionLine({ site }: { site: Site }): string {
  return `${site.title}, version ${site.version}, checked ${inWords(site.checked)}`;
}

/** A date that a citation style can hold, or undefined: styles know days, months and years, and no bounds. */
function plainDate(date: string | undefined): string | undefined {
  return date !== undefined && ['day', 'month', 'year'].includes(dateOf(date).kind) ? date : undefined;
}

function sourceOf(record: InspectionRecord, id: string): Source {
  const source = byId(record).sources.get(id);
  if (!source) throw new RangeError(`the source ${id} is not joined`);
  return source;
}

/** Who is named beside the words, by voice: "Inspectorate, title, date"; "Inspectorate, as quoted by a newspaper, date"; "A newspaper, reporting the inspectorate, date". */
function attribution(item: Passage, source: Source): string {
  const date = source.date === undefined ? 'undated' : inWords(source.date);
  if (item.kind === 'statement') return `${statementSpeaker(item, source)}, ${date}`;
  if (item.voice === SUMMARISED) return `In our words, from ${source.by}, ${source.title}, ${date}`;
  if (item.voice === 'direct') return `${source.inspectorate}, ${source.title}, ${date}`;
  return item.voice === 'quoted' ? `${source.inspectorate}, as quoted by ${source.by}, ${date}` : `${speaker('reported', source)}, ${date}`;
}

/** How to cite a passage: as the document it is quoted from, with its place there and here. */
export function citePassage(record: InspectionRecord, item: Passage, absolute: Absolute): Citation {
  const source = sourceOf(record, item.source);
  const quoted = isQuoted(item) ? item : undefined;
  const who = attribution(item, source);
  const what = `${KIND[item.kind]} ${item.id} of ${versionLine(record)}`;
  const place = item.locator;
  const dated = plainDate(source.date) === undefined && source.date !== undefined ? `Published ${inWords(source.date)}. ` : '';
  const restored = quoted?.match.level === 'punctuation restored' ? ' Punctuation restored.' : '';
  const turn = quoted?.match.turn === undefined || source.limits ? '' : ` The sentence goes on: ${quoted.match.turn.replace(/^[,;]\s*/, '')}`;
  const own = quoted === undefined;
  return {
    id: item.id,
    type: source.kind === 'press' || own ? 'webpage' : 'report',
    author: own ? ownAuthor(record) : source.publisher,
    title: isQuoted(item) ? source.title : item.says,
    publisher: own ? ownAuthor(record) : source.publisher,
    ...(source.kind === 'letter' && !own ? { genre: 'letter' } : {}),
    date: plainDate(own ? record.site.checked : source.date),
    version: record.site.version,
    note: `${who}. ${capitalised(place)}. ${dated}${what}.${restored}${turn}`,
    url: absolute(addressOf(item)),
    quote: quoted && marked(quoted.quote, quoted.match),
    attribution: `${who}, ${place}`,
  };
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
  return {
    id,
    type,
    author,
    title,
    publisher: author,
    date: record.site.checked,
    version: record.site.version,
    note: `${rests === '' ? '' : `${rests}. `}${versionLine(record)}.`,
    url: absolute(path),
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
