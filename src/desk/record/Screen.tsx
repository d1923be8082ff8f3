// The first page: which record this is and where, its visits with their state, and what one can do; or the form that makes a record.
import { useEffect, useState } from 'preact/hooks';
import { get } from '../api.ts';
import { Message, Page } from '../frame.tsx';
import { hrefOf } from '../place.ts';
import type { ScreenProps } from '../screen.ts';
import type { VisitState } from './answers.ts';
import { MakeRecord } from './MakeRecord.tsx';
import { OtherFolder } from './OtherFolder.tsx';
import './record.css';
import { Settings } from './Settings.tsx';

const percent = (share: number): string => (share >= 1 ? 'all of it' : `${Math.min(99, Math.floor(share * 100))} per cent`);

/** The text of a visit and how far its coding is, in words. */
function textInWords({ text, coded, findings }: VisitState): string {
  if (text === 'none') return 'no text here';
  if (text === 'told') return `read, and told in our words: ${findings} points`;
  return `held; coded or left out: ${percent(coded ?? 0)}`;
}

const reviewInWords = ({ findings, reviewed }: VisitState): string =>
  findings === 0 ? 'nothing to review yet' : reviewed === 0 ? `none of ${findings} by a person` : `${reviewed} of ${findings} by a person`;

function Visits({ record }: Pick<ScreenProps, 'record'>) {
  const [visits, setVisits] = useState<VisitState[]>();
  const [why, setWhy] = useState<string>();
  useEffect(
    () => void get<VisitState[]>('record/visits').then(setVisits, (error: unknown) => setWhy(error instanceof Error ? error.message : String(error))),
    [record],
  );
  if (why !== undefined) return <Message kind="problem">{why}</Message>;
  if (!visits) return <p role="status">Looking at the visits …</p>;
  if (visits.length === 0) return <p>No visit is on this record yet. Add the first one.</p>;
  return (
    <ul class="visits">
      {visits.map((visit) => (
        <li key={visit.id}>
          <h3>
            <a href={hrefOf('facts', visit.id)}>{visit.short}</a>
          </h3>
          <p>{visit.when}</p>
          <dl>
            <dt>Text</dt>
            <dd>{textInWords(visit)}</dd>
            <dt>Reviewed</dt>
            <dd>{reviewInWords(visit)}</dd>
            <dt>Problems</dt>
            <dd>
              {visit.problems === 0 ? (
                'none'
              ) : (
                <a href={hrefOf('ready', visit.id)}>
                  {visit.problems}
                  <span class="hidden">, {visit.short}</span>
                </a>
              )}
              {visit.problem !== null && `: ${visit.problem}`}
              {visit.problems > 1 && ' …'}
            </dd>
            <dt>Registered</dt>
            <dd>{visit.isRegistered ? 'yes' : 'not yet'}</dd>
          </dl>
          <p>
            Next:{' '}
            <a href={hrefOf(visit.next.screen, visit.id)}>
              {visit.next.says}
              <span class="hidden">, {visit.short}</span>
            </a>
          </p>
        </li>
      ))}
    </ul>
  );
}

export function First({ record, reload }: ScreenProps) {
  if (!record.isRecord) return <MakeRecord folder={record.folder} reload={reload} />;
  const isRead = record.council !== '';
  return (
    <Page title={isRead ? `${record.council}: the record` : 'The record'}>
      <p>
        It is in the folder <code>{record.folder}</code>. {isRead && `Whoever inspects: ${record.inspectorate}.`}
      </p>
      {!isRead && (
        <Message kind="problem">What is said of the site cannot be taken as it is. What is wrong stands under “Who publishes it”, beside the field.</Message>
      )}
      <ul class="ways">
        <li>
          <a class="button" href={hrefOf('text')}>
            Add a visit
          </a>
        </li>
        <li>
          <a class="button" href={hrefOf('facts', 'new')}>
            Add a visit without its text
          </a>
        </li>
        <li>
          <a class="button" href={hrefOf('entries')}>
            Events and figures
          </a>
        </li>
        <li>
          <a class="button" href={hrefOf('corrections')}>
            Correct something
          </a>
        </li>
        <li>
          <a class="button" href={hrefOf('review')}>
            Review
          </a>
        </li>
        <li>
          <a class="button" href={hrefOf('ready')}>
            Ready to publish?
          </a>
        </li>
      </ul>
      <h2>Visits</h2>
      <Visits record={record} />
      <h2>Who publishes it</h2>
      <Settings record={record} reload={reload} />
      <h2>Another record</h2>
      <OtherFolder reload={reload} />
    </Page>
  );
}
