// Makes a fresh clone ready: installs what the lock file names and, for the tests, finds or installs a browser.
// `--tests` installs what only tests need besides, `--with <folder>` what the lock file of that folder names, `--browser` sees to a browser.
// Runs before every command, under the system's own Node, whatever its age: plain JavaScript without a dependency.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import process from 'node:process';
import { npm, onPath, programOf } from './programs.mjs';
import { because, NODE_TOO_OLD, nodeIsOld, npmIsOld, unfitFolder } from './readiness.mjs';

const FOUND = 'node_modules/.cache/browser-path';
const BUNDLED = process.platform === 'win32' ? 'node_modules/.bin/node.cmd' : 'node_modules/.bin/node';

/**
 * @param {string} sentence
 * @returns {never}
 */
function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** @param {string} command @param {readonly string[]} args */
function run(command, args, options = {}) {
  return spawnSync(command, args, { stdio: 'inherit', ...options }).status === 0;
}

/**
 * Whether a folder holds what its lock file names; without `all`, what only tests need may be missing.
 * @param {string} folder @param {boolean} all
 */
function isInstalled(folder, all) {
  const installed = `${folder}/node_modules/.package-lock.json`;
  if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(`${folder}/package-lock.json`).mtimeMs) return false;
  const { dependencies, devDependencies } = /** @type {{ dependencies?: Record<string, string>, devDependencies?: Record<string, string> }} */ (
    JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
  );
  // npm's own note may be there without what it names: "npm ci --dry-run" leaves it so where something was installed before.
  return Object.keys({ ...dependencies, ...(all ? devDependencies : {}) }).every((name) => existsSync(`${folder}/node_modules/${name}`));
}

/** @param {string} folder @param {boolean} all */
function install(folder, all) {
  if (isInstalled(folder, all)) return;
  const { npm_config_user_agent: agent = '' } = process.env;
  if (npmIsOld(agent)) stop(npmIsOld(agent));
  console.log(`Installing what ${folder === '.' ? '' : `${folder}/`}package-lock.json names …`);
  const [command, args, options] = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error', ...(all ? [] : ['--omit=dev'])]);
  const { status, stderr, error } = spawnSync(command, args, { ...options, cwd: folder, encoding: 'utf8', stdio: ['inherit', 'inherit', 'pipe'] });
  process.stderr.write(stderr || '');
  if (status !== 0) stop(because(`${stderr} ${error ? error.message : ''}`, agent));
}

/** The Node that comes with the packages for this system. */
function broughtNode() {
  const program = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node';
  const names = existsSync('node_modules') ? readdirSync('node_modules').filter((one) => one.startsWith('node-')) : [];
  return names.map((name) => `node_modules/${name}/${program}`).find((path) => existsSync(path));
}

/** Node's own headers, 67 MB of them, are for compiling add-ons: nothing here is compiled. */
function trim() {
  const node = broughtNode();
  if (node !== undefined) rmSync(`${dirname(dirname(node))}/include`, { recursive: true, force: true });
}

/**
 * Puts the Node that comes with the packages where npm looks for programs. npm 10 takes its link away again: those of the other systems, which it does not
 * install, would be at the same place. A Node that does not run, since it is one for another system library, is left out: then the system's own is used.
 */
function seeToNode() {
  const node = broughtNode();
  if (node === undefined || !run(node, ['--version'], { stdio: 'ignore' })) return rmSync(BUNDLED, { force: true });
  if (existsSync(BUNDLED)) return;
  mkdirSync(dirname(BUNDLED), { recursive: true });
  rmSync(BUNDLED, { force: true });
  const path = relative(dirname(BUNDLED), node);
  if (process.platform === 'win32') writeFileSync(BUNDLED, `@"%~dp0${path}" %*\r\n`);
  else symlinkSync(path, BUNDLED);
}

function playwrightBrowser() {
  const code = "process.stdout.write(require('@playwright/test').chromium.executablePath())";
  const { stdout } = spawnSync(process.execPath, ['-e', code], { encoding: 'utf8' });
  return stdout && existsSync(stdout) ? stdout : undefined;
}

/** Paths of Chrome, Chromium and Edge where they are not on PATH. */
const KNOWN_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  `${process.env['PROGRAMFILES'] ?? ''}\\Google\\Chrome\\Application\\chrome.exe`,
  `${process.env['PROGRAMFILES(X86)'] ?? ''}\\Google\\Chrome\\Application\\chrome.exe`,
  `${process.env['PROGRAMFILES(X86)'] ?? ''}\\Microsoft\\Edge\\Application\\msedge.exe`,
];

function systemBrowser() {
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
  return names.map((name) => onPath(name)).find((path) => path !== undefined) ?? KNOWN_PLACES.find((path) => existsSync(path));
}

function findBrowser() {
  const given = process.env['CHROMIUM_PATH'];
  if (given !== undefined && given !== '') return existsSync(given) ? given : stop(`CHROMIUM_PATH names ${given}, where nothing stands.`);
  return playwrightBrowser() ?? systemBrowser();
}

function installBrowser() {
  console.log('Installing a browser for the tests …');
  if (run(process.execPath, [programOf('playwright'), 'install', 'chromium'])) return;
  const root = process.getuid?.() === 0 && onPath('apt-get') !== undefined;
  if (root && run('apt-get', ['update', '-qq'])) run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
}

const unfit = unfitFolder(process.cwd(), process.platform);
if (unfit !== undefined) stop(unfit);
const { argv } = process;
const all = argv.includes('--tests');
if (!isInstalled('.', all)) {
  // What is there already stays: a command that needs less takes nothing away.
  install('.', all || existsSync('node_modules/vitest'));
  seeToNode();
}
// Whoever ran npm without us has its headers, and may have no link.
trim();
if (!existsSync(BUNDLED)) seeToNode();
if (!existsSync(BUNDLED) && nodeIsOld(process.versions.node)) stop(NODE_TOO_OLD);
if (argv.includes('--with')) install(argv[argv.indexOf('--with') + 1] || '.', true);
if (argv.includes('--browser')) {
  if (findBrowser() === undefined) installBrowser();
  const browser = findBrowser();
  if (browser === undefined) stop('No browser for the tests was found. Install Chromium or Chrome, or set CHROMIUM_PATH to one, and run "npm test" again.');
  mkdirSync('node_modules/.cache', { recursive: true });
  writeFileSync(FOUND, browser);
}
