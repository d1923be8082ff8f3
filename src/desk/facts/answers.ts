// What the server says to the screen of facts.
import type { Fields } from '../../model/editing/changes.ts';
import type { Framework, Group } from '../../model/written/draft.ts';
import type { FileText } from '../answers.ts';

/** A file as a form shows it: its facts as they are written, however far, and the sections of its prose. */
export interface FormFile extends FileText {
  data: Fields;
  sections: { heading: string; text: string }[];
}

/** A visit, its own document where it has one, and the rules that there are. */
export interface FactsAnswer {
  visit: FormFile;
  frameworks: Framework[];
  groups: Group[];
  /** The day on which the record was last checked. */
  checked: string;
}

/** How hard some prose is to read. */
export interface Reading {
  words: number;
  sentences: number;
  /** Sentences that are too long. */
  long: string[];
  /** The grade of reading; null where it cannot be worked out. */
  grade: number | null;
}

/** The id of an entry that was made. */
export interface Made {
  id: string;
}

interface EntryNamed {
  id: string;
  title: string;
}

/** The events and the series that the record has. */
export interface EntriesAnswer {
  statistics: EntryNamed[];
  milestones: EntryNamed[];
}
