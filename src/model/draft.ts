// The content as it was read, before it is known to be sound: typed entries with their lines, and each quotation with what was found.
import type { z } from 'zod';
import type { Published } from './agreement.ts';
import type { Frozen } from './frozen.ts';
import type { Parsed } from './parse.ts';
import { findQuote, prepare, type Match, type PreparedText, type Refusal } from './quotes.ts';
import type * as schemas from './schemas.ts';

export type Site = z.infer<typeof schemas.siteSchema>;
export type SourceData = z.infer<typeof schemas.sourceSchema>;
export type FindingsData = z.infer<typeof schemas.findingsSchema>;
export type InspectionData = z.infer<typeof schemas.inspectionSchema>;
export type MilestoneData = z.infer<typeof schemas.milestoneSchema>;
export type Theme = z.infer<typeof schemas.themesSchema>['themes'][number];
export type Framework = z.infer<typeof schemas.frameworksSchema>['frameworks'][number];
export type Term = z.infer<typeof schemas.glossarySchema>['terms'][number];
export type Person = z.infer<typeof schemas.peopleSchema>['people'][number];
export type StatisticData = z.infer<typeof schemas.statisticSchema>;
export type Disagreement = z.infer<typeof schemas.disagreementsSchema>['disagreements'][number];
export type Support = z.infer<typeof schemas.supportSchema>['support'][number];
export type Correction = z.infer<typeof schemas.correctionsSchema>['corrections'][number];
export type Wording = z.infer<typeof schemas.wordingSchema>['refused'][number];
export type PageData = z.infer<typeof schemas.pageSchema>;

/** A content file with the id that its name gives it. */
export type Entry<T> = Parsed<T> & { id: string };

export interface Seed {
  name: string;
  text: string;
  sha256: string;
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
  frameworks: Entry<{ frameworks: Framework[] }>;
  glossary: Entry<{ terms: Term[] }>;
  people: Entry<{ people: Person[] }>;
  disagreements: Entry<{ disagreements: Disagreement[] }>;
  support: Entry<{ support: Support[] }>;
  corrections: Entry<{ corrections: Correction[] }>;
  wording: Entry<{ refused: Wording[] }>;
  seeds: Seed[];
  frozen: Frozen[];
}

export type EvidenceKind = 'findings' | 'asks' | 'statements' | 'left_out';

/** One quotation of the content, where it stands there, and what its source says to it. */
export interface Evidence {
  file: Entry<FindingsData>;
  kind: EvidenceKind;
  index: number;
  id: string;
  quote: string;
  result: Match | Refusal;
}

/** The prepared text of each source that has one, by the id of the source. */
export function preparedTexts(draft: Draft): Map<string, PreparedText> {
  const texts = new Map<string, PreparedText>();
  for (const { id, data } of draft.sources) {
    const seed = draft.seeds.find(({ name }) => name === data.text.seed);
    if (seed) texts.set(id, prepare(seed.text, data.text));
  }
  return texts;
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
    return (['findings', 'asks', 'statements', 'left_out'] as const).flatMap((kind) =>
      file.data[kind].flatMap((item, index) => {
        if (item.quote === undefined) return [];
        const id = 'id' in item ? item.id : `${file.data.inspection} left_out ${index + 1}`;
        const wanted = 'id' in item ? item : { ...item, cut: 'a passage left out is never shown' };
        return [{ file, kind, index, id, quote: item.quote, result: findQuote(text, { ...wanted, quote: item.quote }) }];
      }),
    );
  });
}
