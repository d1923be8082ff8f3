// The files of a record that the desk may touch: which paths are theirs, where they lie, and who else changes them.
import { existsSync, lstatSync, watch } from 'node:fs';
import { isWellNamed, roomOf } from '../model/written/files.ts';
import { Refused } from './refused.ts';

/** Whether a path is one that the desk may write: a named place of the record, and nothing above it. */
function isOurs(path: string): boolean {
  return !path.includes('..') && !path.includes('\\') && !path.includes('\0') && roomOf(path) !== undefined && isWellNamed(path);
}

/** The place of a file on the disk. Throws a Refused for a path that is none of the record: a link on the way to it could lead out of it. */
export function placeIn(root: string, path: string): string {
  if (!isOurs(path)) throw new Refused(`"${path}" is no file of the record.`);
  const parts = path.split('/');
  for (let i = 1; i <= parts.length; i += 1) {
    const part = `${root}/${parts.slice(0, i).join('/')}`;
    if (lstatSync(part, { throwIfNoEntry: false })?.isSymbolicLink()) throw new Refused(`"${path}" is a link that may lead out of the record.`);
  }
  return `${root}/${path}`;
}

/** Tells of each file of the record that anybody changes, by its path, until what it gives is called. */
export function follow(root: string, changed: (path: string) => void): () => void {
  const watchers = ['content', 'seeds'].flatMap((folder) => {
    if (!existsSync(`${root}/${folder}`)) return [];
    const watcher = watch(`${root}/${folder}`, { recursive: true }, (_, name) => {
      const path = `${folder}/${(name ?? '').replaceAll('\\', '/')}`;
      if (name === null || /(?:^|\/)\./.test(path) || !isOurs(path)) return;
      changed(path);
    });
    watcher.on('error', () => watcher.close());
    return [watcher];
  });
  return () => {
    for (const watcher of watchers.splice(0)) watcher.close();
  };
}
