// What a correction changed, as readers know it: themes by their names, stances by their words.
import type { Correction } from '../written/draft.ts';
import { STANCES } from '../written/schemas.ts';
import { STANCE_NOUNS } from './stances.ts';

/** What a correction is about: "theme of 2031-visit-f001", "2031-visit-f002, added". */
export function correctedPart({ id, what }: Pick<Correction, 'id' | 'what'>): string {
  return what === 'added' || what === 'removed' ? `${id}, ${what}` : `${what} of ${id}`;
}

/** What stood there and what stands there now. */
export function correctedWords(themes: readonly { id: string; name: string }[], { what, old, new: now }: Correction): { old: string; new: string } {
  const said = (value: string): string => {
    if (what === 'theme') return themes.find(({ id }) => id === value)?.name ?? value;
    const stance = what === 'stance' ? STANCES.find((one) => one === value) : undefined;
    return stance === undefined ? value : STANCE_NOUNS[stance];
  };
  return { old: said(old), new: said(now) };
}

/** Words in quotation marks at the end of a sentence: with a full stop after them, unless they end in one. */
export const quotedAtEnd = (words: string): string => `"${words}"${/[.!?]$/.test(words) ? '' : '.'}`;
