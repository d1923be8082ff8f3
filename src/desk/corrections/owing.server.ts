// What a change of files owes, worked out for the record in hand before anything is written.
import { charts, correctedOn, correctionsIn } from '../../charts/charts.ts';
import { headlineChanges } from '../../charts/headlines.ts';
import { differences } from '../../model/authoring/differences.ts';
import { correctionEdits, goneBetween, owedBetween, owedNow, withChanges, withdrawn, type FileChange, type Owed } from '../../model/authoring/owed.ts';
import { registeredEntries } from '../../model/authoring/registered.ts';
import { check } from '../../model/checks/check.ts';
import { everyAddress } from '../../model/counts/permalinks.ts';
import { edited } from '../../model/editing/edited.ts';
import { evidenceOf } from '../../model/evidence/lookUp.ts';
import { join } from '../../model/record/join.ts';
import type { InspectionRecord } from '../../model/record/record.ts';
import { correctionWords } from '../../model/sharing/feeds.ts';
import { inWords } from '../../model/written/dates.ts';
import { isUnread, type Draft } from '../../model/written/draft.ts';
import { ADDRESSES } from '../../model/written/files.ts';
import type { Problem } from '../../model/written/problems.ts';
import { readDraft } from '../../record.ts';
import type { Change } from '../answers.ts';
import { Refused } from '../refused.ts';
import type { Store } from '../store.server.ts';
import type { Looked, Telling } from './answers.ts';

const CORRECTIONS = 'content/corrections.yml';
const SITE = 'content/site.yml';

/** The registered entries that a change of files changes. */
function owedFor(store: Store, changes: readonly FileChange[]): Owed[] {
  const { draft } = store.draft();
  const files = new Set(registeredEntries(draft).map(({ file }) => file));
  if (!changes.some(({ path }) => files.has(path))) return [];
  return owedBetween(draft, readDraft(store.root, withChanges(draft.files, changes)).draft);
}

/** Throws a Refused of the kind `registered` where a change of files changes something that was published: that is a correction. */
export function mustOweNothing(store: Store, changes: readonly FileChange[]): void {
  const [first] = owedFor(store, changes);
  if (!first) return;
  throw new Refused(
    first.what === 'removed'
      ? `${first.id} was published: it is not taken out without saying why.`
      : `The ${first.what} of ${first.id} was published. A change of it is told as a correction, with its reason.`,
    'registered',
  );
}

/** The record of a draft, as far as it can be joined: nothing is counted where its day, its themes or its rules are unknown. */
function joined(draft: Draft): InspectionRecord | undefined {
  if ([draft.site, draft.themes, draft.frameworks, draft.people].some(({ file }) => isUnread(draft, file))) return undefined;
  try {
    return join(draft, evidenceOf(draft));
  } catch {
    return undefined;
  }
}

const nameOf = ({ rule, file, id, what }: Problem): string => `${rule} ${file} ${id ?? ''} ${what}`;

/** The charts that show what is corrected, each with the line below it. */
function marked(owed: readonly Owed[], after: InspectionRecord): Looked['charts'] {
  return charts(after)
    .filter((drawn) => correctionsIn(after, drawn).some(({ id, what }) => owed.some((one) => one.id === id && one.what === what)))
    .map((one) => ({ headline: one.chart.headline, says: `Corrected on ${inWords(correctedOn(after, one) ?? '')}.` }));
}

/** The day, where this machine is. */
const today = (now = new Date()): string => [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

/** Everything that is written when a change is told: the changed files, the corrections, the addresses, and the day of the last check. */
export interface Planned {
  looked: Looked;
  changes: Change[];
}

/**
 * Works out what a change does, and what is written for it; `known` is what the check says of the record before. Throws a Refused where the
 * change is of nothing that was published.
 */
export function planned(store: Store, known: readonly Problem[], { files, ...said }: Telling, day = today()): Planned {
  const before = store.draft();
  const changes = new Map<string, Change>();
  const put = (path: string, make: (text: string) => string): void => {
    const found = store.find(path);
    const last = changes.get(path);
    changes.set(path, { path, seen: found?.sha256 ?? null, text: make(last?.text ?? found?.text ?? '') });
  };
  for (const { path, seen, edits, goes } of files) {
    store.seen(path, seen);
    if (goes) changes.set(path, { path, seen, text: null });
    else put(path, (text) => edited(path, text, edits));
  }
  const read = (): ReturnType<typeof readDraft> => readDraft(store.root, withChanges(before.draft.files, [...changes.values()]));
  const between = read();
  // Without edits it is told what was changed by hand.
  const owed = files.length === 0 ? owedNow(before.draft) : owedBetween(before.draft, between.draft);
  if (owed.length === 0) throw new Refused('This changes nothing that was published: there is nothing to correct.');
  const answer = { ...said, why: said.why.trim(), instead: said.instead.trim() || 'Nothing.', day };
  const records = { before: joined(before.draft), between: joined(between.draft) };
  const { list } = before.draft.addresses;
  const gone =
    records.before && records.between
      ? goneBetween(list, files.length === 0 ? list.map(({ path }) => path) : everyAddress(records.before), everyAddress(records.between))
      : [];
  if (owed.some(({ what }) => what === 'removed') && !records.before)
    throw new Refused(
      'Something can be taken out once the record has no other problem: which addresses go with it cannot be known before. See the page "Ready?".',
    );
  put(CORRECTIONS, (text) => edited(CORRECTIONS, text, correctionEdits(before.draft.corrections.data.corrections, owed, answer)));
  if (gone.length > 0) put(ADDRESSES, (text) => withdrawn(text, gone, answer));
  const isLater = !isUnread(before.draft, SITE) && day > before.draft.site.data.checked;
  if (isLater) put(SITE, (text) => edited(SITE, text, [{ set: ['checked'], to: day }]));
  const after = read();
  const old = new Set(known.map(nameOf));
  const fresh = check(after).problems.filter((one) => !old.has(nameOf(one)));
  const record = joined(after.draft);
  const toldBefore = new Set(before.draft.corrections.data.corrections.map((one) => JSON.stringify(one)));
  return {
    changes: [...changes.values()],
    looked: {
      owed,
      problems: fresh.map(({ what, todo, id, file }) => ({ what: `${id ?? file}: ${what}`, todo })),
      feed: after.draft.corrections.data.corrections
        .filter((one) => !toldBefore.has(JSON.stringify(one)))
        .map((one) => correctionWords(after.draft.themes.data.themes, one)),
      withdrawn: gone,
      checked: isLater ? day : undefined,
      counts: records.before && record ? [...differences(records.before, record), ...headlineChanges(records.before, record)] : undefined,
      charts: record ? marked(owed, record) : [],
    },
  };
}
