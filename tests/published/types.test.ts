// Every file of the site has a type, and the server of "npm start" sends it.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { filesOf } from '../../src/commands/builtSite.ts';
import { addressOf, serve } from '../../src/commands/serve.ts';
import { typeOf } from '../../src/hosting/contentTypes.ts';
import { BUILD_NOTE, CONTROL_FILES } from '../../src/hosting/headers.ts';
import { base, dist } from './site.ts';

const served = filesOf(dist).filter((file) => !CONTROL_FILES.some((name) => name === file));
let server: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  server = await serve(dist, base, 0);
});
afterAll(() => server.close());
const ask = (path: string): Promise<Response> => fetch(`${addressOf(server)}${base}${path}`, { redirect: 'manual' });

it('the list knows the ending of every file', () => {
  expect(served.filter((file) => typeOf(file) === undefined)).toEqual([]);
});

it('one file of each ending is sent with its type, and whole', async () => {
  const firsts = new Map(served.map((file) => [file.replace(/^.*\./, ''), file]));
  expect([...firsts.keys()]).toEqual(expect.arrayContaining(['html', 'xlsx', 'zip', 'csv', 'webmanifest', 'woff2', 'txt']));
  for (const file of firsts.values()) {
    const answer = await ask(file);
    expect([answer.status, answer.headers.get('content-type')], file).toEqual([200, typeOf(file)]);
    expect(Buffer.from(await answer.arrayBuffer()).equals(readFileSync(`${dist}/${file}`)), file).toBe(true);
  }
  // A browser that is told this saves the file; told nothing, it shows the bytes.
  expect((await ask('data/record.xlsx')).headers.get('content-type')).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
});

it('what only hosts and builds read is there, and is not sent', async () => {
  for (const name of CONTROL_FILES) {
    expect(filesOf(dist), name).toContain(name);
    expect((await ask(name)).status, name).toBe(404);
  }
  const { files } = JSON.parse(readFileSync(`${dist}/${BUILD_NOTE}`, 'utf8')) as { files: string[] };
  expect(files).toEqual(filesOf(dist));
});

it.each([
  ['TIMELINE/', 'timeline/'],
  ['Charts/Themes', 'charts/themes/'],
  ['EMBED/themes/?x=1', 'embed/themes/?x=1'],
])('/%s leads to /%s', async (capitals, small) => {
  const answer = await ask(capitals);
  expect([answer.status, answer.headers.get('location')]).toEqual([301, base + small]);
});

it('capitals lead nowhere where no page stands, and a file with capitals is itself', async () => {
  expect((await ask('Nothing/Here/')).status).toBe(404);
  const [file = ''] = served.filter((name) => /^_astro\/.*[A-Z]/.test(name));
  expect((await ask(file)).status).toBe(200);
});
