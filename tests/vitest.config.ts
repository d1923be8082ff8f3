import { defineConfig } from 'vitest/config';

// They serve or build another record, and two of these at a time would meet in Astro's folder.
const ALONE = ['walk', 'live'].map((name) => `tests/authoring/${name}.test.ts`);

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    // A time zone far from London, in which a careless date is a day off.
    env: { TZ: 'Pacific/Auckland' },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'all',
          include: ['tests/unit/**/*.test.ts', 'tests/commands/**/*.test.ts', 'tests/bad/**/*.test.ts', 'tests/authoring/**/*.test.ts', 'tests/published/**/*.test.ts'],
          exclude: ALONE,
        },
      },
      { extends: true, test: { name: 'walk', include: ALONE, fileParallelism: false, sequence: { groupOrder: 1 } } },
    ],
  },
});
