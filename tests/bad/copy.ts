// A copy of the real content in which one thing is changed, checked and put back.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Draft } from '../../src/model/written/draft.ts';
import type { Evidence } from '../../src/model/evidence/lookUp.ts';
import { evidenceOf } from '../../src/model/evidence/lookUp.ts';
import { nothingPublished } from '../nothingPublished.ts';
import type { Problem } from '../../src/model/written/problems.ts';
import { readDraft } from '../../src/record.ts';

/** Stands in the new text of a change where the problem must be told; it is taken out before the text is written. */
const HERE = '¦';

export type Change =
  | { file: string; from: string; to: string }
  | { file: string; text: string | Uint8Array }
  | { file: string; as: 'gone' | 'folder' | 'pipe' }
  | { file: string; link: string };

export interface Changed {
  name: string;
  change: Change | readonly Change[];
  /** Where the problem is told, if it is neither at the mark in the change nor at the beginning of the changed file. */
  where?: { file: string; before?: string };
}

/** One thing that the check must refuse: under one rule and no other, at one place and no other. */
export interface Case extends Changed {
  rule: string;
}

/** The place of an offset, counted here and not by the code that is tested. */
function placeOf(file: string, text: string, offset: number): string {
  const lines = text.slice(0, offset).split('\n');
  return `${file}:${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
}

/** What a pattern finds in a file of the content as it is: words that an editor writes anew from time to time. */
export function written(file: string, pattern: RegExp): string {
  const [found] = pattern.exec(readFileSync(file, 'utf8')) ?? [];
  if (found === undefined) throw new Error(`${pattern} finds nothing in ${file}`);
  return found;
}

/** The day a number of days after the one on which the record was last checked. */
export function afterCheck(days: number): string {
  const checked = /[\d-]{10}/.exec(written('content/site.yml', /^checked: .*/m))?.[0] ?? '';
  return new Date(Date.parse(checked) + days * 86_400_000).toISOString().slice(0, 10);
}

export class Copy {
  readonly root = mkdtempSync(join(tmpdir(), 'record-'));
  readonly #kept = join(this.root, 'kept');

  constructor() {
    for (const folder of ['content', 'seeds']) cpSync(folder, join(this.root, folder), { recursive: true });
    // With what was published every change would be a change untold besides; the cases about that write these files themselves.
    nothingPublished(this.root);
  }

  remove(): void {
    rmSync(this.root, { recursive: true });
  }

  read(file: string): string {
    return readFileSync(join(this.root, file), 'utf8');
  }

  /** Makes the changes, does something, and puts everything back. Says where the mark stood. */
  with<T>(changes: readonly Change[], act: (place: string) => T): T {
    const undo = [...new Set(changes.map(({ file }) => file))].map((file) => this.#keep(file));
    try {
      const places = changes.flatMap((change) => this.#make(change) ?? []);
      return act(places[0] ?? `${changes[0]?.file ?? ''}:1:1`);
    } finally {
      for (const step of undo) step();
    }
  }

  /** Makes the changes of several cases, does something, and puts everything back. Says where the mark of each stood. */
  withAll<T>(cases: readonly Changed[], act: (places: readonly string[]) => T, places: readonly string[] = []): T {
    const [first, ...others] = cases;
    return first ? this.with(changesOf(first), (place) => this.withAll(others, act, [...places, place])) : act(places);
  }

  #keep(file: string): () => void {
    const path = join(this.root, file);
    const kept = `${this.#kept}-${file.replaceAll('/', '-')}`;
    const stood = existsSync(path);
    if (stood) cpSync(path, kept, { recursive: true });
    const folder = dirname(path);
    const stoodFolder = existsSync(folder);
    return () => {
      rmSync(stoodFolder ? path : folder, { recursive: true, force: true });
      if (stood) renameSync(kept, path);
    };
  }

  #make(change: Change): string | undefined {
    const path = join(this.root, change.file);
    if ('from' in change) {
      const text = this.read(change.file);
      const at = text.indexOf(change.from);
      if (at < 0) throw new Error(`"${change.from}" does not stand in ${change.file}`);
      return this.#write(change.file, text.slice(0, at) + change.to + text.slice(at + change.from.length));
    }
    if ('text' in change) {
      mkdirSync(dirname(path), { recursive: true });
      if (typeof change.text === 'string') return this.#write(change.file, change.text);
      writeFileSync(path, change.text);
      return undefined;
    }
    rmSync(path, { force: true });
    if ('link' in change) symlinkSync(change.link, path);
    else if (change.as === 'folder') mkdirSync(path);
    else if (change.as === 'pipe') execFileSync('mkfifo', [path]);
    return undefined;
  }

  #write(file: string, marked: string): string | undefined {
    const offset = marked.indexOf(HERE);
    writeFileSync(join(this.root, file), marked.replace(HERE, ''));
    return offset < 0 ? undefined : placeOf(file, marked, offset);
  }

  /** The place of some words in a file as it stands, or of the file as such. */
  placeOf({ file, before }: { file: string; before?: string }): string {
    if (before === undefined) return `${file}:1:1`;
    const offset = this.read(file).indexOf(before);
    if (offset < 0) throw new Error(`"${before}" does not stand in ${file}`);
    return placeOf(file, this.read(file), offset);
  }

  draft(): { draft: Draft; evidence: Evidence[]; problems: readonly Problem[] } {
    const { draft, problems } = readDraft(this.root);
    return { draft, evidence: evidenceOf(draft), problems };
  }
}

const changesOf = ({ change }: Changed): readonly Change[] => ('file' in change ? [change] : change);

/** How many cases are tried at once: few enough that two seldom get into each other's way, and enough to spare most of the time. */
const AT_ONCE = 5;

/** Cases in groups that can be tried at once: none of them changes a file that another one changes or is told of in, and all are of one kind. */
export function groupsOf<One extends Changed>(cases: readonly One[], kindOf: (one: One) => unknown = () => undefined): One[][] {
  const groups: { kind: unknown; files: Set<string>; cases: One[] }[] = [];
  for (const one of cases) {
    const files = [...changesOf(one), ...(one.where ? [one.where] : [])].map(({ file }) => file);
    const kind = kindOf(one);
    let group = groups.find((other) => other.kind === kind && other.cases.length < AT_ONCE && !files.some((file) => other.files.has(file)));
    if (!group) groups.push((group = { kind, files: new Set(), cases: [] }));
    for (const file of files) group.files.add(file);
    group.cases.push(one);
  }
  return groups.map((group) => group.cases);
}
