// What one row of a table says of its passage: its faults, or what it changes.
import { SUMMARISED, type ASK_STATES, type RANKS, type REASONS, type Stance, type Voice } from '../../written/schemas.ts';
import type { Theme } from '../../written/draft.ts';
import { decide, reopen } from './acts.ts';
import type { Coder, Doing } from './doing.ts';
import type { Field, Item, ItemFields, ItemValue, Kind } from './items.ts';
import { leaveOut } from './leaveOut.ts';
import { ASK, NO_FINDING, RANK_NAMES, REASON_NAMES, STANCE_NAMES, STATE_NAMES, STATEMENT, VOICE_NAMES } from './names.ts';
import type { Passage } from './passages.ts';
import type { Cells, Column } from './table.ts';
import type { Fault, GivenRow } from './tableRead.ts';

/** What a row changes, and that in words; or what is wrong with it. */
export type Said = (Doing & { says: string }) | { faults: Fault[] };

/** Which columns each kind of entry fills. */
const FILLED: Readonly<Record<Kind, readonly Column[]>> = {
  findings: ['does', 'theme', 'second', 'third', 'voice', 'child', 'cut', 'note'],
  asks: ['does', 'theme', 'second', 'third', 'voice', 'rank', 'number', 'state', 'cut', 'note'],
  statements: ['does', 'speaker', 'cut', 'note'],
  left_out: ['does', 'why'],
};
const CHOICES = [...new Set(Object.values(FILLED).flat())];

const CALLED: Readonly<Record<Kind, string>> = {
  findings: 'a finding',
  asks: `“${ASK}”`,
  statements: `“${STATEMENT}”`,
  left_out: `“${NO_FINDING}”`,
};

/** The id behind a name; what is in no list stays as the file has it. */
function idOf<Id extends string>(names: Readonly<Record<Id, string>>, name: string | undefined): Id | string | null {
  if (name === undefined) return null;
  return Object.entries<string>(names).find(([, one]) => one === name)?.[0] ?? name;
}

function kindOf({ does, why }: Cells, hasChoice: boolean): Kind | undefined {
  if (does === ASK) return 'asks';
  if (does === STATEMENT) return 'statements';
  if (does === NO_FINDING || (does === undefined && why !== undefined)) return 'left_out';
  return hasChoice ? 'findings' : undefined;
}

/** The fields that a row fills for an entry of a kind. */
function fieldsOf(kind: Kind, cells: Cells, themes: readonly Theme[]): ItemFields {
  const theme = (name: string | undefined): string | null => (name === undefined ? null : (themes.find((one) => one.name === name)?.id ?? name));
  const also = [theme(cells.second), theme(cells.third)].filter((one) => one !== null);
  const shared = { theme: theme(cells.theme), also, voice: idOf<Voice>(VOICE_NAMES, cells.voice), cut: cells.cut ?? null, note: cells.note ?? null };
  if (kind === 'findings') return { ...shared, stance: idOf<Stance>(STANCE_NAMES, cells.does), single_child: cells.child === undefined ? null : true };
  if (kind === 'asks')
    return {
      ...shared,
      rank: idOf<(typeof RANKS)[number]>(RANK_NAMES, cells.rank),
      number: cells.number === undefined ? null : Number(cells.number),
      state: idOf<(typeof ASK_STATES)[number]>(STATE_NAMES, cells.state),
    };
  if (kind === 'statements') return { speaker: cells.speaker ?? null, cut: cells.cut ?? null, note: cells.note ?? null };
  return { why: idOf<(typeof REASONS)[number]>(REASON_NAMES, cells.why) };
}

const isSame = (value: ItemValue | undefined, now: Item[Field]): boolean => JSON.stringify(value ?? []) === JSON.stringify(now ?? []);

/** What contradicts itself in a row. */
function faultsOf({ isOwn }: Coder, kind: Kind, { cells, cell }: GivenRow): Fault[] {
  const faults: Fault[] = CHOICES.filter((one) => cells[one] !== undefined && !FILLED[kind].includes(one)).map((one) => ({
    cell: cell(one),
    what: `“${cells[one] ?? ''}” does not go with ${CALLED[kind]}. Empty this cell, or choose something else in ${cell('does')}.`,
  }));
  if (kind === 'left_out' && cells.why === undefined) faults.push({ cell: cell('why'), what: `“${NO_FINDING}” needs its reason: choose one from the list.` });
  if (kind !== 'findings' && kind !== 'asks') return faults;
  const { theme, second, third, voice } = cells;
  if (second !== undefined && (theme === undefined || second === theme))
    faults.push({ cell: cell('second'), what: theme === undefined ? 'A second theme needs a first one.' : 'The same theme stands here twice.' });
  if (third !== undefined && (second === undefined || third === second || third === theme))
    faults.push({ cell: cell('third'), what: second === undefined ? 'A third theme needs a second one.' : 'The same theme stands here twice.' });
  if (voice !== undefined && (voice === VOICE_NAMES.direct) !== isOwn && Object.values(VOICE_NAMES).includes(voice))
    faults.push({
      cell: cell('voice'),
      what: isOwn
        ? `The document is the inspectors’ own: choose “${VOICE_NAMES.direct}”.`
        : 'The document is not the inspectors’ own: they are quoted or told of in it.',
    });
  return faults;
}

/** What a row says of its passage. */
export function bySaid(coder: Coder, passage: Passage, row: GivenRow, themes: readonly Theme[]): Said {
  const { cells } = row;
  const { entry } = passage;
  const hasChoice = CHOICES.some((one) => cells[one] !== undefined);
  const kind = kindOf(cells, hasChoice);
  const refused = (act: Doing | { refused: string }, says: string): Said =>
    'refused' in act ? { faults: [{ cell: row.cell('does'), what: act.refused }] } : { ...act, says };
  if (!kind) return entry ? refused(reopen(coder, [passage]), 'nothing is decided any more') : { lists: coder.coding.lists, edits: [], says: '' };
  const faults = faultsOf(coder, kind, row);
  if (faults.length > 0) return { faults };
  const all = Object.entries(fieldsOf(kind, cells, themes)) as [Field, ItemValue][];
  const item = entry?.kind === kind ? entry.item : undefined;
  const changed = all.filter(([field, value]) => {
    if (field === 'voice' && (item ?? entry?.item)?.voice === SUMMARISED) return false;
    // What a new entry does not say is worked out from the text.
    return item ? !isSame(value, item[field]) : value !== null && !isSame(value, undefined);
  });
  if (item && changed.length === 0) return { lists: coder.coding.lists, edits: [], says: '' };
  const says = [cells.does, cells.theme, cells.why].filter((one) => one !== undefined).join(', ');
  if (kind === 'left_out') return refused(leaveOut(coder, [passage], String(fieldsOf(kind, cells, themes).why)), says);
  return refused(decide(coder, [passage], kind, Object.fromEntries(changed)), says);
}
