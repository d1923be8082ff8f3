// The keys of the coding screen: what each does, and what is typed on before a finder is open.
import { useRef, useState } from 'preact/hooks';
import { choiceOf } from './Panel.tsx';
import type { Early } from './Themes.tsx';
import type { Acts } from './useActs.ts';
import type { AtHand } from './useAtHand.ts';

/** Milliseconds after the key of a finder in which it opens, however busy the machine is. */
const LONGEST_WAIT = 1000;

interface CodingKeys {
  press: (event: KeyboardEvent) => void;
  /** How often each finder was asked for by its key. */
  asked: { theme: number; also: number };
  early: { current: Early | null };
}

/** The keys for what is at hand; what is typed into a field, and keys with Ctrl, Alt or Cmd, are left alone. */
export function useCodingKeys(hand: AtHand, acts: Acts, last: number): CodingKeys {
  const [asked, setAsked] = useState({ theme: 0, also: 0 });
  const early = useRef<Early>(null);
  /** Whoever types fast types on before the finder is open. */
  const waitFor = (key: string): void => {
    const waiting = { press: key, typed: '', isEntered: false };
    early.current = waiting;
    setTimeout(() => {
      if (early.current === waiting) early.current = null;
    }, LONGEST_WAIT);
  };
  const keys: Readonly<Record<string, () => void>> = {
    j: acts.joinNext,
    k: acts.splitHere,
    p: acts.takeMarked,
    l: acts.leaveRest,
    z: acts.undo,
    '/': () => {
      waitFor('/');
      setAsked({ ...asked, theme: asked.theme + 1 });
    },
    a: () => {
      waitFor('A');
      setAsked({ ...asked, also: asked.also + 1 });
    },
    delete: acts.reopen,
    backspace: acts.reopen,
  };
  const press = (event: KeyboardEvent): void => {
    const { target, key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (!(target instanceof HTMLElement) || ctrlKey || metaKey || altKey || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
    if (early.current) {
      event.preventDefault();
      if (key.length === 1) early.current.typed += key;
      else if (key === 'Enter') early.current.isEntered = true;
      return;
    }
    const isInList = target.closest('[role="listbox"]') !== null;
    const moves: Readonly<Record<string, () => void>> = isInList
      ? {
          ArrowDown: () => hand.step(1, shiftKey),
          ArrowRight: () => hand.step(1, shiftKey),
          ArrowUp: () => hand.step(-1, shiftKey),
          ArrowLeft: () => hand.step(-1, shiftKey),
          Home: () => hand.go(0, shiftKey),
          End: () => hand.go(last, shiftKey),
          Enter: hand.next,
        }
      : {};
    const choice = choiceOf(key);
    const done = moves[key] ?? keys[key.toLowerCase()] ?? (choice === undefined ? undefined : () => acts.setDoes(choice));
    if (!done) return;
    event.preventDefault();
    done();
  };
  return { press, asked, early };
}
