// The places of a chart at which nothing was counted: a shade with one name, never a mark that could be taken for a number.
import { ABSENCE_WORDS, type Absence } from '../model/counts/scope.ts';
import type { Grid, GridPlace } from './grid.ts';
import type { KeyMark } from './key.ts';

/** A place without findings, by its kind of absence. The words over a column say that its report is not analysed. */
export function absentPlace(absence: Absence): GridPlace {
  return { tone: absence, says: ABSENCE_WORDS[absence] };
}

const WORDS: Readonly<Record<Absence, string>> = {
  ...ABSENCE_WORDS,
  'nothing-recorded': 'looked at, nothing recorded',
  unclear: 'blank: unclear whether it was looked at',
};

/** The marks of a key: a dash, and a shade. */
const DASH = { x: 6, y: 6, width: 10, height: 2 };
const SHADE = { x: 1, y: 1, width: 20, height: 12 };

/** The kinds of absence that a chart has, for its key. */
export function absenceKey({ rows }: Grid): KeyMark[] {
  const tones = new Set(rows.flatMap(({ places }) => places.flatMap(({ tone }) => tone?.split(' ') ?? [])));
  // The keys of a record of all kinds of absence are these kinds.
  return (Object.keys(ABSENCE_WORDS) as Absence[])
    .filter((absence) => tones.has(absence))
    .map((absence) => ({
      box: [0, 0, 22, 14],
      element: 'rect',
      attributes: { class: `shade ${absence}`, ...(absence === 'nothing-recorded' ? DASH : SHADE) },
      words: WORDS[absence],
    }));
}
