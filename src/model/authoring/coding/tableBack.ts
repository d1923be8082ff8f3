// A table that comes back from a spreadsheet: every fault by its cell, and where there is none what it changes in the file.
import { findQuote, isMatch } from '../../evidence/quotes.ts';
import { ANY_CUT } from '../../evidence/passages.ts';
import { offsetOf } from '../../evidence/preparedText.ts';
import { plain } from '../../evidence/typography.ts';
import type { Theme } from '../../written/draft.ts';
import { takePart } from './acts.ts';
import { bySaid, type Said } from './cellsBack.ts';
import type { Coder } from './doing.ts';
import type { ItemEdit } from './items.ts';
import { passagesOf, wholeOf, type Passage } from './passages.ts';
import type { Stretch } from './places.ts';
import { readRows, type Fault, type GivenRow, type Grid } from './tableRead.ts';
import { cellWords, rowsOf, withoutMarks, type Cells, type Column, type TableRow } from './table.ts';

/** What a table changes, or what is wrong with it. */
export interface TableBack {
  faults: Fault[];
  edits: readonly ItemEdit[];
  /** What changes, row by row, in words. */
  says: string[];
}

/** Whether two cells have the same words; a table that went out before may still have the marks of headings. */
const alike = (a: string, b: string): boolean => plain(withoutMarks(a)).toLowerCase() === plain(withoutMarks(b)).toLowerCase();

/** Where words stand within a stretch of the text. */
function within(coder: Coder, words: string, around: Stretch | undefined): Stretch | undefined {
  const { text } = coder.coding;
  if (!text) return undefined;
  const found = findQuote(text, { quote: words, cut: ANY_CUT });
  if (isMatch(found)) {
    const stretch = { start: offsetOf(text, found.start), end: offsetOf(text, found.end) };
    return !around || (around.start <= stretch.start && stretch.end <= around.end) ? stretch : undefined;
  }
  // Words that stand more than once are looked for in their own row.
  const at = around && found.reason === 'found-twice' ? text.masked.slice(0, around.end).indexOf(words, around.start) : -1;
  return at < 0 ? undefined : { start: at, end: at + words.length };
}

interface Placing {
  row: GivenRow;
  known: TableRow | undefined;
  /** The part of its passage that a row takes. */
  part?: Stretch | undefined;
}

/** Which passage each row is about: by what stands under "Keep", else by its words. */
function placed(coder: Coder, rows: readonly GivenRow[], known: readonly TableRow[], base: ReadonlyMap<string, Cells>, faults: Fault[]): Placing[] {
  const byRef = new Map(known.map((one) => [one.cells.ref, one]));
  const claimed = new Map<TableRow, GivenRow>();
  const byWords = (row: GivenRow): TableRow | undefined => known.find((one) => !claimed.has(one) && alike(one.cells.words ?? '', row.cells.words ?? ''));
  const placings: Placing[] = [];
  // Rows that name their passage come first, so that a row put in beside them can take what they leave.
  for (const row of [...rows.filter(({ cells }) => cells.ref !== undefined), ...rows.filter(({ cells }) => cells.ref === undefined)]) {
    const { ref, words } = row.cells;
    const own = byRef.get(ref);
    const isSame = own !== undefined && (words === undefined || alike(words, own.cells.words ?? ''));
    const first = own && claimed.get(own);
    const match = own && (!first || !isSame) ? own : byWords(row);
    if (first && isSame) {
      if (JSON.stringify({ ...first.cells, place: '' }) !== JSON.stringify({ ...row.cells, place: '' }))
        faults.push({ cell: row.cell('ref'), what: `This sentence stands in row ${first.number} as well, decided otherwise. Delete one of the two rows.` });
      continue;
    }
    if (match && (isSame || alike(words ?? '', match.cells.words ?? ''))) {
      claimed.set(match, row);
      placings.push({ row, known: match });
      continue;
    }
    if (ref !== undefined && !own && isUnchanged(row, base.get(ref))) continue;
    const part = words === undefined ? undefined : within(coder, words, own && wholeOf(own.passage));
    if (part && own && !claimed.has(own)) claimed.set(own, row);
    if (part) placings.push({ row, known: own, part });
    else if (words === undefined) faults.push({ cell: row.cell('words'), what: 'The sentence is missing. Put it back, or delete the row.' });
    else
      faults.push({
        cell: row.cell('words'),
        what: own
          ? `These words are not those of the sentence. It reads: “${cellWords(own.passage)}” Keep it, or a part of it in its own words.`
          : 'These words do not stand in the text. Take them from the document, letter for letter, or delete the row.',
      });
  }
  return placings;
}

const COMPARED: readonly Column[] = ['does', 'theme', 'second', 'third', 'why', 'voice', 'rank', 'number', 'state', 'speaker', 'child', 'cut', 'note'];

const isUnchanged = ({ cells }: GivenRow, base: Cells | undefined): boolean =>
  base !== undefined && COMPARED.every((one) => (cells[one] ?? '') === (base[one] ?? ''));

/** What a row says now: where it was not changed since it was given out, what the desk says. Both changed is a fault. */
function settled({ row, known }: Placing, base: Cells | undefined, faults: Fault[]): GivenRow {
  if (!base || !known) return row;
  const cells: Cells = { ...row.cells };
  for (const column of COMPARED) {
    const [given, was, now] = [row.cells[column] ?? '', base[column] ?? '', known.cells[column] ?? ''];
    if (plain(given) === plain(was)) {
      if (now === '') delete cells[column];
      else cells[column] = now;
    } else if (plain(now) !== plain(was) && plain(now) !== plain(given))
      faults.push({
        cell: row.cell(column),
        what: `Since the table was given out, this was changed at the desk to “${now}”. Write the same here, or decide it at the desk and put back “${was}”.`,
      });
  }
  return { ...row, cells };
}

/** What a table that comes back changes. Nothing is changed where anything is wrong with it. */
export function tableBack(coder: Coder, themes: readonly Theme[], grid: Grid, asGivenOut: Grid): TableBack {
  const { rows, faults } = readRows(grid, themes);
  if (faults.length > 0 && rows.length === 0) return { faults, edits: [], says: [] };
  const base = new Map(readRows(asGivenOut, themes).rows.map(({ cells }) => [cells.ref ?? '', cells]));
  const known = rowsOf(passagesOf(coder.coding), themes);
  const placings = placed(coder, rows, known, base, faults);
  // In the order of the text, so that ids are given in it; parts of a passage after it.
  const wholes = placings.filter(({ part }) => !part).sort((one, other) => indexOf(known, one) - indexOf(known, other));
  const parts = placings.filter(({ part }) => part).sort((one, other) => (one.part?.start ?? 0) - (other.part?.start ?? 0));
  let now: Coder = coder;
  const edits: ItemEdit[] = [];
  const says: string[] = [];
  const tell = (row: GivenRow, said: Said): void => {
    if ('faults' in said) faults.push(...said.faults);
    else if (said.edits.length > 0) {
      edits.push(...said.edits);
      now = { ...now, coding: { ...now.coding, lists: said.lists } };
      says.push(`Row ${row.number}: ${said.says}`);
    }
  };
  for (const placing of wholes) {
    const row = settled(placing, base.get(placing.row.cells.ref ?? ''), faults);
    if (placing.known) tell(row, bySaid(now, placing.known.passage, row, themes));
  }
  for (const { row, known: own, part } of parts) {
    const passage = part && partOwner(now, part);
    if (!part || !passage || (passage.entry && !own)) {
      faults.push({ cell: row.cell('words'), what: 'These words run over several sentences, or belong to another row already. Write them in one row only.' });
      continue;
    }
    const taken = takePart(now, passage, part);
    if ('refused' in taken) {
      faults.push({ cell: row.cell('words'), what: taken.refused });
      continue;
    }
    tell(row, { ...taken, says: 'a part of its sentence' });
    const owner = partOwner(now, part);
    if (owner) tell(row, bySaid(now, owner, row, themes));
  }
  return faults.length > 0 ? { faults, edits: [], says: [] } : { faults, edits, says };
}

const indexOf = (known: readonly TableRow[], { known: one }: Placing): number => (one ? known.indexOf(one) : known.length);

/** The passage that a part of the text belongs to. */
function partOwner({ coding }: Coder, part: Stretch): Passage | undefined {
  return passagesOf(coding).find((one) => {
    const whole = wholeOf(one);
    return whole !== undefined && whole.start <= part.start && part.end <= whole.end;
  });
}
