// What is new, changed or gone since the record was last registered, in sentences: where no history of the files is kept, that is the state before.
import { currentEntries, told } from '../checks/baseline.ts';
import { isWhole } from '../checks/known.ts';
import { listed, several } from '../words/english.ts';
import { STANCE_NOUNS } from '../words/stances.ts';
import type { Draft } from '../written/draft.ts';
import { STANCES } from '../written/schemas.ts';

const KINDS: readonly (readonly [noun: string, of: RegExp])[] = [
  ['visit', /^inspections\/[^#]+$/],
  ['grade', /^(?:inspections|milestones)\/.*#/],
  ['finding', /^[^/#]+-f\d+$/],
  ['ask', /^[^/#]+-a\d+$/],
  ['statement', /^[^/#]+-s\d+$/],
  ['milestone', /^milestones\/[^#]+$/],
  ['series', /^statistics\/[^#]+$/],
  ['value', /^statistics\/.*#/],
  ['theme', /^themes\//],
  ['term', /^glossary#/],
  ['page', /^about\//],
  ['source', /^sources\//],
];

/** How many entries of each kind there are: "1 visit, 4 findings and 1 ask". */
function counted(ids: readonly string[]): string {
  return listed(
    KINDS.flatMap(([noun, of]) => {
      const { length } = ids.filter((id) => of.test(id));
      return length === 0 ? [] : [noun === 'series' ? `${length} series` : several(length, noun)];
    }),
  );
}

/** A value as charts name it: of a theme its name, of a stance its noun. */
function nameIn({ themes }: Draft, field: string, value: string): string {
  if (field === 'theme') return themes.data.themes.find(({ id }) => id === value)?.name ?? value;
  return field === 'stance' ? (STANCES.filter((stance) => stance === value).map((stance) => STANCE_NOUNS[stance])[0] ?? value) : value;
}

/** The ids of entries that are not registered yet. */
export function unregistered(draft: Draft): string[] {
  const known = new Set(draft.baseline.entries.map(({ id }) => id));
  return currentEntries(draft).flatMap(({ id }) => (known.has(id) ? [] : [id]));
}

/** What has changed since the last registration, a sentence each; none where nothing has. */
export function sinceRegistered(draft: Draft): string[] {
  const fresh = unregistered(draft);
  const { untold } = told(draft.baseline, currentEntries(draft), draft.corrections.data.corrections);
  // What went with a correction went before, and stays in the list of what was published. What is in no file that can be read may not have gone.
  const gone = isWhole(draft) ? untold.filter(({ field }) => field === 'removed').map(({ id }) => id) : [];
  const changed = untold.filter(({ field }) => field !== 'removed');
  return [
    ...(fresh.length > 0 ? [`New: ${counted(fresh)}.`] : []),
    ...(gone.length > 0 ? [`Gone: ${counted(gone)}.`] : []),
    ...changed.map(
      ({ id, field, published, now: after }) => `The ${field} of ${id}: “${nameIn(draft, field, after)}” instead of “${nameIn(draft, field, published)}”.`,
    ),
  ];
}
