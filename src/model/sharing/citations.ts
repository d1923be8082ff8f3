// How to quote and cite what others wrote: the words, who speaks, the document they are in, and where they were read.
import { addresses } from '../record/addresses.ts';
import { dateOf, inWords } from '../written/dates.ts';
import type { Site } from '../written/draft.ts';
import type { Ask, Finding, InspectionRecord, Source, Statement } from '../record/record.ts';
import { byId, copiedWords, isQuoted, levelShown, pageOf, placeIn, turnAfter } from '../record/lookups.ts';
import { SUMMARISED } from '../written/schemas.ts';
import { pageAddress, speaker, statementSpeaker } from '../words/voice.ts';

/** What is cited, before it is put into the form of a house. Every field is plain text. */
export interface Citation {
  /** Identifier of the thing on this site. */
  id: string;
  type: 'report' | 'webpage' | 'dataset';
  /** The body whose document or work it is; never the inspectorate for a reporter's document. */
  author: string;
  title: string;
  publisher: string;
  /** Kind of report: letter. */
  genre?: string | undefined;
  /** Day, month or year of the document; other dates are in the note (EDTF). */
  date?: string | undefined;
  /** Version of the record; of its own pages alone, since a document of somebody else has none of ours. */
  version?: string | undefined;
  /** Where in its document the passage is: "paragraph 12, page 4". */
  place?: string | undefined;
  /** Page of the document, counted from 1. */
  page?: number | undefined;
  /** What else is to be said, in sentences: who speaks where that is not the author, what our own pages rest on. */
  says: string;
  /** Of somebody else's document: how this site has it, "Read in: finding x, title of this site". */
  readIn?: string | undefined;
  /** Where it leads: the page of the document with the passage, or the document; for our own pages, and where no address is known, here. */
  url: string;
  /** Permanent address on this site. */
  here: string;
  /** The words with the marks of quotation around them, where there are words. */
  quote?: string | undefined;
  /** The sentence of ours that tells the passage, where nothing is quoted. */
  told?: string | undefined;
  /** Who is to be named beside the words. */
  attribution: string;
}

export type Passage = Finding | Ask | Statement;
/** The whole address of a path of this site. */
export type Absolute = (path: string) => string;

/** The permanent address of a passage. */
export function addressOf(item: Passage): string {
  if (item.kind === 'finding') return addresses.finding(item.id);
  return item.kind === 'ask' ? addresses.ask(item.id) : addresses.statement(item.inspection, item.id);
}

/** A date that a citation style can hold, or undefined: styles know days, months and years, and no bounds. */
function plainDate(date: string | undefined): string | undefined {
  return date !== undefined && ['day', 'month', 'year'].includes(dateOf(date).kind) ? date : undefined;
}

/** The document of an id. Throws a RangeError where there is none. */
export function sourceOf(record: InspectionRecord, id: string): Source {
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

/** What a document is to a program that keeps references. */
function typeOf({ kind }: Source): Citation['type'] {
  return kind === 'press' ? 'webpage' : kind === 'statistics' ? 'dataset' : 'report';
}

/** What a citation takes from a document of somebody else. */
function ofDocument(source: Source): Pick<Citation, 'type' | 'author' | 'title' | 'publisher' | 'genre' | 'date'> {
  return {
    type: typeOf(source),
    author: source.publisher,
    title: source.title,
    publisher: source.publisher,
    ...(source.kind === 'letter' ? { genre: 'letter' } : {}),
    date: plainDate(source.date),
  };
}

/** When a document was published, where a style has no form for it. */
const datedSentence = ({ date }: Source): string => (date === undefined || plainDate(date) !== undefined ? '' : `Published ${inWords(date)}.`);

/** Who speaks, where that is somebody else than the body that is named as the author. */
function whoSpeaks(item: Passage, source: Source): string {
  if (item.kind === 'statement') return `${statementSpeaker(item, source)}.`;
  if (item.voice === 'quoted') return `${source.inspectorate}, as quoted by ${source.by}.`;
  return item.voice === 'reported' ? `${speaker('reported', source)}.` : '';
}

/** Sentences in a row, where there are any. */
export const sentences = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

/** How to cite a passage: as the document it is in, with its place there, and where it was read here. */
export function citePassage(record: InspectionRecord, item: Passage, absolute: Absolute): Citation {
  const source = sourceOf(record, item.source);
  const quoted = isQuoted(item) ? item : undefined;
  const here = absolute(addressOf(item));
  const rest = quoted && turnAfter(record, quoted);
  const turn = rest === undefined ? '' : `The sentence goes on: ${rest.replace(/^[,;]?\s*/, '')}`;
  return {
    id: item.id,
    ...ofDocument(source),
    place: placeIn(item),
    page: pageOf(item),
    says: sentences([
      whoSpeaks(item, source),
      datedSentence(source),
      quoted && levelShown(record, quoted) === 'punctuation restored' ? 'Punctuation restored.' : '',
      turn,
    ]),
    readIn: `${quoted ? 'Read in' : 'Told in the words of'}: ${record.site.title}, ${item.kind} ${item.id}`,
    url: pageAddress(source, pageOf(item)) ?? source.archive ?? here,
    here,
    quote: quoted && copiedWords(record, quoted),
    told: isQuoted(item) ? undefined : item.says,
    attribution: `${attribution(item, source)}, ${placeIn(item)}`,
  };
}

/** How to cite a document of somebody else, and where this site says what it is. */
export function citeSource(record: { site: Site }, source: Source, absolute: Absolute): Citation {
  const here = absolute(addresses.source(source.id));
  const by = [source.publisher, source.date === undefined ? 'undated' : inWords(source.date)].join(', ');
  return {
    id: source.id,
    ...ofDocument(source),
    says: datedSentence(source),
    readIn: `Described in: ${record.site.title}`,
    url: source.address ?? source.archive ?? here,
    here,
    attribution: by,
  };
}
