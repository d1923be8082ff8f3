// `npm run build`: checks the content, builds beside the last good site, checks what was built, and only then puts it in its place.
// `--out <folder>` names another place than dist/. It takes the place of a folder that a build wrote, and of no other.
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { Misuse } from '../model/written/problems.ts';
import { record } from '../record.ts';
import { strangeIn } from './builtSite.ts';
import { Refused, run, systemError } from './command.ts';
import { ELSEWHERE } from './elsewhere.ts';
import { errorCode } from './errorCode.ts';
import { fill } from './fillStage.ts';
import { pagesOf } from './inspect.ts';
import { isRunning, withLock } from './lock.ts';
import { pathForm, placeRefused, siteAround } from './places.ts';

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
