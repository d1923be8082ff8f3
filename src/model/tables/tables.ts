// The open tables: their columns with what each holds, and their rows, taken from the record.
import { csvFormatRows } from 'd3';
import { z } from 'zod';
import { LEVELS } from '../evidence/quotes.ts';
import { addresses } from '../record/addresses.ts';
import type { Ask, Finding, InspectionRecord, QuotedAsk, QuotedFinding, Source, Statement } from '../record/record.ts';
import { byId, isQuoted } from '../record/lookups.ts';
import type { Coder } from '../written/draft.ts';
import { STANDINGS, type Review } from '../record/reviewed.ts';
import { themeGrid } from '../counts/scope.ts';
import {
  ASK_STATES,
  COVERAGES,
  RANKS,
  READERS,
  REVIEWED,
  correctionsSchema,
  milestoneSchema,
  sourceSchema,
  OVERALL,
  STANCES,
  statisticSchema,
  SUMMARISED,
  VOICES,
} from '../written/schemas.ts';
import { judgementSeries, overallGrade } from '../counts/series.ts';
import { SECOND_HAND_TEXT } from '../words/texts.ts';

/** A value of a table; null stands for an empty cell. */
export type Value = string | number | boolean | null;

export interface Column {
  name: string;
  says: string;
  type: 'string' | 'integer' | 'number' | 'boolean';
  format: 'uri' | 'date' | undefined;
  /** False where a cell may be empty. */
  required: boolean;
  /** Every value that a cell may have, where they are few and fixed. */
  values: string[] | undefined;
  pattern: string | undefined;
  /** The table whose `id` this column holds. */
  refers: string | undefined;
  /** The separator between several values of one cell. */
  separator: string | undefined;
}

export interface DataTable {
  id: string;
  says: string;
  /** The columns of its primary key. */
  key: string[];
  columns: Column[];
  rows: Record<string, Value>[];
}

const EMPTY = 'empty where there is none';
const QUOTE = "The source's own words; omissions are marked […]";
const ALL_LEVELS = [...LEVELS, 'told in our words', 'text not held'] as const;
const text = (says: string) => z.string().min(1).describe(says);
const maybe = (says: string) => z.string().min(1).nullable().describe(`${says}; ${EMPTY}`);
const count = (says: string) => z.int().nullable().describe(says);
const one = <const Values extends readonly [string, ...string[]]>(values: Values, says: string) => z.enum(values).describe(says);
const maybeOne = <const Values extends readonly [string, ...string[]]>(values: Values, says: string) => z.enum(values).nullable().describe(`${says}; ${EMPTY}`);
const refers = (table: string, says: string) => z.string().meta({ description: says, refers: table });
const list = (table: string, says: string) => z.string().meta({ description: `${says}, separated by semicolons`, refers: table, separator: ';' });
const day = (says: string) => z.iso.date().describe(says);
const web = z.url();
const url = web.describe('Address of its page on this site');
const id = text('Stable identifier');
const inspection = refers('inspections', 'Identifier of the inspection or visit');
const source = refers('sources', 'Identifier of the document');
const theme = refers('themes', 'Main theme, under which it is counted');
const also = list('themes', 'Further themes').nullable();
const coverage = maybeOne(COVERAGES, `full: the document itself is held or was read whole; partial: only part of it, in a ${SECOND_HAND_TEXT}`);
const state = sourceSchema.shape.text.shape.state.describe(
  'State of the text: clean or lossy (the extraction lost marks or words) where we hold it, read (read whole and told in our words) or none',
);
const quoted = {
  quote: maybe(QUOTE),
  level: one(
    ALL_LEVELS,
    'How it stands to its document: quoted word for word, quoted with punctuation restored, told in our words from a document read whole, or from one whose text is not held',
  ),
  locator: maybe('Paragraph or page as the document numbers them'),
  start: count('First Unicode code point of the passage in the text, from 0'),
  end: count('Code point after the last one (half-open)'),
  parts: maybe('One pair start-end for each part of a quote with […], separated by semicolons'),
  terms: text('Under whose terms the words stand'),
  url,
};

const VOICE = one(
  [...VOICES, SUMMARISED],
  "direct: the inspectorate's own document; quoted: its words in someone else's; reported: someone else's account of them; summarised: told in our words from its own document",
);
/** Our summary, and its place in the printed document; the last columns of a table. */
const ours = {
  says: maybe('In our words: all of a passage that is not quoted, or the rest of one that is'),
  paragraph: maybe('Paragraph of the printed document in which what is told in our words stands, or the part of it that has no numbers'),
  page: count(`Page of the printed document, counted from 1; ${EMPTY}`),
};

/** Who gave a passage its theme. */
const codedBy = text(
  'Who coded it: language-model or person, in brackets the role and the day (EDTF) as far as they are known; several coders of one file are separated by semicolons',
);

const schemasOf = (groups: readonly { id: string }[]) => ({
  inspections: z.object({
    id,
    title: text("The document's own title"),
    framework: text('Under which framework the visit was made'),
    visit: maybe('Days of the visit (EDTF)'),
    published: maybe('Day of publication (EDTF)'),
    graded: z.boolean().describe('Whether visits of this kind give grades'),
    overall: maybe('The overall grade as given; never derived'),
    coverage,
    text: state,
    url,
  }),
  judgements: z.object({
    inspection,
    framework: text('Framework under which it was given'),
    heading: text('Exact heading in the report'),
    grade: text('The grade in the words of its framework'),
    comparable_group: maybeOne([OVERALL, ...groups.map((group) => group.id).filter((group) => group !== OVERALL)], 'Judgements that may be set side by side'),
    source,
  }),
  findings: z.object({
    id,
    inspection,
    source,
    voice: VOICE,
    theme,
    also,
    stance: one(STANCES, 'Whether the passage is a concern (criticism), progress or a strength (praise)'),
    ...quoted,
    ...ours,
    coded_by: codedBy,
  }),
  asks: z.object({
    id,
    inspection,
    source,
    voice: VOICE,
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
  }),
  statements: z.object({ id, inspection, source, speaker: text('Whose claim it is'), ...quoted, quote: text(QUOTE) }),
  scope: z.object({
    inspection,
    theme: refers('themes', 'Identifier of the theme'),
    coverage,
    looked_at: one(
      ['declared', 'shown', 'unclear', 'not-looked-at', 'not-analysed'],
      'declared: the source says so; shown: a finding shows it; unclear: the text does not tell; not-looked-at: the subject of the visit leaves it out; not-analysed: the report was neither held nor read',
    ),
    concern: count('Findings of concern (criticism); empty, never 0, where nothing was counted'),
    progress: count('Findings of progress; empty where nothing was counted'),
    strength: count('Findings of strength (praise); empty where nothing was counted'),
  }),
  milestones: z.object({
    id,
    date: text('Date (EDTF)'),
    kind: milestoneSchema.shape.kind.describe('Kind of event'),
    title: text('What happened'),
    source: list('sources', 'Identifiers of the documents'),
    url,
  }),
  statistics: z.object({
    series: text('Identifier of the series'),
    period: z
      .string()
      .regex(/^\d{4}$/)
      .describe('Year; the series says for which day of it the value stands'),
    value: z.number().describe('The value'),
    unit: statisticSchema.shape.unit.describe('What is counted or measured'),
    note: maybe('What to know of this value, and any break right before it'),
    source,
  }),
  themes: z.object({
    id,
    name: text('Name of the theme'),
    says: text('What it is about, in a sentence'),
    belongs: text('What belongs here'),
    excludes: maybe('What does not'),
    url,
  }),
  corrections: z.object({
    date: day('Day of the correction'),
    id: text('What was corrected: a passage, milestone or visit by its id, all else by its room and id, a part of it after a hash'),
    what: correctionsSchema.shape.corrections.element.shape.what.describe('Which part of it was corrected'),
    old: text('As it was published'),
    new: text('As it stands now'),
    why: text('Why it was corrected'),
  }),
  reviews: z.object({
    passage: text('Identifier of the finding or ask that was reviewed'),
    reviewer: text('Identifier of the reviewer in this table; never a name'),
    by: one(READERS, 'Whether a person or a language model reviewed it'),
    role: maybe('The role of a person'),
    date: day('Day of the review'),
    blind: z.boolean().describe('Whether the coding was hidden until the reviewer had decided'),
    sample: maybe('The random sample for which it was reviewed, and of how many passages it was drawn'),
    what: one(REVIEWED, 'agree; change: the reviewer would decide otherwise; discuss: the reviewer has a question'),
    theme_seen: maybe('Main theme when it was reviewed'),
    theme_said: maybe('Main theme that the reviewer gave first: blind, or as they would change it'),
    stance_seen: maybe('Stance when it was reviewed'),
    stance_said: maybe('Stance that the reviewer gave first: blind, or as they would change it'),
    words_changed: z.boolean().describe('Whether the reviewer would word our sentence, or cut the quotation, otherwise'),
    stands: one(
      STANDINGS,
      'How the passage stands to what was reviewed. as-reviewed: as it was then; changed-as-said: changed to what the reviewer said; changed-otherwise: the review counts no longer for what stands now; gone: no longer in the record',
    ),
    settled: maybeOne(['changed', 'kept'], 'Whether it was changed after a difference or a question, or kept as it was'),
    remark: maybe("The reviewer's remark"),
    why: maybe('Why it was kept as it was'),
  }),
  sources: z.object({
    id,
    title: text("The document's own title"),
    publisher: text('Who published it'),
    kind: sourceSchema.shape.kind.describe('Kind of document'),
    date: maybe('Day of publication (EDTF)'),
    address: web.nullable().describe(`Its address on the web; ${EMPTY}`),
    seen: day('Day on which its facts were checked'),
    licence: text('Its licence in words'),
    text: state,
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable()
      .describe(`SHA-256 of that text, or of the file that was read; ${EMPTY}`),
    url,
  }),
});
type Schemas = ReturnType<typeof schemasOf>;
type Name = keyof Schemas;

const KEYS: Readonly<Record<Name, string[]>> = {
  inspections: ['id'],
  judgements: ['inspection', 'heading'],
  findings: ['id'],
  asks: ['id'],
  statements: ['id'],
  scope: ['inspection', 'theme'],
  milestones: ['id'],
  statistics: ['series', 'period'],
  themes: ['id'],
  corrections: ['date', 'id', 'what', 'new'],
  reviews: ['passage', 'reviewer', 'date'],
  sources: ['id'],
};

type Rows = { [Table in Name]: z.infer<Schemas[Table]>[] };

const SAYS: Readonly<Record<Name, string>> = {
  inspections: 'Every inspection and visit, graded or not.',
  judgements: 'Every grade, under its exact heading.',
  findings: 'Every evaluated passage of the texts that we hold or have read whole.',
  asks: 'Everything that inspectors wanted improved.',
  statements: "Other people's claims, shown as theirs and never counted.",
  scope: 'Every theme at every visit: whether it was looked at, and what was found.',
  milestones: 'Every other dated event.',
  statistics: 'Official series with every value; a break is told in the note of the first value after it.',
  themes: 'The themes of the codebook.',
  corrections: 'Every correction of something published.',
  reviews: 'Every review of the coding of a passage, by a person or a language model.',
  sources: 'Every document that the record rests on.',
};

function joined(items: readonly string[]): string | null {
  return items.length === 0 ? null : items.join(';');
}

function rowsOf(record: InspectionRecord): Rows {
  const { site, sources, inspections } = record;
  const full = (path: string): string => site.address + site.base.slice(0, -1) + path;
  const documentOf = (wanted: string): Source | undefined => byId(record).sources.get(wanted);
  const terms = (wanted: string): string => {
    const document = documentOf(wanted);
    return document ? `${document.publisher}: ${document.licence}` : '';
  };
  const coders = (wanted: string): string => (byId(record).inspections.get(wanted)?.coded ?? []).map(coderCell).join(';');
  const passage = (item: Finding | Ask) => (isQuoted(item) ? quotedRow(item, terms(item.source)) : toldRow(item, `${site.title}: CC BY 4.0`));
  return {
    inspections: inspections.map((one) => ({
      id: one.id,
      title: one.title,
      framework: one.framework.id,
      visit: one.visit ?? null,
      published: one.published ?? null,
      graded: one.framework.graded,
      overall: overallGrade(one) ?? null,
      coverage: one.coverage ?? null,
      text: one.text === undefined ? 'none' : (documentOf(one.text)?.text.state ?? 'none'),
      url: full(addresses.inspection(one.id)),
    })),
    judgements: judgementSeries(record).map(({ inspection: visit, framework, heading, grade, group, source: from }) => ({
      inspection: visit,
      framework,
      heading,
      grade,
      comparable_group: group ?? null,
      source: from,
    })),
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
    })),
    statements: record.statements.map((item) => ({
      id: item.id,
      inspection: item.inspection,
      source: item.source,
      speaker: item.speaker,
      ...quotedRow(item, terms(item.source)),
      url: full(addresses.statement(item.inspection, item.id)),
    })),
    scope: themeGrid(record).map(({ inspection: visit, theme, lookedAt, counts }) => ({
      inspection: visit,
      theme,
      coverage: byId(record).inspections.get(visit)?.coverage ?? null,
      looked_at: lookedAt,
      concern: counts?.concern ?? null,
      progress: counts?.progress ?? null,
      strength: counts?.strength ?? null,
    })),
    milestones: record.milestones.map((one) => ({
      id: one.id,
      date: one.date,
      kind: one.kind,
      title: one.title,
      source: one.sources.map((cited) => cited.source).join(';'),
      url: full(addresses.milestone(one.id)),
    })),
    statistics: record.statistics.flatMap((one) =>
      one.values.map(({ period, value, note }) => {
        const breaks = one.breaks.filter(({ before }) => before === period).map(({ says }) => `Break before this value: ${says}`);
        const notes = [...(note === undefined ? [] : [note]), ...breaks];
        return { series: one.id, period, value, unit: one.unit, note: notes.length === 0 ? null : notes.join(' '), source: one.source };
      }),
    ),
    themes: record.themes.map((one) => ({
      id: one.id,
      name: one.name,
      says: one.says,
      belongs: one.belongs,
      excludes: one.excludes,
      url: full(addresses.theme(one.id)),
    })),
    corrections: record.corrections.map((one) => ({ ...one })),
    reviews: record.reviews.map(reviewRow),
    sources: sources.map((one) => ({
      id: one.id,
      title: one.title,
      publisher: one.publisher,
      kind: one.kind,
      date: one.date ?? null,
      address: one.address,
      seen: one.seen,
      licence: one.licence,
      text: one.text.state,
      sha256: one.text.sha256 ?? null,
      url: full(addresses.source(one.id)),
    })),
  };
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
    quote,
    level: match.level,
    locator,
    start: match.start,
    end: match.end,
    parts: match.parts.length > 1 ? match.parts.map(({ start, end }) => `${start}-${end}`).join(';') : null,
    terms,
  };
}

function reviewRow({ passage, reviewer, by, role, on, blind, sample, what, seen, changes, stands, settled, remark }: Review) {
  const said = (field: 'theme' | 'stance') => blind?.[field] ?? changes.find((one) => one.field === field)?.new ?? (what === 'agree' ? seen[field] : undefined);
  return {
    passage,
    reviewer,
    by,
    role: role ?? null,
    date: on,
    blind: blind !== undefined,
    sample: sample ? `${sample.passages.length} of ${sample.of}: ${sample.from}, drawn on ${sample.drawn}` : null,
    what,
    theme_seen: seen.theme ?? null,
    theme_said: said('theme') ?? null,
    stance_seen: seen.stance ?? null,
    stance_said: said('stance') ?? null,
    words_changed: changes.some(({ field }) => field === 'words'),
    stands,
    settled: settled?.how ?? null,
    remark: remark ?? null,
    why: settled?.why ?? null,
  };
}

interface JsonColumn {
  type?: string;
  format?: string;
  pattern?: string;
  enum?: string[];
  description?: string;
  refers?: string;
  separator?: string;
  anyOf?: JsonColumn[];
}

function columnOf(name: string, schema: z.ZodType): Column {
  // Of a JSON Schema, a column is described by these fields alone.
  const whole = z.toJSONSchema(schema) as JsonColumn;
  const cell = { ...whole, ...whole.anyOf?.find(({ type }) => type !== 'null') };
  const { type, format } = cell;
  if (type !== 'string' && type !== 'integer' && type !== 'number' && type !== 'boolean')
    throw new TypeError(`${name}: a column cannot hold ${type ?? 'what has no type'}`);
  return {
    name,
    says: whole.description ?? cell.description ?? '',
    type,
    format: format === 'uri' || format === 'date' ? format : undefined,
    required: whole.anyOf === undefined,
    values: cell.enum,
    pattern: format === undefined ? cell.pattern : undefined,
    refers: cell.refers,
    separator: cell.separator,
  };
}

/** Every open table, in the order in which the site lists them. */
export function tables(record: InspectionRecord): DataTable[] {
  const rows = rowsOf(record);
  const schemas = schemasOf(record.groups);
  // An object that is made here has no keys but those of its type.
  return (Object.keys(schemas) as Name[]).map((name) => ({
    id: name,
    says: SAYS[name],
    key: KEYS[name],
    columns: Object.entries<z.ZodType>(schemas[name].shape).map(([column, schema]) => columnOf(column, schema)),
    rows: rows[name],
  }));
}

/** A table as CSV (RFC 4180): cells are written as they are, and nothing is put before one that a spreadsheet might take for a formula. */
export function csvOf({ columns, rows }: DataTable): string {
  const names = columns.map(({ name }) => name);
  return `${csvFormatRows([names, ...rows.map((row) => names.map((name) => String(row[name] ?? '')))])}\n`;
}

/** The rows of a table with their columns in its order, for JSON. */
export function rowsAsObjects({ columns, rows }: DataTable): Record<string, Value>[] {
  return rows.map((row) => Object.fromEntries(columns.map(({ name }) => [name, row[name] ?? null])));
}
