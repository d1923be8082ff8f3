// What decides how a first start goes, on each system: where a program stands, how npm is started, what is said when something is in the way.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { npm, onPath, programOf } from '../../src/commands/programs.mjs';
import { because, nodeIsOld, npmIsOld, unfitFolder } from '../../src/commands/readiness.mjs';

const system = (platform: string, env: Record<string, string>, files: string[] = []) => ({
  platform,
  env,
  node: '/node',
  isFile: (path: string): boolean => files.includes(path),
});
const NETWORK = 'npm error code ENOTFOUND\nnpm error network request to https://packages.test/astro failed';

it('finds a program on PATH, by its bare name, in the order of the folders', () => {
  const linux = system('linux', { PATH: '/a:/b' }, ['/b/chromium', '/a/chromium']);
  expect(onPath('chromium', linux)).toBe('/a/chromium');
  expect(onPath('chromium.exe', linux)).toBeUndefined();
  expect(onPath('/b/chromium', linux)).toBe('/b/chromium');
});

it('finds a program on Windows by the endings of PATHEXT, however PATH is spelled', () => {
  const windows = system('win32', { Path: 'C:\\a;C:\\b b', PATHEXT: '.EXE;.CMD' }, ['C:\\b b\\npm.CMD']);
  expect(onPath('npm', windows)).toBe('C:\\b b\\npm.CMD');
  expect(onPath('npm', { ...windows, platform: 'linux' })).toBeUndefined();
});

it('starts npm by its own script where npm runs us, and as npm.cmd through a shell on Windows alone', () => {
  const script = { npm_execpath: '/lib/npm/bin/npm-cli.js' };
  expect(npm(['ci'], system('win32', script))).toEqual(['/node', ['/lib/npm/bin/npm-cli.js', 'ci'], { shell: false }]);
  expect(npm(['ci'], system('win32', { npm_execpath: '/lib/yarn.js' }))).toEqual(['npm.cmd', ['ci'], { shell: true }]);
  expect(npm(['ci'], system('linux', {}))).toEqual(['npm', ['ci'], { shell: false }]);
});

it('knows the script of each program that our commands start', () => {
  for (const path of [programOf('astro'), programOf('vitest'), programOf('playwright'), programOf('@playwright/test', 'playwright')])
    expect(existsSync(path), path).toBe(true);
  expect(() => programOf('astro', 'nothing')).toThrow(RangeError);
});

it('starts no program of a package, and not npm, by a name that Windows would not find', () => {
  const files = globSync(['src/commands/*.{ts,mjs}', 'tests/{run,all,faults,runner}.ts', 'tests/authoring/*.ts']);
  expect(files.length).toBeGreaterThan(20);
  for (const file of files)
    expect(readFileSync(file, 'utf8'), file).not.toMatch(/(?:spawn|spawnSync|execFile\w*|run)\((?:'[^']*', )?'(?:astro|vitest|playwright|npm|npx)'/);
});

it.each(['0.10.48', '18.20.0', '20.19.4', '22.23.2', '23.11.0'])('says that Node %s is too old for our TypeScript', (version) => {
  expect(nodeIsOld(version)).toBe(true);
});

it.each(['24.0.0', '24.21.0', '26.10.0', '27.1.0'])('takes Node %s', (version) => {
  expect(nodeIsOld(version)).toBe(false);
});

it('names the npm that is needed where the one that runs is too old, and only there', () => {
  expect(npmIsOld('npm/9.9.4 node/v18.20.0 linux x64')).toMatch(/needs npm 10 or newer, and this is npm 9\.9\.4/);
  for (const agent of ['npm/10.2.4 node/v20.11.0 linux x64', 'npm/11.19.1 node/v24.21.0 win32 x64', 'yarn/1.22.22 npm/? node/v22', ''])
    expect(npmIsOld(agent)).toBe('');
});

it.each(["it's", 'a"b', 'a#b', 'a?b', 'a|b', 'a\\b'])('says in one sentence that the project cannot stand in %s', (name) => {
  if (name.includes('\\') && process.platform === 'win32') return;
  expect(unfitFolder(`/home/me/${name}/record`)).toMatch(/^The path of this folder, .*Astro cannot take: .*\.$/);
});

it.each(['a b', 'ä', 'a%20b', 'a[b]', 'a(b)', 'a&b'])('may stand in %s', (name) => {
  expect(unfitFolder(`/home/me/${name}/record`)).toBeUndefined();
});

it('takes the backslashes of a path on Windows for what they are', () => {
  expect(unfitFolder('C:\\Users\\me\\record', 'win32')).toBeUndefined();
  expect(unfitFolder("C:\\Users\\o'neill\\record", 'win32')).toMatch(/has the sign '/);
});

it.each([
  [
    'a lock out of step',
    'npm error code EUSAGE\nnpm error `npm ci` can only install packages when your package.json and package-lock.json are in sync',
    /do not fit together/,
  ],
  ['no connection', NETWORK, /could not be reached/],
  ['a full disk', 'npm error code ENOSPC', /disk is full/],
  ['a file that may not be written', 'npm error code EACCES', /could not be written/],
  ['a package that is another', 'npm error code EINTEGRITY', /not the one that package-lock.json names/],
  ['a package that the registry lacks', 'npm error code E404\nnpm error 404 Not Found - GET https://packages.test/a', /does not have a package/],
  ['what nobody thought of', 'npm error code EODD', /npm says why above/],
])('tells %s by what npm said, in one sentence', (_name, said, sentence) => {
  const told = because(said, 'npm/11.0.0 node/v22.18.0');
  expect(told).toMatch(sentence);
  expect(told).not.toContain('\n');
});
