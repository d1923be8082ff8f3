// Corrections: looks for what was published, says what a change of it does, and writes the change and what it owes, all or none.
import { Hono } from 'hono';
import { z } from 'zod';
import { owedNow } from '../../model/authoring/owed.ts';
import { lookedFor, registeredEntries } from '../../model/authoring/registered.ts';
import { asked, edits } from '../asked.server.ts';
import type { Checking } from '../checking.server.ts';
import { Refused } from '../refused.ts';
import type { Store } from '../store.server.ts';
import type { EntryFound, FoundEntries, Telling } from './answers.ts';
import { planned, type Planned } from './owing.server.ts';

/** The most entries that are shown of what was found. */
const MOST = 40;

const telling: z.ZodType<Telling> = z.strictObject({
  files: z.array(z.strictObject({ path: z.string(), seen: z.string(), edits, goes: z.literal(true).optional() })),
  why: z.string(),
  instead: z.string(),
  isRevision: z.boolean(),
});

/** The routes of the corrections. */
export function corrections(store: Store, checking: Checking): Hono {
  const api = new Hono();
  // What was shown last is what is written, where nothing was changed since.
  let shown: { asked: string; plan: Planned } | undefined;
  const plan = async (told: Telling): Promise<Planned> => planned(store, await checking.fresh(), told);
  api.get('/find', (context) => {
    const { draft } = store.draft();
    const themes = new Map(draft.themes.data.themes.map(({ id, name }) => [id, name]));
    const found = lookedFor(registeredEntries(draft), themes, context.req.query('words') ?? '');
    const entries = found.slice(0, MOST).map(({ id, kind, where, words, fields }) => {
      const theme = fields.find((one) => one.kind === 'theme')?.value;
      return { id, kind, where, words, theme: theme === undefined ? undefined : (themes.get(theme) ?? theme) };
    });
    return context.json({ entries, all: found.length } satisfies FoundEntries);
  });
  api.get('/entry', (context) => {
    const { draft } = store.draft();
    const id = context.req.query('id') ?? '';
    const entry = registeredEntries(draft).find((one) => one.rows.includes(id));
    if (!entry) throw new Refused(`Nothing that was published is called "${id}", or its file cannot be read: see the page "Ready?".`);
    const told = draft.corrections.data.corrections.filter((one) => entry.rows.includes(one.id));
    return context.json({ entry, sha256: store.read(entry.file).sha256, corrections: told } satisfies EntryFound);
  });
  api.get('/untold', (context) => context.json(owedNow(store.draft().draft)));
  api.post('/look', async (context) => {
    const told = await asked(context, telling);
    shown = { asked: JSON.stringify(told), plan: await plan(told) };
    return context.json(shown.plan.looked);
  });
  api.post('/write', async (context) => {
    const told = await asked(context, telling);
    if (told.why.trim() === '') throw new Refused('Say why: the reason stands beside the correction for everybody to read.');
    const { looked, changes } = shown?.asked === JSON.stringify(told) ? shown.plan : await plan(told);
    const [problem] = looked.problems;
    if (problem) throw new Refused(`Nothing was written. ${problem.what} ${problem.todo}`);
    store.change(changes, 'told');
    return context.json(looked);
  });
  return api;
}
