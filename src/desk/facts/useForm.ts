// A file in a form: what is typed is shown at once, and written within a second, one write after the other.
import { useEffect, useRef, useState } from 'preact/hooks';
import { after, stepsOf, valueAt, type Edit, type Fields, type Path, type Value } from '../../model/editing/changes.ts';
import type { Problem } from '../../model/written/problems.ts';
import type { Checked, FileText } from '../answers.ts';
import { get, post } from '../api.ts';
import { inFormWords } from '../formWords.ts';
import { saving } from '../saving.ts';
import type { FormFile } from './answers.ts';
import { fieldOf } from './problemField.ts';

/** Milliseconds without a key after which what was typed is written. */
const REST = 400;

/** A form on a file. */
export interface Form {
  path: string;
  data: Fields;
  sections: FormFile['sections'];
  /** Makes edits; those of a field that is still being typed take the place of the edit before. */
  edit: (...edits: Edit[]) => void;
  /** What the check says of a field or of a section. */
  problem: (name: string) => string | undefined;
  /** What it says of no field that is shown. */
  others: (shown: readonly string[]) => Problem[];
}

/** The words of a field, or those of a value within it. */
export function wordsAt(data: Value | undefined, ...path: Path): string {
  const value = valueAt(data, path);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

const isSameField = (a: Edit | undefined, b: Edit): boolean =>
  a !== undefined && (('set' in a && 'set' in b && a.set.join('\n') === b.set.join('\n')) || ('section' in a && 'section' in b && a.section === b.section));

/** A form on a file that was read; it is read again when the record was changed outside or something was taken back. */
export function useForm(first: FormFile, record: unknown): Form {
  const [file, setFile] = useState(first);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const state = useRef({ seen: first.sha256, text: first.text, queue: [] as Edit[], timer: 0, running: undefined as Promise<void> | undefined });
  const now = state.current;

  const look = (): void => {
    get<Checked>('problems', { fresh: '' })
      .then(({ problems: all }) => setProblems(all.filter((one) => one.file === first.path)))
      .catch(() => undefined);
  };
  const reread = async (): Promise<void> => {
    const again = await get<FormFile>('facts/file', { path: first.path });
    now.seen = again.sha256;
    now.text = again.text;
    setFile(again);
    look();
  };
  const write = async (): Promise<void> => {
    while (now.queue.length > 0) {
      const edits = now.queue.splice(0);
      try {
        const written = await post<FileText>('edit', { path: first.path, seen: now.seen, edits });
        now.seen = written.sha256;
        now.text = written.text;
      } catch (error) {
        now.queue.length = 0;
        // What was not written is not shown as if it were.
        await reread().catch(() => undefined);
        throw error;
      }
    }
  };
  const flush = (): void => {
    clearTimeout(now.timer);
    if (now.queue.length === 0 || now.running) return;
    now.running = saving(write())
      .catch(() => undefined)
      .finally(() => {
        now.running = undefined;
        look();
        if (now.queue.length > 0) flush();
      });
  };
  const edit = (...edits: Edit[]): void => {
    for (const one of edits) {
      if (isSameField(now.queue.at(-1), one)) now.queue.pop();
      now.queue.push(one);
    }
    setFile((before) => edits.reduce(shown, before));
    clearTimeout(now.timer);
    now.timer = globalThis.setTimeout(flush, REST) as unknown as number;
  };

  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current && now.queue.length === 0) void (now.running ?? Promise.resolve()).then(reread).catch(() => undefined);
    isFirst.current = false;
  }, [record]);
  useEffect(() => {
    look();
    return flush;
  }, []);

  const of = (name: string): Problem[] => problems.filter((one) => fieldOf(now.text, one) === name);
  return {
    path: first.path,
    data: file.data,
    sections: file.sections,
    edit,
    problem: (name) => {
      const found = of(name);
      return found.length === 0
        ? undefined
        : found
            .map(inFormWords)
            .map(({ what, todo }) => `${what} ${todo}`)
            .join(' ');
    },
    others: (names) => problems.filter((one) => !names.includes(fieldOf(now.text, one))).map(inFormWords),
  };
}

/** The file as an edit leaves it. */
function shown(file: FormFile, edit: Edit): FormFile {
  if ('section' in edit) {
    const isThere = file.sections.some(({ heading }) => heading === edit.section);
    const changed = file.sections.map((one) => (one.heading === edit.section ? { ...one, text: edit.to } : one));
    return { ...file, sections: isThere ? changed : [...file.sections, { heading: edit.section, text: edit.to }] };
  }
  // The facts of a file are fields before and after.
  return { ...file, data: stepsOf(file.data, edit).reduce<Value>(after, file.data) as Fields };
}
