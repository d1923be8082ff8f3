// What the two test commands share: running a suite, counting its tests, closing with the count of all of them.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';

const RESULTS = 'node_modules/.cache/results';

export interface Count {
  passed: number;
  failed: number;
}

/** Forgets the results of the last run. */
export function start(): void {
  rmSync(RESULTS, { recursive: true, force: true });
}

export function run(title: string, command: string, args: string[], env: Record<string, string> = {}): boolean {
  console.log(`\n== ${title}`);
  return spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env } }).status === 0;
}

function readJson(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/** A suite, whether it went well, and its tests. */
export interface Suite {
  sound: boolean;
  count: Count;
}

/** `around` is a command, with its arguments, that runs the suite in a place of its own; `env` is added to the environment. */
export function vitest(title: string, config: string, { around = [], env = {} }: { around?: readonly string[]; env?: Record<string, string> } = {}): Suite {
  const file = `${RESULTS}/${title.toLowerCase().replace(/\W+/g, '-')}.json`;
  const [command = 'vitest', ...args] = [...around, 'vitest', 'run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const sound = run(title, command, args, env);
  const report = readJson(file) as { numPassedTests?: number; numFailedTests?: number };
  return { sound, count: { passed: report.numPassedTests ?? 0, failed: report.numFailedTests ?? 0 } };
}

export function playwright(title: string, config: string, env: Record<string, string> = {}): Suite {
  const file = `${process.cwd()}/${RESULTS}/${title.toLowerCase().replace(/\W+/g, '-')}.json`;
  const sound = run(title, 'playwright', ['test', '--config', config, '--reporter=line,json'], { PLAYWRIGHT_JSON_OUTPUT_NAME: file, ...env });
  const { stats } = readJson(file) as { stats?: { expected: number; unexpected: number; flaky: number } };
  return { sound, count: { passed: stats?.expected ?? 0, failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0) } };
}

/** Prints the count of all suites, and fails the command where one did not go well. */
export function finish(suites: readonly Suite[], note: string, sound: boolean): void {
  const passed = suites.reduce((sum, { count }) => sum + count.passed, 0);
  const failed = suites.reduce((sum, { count }) => sum + count.failed, 0);
  console.log(`\n${note}\n${passed} passed, ${failed} failed`);
  process.exitCode = sound && suites.every((suite) => suite.sound) && passed > 0 ? 0 : 1;
}
