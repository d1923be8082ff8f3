// Acts in the making: edits one after the other, each made on what those before it left.
import { passageId } from '../../record/ids.ts';
import { after, type ItemEdit, type Kind, type Lists } from './items.ts';
import { finderOf } from './places.ts';
import type { Coding, Passage } from './passages.ts';

/** Who codes what: the visit, its text and entries, and what of them may not change any more. */
export interface Coder {
  visit: string;
  coding: Coding;
  /** Whether the document is the inspectorate's own. */
  isOwn: boolean;
  /** Ids that were given once: none is given again. */
  taken: ReadonlySet<string>;
  /** Ids of what was published. */
  published: ReadonlySet<string>;
}

/** Edits that were made so far, and the lists after them. */
export interface Doing {
  lists: Lists;
  edits: readonly ItemEdit[];
}

/** What an act does, or why it cannot be done. */
export type Act = Doing | { refused: string };

/** Nothing done yet. */
export function started({ coding: { lists } }: Coder): Doing {
  return { lists, edits: [] };
}

/** One edit more. */
export function doing({ lists, edits }: Doing, edit: ItemEdit): Doing {
  return { lists: after(lists, [edit]), edits: [...edits, edit] };
}

/** One step for each passage; the first that cannot be done stops them all. */
export function bind(state: Doing, passages: readonly Passage[], step: (state: Doing, passage: Passage) => Act): Act {
  return passages.reduce<Act>((before, passage) => ('refused' in before ? before : step(before, passage)), state);
}

/** The id that the next entry of a kind gets: its number was never given. */
export function nextId({ visit, taken }: Coder, lists: Lists, kind: Exclude<Kind, 'left_out'>): string {
  const stem = passageId(visit, kind, 0).replace(/0+$/, '');
  const given = [...taken, ...lists[kind].flatMap(({ id }) => (id === undefined ? [] : [id]))];
  const numbers = given.flatMap((id) => (id.startsWith(stem) && /^\d+$/.test(id.slice(stem.length)) ? [Number(id.slice(stem.length))] : []));
  return passageId(visit, kind, Math.max(0, ...numbers) + 1);
}

/** The place in a list at which an entry that begins at an offset stands in the order of the text. */
export function placeIn({ coding: { text } }: Coder, lists: Lists, kind: Kind, start: number | undefined): number {
  if (!text || start === undefined) return lists[kind].length;
  const find = finderOf(text);
  const next = lists[kind].findIndex((item) => (find(item, kind === 'left_out').parts[0]?.start ?? -1) > start);
  return next === -1 ? lists[kind].length : next;
}
