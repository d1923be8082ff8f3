// Looks at content/ and seeds/ of a folder, and at nothing else: what stands there, and its bytes.
import { hash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, statSync, type Dirent, type Stats } from 'node:fs';
import { mostBytes, type FileFact } from './model/files.ts';

/** What stands at a path of a folder, and everything under it, in the order of paths. Links are not followed, and nothing but ordinary files is opened. */
export function factsAt(root: string, path: string, entry: Dirent | Stats | undefined = lstatSync(`${root}/${path}`, { throwIfNoEntry: false })): FileFact[] {
  if (!entry) return [];
  if (!entry.isDirectory()) return [factOf(root, path, entry)];
  try {
    const inner = readdirSync(`${root}/${path}`, { withFileTypes: true })
      .filter(({ name }) => !name.startsWith('.'))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    return [{ path, kind: 'folder', size: 0 }, ...inner.flatMap((one) => factsAt(root, `${path}/${one.name}`, one))];
  } catch {
    return [{ path, kind: 'unreadable', size: 0 }];
  }
}

function factOf(root: string, path: string, entry: Dirent | Stats): FileFact {
  if (!entry.isFile()) return { path, kind: entry.isSymbolicLink() ? 'link' : 'other', size: 0 };
  try {
    const { size } = statSync(`${root}/${path}`);
    if (size > mostBytes(path)) return { path, kind: 'file', size };
    const bytes = readFileSync(`${root}/${path}`);
    return { path, kind: 'file', size, bytes, sha256: hash('sha256', bytes) };
  } catch {
    return { path, kind: 'unreadable', size: 0 };
  }
}

/** What stands under content/ and seeds/ of a folder. */
export function readFacts(root: string): FileFact[] {
  return [...factsAt(root, 'content'), ...factsAt(root, 'seeds')];
}
