// The coding screen: the text at the left, sentence after sentence; what each is, at the right; by keys and by mouse.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { decide, join, reopen, split, takePart, tell } from '../../model/authoring/coding/acts.ts';
import type { Act, Coder } from '../../model/authoring/coding/doing.ts';
import type { Kind } from '../../model/authoring/coding/items.ts';
import { leaveOut, toEndOfParagraph } from '../../model/authoring/coding/leaveOut.ts';
import { wholeOf, type Passage } from '../../model/authoring/coding/passages.ts';
import type { Stretch } from '../../model/authoring/coding/places.ts';
import { unitsOf } from '../../model/authoring/coding/units.ts';
import { get } from '../api.ts';
import type { ScreenProps } from '../screen.ts';
import { Message, Page } from '../ui.tsx';
import type { CodingAnswer } from './answers.ts';
import { anchorOf, decideEach, isUndecided, numberAt, recentThemes } from './choosing.ts';
import './coding.css';
import { choiceOf, Panel } from './Panel.tsx';
import { Part } from './Part.tsx';
import { openSaid, stateSaid } from './said.ts';
import { Table } from './Table.tsx';
import type { Early } from './Themes.tsx';
import { Text } from './Text.tsx';
import { useCoding } from './useCoding.ts';

/** The screen of a visit, once what is coded is read. */
export function CodingScreen(props: ScreenProps) {
  const [answer, setAnswer] = useState<CodingAnswer>();
  const [why, setWhy] = useState<string>();
  // The visit, and a passage of it that is asked for.
  const [about = '', asked] = props.about.split('/');
  useEffect(() => {
    get<CodingAnswer>(`coding/${about}`)
      .then(setAnswer)
      .catch((error: unknown) => setWhy(error instanceof Error ? error.message : String(error)));
  }, [about]);
  const visit = props.record.visits.find(({ id }) => id === about);
  if (answer) return <Work {...props} answer={answer} asked={asked} />;
  return (
    <Page title="Coding" visit={visit}>
      {why === undefined ? <p>Reading the text …</p> : <Message kind="problem">{why}</Message>}
    </Page>
  );
}

/** Milliseconds after the key of a finder in which it opens, however busy the machine is. */
const LONGEST_WAIT = 1000;

function Work({ record, answer, asked: first }: ScreenProps & { answer: CodingAnswer; asked: string | undefined }) {
  const work = useCoding(answer, record);
  const { coder, passages, progress } = work;
  const { text } = coder.coding;
  const [anchor, setAnchor] = useState(
    () => [...passages.filter(({ entry }) => first !== undefined && entry?.item.id === first), ...passages.filter(isUndecided)].map(anchorOf)[0],
  );
  const [from, setFrom] = useState<number | string>();
  const [lately, setLately] = useState<string[]>([]);
  const [reason, setReason] = useState<string | null>(null);
  const [refused, setRefused] = useState<string>();
  const [spoken, setSpoken] = useState('');
  const [marked, setMarked] = useState<Stretch>();
  const [part, setPart] = useState<'take' | 'split'>();
  const [asked, setAsked] = useState({ theme: 0, also: 0 });
  const area = useRef<HTMLDivElement>(null);
  const early = useRef<Early>(null);
  const current = numberAt(passages, anchor);
  const other = from === undefined ? current : numberAt(passages, from);
  const [low, high] = [Math.min(current, other), Math.max(current, other)];
  const chosenNumbers = useMemo(
    () => new Set(passages.flatMap((one, i) => (i === current || (low <= i && i <= high && !one.isSlight) ? [i] : []))),
    [passages, current, low, high],
  );
  const chosen = passages.filter((_, i) => chosenNumbers.has(i));
  const passage = passages[current];
  const recent = useMemo(
    () =>
      recentThemes(
        coder,
        lately,
        record.themes.map(({ id }) => id),
      ),
    [coder, lately, record],
  );
  useEffect(() => {
    const now = passages[numberAt(passages, anchor)];
    if (now) setSpoken(`${stateSaid(now, record.themes)}. ${progress.done} of ${progress.of} done.`);
  }, [passages]);

  const go = (number: number, isMore = false): void => {
    const next = passages[Math.max(0, Math.min(passages.length - 1, number))];
    if (!next) return;
    setFrom(isMore ? (from ?? anchor) : undefined);
    setAnchor(anchorOf(next));
    setMarked(undefined);
    setPart(undefined);
    setRefused(undefined);
  };
  /** The nearest passage in a direction that is not slight. */
  const step = (by: 1 | -1, isMore: boolean): void => {
    let number = current + by;
    while (passages[number]?.isSlight === true) number += by;
    go(number, isMore);
  };
  const next = (): void => {
    const after = [...passages.slice(current + 1), ...passages.slice(0, current + 1)].find(isUndecided);
    if (after) go(passages.indexOf(after));
    else setSpoken('Everything is decided.');
  };
  /** Does something with the chosen passages, as they are when it is done. */
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
  const does = (choice: string): void => {
    if (choice === 'left_out') act((now, some) => leaveOut(now, some, reason));
    else if (choice === 'asks' || choice === 'statements') act((now, some) => decide(now, some, choice, {}));
    else act((now, some) => decide(now, some, 'findings', { stance: choice }));
  };
  const kindOf = (one: Passage): Kind => (one.entry?.kind === 'asks' ? 'asks' : 'findings');
  const setTheme = (theme: string): void => {
    setLately([theme, ...lately.filter((one) => one !== theme)].slice(0, 4));
    act((now, some) => decideEach(now, some, (one) => [kindOf(one), { theme, also: (one.entry?.item.also ?? []).filter((also) => also !== theme) }]));
  };
  const setAlso = (theme: string): void =>
    act((now, some) =>
      decideEach(now, some, (one) => {
        const also = one.entry?.item.also ?? [];
        return [kindOf(one), { also: also.includes(theme) ? also.filter((id) => id !== theme) : [...also, theme].slice(-2) }];
      }),
    );
  const setWhy = (why: string): void => {
    setReason(why);
    act((now, some) => leaveOut(now, some, why));
  };
  const nextOf = (all: readonly Passage[], one: Passage | undefined): Passage | undefined => {
    const end = one && wholeOf(one)?.end;
    return end === undefined ? undefined : all.find((other) => !other.isSlight && (wholeOf(other)?.start ?? -1) >= end);
  };
  const joinNext = (): void => act((now, [one], all) => (one ? join(now, one, nextOf(all, one)) : { refused: 'Choose a passage first.' }));
  /** Splits at the end of the first of several sentences; within one sentence the place is asked for. */
  const splitHere = (): void => {
    const whole = passage && wholeOf(passage);
    const inner = whole && text ? unitsOf(text).find(({ start, end }) => whole.start < end && end < whole.end && start < whole.end) : undefined;
    if (inner) act((now, [one]) => (one ? split(now, one, inner.end) : { refused: 'Choose a passage first.' }));
    else setPart('split');
  };
  const take = (stretch: Stretch): void => {
    setAnchor(stretch.start);
    setFrom(undefined);
    act((now, [one]) => (one ? takePart(now, one, stretch) : { refused: 'Choose a passage first.' }));
  };
  /** The reason is asked for anew: the one before need not hold for the rest of a paragraph. All that is left out stays chosen until it is given. */
  const leaveRest = (): void => {
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
    if (last && last !== passage) setFrom(anchorOf(last));
  };
  const undo = (): void => {
    setRefused(undefined);
    void work.undo();
  };
  /** Whoever types fast types on before the finder is open. */
  const waitFor = (key: string): void => {
    const waiting = { press: key, typed: '', isEntered: false };
    early.current = waiting;
    setTimeout(() => {
      if (early.current === waiting) early.current = null;
    }, LONGEST_WAIT);
  };
  const keys: Readonly<Record<string, () => void>> = {
    j: joinNext,
    k: splitHere,
    p: () => (marked ? take(marked) : setPart('take')),
    l: leaveRest,
    z: undo,
    '/': () => {
      waitFor('/');
      setAsked({ ...asked, theme: asked.theme + 1 });
    },
    a: () => {
      waitFor('A');
      setAsked({ ...asked, also: asked.also + 1 });
    },
    delete: () => act(reopen),
    backspace: () => act(reopen),
  };
  const press = (event: KeyboardEvent): void => {
    const { target, key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (!(target instanceof HTMLElement) || ctrlKey || metaKey || altKey || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
    if (early.current) {
      event.preventDefault();
      if (key.length === 1) early.current.typed += key;
      else if (key === 'Enter') early.current.isEntered = true;
      return;
    }
    const isInList = target.closest('[role="listbox"]') !== null;
    const moves: Readonly<Record<string, () => void>> = isInList
      ? {
          ArrowDown: () => step(1, shiftKey),
          ArrowRight: () => step(1, shiftKey),
          ArrowUp: () => step(-1, shiftKey),
          ArrowLeft: () => step(-1, shiftKey),
          Home: () => go(0, shiftKey),
          End: () => go(passages.length - 1, shiftKey),
          Enter: next,
        }
      : {};
    const choice = choiceOf(key);
    const done = moves[key] ?? keys[key.toLowerCase()] ?? (choice === undefined ? undefined : () => does(choice));
    if (!done) return;
    event.preventDefault();
    done();
  };
  const says = `${progress.done} of ${progress.of} sentences done`;
  const rest = openSaid(progress);
  const own = passage?.entry?.item.id;
  return (
    <Page title={`Coding: ${answer.visit.short}`} visit={answer.visit} progress={{ says, share: progress.of === 0 ? 1 : progress.done / progress.of }}>
      <p class="hint">
        {[answer.source.title, answer.source.publisher].filter((one) => one !== '').join(', ')}.{rest.length > 0 && ` ${rest.join('; ')}.`}
      </p>
      <Table visit={answer.visit.id} path={answer.file.path} settled={work.settled} reread={work.reread} />
      <div class="hidden" role="status">
        {spoken}
      </div>
      <div ref={area} class="coding" onKeyDown={press}>
        <Text
          text={text}
          passages={passages}
          themes={record.themes}
          current={current}
          chosen={chosenNumbers}
          onChoose={go}
          onMark={(_, stretch) => setMarked(stretch)}
        />
        {passage && (
          <Panel
            passage={passage}
            chosen={chosen}
            record={record}
            isOwn={answer.source.isOwn}
            isHeld={text !== undefined}
            isPublished={own !== undefined && coder.published.has(own)}
            recent={recent}
            problems={own === undefined ? [] : work.problems.filter(({ id, rule }) => id === own && rule !== 'empty-field' && rule !== 'missing-field')}
            refused={refused}
            asked={asked}
            early={early}
            onDoes={does}
            onTheme={setTheme}
            onAlso={setAlso}
            onFields={(kind, fields) => act((now, some) => decide(now, some, kind, fields))}
            onReason={setWhy}
            above={
              text ? (
                part && chosen.length === 1 ? (
                  <Part
                    key={`${part} ${passage.key}`}
                    text={text}
                    passage={passage}
                    marked={marked}
                    isSplit={part === 'split'}
                    onTake={take}
                    onCancel={() => setPart(undefined)}
                  />
                ) : (
                  <div class="choice">
                    <button type="button" onClick={joinNext}>
                      join next<kbd>J</kbd>
                    </button>
                    <button type="button" onClick={splitHere}>
                      split<kbd>K</kbd>
                    </button>
                    <button type="button" onClick={keys['p']}>
                      {marked ? 'take the marked words' : 'take part'}
                      <kbd>P</kbd>
                    </button>
                  </div>
                )
              ) : (
                <div class="choice">
                  <button type="button" onClick={() => act((now, some) => tell(now, some.at(-1)))}>
                    Add a sentence after this one
                  </button>
                </div>
              )
            }
            below={
              <div class="choice steps">
                <button type="button" class="main" onClick={next}>
                  Next<kbd>Enter</kbd>
                </button>
                <button type="button" onClick={undo}>
                  Undo<kbd>Z</kbd>
                </button>
                {passage.entry && (
                  <button type="button" onClick={() => act(reopen)}>
                    Not decided<kbd>Del</kbd>
                  </button>
                )}
                {text && (
                  <button type="button" onClick={leaveRest}>
                    Leave out to the end of the paragraph<kbd>L</kbd>
                  </button>
                )}
              </div>
            }
          />
        )}
      </div>
    </Page>
  );
}
