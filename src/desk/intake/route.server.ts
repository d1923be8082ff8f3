// The routes of taking in: documents that are being taken in, and keeping the text of one as a new visit or beside a visit already known.
import { Hono } from 'hono';
import { z } from 'zod';
import { attached } from '../../model/authoring/attached.ts';
import { planned, type Request } from '../../model/authoring/newVisit.ts';
import type { TakenIn } from '../../model/authoring/takenIn.ts';
import { edited } from '../../model/editing/edited.ts';
import { doneTo, madeOf } from '../../model/intake/made.ts';
import { readingOf } from '../../model/intake/reading.ts';
import { isReceivedName } from '../../model/written/files.ts';
import { asked } from '../asked.server.ts';
import type { Checking } from '../checking.server.ts';
import { Refused } from '../refused.ts';
import { fingerprint, type Store } from '../store.server.ts';
import { isOthers, saidSchema, type DraftShown, type Said } from './answers.ts';
import { discard, documentOf, draftOf, draftsOf, ENDINGS, receive, say } from './drafts.server.ts';
import { quoteTold } from './quoteTold.server.ts';
import { visitText } from './visitText.server.ts';

const id = z.strictObject({ id: z.string() });

/** The words of the command line, as the fields of the page are called. */
const FIELDS: readonly (readonly [string, string])[] = [
  ['--text is missing', 'The text is missing'],
  ['--text:', 'The text:'],
  ['--date is missing', 'The days of the visit are missing'],
  ['give --published,', 'give'],
  ['--date:', 'The days of the visit:'],
  ['--published:', 'The day of publication:'],
  ['--framework', 'The framework'],
  ['--publisher', 'The publisher'],
  ['add, for example, --kind ', 'write a word of its own below “Another word for the visit”, like '],
  ['--kind', 'Another word for the visit'],
];
const inWords = (reason: string): string => FIELDS.reduce((words, [from, to]) => words.replaceAll(from, to), reason);

function takenIn({ kind, said, lines, paged, pages }: DraftShown, bytes: Uint8Array): TakenIn {
  const read = readingOf(lines, paged, said.changes);
  return {
    ending: ENDINGS[kind],
    bytes,
    sha256: fingerprint(bytes),
    pages: paged ? pages : undefined,
    notKept: said.notKept.trim() || undefined,
    made: madeOf(read, paged),
    done: doneTo(read),
  };
}

function refuse(reasons: readonly string[]): void {
  if (reasons.length > 0) throw new Refused(reasons.map(inWords).join(' '));
}

/** A file that is made: its characters where it is a text of the record. A document stays as it was received, byte for byte. */
function asText({ path, content }: { path: string; content: string | Uint8Array }): { path: string; content: string | Uint8Array } {
  return typeof content === 'string' || isReceivedName(path.replace(/^seeds\//, '')) ? { path, content } : { path, content: new TextDecoder().decode(content) };
}

/** Why a document that somebody else published may not be taken in as the text of a visit. */
function misplaced({ publisher, whose }: Said, inspectorate: string): string[] {
  if (!isOthers(publisher, inspectorate) || whose === 'account') return [];
  return whose === 'own'
    ? [
        `A report on an inspection by another body is no visit by ${inspectorate}, whose record this is. Write it as an event of the timeline, or begin a record of its own.`,
      ]
    : [`“What the document is”: say whether it is an account of what ${inspectorate} found.`];
}

/** Writes the text of a draft into the record, and gives the id of its visit. */
async function keep(store: Store, draft: string): Promise<string> {
  const shown = await draftOf(store, draft);
  const { said } = shown;
  const taken = takenIn(shown, documentOf(store, draft));
  const bytes = new TextEncoder().encode(taken.made.text);
  const handed = { bytes, sha256: fingerprint(bytes) };
  const record = store.draft().draft;
  if (said.visit !== '') {
    const { reasons, files, edits } = attached(record, said.visit, said.source, taken, handed);
    refuse(reasons);
    const changes = edits.map(({ path, edits: all }) => {
      const { text, sha256 } = store.read(path);
      return { path, seen: sha256, text: edited(path, text, all) };
    });
    store.take(files.map(asText), changes);
    return said.visit;
  }
  if (said.from.trim() === '' && said.to.trim() !== '') throw new Refused('The last day of the visit is given, and the first is missing: give it too.');
  const given = (value: string): string | undefined => (value.trim() === '' ? undefined : value.trim());
  const date = given(said.from) === undefined ? undefined : said.to === '' || said.to === said.from ? said.from : `${said.from}/${said.to}`;
  const request: Request = {
    text: shown.name,
    date,
    published: given(said.published),
    framework: given(said.framework),
    publisher: given(said.publisher),
    kind: given(said.kind),
    title: given(said.title),
  };
  const { reasons, files } = planned(record, request, handed, taken);
  refuse([...misplaced(said, record.site.data.inspectorate), ...reasons]);
  store.take(files.filter(({ isThere }) => !isThere).map(asText));
  return files.flatMap(({ path }) => /^content\/inspections\/(.+)\.mdx$/.exec(path)?.[1] ?? [])[0] ?? '';
}

/** The routes of taking in. */
export function intake(store: Store, checking: Checking): Hono {
  const app = new Hono();
  app.get('/drafts', (context) => context.json(draftsOf(store)));
  app.get('/visit', (context) => context.json(visitText(store, context.req.query('id') ?? '')));
  app.get('/draft', async (context) => context.json(await draftOf(store, context.req.query('id') ?? '')));
  app.get('/document', (context) => context.body(documentOf(store, context.req.query('id') ?? ''), 200, { 'Content-Type': 'application/octet-stream' }));
  app.post('/receive', async (context) => {
    const { name = 'pasted words', kind, visit = '' } = context.req.query();
    return context.json({ id: await receive(store, new Uint8Array(await context.req.arrayBuffer()), name.slice(0, 200), kind, visit) });
  });
  app.post('/draft', async (context) => {
    const { id: draft, said } = await asked(context, z.strictObject({ id: z.string(), said: saidSchema }));
    say(store, draft, said);
    return context.json({});
  });
  app.post('/discard', async (context) => {
    discard(store, (await asked(context, id)).id);
    return context.json({});
  });
  app.post('/quote', async (context) => {
    const wanted = await asked(context, z.strictObject({ visit: z.string(), id: z.string(), quote: z.string(), prefix: z.string().optional() }));
    await quoteTold(store, checking, wanted);
    return context.json({});
  });
  app.post('/keep', async (context) => {
    const { id: draft } = await asked(context, id);
    const visit = await keep(store, draft);
    discard(store, draft);
    return context.json({ visit });
  });
  return app;
}
