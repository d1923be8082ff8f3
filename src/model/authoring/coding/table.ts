// A coding as a table for a spreadsheet: one row a passage, in words to choose from.
import { SUMMARISED } from '../../written/schemas.ts';
import type { Theme } from '../../written/draft.ts';
import type { Item, Kind } from './items.ts';
import { ASK, NO_FINDING, RANK_NAMES, REASON_NAMES, STANCE_NAMES, STATE_NAMES, STATEMENT, VOICE_NAMES } from './names.ts';
import { wholeOf, type Passage } from './passages.ts';

/** The columns by what they hold. */
export type Column =
  'ref' | 'place' | 'words' | 'does' | 'theme' | 'second' | 'third' | 'voice' | 'rank' | 'number' | 'state' | 'why' | 'speaker' | 'child' | 'cut' | 'note';

/** A column: its heading, its width in characters, and what it may hold, where that is one of a list. */
interface ColumnForm {
  column: Column;
  heading: string;
  width: number;
  values?: readonly string[];
}

/** The only value of a column that is empty otherwise. */
export const YES = 'yes';

/** The columns of a table, with the themes of its record. */
export function columnsOf(themes: readonly Theme[]): ColumnForm[] {
  const names = themes.map(({ name }) => name);
  return [
    { column: 'ref', heading: 'Keep', width: 11 },
    { column: 'place', heading: 'Place', width: 16 },
    { column: 'words', heading: 'Sentence', width: 70 },
    { column: 'does', heading: 'Inspectors …', width: 18, values: [...Object.values(STANCE_NAMES), ASK, STATEMENT, NO_FINDING] },
    { column: 'theme', heading: 'Theme', width: 30, values: names },
    { column: 'second', heading: 'Second theme', width: 24, values: names },
    { column: 'third', heading: 'Third theme', width: 24, values: names },
    { column: 'why', heading: 'Why no finding', width: 30, values: Object.values(REASON_NAMES) },
    { column: 'voice', heading: 'Who speaks', width: 26, values: Object.values(VOICE_NAMES) },
    { column: 'rank', heading: 'Ask: how pressing', width: 12, values: Object.values(RANK_NAMES) },
    { column: 'number', heading: 'Ask: number', width: 10 },
    { column: 'state', heading: 'Ask: words', width: 14, values: Object.values(STATE_NAMES) },
    { column: 'speaker', heading: 'Somebody else: who', width: 24 },
    { column: 'child', heading: 'About a single child', width: 12, values: [YES] },
    { column: 'cut', heading: 'Why the cut keeps the sense', width: 34 },
    { column: 'note', heading: 'Note', width: 40 },
  ];
}

/** The cells of a row, in words; empty ones are not there. */
export type Cells = Partial<Record<Column, string>>;

export interface TableRow {
  cells: Cells;
  passage: Passage;
}

const named = <Id extends string>(names: Readonly<Record<Id, string>>, id: string | undefined): string | undefined =>
  id !== undefined && id in names ? names[id as Id] : id;

/** What a passage is, in the words of its first choice. */
function doesOf(kind: Kind | undefined, { stance }: Item): string | undefined {
  if (kind === 'asks') return ASK;
  if (kind === 'statements') return STATEMENT;
  return kind === 'left_out' ? NO_FINDING : named(STANCE_NAMES, stance);
}

const LONGEST = 1000;

/** Words without the marks by which a text knows its headings. */
export const withoutMarks = (words: string): string => words.replace(/(^|\s)#+ +(?=\S)/g, '$1');

/** The words of a passage in a cell, without the marks by which the text knows headings; what is left out in long stretches is shown by its beginning. */
export function cellWords({ words, entry }: Passage): string {
  const shown = withoutMarks(words);
  return entry?.kind === 'left_out' && shown.length > LONGEST ? `${shown.slice(0, LONGEST)} …` : shown;
}

/** What a passage says in the table. */
function cellsOf(passage: Passage, ref: string, themes: readonly Theme[]): Cells {
  const { entry, locator } = passage;
  const item = entry?.item ?? {};
  const theme = (id: string | undefined): string | undefined => themes.find((one) => one.id === id)?.name ?? id;
  const page = item.page === undefined ? '' : `, page ${item.page}`;
  const all: Record<Column, string | undefined> = {
    ref,
    place: `${locator ?? ''}${page}`.replace(/^, /, '') || undefined,
    words: cellWords(passage) || undefined,
    does: doesOf(entry?.kind, item),
    theme: theme(item.theme),
    second: theme(item.also?.[0]),
    third: theme(item.also?.[1]),
    voice: item.voice === SUMMARISED ? undefined : named(VOICE_NAMES, item.voice),
    rank: named(RANK_NAMES, item.rank),
    number: item.number === undefined ? undefined : String(item.number),
    state: named(STATE_NAMES, item.state),
    why: entry?.kind === 'left_out' ? named(REASON_NAMES, item.why) : undefined,
    speaker: item.speaker,
    child: item.single_child ? YES : undefined,
    cut: item.cut,
    note: item.note,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** The rows of a coding, in the order of the text. What is too slight to be decided on has none. */
export function rowsOf(passages: readonly Passage[], themes: readonly Theme[]): TableRow[] {
  const given = new Map<string, number>();
  return passages
    .filter(({ isSlight }) => !isSlight)
    .map((passage) => {
      const whole = wholeOf(passage);
      // A letter before it keeps a spreadsheet from taking it for a date.
      const name = whole ? `s${whole.start}-${whole.end}` : (passage.entry?.item.id ?? passage.key);
      const times = (given.get(name) ?? 0) + 1;
      given.set(name, times);
      return { passage, cells: cellsOf(passage, times === 1 ? name : `${name} (${times})`, themes) };
    });
}
