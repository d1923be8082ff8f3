// A date, how exactly it is known, what it rests on, or why it is not known.
import { useEffect, useId, useState } from 'preact/hooks';
import { MONTHS } from '../../model/written/dates.ts';
import { Choice, Field, Select } from '../fields.tsx';
import { DATE_KINDS, dateFormOf, dateOfForm, whyNoDateIn, type DateForm, type DateKind } from './dateForm.ts';
import type { Form } from './useForm.ts';
import { wordsAt } from './useForm.ts';

const BASES = [
  { value: 'document', label: 'the document itself', hint: 'The report or letter says on which days inspectors came, or when it was published.' },
  { value: 'letter', label: 'the day at the head of a letter', hint: 'The document is a letter, and no other day is known than the one that it bears.' },
  { value: 'council', label: 'a paper of the council' },
  { value: 'other', label: 'another source' },
];

interface EndProps {
  label: string;
  kind: DateKind;
  value: string;
  onInput: (value: string) => void;
}

/** One end of a date: a day, or a month with its year, or a year. */
function End({ label, kind, value, onInput }: EndProps) {
  if (kind === 'year') return <Field label={label} value={value} onInput={onInput} hint="Four figures." />;
  if (kind !== 'month') return <Field label={label} type="date" value={value} onInput={onInput} />;
  const [year = '', month = ''] = value.split('-');
  return (
    <div class="ends">
      <Select
        legend="Month"
        options={MONTHS.map((name, i) => ({ value: String(i + 1).padStart(2, '0'), label: name }))}
        value={month}
        onChoose={(chosen) => onInput(`${year}-${chosen}`)}
      />
      <Field label="Year" value={year} onInput={(typed) => onInput(`${typed}-${month}`)} hint="Four figures." />
    </div>
  );
}

interface DateFieldProps {
  form: Form;
  legend: string;
  hint: string;
  /** The field of the date, of the reason for none, and of what it rests on where the file has that. */
  names: { date: string; reason: string; basis?: { field: string; legend: string } };
}

const kinds = new Set<string>(DATE_KINDS.map(({ value }) => value));
const isKind = (value: string): value is DateKind => kinds.has(value);

/** A date of a form. It is written once it is whole. */
export function DateField({ form, legend, hint, names: { date, reason, basis: rest } }: DateFieldProps) {
  const id = useId();
  const basis = rest?.field;
  const written = wordsAt(form.data, date);
  const read = (): DateForm => dateFormOf(written) ?? { kind: reason in form.data ? 'unknown' : 'day', from: '', to: '' };
  const [now, setNow] = useState(read);
  // Something else has changed the file.
  useEffect(() => {
    if (written !== (dateOfForm(now) ?? '') && (written !== '' || reason in form.data)) setNow(read());
  }, [written, reason in form.data]);
  const removed = (...all: (string | undefined)[]) => all.flatMap((name) => (name !== undefined && name in form.data ? [{ remove: [name] }] : []));
  const change = (next: DateForm): void => {
    setNow(next);
    const value = dateOfForm(next);
    if (next.kind === 'unknown') {
      if (!(reason in form.data)) form.edit(...removed(date, basis), { set: [reason], to: null });
    } else if (value !== undefined && value !== written) form.edit(...removed(reason), { set: [date], to: value }, ...withBasis());
    else if (reason in form.data) form.edit(...removed(reason), { set: [date], to: null }, ...withBasis());
  };
  const withBasis = () => (basis === undefined || basis in form.data ? [] : [{ set: [basis], to: null }]);
  const cannotShow = written !== '' && dateFormOf(written) === undefined;
  const two = now.kind === 'days' || now.kind === 'between';
  const problem = whyNoDateIn(now) ?? form.problem(date);
  return (
    <div class="date" role="group" aria-labelledby={`${id}-name`}>
      <h3 id={`${id}-name`}>{legend}</h3>
      <p class="hint">{hint}</p>
      {problem !== undefined && <p class="wrong">{problem}</p>}
      {cannotShow && <p class="hint">The file says {written}, which this form cannot show. It stays until you fill in another date here.</p>}
      <Choice
        legend="What is known"
        options={DATE_KINDS}
        value={now.kind}
        onChoose={(kind) => {
          if (isKind(kind)) change({ kind, from: kind === now.kind ? now.from : '', to: '' });
        }}
      />
      {now.kind === 'unknown' ? (
        <Field
          label="Why it is not known"
          hint="One short sentence. It stands on the page of the visit in place of the date."
          problem={form.problem(reason)}
          value={wordsAt(form.data, reason)}
          onInput={(words) => form.edit({ set: [reason], to: words === '' ? null : words })}
        />
      ) : (
        <>
          <div class="ends">
            <End label={two ? 'First day' : 'Date'} kind={now.kind} value={now.from} onInput={(from) => change({ ...now, from })} />
            {two && <End label="Last day" kind="day" value={now.to} onInput={(to) => change({ ...now, to })} />}
          </div>
          {rest !== undefined && basis !== undefined && (
            <Choice
              legend={rest.legend}
              hint="The document itself, where it names the days. The day at the head of a letter, where that is all it says of when."
              problem={form.problem(basis)}
              options={BASES}
              value={wordsAt(form.data, basis)}
              onChoose={(value) => form.edit({ set: [basis], to: value })}
            />
          )}
        </>
      )}
    </div>
  );
}
