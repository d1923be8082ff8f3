// The coding screen: the text at the left, sentence after sentence; what each is, at the right; by keys and by mouse.
import type { TargetedMouseEvent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { get } from '../api.ts';
import { Message, Page } from '../frame.tsx';
import { hrefOf } from '../place.ts';
import type { ScreenProps } from '../screen.ts';
import type { CodingAnswer } from './answers.ts';
import { openLines } from './choosing.ts';
import './coding.css';
import { Panel } from './Panel.tsx';
import { Part } from './Part.tsx';
import { openSaid, withoutMark } from './said.ts';
import { Table } from './Table.tsx';
import { Text } from './Text.tsx';
import { useActs } from './useActs.ts';
import { useAtHand } from './useAtHand.ts';
import { useCoding } from './useCoding.ts';
import { useCodingKeys } from './useCodingKeys.ts';

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

function Work({ record, answer, asked: first }: ScreenProps & { answer: CodingAnswer; asked: string | undefined }) {
  const work = useCoding(answer, record);
  const { coder, passages, progress } = work;
  const { text } = coder.coding;
  const hand = useAtHand(work, record.themes, first);
  const { passage, chosen, part, marked } = hand;
  const acts = useActs(work, hand, record.themes);
  const { press, asked, early } = useCodingKeys(hand, acts, passages.length - 1);
  const says = `${progress.done} of ${progress.of} sentences done`;
  const rest = openSaid(progress);
  const lines = openLines(text, passages);
  const isDone = progress.of > 0 && progress.done === progress.of && rest.length === 0;
  const own = passage?.entry?.item.id;
  /** After a click on a button the keys go on with the sentence; who presses a button by a key (no click is counted then) stays on it, and so does who opens a finder. */
  const clicked = ({ target, detail }: TargetedMouseEvent<HTMLDivElement>): void => {
    if (detail > 0 && target instanceof Element && target.closest('.panel button:not([aria-expanded])')) hand.toText();
  };
  return (
    <Page title={`Coding: ${answer.visit.short}`} visit={answer.visit} progress={{ says, share: progress.of === 0 ? 1 : progress.done / progress.of }}>
      <p class="hint">
        {[answer.source.title, answer.source.publisher].filter((one) => one !== '').join(', ')}.{rest.length > 0 && ` ${rest.join('; ')}.`}
      </p>
      {lines.length > 0 && (
        <details>
          <summary>Which headings and other lines</summary>
          <ul>
            {lines.map((line) => (
              <li key={line.key}>
                <button
                  type="button"
                  onClick={() => {
                    hand.go(passages.indexOf(line));
                    hand.toText();
                  }}
                >
                  {withoutMark(line.words)}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      <Table visit={answer.visit.id} path={answer.file.path} settled={work.settled} reread={work.reread} />
      <div class="hidden" role="status">
        {hand.spoken}
      </div>
      <div class="coding" onKeyDown={press} onClick={clicked}>
        <Text
          text={text}
          passages={passages}
          themes={record.themes}
          current={hand.current}
          chosen={hand.numbers}
          wishes={hand.wishes}
          onChoose={hand.go}
          onMark={(_, stretch) => hand.setMarked(stretch)}
        />
        {passage && (
          <Panel
            passage={passage}
            chosen={chosen}
            record={record}
            isOwn={answer.source.isOwn}
            isHeld={text !== undefined}
            isPublished={own !== undefined && coder.published.has(own)}
            recent={acts.recent}
            problems={own === undefined ? [] : work.problems.filter(({ id, rule }) => id === own && rule !== 'empty-field' && rule !== 'missing-field')}
            refused={hand.refused}
            asked={asked}
            early={early}
            onDoes={acts.setDoes}
            onTheme={acts.setTheme}
            onAlso={acts.setAlso}
            onFields={acts.setFields}
            onReason={acts.setReason}
            onFound={hand.toText}
            above={
              text ? (
                part && chosen.length === 1 ? (
                  <Part
                    key={`${part} ${passage.key}`}
                    text={text}
                    passage={passage}
                    marked={marked}
                    isSplit={part === 'split'}
                    onTake={(stretch) => {
                      acts.take(stretch);
                      hand.toText();
                    }}
                    onCancel={() => {
                      hand.setPart(undefined);
                      hand.toText();
                    }}
                  />
                ) : (
                  <div class="choice">
                    <button type="button" onClick={acts.joinNext}>
                      join next<kbd>J</kbd>
                    </button>
                    <button type="button" onClick={acts.splitHere}>
                      split<kbd>K</kbd>
                    </button>
                    <button type="button" onClick={acts.takeMarked}>
                      {marked ? 'take the marked words' : 'take part'}
                      <kbd>P</kbd>
                    </button>
                  </div>
                )
              ) : (
                <div class="choice">
                  <button type="button" onClick={acts.tellAfter}>
                    Add a sentence after this one
                  </button>
                </div>
              )
            }
            below={
              <>
                {isDone && (
                  <Message kind="done">
                    Nothing is open any more.{' '}
                    <a class="button" href={hrefOf('review', answer.visit.id)}>
                      Go on to 4 Review
                    </a>
                  </Message>
                )}
                <div class="choice steps">
                  <button type="button" class="main" onClick={hand.next}>
                    Next<kbd>Enter</kbd>
                  </button>
                  <button type="button" onClick={acts.undo}>
                    Undo<kbd>Z</kbd>
                  </button>
                  {passage.entry && (
                    <button type="button" onClick={acts.reopen}>
                      Not decided<kbd>Del</kbd>
                    </button>
                  )}
                  {text && (
                    <button type="button" onClick={acts.leaveRest}>
                      Leave out to the end of the paragraph<kbd>L</kbd>
                    </button>
                  )}
                </div>
              </>
            }
          />
        )}
      </div>
    </Page>
  );
}
