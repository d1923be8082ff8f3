// What is no visit: dated events and official series, each as a form, and a new event.
import { useEffect, useState } from 'preact/hooks';
import { get } from '../api.ts';
import { Message, Page } from '../frame.tsx';
import { hrefOf } from '../place.ts';
import type { ScreenProps } from '../screen.ts';
import type { EntriesAnswer, FormFile } from './answers.ts';
import './facts.css';
import { Milestone } from './Milestone.tsx';
import { NewMilestone } from './NewMilestone.tsx';
import { Statistic } from './Statistic.tsx';

function Listed() {
  const [entries, setEntries] = useState<EntriesAnswer>();
  useEffect(() => {
    get<EntriesAnswer>('facts/entries')
      .then(setEntries)
      .catch(() => undefined);
  }, []);
  const list = (room: string, items: EntriesAnswer['statistics'] = []) => (
    <ul>
      {items.map(({ id, title }) => (
        <li key={id}>
          <a href={hrefOf('entries', `${room}/${id}`)}>{title}</a>
        </li>
      ))}
    </ul>
  );
  return (
    <Page title="Events and figures">
      <h2>Figures</h2>
      <p>A new year's value goes into its series.</p>
      {list('statistics', entries?.statistics)}
      <h2>Events</h2>
      <p>
        <a class="button" href={hrefOf('entries', 'new')}>
          Add an event
        </a>
      </p>
      {list('milestones', entries?.milestones)}
    </Page>
  );
}

/** The list, a form on one entry, or the form for a new event. */
export function Entries(props: ScreenProps) {
  const { about, record } = props;
  const [file, setFile] = useState<FormFile>();
  const [why, setWhy] = useState<string>();
  const [, room, id] = /^(statistics|milestones)\/([a-z0-9-]+)$/.exec(about) ?? [];
  useEffect(() => {
    if (room === undefined || id === undefined) return;
    get<FormFile>('facts/file', { path: `content/${room}/${id}.${room === 'statistics' ? 'yml' : 'mdx'}` })
      .then(setFile)
      .catch((error: unknown) => setWhy(error instanceof Error ? error.message : String(error)));
  }, [about]);
  if (about === 'new') return <NewMilestone />;
  if (room === undefined) return <Listed />;
  return (
    <Page title={room === 'statistics' ? 'Figures' : 'Event'}>
      <p>
        <a href={hrefOf('entries')}>All events and figures</a>
      </p>
      {why !== undefined && <Message kind="problem">{why}</Message>}
      {file && room === 'statistics' && <Statistic first={file} record={record} />}
      {file && room === 'milestones' && <Milestone first={file} {...props} />}
    </Page>
  );
}
