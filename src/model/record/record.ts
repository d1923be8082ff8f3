// The record: sound content, joined. Everything that a page, a chart or a table shows is taken from here.
import type { Address } from '../written/addressList.ts';
import type {
  AgreementData,
  Coder,
  Correction,
  Disagreement,
  Framework,
  Group,
  InspectionData,
  MilestoneData,
  PageData,
  Person,
  Site,
  SourceData,
  StatisticData,
  StoryData,
  Support,
  Term,
  Theme,
} from '../written/draft.ts';
import type { Frozen } from '../written/frozen.ts';
import type { Match } from '../evidence/quotes.ts';
import type { Review } from './reviewed.ts';
import type { Stance, SUMMARISED, Voice } from '../written/schemas.ts';

export interface Source extends SourceData {
  id: string;
  /** Its publisher as running text names it. */
  by: string;
  /** Whose inspections it is about, as running text names that body. */
  inspectorate: string;
}

interface Placed {
  id: string;
  inspection: string;
  source: string;
  /** Where it is in its document. */
  locator: string;
  /** Page of the document, where its text was read in print. */
  page?: number | undefined;
  note?: string | undefined;
}

/** The first and the last page on which words can stand: one and the same, or two that follow each other. */
export type Pages = readonly [first: number, last: number];

interface Quoted extends Placed {
  quote: string;
  match: Match;
  /** The rest of the passage, in our words. */
  says?: string | undefined;
  /** Paragraph of the undamaged document in which the rest is; `page` is its page. */
  paragraph?: string | undefined;
  /** The first and the last page of the printed document on which the quoted words can stand, where that is certain. */
  printedPages?: Pages | undefined;
}

interface Summarised extends Placed {
  voice: typeof SUMMARISED;
  says: string;
  paragraph?: string | undefined;
}

interface Coded {
  kind: 'finding';
  theme: string;
  also: string[];
  stance: Stance;
  singleChild: boolean;
}

/** One evaluated passage, in the words of its document. */
export interface QuotedFinding extends Quoted, Coded {
  voice: Voice;
}

/** One evaluated passage of a document that was read whole, summarised in our words. */
type SummarisedFinding = Summarised & Coded;

export type Finding = QuotedFinding | SummarisedFinding;

/** One thing that inspectors want improved, in their words. */
export interface QuotedAsk extends Quoted {
  kind: 'ask';
  voice: Voice;
  rank: 'priority' | 'improve';
  number: number | undefined;
  state: 'whole' | 'fragment';
  theme: string | undefined;
  also: string[];
}

/** One thing that inspectors want improved, from a report whose text is not held, in our words. */
interface SummarisedAsk extends Summarised {
  kind: 'ask';
  rank?: 'priority' | 'improve' | undefined;
  number: number;
  state: 'whole';
  theme: string;
  also: string[];
}

export type Ask = QuotedAsk | SummarisedAsk;

/** Somebody else's claim, shown as theirs and never counted. */
export interface Statement extends Quoted {
  kind: 'statement';
  speaker: string;
}

/** A sentence that its document says more fully elsewhere, so that it is counted nowhere. */
export interface Restated {
  inspection: string;
  source: string;
  quote: string;
  match: Match;
  /** The findings that say it more fully, each or together, as far as they were noted. */
  by: string[];
}

export interface Inspection extends Omit<InspectionData, 'asks' | 'framework' | 'coded'> {
  id: string;
  framework: Framework;
  /** Who coded its findings and asks; nobody where it has none. */
  coded: Coder[];
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

export interface Story extends StoryData {
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
  story: Story;
  disagreements: Disagreement[];
  support: Support[];
  corrections: Correction[];
  /** What reviewers said of findings and asks, the oldest first. */
  reviews: Review[];
  agreement: AgreementData | undefined;
  frozen: Frozen[];
  /** What was published and is gone, as it was published. */
  removed: { id: string; theme: string; stance: string }[];
  /** Every address ever published, as content/addresses.txt lists them. */
  addresses: Address[];
  findings: Finding[];
  asks: Ask[];
  statements: Statement[];
  /** In the order of each document. */
  restated: Restated[];
}
