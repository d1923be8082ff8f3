// Which numbers at the beginnings of lines are those of paragraphs: such as go on, one after the other, through the document; years, dates, figures and lists are none.
import { monthName } from '../written/dates.ts';

/** A number at the beginning of a line. `at` is any place that grows from line to line. */
interface Begun {
  at: number;
  number: string;
  /** What follows it: "12.", "12)" and "12" are not of one row. */
  sign: string;
}

/** What a number at the beginning of a line is. */
interface Numbered {
  number: string;
  as: 'paragraph' | 'item';
}

const NUMBER = /^\s*(?:[-*•▪◦]\s+)?(\d{1,3}(?:\.\d{1,3}){0,3})([.)]?)(?=\s|$)/;
/** A number without a sign begins a paragraph only before a capital letter, and is no day of a month. */
const BEGINS = /^\s+["'\u2018\u201c([*_\u0001]*\p{Lu}/u;
const MONTH = new RegExp(`^\\s+${monthName()}\\b`);
/** The least numbers of a row, and the least share of the text over which it goes; "2.9" and "3.1" are enough anywhere. */
const LEAST = 3;
const LEAST_PARTED = 2;
const SPREAD = 0.35;
/** How many numbers may be missing between two of a row: a text may have lost them. */
const MOST_LOST = 3;
const COST_OF_LOST = 0.6;

/** The number with which a line begins, if it may be one of a row. */
export function numberAt(line: string): { number: string; sign: string; length: number } | undefined {
  const [all = '', number = '', sign = ''] = NUMBER.exec(line) ?? [];
  if (number === '') return undefined;
  const rest = line.slice(all.length);
  const isRow = sign === '' ? BEGINS.test(rest) && !MONTH.test(rest) : !/^\s+%/.test(rest);
  return isRow ? { number, sign, length: all.length + (/^\s*/.exec(rest)?.[0].length ?? 0) } : undefined;
}

const partsOf = (number: string): number[] => number.split('.').map(Number);

/** How many numbers are missing between one and the next of a row; nothing where the second cannot follow the first. */
function lostBetween(before: string, after: string): number | undefined {
  const [a, b] = [partsOf(before), partsOf(after)];
  const turn = a.findIndex((part, i) => part !== b[i]);
  if (turn < 0) return undefined;
  const step = (b[turn] ?? 0) - (a[turn] ?? 0) - 1;
  const begun = b.slice(turn + 1).reduce((sum, part) => sum + Math.max(0, part - 1), 0);
  return step >= 0 && step + begun <= MOST_LOST ? step + begun : undefined;
}

/** The row that holds most numbers and misses fewest. */
function bestRow(begun: readonly Begun[]): Begun[] {
  const best = begun.map(() => ({ worth: 0, from: -1 }));
  let last = -1;
  for (const [i, { number }] of begun.entries()) {
    const first = partsOf(number).slice(-1)[0] ?? 1;
    let [worth, from] = [first > 1 ? 1 - COST_OF_LOST : 1, -1];
    for (let j = i - 1; j >= 0; j -= 1) {
      const lost = lostBetween(begun[j]?.number ?? '', number);
      const sum = lost === undefined ? 0 : (best[j]?.worth ?? 0) + 1 - COST_OF_LOST * lost;
      // Of rows as good as each other the nearest: a list in front of the paragraphs is none of them.
      if (lost !== undefined && sum > worth) [worth, from] = [sum, j];
    }
    best[i] = { worth, from };
    if (worth >= (best[last]?.worth ?? 0)) last = i;
  }
  const row: Begun[] = [];
  for (let i = last; i >= 0; i = best[i]?.from ?? -1) row.unshift(...begun.slice(i, i + 1));
  return row;
}

/** Rows that begin with 1 and miss nothing: lists. */
function listsIn(begun: readonly Begun[]): Begun[] {
  const lists: Begun[][] = [];
  for (const one of begun) {
    const list = lists.findLast((row) => row[0]?.sign === one.sign && lostBetween(row.at(-1)?.number ?? '', one.number) === 0);
    if (list) list.push(one);
    else if (/^1$/.test(one.number)) lists.push([one]);
  }
  return lists.filter((row) => row.length > 1).flat();
}

/** What each number at the beginning of a line is; those that are nothing are not among them. `length` is the place behind the last line. */
export function numbersIn(begun: readonly Begun[], length: number): ReadonlyMap<number, Numbered> {
  const kinds = Map.groupBy(begun, ({ number, sign }) => `${partsOf(number).length}${sign}`);
  const rows = [...kinds.values()].map(bestRow).filter((row) => {
    const spread = ((row.at(-1)?.at ?? 0) - (row[0]?.at ?? 0)) / Math.max(1, length);
    const isParted = partsOf(row[0]?.number ?? '').length > 1;
    return isParted ? row.length >= LEAST_PARTED : row.length >= LEAST && spread >= SPREAD;
  });
  // A document numbers its paragraphs in one way, whether its parts are numbered too or not.
  const most = Math.max(0, ...rows.map((row) => row.length));
  const paragraphs = new Set(rows.filter((row) => row.length === most || partsOf(row[0]?.number ?? '').length > 1).flat());
  const items = listsIn(begun.filter((one) => !paragraphs.has(one)));
  return new Map([
    ...items.map(({ at, number }): [number, Numbered] => [at, { number, as: 'item' }]),
    ...[...paragraphs].map(({ at, number }): [number, Numbered] => [at, { number, as: 'paragraph' }]),
  ]);
}
