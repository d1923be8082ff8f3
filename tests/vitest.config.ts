import { defineConfig } from 'vitest/config';

const WALK = 'tests/authoring/walk.test.ts';

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
          include: ['tests/unit/**/*.test.ts', 'tests/bad/**/*.test.ts', 'tests/authoring/**/*.test.ts', 'tests/published/**/*.test.ts'],
          exclude: [WALK],
        },
      },
      // It builds another record, and two builds of two records at a time would meet in Astro's folder: so it runs after all others.
      { extends: true, test: { name: 'walk', include: [WALK], sequence: { groupOrder: 1 } } },
    ],
  },
});
