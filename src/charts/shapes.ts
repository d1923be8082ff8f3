// The marks that mean the same thing in every chart, table and list: stances by shape.
import type { Stance } from '../model/written/schemas.ts';

/** SVG path of a stance in a box of 12 by 12, centred on 6,6. */
export const STANCE_PATH: Readonly<Record<Stance, string>> = {
  concern: 'M.5 1.5h11L6 11.5z',
  progress: 'M6 .2 11.8 6 6 11.8.2 6z',
  strength: 'M6 .5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11z',
};
