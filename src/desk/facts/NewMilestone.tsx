// A new event: what gives it its name, and its text.
import { useState } from 'preact/hooks';
import { post } from '../api.ts';
import { Field } from '../fields.tsx';
import { Message, Page } from '../frame.tsx';
import { hrefOf } from '../place.ts';
import { saving } from '../saving.ts';
import type { Made } from './answers.ts';

/** Asks for a date, a name and the text of an event, and makes its file. */
export function NewMilestone() {
  const [date, setDate] = useState('');
  const [subject, setSubject] = useState('');
  const [text, setText] = useState('');
  const [why, setWhy] = useState<string>();
  const make = async (): Promise<void> => {
    try {
      const { id } = await saving(post<Made>('facts/new-milestone', { date: date.trim(), subject, text }));
      location.hash = hrefOf('entries', `milestones/${id}`);
    } catch (error) {
      setWhy(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <Page title="A new event">
      <Field
        label="Date"
        hint="Year, month, day: 2027-05-11. The month alone, 2027-05, or the year alone where no more is known."
        value={date}
        onInput={setDate}
      />
      <Field label="Name in addresses" hint="Two to four words, which stay, like: new director." value={subject} onInput={setSubject} />
      <Field label="Text" hint="What happened, in two to five short sentences, and what is not known." value={text} onInput={setText} rows={5} />
      {why !== undefined && <Message kind="problem">{why}</Message>}
      <button type="button" class="main" onClick={() => void make()}>
        Add the event
      </button>
    </Page>
  );
}
