// A change that a reviewer asked for, taken over into the file of findings; of what was published, with its correction.
import type { Edit } from '../../model/editing/changes.ts';
import { edited } from '../../model/editing/edited.ts';
import { reviewable, standingOf } from '../../model/record/reviewed.ts';
import type { Draft, ReviewsData } from '../../model/written/draft.ts';
import type { Problem } from '../../model/written/problems.ts';
import type { Change } from '../answers.ts';
import { planned } from '../corrections/owing.server.ts';
import { Refused } from '../refused.ts';
import type { Store } from '../store.server.ts';

type Written = ReviewsData['reviews'][number];

/** The file in which the passage stands, and the edits that make it what the reviewer said. */
function editsFor(draft: Draft, { passage, changes = [] }: Written): { path: string; edits: Edit[] } {
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
  return { path: entry.file, edits };
}

/** What is written where the editor takes a change over, for the reason given: none where the passage was changed already. Throws a Refused where that makes a problem. */
export function takenOver(store: Store, known: readonly Problem[], told: Written, why: string): Change[] {
  const { draft } = store.draft();
  if (standingOf(told, reviewable(draft).get(told.passage)) !== 'as-reviewed') return [];
  const { path, edits } = editsFor(draft, told);
  const { sha256: seen, text } = store.read(path);
  if (!draft.baseline.entries.some(({ id }) => id === told.passage)) return [{ path, seen, text: edited(path, text, edits) }];
  if (why === '')
    throw new Refused(
      'This passage was published, so a change of it is a correction. Write why: the reason stands beside the correction for everybody to read.',
    );
  const { looked, changes } = planned(store, known, { files: [{ path, seen, edits }], why, instead: '', isRevision: false });
  const [problem] = looked.problems;
  if (problem) throw new Refused(`Nothing was written. ${problem.what} ${problem.todo}`);
  return changes;
}
