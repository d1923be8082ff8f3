// What stands in the way of a new visit: everything that is missing, unknown or there already, at once.
import { emptyFindings, inspectionFile, findingsFile, furnitureIn, marksIn, sourceFile, textByHand, type Visit } from './newEntries.ts';
import { textLines, type TakenIn } from './takenIn.ts';
import { recordDate, yearOf } from '../written/dates.ts';
import type { Draft, Framework } from '../written/draft.ts';
import { isWellNamed, MAX_BYTES, roomOf } from '../written/files.ts';
import { prepare } from '../evidence/preparedText.ts';

/** The arguments of an editor on the command line. */
export interface Request {
  text?: string | undefined;
  date?: string | undefined;
  published?: string | undefined;
  framework?: string | undefined;
  publisher?: string | undefined;
  kind?: string | undefined;
  title?: string | undefined;
}

/** The text that was handed in, or why it could not be read. */
export type Handed = { bytes: Uint8Array; sha256: string } | { why: string };

/** What would be written, or why nothing is. */
interface Plan {
  reasons: string[];
  /** Files to write, by their path below the folder of the record. One that is there already, to the letter, is left of a run that was stopped. */
  files: { path: string; content: string | Uint8Array; says: string; isThere: boolean }[];
}

const slugOf = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const isSlug = (name: string): boolean => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name);

const SAVE_AS = 'Open the document, copy its words into a plain text file, save that as UTF-8, and name that file.';

/** The characters of a text that was handed in, or why it holds none that can be quoted. */
function wordsOf(handed: Handed): { words: string } | { why: string } {
  if ('why' in handed) return handed;
  const { bytes } = handed;
  if (bytes.length === 0) return { why: '--text: the file is empty.' };
  if (bytes.length > MAX_BYTES)
    return { why: `--text: the file has more than ${MAX_BYTES.toLocaleString('en-GB')} bytes; a text of that length is no letter and no report.` };
  try {
    const words = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (words.includes('\0') || words.startsWith('%PDF')) return { why: `--text: the file is not plain text (a PDF, a Word file or the like). ${SAVE_AS}` };
    return words.startsWith('\uFEFF') ? { why: '--text: the file begins with a byte-order mark. Save it as "UTF-8", not as "UTF-8 with BOM".' } : { words };
  } catch {
    return { why: `--text: the file is not plain text in UTF-8. ${SAVE_AS}` };
  }
}

function dateProblems(request: Request): string[] {
  const given = (['date', 'published'] as const).flatMap((name) => (request[name] === undefined ? [] : [[name, request[name]] as const]));
  if (given.length === 0)
    return ['--date is missing: the day or days of the visit, like 2026-03-10/2026-03-11. Where they are not known, give --published, the day of publication.'];
  return given
    .filter(([, value]) => recordDate(value) === undefined)
    .map(([name, value]) => `--${name}: "${value}" is no date. Write it like 2026-03-10, 2026-03 or 2026-03-10/2026-03-11.`);
}

function named(request: Request, framework: Framework | undefined): { id: string; source: string } | undefined {
  const date = request.date ?? request.published;
  if (date === undefined || recordDate(date) === undefined || request.publisher === undefined || !framework) return undefined;
  const kind = request.kind ?? slugOf(framework.visit);
  return { id: `${yearOf(date)}-${kind}`, source: `${yearOf(date)}-${slugOf(request.publisher)}-${kind}` };
}

/** The files of a visit whose text was taken in at the desk: nothing is listed, since the desk shows what is there to code. */
function takenInFiles(visit: Visit, bytes: Uint8Array, taken: TakenIn): Omit<Plan['files'][number], 'isThere'>[] {
  const paths = pathsOf(visit, taken);
  return [
    ...(paths.received === undefined ? [] : [{ path: paths.received, content: taken.bytes, says: 'the document as it was received, byte for byte' }]),
    { path: paths.seed, content: bytes, says: 'the text that was made of it' },
    { path: paths.source, content: sourceFile(visit, textLines(taken, visit.seed, visit.source)), says: 'what the document is' },
    { path: paths.inspection, content: inspectionFile(visit), says: 'the facts of the visit, and its account in plain English' },
    { path: paths.findings, content: emptyFindings(visit), says: 'what is coded of it: nothing yet' },
  ];
}

/** The files of a visit, as nobody has touched them yet. */
function untouched(visit: Visit, words: string, bytes: Uint8Array, draft: Draft): Omit<Plan['files'][number], 'isThere'>[] {
  const findings = findingsFile(visit, prepare(words, { state: 'clean', marks: marksIn(words), furniture: furnitureIn(words) }), draft.themes.data.themes);
  const counted = `${findings.candidates} sentences to code, none of them coded, and ${findings.others} stretches that hold no sentence`;
  const paths = pathsOf(visit);
  return [
    { path: paths.seed, content: bytes, says: 'the text, byte for byte' },
    { path: paths.source, content: sourceFile(visit, textByHand(words, visit.seed)), says: 'what the document is' },
    { path: paths.inspection, content: inspectionFile(visit), says: 'the facts of the visit, and its account in plain English' },
    { path: paths.findings, content: findings.text, says: counted },
  ];
}

function pathsOf(
  { id, source }: Pick<Visit, 'id' | 'source'>,
  taken?: TakenIn,
): Record<'seed' | 'source' | 'inspection' | 'findings', string> & { received: string | undefined } {
  return {
    received: taken && taken.notKept === undefined ? `seeds/${source}.${taken.ending}` : undefined,
    seed: `seeds/${source}.txt`,
    source: `content/sources/${source}.yml`,
    inspection: `content/inspections/${id}.mdx`,
    findings: `content/findings/${id}.yml`,
  };
}

/** Whether a path holds exactly this. */
function holds(draft: Draft, path: string, content: string | Uint8Array): boolean {
  const there = draft.files.find((fact) => fact.path === path)?.bytes;
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return there !== undefined && there.length === bytes.length && there.every((byte, i) => byte === bytes[i]);
}

/** The files of a new visit, or every reason why they are not written. */
export function planned(draft: Draft, request: Request, handed: Handed | undefined, taken?: TakenIn): Plan {
  const { frameworks } = draft.frameworks.data;
  const framework = frameworks.find(({ id }) => id === request.framework);
  const known = `One of: ${frameworks.map(({ id, name }) => `${id} (${name})`).join('; ')}.`;
  const text = handed && wordsOf(handed);
  const names = named(request, framework);
  const paths = names ? pathsOf(names, taken) : undefined;
  const isNamed = names !== undefined && isSlug(names.id) && isSlug(names.source);
  const wanted = Object.values(paths ?? {}).filter((path) => path !== undefined);
  const misnamed = wanted.filter((path) => !isNamed || !isWellNamed(path));
  const { publisher, date, published, title } = request;
  const files =
    handed && 'bytes' in handed && text && 'words' in text && names && publisher !== undefined && misnamed.length === 0
      ? ((visit: Visit) => (taken ? takenInFiles(visit, handed.bytes, taken) : untouched(visit, text.words, handed.bytes, draft)))({
          ...names,
          seed: { name: `${names.source}.txt`, sha256: handed.sha256 },
          framework: request.framework ?? '',
          publisher,
          date,
          published,
          title,
        }).map((file) => ({ ...file, isThere: holds(draft, file.path, file.content) }))
      : [];
  const sameText =
    handed && 'sha256' in handed ? draft.seeds.find(({ sha256, name }) => sha256 === handed.sha256 && `seeds/${name}` !== paths?.seed) : undefined;
  // A source that still has empty fields is not read; the document beside it is there.
  const sameReceived =
    taken &&
    (draft.files.find(({ path, sha256 }) => roomOf(path) === 'received' && sha256 === taken.sha256 && path !== paths?.received)?.path ??
      draft.sources.find(({ data }) => data.text.received?.sha256 === taken.sha256)?.file);
  const left = new Set(files.flatMap(({ path, isThere }) => (isThere ? path : [])));
  const occupied = wanted.filter((path) => !left.has(path) && draft.files.some((fact) => fact.path === path));
  const reasons = [
    ...(text === undefined ? ['--text is missing: the file that holds the words of the document, as plain text.'] : 'why' in text ? [text.why] : []),
    ...(sameReceived ? [`--text: this document is held already: see ${sameReceived}.`] : []),
    ...(sameText ? [`--text: this text is held already, as seeds/${sameText.name}.`] : []),
    ...dateProblems(request),
    ...(request.framework === undefined ? [`--framework is missing: the rules under which the visit was made. ${known}`] : []),
    ...(request.framework !== undefined && !framework ? [`--framework: there is no "${request.framework}". ${known}`] : []),
    ...(publisher === undefined ? [`--publisher is missing: who published the document, like "${draft.site.data.inspectorate}".`] : []),
    ...misnamed.map((path) => `"${path}" is no name for a file: --kind and --publisher must give lower-case words joined by hyphens.`),
    ...occupied.map((path) => `${path} is there already, and nothing is ever overwritten.`),
    ...(occupied.length > 0 && framework
      ? [`For a further visit of that kind in the same year add, for example, --kind ${slugOf(framework.visit)}-summer.`]
      : []),
  ];
  return { reasons, files: reasons.length > 0 ? [] : files };
}
