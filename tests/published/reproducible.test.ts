import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { fingerprints } from '../fingerprint.ts';

// Beside the stages of other builds, none of which takes folders of these names away.
const [AGAIN, BASED] = ['.stage/again', '.stage/based'];

afterAll(() => {
  for (const made of [AGAIN, BASED]) rmSync(made, { recursive: true, force: true });
});

it('two builds in a row, in other time zones and languages, are byte for byte alike', () => {
  const built = spawnSync(process.execPath, ['src/commands/build.ts', '--out', AGAIN], {
    encoding: 'utf8',
    env: { ...process.env, TZ: 'America/Los_Angeles', LC_ALL: 'tr_TR.UTF-8', NODE_ENV: 'production' },
  });
  expect(built.status, built.stderr).toBe(0);
  expect(fingerprints(AGAIN)).toEqual(fingerprints('dist'));
});

it('follows the address and the base path that are set for a build', () => {
  const built = spawnSync(process.execPath, ['src/commands/build.ts', '--out', BASED], {
    encoding: 'utf8',
    env: { ...process.env, SITE_URL: 'https://record.test', BASE_PATH: '/rotherham', NODE_ENV: 'production' },
  });
  expect(built.status, built.stderr).toBe(0);
  const pages = globSync(`${BASED}/**/*.{html,json,csv,svg}`);
  expect(pages.length).toBeGreaterThan(700);
  for (const page of pages) {
    const text = readFileSync(page, 'utf8');
    expect(text, page).not.toContain('.example');
    expect(text.match(/(?:href|src)="\/(?!rotherham\/)[^"]*"/)?.[0], page).toBeUndefined();
    expect(text.match(/https:\/\/record\.test\/(?!rotherham\/)[^"<\s]*/)?.[0], page).toBeUndefined();
  }
});
