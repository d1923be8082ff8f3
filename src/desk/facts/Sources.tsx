// The documents that a visit rests on: what each is cited for, the facts of each, a further one, and a new one.
import { useState } from 'preact/hooks';
import { isList, valueAt } from '../../model/editing/changes.ts';
import { Field, Select } from '../fields.tsx';
import type { ScreenProps } from '../screen.ts';
import { Document } from './Document.tsx';
import { NewDocument } from './NewDocument.tsx';
import { wordsAt, type Form } from './useForm.ts';

/** The documents of a visit. */
export function Sources({ form, record, reload }: { form: Form } & Pick<ScreenProps, 'record' | 'reload'>) {
  const [isNew, setIsNew] = useState(false);
  const listed = valueAt(form.data, ['sources']);
  const cited = isList(listed) ? listed.map((one) => ({ source: wordsAt(one, 'source'), supports: wordsAt(one, 'supports') })) : [];
  const nameOf = (id: string): string => record.sources.find((one) => one.id === id)?.name || id;
  const add = (source: string): void => form.edit({ insert: ['sources'], to: { source, supports: null } });
  const open = record.sources.filter(({ id }) => !cited.some(({ source }) => source === id));
  const problem = form.problem('sources');
  // What is still to be filled in is not folded away.
  const isRegistered = record.visits.find(({ files }) => files.inspection === form.path)?.isRegistered ?? false;
  return (
    <>
      <h2>Documents</h2>
      <p class="hint">Every document that a fact of this visit is taken from. The first is the one that the visit itself rests on.</p>
      {problem !== undefined && <p class="wrong">{problem}</p>}
      {cited.map(({ source, supports }, i) => (
        <section key={source} class="cited" aria-label={nameOf(source)}>
          <h3>{nameOf(source)}</h3>
          <Field
            label="What it is cited for"
            hint="For example: the days of the visit and its grades."
            value={supports}
            onInput={(words) => form.edit({ set: ['sources', i, 'supports'], to: words === '' ? null : words })}
          />
          <details open={!isRegistered}>
            <summary>What the document is</summary>
            <Document id={source} record={record} />
          </details>
          {cited.length > 1 && source !== wordsAt(form.data, 'text') && (
            <button type="button" onClick={() => form.edit({ remove: ['sources', i] })}>
              Cite it no longer
            </button>
          )}
        </section>
      ))}
      <Select
        legend="Cite a further document of the record"
        options={open.map(({ id, name, publisher }) => ({ value: id, label: (publisher === '' ? name : `${publisher}: ${name}`).slice(0, 100) }))}
        value=""
        onChoose={(id) => {
          if (id !== '') add(id);
        }}
      />
      {isNew ? (
        <NewDocument
          onMade={async (id) => {
            setIsNew(false);
            await reload();
            add(id);
          }}
        />
      ) : (
        <button type="button" onClick={() => setIsNew(true)}>
          A document that is not in the record yet
        </button>
      )}
    </>
  );
}
