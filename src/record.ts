// Reads the content and the seeds, checks them and joins them, once. The only place from which pages take them; commands that write content read what they write.
import { readFileSync, statSync } from 'node:fs';
import { deserialize } from 'node:v8';
import { factsAt, readFacts } from './facts.ts';
import { check, type Read } from './model/checks/check.ts';
import type { Entry, Site } from './model/written/draft.ts';
import type { FileFact } from './model/written/files.ts';
import { ContentError, Misuse } from './model/written/problems.ts';
import { draftOf, nothingRead } from './model/written/reading.ts';
import type { InspectionRecord } from './model/record/record.ts';
import { settingsGiven } from './environment.ts';

/** Where `content/` and `seeds/` are: the folder that RECORD_DIR names, else this one. */
export const RECORD_DIR = process.env['RECORD_DIR'] ?? '.';

function withSettings(site: Entry<Site>): Entry<Site> {
  const data = { ...site.data, ...settingsGiven() };
  return { ...site, data: { ...data, address: data.address.replace(/\/$/, '') } };
}

/** Throws a Misuse where a folder has no record; where one may be made in it, only where it is no folder. */
export function mustHoldRecord(root = RECORD_DIR, isToBeMade = false): void {
  const set = process.env['RECORD_DIR'] !== undefined && root === RECORD_DIR;
  const named = set ? `RECORD_DIR names ${JSON.stringify(root)}, which` : `The folder ${JSON.stringify(root)}`;
  if (root === '') throw new Misuse('RECORD_DIR is set to nothing; it must name the folder that holds content/ and seeds/');
  const stat = statSync(root, { throwIfNoEntry: false });
  if (stat === undefined) throw new Misuse(`${named} does not exist`);
  if (!stat.isDirectory()) throw new Misuse(`${named} is no folder`);
  if (!isToBeMade && !statSync(`${root}/content`, { throwIfNoEntry: false })?.isDirectory()) throw new Misuse(`${named} holds no folder "content"`);
}

/** What this program has read so far. */
const lastRead = nothingRead();

/** The content of a folder, with the problems that reading it showed. */
export function readDraft(root = RECORD_DIR, facts?: readonly FileFact[]): Read {
  mustHoldRecord(root);
  const { draft, problems } = draftOf(facts ?? readFacts(root), lastRead);
  return { draft: { ...draft, site: withSettings(draft.site) }, problems };
}

/** `content/site.yml`, with the address, base path, publisher and contact that SITE_URL, BASE_PATH, SITE_PUBLISHER and SITE_CONTACT set. */
export function readSite(root = RECORD_DIR): Entry<Site> {
  mustHoldRecord(root);
  const { draft, problems } = draftOf(factsAt(root, 'content/site.yml'));
  if (draft.unread.has(draft.site.file)) throw new ContentError(problems);
  return withSettings(draft.site);
}

/** The whole record of a folder, or of what was read of it. Throws a ContentError that lists every problem at once. */
export function loadRecord(root = RECORD_DIR, facts?: readonly FileFact[]): InspectionRecord {
  const { record: sound, problems } = check(readDraft(root, facts));
  if (!sound) throw new ContentError(problems);
  return sound;
}

/** Astro reads its settings and prints its pages in one process, but from two copies of this module: they share what was read. */
const shared = globalThis as { inspectionRecord?: InspectionRecord | undefined };

/** The file of the record that the build has read and checked, where it says so (`commands/fillStage.ts`): its own process prints the pages. */
const ALREADY_READ = process.env['RECORD_READ'];

/** Whether pages are printed for a site, and not shown while it is edited. */
export const IS_BUILD = ALREADY_READ !== undefined;

/** That record. The build wrote it from the same type, a moment before. */
const alreadyRead = (): InspectionRecord | undefined =>
  ALREADY_READ === undefined ? undefined : (deserialize(readFileSync(ALREADY_READ)) as InspectionRecord);

/** The record of this folder, read once for all pages of a build. */
export function record(): InspectionRecord {
  return (shared.inspectionRecord ??= alreadyRead() ?? loadRecord());
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
