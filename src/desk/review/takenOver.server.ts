// A change that a reviewer asked for, taken over into the file of findings.
import type { Edit } from '../../model/editing/changes.ts';
import { edited } from '../../model/editing/edited.ts';
import { reviewable, standingOf } from '../../model/record/reviewed.ts';
import type { Draft, ReviewsData } from '../../model/written/draft.ts';
import type { Change } from '../answers.ts';
import { Refused } from '../refused.ts';
import type { Store } from '../store.server.ts';

/** The change of the file in which the passage stands; none where the passage was changed already. Throws a Refused where it was published: then the change is a correction. */
export function takenOver(store: Store, draft: Draft, { passage, seen, changes = [] }: ReviewsData['reviews'][number]): Change[] {
  if (standingOf({ seen, changes }, reviewable(draft).get(passage)) !== 'as-reviewed') return [];
  if (draft.baseline.entries.some(({ id }) => id === passage))
    throw new Refused(
      'This passage was published, so a change of it is a correction. Make it on the page "Corrections", and come back here to say that it was changed.',
    );
  if (changes.length === 0) throw new Refused('The reviewer has a question and names no change. Change the passage where it is coded, and come back here.');
  const entry = draft.findings.find(({ data }) => [...data.findings, ...data.asks].some(({ id }) => id === passage));
  if (!entry) throw new Refused('This ask stands among the facts of its visit. Change it there, and come back here.');
  if (draft.unread.has(entry.file)) throw new Refused(`${entry.file} has a problem, so that it cannot be changed: "Ready?" says which.`);
  const kind = entry.data.findings.some(({ id }) => id === passage) ? 'findings' : 'asks';
  const index = entry.data[kind].findIndex(({ id }) => id === passage);
  const item = entry.data[kind][index];
  const also = item?.also ?? [];
  const edits = changes.flatMap((one): Edit[] => {
    if (one.field === 'words') return [{ set: [kind, index, item !== undefined && 'quote' in item ? 'quote' : 'says'], to: one.new }];
    // A passage counts once for a theme.
    const left = also.filter((theme) => theme !== one.new);
    const further: Edit[] =
      one.field !== 'theme' || left.length === also.length
        ? []
        : [left.length === 0 ? { remove: [kind, index, 'also'] } : { set: [kind, index, 'also'], to: left }];
    return [{ set: [kind, index, one.field], to: one.new }, ...further];
  });
  const file = store.read(entry.file);
  return [{ path: entry.file, seen: file.sha256, text: edited(entry.file, file.text, edits) }];
}
