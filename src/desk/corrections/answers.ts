// What the server and the page say to each other about corrections.
import type { EntryPlace } from '../../model/authoring/entries.ts';
import type { Answer, Owed } from '../../model/authoring/owed.ts';
import type { Edit } from '../../model/editing/changes.ts';
import type { Correction } from '../../model/written/draft.ts';

/** Edits of a file, and the SHA-256 by which the page knows it; or the whole file goes. */
export interface FileEdits {
  path: string;
  seen: string;
  edits: Edit[];
  goes?: true | undefined;
}

/** What was looked for: the first entries that have it, and how many have it in all. */
export interface FoundEntries {
  entries: (Pick<EntryPlace, 'id' | 'kind' | 'where' | 'words'> & { theme: string | undefined })[];
  all: number;
}

/** An entry with its file as it is now, and what was corrected of it before. */
export interface EntryFound {
  entry: EntryPlace;
  sha256: string;
  corrections: Correction[];
}

/** A change that is to be told: the edits, and what the person says of it. */
export interface Telling extends Omit<Answer, 'day'> {
  files: FileEdits[];
}

/** What a change does, before anything is written. */
export interface Looked {
  owed: Owed[];
  /** What stops it, each with what to do. */
  problems: { what: string; todo: string }[];
  /** The corrections as the feed tells them. */
  feed: { title: string; description: string }[];
  /** Registered addresses that will say that what stood there was withdrawn. */
  withdrawn: string[];
  /** The day which the record then bears as that on which it was last checked; none where it stays. */
  checked: string | undefined;
  /** What changes in counts and in the headlines of charts, in sentences; undefined where the record has problems that do not let it be counted. */
  counts: string[] | undefined;
  /** The headlines of the charts that show what is corrected, and what each then says below its picture, here and in other sites. */
  charts: { headline: string; says: string }[];
}
