// Fills a stage with the site: Astro's pages and what is made beside them, the pictures, the search index, what hosts read; and looks at all of it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, globSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { serialize } from 'node:v8';
import { BUILD_NOTE, type Hosting } from '../hosting/headers.ts';
import { headersFile, redirectsFile, rulesFor } from '../hosting/hostRules.ts';
import { redirects, withdrawn, withdrawnFiles } from '../model/counts/permalinks.ts';
import type { InspectionRecord } from '../model/record/record.ts';
import { RECORD_DIR } from '../record.ts';
import { filesOf, writeNote } from './builtSite.ts';
import { writeCitationFiles } from './citationFiles.ts';
import { writeDataFiles } from './dataFiles.ts';
import { move, printedAt } from './elsewhere.ts';
import { pagesOf, problemsOf, quotesOf } from './inspect.ts';
import { lookAt, type Seen } from './look.ts';
import { codeOf, hashOf, ourCode } from './pageCode.ts';
import { writeCards, writePictures } from './pictures.ts';
import { programOf } from './programs.mjs';
import { copyPublic } from './publicFiles.ts';
import { feedSearchIndex, writeSearchIndex } from './searchIndex.ts';
import { SecondThread } from './secondThread.ts';
import { usedBy, wholeOf } from './usedStyles.ts';

/** Everybody may read what is published, whatever the machine's umask. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    chmodSync(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o644);
}

/** What was seen of the pages, and each of their styles with the one it comes from. */
interface Looked {
  whole: ReadonlyMap<string, string>;
  seen: Seen;
}

/** Takes out of the pages what they do not use of their styles, and looks at them. */
async function lookedAt(stage: string, record: InspectionRecord): Promise<Looked> {
  const pages = pagesOf(stage);
  const second = new SecondThread();
  try {
    const users = await second.usersIn(stage, pages);
    const used = usedBy(users);
    const { address, base } = record.site;
    const seen = await second.lookAt(pages, { folder: stage, site: { address, base }, quotes: quotesOf(record), used });
    return { whole: wholeOf(users, used), seen };
  } finally {
    await second.end();
  }
}

/** Prints every page, citation and file of data into a stage, and draws the cards beside it. Whether Astro came to its end. */
async function print(stage: string, record: InspectionRecord, notes: string, fed: Promise<unknown>): Promise<boolean> {
  const read = `${stage}-record`;
  writeFileSync(read, serialize(record));
  // With huge pages the bundler's memory (mimalloc) is 0.3 GB larger for a large record, and stays so.
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', MIMALLOC_ALLOW_THP: '0', CODE_NOTES: resolve(notes), RECORD_READ: resolve(read) };
  // The cards, the citations and the files of data are made from the record while Astro prints the pages.
  const cards = writeCards(`${stage}-cards`);
  console.log('Writing the pages …');
  const place = printedAt(stage);
  const astro = spawn(process.execPath, [programOf('astro'), 'build', '--outDir', place], { stdio: 'inherit', env });
  // Not before Pagefind has what it needs: it is a process of its own, and takes longest.
  const files = fed.then(() => writeCitationFiles(place)).then(() => writeDataFiles(place));
  // All end before anything is reported: a folder in which something still writes cannot be removed.
  // Node's "close" comes with the exit code, null where a signal ended the process.
  const [printed, ...made] = await Promise.allSettled([once(astro, 'close') as Promise<[number | null]>, cards, files]);
  if (printed.status === 'rejected') throw printed.reason;
  for (const one of made) if (one.status === 'rejected') throw one.reason;
  if (printed.value[0] !== 0 || !existsSync(`${place}/index.html`)) return false;
  if (place !== stage) move(place, stage);
  return true;
}

/** Fills a stage with the site, and returns what is wrong with it. */
export async function fill(stage: string, record: InspectionRecord): Promise<string[]> {
  const notes = `${stage}-code`;
  // Made from the record, in a process of Pagefind's own, while the pages are printed and looked at.
  const fed = feedSearchIndex();
  const index = fed.then((one) => writeSearchIndex(`${stage}-index`, one));
  const ended = Promise.allSettled([index]);
  try {
    if (!(await print(stage, record, notes, fed))) return ['Astro stopped; the reason stands above'];
    renameSync(`${stage}-cards`, `${stage}/cards`);
    console.log('Drawing the pictures and looking at every page …');
    await writePictures(stage);
    const taken = copyPublic(stage);
    if (taken.length > 0) return taken;
    const looked = await lookedAt(stage, record);
    await index;
    renameSync(`${stage}-index/pagefind`, `${stage}/pagefind`);
    return finish(stage, record, notes, looked);
  } finally {
    await ended;
  }
}

/** Adds to a site what hosts read, and the note of its build. Returns what is wrong with the site. */
function finish(stage: string, record: InspectionRecord, notes: string, { whole, seen }: Looked): string[] {
  const isOurs = ourCode(notes, stage, record.site.base);
  const { code, foreign } = codeOf(seen.code, (inline) => isOurs({ ...inline, code: whole.get(inline.code) ?? inline.code }));
  // The one script that is in a file of its own, for other sites and for our example of one.
  const scripts = [...code.scripts, hashOf(readFileSync(`${stage}/embed.js`, 'utf8'))];
  // Frozen charts never change: they are copied, not built, and a test holds each to its fingerprint.
  const frozenCharts = `${RECORD_DIR}/content/frozen`;
  if (existsSync(frozenCharts)) cpSync(frozenCharts, `${stage}/frozen`, { recursive: true });
  const frozenPages = globSync('frozen/**/*.html', { cwd: stage }).sort();
  const frozen = codeOf(lookAt(frozenPages, { folder: stage, site: record.site, quotes: new Map() }).code, () => true).code;
  const hosting: Hosting = {
    base: record.site.base,
    code: { ...code, scripts },
    frozen,
    withdrawn: withdrawn(record).filter(({ path }) => path.endsWith('/')),
    redirects: [...redirects(record), ...withdrawnFiles(record)],
  };
  writeFileSync(`${stage}/.nojekyll`, '');
  writeFileSync(`${stage}/_redirects`, redirectsFile(hosting));
  const files = [...filesOf(stage), '_headers', BUILD_NOTE];
  const rules = rulesFor(files, hosting);
  writeFileSync(`${stage}/_headers`, headersFile(rules));
  writeNote(stage, record.site, files);
  openToAll(stage);
  return [...foreign, ...problemsOf(stage, files, record, rules, seen)];
}
