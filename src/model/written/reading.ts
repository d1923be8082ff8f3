// From files to a draft: which file is read by which schema. A file that is not sound leaves a gap, and the rest is still checked.
import type { z } from 'zod';
import type { Draft, Entry, Seed, Site } from './draft.ts';
import { parseBaseline } from './publishedList.ts';
import {
  ADDRESSES,
  AGREEMENT,
  ANY,
  BASELINE,
  closedFolders,
  decode,
  idOf,
  isRead,
  LISTS,
  REVIEWS,
  roomOf,
  textOf,
  writtenTextOf,
  type ContentText,
  type FileFact,
} from './files.ts';
import { frozenOf } from './frozen.ts';
import { parse } from './parse.ts';
import { parseAddresses } from './addressList.ts';
import type { Problem } from './problems.ts';
import { proseOf, type Prose } from './prose.ts';
import * as schemas from './schemas.ts';

const FROZEN = 'content/frozen/';

/** Every kind of content file: where the files are, and what they must contain. */
export const CONTENT = {
  sources: ['content/sources/*.yml', schemas.sourceSchema],
  findings: ['content/findings/*.yml', schemas.findingsSchema],
  inspections: ['content/inspections/*.mdx', schemas.inspectionSchema],
  milestones: ['content/milestones/*.mdx', schemas.milestoneSchema],
  pages: ['content/about/*.mdx', schemas.pageSchema],
  statistics: ['content/statistics/*.yml', schemas.statisticSchema],
  agreement: ['content/agreement.json', schemas.agreementSchema],
  site: ['content/site.yml', schemas.siteSchema],
  themes: ['content/themes.yml', schemas.themesSchema],
  frameworks: ['content/frameworks.yml', schemas.frameworksSchema],
  glossary: ['content/glossary.yml', schemas.glossarySchema],
  people: ['content/people.yml', schemas.peopleSchema],
  story: ['content/story.mdx', schemas.storySchema],
  disagreements: ['content/disagreements.yml', schemas.disagreementsSchema],
  support: ['content/support.yml', schemas.supportSchema],
  corrections: ['content/corrections.yml', schemas.correctionsSchema],
  reviews: [REVIEWS, schemas.reviewsSchema],
  wording: ['content/wording.yml', schemas.wordingSchema],
} as const;

interface Reading {
  text: string;
  schema: z.ZodType;
  entry: Entry<unknown> | undefined;
  problems: readonly Problem[];
}

/**
 * What was read of each file last, by its path. Whoever reads the content more than once keeps it and hands it in again:
 * a file that has not changed is not read again, and what was worked out from it still holds.
 */
interface LastRead {
  texts: Map<string, ContentText>;
  readings: Map<string, Reading>;
  prose: Map<string, { text: string; prose: Prose | undefined }>;
  seeds: Map<string, Seed>;
}

/** What was read before the first reading. */
export function nothingRead(): LastRead {
  return { texts: new Map(), readings: new Map(), prose: new Map(), seeds: new Map() };
}

function textRead({ texts }: LastRead, fact: FileFact): ContentText {
  const [last, now] = [texts.get(fact.path), textOf(fact)];
  if (last && last.text === now.text && last.byteOrderMark === now.byteOrderMark && last.utf16 === now.utf16) return last;
  texts.set(fact.path, now);
  return now;
}

function readingOf<Schema extends z.ZodType>(
  { readings }: LastRead,
  { file, text }: ContentText,
  schema: Schema,
): Reading & { entry: Entry<z.infer<Schema>> | undefined } {
  const last = readings.get(file);
  // What was read by this schema has its type.
  if (last?.text === text && last.schema === schema) return last as Reading & { entry: Entry<z.infer<Schema>> | undefined };
  const { parsed, problems } = parse(file, text, schema);
  const reading = { text, schema, problems, entry: parsed && { ...parsed, id: idOf(file) } };
  readings.set(file, reading);
  return reading;
}

function proseRead({ prose }: LastRead, content: ContentText): Prose[] {
  const last = prose.get(content.file);
  const now = last?.text === content.text ? last : { text: content.text, prose: proseOf(content) };
  prose.set(content.file, now);
  return now.prose ? [now.prose] : [];
}

function seedOf({ seeds }: LastRead, fact: FileFact): Seed {
  const last = seeds.get(fact.path);
  if (last && last.sha256 === fact.sha256) return last;
  const seed = { name: fact.path.slice('seeds/'.length), text: decode(fact), sha256: fact.sha256 ?? '', respelt: fact.respelt ?? (() => undefined) };
  seeds.set(fact.path, seed);
  return seed;
}

/** The entry of a list that could not be read; it reaches no page, because its problem stops the build. */
function blank<T>(file: string, data: T): Entry<T> {
  return { file, id: idOf(file), data, body: '', bodyLine: 1, place: () => ({ line: 1, column: 1 }), line: () => 1 };
}

const BLANK_SITE: Site = {
  title: '',
  address: 'https://unread.invalid',
  base: '/',
  publisher: '',
  contact: '',
  version: '',
  checked: '',
  council: '',
  content_note: '',
  inspectorate: '',
  names: [],
};

/** The draft of a folder's files, with the problems that reading them showed. */
export function draftOf(files: readonly FileFact[], last = nothingRead()): { draft: Draft; problems: Problem[] } {
  const problems: Problem[] = [];
  const sound = new Set<string>();
  const readable = files.filter(isRead);
  const texts = readable.filter(({ path }) => path.startsWith('content/') && roomOf(path) !== 'written').map((fact) => textRead(last, fact));
  const written = (path: string): string => readable.filter((fact) => fact.path === path).map(writtenTextOf)[0] ?? '';
  const read = <Schema extends z.ZodType>(text: ContentText, schema: Schema): Entry<z.infer<Schema>>[] => {
    if (text.utf16) return [];
    const reading = readingOf(last, text, schema);
    problems.push(...reading.problems);
    if (reading.problems.length === 0) sound.add(text.file);
    return reading.entry ? [reading.entry] : [];
  };
  const all = <Schema extends z.ZodType>(folder: string, schema: Schema): Entry<z.infer<Schema>>[] =>
    texts.filter(({ file }) => file.startsWith(`content/${folder}/`)).flatMap((text) => read(text, schema));
  const one = <Schema extends z.ZodType>(file: (typeof LISTS)[number] | typeof REVIEWS, schema: Schema, empty: z.infer<Schema>): Entry<z.infer<Schema>> =>
    texts.filter((text) => text.file === file).flatMap((text) => read(text, schema))[0] ?? blank(file, empty);
  const draft: Omit<Draft, 'unread'> = {
    site: one('content/site.yml', schemas.siteSchema, BLANK_SITE),
    sources: all('sources', schemas.sourceSchema),
    findings: all('findings', schemas.findingsSchema),
    inspections: all('inspections', schemas.inspectionSchema),
    milestones: all('milestones', schemas.milestoneSchema),
    pages: all('about', schemas.pageSchema),
    statistics: all('statistics', schemas.statisticSchema),
    story: one('content/story.mdx', schemas.storySchema, { title: '', summary: '', checked: '', happened: [] }),
    disagreements: one('content/disagreements.yml', schemas.disagreementsSchema, { disagreements: [] }),
    support: one('content/support.yml', schemas.supportSchema, { support: [] }),
    corrections: one('content/corrections.yml', schemas.correctionsSchema, { corrections: [] }),
    reviews: one(REVIEWS, schemas.reviewsSchema, { reviewers: [], samples: [], reviews: [] }),
    wording: one('content/wording.yml', schemas.wordingSchema, { refused: [] }),
    themes: one('content/themes.yml', schemas.themesSchema, { themes: [] }),
    frameworks: one('content/frameworks.yml', schemas.frameworksSchema, { frameworks: [], groups: [] }),
    glossary: one('content/glossary.yml', schemas.glossarySchema, { terms: [] }),
    people: one('content/people.yml', schemas.peopleSchema, { people: [] }),
    seeds: readable.filter(({ path }) => path.startsWith('seeds/')).map((fact) => seedOf(last, fact)),
    frozen: files.flatMap(({ kind, path }) => (kind === 'file' && path.startsWith(FROZEN) ? (frozenOf(path.slice(FROZEN.length)) ?? []) : [])),
    agreement: readable.filter(({ path }) => path === AGREEMENT).flatMap((fact) => read(textOf(fact), schemas.agreementSchema)),
    addresses: parseAddresses(ADDRESSES, written(ADDRESSES)),
    baseline: parseBaseline(BASELINE, written(BASELINE)),
    files,
    texts,
    prose: texts.flatMap((text) => proseRead(last, text)),
  };
  // The lists of what was published have rules of their own; their entries are known only where every line is sound.
  for (const { path } of readable)
    if ((path === ADDRESSES && draft.addresses.bad.length === 0) || (path === BASELINE && draft.baseline.bad.length === 0)) sound.add(path);
  const closed = closedFolders(
    files,
    draft.addresses.list.filter(({ withdrawn }) => withdrawn === undefined).map(({ path }) => path),
  );
  const unread = new Set([
    ...[...LISTS, ...files.map(({ path }) => path)].filter((path) => path.startsWith('seeds/') || !sound.has(path)),
    ...closed.map(({ path }) => `${path}/${ANY}`),
  ]);
  return { draft: { ...draft, unread }, problems };
}
