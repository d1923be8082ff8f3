// What a change of files owes to those who read the record before: a correction for each registered entry that changes, and a word at each address that goes.
import { currentEntries, told } from '../checks/baseline.ts';
import { isWhole } from '../checks/known.ts';
import type { Edit } from '../editing/changes.ts';
import type { Address } from '../written/addressList.ts';
import { isUnread, type Correction, type Draft } from '../written/draft.ts';
import type { FileFact } from '../written/files.ts';
import { everyEntry } from './entries.ts';

/** A file as it is to be; null where it goes. */
export interface FileChange {
  path: string;
  text: string | null;
}

/** A part of a registered entry that changes: as it was told last, and as it is to be. */
export interface Owed {
  id: string;
  what: Correction['what'];
  old: string;
  /** Empty where the entry goes. */
  now: string;
}

/** What a person says of a change. */
export interface Answer {
  /** The day of the correction. */
  day: string;
  why: string;
  /** What stands in the place of an entry that goes, in words. */
  instead: string;
  /** The publisher of a figure has revised it: the figure was right when it was published. */
  isRevision: boolean;
}

/** The files of a record with some of them changed. */
export function withChanges(files: readonly FileFact[], changes: readonly FileChange[]): FileFact[] {
  const changed = new Map(changes.map(({ path, text }) => [path, text]));
  const made = changes.flatMap(({ path, text }): FileFact[] => {
    if (text === null) return [];
    const bytes = new TextEncoder().encode(text);
    return [{ path, kind: 'file', size: bytes.length, bytes }];
  });
  return [...files.filter(({ path }) => !changed.has(path)), ...made].sort((a, b) => (a.path < b.path ? -1 : 1));
}

const keyOf = ({ id, what }: Owed): string => `${id} ${what}`;

/** What is not told yet of a record. Of what is in no file that can be read it is not known whether it has gone: `isKnown` says of what it is. */
function untold(draft: Draft, isKnown: (id: string) => boolean): Owed[] {
  const published = new Map(draft.baseline.entries.map((one) => [one.id, one]));
  return told(draft.baseline, currentEntries(draft), draft.corrections.data.corrections)
    .untold.filter(({ id, field }) => field !== 'removed' || isKnown(id))
    .map(({ id, field, published: old, now }) => {
      const { date = '', theme = '' } = published.get(id) ?? {};
      // Of an entry without words the date is what was published.
      return { id, what: field, old: [old, date, theme].find((one) => one !== '') ?? id, now };
    });
}

/** The registered entries that were changed by hand and are not told yet, each with its correction to be. */
export const owedNow = (draft: Draft): Owed[] => untold(draft, () => isWhole(draft));

/** The registered entries that a change from one state of the record to another changes, each with its correction to be. */
export function owedBetween(before: Draft, after: Draft): Owed[] {
  const known = new Map(untold(before, () => true).map((one) => [keyOf(one), one.now]));
  const fileOf = new Map(everyEntry(before).flatMap(({ rows, file }) => rows.map((row) => [row, file])));
  return untold(after, (id) => !isUnread(after, fileOf.get(id) ?? '')).filter((one) => known.get(keyOf(one)) !== one.now);
}

/** The registered addresses at which something stands before a change, and nothing after it. */
export function goneBetween(list: readonly Address[], before: readonly string[], after: readonly string[]): string[] {
  const [were, are] = [new Set(before), new Set(after)];
  return list.filter(({ path, withdrawn }) => !withdrawn && were.has(path) && !are.has(path)).map(({ path }) => path);
}

/** The corrections as they are written, one for each registered part that changes. */
function correctionsOf(owed: readonly Owed[], { day, why, instead, isRevision }: Answer): Correction[] {
  return owed.map(({ id, what, old, now }) => ({
    date: day,
    id,
    what: what === 'value' && isRevision ? 'revision' : what,
    old,
    new: what === 'removed' ? instead : now,
    why,
  }));
}

/**
 * The edits of content/corrections.yml that tell a change, the newest first. What was corrected on the same day already is told once,
 * from what it was before that day; where it is then as it was, nothing is told.
 */
export function correctionEdits(corrections: readonly Correction[], owed: readonly Owed[], answer: Answer): Edit[] {
  const fresh: Correction[] = [];
  const changes: { at: number; edits: Edit[] }[] = [];
  for (const one of correctionsOf(owed, answer)) {
    const at = corrections.findIndex(({ id, date, what, new: now }) => id === one.id && date === one.date && what === one.what && now === one.old);
    const same = corrections[at];
    if (!same) fresh.push(one);
    else if (same.old === one.new) changes.push({ at, edits: [{ remove: ['corrections', at] }] });
    else
      changes.push({
        at,
        edits: [
          { set: ['corrections', at, 'new'], to: one.new },
          { set: ['corrections', at, 'why'], to: same.why.includes(one.why) ? same.why : `${same.why} ${one.why}` },
        ],
      });
  }
  // From the last to the first, so that no number changes before it is used.
  const kept = changes.sort((a, b) => b.at - a.at).flatMap(({ edits }) => edits);
  return [...kept, ...fresh.reverse().map((one): Edit => ({ insert: ['corrections'], to: one, at: 0 }))];
}

/** content/addresses.txt with addresses marked as withdrawn; every other byte stays. */
export function withdrawn(text: string, paths: readonly string[], { day, why }: Pick<Answer, 'day' | 'why'>): string {
  const going = new Set(paths);
  const reason = why.replace(/\s+/g, ' ').trim();
  return text.replace(/^(\/\S*)[ \t]*(?=\r?$)/gm, (line, path: string) => (going.has(path) ? `${path} withdrawn ${day}: ${reason}` : line));
}
