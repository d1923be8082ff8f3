// The record: sound content, joined. Everything that a page, a chart or a table shows is taken from here.
import type { Published } from '../counts/agreement.ts';
import { byDate } from '../written/dates.ts';
import type {
  Correction,
  Disagreement,
  Draft,
  Evidence,
  Framework,
  Group,
  InspectionData,
  MilestoneData,
  PageData,
  Person,
  Site,
  SourceData,
  StatisticData,
  Support,
  Term,
  Theme,
} from '../written/draft.ts';
import type { Frozen } from '../written/frozen.ts';
import { once } from './once.ts';
import { everyAddress, type Address } from '../counts/permalinks.ts';
import { isMatch, type Match } from '../evidence/quotes.ts';
import type { Stance, Voice } from '../written/schemas.ts';

export interface Source extends SourceData {
  id: string;
  /** Its publisher as running text names it. */
  by: string;
  /** Whose inspections it is about, as running text names that body. */
  inspectorate: string;
}

interface Quoted {
  id: string;
  inspection: string;
  source: string;
  quote: string;
  match: Match;
  locator: string;
  note?: string | undefined;
  says?: string | undefined;
}

/** One evaluated passage. */
export interface Finding extends Quoted {
  kind: 'finding';
  voice: Voice;
  theme: string;
  also: string[];
  stance: Stance;
  singleChild: boolean;
}

/** One thing that inspectors want improved, in their words. */
interface QuotedAsk extends Quoted {
  kind: 'ask';
  voice: Voice;
  rank: 'priority' | 'improve';
  number: number | undefined;
  state: 'whole' | 'fragment';
  theme: string | undefined;
  also: string[];
}

/** One thing that inspectors want improved, from a report whose text is not held, in our words. */
interface SummarisedAsk {
  kind: 'ask';
  id: string;
  inspection: string;
  source: string;
  voice: 'summarised';
  number: number;
  state: 'whole';
  theme: string;
  also: string[];
  says: string;
}

export type Ask = QuotedAsk | SummarisedAsk;

/** Somebody else's claim, shown as theirs and never counted. */
export interface Statement extends Quoted {
  kind: 'statement';
  speaker: string;
}

export interface Inspection extends Omit<InspectionData, 'asks' | 'framework'> {
  id: string;
  framework: Framework;
  findings: Finding[];
  asks: Ask[];
  statements: Statement[];
  /** The date by which the visit is ordered: of the visit, else of publication (EDTF). */
  ordered: string;
}

export interface Milestone extends MilestoneData {
  id: string;
}

export interface Statistic extends StatisticData {
  id: string;
}

export interface Page extends PageData {
  id: string;
}

export interface InspectionRecord {
  site: Site;
  sources: Source[];
  inspections: Inspection[];
  milestones: Milestone[];
  themes: Theme[];
  frameworks: Framework[];
  groups: Group[];
  glossary: Term[];
  people: Person[];
  pages: Page[];
  statistics: Statistic[];
  story: Page;
  disagreements: Disagreement[];
  support: Support[];
  corrections: Correction[];
  agreement: Published | undefined;
  frozen: Frozen[];
  /** Every address ever published, as content/addresses.txt lists them. */
  addresses: Address[];
  /** Every address that this record publishes. */
  published: string[];
  findings: Finding[];
  asks: Ask[];
  statements: Statement[];
}

/** The id of an ask that is told in our words, by its number in the report. */
export function askId(inspection: string, number: number): string {
  return `${inspection}-a${String(number).padStart(2, '0')}`;
}

function required<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new RangeError(`${what} is missing from a record that was checked`);
  return value;
}

/** Joins a draft without problems into the record, each list in a stable order: visits by date, passages as they stand in their document. */
export function join(draft: Draft, evidence: readonly Evidence[]): InspectionRecord {
  const results = new Map(evidence.map(({ id, result }) => [id, result]));
  const matchOf = (id: string): Match => {
    const result = required(results.get(id), id);
    if (!isMatch(result)) throw new RangeError(`${id} does not stand in its source`);
    return result;
  };
  const inspections = draft.inspections
    .map(({ id, data }): Inspection => {
      const { asks: summarised, framework, ...facts } = data;
      const files = draft.findings.filter((file) => file.data.inspection === id);
      const place = <T extends { id: string; quote: string }>(item: T, source: string) => ({ ...item, inspection: id, source, match: matchOf(item.id) });
      const findings = files.flatMap(({ data: file }) =>
        file.findings.map(({ also = [], single_child, ...item }): Finding => ({
          kind: 'finding',
          ...place(item, file.source),
          also,
          singleChild: single_child === true,
        })),
      );
      const asks = files.flatMap(({ data: file }) =>
        file.asks.map(({ also = [], number, theme, ...item }): Ask => ({ kind: 'ask', ...place(item, file.source), also, number, theme })),
      );
      const source = facts.judgements[0]?.source ?? facts.sources[0]?.source ?? '';
      const told = summarised.map(({ number, theme, also = [], says }): Ask => ({
        kind: 'ask',
        id: askId(id, number),
        inspection: id,
        source,
        voice: 'summarised',
        number,
        state: 'whole',
        theme,
        also,
        says,
      }));
      const statements = files.flatMap(({ data: file }) => file.statements.map((item): Statement => ({ kind: 'statement', ...place(item, file.source) })));
      return {
        ...facts,
        id,
        framework: required(
          draft.frameworks.data.frameworks.find((one) => one.id === framework),
          framework,
        ),
        findings: findings.sort((a, b) => a.match.start - b.match.start),
        asks: [...asks, ...told],
        statements,
        ordered: required(facts.visit ?? facts.published, `a date of ${id}`),
      };
    })
    .sort((a, b) => byDate(a.ordered, b.ordered));
  return {
    site: draft.site.data,
    sources: draft.sources.map(({ id, data }) => ({
      id,
      ...data,
      by: draft.site.data.names.find(({ publisher }) => publisher === data.publisher)?.short ?? data.publisher,
      inspectorate: draft.site.data.inspectorate,
    })),
    inspections,
    milestones: draft.milestones.map(({ id, data }) => ({ id, ...data })).sort((a, b) => byDate(a.date, b.date) || a.id.localeCompare(b.id, 'en')),
    themes: draft.themes.data.themes,
    frameworks: draft.frameworks.data.frameworks,
    groups: draft.frameworks.data.groups,
    glossary: [...draft.glossary.data.terms].sort((a, b) => a.term.localeCompare(b.term, 'en')),
    people: draft.people.data.people,
    pages: draft.pages.map(({ id, data }) => ({ id, ...data })),
    statistics: draft.statistics.map(({ id, data }) => ({ id, ...data })),
    story: { id: draft.story.id, ...draft.story.data },
    disagreements: draft.disagreements.data.disagreements,
    support: draft.support.data.support,
    corrections: draft.corrections.data.corrections,
    agreement: draft.agreement[0]?.data,
    frozen: draft.frozen,
    addresses: draft.addresses.list,
    published: everyAddress(draft),
    findings: inspections.flatMap(({ findings }) => findings),
    asks: inspections.flatMap(({ asks }) => asks),
    statements: inspections.flatMap(({ statements }) => statements),
  };
}

interface ById {
  inspections: ReadonlyMap<string, Inspection>;
  sources: ReadonlyMap<string, Source>;
  themes: ReadonlyMap<string, Theme>;
}

const mapOf = <Item extends { id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> => new Map(items.map((item) => [item.id, item]));

/** What every passage names, by its id. */
export const byId = once((record: InspectionRecord): ById => ({
  inspections: mapOf(record.inspections),
  sources: mapOf(record.sources),
  themes: mapOf(record.themes),
}));

/** Whether the record has a page about something that not every record has. */
export function hasPage({ pages }: InspectionRecord, id: string): boolean {
  return pages.some((page) => page.id === id);
}

/** Whether an ask stands in the words of its document and not in ours. */
export function isQuoted(ask: Ask): ask is QuotedAsk {
  return ask.voice !== 'summarised';
}

/** Passages around a finding: up to two of its theme at the visits before and after it, and its neighbours in the document. */
export function neighbours(
  record: InspectionRecord,
  finding: Finding,
): { before: Finding[]; after: Finding[]; previous: Finding | undefined; next: Finding | undefined } {
  const visits = record.inspections;
  const here = visits.findIndex(({ id }) => id === finding.inspection);
  const nearest = (step: 1 | -1): Finding[] => {
    for (let i = here + step; visits[i]; i += step) {
      const ofTheme = visits[i]?.findings.filter(({ theme, singleChild }) => theme === finding.theme && !singleChild) ?? [];
      if (ofTheme.length > 0) return ofTheme.slice(0, 2);
    }
    return [];
  };
  const own = visits[here]?.findings ?? [];
  const place = own.findIndex(({ id }) => id === finding.id);
  return { before: nearest(-1), after: nearest(1), previous: own[place - 1], next: own[place + 1] };
}

/** The findings on an ask's theme at later visits, by date. Whether an ask was met is another question. */
export function laterFindings({ inspections }: InspectionRecord, ask: Ask): Finding[] {
  const here = inspections.findIndex(({ id }) => id === ask.inspection);
  return inspections.slice(here + 1).flatMap(({ findings }) => findings.filter(({ theme, singleChild }) => theme === ask.theme && !singleChild));
}

/** Whether a document's publisher sets a limit to what may be quoted, so that nothing around a passage is shown. */
export function isLimited(record: InspectionRecord, source: string): boolean {
  return byId(record).sources.get(source)?.limits !== undefined;
}

/** Up to two passages of each stance, in the order of the document; never one about a single child, nor one after which the sentence turns. */
export function featured(findings: readonly Finding[]): Finding[] {
  const shown = findings.filter(({ singleChild, match }) => !singleChild && match.turn === undefined);
  return shown.filter((finding) => shown.filter(({ stance }) => stance === finding.stance).indexOf(finding) < 2);
}
