// The open tables: their columns with what each holds, and their rows, taken from the record.
import { z } from 'zod';
import { addresses } from './addresses.ts';
import { isQuoted, type InspectionRecord, type Source } from './record.ts';
import { themeGrid } from './scope.ts';
import { judgementSeries, overallGrade } from './series.ts';

/** A value of a table; null stands for an empty cell. */
export type Value = string | number | boolean | null;

export interface DataTable {
  id: string;
  says: string;
  columns: { name: string; says: string }[];
  rows: Record<string, Value>[];
}

const text = (says: string) => z.string().describe(says);
const maybe = (says: string) => z.string().nullable().describe(`${says}; empty where there is none`);
const count = (says: string) => z.int().nullable().describe(says);
const url = text('Address of its page on this site');
const id = text('Stable identifier');
const inspection = text('Identifier of the inspection or visit');
const source = text('Identifier of the document');
const quoted = {
  quote: maybe("The source's own words; omissions are marked […]"),
  level: text('How it was checked: word for word, punctuation restored, or text not held'),
  locator: maybe('Paragraph or page as the document numbers them'),
  start: count('First Unicode code point of the passage in the text, from 0'),
  end: count('Code point after the last one (half-open)'),
  parts: maybe('One pair start-end for each part of a quote with […], separated by ;'),
  terms: text('Under whose terms the words stand'),
  url,
};

const schemas = {
  inspections: z.object({
    id,
    title: text("The document's own title"),
    framework: text('Under which framework the visit was made'),
    visit: maybe('Days of the visit (EDTF)'),
    published: maybe('Day of publication (EDTF)'),
    graded: z.boolean().describe('Whether visits of this kind give grades'),
    overall: maybe('The overall grade as given; never derived'),
    coverage: maybe('full: the document itself is held; partial: only part of it, in a second-hand text'),
    text: text('State of the text that we hold: clean, lossy or none'),
    url,
  }),
  judgements: z.object({
    inspection,
    framework: text('Framework under which it was given'),
    heading: text('Exact heading in the report'),
    grade: text('The grade in the words of its framework'),
    comparable_group: maybe(
      'Judgements that may be set side by side: overall, help-and-protection, looked-after, adoption, care-leavers, leadership, safeguarding-board',
    ),
    source,
  }),
  findings: z.object({
    id,
    inspection,
    source,
    voice: text("direct: Ofsted's own document; quoted: Ofsted's words in someone else's; reported: someone else's account of them"),
    theme: text('Main theme, under which the finding is counted'),
    also: maybe('Further themes, separated by ;'),
    stance: text('concern, progress or strength'),
    ...quoted,
  }),
  asks: z.object({
    id,
    inspection,
    source,
    voice: text('direct, quoted, reported; or summarised: told in our words from a report whose text is not held'),
    rank: maybe('priority: priority and immediate action; improve: an area for improvement'),
    number: count('Its number in the document, where it has one'),
    state: text('whole, or fragment where its beginning is lost'),
    theme: maybe('Main theme'),
    also: maybe('Further themes, separated by ;'),
    says: maybe('The ask in our words'),
    ...quoted,
  }),
  statements: z.object({ id, inspection, source, speaker: text('Whose claim it is'), ...quoted }),
  scope: z.object({
    inspection,
    theme: text('Identifier of the theme'),
    coverage: maybe('full or partial text'),
    looked_at: text('declared, shown, unclear, not-looked-at or not-analysed'),
    concern: count('Findings of concern; empty, never 0, where nothing was counted'),
    progress: count('Findings of progress; empty where nothing was counted'),
    strength: count('Findings of strength; empty where nothing was counted'),
  }),
  milestones: z.object({
    id,
    date: text('Date (EDTF)'),
    kind: text('inquiry, intervention, earlier-inspection, partner-inspection, scrutiny, service, office or framework'),
    title: text('What happened'),
    source: text('Identifiers of the documents, separated by ;'),
    url,
  }),
  statistics: z.object({
    series: text('Identifier of the series'),
    period: text('Year; the series says for which day of it the value stands'),
    value: z.number().describe('The value'),
    unit: text('children, percent or cases'),
    note: maybe('What to know of this value'),
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
    date: text('Day of the correction'),
    id: text('What was corrected'),
    what: text('words, theme, stance, date or removed'),
    old: text('As it was published'),
    new: text('As it stands now'),
    why: text('Why it was corrected'),
  }),
  sources: z.object({
    id,
    title: text("The document's own title"),
    publisher: text('Who published it'),
    kind: text('Kind of document'),
    date: maybe('Day of publication (EDTF)'),
    address: maybe('Its address on the web'),
    seen: text('Day on which its facts were checked'),
    licence: text('Its licence in words'),
    text: text('State of the text that we hold: clean, lossy or none'),
    sha256: maybe('SHA-256 of that text'),
    url,
  }),
} as const;

type Rows = { [Name in keyof typeof schemas]: z.infer<(typeof schemas)[Name]>[] };

const SAYS: Readonly<Record<keyof typeof schemas, string>> = {
  inspections: 'Every inspection and visit, graded or not.',
  judgements: 'Every grade, under its exact heading.',
  findings: 'Every evaluated passage of the texts that we hold.',
  asks: 'Everything that inspectors wanted improved.',
  statements: "Other people's claims, shown as theirs and never counted.",
  scope: 'Every theme at every visit: whether it was looked at, and what was found.',
  milestones: 'Every other dated event.',
  statistics: 'Official series with every value; breaks are told on the page of each.',
  themes: 'The themes of the codebook.',
  corrections: 'Every correction of something published.',
  sources: 'Every document that the record rests on.',
};

function joined(items: readonly string[]): string | null {
  return items.length === 0 ? null : items.join(';');
}

function rowsOf(record: InspectionRecord): Rows {
  const { site, sources, inspections } = record;
  const full = (path: string): string => site.address + site.base.slice(0, -1) + path;
  const documentOf = (wanted: string): Source | undefined => sources.find((one) => one.id === wanted);
  const terms = (wanted: string): string => {
    const document = documentOf(wanted);
    return document ? `${document.publisher}: ${document.licence}` : '';
  };
  const passage = (item: (typeof record.findings)[number] | (typeof record.statements)[number]) =>
    quotedRow(item.match, item.quote, item.locator, terms(item.source));
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
    })),
    asks: record.asks.map((item) => ({
      id: item.id,
      inspection: item.inspection,
      source: item.source,
      voice: item.voice,
      rank: isQuoted(item) ? item.rank : null,
      number: item.number ?? null,
      state: item.state,
      theme: item.theme ?? null,
      also: joined(item.also),
      says: item.says ?? null,
      ...(isQuoted(item)
        ? quotedRow(item.match, item.quote, item.locator, terms(item.source))
        : { quote: null, level: 'text not held', locator: null, start: null, end: null, parts: null, terms: `${site.title}: CC BY 4.0` }),
      url: full(addresses.ask(item.id)),
    })),
    statements: record.statements.map((item) => ({
      id: item.id,
      inspection: item.inspection,
      source: item.source,
      speaker: item.speaker,
      ...passage(item),
      url: full(addresses.statement(item.inspection, item.id)),
    })),
    scope: themeGrid(record).map(({ inspection: visit, theme, lookedAt, counts }) => ({
      inspection: visit,
      theme,
      coverage: inspections.find((one) => one.id === visit)?.coverage ?? null,
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
      one.values.map(({ period, value, note }) => ({ series: one.id, period, value, unit: one.unit, note: note ?? null, source: one.source })),
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

function quotedRow(match: InspectionRecord['findings'][number]['match'], quote: string, locator: string, terms: string) {
  return {
    quote,
    level: match.level as string,
    locator,
    start: match.start,
    end: match.end,
    parts: match.parts.length > 1 ? match.parts.map(({ start, end }) => `${start}-${end}`).join(';') : null,
    terms,
  };
}

/** Every open table, in the order in which the site lists them. */
export function tables(record: InspectionRecord): DataTable[] {
  const rows = rowsOf(record);
  return (Object.keys(schemas) as (keyof typeof schemas)[]).map((name) => ({
    id: name,
    says: SAYS[name],
    columns: Object.entries(schemas[name].shape).map(([column, schema]) => ({ name: column, says: schema.description ?? '' })),
    rows: rows[name],
  }));
}
