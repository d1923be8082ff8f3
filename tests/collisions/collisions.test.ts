// Nothing overlaps, is cut off or runs together in any chart, however many visits and themes a record has, however long its names are: measured in a browser.
// `CHART=timeline npx vitest run --config tests/collisions/vitest.config.ts` looks at one chart, or at all of one kind; `VISITS=60` at records of so many visits.
import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { collisionsAt, launch, show } from './browser.ts';
import { RECORDS, viewsOf } from './cases.ts';
import { draw, SHOWN } from './draw.ts';
import { loadRecord } from '../../src/record.ts';
import { recordOf } from './records.ts';
import { inWords, told, type Seen } from './told.ts';

const { CHART, VISITS } = process.env;
let browser: Browser;
beforeAll(async () => void (browser = await launch()));
afterAll(() => browser.close());

it('no word lies on another, on the edge of a mark or outside, and no two marks are one', async () => {
  const page = await browser.newPage();
  const seen: Seen[] = [];
  for (const [i, traits] of RECORDS.entries()) {
    if (VISITS !== undefined && traits.visits !== Number(VISITS)) continue;
    const record = recordOf(traits);
    for (const shown of SHOWN) {
      await show(page, await draw(record, shown, { only: CHART, most: 3 }));
      for (const view of viewsOf(i, shown))
        for (const collision of await collisionsAt(page, view.width, view.font)) seen.push({ ...collision, view, of: inWords(traits) });
    }
  }
  expect(told(seen).join('\n')).toBe('');
});

it.each(['.', 'tests/fixtures/second-council'])('nor in any chart of the record in %s', async (folder) => {
  const page = await browser.newPage();
  const seen: Seen[] = [];
  await show(page, await draw(loadRecord(folder), 'page', { only: CHART }));
  for (const view of [...viewsOf(0, 'page'), ...viewsOf(1, 'page')])
    for (const collision of await collisionsAt(page, view.width, view.font)) seen.push({ ...collision, view, of: folder });
  expect(told(seen).join('\n')).toBe('');
});

it('each two traits of a record meet, and each of them every width and font', () => {
  const all = RECORDS.flatMap(({ visits, themes, names, texts }, i) =>
    viewsOf(i, 'page').map(({ width, font }) => ({ visits, themes, names, texts, width, font })),
  );
  const traits = ['visits', 'themes', 'names', 'texts', 'width', 'font'] as const;
  const missing = traits.flatMap((one, i) =>
    traits.slice(i + 1).flatMap((other) => {
      const met = new Set(all.map((view) => `${view[one]} ${view[other]}`));
      const pairs = [...new Set(all.map((view) => view[one]))].flatMap((a) => [...new Set(all.map((view) => view[other]))].map((b) => `${a} ${b}`));
      return pairs.filter((pair) => !met.has(pair)).map((pair) => `${one}, ${other}: ${pair}`);
    }),
  );
  expect(missing).toEqual([]);
});
