// The browser tests' `test` with two servers beside the site: one for host pages, one for copies of what the site serves.
import { test as plain } from '../scriptless.ts';
import { startHost, type Host } from './server.ts';

export const test = plain.extend<{ complaints: string[] }, { host: Host; copies: Host }>({
  host: [
    async ({}, use) => {
      const host = await startHost('localhost');
      await use(host);
      host.close();
    },
    { scope: 'worker' },
  ],
  copies: [
    async ({}, use) => {
      const copies = await startHost('127.0.0.1');
      await use(copies);
      copies.close();
    },
    { scope: 'worker' },
  ],
  /** What the browser complains about on the page, in its frames too. */
  complaints: async ({ page }, use) => {
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (problem) => complaints.push(String(problem)));
    await use(complaints);
  },
});
