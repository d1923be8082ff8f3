// The tests of any published record, on a council made for the test: RECORD_DIR and DIST choose it (see tests/run.ts).
import { configDefaults, defineConfig, mergeConfig } from 'vitest/config';
import shared from './vitest.config.ts';

export default mergeConfig(
  shared,
  defineConfig({
    test: {
      // Copies of this record, its own prose, its two codings and its pictures.
      exclude: [
        ...configDefaults.exclude,
        ...['unit/**', 'bad/**', 'published/{reproducible,withdrawn,small,people,prose,agreement,pictures}*'].map((path) => `tests/${path}`),
      ],
    },
  }),
);
