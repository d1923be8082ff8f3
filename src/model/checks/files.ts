// Files: everything under content/ and seeds/ is read, and has a name that every system keeps.
import type { Draft } from '../written/draft.ts';
import { ABOUT, ADDRESSES, ANY, BASELINE, isKnownFolder, isWellNamed, LISTS, mostBytes, roomOf, type FileFact } from '../written/files.ts';
import { frozenOf } from '../written/frozen.ts';
import type { Found, Rule } from './rule.ts';

const found = (file: string, what: string, todo: string): Found => ({ file, line: 1, column: 1, what, todo });

export const symbolicLink: Rule = ({ files }) =>
  files
    .filter(({ kind }) => kind === 'link')
    .map(({ path }) => found(path, 'This is a link to another place, so the record would not be whole without it.', 'Put the file itself here.'));

/** A folder in place of a file, a file in place of a folder, or something that cannot be opened. */
export const notAFile: Rule = ({ files }) =>
  files.flatMap(({ path, kind }) => {
    if (kind === 'folder' && roomOf(path) !== undefined && !isKnownFolder(path))
      return [found(path, 'This is a folder where a file is expected.', 'Put the file here.')];
    if (kind === 'file' && isKnownFolder(path) && roomOf(path) === undefined)
      return [found(path, 'This is a file where a folder is expected.', 'Put the folder back.')];
    if (kind === 'other') return [found(path, 'This is a pipe, socket or device and no file.', 'Take it away.')];
    return kind === 'unreadable' ? [found(path, 'This cannot be opened.', 'Check its name and who may read it.')] : [];
  });

/** Files and folders whose name differs from another one's only in case or in how accents are stored, with that other one. */
function clashes({ files }: Draft): Map<string, string> {
  const seen = new Map<string, string>();
  return new Map(
    files.flatMap(({ path }): [string, string][] => {
      const folded = path.normalize('NFC').toLowerCase();
      const first = seen.get(folded);
      seen.set(folded, first ?? path);
      return first === undefined ? [] : [[path, first]];
    }),
  );
}

export const caseClash: Rule = (draft) => {
  const wellNamedFirst = [...draft.files].sort((a, b) => Number(isWellNamed(b.path)) - Number(isWellNamed(a.path)));
  return [...clashes({ ...draft, files: wellNamedFirst })].map(([path, first]) =>
    found(
      path,
      `The name is the same as that of ${first} but for its case or its accents: on many systems one would replace the other.`,
      'Rename one of the two.',
    ),
  );
};

const isPlaced = ({ path, kind }: FileFact): boolean => kind === 'file' && roomOf(path) !== undefined && roomOf(path) !== 'frozen';

export const fileName: Rule = (draft) => {
  const clashing = new Set([...clashes(draft)].flat());
  return draft.files
    .filter((fact) => isPlaced(fact) && !isWellNamed(fact.path) && !clashing.has(fact.path))
    .map(({ path }) =>
      found(
        path,
        'The name of the file is its address, and not every system and address can hold this one.',
        'Use lower-case letters, digits and single hyphens, and the ending "yml" or "mdx".',
      ),
    );
};

/** Files that nothing reads: a wrong ending, a wrong folder, a left-over copy. A refused folder is reported once, without its contents. */
export const unexpectedFile: Rule = ({ files }) => {
  const refused: string[] = [];
  return files.flatMap((fact) => {
    const { path, kind } = fact;
    if (refused.some((folder) => path.startsWith(folder))) return [];
    if (kind === 'folder') {
      if (isKnownFolder(path)) return [];
      refused.push(`${path}/`);
      return roomOf(path) === undefined
        ? [found(path, 'No folder of this name is read.', 'Move what it holds to a folder that is read; CONTRIBUTING.md lists them.')]
        : [];
    }
    const frozen = roomOf(path) === 'frozen';
    if (
      kind !== 'file' ||
      (isKnownFolder(path) && roomOf(path) === undefined) ||
      (frozen ? frozenOf(path.slice('content/frozen/'.length)) !== undefined : roomOf(path) !== undefined)
    )
      return [];
    return [found(path, 'Nothing reads a file of this name in this folder.', 'Give it the ending and the folder of its kind, or take it away.')];
  });
};

export const missingFile: Rule = (draft) => {
  // Where a link stands for the whole of the content, only the link is reported.
  if (draft.files.some(({ path, kind }) => path === 'content' && kind !== 'folder')) return [];
  return [
    ...[...LISTS, ...ABOUT.filter((path) => !draft.unread.has(path.replace(/[^/]+$/, ANY)))]
      .filter((list) => !draft.files.some(({ path }) => path === list))
      .map((list) => found(list, 'The file is missing.', 'Put it back; every record has it.')),
    ...[...draft.unread]
      .filter((path) => path.endsWith(`/${ANY}`))
      .map((path) => path.slice(0, -ANY.length - 1))
      .filter((folder) => !draft.files.some(({ path }) => path === folder))
      .map((folder) => found(folder, 'The folder is missing.', 'Put it back, with what stood in it.')),
  ];
};

export const fileSize: Rule = ({ files }) =>
  files.flatMap(({ path, kind, size }) => {
    if (kind !== 'file' || roomOf(path) === 'frozen') return [];
    // What to do about the lists of what was published is in written.ts.
    if (size === 0 && path !== ADDRESSES && path !== BASELINE) return [found(path, 'The file is empty.', 'Write the entry or take the file away.')];
    return size > mostBytes(path)
      ? [
          found(
            path,
            `The file has ${size} bytes; at most ${mostBytes(path)} are read.`,
            roomOf(path) === 'seed'
              ? 'Hold the part that is quoted as a text of its own, word for word, and say under "about:" of its source what was left out.'
              : 'Split it, or take out what is no text.',
          ),
        ]
      : [];
  });
