// Puts the document's own words in the place of ours in one entry, and tells it as a correction where the entry was published.
import { refusalWords } from '../../model/authoring/coding/refusals.ts';
import type { Edit } from '../../model/editing/changes.ts';
import { preparedTexts } from '../../model/evidence/lookUp.ts';
import { findQuote, isMatch } from '../../model/evidence/quotes.ts';
import { sentencesOf } from '../../model/evidence/sentences.ts';
import type { Checking } from '../checking.server.ts';
import { planned } from '../corrections/owing.server.ts';
import { Refused } from '../refused.ts';
import type { Store } from '../store.server.ts';

const WHY = 'The document itself is now held, and its own words stand in the place of ours.';

interface Wanted {
  visit: string;
  id: string;
  quote: string;
  prefix?: string | undefined;
}

/** The edits that make a told entry a quoted one; its id, theme and stance stay. Throws a Refused where the words cannot be quoted. */
function editsFor(store: Store, { visit, id, quote, prefix }: Wanted): { path: string; edits: Edit[] } {
  const { draft } = store.draft();
  const file = draft.findings.find(({ data }) => data.inspection === visit);
  const text = preparedTexts(draft).get(file?.data.source ?? '');
  const kind = file?.data.findings.some((one) => one.id === id) ? 'findings' : 'asks';
  const index = file?.data[kind].findIndex((one) => one.id === id) ?? -1;
  const item = file?.data[kind][index];
  if (!file || !text || !item || item.voice !== 'summarised') throw new Refused(`${id} is not told in our words any more. Load the page again.`);
  if (kind === 'asks' && !('rank' in item && item.rank !== undefined))
    throw new Refused(`${id} does not say how pressing it is. Choose that under “3 Coding” first: a quoted ask has it.`);
  const words = quote.replace(/\s+/g, ' ').trim();
  const found = findQuote(text, { quote: words, ...(prefix === undefined ? {} : { prefix }) });
  if (!isMatch(found)) throw new Refused(refusalWords(found));
  const sentence = sentencesOf(text).sentences.find(({ end }) => text.codePoints(end) > found.start);
  const page = sentence?.page === undefined ? undefined : `page ${sentence.page}`;
  const locator =
    sentence?.locator !== undefined && /^\d+$/.test(sentence.locator) ? `paragraph ${sentence.locator}` : (sentence?.locator ?? page ?? 'the text');
  const at = [kind, index];
  return {
    path: file.file,
    edits: [
      { set: [...at, 'voice'], to: 'direct' },
      { set: [...at, 'quote'], to: words },
      ...(prefix === undefined ? [] : [{ set: [...at, 'prefix'], to: prefix }]),
      { set: [...at, 'locator'], to: locator },
      ...['says', 'paragraph', 'page'].flatMap((field) => (field in item ? [{ remove: [...at, field] }] : [])),
    ],
  };
}

/** Quotes the document in the place of our words. */
export async function quoteTold(store: Store, checking: Checking, wanted: Wanted): Promise<void> {
  const { path, edits } = editsFor(store, wanted);
  const { sha256 } = store.read(path);
  try {
    store.edit(path, sha256, edits);
  } catch (error) {
    if (!(error instanceof Refused) || error.kind !== 'registered') throw error;
    const { changes } = planned(store, await checking.fresh(), { files: [{ path, seen: sha256, edits }], why: WHY, instead: '', isRevision: false });
    store.change(changes, 'told');
  }
}
