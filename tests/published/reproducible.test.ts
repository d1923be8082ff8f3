import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';

const AGAIN = '.stage/again';

function fingerprints(folder: string): Record<string, string> {
  const files = globSync(`${folder}/**/*`, { withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map((entry) => `${entry.parentPath}/${entry.name}`.replace(/^.*?(?:dist|again)\//, '')).sort();
  return Object.fromEntries(
    names.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(`${folder}/${name}`))
        .digest('hex'),
    ]),
  );
}

afterAll(() => rmSync('.stage', { recursive: true, force: true }));

it('two builds in a row, in other time zones, are byte for byte alike', () => {
  const built = spawnSync('npx', ['astro', 'build', '--outDir', AGAIN], {
    encoding: 'utf8',
    env: { ...process.env, TZ: 'America/Los_Angeles', NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
  });
  expect(built.status, built.stderr).toBe(0);
  expect(fingerprints(AGAIN)).toEqual(fingerprints('dist'));
});
