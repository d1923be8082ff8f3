// `npm run bench:load`: how many times a second nginx and Caddy give out the story, beside a file of six bytes from the same server in the same run,
// with 1,000 connections open; the ratio is the median of those of the rounds. wrk (https://github.com/wg/wrk) asks and counts.
// Beside it, what a CDN's cache makes of a day with ten million readers. Writes tests/bench/LOAD.md.
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { brotliCompressSync } from 'node:zlib';
import { isInstalled, missing, SERVERS } from '../servers/installed.ts';
import { start } from '../servers/server.ts';
import { command, folder } from '../servers/sites.ts';
import { dayOf } from './cache.ts';
import { median } from './numbers.ts';

const CONNECTIONS = 1000;
const SECONDS = 3;
const ROUNDS = 9;
const GOAL = 0.9;

interface Load {
  perSecond: number;
  errors: number;
}

/** Asks for an address over and over, as a browser that takes Brotli; says how often it was answered, and what went wrong. */
function load(url: string, seconds = SECONDS): Load {
  const { stdout, status } = spawnSync('wrk', ['-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, '--timeout', '10s', '-H', 'Accept-Encoding: br', url], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`wrk could not ask for ${url}`);
  const numberAfter = (words: RegExp): number => Number(words.exec(stdout)?.[1] ?? 0);
  const kinds = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(stdout)?.slice(1) ?? [];
  return {
    perSecond: numberAfter(/Requests\/sec:\s+([\d.]+)/),
    errors: kinds.reduce((sum, count) => sum + Number(count), numberAfter(/Non-2xx or 3xx responses: (\d+)/)),
  };
}

const absent = [...missing(), ...(spawnSync('wrk', ['-v']).error ? ['wrk is not installed; on Debian: apt-get install --no-install-recommends wrk.'] : [])];
if (absent.length > 0) console.error(absent.join('\n'));
const home = folder();
const site = `${home}/site`;
const built = `${home}/built`;
for (const [name, args] of [
  ['build', ['--out', built]],
  ['publish', ['--from', built, site]],
] as const) {
  const { status, said } = command(name, args);
  if (status !== 0) throw new Error(said);
}
// Compressed ahead like every page, so that both are given out the same way.
writeFileSync(`${site}/current/six.html`, 'Hello\n');
writeFileSync(`${site}/current/six.html.br`, brotliCompressSync('Hello\n'));

let sound = absent.length === 0;
const rows: string[] = [];
for (const name of SERVERS.filter(isInstalled)) {
  const server = await start(name, site);
  try {
    const [story, six] = [`${server.origin}/`, `${server.origin}/six.html`];
    load(six, 1);
    // Turn about, and each story beside its own six bytes: a shared machine is faster in one minute than in the next.
    const rounds = Array.from({ length: ROUNDS }, (_, round) => {
      const first = load(round % 2 === 0 ? six : story);
      const second = load(round % 2 === 0 ? story : six);
      return round % 2 === 0 ? { six: first, story: second } : { six: second, story: first };
    });
    const rates = { story: median(rounds.map((round) => round.story.perSecond)), six: median(rounds.map((round) => round.six.perSecond)) };
    const errors = rounds.reduce((sum, round) => sum + round.six.errors + round.story.errors, 0);
    const ratio = median(rounds.map((round) => round.story.perSecond / round.six.perSecond));
    const good = ratio >= GOAL && errors === 0;
    sound &&= good;
    rows.push(`| ${name} | ${Math.round(rates.story)} | ${Math.round(rates.six)} | ${ratio.toFixed(2)} | ${errors} |`);
    console.log(
      `${good ? 'within' : 'MISSED'}  ${name}: the story ${Math.round(rates.story)} times a second, six bytes ${Math.round(rates.six)} times; ratio ${ratio.toFixed(2)} (goal ${GOAL}), ${errors} errors at ${CONNECTIONS} connections`,
    );
  } finally {
    await server.close();
  }
}
const text = [
  '# What servers give out',
  '',
  `Written by \`npm run bench:load\` on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} processors (${cpus()[0]?.model ?? 'unknown'}), Node ${process.versions.node}. The client runs on the same machine.`,
  '',
  `With ${CONNECTIONS} connections open, the median of ${ROUNDS} rounds. Goal: the story at ${GOAL} of the rate of a file of six bytes or more, no error.`,
  '',
  '| server | the story, a second | six bytes, a second | ratio | errors |',
  '| -- | --: | --: | --: | --: |',
  ...rows,
  '',
  "## A day behind a CDN's cache",
  '',
  ...dayOf(built),
  '',
].join('\n');
writeFileSync('tests/bench/LOAD.md', text);
rmSync(home, { recursive: true, force: true });
process.exitCode = sound ? 0 : 1;
