// Which passage is meant, which come next, and what several are decided as: the choosing behind the coding screen.
import { decide } from '../../model/authoring/coding/acts.ts';
import type { Act, Coder } from '../../model/authoring/coding/doing.ts';
import type { ItemFields, Kind } from '../../model/authoring/coding/items.ts';
import { wholeOf, type Passage } from '../../model/authoring/coding/passages.ts';
import { unitsOf } from '../../model/authoring/coding/units.ts';
import type { PreparedText } from '../../model/evidence/preparedText.ts';

/** Names a passage from one state of the file to the next: where it begins, else its id. */
export const anchorOf = (passage: Passage): number | string => wholeOf(passage)?.start ?? passage.entry?.item.id ?? passage.key;

/** The number of the passage at an anchor, or of the one that is nearest to it. */
export function numberAt(passages: readonly Passage[], anchor: number | string | undefined): number {
  const exact = passages.findIndex((one) => anchorOf(one) === anchor);
  if (exact >= 0 || typeof anchor !== 'number') return Math.max(0, exact);
  const holds = passages.findIndex((one) => one.parts.some(({ start, end }) => start <= anchor && anchor < end));
  return holds >= 0
    ? holds
    : Math.max(
        0,
        passages.findLastIndex((one) => (wholeOf(one)?.start ?? Infinity) <= anchor),
      );
}

/** Whether somebody still has to decide on a passage, or has not finished. */
export const isUndecided = ({ entry, missing, isSlight }: Passage): boolean => (entry ? missing.length > 0 : !isSlight);

/** The headings and other lines on which somebody still has to decide. */
export function openLines(text: PreparedText | undefined, passages: readonly Passage[]): Passage[] {
  const lines = text ? unitsOf(text).filter(({ kind }) => kind !== 'sentence') : [];
  return passages.filter((one) => isUndecided(one) && one.parts.some((part) => lines.some(({ start, end }) => start < part.end && part.start < end)));
}

/** Themes by how often they were used, those used last first of all. */
export function recentThemes({ coding: { lists } }: Coder, lately: readonly string[], all: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const { theme } of [...lists.findings, ...lists.asks]) if (theme !== undefined) counts.set(theme, (counts.get(theme) ?? 0) + 1);
  return [...new Set([...lately, ...[...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)), ...all])];
}

/** Decides on each passage by itself. */
export function decideEach(coder: Coder, passages: readonly Passage[], of: (passage: Passage) => [Kind, ItemFields]): Act {
  let done: Act = { lists: coder.coding.lists, edits: [] };
  for (const passage of passages) {
    if ('refused' in done) return done;
    const [kind, fields] = of(passage);
    const one: Act = decide({ ...coder, coding: { ...coder.coding, lists: done.lists } }, [passage], kind, fields);
    done = 'refused' in one ? one : { lists: one.lists, edits: [...done.edits, ...one.edits] };
  }
  return done;
}
