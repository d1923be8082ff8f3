// Who is let in at the desk, and what it writes: this machine alone, the page of this start alone, files of the record alone.
import { request as ask } from 'node:http';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { test } from './desk.ts';
import { open } from './opened.ts';

/** The status of a request with headers that no browser lets a page set. */
function statusOf(address: string, headers: Record<string, string>, method = 'GET', body = ''): Promise<number> {
  return new Promise((done, failed) => {
    const request = ask(address, { method, headers }, (answer) => {
      answer.resume();
      done(answer.statusCode ?? 0);
    });
    request.on('error', failed);
    request.end(body);
  });
}

/** "Undo", pressed on the first page. */
const UNDO = { screen: '', about: '', isRefused: false };

test.use({ own: true });

test('the desk answers its own page, and no other host, page or token', async ({ desk }) => {
  const { origin, host } = new URL(desk.address);
  const json = { 'content-type': 'application/json' };
  expect(await statusOf(desk.address, {})).toBe(200);
  expect(await statusOf(`${desk.address}api/undo`, { ...json, origin }, 'POST', JSON.stringify(UNDO))).toBe(200);
  expect(await statusOf(`${origin}/`, {})).toBe(403);
  expect(await statusOf(`${origin}/wrong/api/record`, {})).toBe(403);
  expect(await statusOf(desk.address, { host: 'desk.example' })).toBe(403);
  expect(await statusOf(`${desk.address}api/undo`, { ...json, origin: 'http://desk.example' }, 'POST', JSON.stringify(UNDO))).toBe(403);
  expect(await statusOf(`${desk.address}api/undo`, { ...json, origin: 'null' }, 'POST', JSON.stringify(UNDO))).toBe(403);
  expect(await statusOf(`${desk.address}api/undo`, json, 'POST', JSON.stringify(UNDO))).toBe(403);
  expect(await statusOf(`${desk.address}api/record`, { 'sec-fetch-site': 'cross-site' })).toBe(403);
  expect(host).toMatch(/^127\.0\.0\.1:\d+$/);
});

test('the token is another at each start', async ({ desk }) => {
  await desk.end();
  const again = await open(desk.folder);
  expect(new URL(again.address).pathname).not.toBe(new URL(desk.address).pathname);
  await again.end();
});

test('a second desk for the same record says that one is open', async ({ desk }) => {
  await expect(open(desk.folder)).rejects.toThrow(/already running/);
});

test('nothing but the files of the record is read or written, nor what a link there leads to', async ({ desk, request }) => {
  const { origin } = new URL(desk.address);
  symlinkSync('/etc/hostname', `${desk.folder}/content/sources/linked.yml`);
  for (const path of [
    '../package.json',
    'content/../../etc/passwd',
    '/etc/passwd',
    'content/.hidden.yml',
    'package.json',
    'content/sources/linked.yml',
    'seeds/a/b.txt',
  ]) {
    const read = await request.get(`${desk.address}api/file`, { params: { path } });
    expect(read.status(), path).toBe(422);
    const made = await request.post(`${desk.address}api/create`, { headers: { origin }, data: { files: [{ path, content: 'x' }] } });
    expect(made.status(), path).toBe(422);
  }
});

test('a file that was changed outside is never overwritten', async ({ desk, request }) => {
  const { origin } = new URL(desk.address);
  const path = 'content/site.yml';
  const seen: unknown = await (await request.get(`${desk.address}api/file`, { params: { path } })).json();
  expect(seen).toMatchObject({ path });
  const outside = `${readFileSync(`${desk.folder}/${path}`, 'utf8')}# added outside\n`;
  writeFileSync(`${desk.folder}/${path}`, outside);
  const edit = { path, seen: (seen as { sha256: string }).sha256, edits: [{ set: ['council'], to: 'Elsewhere' }] };
  const answer = await request.post(`${desk.address}api/edit`, { headers: { origin }, data: edit });
  expect(answer.status()).toBe(409);
  expect(await answer.text()).toContain('changed outside');
  expect(readFileSync(`${desk.folder}/${path}`, 'utf8')).toBe(outside);
});

test('an edit is written, and taken back to the byte', async ({ desk, request }) => {
  const { origin } = new URL(desk.address);
  const path = 'content/site.yml';
  const before = readFileSync(`${desk.folder}/${path}`, 'utf8');
  const { sha256 } = (await (await request.get(`${desk.address}api/file`, { params: { path } })).json()) as { sha256: string };
  const data = { path, seen: sha256, edits: [{ set: ['council'], to: 'Elsewhere' }] };
  expect((await request.post(`${desk.address}api/edit`, { headers: { origin }, data })).status()).toBe(200);
  expect(readFileSync(`${desk.folder}/${path}`, 'utf8')).toContain('Elsewhere');
  expect((await request.post(`${desk.address}api/undo`, { headers: { origin }, data: UNDO })).status()).toBe(200);
  expect(readFileSync(`${desk.folder}/${path}`, 'utf8')).toBe(before);
});

test('the page shows the record, and hears of a change outside', async ({ desk, page }) => {
  await page.goto(desk.address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const path = `${desk.folder}/content/site.yml`;
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^council: .*$/m, 'council: "Elsewhere"'));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Elsewhere');
});
