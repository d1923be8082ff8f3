// An editor with `npm run dev` at hand: what is saved shows on the page, and a fault is told until it is mended.
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';

const home = mkdtempSync(`${tmpdir()}/live-`);
const findings = `${home}/content/findings/2014-inspection.yml`;
const visit = `${home}/content/inspections/2020-focused-visit.mdx`;
let server: ChildProcess;
let address = '';
let said = '';

beforeAll(async () => {
  // A copy of the whole project: Astro keeps what it knows of the content beside its settings, wherever RECORD_DIR points.
  for (const name of ['astro.config.mjs', 'package.json', 'tsconfig.json', 'src', 'public', 'content', 'seeds'])
    cpSync(name, `${home}/${name}`, { recursive: true });
  symlinkSync(`${process.cwd()}/node_modules`, `${home}/node_modules`);
  server = spawn('astro', ['dev', '--port', '0'], {
    cwd: home,
    // Under Vitest, Astro serves no routes.
    env: { ...process.env, VITEST: undefined, NODE_ENV: 'development', ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [server.stdout, server.stderr]) stream?.on('data', (data) => (said += String(data)));
  address = await vi.waitUntil(() => (said.includes('watching for file changes') ? /http:\/\/localhost:\d+/.exec(said)?.[0] : undefined), { timeout: 100_000 });
});
afterAll(() => {
  server.kill();
  rmSync(home, { recursive: true, force: true });
});

const pageAt = async (path: string): Promise<string> => (await fetch(address + path)).text();
const shows = (path: string, words: string): Promise<boolean> =>
  vi.waitUntil(async () => (await pageAt(path)).includes(words), { timeout: 30_000, interval: 100 });

function change(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

it('a change to the findings shows on the page', async () => {
  await shows('/findings/2014-inspection-f001/', 'A summary line that stands nowhere');
  change(findings, 'A summary line that stands nowhere', 'A line of the summary that stands nowhere');
  await shows('/findings/2014-inspection-f001/', 'A line of the summary that stands nowhere');
});

it('a change to the account of a visit shows on the page', async () => {
  await shows('/inspections/2020-focused-visit/', 'The visit ran from');
  change(visit, 'The visit ran from', 'The visit lasted from');
  await shows('/inspections/2020-focused-visit/', 'The visit lasted from');
});

it('a fault is told with its place, and is forgotten once it is mended', async () => {
  change(findings, 'stance: concern', 'stance: consern');
  await vi.waitUntil(() => said.includes('content/findings/2014-inspection.yml:10:13 [field-value]'), { timeout: 30_000 });
  expect((await fetch(`${address}/findings/2014-inspection-f001/`)).status).toBe(500);
  change(findings, 'stance: consern', 'stance: concern');
  await shows('/findings/2014-inspection-f001/', 'A line of the summary that stands nowhere');
});
