// Reads the content and the seeds, checks them and joins them, once. The only place that touches these files.
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { z } from 'zod';
import { check } from './model/checks.ts';
import { evidenceOf, type Draft, type Entry, type Seed, type Site } from './model/draft.ts';
import { frozenOf } from './model/frozen.ts';
import { parse } from './model/parse.ts';
import { ContentError, type Problem } from './model/problems.ts';
import { join, type InspectionRecord } from './model/record.ts';
import * as schemas from './model/schemas.ts';

const ENTRIES = {
  sources: ['content/sources/*.yml', schemas.sourceSchema],
  findings: ['content/findings/*.yml', schemas.findingsSchema],
  inspections: ['content/inspections/*.mdx', schemas.inspectionSchema],
  milestones: ['content/milestones/*.mdx', schemas.milestoneSchema],
  pages: ['content/about/*.mdx', schemas.pageSchema],
  statistics: ['content/statistics/*.yml', schemas.statisticSchema],
  agreement: ['content/agreement.json', schemas.agreementSchema],
} as const;
const LISTS = {
  site: ['content/site.yml', schemas.siteSchema],
  themes: ['content/themes.yml', schemas.themesSchema],
  frameworks: ['content/frameworks.yml', schemas.frameworksSchema],
  glossary: ['content/glossary.yml', schemas.glossarySchema],
  people: ['content/people.yml', schemas.peopleSchema],
  story: ['content/story.mdx', schemas.pageSchema],
  disagreements: ['content/disagreements.yml', schemas.disagreementsSchema],
  support: ['content/support.yml', schemas.supportSchema],
  corrections: ['content/corrections.yml', schemas.correctionsSchema],
  wording: ['content/wording.yml', schemas.wordingSchema],
} as const;

function readEntry<Schema extends z.ZodType>(root: string, file: string, schema: Schema, problems: Problem[]): Entry<z.infer<Schema>>[] {
  const parsed = parse(file, readFileSync(`${root}/${file}`, 'utf8').replaceAll('\r\n', '\n'), schema);
  if (!Array.isArray(parsed)) return [{ ...parsed, id: basename(file).replace(/\.\w+$/, '') }];
  problems.push(...parsed);
  return [];
}

function readAll<Schema extends z.ZodType>(root: string, [pattern, schema]: readonly [string, Schema], problems: Problem[]): Entry<z.infer<Schema>>[] {
  const files = globSync(pattern, { cwd: root }).sort();
  return files.flatMap((file) => readEntry(root, file, schema, problems));
}

function readOne<Schema extends z.ZodType>(root: string, [file, schema]: readonly [string, Schema], problems: Problem[]): Entry<z.infer<Schema>> {
  const [entry] = readEntry(root, file, schema, problems);
  if (entry === undefined) throw new ContentError(problems);
  return entry;
}

function readSeeds(root: string): Seed[] {
  return globSync('seeds/*.txt', { cwd: root })
    .sort()
    .map((file) => {
      const bytes = readFileSync(`${root}/${file}`);
      return { name: basename(file), text: bytes.toString('utf8'), sha256: createHash('sha256').update(bytes).digest('hex') };
    });
}

/** `content/site.yml`, with the address, base path and publisher that SITE_URL, BASE_PATH and SITE_PUBLISHER set. */
export function readSite(root = process.cwd(), problems: Problem[] = []): Entry<Site> {
  const entry = readOne(root, LISTS.site, problems);
  const { SITE_URL, BASE_PATH, SITE_PUBLISHER } = process.env;
  const base = BASE_PATH === undefined ? entry.data.base : `/${BASE_PATH}/`.replace(/\/+/g, '/');
  return {
    ...entry,
    data: { ...entry.data, address: (SITE_URL ?? entry.data.address).replace(/\/$/, ''), base, publisher: SITE_PUBLISHER ?? entry.data.publisher },
  };
}

/** The content as it stands in a folder, with the problems that reading it showed. */
export function readDraft(root = process.cwd()): { draft: Draft; problems: Problem[] } {
  const problems: Problem[] = [];
  const draft = {
    site: readSite(root, problems),
    sources: readAll(root, ENTRIES.sources, problems),
    findings: readAll(root, ENTRIES.findings, problems),
    inspections: readAll(root, ENTRIES.inspections, problems),
    milestones: readAll(root, ENTRIES.milestones, problems),
    pages: readAll(root, ENTRIES.pages, problems),
    statistics: readAll(root, ENTRIES.statistics, problems),
    agreement: readAll(root, ENTRIES.agreement, problems),
    story: readOne(root, LISTS.story, problems),
    disagreements: readOne(root, LISTS.disagreements, problems),
    support: readOne(root, LISTS.support, problems),
    corrections: readOne(root, LISTS.corrections, problems),
    wording: readOne(root, LISTS.wording, problems),
    themes: readOne(root, LISTS.themes, problems),
    frameworks: readOne(root, LISTS.frameworks, problems),
    glossary: readOne(root, LISTS.glossary, problems),
    people: readOne(root, LISTS.people, problems),
    seeds: readSeeds(root),
    frozen: globSync('*/*.html', { cwd: `${root}/content/frozen` })
      .sort()
      .flatMap((file) => frozenOf(file.replaceAll('\\', '/')) ?? []),
  };
  return { draft, problems };
}

/** The whole record of a folder. Throws a ContentError that lists every problem at once. */
export function loadRecord(root = process.cwd()): InspectionRecord {
  const { draft, problems } = readDraft(root);
  const evidence = evidenceOf(draft);
  const all = [...problems, ...check(draft, evidence)];
  if (all.length > 0) throw new ContentError(all);
  return join(draft, evidence);
}

let loaded: InspectionRecord | undefined;

/** The record of this folder, read once for all pages of a build. */
export function record(): InspectionRecord {
  return (loaded ??= loadRecord());
}

/** An address of this site with the base path before it, for links within the site. */
export function at(path: string): string {
  return record().site.base.slice(0, -1) + path;
}

/** An address of this site in full, for citations, feeds and data. */
export function absolute(path: string): string {
  return record().site.address + at(path);
}
