// An official series: its values, a new year's value, and what the line shows in words.
import { useState } from 'preact/hooks';
import { isList, valueAt } from '../../model/editing/changes.ts';
import type { RecordNamed } from '../answers.ts';
import { Field, Select } from '../fields.tsx';
import { Message } from '../frame.tsx';
import type { FormFile } from './answers.ts';
import { Others } from './Others.tsx';
import { useForm, wordsAt } from './useForm.ts';
import { Words } from './Words.tsx';

/** The form of a series. */
export function Statistic({ first, record }: { first: FormFile; record: RecordNamed }) {
  const form = useForm(first, record);
  const listed = valueAt(form.data, ['values']);
  const values = isList(listed) ? listed.map((one) => ({ period: wordsAt(one, 'period'), value: wordsAt(one, 'value'), note: wordsAt(one, 'note') })) : [];
  const next = String(Number(values.at(-1)?.period ?? NaN) + 1);
  const [year, setYear] = useState(next);
  const [value, setValue] = useState('');
  const [note, setNote] = useState('');
  const [why, setWhy] = useState<string>();
  const add = (): void => {
    const number = Number(value.replaceAll(',', ''));
    if (!/^\d{4}$/.test(year)) return setWhy('Write the year in four figures.');
    if (value.trim() === '' || !Number.isFinite(number)) return setWhy('Write the value in figures, as the publication has it, with a point before tenths.');
    if (values.some(({ period }) => period === year))
      return setWhy(`The year ${year} has a value already. A value that its publisher has revised is a correction.`);
    const at = values.filter(({ period }) => period < year).length;
    form.edit({ insert: ['values'], to: { period: year, value: number, ...(note.trim() === '' ? {} : { note: note.trim() }) }, at });
    setWhy(undefined);
    setValue('');
    setNote('');
    setYear(String(Number(year) + 1));
  };
  const problem = form.problem('values');
  return (
    <>
      <Others form={form} shown={['values', 'reading', 'source', 'definition']} />
      <h2>{wordsAt(form.data, 'title')}</h2>
      <p>
        {wordsAt(form.data, 'measure')}. {wordsAt(form.data, 'publisher')}: {wordsAt(form.data, 'publication')}.
      </p>
      {problem !== undefined && <p class="wrong">{problem}</p>}
      <table>
        <caption class="hidden">Values</caption>
        <thead>
          <tr>
            <th scope="col">Year</th>
            <th scope="col">Value</th>
            <th scope="col">Note</th>
          </tr>
        </thead>
        <tbody>
          {values.map((one) => (
            <tr key={one.period}>
              <th scope="row">{one.period}</th>
              <td>{one.value}</td>
              <td>{one.note}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <fieldset>
        <legend>A further year</legend>
        <Field label="Year" hint={`The value stands for ${wordsAt(form.data, 'as_of')} of it.`} value={year} onInput={setYear} />
        <Field label="Value" hint="In figures, as the publication has it." value={value} onInput={setValue} />
        <Field label="Note" hint="What to know of this value, in one sentence. It may stay empty." value={note} onInput={setNote} />
        {why !== undefined && <Message kind="problem">{why}</Message>}
        <button type="button" onClick={add}>
          Add the value
        </button>
      </fieldset>
      <Select
        legend="Document"
        hint="The publication that the values are taken from: the latest one."
        problem={form.problem('source')}
        options={record.sources.map(({ id, name, publisher }) => ({ value: id, label: (publisher === '' ? name : `${publisher}: ${name}`).slice(0, 100) }))}
        value={wordsAt(form.data, 'source')}
        onChoose={(source) => form.edit({ set: ['source'], to: source === '' ? null : source })}
      />
      <Words form={form} name="definition" label="What is counted" hint="In one to three sentences." rows={3} />
      <Words
        form={form}
        name="reading"
        label="What the line shows"
        hint="Numbers and years as they stand above, and no cause. The check compares them with the values."
        rows={4}
      />
    </>
  );
}
