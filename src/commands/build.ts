// `npm run build`: checks the content, builds beside the last good site, checks what was built, and only then puts it in its place.
// `--out <folder>` names another place than dist/. It takes the place of a folder that a build wrote, and of no other.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, globSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, normalize, resolve } from 'node:path';
import { serialize } from 'node:v8';
import { BUILD_NOTE, type Hosting } from '../hosting/headers.ts';
import { headersFile, redirectsFile, rulesFor } from '../hosting/hostRules.ts';
import { Misuse } from '../model/written/problems.ts';
import type { InspectionRecord } from '../model/record/record.ts';
import { redirects, withdrawn, withdrawnFiles } from '../model/counts/permalinks.ts';
import { record, RECORD_DIR } from '../record.ts';
import { filesOf, strangeIn, writeNote } from './builtSite.ts';
import { writeCitationFiles } from './citationFiles.ts';
import { Refused, run, systemError } from './command.ts';
import { writeDataFiles } from './dataFiles.ts';
import { ELSEWHERE, move, printedAt } from './elsewhere.ts';
import { errorCode } from './errorCode.ts';
import { pagesOf, problemsOf, quotesOf } from './inspect.ts';
import { isRunning, withLock } from './lock.ts';
import { lookAt, type Seen } from './look.ts';
import { codeOf, hashOf, ourCode } from './pageCode.ts';
import { writeCards, writePictures } from './pictures.ts';
import { programOf } from './programs.mjs';
import { pathForm, placeRefused, siteAround } from './places.ts';
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
  // The bundler's memory (mimalloc) is a third larger, and stays so, where it takes huge pages.
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
async function fill(stage: string, record: InspectionRecord): Promise<string[]> {
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

/** Takes away what a build left behind. One that was stopped may leave a child that still writes: then the next build takes the rest. */
function clear(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    if (errorCode(error) !== 'ENOTEMPTY') throw error;
  }
}

/** Why a build may not replace what is at a path, or undefined where it may. */
function takenBy(out: string): string | undefined {
  const strange = existsSync(out) ? strangeIn(out) : [];
  if (strange.length === 0) return undefined;
  const more = strange.length > 1 ? ` and ${strange.length - 1} more` : '';
  return `${out}/ holds what no build wrote there (${strange[0] ?? ''}${more}), and it would be lost; move it away, or name another folder with --out`;
}

/** What builds leave in the folder of their stages: by these names alone is anything there taken away. */
function leftIn(stages: string): string[] {
  return existsSync(stages)
    ? readdirSync(stages).filter(
        (name) => name === 'last' || (/^\d+(?:-code|-index|-record|-cards)?$/.test(name) && !isRunning(Number.parseInt(name, 10))) || isDeadLock(name),
      )
    : [];
}
const isDeadLock = (name: string): boolean => /^lock-\d+$/.test(name) && !isRunning(Number(name.slice('lock-'.length)));

async function build(out: string, stages: string): Promise<number> {
  const last = `${stages}/last`;
  const built = record();
  // A build may have been stopped between the two renames below. What it had moved away it had looked at before.
  if (!existsSync(out) && existsSync(last)) renameSync(last, out);
  else mustBeFree(out);
  for (const folder of [stages, ELSEWHERE]) for (const left of leftIn(folder)) clear(`${folder}/${left}`);
  const stage = `${stages}/${process.pid}`;
  const problems = await fill(stage, built);
  if (problems.length > 0) {
    const shown = problems.slice(0, 20).map((problem) => `- ${problem}`);
    const more = problems.length > shown.length ? [`- and ${problems.length - shown.length} more`] : [];
    console.error(['What was built is not sound:', ...shown, ...more, `The last good ${out}/ stays as it was.`].join('\n'));
    return 1;
  }
  mustBeFree(out);
  if (existsSync(out)) renameSync(out, last);
  renameSync(stage, out);
  console.log(`Built ${pagesOf(out).length} pages in ${Math.round(process.uptime())} seconds: ${out}/`);
  return 0;
}

function mustBeFree(out: string): void {
  const taken = takenBy(out);
  if (taken !== undefined) throw new Misuse(taken);
}

function outForm(out: string): string | undefined {
  const around = siteAround(out);
  return pathForm(out) ?? placeRefused(out) ?? (around === undefined ? undefined : `"${out}" lies in the site that was built in ${around}`);
}

await run(
  {
    use: 'npm run build',
    otherwise: 'The site was not built',
    options: { out: { value: '<folder>', says: 'where the site is put; without it, dist/', form: outForm } },
  },
  async ({ values }) => {
    const out = normalize(values.out ?? 'dist').replace(/[\\/]+$/, '');
    const wrong = outForm(out);
    if (wrong !== undefined) throw new Misuse(wrong);
    // Nothing is laid out, not even a lock, for content that is not sound.
    record();
    // Beside the site, so that a rename is enough to put it in its place.
    const stages = join(dirname(out), '.stage', basename(out));
    try {
      return await withLock(`${stages}/lock`, `A build of ${out}/`, async () => {
        try {
          return await build(out, stages);
        } finally {
          const parts = ['', '-code', '-index', '-record', '-cards'].map((part) => `${process.pid}${part}`);
          for (const left of [...parts, ...(existsSync(out) ? ['last'] : [])]) clear(`${stages}/${left}`);
          clear(`${ELSEWHERE}/${process.pid}`);
        }
      });
    } catch (error) {
      const told = systemError(error);
      if (told === undefined) throw error;
      const why = existsSync(out) ? `${told.why}. The last good ${out}/ stays as it was` : told.why;
      throw told.code === 2 ? new Misuse(why) : new Refused(why);
    }
  },
);
