// Which passages are gone through, and whether the coding is hidden at first.
import { useState } from 'preact/hooks';
import { wantedOf, type Wanted } from '../../model/authoring/reviewing.ts';
import { several } from '../../model/words/english.ts';
import { inWords } from '../../model/written/dates.ts';
import type { RecordNamed } from '../answers.ts';
import { post } from '../api.ts';
import { Field, Select } from '../fields.tsx';
import { Message } from '../frame.tsx';
import { saving } from '../saving.ts';
import type { Kept, ToReview } from './answers.ts';

interface ChooseProps {
  record: RecordNamed;
  all: ToReview;
  kept: Kept;
  /** Called with what was chosen, and whether a sample was drawn since. */
  onChosen: (kept: Kept) => Promise<void>;
}

/** Lets a reviewer choose a visit, a theme, what nobody has reviewed, and a random sample of it. */
export function Choose({ record, all, kept, onChosen }: ChooseProps) {
  const [wanted, setWanted] = useState<Wanted>(kept.wanted);
  const [sample, setSample] = useState(kept.sample ?? '');
  const [blind, setBlind] = useState(kept.blind);
  const [size, setSize] = useState('');
  const [problem, setProblem] = useState<string>();
  const pool = wantedOf(all.passages, all.reviews, wanted);
  const drawn = all.samples.find(({ id }) => id === sample);
  // Who knows the theme knows a part of the coding.
  const isShown = drawn ? drawn.from.includes(' on the theme ') : wanted.theme !== undefined;
  const start = async (): Promise<void> => {
    try {
      const number = Number(size);
      if (sample === '' && size !== '' && !(Number.isInteger(number) && number > 0)) return setProblem('Write a whole number, in figures.');
      const id = sample !== '' ? sample : size === '' ? undefined : (await saving(post<{ id: string }>('review/sample', { ...wanted, size: number }))).id;
      await onChosen({ ...kept, wanted: id === undefined ? wanted : {}, sample: id, blind: blind && !isShown, at: undefined, said: undefined });
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <form
      aria-labelledby="which"
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <h2 id="which">Which passages?</h2>
      {all.samples.length > 0 && (
        <Select
          legend="A random sample that was drawn before"
          options={all.samples.map(({ id, passages, of, from, drawn: on }) => ({ value: id, label: `${passages.length} of ${of} (${from}), ${inWords(on)}` }))}
          value={sample}
          onChoose={setSample}
        />
      )}
      {drawn === undefined && (
        <>
          <Select
            legend="Visit"
            hint="Without a choice, all visits."
            options={record.visits.map(({ id, short }) => ({ value: id, label: `${id.slice(0, 4)} ${short}` }))}
            value={wanted.visit}
            onChoose={(visit) => setWanted({ ...wanted, visit: visit === '' ? undefined : visit })}
          />
          <Select
            legend="Theme"
            hint="Without a choice, all themes. Who chooses a theme knows the coding, so that it is not hidden."
            options={record.themes.map(({ id, name }) => ({ value: id, label: name }))}
            value={wanted.theme}
            onChoose={(theme) => setWanted({ ...wanted, theme: theme === '' ? undefined : theme })}
          />
          <p>
            <label class="tick">
              <input type="checkbox" checked={wanted.isNew === true} onChange={({ currentTarget }) => setWanted({ ...wanted, isNew: currentTarget.checked })} />{' '}
              Only passages that nobody has reviewed as they stand
            </label>
          </p>
          <Field
            label="A random sample of how many?"
            hint={`Without a number, all of them: ${several(pool.length, 'passage')}. The sample is kept, so that the site can say "a random sample of 60 of 458".`}
            type="number"
            problem={problem}
            value={size}
            onInput={setSize}
          />
        </>
      )}
      {drawn !== undefined && problem !== undefined && <Message kind="problem">{problem}</Message>}
      <p>
        <label class="tick">
          <input type="checkbox" checked={blind && !isShown} disabled={isShown} onChange={({ currentTarget }) => setBlind(currentTarget.checked)} /> Hide the
          coding until I have decided
        </label>
      </p>
      <p class="hint">This is the better measure of agreement: who sees a coding agrees with it more easily. What you decided before you saw it is kept.</p>
      <button type="submit" class="main" disabled={drawn === undefined && pool.length === 0}>
        Begin with {drawn ? drawn.passages.length : size === '' ? pool.length : `a sample of ${size}`} {drawn || size === '' ? 'passages' : ''}
      </button>
    </form>
  );
}
