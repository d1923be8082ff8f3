// A document that is not in the record yet: so much as gives it a name; the rest is filled in its form.
import { useState } from 'preact/hooks';
import { post } from '../api.ts';
import { Field } from '../fields.tsx';
import { Message } from '../frame.tsx';
import { saving } from '../saving.ts';
import type { Made } from './answers.ts';

/** Asks for what gives a document its name, and makes its file. */
export function NewDocument({ onMade }: { onMade: (id: string) => Promise<void> }) {
  const [publisher, setPublisher] = useState('');
  const [subject, setSubject] = useState('');
  const [year, setYear] = useState('');
  const [why, setWhy] = useState<string>();
  const make = async (): Promise<void> => {
    try {
      const { id } = await saving(post<Made>('facts/new-document', { publisher, subject, year }));
      await onMade(id);
    } catch (error) {
      setWhy(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <fieldset>
      <legend>A new document</legend>
      <p class="hint">These three give it its name in addresses, which stays. The rest is asked for in its form.</p>
      <Field label="Who published it" hint="In full, as the document names them." value={publisher} onInput={setPublisher} />
      <Field label="What it is about" hint="Two or three words, like: focused visit letter." value={subject} onInput={setSubject} />
      <Field label="Year" hint="The year of the document, in four figures." value={year} onInput={setYear} />
      {why !== undefined && <Message kind="problem">{why}</Message>}
      <button type="button" class="main" onClick={() => void make()}>
        Add the document
      </button>
    </fieldset>
  );
}
