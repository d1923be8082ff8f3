// Where a command may write: never into what a person wrote, and never in place of it.
import { existsSync, lstatSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, relative, resolve, sep } from 'node:path';
import { BUILD_NOTE } from '../hosting/headers.ts';
import { RECORD_DIR } from '../record.ts';

/** Folders of the project that are no place for what a command writes. */
const OF_THE_PROJECT = ['src', 'public', 'content', 'seeds', 'tests', 'node_modules', '.git'];
/** What a command may write all the same: it is kept for that. */
const KEPT_FOR_IT = ['node_modules/.cache'];

/** A path as the disk knows it, whether it exists yet or not. */
function realPath(path: string): string {
  const whole = resolve(path);
  return existsSync(whole) || dirname(whole) === whole ? realpathSync.native(whole) : resolve(realPath(dirname(whole)), relative(dirname(whole), whole));
}

const holds = (folder: string, path: string): boolean => path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);

/** What is wrong with a path as such. */
export function pathForm(path: string): string | undefined {
  return /\p{Cc}/u.test(path) ? `${JSON.stringify(path)} is no path: it holds a character that cannot be seen` : undefined;
}

/** What is wrong with a path that is written into the settings of nginx and Caddy, where some characters have a meaning. */
export function servedPathForm(path: string): string | undefined {
  const meant = process.platform === 'win32' ? /["'`${};]/ : /["'`${};\\]/;
  return pathForm(path) ?? (meant.test(path) ? `"${path}" holds a character that means something else to a web server: one of " ' \` $ { } ; \\` : undefined);
}

/** Why a folder may not be written at a path, or undefined where it may. */
export function placeRefused(path: string): string | undefined {
  const stat = lstatSync(path.replace(/[\\/]+$/, '') || path, { throwIfNoEntry: false });
  if (stat?.isSymbolicLink() === true) return `"${path}" is a link; name the folder to which it leads`;
  if (stat !== undefined && !stat.isDirectory()) return `"${path}" is a file, and not a folder`;
  const place = realPath(path);
  for (const [name, folder] of [
    ['the folder of this project', realPath('.')],
    ['the folder of the record', realPath(RECORD_DIR)],
    ['your home folder', realPath(homedir())],
  ] as const)
    if (holds(place, folder)) return `"${path}" is ${place === folder ? '' : 'above '}${name}`;
  return withinRefused(path, OF_THE_PROJECT);
}

/** Why a path may not be written at all: it lies in a folder that is no place for it. */
function withinRefused(path: string, folders: readonly string[]): string | undefined {
  const place = realPath(path);
  const [project, record] = [realPath('.'), realPath(RECORD_DIR)];
  const kept = KEPT_FOR_IT.map((name) => realPath(resolve(project, name))).some((folder) => holds(folder, place) && place !== folder);
  const taken = [...folders.map((name) => [name, resolve(project, name)]), ...['content', 'seeds'].map((name) => [name, resolve(record, name)])];
  const within = kept ? undefined : taken.find(([, folder = '']) => holds(realPath(folder), place));
  return within === undefined ? undefined : `"${path}" is in ${within[0] ?? ''}/, where nothing may be written by a command`;
}

/** Why a file that is not to be published may not be written at a path, or undefined where it may. */
export function filePlaceRefused(path: string): string | undefined {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat?.isSymbolicLink() === true) return `"${path}" is a link; name the file to which it leads`;
  if (stat?.isDirectory() === true) return `"${path}" is a folder, and not a file`;
  const within = withinRefused(path, [...OF_THE_PROJECT, 'dist', '.stage']);
  if (within !== undefined) return within;
  const site = siteAround(path);
  return site === undefined ? undefined : `"${path}" lies in the site that was built in ${site}, and would be published`;
}

/** The built site in which a path lies, or undefined. */
export function siteAround(path: string): string | undefined {
  for (let folder = dirname(resolve(path)); dirname(folder) !== folder; folder = dirname(folder)) if (existsSync(resolve(folder, BUILD_NOTE))) return folder;
  return undefined;
}
