// A review as it is worked on: what is to be reviewed, the row of passages that was chosen, and what the reviewer says of the one that is open.
import { useCallback, useEffect, useState } from 'preact/hooks';
import { wantedOf, type Said } from '../../model/authoring/reviewing.ts';
import type { RecordNamed } from '../answers.ts';
import { get, post } from '../api.ts';
import { saving } from '../saving.ts';
import type { Kept, Shown, Told, ToReview } from './answers.ts';

/** Milliseconds after the last change after which what is chosen and typed is kept. */
const REST = 400;

/** What a reviewer said of a passage today, to be gone on with. */
const saidBefore = ({ what, changes, blind, remark }: Told): Said => ({
  what,
  blind,
  remark,
  ...Object.fromEntries(changes.map((one) => [one.field, one.new])),
});

/** The ids of the passages that are chosen: those of a sample, or those that are wanted. */
function rowOf(of: ToReview, { wanted, sample }: Kept): string[] {
  const drawn = of.samples.find(({ id }) => id === sample)?.passages;
  return drawn ? of.passages.filter(({ id }) => drawn.includes(id)).map(({ id }) => id) : wantedOf(of.passages, of.reviews, wanted).map(({ id }) => id);
}

interface AtReview {
  /** What the server knows of reviews, and what this reviewer has chosen and typed; undefined until they are read. */
  all: ToReview | undefined;
  kept: Kept | undefined;
  /** The passage that is open, once it is read. */
  shown: Shown | undefined;
  /** Why the last thing could not be done. */
  why: string | undefined;
  /** The ids of the passages that were chosen, the place of the open one among them, and how many are done. */
  row: readonly string[];
  place: number;
  done: number;
  /** What this reviewer said of the open passage before. */
  earlier: readonly Told[];
  /** Reads the reviewers anew, and goes on as one of them. */
  reviewAs: (reviewer: string) => void;
  /** Lets somebody else review. */
  leave: () => void;
  /** Begins with the passages that are chosen, at the first that is not reviewed. */
  begin: (now: Kept) => Promise<void>;
  /** Lets other passages be chosen. */
  end: () => void;
  step: (by: number) => void;
  say: (said: Said) => void;
  /** Saves what is said, and opens the next passage. */
  save: () => Promise<void>;
}

/** The review of a visit, or with an empty id of any passages, as it is worked on; it begins where the reviewer left off. */
export function useReview(record: RecordNamed, about: string): AtReview {
  const [all, setAll] = useState<ToReview>();
  const [kept, setKept] = useState<Kept>();
  const [read, setRead] = useState<Shown>();
  const [why, setWhy] = useState<string>();
  const fail = useCallback((error: unknown) => setWhy(error instanceof Error ? error.message : String(error)), []);
  const load = useCallback(async (): Promise<ToReview> => {
    const answer = await get<ToReview>('review/all');
    setAll(answer);
    return answer;
  }, []);
  useEffect(() => {
    load()
      .then(({ kept: last, passages }) => {
        // What was open when the desk was closed is gone on with, where it is of this visit.
        const isHere = last?.at !== undefined && (about === '' || passages.some(({ id, visit: of }) => id === last.at && of === about));
        setKept({
          reviewer: '',
          blind: true,
          wanted: {},
          ...last,
          ...(isHere ? {} : { wanted: about === '' ? {} : { visit: about }, sample: undefined, at: undefined, said: undefined }),
        });
      })
      .catch(fail);
  }, [about, load, fail]);
  const at = kept?.at;
  // What was said of the next passage is never shown beside the one before it.
  const shown = read?.id === at ? read : undefined;
  useEffect(() => {
    setRead(undefined);
    if (at !== undefined) get<Shown>('review/passage', { id: at }).then(setRead).catch(fail);
  }, [at, fail]);
  // Something was taken back, or changed outside the desk.
  useEffect(() => {
    load().catch(fail);
  }, [record, load, fail]);
  // What is chosen and typed is kept as it is, beside the record.
  useEffect(() => {
    if (!kept || kept.reviewer === '') return;
    const timer = setTimeout(() => void saving(post('review/kept', kept)).catch(fail), REST);
    return () => clearTimeout(timer);
  }, [kept, fail]);

  const sample = all?.samples.find(({ id }) => id === kept?.sample);
  const inSample = new Set(sample?.passages);
  // A passage that is reviewed stays in its row until another choice is made.
  const [row, setRow] = useState<string[]>([]);
  const place = row.indexOf(at ?? '');
  const mine = all?.reviews.filter(({ reviewer }) => reviewer === kept?.reviewer) ?? [];
  const earlier = mine.filter(({ passage }) => passage === at);
  const done = row.filter((id) => mine.some(({ passage, stands }) => passage === id && (stands === 'as-reviewed' || stands === 'changed-as-said'))).length;

  const open = (now: Kept, id: string | undefined, of: ToReview | undefined = all): void => {
    const last = of?.reviews.find(({ passage, reviewer, on }) => passage === id && reviewer === now.reviewer && on === of.today);
    setWhy(undefined);
    setKept({ ...now, at: id, said: last ? saidBefore(last) : {} });
  };
  const begin = async (now: Kept): Promise<void> => {
    const of = await load();
    const list = rowOf(of, now);
    const reviewed = new Set(of.reviews.filter(({ reviewer }) => reviewer === now.reviewer).map(({ passage }) => passage));
    setRow(list);
    open(now, list.find((id) => !reviewed.has(id)) ?? list[0], of);
  };
  // Gone on with after the desk was opened again.
  useEffect(() => {
    if (all && kept?.at !== undefined && row.length === 0) setRow([...new Set([...rowOf(all, kept), kept.at])]);
  }, [all, kept, row.length]);

  const step = (by: number): void => {
    const next = row[place + by];
    if (kept && next !== undefined) open(kept, next);
  };
  const save = async (): Promise<void> => {
    if (!kept || !shown) return;
    const { reviewer, said } = kept;
    const drawn = inSample.has(shown.id) ? kept.sample : undefined;
    try {
      await saving(post('review/save', { passage: shown.id, reviewer, sample: drawn, seen: shown.seen, said: { ...said, what: said?.what } }));
      const of = await load();
      open(kept, row[place + 1], of);
    } catch (error) {
      fail(error);
      // It may have been changed since it was shown.
      get<Shown>('review/passage', { id: shown.id }).then(setRead).catch(fail);
    }
  };
  return {
    all,
    kept,
    shown,
    why,
    row,
    place,
    done,
    earlier,
    reviewAs: (reviewer) => {
      load()
        .then(() => kept && setKept({ ...kept, reviewer }))
        .catch(fail);
    },
    leave: () => kept && setKept({ ...kept, reviewer: '', at: undefined }),
    begin,
    end: () => {
      setRow([]);
      if (kept) setKept({ ...kept, at: undefined, said: undefined });
    },
    step,
    say: (said) => kept && setKept({ ...kept, said }),
    save,
  };
}
