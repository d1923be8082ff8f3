// How the passages behind a mark begin, for the place beside a chart. A passage about a single child is never featured, and a summary has no quotation marks.
import { isQuoted, wordsOf } from '../model/record/lookups.ts';
import type { Ask, Finding } from '../model/record/record.ts';
import type { Cell } from '../model/counts/scope.ts';

/** How a passage begins: a quotation between its marks, our words as ours. */
export function beginning(item: Finding | Ask, most: number): string {
  const words = wordsOf(item).split(' ');
  const first = words.slice(0, most).join(' ') + (words.length > most ? ' …' : '');
  return isQuoted(item) ? `“${words.slice(0, most).join(' ')} …”` : `In our words: ${first}`;
}

/** The first words of the passages of a cell, for the place beside the chart. */
export function firstWords(cell: Cell): string {
  const shown = cell.findings.filter(({ singleChild }) => !singleChild).slice(0, 2);
  return shown.map((finding) => beginning(finding, 7)).join(' ');
}
