// How ready the record is, and what is done with it then: a preview, the registration, the publication, a saved version.
import { Hono } from 'hono';
import { z } from 'zod';
import { openHeadings } from '../../model/authoring/openHeadings.ts';
import { sinceRegistered, unregistered } from '../../model/authoring/sinceRegistered.ts';
import { staleProse } from '../../model/authoring/stale.ts';
import { yearOf } from '../../model/written/dates.ts';
import type { Draft, Site } from '../../model/written/draft.ts';
import { isWellNamed, roomOf } from '../../model/written/files.ts';
import { refusal } from '../../model/written/placeholders.ts';
import type { Problem } from '../../model/written/problems.ts';
import { listed } from '../../model/words/english.ts';
import { asked } from '../asked.server.ts';
import type { Checking } from '../checking.server.ts';
import { Refused } from '../refused.ts';
import { fieldOf } from '../facts/problemField.ts';
import { inFormWords } from '../formWords.ts';
import type { Store } from '../store.server.ts';
import type { Changes, Job, Readiness } from './answers.ts';
import { Jobs } from './jobs.server.ts';
import { said, saveVersion, versionsOf } from './versions.server.ts';

/** The variable that names the folder which a web server reads. */
const PUBLISH_TO = 'PUBLISH_FOLDER';
const publishTo = (): string | null => process.env[PUBLISH_TO] ?? null;

/** What a version might be called: the visits that are new in it, or that something changed. */
function messageOf(draft: Draft): string {
  const fresh = new Set(unregistered(draft));
  const visits = draft.inspections.filter(({ id }) => fresh.has(`inspections/${id}`));
  const names = visits.map(({ data }) => `${data.short} of ${yearOf(data.visit ?? data.published ?? data.checked)}`);
  return names.length > 0 ? `Add ${listed(names)}` : `Change the record of ${draft.site.data.council}`;
}

/** A problem as the page tells it. */
function toldOf(store: Store, problem: Problem): Readiness['problems'][number] {
  // A problem may be with a file that is none of the record.
  const text = isWellNamed(problem.file) && roomOf(problem.file) !== undefined ? store.find(problem.file)?.text : undefined;
  return { ...inFormWords(problem), field: fieldOf(text ?? '', problem) };
}

/** What nobody has said yet, of all that a site is not published without. */
function unsaidIn(site: Site): Readiness['unsaid'] {
  const said = { address: 'https://record.test', publisher: 'Somebody', contact: 'a@record.test' };
  return (['address', 'publisher', 'contact'] as const).filter((name) => refusal({ ...said, [name]: site[name] }) !== undefined);
}

/** What `npm run diff` prints, as titles and lines. */
function partsOf(printed: string): Changes['parts'] {
  const parts: Changes['parts'] = [];
  for (const line of printed.split('\n')) {
    if (line.startsWith('- ')) (parts.at(-1) ?? parts[parts.push({ title: '', lines: [] }) - 1])?.lines.push(line.slice(2));
    // What it is set against is said once, above all parts.
    else if (line.trim() !== '' && !line.startsWith('"')) parts.push({ title: /^What is counted/.test(line) ? '' : line.trim(), lines: [] });
  }
  return parts.filter(({ lines }) => lines.length > 0);
}

/** What changes against the last saved version, or, where there is none to count, against what was registered. */
async function changesOf(store: Store): Promise<Changes> {
  const { status, out } = await said(process.execPath, ['src/commands/diff.ts'], { env: { ...process.env, RECORD_DIR: store.root } });
  if (status === 0) return { against: 'the last saved version', parts: partsOf(out) };
  return { against: 'what was last registered', parts: [{ title: 'Since the last registration', lines: sinceRegistered(store.draft().draft) }] };
}

/** The routes of the part. */
export function ready(store: Store, checking: Checking): Hono {
  const jobs = new Jobs(store);
  const route = new Hono();
  route.get('/', async (context) => {
    const problems = await checking.fresh();
    const { draft } = store.draft();
    const isRead = !draft.unread.has(draft.site.file);
    return context.json({
      problems: problems.map((one) => toldOf(store, one)),
      stale: staleProse(draft),
      headings: openHeadings(draft),
      unregistered: unregistered(draft).length,
      unsaid: isRead ? unsaidIn(draft.site.data) : [],
      publishTo: publishTo(),
      versions: await versionsOf(store.root),
      message: messageOf(draft),
    } satisfies Readiness);
  });
  route.get('/changes', async (context) => context.json(await changesOf(store)));
  route.get('/job/:name', (context) => context.json((jobs.of(context.req.param('name')) ?? null) satisfies Job | null));
  route.post('/preview', (context) => context.json(jobs.preview()));
  route.post('/register', (context) => context.json(jobs.register()));
  route.post('/publish', (context) => {
    const folder = publishTo();
    if (folder === null) throw new Refused(`No folder is set up to publish to. Whoever looks after the server sets ${PUBLISH_TO} to it.`);
    return context.json(jobs.publish(folder));
  });
  route.post('/version', async (context) => {
    const { message } = await asked(context, z.strictObject({ message: z.string().trim().min(1).max(500) }));
    await saveVersion(store.root, message);
    store.settle();
    return context.json(await versionsOf(store.root));
  });
  return route;
}
