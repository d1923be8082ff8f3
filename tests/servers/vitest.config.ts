import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['tests/servers/**/*.test.ts'],
    globalSetup: 'tests/servers/sites.ts',
    // Builds and browsers at once are too much for a small machine.
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
