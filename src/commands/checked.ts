// A cache of earlier checks, by the fingerprint of everything that a check reads: the record, the code, the libraries, the settings.
// Nothing but the check reads it. What is damaged or not there is as if it had never been; two checks at once cannot harm each other.
import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { readFacts } from '../facts.ts';
import type { FileFact } from '../model/written/files.ts';
import { errorCode } from './errorCode.ts';

const FOLDER = 'node_modules/.cache/check';
/** As many answers are kept: of some records, before and after some changes. */
const KEPT = 20;
const SETTINGS = ['SITE_URL', 'BASE_PATH', 'SITE_PUBLISHER', 'SITE_CONTACT', 'TZ', 'LANG', 'LC_ALL'];

/** The answer of a check: that the content is sound, or its problems. */
export interface Said {
  sound: boolean;
  text: string;
}

/** What a check reads, and the fingerprint of all of it, under which its answer is kept. */
export interface Inputs {
  root: string;
  facts: FileFact[];
  fingerprint: string;
}

/** The code of a check, and the list of what is installed, in a folder of the project. */
export function codeFiles(project: string): string[] {
  const model = readdirSync(`${project}/src/model`, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const own = readdirSync(`${project}/src`, { withFileTypes: true }).filter((entry) => entry.isFile());
  return [
    ...[...model, ...own].map(({ parentPath, name }) => `${parentPath}/${name}`.replaceAll('\\', '/')),
    ...['check.mjs', 'check.ts', 'checkAfresh.ts', 'checked.ts', 'command.ts', 'errorCode.ts'].map((name) => `${project}/src/commands/${name}`),
    `${project}/node_modules/.package-lock.json`,
  ];
}

/** Reads all that a check of a folder reads. What is fingerprinted is what is checked: the bytes are read once. */
export function inputsOf(root: string, project = '.'): Inputs {
  const facts = readFacts(root);
  const code = codeFiles(project).map((file) => [file, hash('sha256', readFileSync(file))]);
  const settings = SETTINGS.map((name) => process.env[name] ?? null);
  const record = facts.map(({ path, kind, size, sha256 }) => [path, kind, size, sha256 ?? null]);
  // The day, because no date of the record may be in the future.
  const all = [process.version, process.arch, code, root, new Date().toDateString(), settings, record];
  return { root, facts, fingerprint: hash('sha256', JSON.stringify(all)) };
}

/** A file that was kept, if it is whole. */
function recall(name: string): string | undefined {
  try {
    const kept = readFileSync(`${FOLDER}/${name}`, 'utf8');
    const text = kept.slice(65);
    return kept[64] === '\n' && hash('sha256', text) === kept.slice(0, 64) ? text : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a text under a name. Where that cannot be done, the next check takes longer, and nothing else. */
export function keep(name: string, text: string): void {
  const beside = `${FOLDER}/${name}.${process.pid}-${performance.now()}`;
  try {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(beside, `${hash('sha256', text)}\n${text}`);
    renameSync(beside, `${FOLDER}/${name}`);
    const byAge = readdirSync(FOLDER)
      .map((one) => ({ one, age: statSync(`${FOLDER}/${one}`, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
      .sort((a, b) => b.age - a.age);
    for (const { one } of byAge.slice(KEPT)) rmSync(`${FOLDER}/${one}`, { force: true });
  } catch {
    rmSync(beside, { force: true });
  }
}

/** The kept answer for the same inputs; undefined where the command has arguments. */
export function saidOf({ fingerprint }: Inputs, typed = process.argv.slice(2)): Said | undefined {
  if (typed.length > 0) return undefined;
  const kept = recall(fingerprint);
  // What is whole was written by this very code.
  return kept === undefined ? undefined : (JSON.parse(kept) as Said);
}

/** Prints a kept answer as a new check would, and returns its exit code. */
export function repeat({ sound, text }: Said): number {
  const bytes = Buffer.from(`${text}\n`);
  try {
    for (let from = 0; from < bytes.length;) {
      try {
        from += writeSync(sound ? 1 : 2, bytes, from);
      } catch (error) {
        // Who reads is slower than we write.
        if (errorCode(error) !== 'EAGAIN') throw error;
      }
    }
  } catch (error) {
    // Who reads has stopped reading.
    if (errorCode(error) !== 'EPIPE') throw error;
  }
  return sound ? 0 : 1;
}
