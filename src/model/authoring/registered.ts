// The entries that were registered, and how one is looked for.
import type { Draft } from '../written/draft.ts';
import { everyEntry, type EntryPlace } from './entries.ts';

/** The entries of which something was registered. */
export function registeredEntries(draft: Draft): EntryPlace[] {
  const rows = new Set(draft.baseline.entries.map(({ id }) => id));
  return everyEntry(draft).filter((one) => one.rows.some((row) => rows.has(row)));
}

const bare = (words: string): string => words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The entries that have all the words that somebody looks for: in the entry, in its id, in its theme, or where it belongs. */
export function lookedFor(entries: readonly EntryPlace[], themes: ReadonlyMap<string, string>, words: string): EntryPlace[] {
  const wanted = bare(words)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (wanted.length === 0) return [];
  return entries.filter((one) => {
    const theme = one.fields.find(({ kind }) => kind === 'theme')?.value ?? '';
    const all = bare([one.kind, one.where, one.words, ...one.rows, themes.get(theme) ?? '', ...one.fields.map(({ value }) => value)].join(' '));
    return wanted.every((word) => all.includes(word));
  });
}
