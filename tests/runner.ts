// What the test commands share: running a suite, counting its tests and its seconds, closing with both.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { programOf } from '../src/commands/programs.mjs';

const RESULTS = 'node_modules/.cache/results';

/** How many tests passed and failed, and what is said of each that failed or needed a second try. */
interface Count {
  passed: number;
  failed: number;
  remarks: string[];
}

/** The stages of this run, each with its seconds. */
const stages: [title: string, seconds: number][] = [];

/** Forgets the results of the last run. */
export function start(): void {
  rmSync(RESULTS, { recursive: true, force: true });
}

interface Stage {
  env?: Record<string, string>;
  /** Runs while other stages print: what it prints is shown as one when it has ended. */
  beside?: boolean;
}

/** Runs a stage, and says whether it went well. */
export async function run(title: string, command: string, args: string[], { env = {}, beside = false }: Stage = {}): Promise<boolean> {
  const head = `\n== ${title}`;
  if (!beside) console.log(head);
  const began = performance.now();
  const child = spawn(command, args, {
    stdio: ['ignore', beside ? 'pipe' : 'inherit', beside ? 'pipe' : 'inherit'],
    // The tests start hundreds of processes that load the same modules: what one has compiled serves all.
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_COMPILE_CACHE: resolve('node_modules/.cache/compile'), ...env },
  });
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes: Buffer) => printed.push(bytes));
  // Node's "close" comes with the exit code, null where a signal ended the process.
  const [status] = (await once(child, 'close')) as [number | null];
  stages.push([title, (performance.now() - began) / 1000]);
  if (beside) console.log(`${head}\n${Buffer.concat(printed).toString().trimEnd()}`);
  return status === 0;
}

function readJson(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/** A suite, whether it went well, and its tests. */
interface Suite {
  sound: boolean;
  count: Count;
}

/** The first lines of what a failed test said, without colours and without the places in other people's code. */
function told(messages: readonly string[]): string {
  const lines = stripVTControlCharacters(messages.join('\n')).split('\n');
  return lines
    .filter((line) => !/^\s+at .*(node_modules|<anonymous>)/.test(line))
    .slice(0, 12)
    .map((line) => `    ${line.slice(0, 240)}`)
    .join('\n');
}

interface VitestReport {
  numPassedTests?: number;
  numFailedTests?: number;
  testResults?: { name: string; status: string; message: string; assertionResults: { fullName: string; status: string; failureMessages: string[] }[] }[];
}

/** `around` is a command, with its arguments, that runs the suite in a place of its own; `env` is added to the environment. */
export async function vitest(
  title: string,
  config: string,
  { around = [], env = {} }: { around?: readonly string[]; env?: Record<string, string> } = {},
): Promise<Suite> {
  const file = `${RESULTS}/${title.toLowerCase().replace(/\W+/g, '-')}.json`;
  const [command = process.execPath, ...args] = [
    ...around,
    process.execPath,
    programOf('vitest'),
    'run',
    '--config',
    config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  const sound = await run(title, command, args, { env });
  const report = readJson(file) as VitestReport;
  const remarks = (report.testResults ?? []).flatMap(({ name, status, message, assertionResults }) => {
    const where = name.replace(`${process.cwd()}/`, '');
    const tests = assertionResults
      .filter((test) => test.failureMessages.length > 0)
      .map((test) => `${test.status === 'failed' ? 'FAILED' : 'second try'}: ${where}: ${test.fullName}\n${told(test.failureMessages)}`);
    return tests.length === 0 && status === 'failed' ? [`FAILED: ${where}\n${told([message])}`] : tests;
  });
  return { sound, count: { passed: report.numPassedTests ?? 0, failed: report.numFailedTests ?? 0, remarks } };
}

interface PlaywrightSuite {
  specs?: { title: string; file: string; line: number; tests: { status: string; results: { errors: { message?: string }[] }[] }[] }[];
  suites?: PlaywrightSuite[];
}

function playwrightRemarks({ specs = [], suites = [] }: PlaywrightSuite): string[] {
  const own = specs.flatMap(({ title, file, line, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ status, results }) => {
        const errors = results.flatMap((result) => result.errors.map(({ message = '' }) => message));
        return `${status === 'flaky' ? 'second try' : 'FAILED'}: ${file}:${line}: ${title}\n${told(errors)}`;
      }),
  );
  return [...own, ...suites.flatMap(playwrightRemarks)];
}

export async function playwright(title: string, config: string, env: Record<string, string> = {}): Promise<Suite> {
  const file = `${process.cwd()}/${RESULTS}/${title.toLowerCase().replace(/\W+/g, '-')}.json`;
  const sound = await run(title, process.execPath, [programOf('@playwright/test', 'playwright'), 'test', '--config', config, '--reporter=line,json'], {
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file, ...env },
  });
  const report = readJson(file) as { stats?: { expected: number; unexpected: number; flaky: number } } & PlaywrightSuite;
  const { expected = 0, unexpected = 0, flaky = 0 } = report.stats ?? {};
  return { sound, count: { passed: expected + flaky, failed: unexpected, remarks: playwrightRemarks(report) } };
}

/** A line for each stage and one for all, with their seconds. */
function timetable(): string[] {
  return [...stages, ['All stages', performance.now() / 1000] as const].map(
    ([title, seconds]) => `${title.padEnd(32)}${String(Math.round(seconds)).padStart(5)} s`,
  );
}

/**
 * Prints what failed, the seconds of each stage and the count of all suites, keeps the same in `node_modules/.cache/summary-<name>.txt`, and fails the command where one suite did not go well.
 * A test that passed at a second try counts as passed and is listed.
 */
export function finish(name: string, suites: readonly Suite[], note: string, sound: boolean): void {
  const passed = suites.reduce((sum, { count }) => sum + count.passed, 0);
  const failed = suites.reduce((sum, { count }) => sum + count.failed, 0);
  const remarks = suites.flatMap(({ count }) => count.remarks);
  const summary = [...timetable(), ...remarks, note, `${passed} passed, ${failed} failed`].join('\n');
  console.log(`\n${summary}`);
  mkdirSync('node_modules/.cache', { recursive: true });
  writeFileSync(`node_modules/.cache/summary-${name}.txt`, `${summary}\n`);
  process.exitCode = sound && suites.every((suite) => suite.sound) && passed > 0 ? 0 : 1;
}
