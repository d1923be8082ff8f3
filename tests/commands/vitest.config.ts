import { defineConfig } from 'vitest/config';

/** The kills alone, as many as the promise names; `npm test` makes a few of them. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['tests/commands/kills.test.ts', 'tests/commands/siteKills.ts'],
    env: { KILLS: '25' },
    fileParallelism: false,
    testTimeout: 3_600_000,
    hookTimeout: 600_000,
  },
});
