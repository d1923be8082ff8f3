// A new visit: with a text, which is taken in at "1 Text", or without one, where the visit is known and its report is not held.
import { useState } from 'preact/hooks';
import { post } from '../api.ts';
import { Choice, Field, Select } from '../fields.tsx';
import { Message, Page } from '../frame.tsx';
import { hrefOf } from '../place.ts';
import { saving } from '../saving.ts';
import type { ScreenProps } from '../screen.ts';
import type { Made } from './answers.ts';
import { NewDocument } from './NewDocument.tsx';

/** Asks for what gives a visit its name, and makes its file. */
export function NewVisit({ record, reload }: ScreenProps) {
  const [framework, setFramework] = useState('');
  const [source, setSource] = useState('');
  const [which, setWhich] = useState('visit');
  const [day, setDay] = useState('');
  const [apart, setApart] = useState('');
  const [isNew, setIsNew] = useState(false);
  const [why, setWhy] = useState<string>();
  const make = async (): Promise<void> => {
    try {
      const dated = day.trim() === '' ? {} : { [which]: day.trim() };
      const { id } = await saving(post<Made>('facts/new-visit', { framework, source, ...dated, ...(apart.trim() === '' ? {} : { apart }) }));
      await reload();
      location.hash = hrefOf('facts', id);
    } catch (error) {
      setWhy(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <Page title="A new visit">
      <p>
        Do you have the report or letter, as a PDF, a Word file or text? <a href={hrefOf('text')}>Take it in first</a>: its facts are asked for after that.
      </p>
      <h2>Without its text</h2>
      <p>The visit is known, and its report is not held. It stands on the time line, and nothing of it is counted.</p>
      <Select
        legend="Rules under which it was made"
        options={record.frameworks.map(({ id, name }) => ({ value: id, label: name }))}
        value={framework}
        onChoose={setFramework}
      />
      <Choice
        legend="Which day is known?"
        options={[
          { value: 'visit', label: 'of the visit' },
          { value: 'published', label: 'of publication' },
        ]}
        value={which}
        onChoose={setWhich}
      />
      <Field label="Day" hint="Year, month, day: 2027-05-11. The month alone, 2027-05, or the year alone is enough for now." value={day} onInput={setDay} />
      <Select
        legend="Document that tells of it"
        options={record.sources.map(({ id, name, publisher }) => ({ value: id, label: (publisher === '' ? name : `${publisher}: ${name}`).slice(0, 100) }))}
        value={source}
        onChoose={setSource}
      />
      {isNew ? (
        <NewDocument
          onMade={async (id) => {
            setIsNew(false);
            await reload();
            setSource(id);
          }}
        />
      ) : (
        <p>
          <button type="button" onClick={() => setIsNew(true)}>
            A document that is not in the record yet
          </button>
        </p>
      )}
      <Field
        label="A word to tell it apart"
        hint="Only where the record has another visit of this kind in the same year, like: summer."
        value={apart}
        onInput={setApart}
      />
      {why !== undefined && <Message kind="problem">{why}</Message>}
      <button type="button" class="main" onClick={() => void make()}>
        Add the visit
      </button>
    </Page>
  );
}
