// What the stances are called where readers look at charts; data, addresses and marks beside passages have the codebook's words.
import type { Stance } from '../written/schemas.ts';

export const STANCE_NOUNS: Readonly<Record<Stance, string>> = { concern: 'criticism', progress: 'progress', strength: 'praise' };

/** The noun and the codebook's word, where they differ: "criticism (concern)". */
export function stanceInKey(stance: Stance): string {
  const noun = STANCE_NOUNS[stance];
  return noun === stance ? noun : `${noun} (${stance})`;
}
