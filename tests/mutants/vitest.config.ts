// What a broken piece of the model must be seen by: the tests that need no built site, and no long record.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['tests/unit/**/*.test.ts'],
    exclude: ['setup', 'supply', 'checks', 'imports', 'neutral', 'brief'].map((name) => `tests/unit/${name}.test.ts`),
    env: { TZ: 'Pacific/Auckland' },
    testTimeout: 60_000,
  },
});
