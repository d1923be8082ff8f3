// Prose that may have gone stale: what it is, the newest findings that it does not rest on, and what can be written here.
import type { Stale as Piece } from '../../model/authoring/stale.ts';
import { hrefOf } from '../place.ts';
import { ReadToday, WriteParagraph } from './Mend.tsx';

/** The newest findings on a theme, each with the way to its place in the coding. */
function Newest({ mend }: { mend: Extract<Piece['mend'], { kind: 'paragraph' }> }) {
  return (
    <details>
      <summary>Its newest findings</summary>
      <ul>
        {mend.newest.map(({ id, words }) => (
          <li key={id}>
            <a href={hrefOf('coding', `${mend.visit}/${id}`)}>{words}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}

export function Stale({ stale, onSaved }: { stale: readonly Piece[]; onSaved: () => void }) {
  return (
    <ul>
      {stale.map(({ file, says, todo, mend }) => (
        <li key={says}>
          {says} <span class="hint">{mend ? todo : `${todo} It stands in ${file}.`}</span>
          {mend?.kind === 'day' && <ReadToday file={file} onSaved={onSaved} />}
          {mend?.kind === 'paragraph' && <Newest mend={mend} />}
          {mend?.kind === 'paragraph' && <WriteParagraph file={file} mend={mend} onSaved={onSaved} />}
        </li>
      ))}
    </ul>
  );
}
