// Edits of something published that the desk has not made: they wait until somebody says why.
import { useEffect, useState } from 'preact/hooks';
import type { FileEdits } from './answers.ts';

let held: readonly FileEdits[] = [];

const tell = (): void => void dispatchEvent(new Event('held'));

const target = (edit: FileEdits['edits'][number]): string | undefined => ('set' in edit ? JSON.stringify(edit.set) : undefined);

/** Keeps edits that were refused, with those of the same file that wait already; a later one of the same field takes the place of the earlier one. */
export function hold({ path, seen, edits }: FileEdits): void {
  const same = held.find((one) => one.path === path && one.seen === seen);
  const later = new Set(edits.map(target));
  const kept = same ? same.edits.filter((one) => target(one) === undefined || !later.has(target(one))) : [];
  held = [...held.filter((one) => one.path !== path), { path, seen, edits: [...kept, ...edits] }];
  tell();
}

/** Whether something waits. */
export const isHeld = (): boolean => held.length > 0;

/** Drops what waits. */
export function letGo(): void {
  held = [];
  tell();
}

/** The edits that wait, as they change. */
export function useHeld(): readonly FileEdits[] {
  const [now, setNow] = useState(held);
  useEffect(() => {
    const follow = (): void => setNow(held);
    addEventListener('held', follow);
    return () => removeEventListener('held', follow);
  }, []);
  return now;
}
