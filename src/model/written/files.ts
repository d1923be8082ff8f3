// The files under content/ and seeds/ as plain facts: what the file system has there, what each is read as, and its text.

/** A file, folder or link under content/ or seeds/. Only ordinary files have bytes; those that are too large to be read have none. */
export interface FileFact {
  path: string;
  kind: 'file' | 'folder' | 'link' | 'other' | 'unreadable';
  size: number;
  bytes?: Uint8Array;
  /** The SHA-256 of its bytes. */
  sha256?: string;
  /** Of a seed: as what a program has written the text with that SHA-256, where its words are the same and its bytes are not. */
  respelt?: (sha256: string) => Respelling | undefined;
}

/** What programs do to a text that changes its bytes and none of its words. */
export type Respelling = 'line ends' | 'byte-order mark' | 'encoding';

/** The most bytes that a file of content or a seed may have; the largest that the record holds has a sixth of it. */
export const MAX_BYTES = 1_000_000;
/** The most bytes of an entry of prose: 16,000 words, six times the longest page. */
const MAX_PROSE = 100_000;

/** The most bytes of a document as it was received: a long report with pictures has a third of it. */
const MAX_RECEIVED = 50_000_000;

/** The most bytes that are read of a file. */
export function mostBytes(path: string): number {
  if (roomOf(path) === 'received') return MAX_RECEIVED;
  return path.toLowerCase().endsWith('.mdx') ? MAX_PROSE : MAX_BYTES;
}

const FOLDERS = {
  sources: 'yml',
  findings: 'yml',
  inspections: 'mdx',
  milestones: 'mdx',
  about: 'mdx',
  statistics: 'yml',
} as const;

/** Folders without which there is no record. */
const NEEDED = ['content/sources', 'content/inspections', 'content/about'];

/** Stands for every file of a folder that cannot be looked into. */
export const ANY = '*.any';

export const LISTS = [
  'content/site.yml',
  'content/themes.yml',
  'content/frameworks.yml',
  'content/glossary.yml',
  'content/people.yml',
  'content/story.mdx',
  'content/disagreements.yml',
  'content/support.yml',
  'content/corrections.yml',
  'content/wording.yml',
] as const;

/** What reviewers said of the coding: a record of which nobody has reviewed anything has no such file. */
export const REVIEWS = 'content/reviews.yml';

/** Pages about the site to which others lead. */
export const ABOUT = ['index', 'method', 'embed', 'one-page', 'accessibility', 'privacy'].map((id) => `content/about/${id}.mdx`);

/** What commands write: every address and every entry as it was published (`npm run register`), and how far two codings agreed (`npm run agreement`). */
export const ADDRESSES = 'content/addresses.txt';
export const BASELINE = 'content/published.csv';
export const AGREEMENT = 'content/agreement.json';
const WRITTEN: readonly string[] = [ADDRESSES, BASELINE, AGREEMENT];

/** Names that a system keeps for devices. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** The name of a document as it was received, beside the text that was made of it; its bytes are kept, and nothing reads them. */
const RECEIVED = /^\w[\w.-]*\.(?:pdf|docx|received\.(?:txt|html))$/;

/** Whether a file under seeds/ may have this name, as a document that was received. */
export const isReceivedName = (name: string): boolean => RECEIVED.test(name);

/** Where an entry of a folder, a list, a seed, a received document or a frozen chart may be: the kind that its path implies, whether its name is allowed or not. */
export function roomOf(path: string): 'entry' | 'list' | 'written' | 'seed' | 'received' | 'frozen' | undefined {
  // Any path may be looked for among those of the lists.
  if (path === REVIEWS || (LISTS as readonly string[]).includes(path)) return 'list';
  if (WRITTEN.includes(path)) return 'written';
  if (path.endsWith(`/${ANY}`) && isKnownFolder(path.slice(0, -ANY.length - 1))) return path.startsWith('content/') ? 'entry' : 'seed';
  if (/^seeds\/[^/]+\.(?:pdf|docx|received\.(?:txt|html))$/i.test(path)) return 'received';
  if (/^seeds\/[^/]+\.txt$/i.test(path)) return 'seed';
  if (/^content\/frozen\//.test(path)) return 'frozen';
  const [, folder, extension] = /^content\/([^/]+)\/[^/]+\.(\w+)$/.exec(path) ?? [];
  const wanted = Object.entries(FOLDERS).find(([name]) => name === folder)?.[1];
  return wanted !== undefined && wanted === extension?.toLowerCase() ? 'entry' : undefined;
}

/** Folders of the record that are missing or cannot be looked into, each with what is there instead. An optional folder is missing only where something of it was published. */
export function closedFolders(files: readonly FileFact[], published: readonly string[]): { path: string; kind: FileFact['kind'] | 'missing' }[] {
  const rooms: Readonly<Record<string, RegExp>> = {
    findings: /^\/(?:findings|asks)\/[^/]+-[af]\d+\//,
    milestones: /^\/milestones\/./,
    statistics: /^\/statistics\/./,
  };
  return [...Object.keys(FOLDERS).map((name) => `content/${name}`), 'seeds'].flatMap((path) => {
    const kind = files.find((fact) => fact.path === path)?.kind ?? (files.some((fact) => fact.path.startsWith(`${path}/`)) ? 'folder' : 'missing');
    const room = path === 'seeds' ? rooms['findings'] : rooms[path.slice('content/'.length)];
    const isAsked = kind !== 'missing' || NEEDED.includes(path) || (room !== undefined && published.some((one) => room.test(one)));
    return kind !== 'folder' && isAsked ? [{ path, kind }] : [];
  });
}

/** The folders of a record. */
export function isKnownFolder(path: string): boolean {
  if (path === 'content' || path === 'seeds') return true;
  return /^content\/frozen(?:\/|$)/.test(path) || Object.keys(FOLDERS).some((name) => path === `content/${name}`);
}

/** A file name without its folder and ending: the id of an entry. */
export function idOf(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.\w+$/, '');
}

/** Whether a file's name is one that every system and every address keeps as it is. */
export function isWellNamed(path: string): boolean {
  const name = path.replace(/^.*\//, '');
  if (roomOf(path) === 'written') return true;
  if (RESERVED.test(idOf(path))) return false;
  return path.startsWith('seeds/') ? /^\w[\w.-]*\.txt$/.test(name) || isReceivedName(name) : /^[a-z0-9]+(?:-[a-z0-9]+)*\.(?:yml|mdx)$/.test(name);
}

/** A file of content as text: lines ended by a line feed, without a byte-order mark, and U+FFFD for each byte that is not UTF-8. */
export interface ContentText {
  file: string;
  text: string;
  byteOrderMark: boolean;
  /** The file is UTF-16: nothing of it can be read. */
  utf16: boolean;
}

/** The characters of a file, unchanged. */
export function decode({ bytes }: FileFact): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

export function textOf(fact: FileFact): ContentText {
  const [first, second] = fact.bytes ?? [];
  const utf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || first === 0 || second === 0;
  const raw = utf16 ? '' : decode(fact);
  const byteOrderMark = raw.startsWith('\uFEFF');
  return { file: fact.path, text: (byteOrderMark ? raw.slice(1) : raw).replaceAll('\r\n', '\n'), byteOrderMark, utf16 };
}

/** The text of a file that a command writes, as far as it can be made out: line ends and the marks of a conflict have a rule of their own. */
export function writtenTextOf(fact: FileFact): string {
  return textOf(fact)
    .text.replaceAll('\r', '\n')
    .replace(/^(?:<{7}|>{7}|\|{7}|={7})(?: .*)?$/gm, '');
}

/** The files that are read: ordinary, of a size and a name that are sound, where something is expected. */
export function isRead(fact: FileFact): boolean {
  const room = roomOf(fact.path);
  return (
    fact.kind === 'file' &&
    fact.bytes !== undefined &&
    fact.size > 0 &&
    room !== undefined &&
    room !== 'frozen' &&
    room !== 'received' &&
    (room === 'list' || isWellNamed(fact.path))
  );
}
