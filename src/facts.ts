// Looks at content/ and seeds/ of a folder, and at nothing else: what is there, and its bytes.
import { hash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, statSync, type Dirent, type Stats } from 'node:fs';
import { mostBytes, type FileFact, type Respelling } from './model/written/files.ts';

/** What is at a path; nothing where a folder on the way to it is none. */
function entryAt(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** What is at a path of a folder, and everything under it, in the order of paths. Links are not followed, and nothing but ordinary files is opened. */
export function factsAt(root: string, path: string, entry: Dirent | Stats | undefined = entryAt(`${root}/${path}`)): FileFact[] {
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
    const fact: FileFact = { path, kind: 'file', size, bytes, sha256: hash('sha256', bytes) };
    return path.startsWith('seeds/') ? { ...fact, respelt: (sha256) => respelling(bytes, sha256) } : fact;
  } catch {
    return { path, kind: 'unreadable', size: 0 };
  }
}

const LINE_ENDS = ['\n', '\r\n', '\r'];
/** In the order in which they are tried: Windows writes the last two. */
const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'];

/** As what a text of a known SHA-256 has been written, if these bytes hold that text and differ in line ends, byte-order mark or encoding alone. */
function respelling(bytes: Uint8Array, sha256: string): Respelling | undefined {
  for (const encoding of ENCODINGS) {
    // The decoder drops a byte-order mark; the loop below tries with one and without.
    const text = new TextDecoder(encoding).decode(bytes);
    for (const ends of LINE_ENDS)
      for (const mark of ['', '\uFEFF']) {
        const before = Buffer.from(mark + text.replace(/\r\n|\r|\n/g, ends));
        if (hash('sha256', before) !== sha256) continue;
        if (encoding !== 'utf-8') return 'encoding';
        const marked = Buffer.from(bytes.subarray(0, 3)).equals(Buffer.from('\uFEFF'));
        return marked === (mark !== '') ? 'line ends' : 'byte-order mark';
      }
  }
  return undefined;
}

/** What is under content/ and seeds/ of a folder. */
export function readFacts(root: string): FileFact[] {
  return [...factsAt(root, 'content'), ...factsAt(root, 'seeds')];
}
