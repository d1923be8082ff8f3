// The few facts that make the name of a visit, or the visit to which the text belongs; and whether the document itself may be kept.
import { useEffect, useState } from 'preact/hooks';
import type { ReadLine } from '../../model/intake/reading.ts';
import type { RecordNamed } from '../answers.ts';
import { get } from '../api.ts';
import { Choice, Field, Select } from '../fields.tsx';
import { isOthers, type Said, type VisitText } from './answers.ts';

/** Says more, upon what was said last. */
export type Say = (more: (now: Said) => Said) => void;

interface NamingProps {
  said: Said;
  say: Say;
  record: RecordNamed;
  read: readonly ReadLine[];
}

/** The visit and the document to which the text belongs. */
function Belongs({ said, say, record }: Omit<NamingProps, 'read'>) {
  const [unheld, setUnheld] = useState<VisitText['unheld']>([]);
  useEffect(() => {
    if (said.visit !== '') void get<VisitText>('intake/visit', { id: said.visit }).then((known) => setUnheld(known.unheld));
  }, [said.visit]);
  return (
    <>
      <Select
        legend="The visit"
        options={record.visits.map(({ id, short }) => ({ value: id, label: short }))}
        value={said.visit}
        onChoose={(visit) => say((now) => ({ ...now, visit, source: '' }))}
      />
      <Select
        legend="The document"
        hint="Documents of this visit whose text is not held."
        options={unheld.map(({ source, title }) => ({ value: source, label: title }))}
        value={said.source}
        onChoose={(source) => say((now) => ({ ...now, source }))}
      />
    </>
  );
}

/** Why the last day of a visit cannot be what it is. */
const whyNoLast = ({ from, to }: Said): string | undefined =>
  to === '' || from <= to ? (to !== '' && from === '' ? 'Give the first day of the visit too.' : undefined) : 'The last day lies before the first.';

/** What a new visit is named by. */
function NewVisit({ said, say, record, read }: NamingProps) {
  const set = (field: keyof Said) => (value: string) => say((now) => ({ ...now, [field]: value }));
  const publishers = [...new Set([record.inspectorate, ...record.sources.map(({ publisher }) => publisher)])].filter((one) => one !== '');
  const titles = read.filter(({ taken, level, isFirst }) => taken === undefined && level > 0 && isFirst).map(({ text }) => text);
  return (
    <>
      <Field label="First day of the visit" hint="As the document gives it." type="date" value={said.from} onInput={set('from')} />
      <Field label="Last day of the visit" hint="Empty where it was one day." type="date" problem={whyNoLast(said)} value={said.to} onInput={set('to')} />
      <Field
        label="Day of publication"
        hint="Enough alone where the days of the visit are not known."
        type="date"
        value={said.published}
        onInput={set('published')}
      />
      <Select
        legend="The rules under which the visit was made"
        options={record.frameworks.map(({ id, name }) => ({ value: id, label: name }))}
        value={said.framework}
        onChoose={set('framework')}
      />
      <Field label="Who published the document" value={said.publisher} onInput={set('publisher')} offers={publishers} />
      {isOthers(said.publisher, record.inspectorate) && (
        <Choice
          legend="What the document is"
          hint={
            said.whose === 'own'
              ? `Its words would stand here as ${record.inspectorate}'s. What another body inspected is an event of the timeline, or has a record of its own: this text cannot be kept.`
              : `This record is about inspections by ${record.inspectorate}. What somebody else tells of them counts as their account, and the site says so.`
          }
          options={[
            { value: 'account', label: `an account of what ${record.inspectorate} found` },
            { value: 'own', label: 'a report on an inspection by another body' },
          ]}
          value={said.whose}
          onChoose={set('whose')}
        />
      )}
      <Field
        label="The document’s own title"
        hint="It can be written later, with the other facts."
        value={said.title}
        onInput={set('title')}
        offers={titles.slice(0, 5)}
      />
      <Field
        label="Another word for the visit"
        hint="Only where there are two of a kind in a year: small letters and hyphens, like focused-visit-autumn. It becomes part of its address."
        value={said.kind}
        onInput={set('kind')}
      />
    </>
  );
}

/** What is asked before a text is kept. */
export function Naming({ said, say, record, read }: NamingProps) {
  const [isKnown, setKnown] = useState(said.visit !== '');
  const [isKept, setKept] = useState(said.notKept === '');
  return (
    <section aria-labelledby="naming">
      <h2 id="naming">Keep it</h2>
      <Choice
        legend="This is the text of"
        options={[
          { value: 'new', label: 'a new visit' },
          { value: 'known', label: 'a visit that the record has' },
        ]}
        value={isKnown ? 'known' : 'new'}
        onChoose={(value) => {
          setKnown(value === 'known');
          if (value === 'new') say((now) => ({ ...now, visit: '', source: '' }));
        }}
      />
      {isKnown ? <Belongs said={said} say={say} record={record} /> : <NewVisit said={said} say={say} record={record} read={read} />}
      <Choice
        legend="The document itself"
        hint="It is never shown on the site. It lies beside the record, so that anyone who has the record can check the text against it."
        options={[
          { value: 'kept', label: 'is kept with the record' },
          { value: 'not', label: 'may not be kept there' },
        ]}
        value={isKept ? 'kept' : 'not'}
        onChoose={(value) => {
          setKept(value === 'kept');
          say((now) => ({ ...now, notKept: value === 'kept' ? '' : now.notKept || 'Its terms do not allow it.' }));
        }}
      />
      {!isKept && (
        <Field
          label="Why it may not be kept"
          hint="Only its fingerprint and the text are kept then."
          value={said.notKept}
          onInput={(value) => say((now) => ({ ...now, notKept: value }))}
        />
      )}
    </section>
  );
}
