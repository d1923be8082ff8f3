// Findings as a bar: criticism, progress and praise one after the other, each as long as the number of its findings.
import { countOf, type Cell } from '../model/counts/scope.ts';
import { STANCES, type Stance } from '../model/written/schemas.ts';
import { STANCE_NOUNS } from '../model/words/stances.ts';
import type { Grid, GridBox, GridMark } from './grid.ts';
import type { KeyMark } from './key.ts';

/** How high a bar is. */
const BAR = 14;

/** The class of a part of a bar: hollow where somebody else than the inspectorate tells it. */
export function barClass(stance: Stance, hollow: boolean): string {
  return `bar ${stance}${hollow ? ' hollow' : ''}`;
}

/** The bar of a cell, in findings. */
export function barOf(cell: Cell, hollow: boolean): { box: GridBox; marks: GridMark[] } {
  let x = 0;
  const marks = STANCES.flatMap((stance): GridMark[] => {
    const width = countOf(cell, stance);
    if (width === 0) return [];
    const mark = { element: 'rect', attributes: { class: barClass(stance, hollow), x, y: 1, width, height: BAR - 2 }, stance } as const;
    x += width;
    return [mark];
  });
  return { box: { width: x, height: BAR, unit: 'findings', long: '' }, marks };
}

/** A part of a bar in a key. */
export function barMark(className: string, words: string): KeyMark {
  return { box: [0, 0, 22, BAR], element: 'rect', attributes: { class: className, x: 1, y: 1, width: 20, height: BAR - 2 }, words };
}

/** The three parts of a bar, and what is hollow where something is. */
export function barKey(hollow: boolean): KeyMark[] {
  return [
    ...STANCES.map((stance) => barMark(barClass(stance, false), STANCE_NOUNS[stance])),
    ...(hollow ? [barMark(barClass('strength', true), 'dashed: told by others, not by the inspectorate itself')] : []),
  ];
}

/** Whether some bar of a grid is hollow. */
export function hasHollow({ rows }: Grid): boolean {
  return rows.some(({ places }) => places.some(({ cell }) => cell?.marks.some(({ attributes }) => String(attributes['class']).includes('hollow'))));
}
