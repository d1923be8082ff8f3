// What a coder does with the passages at hand: each act by its name, for a button, a choice or a key.
import { useMemo, useState } from 'preact/hooks';
import { decide, join, reopen, split, takePart, tell } from '../../model/authoring/coding/acts.ts';
import type { Act, Coder } from '../../model/authoring/coding/doing.ts';
import type { ItemFields, Kind } from '../../model/authoring/coding/items.ts';
import { leaveOut, toEndOfParagraph } from '../../model/authoring/coding/leaveOut.ts';
import { wholeOf, type Passage } from '../../model/authoring/coding/passages.ts';
import type { Stretch } from '../../model/authoring/coding/places.ts';
import { unitsOf, wordsIn } from '../../model/authoring/coding/units.ts';
import type { RecordNamed } from '../answers.ts';
import { anchorOf, decideEach, recentThemes } from './choosing.ts';
import type { AtHand } from './useAtHand.ts';
import type { AtWork } from './useCoding.ts';

/** So many of the themes that were used last come before all others. */
const LATELY = 4;

/** Besides its theme, a passage is about so many others at most. */
const MOST_ALSO = 2;

const NONE_CHOSEN: Act = { refused: 'Choose a passage first.' };

/** Everything that can be done with what is at hand. */
export interface Acts {
  /** Themes in the order in which they are offered. */
  recent: string[];
  /** Says what the passages are, by the value of a choice: a stance, or a list of the file. */
  setDoes: (choice: string) => void;
  setTheme: (id: string) => void;
  /** Adds another theme, or takes it away. */
  setAlso: (id: string) => void;
  setFields: (kind: Kind, fields: ItemFields) => void;
  /** Leaves the passages out with a reason, which later ones take over. */
  setReason: (why: string) => void;
  joinNext: () => void;
  /** Splits at the end of the first of several sentences; within one sentence the place is asked for. */
  splitHere: () => void;
  take: (stretch: Stretch) => void;
  /** Takes what is marked, or asks for it. */
  takeMarked: () => void;
  /** Leaves out what is chosen and the rest of the paragraph. */
  leaveRest: () => void;
  /** Makes the passages undecided again. */
  reopen: () => void;
  /** Adds a sentence of ours after these. */
  tellAfter: () => void;
  undo: () => void;
}

const kindOf = (one: Passage): Kind => (one.entry?.kind === 'asks' ? 'asks' : 'findings');

/** The first passage that begins where another one ends, or later. */
function nextOf(all: readonly Passage[], one: Passage): Passage | undefined {
  const end = wholeOf(one)?.end;
  return end === undefined ? undefined : all.find((other) => !other.isSlight && (wholeOf(other)?.start ?? -1) >= end);
}

/** The acts, done with what is at hand as it is when they are done. */
export function useActs(work: AtWork, hand: AtHand, themes: RecordNamed['themes']): Acts {
  const { coder, passages } = work;
  const { text } = coder.coding;
  const { chosen, passage, marked, setMarked, setPart, setRefused } = hand;
  const [lately, setLately] = useState<string[]>([]);
  const [reason, setReason] = useState<string | null>(null);
  const recent = useMemo(
    () =>
      recentThemes(
        coder,
        lately,
        themes.map(({ id }) => id),
      ),
    [coder, lately, themes],
  );
  const act = (make: (coder: Coder, chosen: Passage[], all: readonly Passage[]) => Act): void => {
    const anchors = new Set(chosen.map(anchorOf));
    const why = work.act((now, all) =>
      make(
        now,
        all.filter((one) => anchors.has(anchorOf(one)) && (!one.isSlight || chosen.length === 1)),
        all,
      ),
    );
    setRefused(why);
    if (why !== undefined) return;
    setPart(undefined);
    setMarked(undefined);
  };
  const setFields: Acts['setFields'] = (kind, fields) => act((now, some) => decide(now, some, kind, fields));
  const take = (stretch: Stretch): void => {
    hand.stayAt(stretch.start);
    act((now, [one]) => (one ? takePart(now, one, stretch) : NONE_CHOSEN));
  };
  return {
    recent,
    setDoes: (choice) => {
      if (choice === 'left_out') act((now, some) => leaveOut(now, some, reason));
      else if (choice === 'asks' || choice === 'statements') setFields(choice, {});
      else setFields('findings', { stance: choice });
    },
    setTheme: (theme) => {
      setLately([theme, ...lately.filter((one) => one !== theme)].slice(0, LATELY));
      act((now, some) => decideEach(now, some, (one) => [kindOf(one), { theme, also: (one.entry?.item.also ?? []).filter((also) => also !== theme) }]));
    },
    setAlso: (theme) =>
      act((now, some) =>
        decideEach(now, some, (one) => {
          const also = one.entry?.item.also ?? [];
          return [kindOf(one), { also: also.includes(theme) ? also.filter((id) => id !== theme) : [...also, theme].slice(-MOST_ALSO) }];
        }),
      ),
    setFields,
    setReason: (why) => {
      setReason(why);
      act((now, some) => leaveOut(now, some, why));
    },
    joinNext: () => act((now, [one], all) => (one ? join(now, one, nextOf(all, one)) : NONE_CHOSEN)),
    splitHere: () => {
      const whole = passage && wholeOf(passage);
      const inner = whole && text ? unitsOf(text).find(({ start, end }) => whole.start < end && end < whole.end && start < whole.end) : undefined;
      const words = whole && text ? wordsIn(text).filter(({ start, end, word }) => whole.start < end && start < whole.end && /[\p{L}\p{N}]/u.test(word)) : [];
      if (inner) act((now, [one]) => (one ? split(now, one, inner.end) : NONE_CHOSEN));
      else if (words.length === 1) setRefused('There is nothing to split: this passage is a single word.');
      else setPart('split');
    },
    take,
    takeMarked: () => (marked ? take(marked) : setPart('take')),
    // The reason is asked for anew: the one before need not hold for the rest of a paragraph. All that is left out stays chosen until it is given.
    leaveRest: () => {
      const rest = text && passage ? toEndOfParagraph(text, passages, passage) : [];
      const wanted = new Set([...chosen, ...rest].map(anchorOf));
      act((now, _, all) =>
        leaveOut(
          now,
          all.filter((one) => wanted.has(anchorOf(one))),
          null,
        ),
      );
      const last = rest.at(-1);
      if (last && last !== passage) hand.chooseUpTo(last);
    },
    reopen: () => act(reopen),
    tellAfter: () => act((now, some) => tell(now, some.at(-1))),
    undo: () => {
      setRefused(undefined);
      void work.undo();
    },
  };
}
