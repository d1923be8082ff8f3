// What a new record begins with, from the folder src/starter; and its files, written into a folder where nothing is overwritten.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { readFacts } from '../facts.ts';
import { newRecord, presetsOf, type RecordRequest, type Starter } from '../model/authoring/newRecord.ts';
import { RECORD_DIR } from '../record.ts';
import { pathForm, placeRefused } from './places.ts';
import { sweep, writeNew } from './writeWhole.ts';

const FOLDER = join(import.meta.dirname, '../starter');

/** The texts and presets that every new record begins with. */
export function starter(): Starter {
  const paths = readdirSync(join(FOLDER, 'content'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return {
    texts: new Map(paths.map((path) => [relative(FOLDER, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')])),
    presets: presetsOf(readFileSync(join(FOLDER, 'frameworks.yml'), 'utf8')),
  };
}

/** Why a folder cannot hold a new record; undefined where it can. */
function folderRefused(folder: string): string | undefined {
  // The folder in hand may hold no record yet.
  const isOwn = resolve(folder) === resolve(RECORD_DIR) && resolve(folder) !== resolve('.');
  const refused = folder.trim() === '' ? 'no folder is named' : (pathForm(folder) ?? (isOwn ? undefined : placeRefused(folder)));
  if (refused !== undefined) return refused;
  if (existsSync(folder) && !statSync(folder).isDirectory()) return `"${folder}" is a file`;
  return undefined;
}

/** Makes an empty record in a folder, and says how many files it has; or gives every reason why nothing was written. A run that was stopped is finished by the same request. */
export function makeRecord(folder: string, request: RecordRequest, today: string): { reasons: string[] } | { written: number } {
  const refused = folderRefused(folder);
  const { reasons, files } = newRecord(request, starter(), today);
  const foreign = (path: string, bytes: Uint8Array): boolean => !files.some((one) => one.path === path && Buffer.from(one.content).equals(bytes));
  const taken = refused === undefined ? readFacts(folder).filter(({ kind, path, bytes }) => kind !== 'folder' && foreign(path, bytes ?? new Uint8Array())) : [];
  const all = [
    ...(refused === undefined ? [] : [`The folder: ${refused}.`]),
    ...reasons,
    ...(taken.length > 0 ? [`"${folder}" holds a record already (${taken[0]?.path ?? ''}), and nothing is ever overwritten. Name another folder.`] : []),
  ];
  if (all.length > 0) return { reasons: all };
  for (const { path, content } of files) {
    // Of a run that was stopped there may be more than the file.
    if (existsSync(`${folder}/${path}`)) sweep(`${folder}/${path}`);
    else writeNew(`${folder}/${path}`, content);
  }
  return { written: files.length };
}
