// The same record makes the same site, byte for byte, wherever and whenever it is built.
import { cpSync, rmSync, symlinkSync } from 'node:fs';
import { afterAll, expect, inject, it } from 'vitest';
import { fingerprint } from '../fingerprint.ts';
import { command, FIRST, folder } from './sites.ts';

const INPUTS = ['src', 'content', 'public', 'seeds', 'astro.config.mjs', 'package.json', 'tsconfig.json'];
const home = folder();
afterAll(() => rmSync(home, { recursive: true, force: true }));

it('two folders, three time zones and two languages make one site', () => {
  const elsewhere = `${home}/another folder`;
  for (const input of INPUTS) cpSync(input, `${elsewhere}/${input}`, { recursive: true });
  symlinkSync(`${process.cwd()}/node_modules`, `${elsewhere}/node_modules`);
  const builds = [
    { cwd: process.cwd(), TZ: 'America/Los_Angeles', LC_ALL: 'tr_TR.UTF-8' },
    { cwd: elsewhere, TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' },
  ].map(({ cwd, ...env }, index) => {
    const out = `${home}/site-${index}`;
    const { status, said } = command('build', ['--out', out], { ...FIRST, ...env }, cwd);
    expect(status, said).toBe(0);
    return fingerprint(out);
  });
  // The first of the three stands already: the servers give it out.
  expect(builds).toEqual([inject('first'), inject('first')]);
});
