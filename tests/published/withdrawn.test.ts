// What happens to an address at which nothing stands any more: built from a copy of the project in which two are withdrawn.
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = mkdtempSync(join(tmpdir(), 'withdrawn-'));
const WHY = 'It was coded twice.';
const page = (path: string): Document => parseHTML(readFileSync(join(root, 'dist', path, 'index.html'), 'utf8')).document;

beforeAll(() => {
  for (const part of ['src', 'content', 'seeds', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(part, join(root, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  const lines = ['/findings/2014-inspection-f999/', '/sources/2014-ofsted-inspection-report/#2014-inspection-f999'].map(
    (path) => `${path} withdrawn 2026-11-22: ${WHY}\n`,
  );
  appendFileSync(join(root, 'content/addresses.txt'), lines.join(''));
  const built = spawnSync(process.execPath, ['src/commands/build.ts'], { cwd: root, encoding: 'utf8' });
  expect(built.status, built.stdout + built.stderr).toBe(0);
}, 240_000);
afterAll(() => rmSync(root, { recursive: true }));

it('a withdrawn page says since when and why, and is listed nowhere', () => {
  const gone = page('findings/2014-inspection-f999');
  expect(gone.querySelector('main')?.textContent).toContain(`On 22 November 2026: ${WHY}`);
  expect(gone.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  expect(readFileSync(join(root, 'dist/sitemap.xml'), 'utf8')).not.toContain('f999');
});

it('a withdrawn anchor is kept on its page with the reason', () => {
  expect(page('sources/2014-ofsted-inspection-report').getElementById('2014-inspection-f999')?.textContent).toContain(WHY);
});

it('hosts are told to answer 410', () => {
  expect(readFileSync(join(root, 'dist/_redirects'), 'utf8')).toContain('/findings/2014-inspection-f999/ /findings/2014-inspection-f999/index.html 410!\n');
});
