// Registering: what it means is asked before it is done, since what is registered stays.
import { useState } from 'preact/hooks';
import { unregisteredInWords } from './verdict.ts';
import { Work } from './Work.tsx';

interface RegisterProps {
  isSound: boolean;
  unregistered: number;
  onDone: () => void;
}

export function Register({ isSound, unregistered, onDone }: RegisterProps) {
  const [isAsked, setAsked] = useState(false);
  const isOpen = isSound && unregistered > 0;
  return (
    <>
      {isOpen && <p>{unregisteredInWords(unregistered)}</p>}
      {isOpen && !isAsked ? (
        <button type="button" class="main" onClick={() => setAsked(true)}>
          Register …
        </button>
      ) : (
        <div role={isAsked && isOpen ? 'group' : undefined} aria-label="Register?">
          {isAsked && isOpen && <p>It cannot be taken back: what is registered is changed by a correction, with its reason. Have you looked at the preview?</p>}
          <Work name="register" button="Register" main={isOpen} onDone={onDone} />
          {isAsked && isOpen && (
            <p>
              <button type="button" onClick={() => setAsked(false)}>
                Not yet
              </button>
            </p>
          )}
        </div>
      )}
    </>
  );
}
