// What changes in every count, in sentences.
import { useEffect, useState } from 'preact/hooks';
import { get } from '../api.ts';
import { Message } from '../frame.tsx';
import type { Changes } from './answers.ts';
import { whyOf } from './Work.tsx';

/** What changes in everything that is counted. Counting takes some seconds, so that it is asked for by itself. */
export function Counts() {
  const [changes, setChanges] = useState<Changes>();
  const [why, setWhy] = useState<string>();
  useEffect(() => void get<Changes>('ready/changes').then(setChanges, (error: unknown) => setWhy(whyOf(error))), []);
  if (why !== undefined) return <Message kind="problem">{why}</Message>;
  if (!changes) return <p role="status">Counting …</p>;
  const parts = changes.parts.filter(({ lines }) => lines.length > 0);
  return (
    <>
      <p>
        {parts.length === 0
          ? `Nothing that is counted changes against ${changes.against}.`
          : `Set against ${changes.against}. Read it as somebody would who does not know why.`}
      </p>
      {parts.map(({ title, lines }) => (
        <>
          {title !== '' && <h3>{title.replace(/:$/, '')}</h3>}
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      ))}
    </>
  );
}
