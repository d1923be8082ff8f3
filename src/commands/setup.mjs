// Makes a fresh clone ready: installs what the lock file names and, for the tests, finds or installs a browser.
// Runs under the system's own Node, whatever its age, so it is plain JavaScript without a dependency.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import process from 'node:process';

const INSTALLED = 'node_modules/.package-lock.json';
const FOUND = 'node_modules/.cache/browser-path';

/** @param {string} command @param {string[]} args */
function run(command, args) {
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0;
}

/** @param {string} name */
function onPath(name) {
  const result = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
  return result.status === 0 ? result.stdout.trim() : undefined;
}

function install() {
  const current = existsSync(INSTALLED) && statSync(INSTALLED).mtimeMs >= statSync('package-lock.json').mtimeMs;
  if (current) return;
  console.log('Installing what package-lock.json names …');
  if (!run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])) {
    console.error('"npm ci" failed. Check the connection to the package registry and run the command again.');
    process.exit(1);
  }
}

function playwrightBrowser() {
  const code = "process.stdout.write(require('@playwright/test').chromium.executablePath())";
  const path = execFileSync(process.execPath, ['-e', code], { encoding: 'utf8' });
  return existsSync(path) ? path : undefined;
}

function systemBrowser() {
  return ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'].map(onPath).find((path) => path !== undefined);
}

function findBrowser() {
  const given = process.env.CHROMIUM_PATH;
  if (given !== undefined && existsSync(given)) return given;
  return playwrightBrowser() ?? systemBrowser();
}

function installBrowser() {
  console.log('Installing a browser for the tests …');
  if (run('npx', ['playwright', 'install', 'chromium'])) return;
  const root = process.getuid?.() === 0 && onPath('apt-get') !== undefined;
  if (root && run('apt-get', ['update', '-qq'])) run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
}

install();
if (process.argv.includes('--browser')) {
  if (findBrowser() === undefined) installBrowser();
  const browser = findBrowser();
  if (browser === undefined) {
    console.error('No browser for the tests was found. Install Chromium or Chrome, or set CHROMIUM_PATH to one, and run "npm test" again.');
    process.exit(1);
  }
  mkdirSync('node_modules/.cache', { recursive: true });
  writeFileSync(FOUND, browser);
}
