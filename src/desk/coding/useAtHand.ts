// What is at hand on the coding screen: the passages that are chosen, what is marked in one of them, and how one goes on to others.
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Passage } from '../../model/authoring/coding/passages.ts';
import type { Stretch } from '../../model/authoring/coding/places.ts';
import type { RecordNamed } from '../answers.ts';
import { anchorOf, isUndecided, numberAt } from './choosing.ts';
import { stateSaid } from './said.ts';
import type { AtWork } from './useCoding.ts';

/** What the next act is about. */
export interface AtHand {
  /** The number of the passage in hand, and the passage. */
  current: number;
  passage: Passage | undefined;
  /** All that are chosen, and their numbers; the passage in hand is one of them. */
  chosen: Passage[];
  numbers: ReadonlySet<number>;
  /** The words that are marked in the text. */
  marked: Stretch | undefined;
  setMarked: (stretch: Stretch | undefined) => void;
  /** What is asked about a part of the passage: which one to take, or where to split. */
  part: 'take' | 'split' | undefined;
  setPart: (part: 'take' | 'split' | undefined) => void;
  /** Why the last act could not be done. */
  refused: string | undefined;
  setRefused: (why: string | undefined) => void;
  /** What is read aloud to those who cannot see what has changed. */
  spoken: string;
  /** Goes to a passage by its number; `isMore` chooses all up to it as well. */
  go: (number: number, isMore?: boolean) => void;
  /** Goes to the nearest passage in a direction that is not slight. */
  step: (by: 1 | -1, isMore: boolean) => void;
  /** Goes to the next passage that is undecided. */
  next: () => void;
  /** Stays with what begins at a place, alone, once an act has made it. */
  stayAt: (start: number) => void;
  /** Chooses all up to a passage, and stays where it is. */
  chooseUpTo: (last: Passage) => void;
  /** Lets the sentence in hand have the focus, so that every key does what stands on its button; grows with each such wish. */
  toText: () => void;
  wishes: number;
}

/** What is at hand; it begins with the entry that is asked for, or with the first passage that is undecided. */
export function useAtHand({ passages, progress }: AtWork, themes: RecordNamed['themes'], asked: string | undefined): AtHand {
  const [anchor, setAnchor] = useState(
    () => [...passages.filter(({ entry }) => asked !== undefined && entry?.item.id === asked), ...passages.filter(isUndecided)].map(anchorOf)[0],
  );
  const [from, setFrom] = useState<number | string>();
  const [marked, setMarked] = useState<Stretch>();
  const [part, setPart] = useState<'take' | 'split'>();
  const [refused, setRefused] = useState<string>();
  const [spoken, setSpoken] = useState('');
  const [wishes, setWishes] = useState(0);
  const current = numberAt(passages, anchor);
  const other = from === undefined ? current : numberAt(passages, from);
  const [low, high] = [Math.min(current, other), Math.max(current, other)];
  const numbers = useMemo(
    () => new Set(passages.flatMap((one, i) => (i === current || (low <= i && i <= high && !one.isSlight) ? [i] : []))),
    [passages, current, low, high],
  );
  useEffect(() => {
    const now = passages[numberAt(passages, anchor)];
    if (now) setSpoken(`${stateSaid(now, themes)}. ${progress.done} of ${progress.of} done.`);
  }, [passages]);

  const go: AtHand['go'] = (number, isMore = false) => {
    const next = passages[Math.max(0, Math.min(passages.length - 1, number))];
    if (!next) return;
    setFrom(isMore ? (from ?? anchor) : undefined);
    setAnchor(anchorOf(next));
    setMarked(undefined);
    setPart(undefined);
    setRefused(undefined);
  };
  return {
    current,
    passage: passages[current],
    chosen: passages.filter((_, i) => numbers.has(i)),
    numbers,
    marked,
    setMarked,
    part,
    setPart,
    refused,
    setRefused,
    spoken,
    go,
    step: (by, isMore) => {
      let number = current + by;
      while (passages[number]?.isSlight === true) number += by;
      go(number, isMore);
    },
    next: () => {
      const after = [...passages.slice(current + 1), ...passages.slice(0, current + 1)].find(isUndecided);
      if (after) go(passages.indexOf(after));
      else setSpoken('Everything is decided.');
    },
    stayAt: (start) => {
      setAnchor(start);
      setFrom(undefined);
    },
    chooseUpTo: (last) => setFrom(anchorOf(last)),
    toText: () => setWishes((before) => before + 1),
    wishes,
  };
}
