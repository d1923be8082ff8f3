import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// They serve this record, or a copy of it, and two of these at a time would meet in Astro's folder.
const ALONE = ['authoring/walk', 'authoring/live'].map((name) => `tests/${name}.test.ts`);

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    // A time zone far from London, in which a careless date is a day off.
    env: { TZ: 'Pacific/Auckland' },
    // By itself Vitest leaves one processor free: of two, half.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      // They only read: what a thread has loaded, the record above all, serves all of its files.
      {
        extends: true,
        test: { name: 'all', include: ['tests/unit/**/*.test.ts', 'tests/published/**/*.test.ts'], isolate: false },
      },
      {
        extends: true,
        test: { name: 'commands', include: ['tests/commands/**/*.test.ts', 'tests/bad/**/*.test.ts', 'tests/authoring/**/*.test.ts'], exclude: ALONE },
      },
      { extends: true, test: { name: 'alone', include: ALONE, fileParallelism: false, sequence: { groupOrder: 1 } } },
    ],
  },
});
