import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['tests/servers/**/*.test.ts'],
    globalSetup: 'tests/servers/sites.ts',
    // One builds and publishes, which is the longest file, while others look at what servers give out and wait for browsers.
    maxWorkers: 3,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
