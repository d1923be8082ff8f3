// Reading a table as a spreadsheet gives it: which cell is what, and what is in none of its lists.
import { plain } from '../../evidence/typography.ts';
import type { Theme } from '../../written/draft.ts';
import { columnsOf, YES, type Cells, type Column } from './table.ts';

/** The cells of a sheet as they come: rows of words, numbers, truth values and empty cells. */
export type Grid = readonly (readonly unknown[])[];

/** What is wrong with a cell, by its name in the spreadsheet. */
export interface Fault {
  cell: string;
  what: string;
}

/** A row that somebody filled in. */
export interface GivenRow {
  /** Its number in the spreadsheet. */
  number: number;
  cells: Cells;
  cell: (column: Column) => string;
}

/** The letters of a column, from 0: A, B … Z, AA. */
function letters(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : letters(Math.floor(index / 26) - 1) + letters(index % 26);
}

/** A cell as words, white space single, without the apostrophe by which a spreadsheet marks text. */
function wordsOf(cell: unknown): string {
  if (typeof cell === 'string') return cell.replace(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim();
  if (typeof cell === 'number' || typeof cell === 'bigint') return String(cell);
  if (typeof cell === 'boolean') return cell ? YES : '';
  return cell instanceof Date ? cell.toISOString() : '';
}

/** Words as they are compared: small letters, straight marks, no full stop or dots behind them. */
const flat = (words: string): string =>
  plain(words)
    .toLowerCase()
    .replace(/[\s.:…]+$/u, '');

const pairs = (words: string): string[] => Array.from({ length: Math.max(0, words.length - 1) }, (_, i) => words.slice(i, i + 2));

/** How much two words share, from 0 to 1: twice the pairs of letters in both, of all (Dice). */
function likeness(a: string, b: string): number {
  const [left, right] = [pairs(flat(a)), pairs(flat(b))];
  const shared = new Set(left).intersection(new Set(right)).size;
  return left.length + right.length === 0 ? 0 : (2 * shared) / (left.length + right.length);
}

const LIKE = 0.35;

function guess(words: string, values: readonly string[]): string {
  const [best] = values
    .map((value) => ({ value, share: Math.max(likeness(words, value), ...value.split(/[\s,:]+/).map((part) => likeness(words, part))) }))
    .sort((a, b) => b.share - a.share);
  return best && best.share >= LIKE ? `Did you mean “${best.value}”?` : `Choose from the list of the cell: ${values.join('; ')}.`;
}

/** What a list calls a thing, from what somebody wrote; a theme may be named by its id or its short name. */
function chosen(words: string, values: readonly string[], themes: readonly Theme[], isTheme: boolean): string | undefined {
  const other = isTheme ? themes.find(({ id, short }) => flat(id) === flat(words) || flat(short) === flat(words))?.name : undefined;
  return values.find((value) => flat(value) === flat(words)) ?? other;
}

/** Where the heading is: the first row that names the sentence. */
function headOf(grid: Grid, headings: ReadonlyMap<string, Column>): { row: number; at: Map<number, Column> } | undefined {
  for (const [row, cells] of grid.entries()) {
    const at = new Map(
      cells.flatMap((cell, i) => {
        const column = headings.get(flat(wordsOf(cell)));
        return column ? [[i, column] as const] : [];
      }),
    );
    if ([...at.values()].includes('words')) return { row, at };
  }
  return undefined;
}

/** The rows of a table that hold anything, and each cell that holds what it cannot. */
export function readRows(grid: Grid, themes: readonly Theme[]): { rows: GivenRow[]; faults: Fault[] } {
  const columns = columnsOf(themes);
  const head = headOf(grid, new Map(columns.map(({ column, heading }) => [flat(heading), column])));
  if (!head)
    return {
      rows: [],
      faults: [{ cell: 'A1', what: 'This is not the table that was given out: no column is called “Sentence”. Give the table out again, and fill that in.' }],
    };
  const missing = columns.filter(({ column }) => ![...head.at.values()].includes(column));
  const faults: Fault[] = missing.map(({ heading }) => ({
    cell: `${letters(0)}${head.row + 1}`,
    what: `The column “${heading}” is missing from this row of headings. Put it back, even if it is empty.`,
  }));
  const twice = [...head.at].filter(([i, column]) => [...head.at].some(([k, other]) => other === column && k < i));
  faults.push(...twice.map(([i]) => ({ cell: `${letters(i)}${head.row + 1}`, what: 'A column with this heading is there already. Take one of the two out.' })));
  if (faults.length > 0) return { rows: [], faults };
  const forms = new Map(columns.map((form) => [form.column, form]));
  const places = new Map([...head.at].map(([i, column]) => [column, letters(i)]));
  const rows = grid.slice(head.row + 1).flatMap((given, below): GivenRow[] => {
    const number = head.row + below + 2;
    const cell = (column: Column): string => `${places.get(column) ?? ''}${number}`;
    const cells: Cells = {};
    for (const [i, column] of head.at) {
      const words = wordsOf(given[i]);
      if (words === '') continue;
      const { values } = forms.get(column) ?? {};
      const value =
        column === 'child' && /^(?:yes|y|true|x|1)$/i.test(words)
          ? YES
          : values
            ? chosen(words, values, themes, /^(?:theme|second|third)$/.test(column))
            : words;
      if (column === 'number' && !/^[1-9]\d{0,3}(?:\.0*)?$/.test(words))
        faults.push({ cell: cell(column), what: `“${words}” is no number. Write the number of the ask in figures, like 3, or leave the cell empty.` });
      else if (value === undefined) faults.push({ cell: cell(column), what: `There is no ${kindOf(column)} called “${words}”. ${guess(words, values ?? [])}` });
      else cells[column] = column === 'number' ? String(Math.trunc(Number(words))) : value;
    }
    return Object.keys(cells).length === 0 ? [] : [{ number, cells, cell }];
  });
  return { rows, faults };
}

function kindOf(column: Column): string {
  if (/^(?:theme|second|third)$/.test(column)) return 'theme';
  return column === 'why' ? 'reason' : 'choice';
}
