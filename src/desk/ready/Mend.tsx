// What of stale prose can be written where it is named: the paragraph of a theme with what it rests on, and the day on which a page was read.
import { useState } from 'preact/hooks';
import type { Stale } from '../../model/authoring/stale.ts';
import type { Edit } from '../../model/editing/changes.ts';
import type { FileText } from '../answers.ts';
import { get, post } from '../api.ts';
import { Field } from '../fields.tsx';
import { Message } from '../frame.tsx';
import { saving } from '../saving.ts';

type Paragraph = Extract<Stale['mend'], { kind: 'paragraph' }>;

interface MendProps<Kind> {
  file: string;
  mend: Kind;
  onSaved: () => void;
}

/** Changes a file as it is now by edits. */
async function written(path: string, edits: readonly Edit[]): Promise<void> {
  const { sha256 } = await get<FileText>('file', { path });
  await saving(post('edit', { path, seen: sha256, edits }));
}

const SITE = 'content/site.yml';

/** Says of a page, or of the whole record, that it was read today. No page is read later than the record was looked at: its day goes with it. */
export function ReadToday({ file, onSaved }: Omit<MendProps<never>, 'mend'>) {
  const [why, setWhy] = useState<string>();
  const save = async (): Promise<void> => {
    try {
      const today = new Date().toISOString().slice(0, 10);
      for (const path of new Set([SITE, file])) await written(path, [{ set: ['checked'], to: today }]);
      onSaved();
    } catch (error) {
      setWhy(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <>
      <p>
        <button type="button" onClick={() => void save()}>
          {file === SITE ? 'The record was looked at today' : 'I have read it today, and it holds'}
          <span class="hidden">: {file}</span>
        </button>
      </p>
      {why !== undefined && <Message kind="problem">{why}</Message>}
    </>
  );
}

/** The paragraph of a theme, the newest findings on it, and which of them the paragraph rests on. */
export function WriteParagraph({ file, mend: { index, through, evidence, newest }, onSaved }: MendProps<Paragraph>) {
  const [words, setWords] = useState(through);
  const [chosen, setChosen] = useState<string[]>([]);
  const [why, setWhy] = useState<string>();
  const isWhole = words.trim() !== '' && evidence.length + chosen.length > 0;
  const save = async (): Promise<void> => {
    try {
      const rests = chosen.map((id) => ({ insert: ['themes', index, 'evidence'], to: id }));
      await written(file, [{ set: ['themes', index, 'through'], to: words.trim() }, ...rests]);
      onSaved();
    } catch (error) {
      setWhy(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <details>
      <summary>Write it here</summary>
      <Field label="The paragraph" rows={6} value={words} onInput={setWords} problem={why} />
      <fieldset>
        <legend>It rests on</legend>
        {evidence.length > 0 && <p class="hint">As before: {evidence.join(', ')}. And of the newest visit:</p>}
        {newest.map((one) => (
          <p key={one.id}>
            <label class="tick">
              <input
                type="checkbox"
                checked={chosen.includes(one.id)}
                onChange={({ currentTarget }) => setChosen((now) => (currentTarget.checked ? [...now, one.id] : now.filter((id) => id !== one.id)))}
              />{' '}
              {one.words}
            </label>
          </p>
        ))}
      </fieldset>
      <button type="button" disabled={!isWhole} onClick={() => void save()}>
        Save the paragraph
      </button>
    </details>
  );
}
