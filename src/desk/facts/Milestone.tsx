// A dated event that is no visit: what it was, when, how surely that is known, and its documents.
import { MILESTONE_KINDS } from '../../model/written/schemas.ts';
import { Choice, Select } from '../fields.tsx';
import type { ScreenProps } from '../screen.ts';
import type { FormFile } from './answers.ts';
import { Others } from './Others.tsx';
import { Sources } from './Sources.tsx';
import { useForm, wordsAt } from './useForm.ts';
import { Words } from './Words.tsx';

const KIND_WORDS: Readonly<Record<(typeof MILESTONE_KINDS)[number], string>> = {
  inquiry: 'an inquiry or its report',
  intervention: 'intervention: powers taken or given back',
  'earlier-inspection': 'an inspection before those recorded here',
  'partner-inspection': 'an inspection of a partner',
  scrutiny: 'scrutiny by councillors or peers',
  service: 'a service opens, moves or ends',
  office: 'an office changes hands',
  framework: 'the rules of inspection change',
};

/** The form of an event. */
export function Milestone({ first, record, reload }: { first: FormFile } & Pick<ScreenProps, 'record' | 'reload'>) {
  const form = useForm(first, record);
  return (
    <>
      <Others form={form} shown={['title', 'date', 'basis', 'kind', 'confidence', 'label', 'sources']} />
      <Words form={form} name="title" label="What happened" hint="One sentence without a full stop." rows={2} />
      <Words form={form} name="date" label="Date" hint="Year, month, day: 2027-05-11. The month alone, 2027-05, or the year alone where no more is known." />
      <Words form={form} name="basis" label="What the date rests on" hint="In a few words, like: the minutes of that day." />
      <Select
        legend="Kind of event"
        problem={form.problem('kind')}
        options={MILESTONE_KINDS.map((value) => ({ value, label: KIND_WORDS[value] }))}
        value={wordsAt(form.data, 'kind')}
        onChoose={(kind) => form.edit({ set: ['kind'], to: kind === '' ? null : kind })}
      />
      <Choice
        legend="How surely is it known?"
        hint="A fact that is less sure is not published."
        problem={form.problem('confidence')}
        options={[
          { value: 'high', label: 'surely' },
          { value: 'medium', label: 'with a doubt that its text names' },
        ]}
        value={wordsAt(form.data, 'confidence')}
        onChoose={(confidence) => form.edit({ set: ['confidence'], to: confidence })}
      />
      <Words form={form} name="label" label="Name on the time line" hint="A few words. Without them it is a tick without a name." fits={34} optional />
      <Sources form={form} record={record} reload={reload} />
      <p class="hint">Its text stands in {form.path}, below the facts, and is changed there.</p>
    </>
  );
}
