// A field of words on a form, and a counter beside a field whose length matters.
import { Field } from '../fields.tsx';
import { wordsAt, type Form } from './useForm.ts';

interface WordsProps {
  form: Form;
  name: string;
  label: string;
  hint: string;
  rows?: number;
  offers?: readonly string[];
  /** So many characters fit where it is shown. */
  fits?: number;
  /** The field may be left out: emptied, it goes. */
  optional?: true;
  /** The field is within this one. */
  within?: string;
}

/** A field of words. Emptied, it waits to be filled again, or goes where it may be left out. */
export function Words({ form, name, label, hint, rows, offers, fits, optional, within }: WordsProps) {
  const path = within === undefined ? [name] : [within, name];
  const value = wordsAt(form.data, ...path);
  const length = fits === undefined ? '' : ` ${value.length} of about ${fits} characters that fit.`;
  return (
    <Field
      label={label}
      hint={`${hint}${length}`}
      problem={form.problem(name)}
      value={value}
      onInput={(words) => form.edit(words === '' && optional ? { remove: path } : { set: path, to: words === '' ? null : words })}
      {...(rows === undefined ? {} : { rows })}
      {...(offers === undefined ? {} : { offers })}
    />
  );
}

/** The day on which something was looked at, with a button for today. */
export function DayField({ form, name, label, hint }: Pick<WordsProps, 'form' | 'name' | 'label' | 'hint'>) {
  const today = new Date().toLocaleDateString('sv-SE');
  const set = (day: string): void => form.edit({ set: [name], to: day === '' ? null : day });
  return (
    <div class="ends">
      <Field label={label} hint={hint} type="date" problem={form.problem(name)} value={wordsAt(form.data, name)} onInput={set} />
      <button type="button" onClick={() => set(today)}>
        Today
      </button>
    </div>
  );
}
