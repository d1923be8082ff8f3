// What a broken piece of the model must be seen by: the tests of `unit/` that read no content, so that a run takes a second and not a minute.
import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const root = new URL('../..', import.meta.url).pathname;
// They start programs or read the code itself, which is broken in every place at once while it is measured.
const READ_CODE = ['setup', 'supply', 'imports', 'exports', 'neutral', 'kinds', 'state', 'reached'].map((name) => `tests/unit/${name}.test.ts`);
// It draws all charts of fourteen records before its tests begin: seconds for every change.
const SLOW = ['tests/unit/boards.test.ts'];
const withoutContent = globSync('tests/unit/*.test.ts', { cwd: root }).filter((file) => !readFileSync(root + file, 'utf8').includes('src/record.ts'));
// What is made once for a whole file (a pattern in a constant) is broken for all tests at a time: TESTS=quotes,cuts names the few that are to see it.
const named = process.env['TESTS']?.split(',').map((name) => `tests/unit/${name}.test.ts`);

export default defineConfig({
  root,
  test: {
    include: withoutContent.filter((file) => named?.includes(file.replaceAll('\\', '/')) ?? true),
    exclude: [...READ_CODE, ...SLOW],
    env: { TZ: 'Pacific/Auckland' },
  },
});
