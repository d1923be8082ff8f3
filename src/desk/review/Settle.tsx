// What reviewers would decide otherwise and what they asked, for the editor: taken over, or kept with a reason.
import { useCallback, useEffect, useState } from 'preact/hooks';
import { STANCE_NAMES } from '../../model/authoring/coding/names.ts';
import type { Otherwise } from '../../model/record/reviewed.ts';
import { inWords as dateInWords } from '../../model/written/dates.ts';
import { STANCES } from '../../model/written/schemas.ts';
import type { RecordNamed } from '../answers.ts';
import { get, post } from '../api.ts';
import { Field } from '../fields.tsx';
import { Message, Page } from '../frame.tsx';
import { hrefOf } from '../place.ts';
import { saving } from '../saving.ts';
import type { ScreenProps } from '../screen.ts';
import type { Told, ToReview } from './answers.ts';
import './review.css';

/** A passage by its visit and its number: "Second review 2024, finding 12". */
function nameOf({ visits }: RecordNamed, passage: string): string {
  const [, visit = '', kind = '', number = ''] = /^(.*)-([fa])(\d+)$/.exec(passage) ?? [];
  return `${visits.find(({ id }) => id === visit)?.short ?? visit} ${visit.slice(0, 4)}, ${kind === 'f' ? 'finding' : 'ask'} ${Number(number)}`;
}

/** A change in words: "Theme: Health instead of Plans". */
function inWords({ themes }: RecordNamed, one: Otherwise): string {
  const theme = (id: string): string => themes.find((known) => known.id === id)?.name ?? id;
  const stance = (id: string): string => STANCES.filter((known) => known === id).map((known) => STANCE_NAMES[known])[0] ?? id;
  if (one.field === 'theme') return `Theme: ${theme(one.new)} instead of ${theme(one.old)}`;
  return one.field === 'stance' ? `Inspectors ${stance(one.new)}, instead of ${stance(one.old)}` : `Words: ${one.new}`;
}

function One({ record, told, onSettled }: { record: RecordNamed; told: Told; onSettled: () => Promise<void> }) {
  const [why, setWhy] = useState('');
  const [problem, setProblem] = useState<string>();
  const settle = async (how: 'changed' | 'kept'): Promise<void> => {
    setProblem(undefined);
    try {
      await saving(post('review/settle', { index: told.index, how, why }));
      await onSettled();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <section class="open" aria-labelledby={`review-${told.index}`}>
      <h2 id={`review-${told.index}`}>{nameOf(record, told.passage)}</h2>
      <blockquote>
        <p>{told.seen.words}</p>
      </blockquote>
      <p>
        {told.role}, {dateInWords(told.on)}:
      </p>
      <ul>
        {told.changes.map((one) => (
          <li key={one.field}>
            {inWords(record, one)}
            {one.field !== 'words' && told.blind?.[one.field] === one.new && ' (decided before the coding was shown)'}
          </li>
        ))}
        {told.remark !== undefined && (
          <li>
            {told.what === 'discuss' ? 'Question' : 'Remark'}: {told.remark}
          </li>
        )}
      </ul>
      <Field
        label="Why"
        hint="Needed where the passage stays as it is, or is published; it stands on its page."
        problem={problem}
        rows={2}
        value={why}
        onInput={setWhy}
      />
      <p class="row">
        <button type="button" class="main" onClick={() => void settle('changed')}>
          {told.changes.length > 0 ? 'Take the change over' : 'It was changed'}
        </button>
        <button type="button" onClick={() => void settle('kept')}>
          Keep it as it is
        </button>
      </p>
    </section>
  );
}

export function Settle({ record, about }: ScreenProps) {
  const [all, setAll] = useState<ToReview>();
  const [why, setWhy] = useState<string>();
  const visit = record.visits.find(({ id }) => id === about);
  const load = useCallback(async () => {
    try {
      setAll(await get<ToReview>('review/all'));
    } catch (error) {
      setWhy(error instanceof Error ? error.message : String(error));
    }
  }, []);
  useEffect(() => void load(), [load, record]);
  const here = new Set(all?.passages.filter((one) => !visit || one.visit === visit.id).map(({ id }) => id));
  const open = all?.reviews.filter((one) => one.open && here.has(one.passage)) ?? [];
  return (
    <Page title={visit ? `To settle: ${visit.short}` : 'To settle'} visit={visit}>
      {why !== undefined && <Message kind="problem">{why}</Message>}
      <p>
        What reviewers would decide otherwise changes nothing by itself. You take it over, or keep the passage as it is and say why.{' '}
        <a href={hrefOf('review', about)}>Back to the review</a>
      </p>
      {all && open.length === 0 && <Message kind="done">Nothing is open.</Message>}
      {open.map((told) => (
        <One key={`${told.passage} ${told.reviewer} ${told.on}`} record={record} told={told} onSettled={load} />
      ))}
    </Page>
  );
}
