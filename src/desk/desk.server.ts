// The desk's server: the page, what every screen asks for, and the routes of each part, behind the guard.
import { randomBytes } from 'node:crypto';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { streamSSE } from 'hono/streaming';
import { createServer, type Server } from 'node:http';
import { z } from 'zod';
import { addressOf } from '../commands/serve.ts';
import { systemError } from '../commands/command.ts';
import { Misuse } from '../model/written/problems.ts';
import { asked, edits } from './asked.server.ts';
import { bundled } from './bundle.server.ts';
import { Checking } from './checking.server.ts';
import { mustOweNothing } from './corrections/owing.server.ts';
import { guard } from './guard.server.ts';
import { named } from './named.server.ts';
import { parts } from './parts.server.ts';
import { Refused } from './refused.ts';
import type { Store } from './store.server.ts';
import { undo, undoAsked } from './undo.server.ts';

/** The largest document that is taken in. */
const MOST_BYTES = 60_000_000;

const PAGE = `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Desk</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="page.css">
<script type="module" src="page.js"></script>
<body><div id="desk"><p>The desk needs scripts, and a browser of the last two years.</p></div>
`;

const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css' };

function routes(store: Store, checking: Checking): Hono {
  const api = new Hono();
  api.get('/record', (context) => context.json(named(store)));
  api.get('/problems', async (context) =>
    context.json(context.req.query('fresh') === undefined ? checking.said : { problems: await checking.fresh(), isStale: false }),
  );
  api.get('/file', (context) => context.json(store.read(context.req.query('path') ?? '')));
  api.post('/edit', async (context) => {
    const { path, seen, edits: made } = await asked(context, z.strictObject({ path: z.string(), seen: z.string(), edits }));
    return context.json(store.edit(path, seen, made));
  });
  api.post('/create', async (context) => {
    const { files } = await asked(context, z.strictObject({ files: z.array(z.strictObject({ path: z.string(), content: z.string() })) }));
    store.create(files);
    return context.json({});
  });
  api.post('/undo', async (context) => context.json(undo(store, await asked(context, undoAsked))));
  // Tells the page of every change, and whether it was the desk's own.
  api.get('/changes', (context) =>
    streamSSE(context, async (stream) => {
      const tell = (by: string) => (file: string) => void stream.writeSSE({ event: by, data: file });
      const [written, outside] = [tell('written'), tell('outside')];
      store.on('written', written).on('outside', outside);
      await new Promise<void>((done) => stream.onAbort(done));
      store.off('written', written).off('outside', outside);
    }),
  );
  for (const [name, part] of Object.entries(parts)) api.route(`/${name}`, part(store, checking));
  api.onError((error, context) => {
    const why = error instanceof Refused || error instanceof Misuse ? error.message : systemError(error)?.why;
    if (why === undefined) console.error(error);
    const kind = error instanceof Refused ? error.kind : 'refused';
    return context.json(
      { why: why ?? `Something went wrong that should not: ${error.message}`, kind },
      kind === 'changed' ? 409 : why === undefined ? 500 : 422,
    );
  });
  return api;
}

/** A desk that listens. */
interface Desk {
  server: Server;
  /** The address of its page, with the token. */
  address: string;
  close: () => Promise<void>;
}

/** Starts a desk for a record. Port 0 takes a free one. */
export async function open(store: Store, port = 0): Promise<Desk> {
  const token = randomBytes(18).toString('base64url');
  const checking = new Checking(store);
  store.mayChange = (changes) => mustOweNothing(store, changes);
  const files = await bundled();
  const app = new Hono();
  const server = createServer(getRequestListener(app.fetch));
  const listening = (): number => {
    const address = server.address();
    return address !== null && typeof address === 'object' ? address.port : 0;
  };
  app.use(guard(token, listening));
  app.use(bodyLimit({ maxSize: MOST_BYTES, onError: (context) => context.json({ why: 'The file is larger than any report (60 MB).', kind: 'refused' }, 413) }));
  app.route(`/${token}/api`, routes(store, checking));
  app.get(`/${token}/`, (context) => context.html(PAGE));
  app.get(`/${token}/:name{.+\\.(?:js|css)}`, (context) => {
    const name = context.req.param('name');
    const file = files.get(name);
    return file ? context.body(new Uint8Array(file), 200, { 'Content-Type': TYPES[name.replace(/^.*\./, '')] ?? 'text/plain' }) : context.notFound();
  });
  await new Promise<void>((ready, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', ready);
  });
  const close = async (): Promise<void> => {
    store.close();
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    await checking.close();
  };
  return { server, address: `${addressOf(server)}/${token}/`, close };
}
