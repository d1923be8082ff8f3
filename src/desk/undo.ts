// "Undo": takes back the last change where it belongs to what one sees, and otherwise names it and asks.
import type { Undone } from './answers.ts';
import { post } from './api.ts';
import { isHeld } from './corrections/held.ts';
import { placeOf } from './place.ts';
import { isRefused, forgetRefusal } from './saving.ts';

/** What the page says of it; `asks` where something else would be taken back, and is not yet. */
export interface UndoSaid {
  says: string;
  asks: string | undefined;
}

const say = (says: string, asks?: string): void => void dispatchEvent(new CustomEvent<UndoSaid>('undoneSaid', { detail: { says, asks } }));

/** On these screens something is done that is undone elsewhere, or not at all. */
const BESIDE: Readonly<Record<string, string>> = {
  text: ' What you set right in a text that is being taken in is undone under “What was done”.',
  ready: ' What is registered is not taken back.',
};

/** Takes the last change back; `sure` is what was named before, word for word. */
export async function undo(sure?: string): Promise<void> {
  const { screen, about } = placeOf(location.hash);
  const wasRefused = isRefused() || isHeld();
  const beside = BESIDE[screen] ?? '';
  try {
    const { did, what } = await post<Undone>('undo', { screen, about, isRefused: wasRefused, ...(sure === undefined ? {} : { sure }) });
    if (did === 'nothing') return say(`There is nothing to take back.${beside}`);
    if (did === 'asks')
      return say(
        wasRefused
          ? `What was refused changed nothing, so there is nothing of it to take back. The change before it was of ${what}.`
          : `The last change was not on this page: it was of ${what}.${beside}`,
        what,
      );
    forgetRefusal();
    say(`Taken back: the last change of ${what}.`);
    dispatchEvent(new Event('undone'));
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
  }
}
