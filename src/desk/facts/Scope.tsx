// What a visit looked at, theme by theme: looked at, left out, or not said.
import { isList, valueAt, type Edit } from '../../model/editing/changes.ts';
import type { RecordNamed } from '../answers.ts';
import { Choice } from '../fields.tsx';
import type { Form } from './useForm.ts';
import { Words } from './Words.tsx';

const SAID = [
  { value: 'declared', label: 'looked at' },
  { value: 'not_looked_at', label: 'left out' },
  { value: 'unsaid', label: 'not said' },
] as const;

/** The themes of a visit's stated subject. */
export function Scope({ form, themes }: { form: Form; themes: RecordNamed['themes'] }) {
  const inList = (name: string): string[] => {
    const value = valueAt(form.data, [name]);
    return isList(value) ? value.filter((one) => typeof one === 'string') : [];
  };
  const all = valueAt(form.data, ['declared']) === 'all';
  const lists = { declared: inList('declared'), not_looked_at: inList('not_looked_at') };
  const choose = (theme: string, said: string): void => {
    const edits = (['declared', 'not_looked_at'] as const).flatMap((name): Edit[] => {
      const now = lists[name].filter((one) => one !== theme);
      const wanted = said === name ? themes.map(({ id }) => id).filter((id) => id === theme || now.includes(id)) : now;
      return wanted.join() === lists[name].join() && valueAt(form.data, [name]) !== null ? [] : [{ set: [name], to: wanted }];
    });
    form.edit(...edits);
  };
  return (
    <>
      <h2>What it looked at</h2>
      <Words form={form} name="scope" label="Subject" hint="What inspectors came to see, in your words, in one sentence of at most 25 words." rows={2} />
      <Choice
        legend="Themes"
        hint="Only what the document itself says. A theme that nothing is said of is shown as unclear, never as free of problems."
        problem={[form.problem('declared'), form.problem('not_looked_at')].filter((one) => one !== undefined).join(' ') || undefined}
        options={[
          { value: 'all', label: 'all of them (a full inspection)' },
          { value: 'some', label: 'some, chosen below' },
        ]}
        value={all ? 'all' : valueAt(form.data, ['declared']) === null ? undefined : 'some'}
        onChoose={(chosen) =>
          form.edit(
            { set: ['declared'], to: chosen === 'all' ? 'all' : all ? [] : lists.declared },
            ...(chosen === 'all' || valueAt(form.data, ['not_looked_at']) === null
              ? [{ set: ['not_looked_at'], to: chosen === 'all' ? [] : lists.not_looked_at }]
              : []),
          )
        }
      />
      {!all && (
        <details open={lists.declared.length + lists.not_looked_at.length > 0}>
          <summary>Theme by theme</summary>
          {themes.map(({ id, name }) => (
            <Choice
              key={id}
              legend={name}
              options={SAID}
              value={lists.declared.includes(id) ? 'declared' : lists.not_looked_at.includes(id) ? 'not_looked_at' : 'unsaid'}
              onChoose={(said) => choose(id, said)}
            />
          ))}
        </details>
      )}
      <Words
        form={form}
        name="scope_basis"
        label="How that is known"
        hint="On what words of the document this rests, in one sentence. It stands above the table of themes."
        rows={2}
        optional
      />
    </>
  );
}
