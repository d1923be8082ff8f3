// Paths of the programs that our commands start, on Linux, macOS and Windows. Plain JavaScript without a dependency, since it runs before anything is installed.
import { readFileSync, statSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import process from 'node:process';

/**
 * What decides how a program is found. Tests give another system's.
 * @typedef {object} System
 * @property {string} platform
 * @property {Record<string, string | undefined>} env
 * @property {string} node The Node that runs.
 * @property {(path: string) => boolean} isFile
 */

/** @param {string} path */
function isFile(path) {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** @type {System} */
const HERE = { platform: process.platform, env: process.env, node: process.execPath, isFile };

/**
 * The path of a program, or undefined. On Windows a name gets the endings of PATHEXT, and the variable may be spelled "Path".
 * @param {string} name
 * @param {System} [system]
 */
export function onPath(name, { platform, env, isFile: there } = HERE) {
  const { delimiter, join, isAbsolute } = platform === 'win32' ? win32 : posix;
  const path = Object.entries(env).find(([key]) => (platform === 'win32' ? key.toUpperCase() === 'PATH' : key === 'PATH'))?.[1] ?? '';
  const endings = platform === 'win32' ? (env['PATHEXT'] ?? '.COM;.EXE;.BAT;.CMD').split(';') : [''];
  const folders = isAbsolute(name) ? [''] : path.split(delimiter).filter((folder) => folder !== '');
  return folders.flatMap((folder) => ['', ...endings].map((ending) => join(folder, name + ending))).find(there);
}

/**
 * How npm is started: by the script that runs us where that is npm, so that no shell and no "npm.cmd" is needed.
 * @param {readonly string[]} args
 * @param {System} [system]
 * @returns {[command: string, args: string[], options: { shell: boolean }]}
 */
export function npm(args, { platform, env, node } = HERE) {
  const script = env['npm_execpath'] ?? '';
  if (/npm-cli\.c?js$/.test(script)) return [node, [script, ...args], { shell: false }];
  // Node starts a ".cmd" through a shell alone (CVE-2024-27980). The arguments are ours and hold nothing that a shell reads.
  return platform === 'win32' ? ['npm.cmd', [...args], { shell: true }] : ['npm', [...args], { shell: false }];
}

/**
 * The script of a program that a package brings, to be started with Node: no shell and no ".cmd" is needed.
 * @param {string} name The package; its program has the same name, or the one that is given.
 * @param {string} [program]
 * @param {string} [folder] Where the package is installed.
 */
export function programOf(name, program = name, folder = 'node_modules') {
  const home = `${folder}/${name}`;
  const { bin } = /** @type {{ bin: string | Record<string, string> }} */ (JSON.parse(readFileSync(`${home}/package.json`, 'utf8')));
  const script = typeof bin === 'string' ? bin : bin[program];
  if (script === undefined) throw new RangeError(`${name} brings no program "${program}".`);
  return posix.join(home, script);
}
