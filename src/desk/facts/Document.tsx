// What a document is: title, publisher, date, address, terms, and what is taken from it.
import { useEffect, useState } from 'preact/hooks';
import { valueAt } from '../../model/editing/changes.ts';
import { SOURCE_KINDS, TERMS } from '../../model/written/schemas.ts';
import { get } from '../api.ts';
import { Choice, Field, Select } from '../fields.tsx';
import { Message } from '../frame.tsx';
import type { FormFile } from './answers.ts';
import { DateField } from './DateField.tsx';
import { Others } from './Others.tsx';
import { useForm, wordsAt } from './useForm.ts';
import { DayField, Words } from './Words.tsx';

const KIND_WORDS: Readonly<Record<(typeof SOURCE_KINDS)[number], string>> = {
  report: 'report of those who inspect',
  letter: 'letter of those who inspect',
  press: 'article in the press',
  'council-report': 'report of the council',
  'council-minutes': 'minutes of the council',
  'council-news': 'news of the council',
  parliament: 'paper of parliament',
  government: 'paper of the government',
  inspectorate: 'other page of those who inspect',
  nhs: 'paper of the health service',
  statistics: 'official statistics',
};
const TERM_WORDS: Readonly<Record<(typeof TERMS)[number], string>> = {
  ogl: 'Open Government Licence',
  'non-commercial': 'free for non-commercial use',
  press: "a publisher's own terms",
  council: "the council's own terms",
  parliament: 'Open Parliament Licence',
  'not-stated': 'it states no terms',
};
const STATES = [
  { value: 'clean', label: 'held, complete' },
  { value: 'lossy', label: 'held, but words or marks were lost' },
  { value: 'read', label: 'read whole, told in our words' },
  { value: 'none', label: 'not held' },
];
const SHOWN = ['title', 'publisher', 'kind', 'date', 'no_date', 'address', 'no_address', 'seen', 'terms', 'licence', 'text', 'supports'];

function Facts({ first, record }: { first: FormFile; record: unknown }) {
  const form = useForm(first, record);
  const hasAddress = valueAt(form.data, ['address']) !== null || !('no_address' in form.data);
  return (
    <div data-form={form.path}>
      <Others form={form} shown={SHOWN} />
      <Words form={form} name="title" label="Title" hint="The document's own title, letter for letter." />
      <Words form={form} name="publisher" label="Publisher" hint="Who published it, in full." />
      <Select
        legend="Kind of document"
        hint="It decides how the site speaks of it."
        problem={form.problem('kind')}
        options={SOURCE_KINDS.map((value) => ({ value, label: KIND_WORDS[value] }))}
        value={wordsAt(form.data, 'kind')}
        onChoose={(kind) => form.edit({ set: ['kind'], to: kind === '' ? null : kind })}
      />
      <DateField form={form} legend="Date" hint="The day on which it was published, or that it bears." names={{ date: 'date', reason: 'no_date' }} />
      <Choice
        legend="Is it on the web?"
        options={[
          { value: 'yes', label: 'yes' },
          { value: 'no', label: 'no, or not any more' },
        ]}
        value={hasAddress ? 'yes' : 'no'}
        onChoose={(said) => {
          if (said === 'no' && hasAddress) form.edit({ set: ['address'], to: null }, { set: ['no_address'], to: null });
          else if (said === 'yes' && !hasAddress) form.edit({ remove: ['no_address'] }, { set: ['address'], to: '' });
        }}
      />
      {hasAddress ? (
        <Field
          label="Address"
          hint="Copied from the browser; it begins with https://."
          problem={form.problem('address')}
          value={wordsAt(form.data, 'address')}
          onInput={(address) => form.edit({ set: ['address'], to: address })}
        />
      ) : (
        <Words form={form} name="no_address" label="Why no address is given" hint="One short sentence." />
      )}
      <DayField form={form} name="seen" label="Checked on" hint="The day on which you last looked at the document and these facts." />
      <Select
        legend="Whose terms its words stand under"
        hint="Look at the end of the document or at the foot of its page."
        problem={form.problem('terms')}
        options={TERMS.map((value) => ({ value, label: TERM_WORDS[value] }))}
        value={wordsAt(form.data, 'terms')}
        onChoose={(terms) => form.edit({ set: ['terms'], to: terms === '' ? null : terms })}
      />
      <Words form={form} name="licence" label="Terms in words" hint="As the document gives them, or: The document states no licence." />
      {wordsAt(form.data, 'text', 'seed') === '' ? (
        <p>Text: {STATES.find(({ value }) => value === wordsAt(form.data, 'text', 'state'))?.label ?? 'not said'}.</p>
      ) : (
        <Choice
          legend="The text"
          hint="How much of the document the text holds that was taken in."
          problem={form.problem('text')}
          options={STATES.slice(0, 2)}
          value={wordsAt(form.data, 'text', 'state')}
          onChoose={(state) => form.edit({ set: ['text', 'state'], to: state })}
        />
      )}
      <Words form={form} name="supports" label="What is taken from it" hint="What this record takes from the document, in one sentence." rows={2} />
    </div>
  );
}

/** The facts of a document, by its id. */
export function Document({ id, record }: { id: string; record: unknown }) {
  const [file, setFile] = useState<FormFile>();
  const [why, setWhy] = useState<string>();
  useEffect(() => {
    get<FormFile>('facts/file', { path: `content/sources/${id}.yml` })
      .then(setFile)
      .catch((error: unknown) => setWhy(error instanceof Error ? error.message : String(error)));
  }, [id]);
  if (why !== undefined) return <Message kind="problem">{why}</Message>;
  return file ? <Facts first={file} record={record} /> : <p>Reading …</p>;
}
