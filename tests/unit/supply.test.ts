// What comes into this project from others: packages by exact version, install scripts by name, actions by hash.
import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

interface Package {
  dependencies?: Record<string, string>;
  optionalDependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
}
interface Lock {
  packages: Record<
    string,
    { resolved?: string; integrity?: string; hasInstallScript?: boolean; link?: boolean; bin?: Record<string, string>; os?: string | string[] }
  >;
}
const { dependencies = {}, optionalDependencies, devDependencies, allowScripts } = JSON.parse(readFileSync('package.json', 'utf8')) as Package;
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
const installed = Object.entries(packages).filter(([path]) => path !== '');

it('names every package by its exact version', () => {
  for (const [name, version] of Object.entries({ ...dependencies, ...optionalDependencies, ...devDependencies }))
    expect(version, name).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
});

it('has what the site is made with among the dependencies, which the bill of a release lists', () => {
  const made = [...globSync('src/**/*.{ts,js,astro,mjs}'), 'astro.config.mjs'].flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^import (?!type )[^;]*?from '((?:@[\w-]+\/)?[\w-]+)/gm)].map(([, name = '']) => name),
  );
  const packagesOf = [...new Set(made)].filter((name) => !['node', 'astro'].includes(name) && !name.startsWith('astro:'));
  expect(packagesOf.length).toBeGreaterThan(15);
  expect(packagesOf.filter((name) => dependencies[name] === undefined)).toEqual([]);
});

it('brings one Node, of one version, for Linux, macOS and Windows, and runs no script to fetch it', () => {
  const nodes = Object.keys(optionalDependencies).map((name) => packages[`node_modules/${name}`]);
  expect(new Set(Object.values(optionalDependencies)).size).toBe(1);
  expect(new Set(nodes.flatMap((one) => one?.os ?? []))).toEqual(new Set(['linux', 'darwin', 'win32']));
  for (const one of nodes) {
    expect(one?.bin?.['node']).toMatch(/^bin\/node(?:\.exe)?$/);
    expect(one?.hasInstallScript).toBeUndefined();
  }
});

it('locks every package by its hash, and names no registry', () => {
  expect(installed.length).toBeGreaterThan(200);
  for (const [path, { integrity, resolved }] of installed) {
    expect(integrity, path).toMatch(/^sha512-/);
    expect(resolved, path).toBeUndefined();
  }
});

it('allows the install scripts of named packages alone', () => {
  const withScript = new Set(installed.filter(([, one]) => one.hasInstallScript).map(([path]) => path.replace(/^.*node_modules\//, '')));
  for (const [name, allowed] of Object.entries(allowScripts)) if (allowed) expect(withScript, name).toContain(name);
  expect(Object.values(allowScripts).every((allowed) => allowed === true)).toBe(true);
  expect([...withScript].filter((name) => allowScripts[name] !== true)).toEqual([]);
  // Without it npm runs those of packages that are not named, and gives a notice.
  expect(readFileSync('.npmrc', 'utf8')).toContain('strict-allow-scripts=true\n');
});

it('runs public checks with actions that are pinned by hash and may write nothing', () => {
  const workflow = parse(readFileSync('.github/workflows/test.yml', 'utf8')) as {
    permissions: unknown;
    jobs: Record<string, { steps: { uses?: string; run?: string }[] }>;
  };
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
  const used = steps.flatMap(({ uses }) => (uses === undefined ? [] : [uses]));
  expect(used.length).toBeGreaterThan(1);
  for (const uses of used) expect(uses).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
  expect(workflow.permissions).toEqual({ contents: 'read' });
  expect(steps.map(({ run }) => run ?? '').join('\n')).toMatch(/npm test[\s\S]*npm run test:all/);
});
