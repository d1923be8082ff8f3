// The form that makes an empty record.
import { useEffect, useState } from 'preact/hooks';
import { get, post } from '../api.ts';
import { Field } from '../fields.tsx';
import { Message, Page } from '../frame.tsx';
import type { PresetNamed } from './answers.ts';
import { OtherFolder } from './OtherFolder.tsx';

export function MakeRecord({ folder: here, reload }: { folder: string; reload: () => Promise<void> }) {
  const [said, setSaid] = useState({ council: '', inspectorate: '', publisher: '', contact: '', folder: here });
  const [chosen, setChosen] = useState<string[]>([]);
  const [presets, setPresets] = useState<PresetNamed[]>([]);
  const [why, setWhy] = useState<string>();
  useEffect(
    () => void get<PresetNamed[]>('record/presets').then(setPresets, (error: unknown) => setWhy(error instanceof Error ? error.message : String(error))),
    [],
  );
  const set = (name: keyof typeof said) => (value: string) => setSaid((now) => ({ ...now, [name]: value }));
  const make = async (): Promise<void> => {
    setWhy(undefined);
    try {
      await post('record/make', { ...said, presets: chosen });
      await reload();
    } catch (error) {
      setWhy(error instanceof Error ? error.message : String(error));
    }
  };
  const inspects = presets.find(({ id }) => id === chosen[0])?.inspectorate;
  return (
    <Page title="Make a record">
      <p>There is no record in this folder yet. Say whose services it is about. All of it can be changed later, and nothing is published by this.</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <Field label="Council" hint="As in “children's services in Kent”: without the word “council”." value={said.council} onInput={set('council')} />
        <fieldset>
          <legend>Rules of inspection to begin with</legend>
          <p class="hint">Their names, headings and grades, from the public page of whoever inspects. Choose none to write them down yourself.</p>
          {presets.map(({ id, name, source }) => (
            <p key={id}>
              <label class="tick">
                <input
                  type="checkbox"
                  checked={chosen.includes(id)}
                  onChange={({ currentTarget }) => setChosen((now) => (currentTarget.checked ? [...now, id] : now.filter((one) => one !== id)))}
                />{' '}
                {name}
              </label>
              <br />
              <a href={source} target="_blank" rel="noopener noreferrer">
                Where these facts can be looked up<span class="hidden">: {name}</span>
              </a>
            </p>
          ))}
        </fieldset>
        <Field
          label="Who inspects"
          hint={inspects === undefined ? 'The name as running text has it.' : `Left empty, it is ${inspects}.`}
          value={said.inspectorate}
          onInput={set('inspectorate')}
        />
        <Field label="Who publishes the site" hint="Can be said later; nothing is published before." value={said.publisher} onInput={set('publisher')} />
        <Field
          label="How to reach them"
          hint="An e-mail address, a web address or a telephone number. Can be said later."
          value={said.contact}
          onInput={set('contact')}
        />
        <Field label="Folder" hint="Where the record is made. Nothing that is there is overwritten." value={said.folder} onInput={set('folder')} />
        {why !== undefined && (
          <Message kind="problem">
            <ul>
              {why.split('\n').map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Message>
        )}
        <button type="submit" class="main">
          Make the record
        </button>
      </form>
      <h2>Or open a record that is there</h2>
      <OtherFolder reload={reload} />
    </Page>
  );
}
