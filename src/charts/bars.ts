// Findings as a bar: criticism, progress and praise one after the other, each as long as the number of its findings.
import type { Stance } from '../model/written/schemas.ts';
import type { KeyMark } from './key.ts';

/** How high a bar is in a key. */
const BAR = 14;

/** The class of a part of a bar: hollow where somebody else than the inspectorate tells it. */
export function barClass(stance: Stance, hollow: boolean): string {
  return `bar ${stance}${hollow ? ' hollow' : ''}`;
}

/** A part of a bar in a key. */
export function barMark(className: string, words: string): KeyMark {
  return { box: [0, 0, 22, BAR], element: 'rect', attributes: { class: className, x: 1, y: 1, width: 20, height: BAR - 2 }, words };
}
