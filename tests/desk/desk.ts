// A desk for a test: a copy of a record in a folder of its own, the command that opens it, and a page of it in the browser.
import { rmSync } from 'node:fs';
import { test as base } from '@playwright/test';
import { copyOf, open, type Opened } from './opened.ts';

/** Lets a desk that is open take another folder in hand, as its first page does. */
async function turnTo(desk: Opened, folder: string): Promise<void> {
  const headers = { origin: new URL(desk.address).origin, 'content-type': 'application/json' };
  const { ok, status } = await fetch(`${desk.address}api/record/open`, { method: 'POST', headers, body: JSON.stringify({ folder }) });
  if (!ok) throw new Error(`the desk did not open ${folder}: ${status}`);
}

interface Fixtures {
  record: string | undefined;
  own: boolean;
  desk: Opened;
}

/**
 * A test with a desk: `record` names the folder whose copy it works on, `desk` is open. One desk serves all tests of a worker, each with a folder of
 * its own; `own` is for a test that ends its desk or looks at its start.
 */
export const test = base.extend<Fixtures, { shared: { desk: Opened; home: string } }>({
  record: ['tests/fixtures/second-council', { option: true }],
  own: [false, { option: true }],
  shared: [
    async ({ browserName: _any }, use) => {
      const home = copyOf(undefined);
      const desk = await open(home);
      await use({ desk, home });
      await desk.end();
      rmSync(home, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  desk: async ({ record, own, shared }, use) => {
    const folder = copyOf(record);
    const desk = own ? await open(folder) : { ...shared.desk, folder };
    if (!own) await turnTo(desk, folder);
    await use(desk);
    if (own) await desk.end();
    else await turnTo(desk, shared.home);
    rmSync(folder, { recursive: true, force: true });
  },
});
