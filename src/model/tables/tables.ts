// The open tables: their columns with what each holds, and their rows, taken from the record.
import { csvFormatRows } from 'd3';
import { z } from 'zod';
import { once } from '../once.ts';
import { addresses } from '../record/addresses.ts';
import type { InspectionRecord, Source } from '../record/record.ts';
import { byId } from '../record/lookups.ts';
import { decidedBlind, STANDINGS, type Review } from '../record/reviewed.ts';
import { themeGrid } from '../counts/scope.ts';
import { READERS, REVIEWED, correctionsSchema, milestoneSchema, sourceSchema, OVERALL } from '../written/schemas.ts';
import { judgementSeries, overallGrade } from '../counts/series.ts';
import {
  columnOf,
  count,
  coverage,
  day,
  EMPTY,
  id,
  inspection,
  list,
  maybe,
  maybeOne,
  one,
  refers,
  source,
  text,
  url,
  web,
  type Column,
  type Value,
} from './columns.ts';
import { JOINED, joinedRows } from './joined.ts';
import { SERIES, seriesRows } from './officialSeries.ts';
import { PASSAGES, passageRows } from './passages.ts';

export interface DataTable {
  id: string;
  says: string;
  /** The columns of its primary key. */
  key: string[];
  columns: Column[];
  /** Whether it says again what other tables say. */
  repeats: boolean;
  rows: Record<string, Value>[];
}

const state = sourceSchema.shape.text.shape.state.describe(
  'State of the text: clean or lossy (the extraction lost marks or words) where we hold it, read (read whole and told in our words) or none',
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
  findings: PASSAGES.findings,
  'findings-full': JOINED,
  asks: PASSAGES.asks,
  statements: PASSAGES.statements,
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
  statistics: SERIES,
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
  'findings-full': ['id'],
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
  'findings-full':
    'The same findings, joined with the dates, titles and names that their ids stand for: to be read, sorted and filtered without another table.',
  asks: 'Everything that inspectors wanted improved.',
  statements: "Other people's claims, shown as theirs and never counted.",
  scope: 'Every theme at every visit: whether it was looked at, and what was found.',
  milestones: 'Every other dated event.',
  statistics: 'Official series with every value, what it measures and who published it; a break is told in the note of the first value after it.',
  themes: 'The themes of the codebook.',
  corrections: 'Every correction of something published.',
  reviews: 'Every review of the coding of a passage, by a person or a language model.',
  sources: 'Every document that the record rests on.',
};

function rowsOf(record: InspectionRecord): Rows {
  const { site, sources, inspections } = record;
  const full = (path: string): string => site.address + site.base.slice(0, -1) + path;
  const documentOf = (wanted: string): Source | undefined => byId(record).sources.get(wanted);
  const passages = passageRows(record, full);
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
    ...passages,
    'findings-full': joinedRows(record, passages.findings, full),
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
    statistics: seriesRows(record, full),
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

function reviewRow({ passage, reviewer, by, role, on, blind, sample, what, seen, changes, stands, settled, remark }: Review) {
  const said = (field: 'theme' | 'stance') => blind?.[field] ?? changes.find((one) => one.field === field)?.new ?? (what === 'agree' ? seen[field] : undefined);
  return {
    passage,
    reviewer,
    by,
    role: role ?? null,
    date: on,
    blind: decidedBlind(blind).length > 0,
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

/** Every open table, in the order in which the site lists them. */
export const tables = once((record: InspectionRecord): DataTable[] => {
  const rows = rowsOf(record);
  const schemas = schemasOf(record.groups);
  // An object that is made here has no keys but those of its type.
  return (Object.keys(schemas) as Name[]).map((name) => ({
    id: name,
    says: SAYS[name],
    key: KEYS[name],
    columns: Object.entries<z.ZodType>(schemas[name].shape).map(([column, schema]) => columnOf(column, schema)),
    repeats: name === 'findings-full',
    rows: rows[name],
  }));
});

/** A table as CSV (RFC 4180): cells are written as they are, and nothing is put before one that a spreadsheet might take for a formula. */
export function csvOf({ columns, rows }: DataTable): string {
  const names = columns.map(({ name }) => name);
  return `${csvFormatRows([names, ...rows.map((row) => names.map((name) => String(row[name] ?? '')))])}\n`;
}

/** The rows of a table with their columns in its order, for JSON. */
export function rowsAsObjects({ columns, rows }: DataTable): Record<string, Value>[] {
  return rows.map((row) => Object.fromEntries(columns.map(({ name }) => [name, row[name] ?? null])));
}
