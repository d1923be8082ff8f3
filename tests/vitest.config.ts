import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/bad/**/*.test.ts', 'tests/authoring/**/*.test.ts', 'tests/published/**/*.test.ts'],
    // A time zone far from London, in which a careless date is a day off.
    env: { TZ: 'Pacific/Auckland' },
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
