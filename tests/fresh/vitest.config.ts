// A record that has only just begun: RECORD_DIR and DIST choose it (see make.ts and tests/run.ts).
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    // Of the tests of any published record, those that do not ask for something to look at.
    include: ['tests/fresh/*.test.ts', 'tests/published/{html,opening,standing,terms,timeline,types}.test.ts'],
    env: { TZ: 'Pacific/Auckland' },
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
