// Taking out a visit that was never registered: asked twice, since a whole coding may go with it.
import { useState } from 'preact/hooks';
import { post } from '../api.ts';
import { Message } from '../frame.tsx';
import { hrefOf } from '../place.ts';
import { saving } from '../saving.ts';

interface TakeOutProps {
  visit: string;
  isRegistered: boolean;
  reload: () => Promise<void>;
}

export function TakeOut({ visit, isRegistered, reload }: TakeOutProps) {
  const [isAsked, setAsked] = useState(false);
  const [why, setWhy] = useState<string>();
  const go = async (): Promise<void> => {
    try {
      await saving(post('facts/take-out', { visit }));
      await reload();
      location.hash = hrefOf('');
    } catch (error) {
      setWhy(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <details>
      <summary>Take this visit out</summary>
      {isRegistered ? (
        <p>
          It was registered, so it is not taken out: what is wrong with it is told as a correction, and what must go is withdrawn with its reason.{' '}
          <a href={hrefOf('corrections')}>Correct something</a>
        </p>
      ) : (
        <>
          <p>
            Its facts, its coding and its text go, and the document that was taken in for it. “Undo” brings them back until a version is saved or something is
            registered.
          </p>
          {isAsked ? (
            <p>
              <button type="button" onClick={() => void go()}>
                Yes, take all of it out
              </button>{' '}
              <button type="button" onClick={() => setAsked(false)}>
                Leave it
              </button>
            </p>
          ) : (
            <button type="button" onClick={() => setAsked(true)}>
              Take it out …
            </button>
          )}
          {why !== undefined && <Message kind="problem">{why}</Message>}
        </>
      )}
    </details>
  );
}
