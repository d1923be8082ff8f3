// "2 Facts": what is known of a visit and of its documents, as a form; saved as one types.
import { useEffect, useState } from 'preact/hooks';
import { Choice, Select } from '../fields.tsx';
import { Message, Page } from '../frame.tsx';
import type { ScreenProps } from '../screen.ts';
import { get } from '../api.ts';
import { hrefOf } from '../place.ts';
import { Account } from './Account.tsx';
import type { FactsAnswer } from './answers.ts';
import { DateField } from './DateField.tsx';
import './facts.css';
import { Judgements } from './Judgements.tsx';
import { NewFramework } from './NewFramework.tsx';
import { NewVisit } from './NewVisit.tsx';
import { Others } from './Others.tsx';
import { Scope } from './Scope.tsx';
import { Sources } from './Sources.tsx';
import { TakeOut } from './TakeOut.tsx';
import { useForm, wordsAt } from './useForm.ts';
import { WhoCoded } from './WhoCoded.tsx';
import { DayField, Words } from './Words.tsx';

const FIELDS = [
  'title',
  'short',
  'label',
  'framework',
  'visit',
  'no_visit',
  'visit_basis',
  'visit_note',
  'published',
  'no_published',
  'published_basis',
  'published_note',
];
const MORE = ['coverage', 'text', 'lead', 'no_lead', 'remote', 'scope', 'scope_basis', 'declared', 'not_looked_at', 'judgements', 'sources', 'checked'];

interface VisitProps extends ScreenProps {
  first: FactsAnswer;
  again: () => Promise<void>;
}

function Visit({ first, record, about, reload, again }: VisitProps) {
  const form = useForm(first.visit, record);
  const framework = first.frameworks.find(({ id }) => id === wordsAt(form.data, 'framework'));
  const text = wordsAt(form.data, 'text');
  const coding = record.visits.find(({ id }) => id === about)?.files.findings;
  const isLed = !('no_lead' in form.data);
  const short = wordsAt(form.data, 'short') || about;
  return (
    <Page title={`Facts: ${short}`} visit={{ id: about, short }}>
      <Others form={form} shown={[...FIELDS, ...MORE, ...form.sections.map(({ heading }) => heading)]} />
      <h2>Names</h2>
      <Words form={form} name="title" label="Title" hint="The document's own title, letter for letter." rows={2} />
      <Words form={form} name="short" label="Short title" hint="In your words, for lists and for the head of its page. No grade in it." fits={45} />
      <Words form={form} name="label" label="Name of a column" hint="Two or three words for the head of a column in charts." fits={20} />
      <h2>Rules and dates</h2>
      <Select
        legend="Rules under which it was made"
        hint={framework?.says ?? 'The document names them.'}
        problem={form.problem('framework')}
        options={first.frameworks.map(({ id, name }) => ({ value: id, label: name }))}
        value={wordsAt(form.data, 'framework')}
        onChoose={(id) => form.edit({ set: ['framework'], to: id === '' ? null : id })}
      />
      <NewFramework
        groups={first.groups}
        taken={first.frameworks.map(({ id }) => id)}
        onMade={async (id) => {
          await again();
          form.edit({ set: ['framework'], to: id });
        }}
      />
      <DateField
        form={form}
        legend="Visit"
        hint="The day or days on which inspectors came. The day of publication never stands in for it."
        names={{ date: 'visit', reason: 'no_visit', basis: { field: 'visit_basis', legend: 'What the date of the visit rests on' } }}
      />
      <Words form={form} name="visit_note" label="What to know of those days" hint="Only where it needs a word, in one sentence." optional />
      <DateField
        form={form}
        legend="Publication"
        hint="The day on which the report or letter was published, not the day of the visit."
        names={{ date: 'published', reason: 'no_published', basis: { field: 'published_basis', legend: 'What the date of publication rests on' } }}
      />
      <Words form={form} name="published_note" label="What to know of that day" hint="Only where it needs a word, in one sentence." optional />
      {text !== '' && (
        <Choice
          legend="How much of the document is known"
          hint="Whole: the document of those who inspect is held, or was read whole. Part: somebody else tells what it says."
          problem={[form.problem('coverage'), form.problem('text')].filter((one) => one !== undefined).join(' ') || undefined}
          options={[
            { value: 'full', label: 'the whole document' },
            { value: 'partial', label: 'part of it' },
          ]}
          value={wordsAt(form.data, 'coverage')}
          onChoose={(coverage) => form.edit({ set: ['coverage'], to: coverage })}
        />
      )}
      {text === '' && <Message kind="note">The report of this visit is not held: nothing of it is counted, and charts say “report not analysed here”.</Message>}
      <h2>Who led the inspection</h2>
      <Choice
        legend="Is the lead inspector named?"
        hint="Who led the inspection, not whoever leads the services. Office and dates are all that the record says of a person; only people in its list can be chosen."
        options={[
          { value: 'yes', label: 'yes' },
          { value: 'no', label: 'no' },
        ]}
        value={isLed ? 'yes' : 'no'}
        onChoose={(said) => {
          if (said === 'no' && isLed) form.edit(...('lead' in form.data ? [{ remove: ['lead'] }] : []), { set: ['no_lead'], to: null });
          else if (said === 'yes' && !isLed) form.edit({ remove: ['no_lead'] });
        }}
      />
      {isLed ? (
        <Select
          legend="Lead inspector"
          problem={form.problem('lead')}
          options={record.people.map(({ id, name }) => ({ value: id, label: name }))}
          value={wordsAt(form.data, 'lead')}
          onChoose={(lead) => form.edit(lead === '' ? { remove: ['lead'] } : { set: ['lead'], to: lead })}
        />
      ) : (
        <Words form={form} name="no_lead" label="Why nobody is named" hint="One short sentence." />
      )}
      <Choice
        legend="How inspectors came"
        problem={form.problem('remote')}
        options={[
          { value: 'there', label: 'in person' },
          { value: 'remote', label: 'by video call' },
        ]}
        value={'remote' in form.data ? 'remote' : 'there'}
        onChoose={(said) => {
          if (said === 'remote' && !('remote' in form.data)) form.edit({ set: ['remote'], to: true });
          else if (said === 'there' && 'remote' in form.data) form.edit({ remove: ['remote'] });
        }}
      />
      {framework?.graded === true && <Judgements form={form} framework={framework} />}
      <Scope form={form} themes={record.themes} />
      <Sources form={form} record={record} reload={reload} />
      <Account form={form} />
      {coding !== undefined && <WhoCoded path={coding} record={record} />}
      <h2>Checked</h2>
      <DayField form={form} name="checked" label="Checked on" hint="The day on which you last compared these facts with the documents." />
      <p>
        <a class="button" href={hrefOf(coding === undefined ? 'ready' : 'coding', about)}>
          {coding === undefined ? 'Go on to 5 Ready?' : 'Go on to 3 Coding'}
        </a>
      </p>
      <TakeOut visit={about} isRegistered={record.visits.find(({ id }) => id === about)?.isRegistered ?? true} reload={reload} />
    </Page>
  );
}

/** The facts of a visit; of none, the form for a new one. */
export function FactsScreen(props: ScreenProps) {
  const { about } = props;
  const isNew = about === '' || about === 'new';
  const [answer, setAnswer] = useState<FactsAnswer>();
  const [why, setWhy] = useState<string>();
  const read = async (): Promise<void> => {
    try {
      setAnswer(await get<FactsAnswer>('facts/visit', { id: about }));
      setWhy(undefined);
    } catch (error) {
      setWhy(error instanceof Error ? error.message : String(error));
    }
  };
  useEffect(() => {
    if (!isNew) void read();
  }, [about]);
  if (isNew) return <NewVisit {...props} />;
  if (why !== undefined)
    return (
      <Page title="Facts" visit={{ id: about, short: about }}>
        <Message kind="problem">{why}</Message>
        <button type="button" onClick={() => void read()}>
          Try again
        </button>
      </Page>
    );
  if (!answer)
    return (
      <Page title="Facts" visit={{ id: about, short: about }}>
        Reading …
      </Page>
    );
  return <Visit {...props} first={answer} again={read} />;
}
