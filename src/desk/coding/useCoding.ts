// The coding in the browser: what each act makes of it is shown at once, and written one after the other.
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Act, Coder } from '../../model/authoring/coding/doing.ts';
import { listsOf, type ItemEdit } from '../../model/authoring/coding/items.ts';
import { passagesOf, progressOf, type Passage } from '../../model/authoring/coding/passages.ts';
import { prepare } from '../../model/evidence/preparedText.ts';
import type { Problem } from '../../model/written/problems.ts';
import type { Checked, FileText } from '../answers.ts';
import { get, post } from '../api.ts';
import { saving } from '../saving.ts';
import { undo as takeBack } from '../undo.ts';
import type { CodingAnswer } from './answers.ts';

/** Milliseconds after the last change after which the check is asked. */
const REST = 700;

/** A coding that is worked on. */
export interface AtWork {
  coder: Coder;
  passages: Passage[];
  progress: ReturnType<typeof progressOf>;
  /** What the check says of the file. */
  problems: readonly Problem[];
  /** Does what an act says of the coding as it is now, and gives why it cannot be done. */
  act: (make: (coder: Coder, passages: readonly Passage[]) => Act) => string | undefined;
  /** Waits until everything is written, and takes the last change back. */
  undo: () => Promise<void>;
  /** The fingerprint of the file once everything is written. */
  settled: () => Promise<string>;
  reread: () => Promise<void>;
}

/** Writes edits one after the other; each is made of the file as the one before left it. */
function useWriter(path: string, first: string, onFailure: () => void, onIdle: () => void) {
  const state = useRef({ seen: first, queue: [] as (readonly ItemEdit[])[], running: undefined as Promise<void> | undefined });
  const run = async (): Promise<void> => {
    const now = state.current;
    try {
      for (let edits = now.queue.shift(); edits; edits = now.queue.shift()) now.seen = (await post<FileText>('edit', { path, seen: now.seen, edits })).sha256;
    } catch (error) {
      now.queue.length = 0;
      throw error;
    }
  };
  const write = (edits: readonly ItemEdit[]): void => {
    const now = state.current;
    now.queue.push(edits);
    now.running ??= saving(run())
      .catch(onFailure)
      .finally(() => {
        now.running = undefined;
        onIdle();
      });
  };
  return { state, write };
}

/** The coding of a visit, from what the server says of it. */
export function useCoding(first: CodingAnswer, record: unknown): AtWork {
  const [answer, setAnswer] = useState(first);
  const [lists, setLists] = useState(() => listsOf(first.file.text));
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const current = useRef(lists);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { raw, state: textState } = answer.text ?? {};
  const said = JSON.stringify(textState);
  // The same text is prepared once, however often the file is read again.
  const text = useMemo(() => (raw === undefined || textState === undefined ? undefined : prepare(raw, textState)), [raw, said]);

  const look = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      get<Checked>('problems', { fresh: '' })
        .then(({ problems: all }) => setProblems(all.filter(({ file }) => file === first.file.path)))
        .catch(() => undefined);
    }, REST);
  }, [first.file.path]);
  const reread = async (): Promise<void> => {
    const now = await get<CodingAnswer>(`coding/${first.visit.id}`);
    writer.state.current.seen = now.file.sha256;
    current.current = listsOf(now.file.text);
    setAnswer(now);
    setLists(current.current);
    look();
  };
  const writer = useWriter(first.file.path, first.file.sha256, () => void reread(), look);
  const settled = async (): Promise<string> => {
    while (writer.state.current.running) await writer.state.current.running;
    return writer.state.current.seen;
  };
  const isFirst = useRef(true);
  useEffect(() => {
    // The record was read again: something was changed outside, or taken back.
    if (!isFirst.current) void settled().then(reread);
    isFirst.current = false;
  }, [record]);
  useEffect(() => {
    look();
    return () => clearTimeout(timer.current);
  }, [look]);

  const undo = async (): Promise<void> => {
    await settled();
    await takeBack();
  };
  const coder = useMemo<Coder>(
    () => ({
      visit: answer.visit.id,
      coding: { text, isLimited: answer.source.isLimited, lists },
      isOwn: answer.source.isOwn,
      taken: new Set(answer.taken),
      published: new Set(answer.published),
    }),
    [answer, text, lists],
  );
  const passages = useMemo(() => passagesOf(coder.coding), [coder]);
  const progress = useMemo(() => progressOf(coder.coding, passages), [coder, passages]);
  const act: AtWork['act'] = (make) => {
    // Something that was typed may be saved after something else was chosen.
    const now = current.current === lists ? coder : { ...coder, coding: { ...coder.coding, lists: current.current } };
    const done = make(now, now === coder ? passages : passagesOf(now.coding));
    if ('refused' in done) return done.refused;
    if (done.edits.length === 0) return undefined;
    current.current = done.lists;
    setLists(done.lists);
    writer.write(done.edits);
    return undefined;
  };
  return { coder, passages, progress, problems, act, undo, settled, reread };
}
