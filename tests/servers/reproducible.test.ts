// The same record makes the same site, byte for byte, wherever and whenever it is built.
import { cpSync, rmSync, symlinkSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { fingerprint } from './kills.ts';
import { command, folder } from './sites.ts';

const INPUTS = ['src', 'content', 'public', 'seeds', 'astro.config.mjs', 'package.json', 'tsconfig.json'];
const home = folder();
afterAll(() => rmSync(home, { recursive: true, force: true }));

it('two folders, three time zones and two languages make one site', () => {
  const elsewhere = `${home}/another folder`;
  for (const input of INPUTS) cpSync(input, `${elsewhere}/${input}`, { recursive: true });
  symlinkSync(`${process.cwd()}/node_modules`, `${elsewhere}/node_modules`);
  const builds = [
    { cwd: process.cwd(), TZ: 'UTC', LC_ALL: 'C.UTF-8' },
    { cwd: process.cwd(), TZ: 'America/Los_Angeles', LC_ALL: 'tr_TR.UTF-8' },
    { cwd: elsewhere, TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' },
  ].map(({ cwd, ...env }, index) => {
    const out = `${home}/site-${index}`;
    const { status, said } = command('build', ['--out', out], env, cwd);
    expect(status, said).toBe(0);
    return fingerprint(out);
  });
  expect(new Set(builds).size).toBe(1);
});
