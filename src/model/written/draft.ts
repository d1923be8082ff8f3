// The content as it was read, before it is known to be sound: typed entries with their lines, and each quotation with what was found.
import type { z } from 'zod';
import type { ContentText, FileFact } from './files.ts';
import { ANY } from './files.ts';
import type { Frozen } from './frozen.ts';
import type { Baseline } from './publishedList.ts';
import type { Parsed } from './parse.ts';
import type { AddressList } from './addressList.ts';
import type { Prose } from './prose.ts';
import type * as schemas from './schemas.ts';

export type Site = z.infer<typeof schemas.siteSchema>;
export type SourceData = z.infer<typeof schemas.sourceSchema>;
export type FindingsData = z.infer<typeof schemas.findingsSchema>;
export type InspectionData = z.infer<typeof schemas.inspectionSchema>;
export type MilestoneData = z.infer<typeof schemas.milestoneSchema>;
export type Theme = z.infer<typeof schemas.themesSchema>['themes'][number];
export type Group = z.infer<typeof schemas.frameworksSchema>['groups'][number];
export type Coder = FindingsData['coded'][number];
export type Framework = z.infer<typeof schemas.frameworksSchema>['frameworks'][number];
export type Term = z.infer<typeof schemas.glossarySchema>['terms'][number];
export type Person = z.infer<typeof schemas.peopleSchema>['people'][number];
export type StatisticData = z.infer<typeof schemas.statisticSchema>;
export type Disagreement = z.infer<typeof schemas.disagreementsSchema>['disagreements'][number];
export type Support = z.infer<typeof schemas.supportSchema>['support'][number];
export type Correction = z.infer<typeof schemas.correctionsSchema>['corrections'][number];
export type ReviewsData = z.infer<typeof schemas.reviewsSchema>;
type Wording = z.infer<typeof schemas.wordingSchema>['refused'][number];
export type AgreementData = z.infer<typeof schemas.agreementSchema>;
export type PageData = z.infer<typeof schemas.pageSchema>;
export type StoryData = z.infer<typeof schemas.storySchema>;

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
  agreement: Entry<AgreementData>[];
  story: Entry<StoryData>;
  themes: Entry<{ themes: Theme[] }>;
  frameworks: Entry<{ frameworks: Framework[]; groups: Group[] }>;
  glossary: Entry<{ terms: Term[] }>;
  people: Entry<{ people: Person[] }>;
  disagreements: Entry<{ disagreements: Disagreement[] }>;
  support: Entry<{ support: Support[] }>;
  corrections: Entry<{ corrections: Correction[] }>;
  /** Empty where nobody has reviewed anything. */
  reviews: Entry<ReviewsData>;
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

/** Whether the content of a file is unknown: it, or its folder, could not be read. */
export function isUnread({ unread }: Draft, path: string): boolean {
  return unread.has(path) || unread.has(path.replace(/[^/]+$/, ANY));
}
