// Whether everything that was typed is saved. One list for the whole page: a screen says when something is on its way, the head shows it.
import { useEffect, useState } from 'preact/hooks';

/** How saving stands: all saved, on its way, or refused with the reason. */
type Saving = { state: 'saved' } | { state: 'saving' } | { state: 'refused'; why: string };

let open = 0;
let refused: string | undefined;
const listeners = new Set<() => void>();

const said = (): Saving => (refused !== undefined ? { state: 'refused', why: refused } : open > 0 ? { state: 'saving' } : { state: 'saved' });

function tell(): void {
  for (const listener of listeners) listener();
}

/** Whether the last thing that was to be saved was refused. */
export const isRefused = (): boolean => refused !== undefined;

/** Drops what was refused: it is not wanted any more. */
export function forgetRefusal(): void {
  refused = undefined;
  tell();
}

/** Follows something that is being saved to its end, and gives what it gives. */
export async function saving<T>(action: Promise<T>): Promise<T> {
  open += 1;
  refused = undefined;
  tell();
  try {
    return await action;
  } catch (error) {
    refused = error instanceof Error ? error.message : String(error);
    throw error;
  } finally {
    open -= 1;
    tell();
  }
}

/** How saving stands, as it changes. */
export function useSaving(): Saving {
  const [state, setState] = useState(said());
  useEffect(() => {
    const listener = (): void => setState(said());
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, []);
  return state;
}

// Who closes the page before something is saved is asked.
globalThis.addEventListener('beforeunload', (event) => {
  if (open > 0) event.preventDefault();
});
