// How the passages behind a mark begin, for the place beside a chart. A passage about a single child is never featured.
import type { Cell } from '../model/counts/scope.ts';

/** The first words of the passages of a cell, for the place beside the chart. */
export function firstWords(cell: Cell): string {
  const shown = cell.findings.filter(({ singleChild }) => !singleChild).slice(0, 2);
  return shown.map(({ quote }) => `“${quote.split(' ').slice(0, 7).join(' ')} …”`).join(' ');
}
