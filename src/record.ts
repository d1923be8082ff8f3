// Reads the content and the seeds, checks them and joins them, once. The only place from which pages take them; commands that write content read what they write.
import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, statSync, type Dirent, type Stats } from 'node:fs';
import { check } from './model/checks.ts';
import { evidenceOf, type Draft, type Entry, type Site } from './model/draft.ts';
import { mostBytes, type FileFact } from './model/files.ts';
import { ContentError, Misuse, type Problem } from './model/problems.ts';
import { draftOf } from './model/reading.ts';
import { join, type InspectionRecord } from './model/record.ts';
import { settingsGiven } from './settings.ts';

/** Where `content/` and `seeds/` stand: the folder that RECORD_DIR names, else this one. */
export const RECORD_DIR = process.env['RECORD_DIR'] ?? '.';

/** Everything under a folder as plain facts, in the order of paths. Links are not followed, and nothing but ordinary files is opened. */
function factsAt(root: string, path: string, entry: Dirent | Stats): FileFact[] {
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
    return { path, kind: 'file', size, bytes, ...(path.startsWith('seeds/') ? { sha256: createHash('sha256').update(bytes).digest('hex') } : {}) };
  } catch {
    return { path, kind: 'unreadable', size: 0 };
  }
}

/** What stands under content/ and seeds/ of a folder. */
function readFacts(root: string): FileFact[] {
  return ['content', 'seeds'].flatMap((path) => {
    const entry = lstatSync(`${root}/${path}`, { throwIfNoEntry: false });
    return entry ? factsAt(root, path, entry) : [];
  });
}

function withSettings(site: Entry<Site>): Entry<Site> {
  const data = { ...site.data, ...settingsGiven() };
  return { ...site, data: { ...data, address: data.address.replace(/\/$/, '') } };
}

/** Throws a Misuse where no record stands in a folder. */
export function mustHoldRecord(root = RECORD_DIR): void {
  const set = process.env['RECORD_DIR'] !== undefined && root === RECORD_DIR;
  const named = set ? `RECORD_DIR names ${JSON.stringify(root)}, which` : `The folder ${JSON.stringify(root)}`;
  if (root === '') throw new Misuse('RECORD_DIR is set to nothing; it must name the folder that holds content/ and seeds/');
  const stat = statSync(root, { throwIfNoEntry: false });
  if (stat === undefined) throw new Misuse(`${named} does not exist`);
  if (!stat.isDirectory()) throw new Misuse(`${named} is no folder`);
  if (!statSync(`${root}/content`, { throwIfNoEntry: false })?.isDirectory()) throw new Misuse(`${named} holds no folder "content"`);
}

/** The content as it stands in a folder, with the problems that reading it showed. */
export function readDraft(root = RECORD_DIR): { draft: Draft; problems: Problem[] } {
  mustHoldRecord(root);
  const { draft, problems } = draftOf(readFacts(root));
  return { draft: { ...draft, site: withSettings(draft.site) }, problems };
}

function siteFacts(root: string): FileFact[] {
  const path = 'content/site.yml';
  const entry = lstatSync(`${root}/${path}`, { throwIfNoEntry: false });
  return entry ? factsAt(root, path, entry) : [];
}

/** `content/site.yml`, with the address, base path, publisher and contact that SITE_URL, BASE_PATH, SITE_PUBLISHER and SITE_CONTACT set. */
export function readSite(root = RECORD_DIR): Entry<Site> {
  mustHoldRecord(root);
  const { draft, problems } = draftOf(siteFacts(root));
  if (draft.unread.has(draft.site.file)) throw new ContentError(problems);
  return withSettings(draft.site);
}

/** The whole record of a folder. Throws a ContentError that lists every problem at once. */
export function loadRecord(root = RECORD_DIR): InspectionRecord {
  const { draft, problems } = readDraft(root);
  const evidence = evidenceOf(draft);
  const all = [...problems, ...check(draft, evidence)];
  if (all.length > 0) throw new ContentError(all);
  return join(draft, evidence);
}

/** Astro reads its settings and prints its pages in one process, but from two copies of this module: they share what was read. */
const shared = globalThis as { inspectionRecord?: InspectionRecord | undefined };

/** The record of this folder, read once for all pages of a build. */
export function record(): InspectionRecord {
  return (shared.inspectionRecord ??= loadRecord());
}

/** Reads the record again, because its files have changed. Throws a ContentError; then whoever asks for the record next gets it too. */
export function reread(): void {
  shared.inspectionRecord = undefined;
  shared.inspectionRecord = loadRecord();
}

/** An address of this site with the base path before it, for links within the site. */
export function at(path: string): string {
  return record().site.base.slice(0, -1) + path;
}

/** An address of this site in full, for citations, feeds and data. */
export function absolute(path: string): string {
  return record().site.address + at(path);
}
