// An editor with `npm run dev` at hand: what is saved shows on the page, and a fault is told until it is mended.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { startDev, type Dev } from './dev.ts';

const FINDINGS = 'content/findings/2014-inspection.yml';
const VISIT = 'content/inspections/2020-focused-visit.mdx';
let dev: Dev;
beforeAll(async () => {
  dev = await startDev();
}, 100_000);
afterAll(() => dev.close());

const shows = (path: string, words: string): Promise<boolean> =>
  vi.waitUntil(async () => (await (await dev.page(path)).text()).includes(words), { timeout: 30_000, interval: 100 });

it('a change to the findings shows on the page', async () => {
  await shows('/findings/2014-inspection-f001/', 'A summary line that stands nowhere');
  dev.change(FINDINGS, 'A summary line that stands nowhere', 'A line of the summary that stands nowhere');
  await shows('/findings/2014-inspection-f001/', 'A line of the summary that stands nowhere');
});

it('a citation lies beside the page, as in a build', async () => {
  await shows('/findings/2014-inspection-f001/cite.ris', 'ID  - 2014-inspection-f001');
});

it('so does each file of data, and what lies in public/', async () => {
  await shows('/data/findings.csv', '2014-inspection-f001,');
  await shows('/data/schemas/milestones.json', 'json-schema.org');
  await shows('/embed.js', 'height');
});

it('a change to the account of a visit shows on the page', async () => {
  await shows('/inspections/2020-focused-visit/', 'The visit ran from');
  dev.change(VISIT, 'The visit ran from', 'The visit lasted from');
  await shows('/inspections/2020-focused-visit/', 'The visit lasted from');
});

it('a fault is told with its place, and is forgotten once it is mended', async () => {
  const line = readFileSync(FINDINGS, 'utf8').split('stance: concern')[0]?.split('\n').length ?? 0;
  dev.change(FINDINGS, 'stance: concern', 'stance: consern');
  await vi.waitUntil(() => dev.said().includes(`${FINDINGS}:${line}:13 [field-value]`), { timeout: 30_000 });
  expect((await dev.page('/findings/2014-inspection-f001/')).status).toBe(500);
  dev.change(FINDINGS, 'stance: consern', 'stance: concern');
  await shows('/findings/2014-inspection-f001/', 'A line of the summary that stands nowhere');
});
