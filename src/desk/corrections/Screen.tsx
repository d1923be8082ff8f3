// Corrections: looks for what was published, or takes a change that another screen has stopped at.
import { useEffect, useState } from 'preact/hooks';
import type { Owed } from '../../model/authoring/owed.ts';
import { get } from '../api.ts';
import { Field } from '../fields.tsx';
import { Message, Page } from '../frame.tsx';
import { hrefOf } from '../place.ts';
import type { ScreenProps } from '../screen.ts';
import type { FoundEntries, Looked } from './answers.ts';
import { Because } from './Because.tsx';
import './corrections.css';
import { Entry } from './Entry.tsx';
import { letGo, useHeld } from './held.ts';

/** Milliseconds without a key after which is looked for what was typed. */
const REST = 300;

/** The way to what was changed by hand and is not told yet, where there is something. */
function Untold() {
  const [owed, setOwed] = useState<readonly Owed[]>([]);
  useEffect(() => {
    // What stops it stops the search too, which says so.
    get<Owed[]>('corrections/untold').then(setOwed, () => undefined);
  }, []);
  if (owed.length === 0) return null;
  return (
    <Message kind="note">
      {owed.length === 1 ? 'One thing that was published was' : `${owed.length} things that were published were`} changed in the files, and no correction tells
      it. <a href={hrefOf('corrections', 'untold')}>Say why</a>
    </Message>
  );
}

function Search() {
  const [words, setWords] = useState('');
  const [found, setFound] = useState<FoundEntries>();
  const [why, setWhy] = useState<string>();
  useEffect(() => {
    if (words.trim() === '') return setFound(undefined);
    let isLate = false;
    const timer = setTimeout(() => {
      get<FoundEntries>('corrections/find', { words }).then(
        (one) => {
          if (!isLate) setFound(one);
        },
        (error: unknown) => setWhy(error instanceof Error ? error.message : String(error)),
      );
    }, REST);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [words]);
  const said =
    found &&
    (found.all === 0
      ? 'Nothing that was published has these words.'
      : `${found.all} found${found.all > found.entries.length ? `; the first ${found.entries.length} are shown` : ''}.`);
  return (
    <Page title="Correct something that was published">
      <p>
        What was published changes only with its reason: the old words, the new ones and why stand on the page of corrections and in its feed. What was never
        published is changed without one, on the other pages of the desk.
      </p>
      <Untold />
      <Field
        label="Look for what was published"
        hint="Some of its words, a visit or its year, a theme, a grade, a figure, or its id."
        type="search"
        value={words}
        onInput={setWords}
      />
      <p role="status">{said}</p>
      {why !== undefined && <Message kind="problem">{why}</Message>}
      <ul class="found">
        {found?.entries.map(({ id, kind, where, theme, words: text }) => (
          <li key={id}>
            <a href={hrefOf('corrections', id)}>{text}</a>
            <p>{[kind, where, theme, id].filter((one) => one !== undefined && one !== '').join(' · ')}</p>
          </li>
        ))}
      </ul>
    </Page>
  );
}

/** What was changed and waits for its reason: on another screen of the desk, or by hand in the files. */
function Waiting({ record, about, reload }: ScreenProps) {
  const held = useHeld();
  const [written, setWritten] = useState<Looked>();
  const isByHand = about === 'untold';
  if (written)
    return (
      <Page title="The correction is written">
        <Message kind="done">The change and its correction are saved together. “Undo” takes both back.</Message>
        <p>
          <button type="button" onClick={() => history.back()}>
            Back to where you were
          </button>{' '}
          <a href={hrefOf('ready')}>Go on to “Ready to publish?”</a>
        </p>
      </Page>
    );
  return (
    <Page title={isByHand ? 'Say why this was changed' : 'This was published: say why it changes'}>
      {held.length === 0 && !isByHand ? (
        <p>
          No change waits. <a href={hrefOf('corrections')}>Look for something that was published</a>
        </p>
      ) : (
        <Because
          record={record}
          files={isByHand ? [] : held}
          isOut={isByHand || held.some(({ edits }) => edits.some((edit) => 'remove' in edit))}
          isFigure={!isByHand && held.every(({ path }) => path.startsWith('content/statistics/'))}
          onWritten={(looked) => {
            setWritten(looked);
            letGo();
            void reload();
          }}
        />
      )}
    </Page>
  );
}

export function Corrections(props: ScreenProps) {
  if (props.about === '') return <Search />;
  return props.about === 'held' || props.about === 'untold' ? <Waiting {...props} /> : <Entry {...props} />;
}
