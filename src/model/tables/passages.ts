// The tables of findings, asks and statements: what a passage says, in whose words, where it is, and under whose terms it stands.
import { z } from 'zod';
import { LEVELS, marked } from '../evidence/quotes.ts';
import { addresses } from '../record/addresses.ts';
import type { Ask, Finding, InspectionRecord, QuotedAsk, QuotedFinding, Statement } from '../record/record.ts';
import { byId, isQuoted, pageOf, turnAfter } from '../record/lookups.ts';
import type { Coder } from '../written/draft.ts';
import { ASK_STATES, RANKS, STANCES, SUMMARISED, VOICES } from '../written/schemas.ts';
import { also, count, EMPTY, id, inspection, maybe, maybeOne, one, source, text, theme, url } from './columns.ts';

const QUOTE =
  "The source's own words, as the site shows them; […] stands for words that are left out, also where a quotation begins or ends within a sentence. It is no part of the passage from start to end";
const ALL_LEVELS = [...LEVELS, 'told in our words', 'text not held'] as const;
const quoted = {
  quote: maybe(QUOTE),
  level: one(
    ALL_LEVELS,
    'How it stands to its document: quoted word for word, quoted with punctuation restored, told in our words from a document read whole, or from one whose text is not held',
  ),
  locator: maybe('Paragraph or page as the document numbers them'),
  start: count('First Unicode code point of the passage in the text, from 0'),
  end: count('Code point after the last one (half-open)'),
  parts: maybe('One pair start-end for each part of a quote from which words between two parts are left out, separated by semicolons'),
  terms: text('Under whose terms the words stand'),
  url,
};
const voice = one(
  [...VOICES, SUMMARISED],
  "direct: the inspectorate's own document; quoted: its words in someone else's; reported: someone else's account of them; summarised: told in our words from its own document",
);
/** Our summary, and its place in the printed document; the last columns of a table. */
const ours = {
  says: maybe('In our words: all of a passage that is not quoted, or the rest of one that is'),
  paragraph: maybe('Paragraph of the printed document in which what is told in our words stands, or the part of it that has no numbers'),
  page: count(`Page of the printed document, counted from 1; ${EMPTY}`),
};
const codedBy = text(
  'Who coded it: language-model or person, in brackets the role and the day (EDTF) as far as they are known; several coders of one file are separated by semicolons',
);

const goesOn = maybe('How the sentence goes on, where it turns right after the quotation ("…, but it may have taken too long"): not to be left out');

const quotePage = count(`Page of the printed document on which the quoted words stand, where that is certain; ${EMPTY}`);

/** The columns of the three tables of passages. */
export const PASSAGES = {
  findings: z.object({
    id,
    inspection,
    source,
    voice,
    theme,
    also,
    stance: one(STANCES, 'Whether the passage is a concern (criticism), progress or a strength (praise)'),
    ...quoted,
    ...ours,
    coded_by: codedBy,
    goes_on: goesOn,
    quote_page: quotePage,
  }),
  asks: z.object({
    id,
    inspection,
    source,
    voice,
    rank: maybeOne(RANKS, 'priority: priority and immediate action; improve: an area for improvement'),
    number: count(`Its number in the document; ${EMPTY}`),
    state: one(ASK_STATES, 'whole, or fragment where its beginning is lost'),
    theme: theme.nullable().describe('Main theme; empty where a fragment does not tell it'),
    also,
    says: maybe('The ask in our words, or the rest of one of which only a part is quoted'),
    ...quoted,
    paragraph: ours.paragraph,
    page: ours.page,
    coded_by: codedBy,
    goes_on: goesOn,
    quote_page: quotePage,
  }),
  statements: z.object({ id, inspection, source, speaker: text('Whose claim it is'), ...quoted, quote: text(QUOTE), goes_on: goesOn }),
};

/** The rows of the three tables; `full` makes an address of the site whole. */
export function passageRows(record: InspectionRecord, full: (path: string) => string) {
  const terms = (wanted: string): string => {
    const document = byId(record).sources.get(wanted);
    return document ? `${document.publisher}: ${document.licence}` : '';
  };
  const coders = (wanted: string): string => (byId(record).inspections.get(wanted)?.coded ?? []).map(coderCell).join(';');
  const passage = (item: Finding | Ask) => (isQuoted(item) ? quotedRow(item, terms(item.source)) : toldRow(item, `${record.site.title}: CC BY 4.0`));
  const turn = (item: Finding | Ask | Statement): string | null => (isQuoted(item) ? (turnAfter(record, item)?.trimStart() ?? null) : null);
  return {
    findings: record.findings.map((item) => ({
      id: item.id,
      inspection: item.inspection,
      source: item.source,
      voice: item.voice,
      theme: item.theme,
      also: joined(item.also),
      stance: item.stance,
      ...passage(item),
      url: full(addresses.finding(item.id)),
      ...ourRow(item),
      coded_by: coders(item.inspection),
      goes_on: turn(item),
      quote_page: isQuoted(item) ? (pageOf(item) ?? null) : null,
    })),
    asks: record.asks.map((item) => ({
      id: item.id,
      inspection: item.inspection,
      source: item.source,
      voice: item.voice,
      rank: item.rank ?? null,
      number: item.number ?? null,
      state: item.state,
      theme: item.theme ?? null,
      also: joined(item.also),
      ...passage(item),
      url: full(addresses.ask(item.id)),
      ...ourRow(item),
      coded_by: coders(item.inspection),
      goes_on: turn(item),
      quote_page: isQuoted(item) ? (pageOf(item) ?? null) : null,
    })),
    statements: record.statements.map((item) => ({
      id: item.id,
      inspection: item.inspection,
      source: item.source,
      speaker: item.speaker,
      ...quotedRow(item, terms(item.source)),
      url: full(addresses.statement(item.inspection, item.id)),
      goes_on: turn(item),
    })),
  };
}

function joined(items: readonly string[]): string | null {
  return items.length === 0 ? null : items.join(';');
}

/** The columns of a passage that is only summarised: those of a quotation are empty. */
function toldRow({ locator, page }: Finding | Ask, terms: string) {
  const level: (typeof ALL_LEVELS)[number] = page === undefined ? 'text not held' : 'told in our words';
  return { quote: null, level, locator, start: null, end: null, parts: null, terms };
}

/** A coder in a cell: "language-model", "person (policy officer, 2027-05)". */
function coderCell(coder: Coder): string {
  const facts = [coder.by === 'person' ? coder.role : undefined, coder.on].filter((fact) => fact !== undefined);
  return facts.length === 0 ? coder.by : `${coder.by} (${facts.join(', ')})`;
}

function ourRow({ says, paragraph, page }: Finding | Ask) {
  return { says: says ?? null, paragraph: paragraph ?? null, page: page ?? null };
}

function quotedRow({ match, quote, locator }: QuotedFinding | QuotedAsk | Statement, terms: string) {
  return {
    quote: marked(quote, match),
    level: match.level,
    locator,
    start: match.start,
    end: match.end,
    parts: match.parts.length > 1 ? match.parts.map(({ start, end }) => `${start}-${end}`).join(';') : null,
    terms,
  };
}
