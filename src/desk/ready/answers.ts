// What the server says of how ready the record is.
import type { OpenHeadings } from '../../model/authoring/openHeadings.ts';
import type { Stale } from '../../model/authoring/stale.ts';
import type { Problem } from '../../model/written/problems.ts';

/** Whether changes of the record are kept by Git, and how many files have changed since they last were. */
export type Versions = { kind: 'no-git' | 'no-history' } | { kind: 'kept'; changed: number };

/** A problem in the words of the forms, and the field or section of its file that it is in. */
export type ToldProblem = Problem & { field: string };

/** How ready the record is, but for what a build would show. */
export interface Readiness {
  problems: ToldProblem[];
  stale: Stale[];
  /** Headings under which a visit that is not registered yet has no grade. */
  headings: OpenHeadings[];
  /** How many entries are not registered yet. */
  unregistered: number;
  /** What of the site nobody has said yet, without which nothing is published. */
  unsaid: ('address' | 'publisher' | 'contact')[];
  /** The folder that a web server reads, where one is set up. */
  publishTo: string | null;
  versions: Versions;
  /** What a version of today might be called. */
  message: string;
}

/** What changes in everything that is counted, under the words that say against what. */
export interface Changes {
  against: string;
  parts: { title: string; lines: string[] }[];
}

/** Work that takes a while: how it goes, in words. */
export interface Job {
  name: string;
  state: 'running' | 'done' | 'failed';
  /** What it does now, or what came of it. */
  says: string;
  /** What it printed, where it failed or where that is the answer. */
  printed: string[];
  /** Where its outcome can be seen. */
  address: string | null;
}
