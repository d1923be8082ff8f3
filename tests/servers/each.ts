// Runs the same tests on every server that is installed, at the root and under a base path.
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { isInstalled, SERVERS } from './installed.ts';
import { start, type Running } from './server.ts';
import type { Site } from './sites.ts';

interface Served {
  site: Site;
  /** The server, once the tests run. */
  running(): Running;
}

export function onEachServer(tests: (served: Served) => void, isMeant: (site: Site) => boolean = () => true): void {
  for (const name of SERVERS)
    for (const site of inject('sites').filter(isMeant))
      describe.skipIf(!isInstalled(name))(`${name}, ${site.base}`, () => {
        let server: Running | undefined;
        beforeAll(async () => {
          server = await start(name, site.published);
        });
        afterAll(async () => server?.close());
        tests({
          site,
          running() {
            if (server === undefined) throw new Error(`${name} does not run`);
            return server;
          },
        });
      });
}
