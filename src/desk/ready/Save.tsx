// How the changes are kept: in the files as they are, and as a version where the folder has a history.
import { useState } from 'preact/hooks';
import { post } from '../api.ts';
import { Field } from '../fields.tsx';
import type { Versions } from './answers.ts';
import { whyOf } from './Work.tsx';

const SAVED: Readonly<Record<Versions['kind'], string>> = {
  'no-git':
    'Every change is saved in the files of the record as it is made. This machine has no Git, so no earlier versions are kept: keep a copy of the folder of the record.',
  'no-history':
    'Every change is saved in the files of the record as it is made. The folder is not under Git, so no earlier versions are kept: keep a copy of it.',
  kept: 'Every change is saved in the files of the record as it is made. A version keeps them all as they are now, so that one can go back to it.',
};

/** How changes are kept, and a version of them where the record is under Git. */
export function Save({ versions, message, onSaved }: { versions: Versions; message: string; onSaved: () => void }) {
  const [words, setWords] = useState(message);
  const [why, setWhy] = useState<string>();
  const [isSaved, setSaved] = useState(false);
  const save = async (): Promise<void> => {
    setWhy(undefined);
    try {
      await post<Versions>('ready/version', { message: words });
      setSaved(true);
      onSaved();
    } catch (error) {
      setWhy(whyOf(error));
    }
  };
  return (
    <>
      <p>{SAVED[versions.kind]}</p>
      {versions.kind === 'kept' && versions.changed === 0 && <p>{isSaved ? 'The version is saved.' : 'Nothing has changed since the last version.'}</p>}
      {versions.kind === 'kept' && versions.changed > 0 && (
        <>
          <Field
            label="What changed, in a line"
            hint={`It stands beside the version later. ${versions.changed} ${versions.changed === 1 ? 'file is' : 'files are'} in it.`}
            value={words}
            onInput={setWords}
            problem={why}
          />
          <button type="button" disabled={words.trim() === ''} onClick={() => void save()}>
            Save a version
          </button>
        </>
      )}
    </>
  );
}
