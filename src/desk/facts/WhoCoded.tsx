// Who coded the text of a visit: each person by role and day, never by name, or a language model.
import { useEffect, useState } from 'preact/hooks';
import { isList, valueAt, type Value } from '../../model/editing/changes.ts';
import { get } from '../api.ts';
import { Choice, Field } from '../fields.tsx';
import { Message } from '../frame.tsx';
import type { FormFile } from './answers.ts';
import { useForm, wordsAt } from './useForm.ts';

const KINDS = [
  { value: 'person', label: 'a person' },
  { value: 'language-model', label: 'a language model' },
];
const blank = (by: string): Value => (by === 'person' ? { by, role: null, on: null } : { by });

function Coders({ first, record }: { first: FormFile; record: unknown }) {
  const form = useForm(first, record);
  const listed = valueAt(form.data, ['coded']);
  const coders = isList(listed) ? listed : [];
  const problem = form.problem('coded');
  return (
    <div data-form={form.path}>
      {problem !== undefined && <p class="wrong">{problem}</p>}
      {coders.map((coder, i) => (
        <fieldset key={i} class="cited">
          <legend>{coders.length > 1 ? `Coder ${i + 1}` : 'Coder'}</legend>
          <Choice
            legend="It was coded by"
            options={KINDS}
            value={wordsAt(coder, 'by')}
            onChoose={(by) => {
              if (by !== wordsAt(coder, 'by')) form.edit({ set: ['coded', i], to: blank(by) });
            }}
          />
          {wordsAt(coder, 'by') === 'person' && (
            <div class="ends">
              <Field
                label="In which role"
                hint="Never a name, like: policy officer."
                value={wordsAt(coder, 'role')}
                onInput={(role) => form.edit({ set: ['coded', i, 'role'], to: role === '' ? null : role })}
              />
              <Field
                label="When"
                hint="The day on which it was finished."
                type="date"
                value={wordsAt(coder, 'on')}
                onInput={(on) => form.edit({ set: ['coded', i, 'on'], to: on === '' ? null : on })}
              />
            </div>
          )}
          {coders.length > 1 && (
            <button type="button" onClick={() => form.edit({ remove: ['coded', i] })}>
              Take this one out
            </button>
          )}
        </fieldset>
      ))}
      <button type="button" onClick={() => form.edit({ insert: ['coded'], to: blank('person') })}>
        {coders.length === 0 ? 'A person coded it' : 'A person coded it too'}
      </button>{' '}
      <button type="button" onClick={() => form.edit({ insert: ['coded'], to: blank('language-model') })}>
        {coders.length === 0 ? 'A language model coded it' : 'A language model coded it too'}
      </button>
    </div>
  );
}

/** Who coded, as the file of findings at a path says it. */
export function WhoCoded({ path, record }: { path: string; record: unknown }) {
  const [file, setFile] = useState<FormFile>();
  const [why, setWhy] = useState<string>();
  useEffect(() => {
    get<FormFile>('facts/file', { path })
      .then(setFile)
      .catch((error: unknown) => setWhy(error instanceof Error ? error.message : String(error)));
  }, [path]);
  return (
    <>
      <h2>Who coded it</h2>
      <p class="hint">The page of each finding says so. Whoever reviews a coding is named at “4 Review”.</p>
      {why !== undefined && <Message kind="problem">{why}</Message>}
      {file && <Coders first={file} record={record} />}
    </>
  );
}
