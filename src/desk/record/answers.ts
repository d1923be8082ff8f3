// What the first page of the desk is told.

/** How far a visit is, in words and numbers. */
export interface VisitState {
  id: string;
  short: string;
  /** Its days in words, or that they are not known. */
  when: string;
  text: 'held' | 'told' | 'none';
  /** The share of its text that is coded or left out; none where no text is held. */
  coded: number | null;
  findings: number;
  reviewed: number;
  problems: number;
  /** The first of them, in words; none where it is not known more closely. */
  problem: string | null;
  isRegistered: boolean;
  next: { says: string; screen: 'text' | 'facts' | 'coding' | 'review' | 'ready' };
}

/** Rules of inspection that a new record may begin with. */
export interface PresetNamed {
  id: string;
  name: string;
  inspectorate: string;
  source: string;
}

/** What is said of the whole site, as content/site.yml has it. */
export interface SiteNamed {
  publisher: string;
  contact: string;
  address: string;
  checked: string;
  /** The last day of which what others publish was looked at; empty where that is the day above. */
  known_until: string;
}

/** What is wrong with what was said of the site, by the field; then nothing was written. */
export type SiteProblems = Partial<Record<keyof SiteNamed, string>>;
