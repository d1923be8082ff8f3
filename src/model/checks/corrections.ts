// Corrections: each records a change of something that was published.
import { currentEntries, rowOf, told } from './baseline.ts';
import type { Correction, Draft } from '../written/draft.ts';
import { isWhole } from './known.ts';
import { at, type Found, type Rule } from './rule.ts';

/** Runs a check on each correction, with its place. */
function each(draft: Draft, look: (one: Correction) => [field: 'id' | 'old', what: string, todo: string] | undefined): Found[] {
  return draft.corrections.data.corrections.flatMap((one, i) => {
    const [field, what, todo] = look(one) ?? [];
    return field === undefined || what === undefined || todo === undefined ? [] : [at(draft.corrections, ['corrections', i, field], what, todo)];
  });
}

const bare = (words: string): string => words.normalize('NFKC').replace(/\s+/g, ' ').trim();

export const correctionSame: Rule = (draft) =>
  each(draft, ({ old, new: now }) =>
    bare(old) === bare(now)
      ? ['old', 'What was published ("old:") and what stands now ("new:") are the same.', 'Copy both. If nothing has changed, take the correction out.']
      : undefined,
  );

/** What is corrected was published; in a record of which nothing was registered yet, it exists at least. */
export const corrections: Rule = (draft) => {
  const registered = draft.baseline.entries.map(({ id }) => id);
  const rows = new Set(registered.length > 0 ? registered : currentEntries(draft).map(({ id }) => id));
  return each(draft, (one) =>
    rows.has(rowOf(one, (id) => rows.has(id))) || (one.what === 'removed' && registered.length === 0) || (registered.length === 0 && !isWhole(draft))
      ? undefined
      : [
          'id',
          `"${one.id}" is nothing that was published.`,
          'Name what was corrected as content/published.csv does. What was never published is changed without a correction: then take this one out.',
        ],
  );
};

/** A correction gives the old value and the new one; the published value changed in that way. */
export const correctionIdle: Rule = (draft) => {
  if (!isWhole(draft)) return [];
  const rows = new Map(draft.baseline.entries.map((one) => [one.id, one]));
  const current = currentEntries(draft);
  const stands = new Set(current.map(({ id }) => id));
  const idle = new Set(told(draft.baseline, current, draft.corrections.data.corrections).idle);
  return each(draft, (one) => {
    const id = rowOf(one, (row) => rows.has(row));
    if (!idle.has(one) || !rows.has(id) || bare(one.old) === bare(one.new)) return undefined;
    if (one.what === 'removed')
      return stands.has(id) ? ['id', `${one.id} is said to be removed, and still stands.`, 'Take the correction out, or take the entry away.'] : undefined;
    return [
      'old',
      `The ${one.what} of ${one.id} was never published as "${one.old}", or still stands as it was published.`,
      'Write as "old" what content/published.csv says, or what the correction before this one made of it. If nothing was changed, take this one out.',
    ];
  });
};

/** Corrections stand the newest first, as readers find them; of one day, in any order. */
export const correctionOrder: Rule = ({ corrections: entry }) =>
  entry.data.corrections.flatMap(({ date }, i, all) => {
    const before = all[i - 1]?.date;
    return before !== undefined && before < date
      ? [
          at(
            entry,
            ['corrections', i, 'date'],
            `The correction of ${date} stands below one of ${before}.`,
            'Put the newest first. If the day is wrong, mend it.',
          ),
        ]
      : [];
  });
