// What the desk's server and its page say to each other. Only `content/` and `seeds/` of the record in hand are ever named.
import type { Problem } from '../model/written/problems.ts';

/** A file as it is on the disk, and the SHA-256 of its bytes. */
export interface FileText {
  path: string;
  text: string;
  sha256: string;
}

/** A file that is about to be written, and the SHA-256 of the bytes which it replaces; null for a file that must not be there yet. Without a text it goes. */
export interface Change {
  path: string;
  seen: string | null;
  text: string | null;
}

/** Why something was not done: what is wrong, and what to do, in words. */
export interface Refusal {
  why: string;
  /**
   * `changed`: a file was changed outside the desk since it was read. `registered`: it changes something that was published, which is a
   * correction. `refused`: everything else.
   */
  kind: 'changed' | 'registered' | 'refused';
}

/** What "Undo" did: took back a change, named one that is not on the page, or found none. What it was of is in words. */
export interface Undone {
  did: 'taken' | 'asks' | 'nothing';
  what: string;
}

/** A visit as lists name it. */
interface VisitNamed {
  id: string;
  short: string;
  /** Its files, where they are there. */
  files: { inspection: string; findings?: string; source?: string; seed?: string };
  /** The ids of the documents that it names. */
  cites: string[];
  /** Whether something of it was published. */
  isRegistered: boolean;
}

/** Something with an id and a name. */
interface Named {
  id: string;
  name: string;
}

/** What every screen knows of the record. */
export interface RecordNamed {
  /** The folder in which it is; null where there is no record in it yet. */
  folder: string;
  isRecord: boolean;
  council: string;
  inspectorate: string;
  visits: VisitNamed[];
  themes: (Named & { short: string; belongs: string; excludes: string | null })[];
  frameworks: Named[];
  people: Named[];
  sources: (Named & { publisher: string })[];
}

/** What the check says; `stale` while it looks at what was written since. */
export interface Checked {
  problems: Problem[];
  isStale: boolean;
}
