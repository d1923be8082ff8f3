import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['tests/engines/**/*.test.ts'],
    globalSetup: 'tests/engines/site.ts',
    // Each file opens one browser at a time; two of them are what a small machine can do.
    maxWorkers: 2,
    // A race on a busy machine is tried once more, and listed at the end as such.
    retry: 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
