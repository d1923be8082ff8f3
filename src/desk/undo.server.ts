// What "Undo" takes back, in words, and whether it belongs to what one sees: anything else is named first, and asked about.
import { z } from 'zod';
import { listed } from '../model/words/english.ts';
import type { RecordNamed, Undone } from './answers.ts';
import { named } from './named.server.ts';
import type { Store } from './store.server.ts';

/** Where somebody pressed it; whether the last thing they did was refused; and what they were asked about and said yes to. */
export const undoAsked = z.strictObject({ screen: z.string(), about: z.string(), isRefused: z.boolean(), sure: z.string().optional() });
type UndoAsked = z.infer<typeof undoAsked>;

const CORRECTIONS = 'content/corrections.yml';
/** What goes with other changes and is no change by itself. */
const WITH_OTHERS = /^(?:seeds\/|content\/(?:addresses\.txt|published\.csv)$)/;

const FILES: readonly (readonly [path: RegExp, words: string])[] = [
  [/^content\/site\.yml$/, 'what is said of the site'],
  [/^content\/corrections\.yml$/, 'a correction'],
  [/^content\/reviews\.yml$/, 'the reviews'],
  [/^content\/themes\.yml$/, 'the themes'],
  [/^content\/frameworks\.yml$/, 'the rules of inspection'],
  [/^content\/people\.yml$/, 'the list of people'],
  [/^content\/story\.mdx$/, 'the story'],
  [/^content\/about\//, 'a page about the site'],
  [/^content\/milestones\//, 'an event'],
  [/^content\/statistics\//, 'a series of figures'],
];

function wordsOf(path: string, { visits, sources }: RecordNamed): string {
  const [, room = '', id = ''] = /^content\/(\w+)\/([^/.]+)\.\w+$/.exec(path) ?? [];
  const short = visits.find((visit) => visit.id === id)?.short ?? id;
  if (room === 'inspections') return `the facts of “${short}”`;
  if (room === 'findings') return `the coding of “${short}”`;
  if (room === 'sources') return `the document “${sources.find((source) => source.id === id)?.name ?? id}”`;
  return FILES.find(([one]) => one.test(path))?.[1] ?? path;
}

/** The files that a screen changes. */
function shownOn(screen: string, about: string, { visits }: RecordNamed): (path: string) => boolean {
  const visit = visits.find(({ id }) => id === about.split('/')[0]);
  const own = new Set([...Object.values(visit?.files ?? {}), ...(visit?.cites ?? []).map((id) => `content/sources/${id}.yml`)]);
  if (screen === '') return (path) => path === 'content/site.yml';
  if (screen === 'facts') return (path) => own.has(path) || path === 'content/frameworks.yml';
  if (screen === 'text') return (path) => own.has(path);
  if (screen === 'coding') return (path) => path === visit?.files.findings;
  if (screen === 'review') return (path) => /^content\/(?:reviews\.yml$|findings\/)/.test(path);
  if (screen === 'entries') return (path) => /^content\/(?:milestones|statistics|sources)\//.test(path);
  return () => false;
}

/** Takes back the last change where it belongs to what one sees or was named before; else says what it is. */
export function undo(store: Store, { screen, about, isRefused, sure }: UndoAsked): Undone {
  const paths = store.undoable;
  const record = named(store);
  if (paths.length === 0) return { did: 'nothing', what: '' };
  const told = paths.filter((path) => !WITH_OTHERS.test(path));
  const what = listed([...new Set((told.length > 0 ? told : paths).map((path) => wordsOf(path, record)))]);
  const isShown = screen === 'corrections' ? paths.includes(CORRECTIONS) : told.every(shownOn(screen, about, record));
  if ((isRefused || !isShown) && sure !== what) return { did: 'asks', what };
  store.undo();
  return { did: 'taken', what };
}
