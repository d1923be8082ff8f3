// The record: sound content, joined. Everything that a page, a chart or a table shows is taken from here.
import type { Address } from '../written/addressList.ts';
import type {
  AgreementData,
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
  Support,
  Term,
  Theme,
} from '../written/draft.ts';
import type { Frozen } from '../written/frozen.ts';
import type { Match } from '../evidence/quotes.ts';
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
  agreement: AgreementData | undefined;
  frozen: Frozen[];
  /** Every address ever published, as content/addresses.txt lists them. */
  addresses: Address[];
  findings: Finding[];
  asks: Ask[];
  statements: Statement[];
}
