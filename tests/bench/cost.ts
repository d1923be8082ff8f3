// `npm run bench`: what a build costs as the record grows, beside Eleventy 3 printing as many pages of the same bytes in the same run.
// Writes tests/bench/RESULTS.md. `--sizes 10,100` and `--rounds 1` make it shorter.
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { programOf } from '../../src/commands/programs.mjs';
import { startDev } from '../authoring/dev.ts';
import { heaviest, type Heaviest } from './budgets.ts';
import { FINDINGS, generate } from './generate.ts';
import { measured, type Measured } from './measured.ts';
import { median } from './numbers.ts';

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '10,100,1000' }, rounds: { type: 'string', default: '3' } } });
const sizes = values.sizes.split(',').map(Number);
const rounds = Number(values.rounds);
const home = mkdtempSync(join(tmpdir(), 'bench-'));
/** A disk may take 3 times as long from one hour to the next, for what it wrote before; memory does not (`f_type` of tmpfs, statfs(2)). */
const isInMemory = statfsSync(home).type === 0x01021994;

/** As Node chooses by itself on a machine of 4 GiB: what it takes where there is more is no need. */
const HEAP = 2048;

interface Size {
  inspections: number;
  pages: number;
  mebibytes: number;
  build: Measured;
  check: Measured;
  eleventy: Measured;
  heaviest: Heaviest[];
}

const middle = (all: readonly Measured[]): Measured => ({ seconds: median(all.map((one) => one.seconds)), mebibytes: median(all.map((one) => one.mebibytes)) });

/** Writes each page of a site as a JSON file, and the list of them. */
function prepare(site: string, to: string): number {
  const files = globSync('**/*.html', { cwd: site });
  mkdirSync(to, { recursive: true });
  const pages = files.map((path, i) => ({ path, file: `${i}.json` }));
  for (const { path, file } of pages) writeFileSync(`${to}/${file}`, JSON.stringify({ html: readFileSync(`${site}/${path}`, 'utf8') }));
  writeFileSync(`${to}/pages.json`, JSON.stringify(pages));
  return pages.length;
}

async function measure(inspections: number): Promise<Size> {
  const record = `${home}/record-${inspections}`;
  generate(record, inspections);
  const site = `${home}/site-${inspections}/dist`;
  const prepared = `${home}/prepared-${inspections}`;
  const runs: Pick<Size, 'build' | 'check' | 'eleventy'>[] = [];
  let pages = 0;
  for (let round = 0; round < rounds; round += 1) {
    const check = await measured(process.execPath, ['src/commands/check.ts', '--afresh'], { RECORD_DIR: record });
    const build = await measured(process.execPath, ['src/commands/build.mjs', '--out', site], {
      RECORD_DIR: record,
      NODE_OPTIONS: `--max-old-space-size=${HEAP}`,
    });
    if (pages === 0) pages = prepare(site, prepared);
    const input = `${home}/eleventy`;
    cpSync('tests/bench/eleventy', input, { recursive: true });
    const eleventy = await measured(
      process.execPath,
      [programOf('@11ty/eleventy', 'eleventy', 'tests/bench/node_modules'), `--input=${input}`, `--output=${home}/printed`, '--quiet'],
      { PREPARED: prepared },
    );
    rmSync(`${home}/printed`, { recursive: true });
    runs.push({ check, build, eleventy });
    console.log(
      `${inspections} inspections, round ${round + 1}: check ${check.seconds.toFixed(1)} s, build ${build.seconds.toFixed(1)} s (${build.mebibytes.toFixed(0)} MiB), Eleventy ${eleventy.seconds.toFixed(1)} s`,
    );
  }
  const bytes = globSync('**/*', { cwd: site, withFileTypes: true }).reduce(
    (sum, entry) => sum + (entry.isFile() ? statSync(`${entry.parentPath}/${entry.name}`).size : 0),
    0,
  );
  const weights = heaviest(site);
  rmSync(`${home}/site-${inspections}`, { recursive: true });
  rmSync(prepared, { recursive: true });
  return {
    inspections,
    pages,
    mebibytes: bytes / 2 ** 20,
    build: middle(runs.map((run) => run.build)),
    check: middle(runs.map((run) => run.check)),
    eleventy: middle(runs.map((run) => run.eleventy)),
    heaviest: weights,
  };
}

/** Seconds that the record of this repository takes: its check, its build with warm caches, and a change to one entry until `npm run dev` shows it. */
async function ownRecord(): Promise<Record<'check' | 'build' | 'change', number>> {
  const build = () => measured(process.execPath, ['src/commands/build.mjs', '--out', `${home}/own/dist`]);
  await build();
  const [checks, builds, changes]: [Measured[], Measured[], number[]] = [[], [], []];
  for (let round = 0; round < rounds; round += 1) {
    checks.push(await measured(process.execPath, ['src/commands/check.ts', '--afresh']));
    builds.push(await build());
  }
  const dev = await startDev();
  const path = '/findings/2014-inspection-f001/';
  await (await dev.page(path)).text();
  let words = 'A summary line that stands nowhere';
  for (let round = 0; round < rounds; round += 1) {
    const next = `The line of round ${round}`;
    dev.change('content/findings/2014-inspection.yml', words, next);
    const begin = performance.now();
    while (!(await (await dev.page(path)).text()).includes(next)) await wait(20);
    changes.push((performance.now() - begin) / 1000);
    words = next;
  }
  dev.close();
  return { check: middle(checks).seconds, build: middle(builds).seconds, change: median(changes) };
}

const own = await ownRecord();
const results: Size[] = [];
for (const size of sizes) results.push(await measure(size));
rmSync(home, { recursive: true });

/** The exponent by which a number grows with the count of pages between the two largest sizes. */
function exponent(of: (size: Size) => number): string {
  const [a, b] = results.slice(-2);
  return a && b ? (Math.log(of(b) / of(a)) / Math.log(b.pages / a.pages)).toFixed(2) : 'not measured';
}
const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const last = results.at(-1);
const text = `# What a build costs

Written by \`npm run bench\`${sizes.join() === '10,100,1000' && rounds >= 3 ? '' : ` (\`--sizes ${values.sizes} --rounds ${rounds}\`)`} on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} processors (${cpus()[0]?.model ?? 'unknown'}), ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.versions.node}; the files lie ${isInMemory ? 'in memory (tmpfs, `TMPDIR`)' : 'on a disk'}.
Records are invented, with ${FINDINGS} findings and two asks an inspection. Times are wall times, the median of ${rounds} round${rounds === 1 ? '' : 's'}; pictures that were drawn before come from the cache. The heap of the build is held to ${HEAP} MiB.

${row(['inspections', 'pages', 'site, MiB', 'check, s', 'build, s', 'build, MiB of memory', 'Eleventy, s', 'build against Eleventy'])}
${row(Array.from({ length: 8 }, () => '--:'))}
${results
  .map(({ inspections, pages, mebibytes, check, build, eleventy }) =>
    row([
      inspections,
      pages,
      mebibytes.toFixed(0),
      check.seconds.toFixed(1),
      build.seconds.toFixed(1),
      build.mebibytes.toFixed(0),
      eleventy.seconds.toFixed(1),
      (build.seconds / eleventy.seconds).toFixed(1),
    ]),
  )
  .join('\n')}

Growth between the two largest sizes, as an exponent of the number of pages: time of the build ${exponent(({ build }) => build.seconds)}, memory ${exponent(({ build }) => build.mebibytes)}, time of the check ${exponent(({ check }) => check.seconds)}.

The record of this repository: check ${own.check.toFixed(1)} s (goal 2), build with warm caches ${own.build.toFixed(1)} s (goal 12), a change to one entry until \`npm run dev\` shows it ${own.change.toFixed(1)} s (goal 0.5).

The heaviest page of each type at ${last?.inspections ?? 0} inspections, Brotli-compressed, beside the budget of its type:

${row(['type', 'bytes', 'budget', '', 'page'])}
${row(['--', '--:', '--:', '--', '--'])}
${(last?.heaviest ?? []).map(({ type, path, bytes, budget }) => row([type, bytes, budget, bytes <= budget ? 'within' : 'OVER', path])).join('\n')}
`;
writeFileSync('tests/bench/RESULTS.md', text);
console.log(text);
