// `npm test`: types, build, unit and published tests, browser tests; closes with the count of all of them.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';

const RESULTS = 'node_modules/.cache/results';

interface Count {
  passed: number;
  failed: number;
}

function run(title: string, command: string, args: string[], env: Record<string, string> = {}): boolean {
  console.log(`\n== ${title}`);
  return spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env } }).status === 0;
}

function readJson(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

function vitestCount(): Count {
  const report = readJson(`${RESULTS}/vitest.json`) as { numPassedTests?: number; numFailedTests?: number };
  return { passed: report.numPassedTests ?? 0, failed: report.numFailedTests ?? 0 };
}

function playwrightCount(): Count {
  const { stats } = readJson(`${RESULTS}/playwright.json`) as { stats?: { expected: number; unexpected: number; flaky: number } };
  return { passed: stats?.expected ?? 0, failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0) };
}

rmSync(RESULTS, { recursive: true, force: true });
const typed = run('Types', 'astro', ['check']);
const built = run('Build', process.execPath, ['src/commands/build.ts']);
const tested =
  built &&
  run('Unit and published', 'vitest', [
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${RESULTS}/vitest.json`,
  ]);
const browsed =
  built &&
  run('Browser', 'playwright', ['test', '--config', 'tests/playwright.config.ts', '--reporter=line,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: `${process.cwd()}/${RESULTS}/playwright.json`,
  });
const counts = [vitestCount(), playwrightCount()];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
const sound = typed && built && tested && browsed && passed > 0;
console.log(`\nTypes ${typed ? 'sound' : 'NOT SOUND'}, build ${built ? 'done' : 'FAILED'}\n${passed} passed, ${failed} failed`);
process.exitCode = sound ? 0 : 1;
