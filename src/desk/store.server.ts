// The record in hand: reads its files, changes them by edits, takes changes back. Writes nothing but files of `content/` and `seeds/`,
// each whole, and none that was changed outside since it was read.
import { createHash } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { writeNew } from '../commands/writeWhole.ts';
import type { FileChange } from '../model/authoring/owed.ts';
import type { Edit } from '../model/editing/changes.ts';
import { edited } from '../model/editing/edited.ts';
import { readDraft } from '../record.ts';
import type { Read } from '../model/checks/check.ts';
import type { Change, FileText } from './answers.ts';
import { finish, writeTogether, type Step } from './journal.server.ts';
import { follow, placeIn } from './recordFiles.server.ts';
import { Refused } from './refused.ts';

const KEPT = 'node_modules/.cache/desk';
/** So many changes can be taken back. */
const MOST_UNDONE = 500;

/** The SHA-256 of a text or of bytes. */
export const fingerprint = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** A file that is to be made: its characters, or its bytes. */
interface NewFile {
  path: string;
  content: string | Uint8Array;
}

/** A change that can be taken back: its files before and after, documents that were laid beside them, and those that went with their bytes. */
interface Done {
  steps: Step[];
  laid: readonly string[];
  gone: readonly { path: string; bytes: Uint8Array }[];
}

/** Tells of changes: `written` by the desk, `outside` by somebody else, each with the path of a file below the record. */
interface Events {
  written: [path: string];
  outside: [path: string];
  moved: [];
}

export class Store extends EventEmitter<Events> {
  /** The folder of the record, in full. */
  root: string;
  /** Throws where a change may not be made just like that: what was published is changed with its reason. */
  mayChange: (changes: readonly FileChange[]) => void = () => undefined;
  readonly #done: Done[] = [];
  /** What the desk itself has written last, by path: the watcher tells it apart from what others write. */
  readonly #own = new Map<string, string>();
  #unfollow: () => void = () => undefined;

  constructor(root: string) {
    super();
    this.root = realpathSync(resolve(root));
    this.#follow();
  }

  /** The folder, outside the record, in which the desk keeps what is no part of it: drafts, and what it was writing when it was killed. */
  get cache(): string {
    const folder = resolve(KEPT, fingerprint(this.root).slice(0, 16));
    mkdirSync(folder, { recursive: true });
    return folder;
  }

  /** Whether the folder holds a record. */
  get isRecord(): boolean {
    return existsSync(`${this.root}/content/site.yml`);
  }

  /** Takes another folder in hand. */
  open(root: string): void {
    this.close();
    this.root = realpathSync(resolve(root));
    this.#done.length = 0;
    this.#own.clear();
    this.#follow();
    this.emit('moved');
  }

  close(): void {
    this.#unfollow();
  }

  /** The record as it is read now, with the problems that reading showed. What has not changed is not read again. */
  draft(): Read {
    return readDraft(this.root);
  }

  /** A file, where it is there. Throws a Refused for a path that is none of the record. */
  find(path: string): FileText | undefined {
    const file = this.#place(path);
    if (!existsSync(file)) return undefined;
    const bytes = readFileSync(file);
    return { path, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), sha256: fingerprint(bytes) };
  }

  /** A file. Throws a Refused where it is not there. */
  read(path: string): FileText {
    const found = this.find(path);
    if (!found)
      throw new Refused(`There is no file ${path} any more. It was deleted or renamed outside the desk: look at the list of visits again.`, 'changed');
    return found;
  }

  /** Changes a file by edits, if it is still the one that was seen. */
  edit(path: string, seen: string, edits: readonly Edit[]): FileText {
    const { text } = this.seen(path, seen);
    return this.change([{ path, seen, text: edited(path, text, edits) }])[0] ?? this.read(path);
  }

  /** A file, if it is still the one that was seen. Throws a Refused where it is not. */
  seen(path: string, seen: string): FileText {
    const now = this.read(path);
    if (now.sha256 !== seen) throw this.#changed(path);
    return now;
  }

  /**
   * Changes several files, all or none. Throws a Refused where one is not as it was seen; then nothing is written.
   * `told` is a change of something published that brings its correction with it.
   */
  change(changes: readonly Change[], how?: 'told', documents: { laid?: readonly string[]; gone?: readonly string[] } = {}): FileText[] {
    const steps = changes.map(({ path, seen, text }) => {
      const now = this.find(path);
      if ((now?.sha256 ?? null) !== seen) throw this.#changed(path);
      return { path, before: now?.text ?? null, after: text };
    });
    const open = steps.filter(({ before, after }) => before !== after);
    if (how !== 'told') this.mayChange(open.map(({ path, after }) => ({ path, text: after })));
    const gone = (documents.gone ?? []).map((path) => ({ path, bytes: new Uint8Array(readFileSync(this.#place(path))) }));
    this.#write(open);
    for (const { path } of gone) this.#remove(path);
    if (open.length > 0) {
      this.#done.push({ steps: open, laid: documents.laid ?? [], gone });
      if (this.#done.length > MOST_UNDONE) this.#done.shift();
    }
    return changes.flatMap(({ path, text }) => (text === null ? [] : [this.read(path)]));
  }

  /** Makes new files, all or none. Throws a Refused where one is there already. */
  create(files: readonly NewFile[]): void {
    for (const { path } of files) if (existsSync(this.#place(path))) throw new Refused(`${path} is there already, and the desk overwrites nothing.`);
    const made: string[] = [];
    try {
      for (const { path, content } of files) {
        this.#own.set(path, fingerprint(content));
        writeNew(this.#place(path), content);
        made.push(path);
      }
    } catch (error) {
      for (const path of made) rmSync(this.#place(path), { force: true });
      throw error;
    }
    for (const path of made) this.emit('written', path);
  }

  /**
   * Makes new files and changes others, all or none; a document that was received is laid down first. Whoever is stopped between the two does the same
   * once more. Throws a Refused where a file is there already with other bytes, or is not as it was seen.
   */
  take(files: readonly NewFile[], changes: readonly Change[] = []): void {
    const texts = files.flatMap(({ path, content }) => (typeof content === 'string' ? [{ path, seen: null, text: content }] : []));
    const documents = files.flatMap(({ path, content }) => (typeof content === 'string' ? [] : [{ path, content }]));
    const isThere = (path: string): boolean => existsSync(this.#place(path));
    const other =
      documents.find(({ path, content }) => isThere(path) && fingerprint(readFileSync(this.#place(path))) !== fingerprint(content)) ??
      texts.find(({ path }) => isThere(path));
    if (other) throw new Refused(`${other.path} is there already, and the desk overwrites nothing.`);
    const open = documents.filter(({ path }) => !isThere(path));
    this.create(open);
    try {
      this.change([...texts, ...changes], undefined, { laid: documents.map(({ path }) => path) });
    } catch (error) {
      for (const { path } of open) this.#remove(path);
      throw error;
    }
  }

  /** Forgets what could be taken back: it was saved as a version, or registered. */
  settle(): void {
    this.#done.length = 0;
  }

  /** The files of the change that would be taken back; none where there is nothing. */
  get undoable(): string[] {
    return (this.#done.at(-1)?.steps ?? []).map(({ path }) => path);
  }

  /** Takes back the last change, and says which files it was; none where there is nothing to take back. Throws a Refused where a file was changed since. */
  undo(): FileText[] {
    const done = this.#done.at(-1);
    if (!done) return [];
    const { steps, laid, gone } = done;
    for (const { path, after } of steps) if ((this.find(path)?.text ?? null) !== after) throw this.#changed(path);
    this.mayChange(steps.map(({ path, before }) => ({ path, text: before })));
    this.#done.pop();
    const back = steps.flatMap(({ path, before, after }) => (before === null ? [] : [{ path, before: after, after: before }]));
    this.create(gone.map(({ path, bytes }) => ({ path, content: bytes })));
    this.#write(back);
    for (const { path, before } of steps) if (before === null) this.#remove(path);
    for (const path of laid) this.#remove(path);
    return back.map(({ path }) => this.read(path));
  }

  /** Finishes what a desk that was killed had begun to write here. */
  mend(): void {
    finish(this.root, this.#journal);
  }

  get #journal(): string {
    return `${this.cache}/writing.json`;
  }

  #remove(path: string): void {
    this.#own.delete(path);
    rmSync(this.#place(path), { force: true });
    this.emit('written', path);
  }

  #write(steps: readonly Step[]): void {
    for (const { path, after } of steps) {
      if (after === null) this.#own.delete(path);
      else this.#own.set(path, fingerprint(after));
    }
    writeTogether(this.root, this.#journal, steps);
    for (const { path } of steps) this.emit('written', path);
  }

  #changed(path: string): Refused {
    return new Refused(
      `${path} was changed outside the desk, so nothing was written. The page shows it now as it is: look at it, and do the last step again.`,
      'changed',
    );
  }

  /** The fingerprint of what is at a path; none where that may not be read. */
  #shaAt(path: string): string | undefined {
    try {
      return this.find(path)?.sha256;
    } catch {
      return undefined;
    }
  }

  #place(path: string): string {
    return placeIn(this.root, path);
  }

  #follow(): void {
    this.#unfollow = follow(this.root, (path) => {
      if (this.#shaAt(path) !== this.#own.get(path)) this.emit('outside', path);
    });
  }
}
