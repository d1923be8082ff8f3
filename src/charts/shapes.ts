// The marks that mean the same thing in every chart, table and list: stances by shape, absences by texture.
import type { Absence } from '../model/counts/scope.ts';
import type { Stance } from '../model/written/schemas.ts';

/** SVG path of a stance in a box of 12 by 12, centred on 6,6. */
export const STANCE_PATH: Readonly<Record<Stance, string>> = {
  concern: 'M.5 1.5h11L6 11.5z',
  progress: 'M6 .2 11.8 6 6 11.8.2 6z',
  strength: 'M6 .5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11z',
};

/** SVG path of a kind of absence in a box of 30 by 16, centred on 15,8. Rings and dashes are stroked, not filled. */
export const ABSENCE_PATH: Readonly<Record<Absence, string>> = {
  'nothing-recorded': 'M8 8h14',
  unclear: 'M1 1h28v14H1z',
  'not-looked-at': 'M1 9 9 1M1 15 15 1M8 15 22 1M15 15 29 1M22 15l7-7',
  'not-analysed': 'M15 3.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9z',
};
