// The first page: how far each visit is; a record that is made from nothing; another folder.
import { existsSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { Hono } from 'hono';
import { z } from 'zod';
import { holdLock } from '../../commands/lock.ts';
import { makeRecord, starter } from '../../commands/starter.ts';
import { asked } from '../asked.server.ts';
import type { Checking } from '../checking.server.ts';
import { Refused } from '../refused.ts';
import { fingerprint, type Store } from '../store.server.ts';
import type { PresetNamed } from './answers.ts';
import { saySite, siteSaid } from './site.server.ts';
import { visitStates } from './states.server.ts';

const words = z.string().trim().max(200);
const said = z.string().trim();

/** Takes a folder in hand, unless another desk has it. */
function open(store: Store, folder: string): void {
  const root = resolve(folder);
  if (!existsSync(root) || !statSync(root).isDirectory())
    throw new Refused(`There is no folder ${root}. Write the whole path of a folder, as its properties show it.`);
  if (root === store.root) return;
  const holder = holdLock(lockOf(root));
  if (holder !== undefined && holder !== process.pid)
    throw new Refused(`A desk for ${root} is open already (process ${holder}). Close that one first, or go on there.`);
  store.open(root);
}

/** The lock of the desk of a folder. */
const lockOf = (root: string): string => `${tmpdir()}/desk-${fingerprint(root).slice(0, 16)}.lock`;

/** The routes of the part. */
export function record(store: Store, checking: Checking): Hono {
  const route = new Hono();
  route.get('/visits', async (context) => context.json(store.isRecord ? visitStates(store.draft().draft, await checking.fresh()) : []));
  route.get('/site', (context) => context.json(siteSaid(store)));
  route.post('/site', async (context) => {
    const schema = z.strictObject({ publisher: said, contact: said, address: said, checked: said, known_until: said });
    return context.json(saySite(store, await asked(context, schema)));
  });
  route.get('/presets', (context) =>
    context.json(starter().presets.map(({ id, name, inspectorate, source }) => ({ id, name, inspectorate, source })) satisfies PresetNamed[]),
  );
  route.post('/make', async (context) => {
    const schema = z.strictObject({ folder: words, council: words, inspectorate: words, publisher: words, contact: words, presets: z.array(z.string()) });
    const { folder, council, inspectorate, publisher, contact, presets } = await asked(context, schema);
    const given = (value: string): string | undefined => (value === '' ? undefined : value);
    const root = resolve(folder);
    const request = { council, inspectorate: given(inspectorate), publisher: given(publisher), contact: given(contact), presets };
    const made = makeRecord(root, request, new Date().toISOString().slice(0, 10));
    if ('reasons' in made) throw new Refused(made.reasons.join('\n'));
    if (root === store.root) store.open(root);
    else open(store, root);
    return context.json({});
  });
  route.post('/open', async (context) => {
    const { folder } = await asked(context, z.strictObject({ folder: words }));
    if (folder === '') throw new Refused('Name the folder that holds “content” and “seeds” of the record.');
    open(store, folder);
    return context.json({});
  });
  return route;
}
