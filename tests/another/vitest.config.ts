// The tests of any published record, on a council made for the test: RECORD_DIR and DIST choose it (see tests/run.ts).
import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['tests/published/**/*.test.ts', 'tests/another/**/*.test.ts'],
    // Copies of this record, its own prose, its people and its two codings.
    exclude: [...configDefaults.exclude, 'tests/published/{reproducible,withdrawn,small,kind,people,prose,agreement,chartability}*'],
    // They only read: what a thread has loaded serves all files.
    isolate: false,
    env: { TZ: 'Pacific/Auckland' },
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
