// Keys that do what a button does: single letters and figures, wherever nothing is typed.
import { useEffect, useRef } from 'preact/hooks';

/** Calls what a key stands for. Keys typed into a field, and those with Ctrl, Alt or Cmd, are left alone; so is Enter on a button or a link. */
export function useKeys(keys: Readonly<Record<string, (() => void) | undefined>>): void {
  const now = useRef(keys);
  now.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const on = event.target instanceof Element ? event.target : undefined;
      if (event.ctrlKey || event.altKey || event.metaKey || on?.closest('input, textarea, select')) return;
      if (event.key === 'Enter' && on?.closest('button, a, summary')) return;
      const act = now.current[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}
