// What a rule is: a function from a draft to what it finds, where, and what to do.
import type { Draft, Entry } from '../written/draft.ts';
import type { Evidence } from '../evidence/lookUp.ts';
import type { InspectionRecord } from '../record/record.ts';
import type { Path, Problem } from '../written/problems.ts';

export type Found = Omit<Problem, 'rule'> & {
  /** What it follows from, where other problems may follow from the same. */
  cause?: string | undefined;
};
/** A rule about the content as it was read. */
export type Rule = (draft: Draft, evidence: readonly Evidence[]) => Found[];

/** The record, and the draft from which it was joined, which knows the place of every value. */
export interface Joined {
  record: InspectionRecord;
  draft: Draft;
}

/** A rule about what the content makes together, addresses above all; it is asked once all others are kept. */
export type RecordRule = (joined: Joined) => Found[];

/** A problem at a value of an entry. */
export function at(entry: Entry<unknown>, path: Path, what: string, todo: string, id: string = entry.id): Found {
  return { file: entry.file, ...entry.place(path), id, what, todo };
}
