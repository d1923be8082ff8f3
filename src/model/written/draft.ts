// The content as it was read, before it is known to be sound: typed entries with their lines, and each quotation with what was found.
import type { z } from 'zod';
import type { ContentText, FileFact } from './files.ts';
import { ANY } from './files.ts';
import type { Published } from '../counts/agreement.ts';
import type { Frozen } from './frozen.ts';
import type { Baseline } from '../checks/baseline.ts';
import type { Parsed } from './parse.ts';
import type { AddressList } from '../counts/permalinks.ts';
import type { Prose } from './prose.ts';
import { findQuote, prepare, type Match, type PreparedText, type Refusal } from '../evidence/quotes.ts';
import type * as schemas from './schemas.ts';

export type Site = z.infer<typeof schemas.siteSchema>;
export type SourceData = z.infer<typeof schemas.sourceSchema>;
export type FindingsData = z.infer<typeof schemas.findingsSchema>;
export type InspectionData = z.infer<typeof schemas.inspectionSchema>;
export type MilestoneData = z.infer<typeof schemas.milestoneSchema>;
export type Theme = z.infer<typeof schemas.themesSchema>['themes'][number];
export type Group = z.infer<typeof schemas.frameworksSchema>['groups'][number];
export type Framework = z.infer<typeof schemas.frameworksSchema>['frameworks'][number];
export type Term = z.infer<typeof schemas.glossarySchema>['terms'][number];
export type Person = z.infer<typeof schemas.peopleSchema>['people'][number];
export type StatisticData = z.infer<typeof schemas.statisticSchema>;
export type Disagreement = z.infer<typeof schemas.disagreementsSchema>['disagreements'][number];
export type Support = z.infer<typeof schemas.supportSchema>['support'][number];
export type Correction = z.infer<typeof schemas.correctionsSchema>['corrections'][number];
type Wording = z.infer<typeof schemas.wordingSchema>['refused'][number];
export type PageData = z.infer<typeof schemas.pageSchema>;

/** A content file with the id that its name gives it. */
export type Entry<T> = Parsed<T> & { id: string };

export interface Seed {
  name: string;
  text: string;
  sha256: string;
  respelt: NonNullable<FileFact['respelt']>;
}

export interface Draft {
  site: Entry<Site>;
  sources: Entry<SourceData>[];
  findings: Entry<FindingsData>[];
  inspections: Entry<InspectionData>[];
  milestones: Entry<MilestoneData>[];
  pages: Entry<PageData>[];
  statistics: Entry<StatisticData>[];
  /** None where no second coding was made, one otherwise. */
  agreement: Entry<Published>[];
  story: Entry<PageData>;
  themes: Entry<{ themes: Theme[] }>;
  frameworks: Entry<{ frameworks: Framework[]; groups: Group[] }>;
  glossary: Entry<{ terms: Term[] }>;
  people: Entry<{ people: Person[] }>;
  disagreements: Entry<{ disagreements: Disagreement[] }>;
  support: Entry<{ support: Support[] }>;
  corrections: Entry<{ corrections: Correction[] }>;
  wording: Entry<{ refused: Wording[] }>;
  seeds: Seed[];
  frozen: Frozen[];
  addresses: AddressList;
  baseline: Baseline;
  /** Everything under content/ and seeds/, what is read of it as text, and the prose of MDX files as trees. */
  files: readonly FileFact[];
  texts: readonly ContentText[];
  prose: readonly Prose[];
  /** Paths of content that could not be read, or not whole: nothing is known of what they hold. */
  unread: ReadonlySet<string>;
}

/** Whether nothing is known of what a file holds: it could not be read, or the folder in which it would stand. */
export function isUnread({ unread }: Draft, path: string): boolean {
  return unread.has(path) || unread.has(path.replace(/[^/]+$/, ANY));
}

type EvidenceKind = 'findings' | 'asks' | 'statements' | 'left_out';

/** One quotation of the content, where it stands there, and what its source says to it. */
export interface Evidence {
  file: Entry<FindingsData>;
  kind: EvidenceKind;
  index: number;
  id: string;
  quote: string;
  result: Match | Refusal;
}

/** The last preparation of each text and the last look at each file of quotations; what has not changed is not looked up again. */
const prepared = new WeakMap<SourceData, { sha256: string; text: PreparedText }>();
const lookedUp = new WeakMap<Entry<FindingsData>, { text: PreparedText; evidence: Evidence[] }>();

/** The prepared text of each source that has one, by the id of the source. */
export function preparedTexts(draft: Draft): Map<string, PreparedText> {
  const texts = new Map<string, PreparedText>();
  for (const { id, data } of draft.sources) {
    const seed = draft.seeds.find(({ name }) => name === data.text.seed);
    if (!seed) continue;
    const last = prepared.get(data);
    const text = last?.sha256 === seed.sha256 ? last.text : prepare(seed.text, data.text);
    prepared.set(data, { sha256: seed.sha256, text });
    texts.set(id, text);
  }
  return texts;
}

function lookUp(file: Entry<FindingsData>, text: PreparedText): Evidence[] {
  return (['findings', 'asks', 'statements', 'left_out'] as const).flatMap((kind) =>
    file.data[kind].flatMap((item, index) => {
      if (item.quote === undefined) return [];
      const id = 'id' in item ? item.id : `${file.data.inspection} left_out ${index + 1}`;
      const wanted = 'id' in item ? item : { ...item, cut: 'a passage left out is never shown' };
      return [{ file, kind, index, id, quote: item.quote, result: findQuote(text, { ...wanted, quote: item.quote }) }];
    }),
  );
}

/** The prepared text in which an inspection's findings stand; throws a RangeError where none is held. */
export function textsByInspection(draft: Draft): (inspection: string) => PreparedText {
  const texts = preparedTexts(draft);
  return (inspection) => {
    const text = texts.get(draft.findings.find(({ data }) => data.inspection === inspection)?.data.source ?? '');
    if (!text) throw new RangeError(`No text is held for ${inspection}.`);
    return text;
  };
}

/** Looks up every quotation of the content in its source. Quotations of a source without text are left to the checks. */
export function evidenceOf(draft: Draft, texts = preparedTexts(draft)): Evidence[] {
  return draft.findings.flatMap((file) => {
    const text = texts.get(file.data.source);
    if (!text) return [];
    const last = lookedUp.get(file);
    const evidence = last?.text === text ? last.evidence : lookUp(file, text);
    lookedUp.set(file, { text, evidence });
    return evidence;
  });
}
