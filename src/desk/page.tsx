// The desk in the browser: shows the screen that the address names, and reads the record again when it was changed outside.
import { render } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { RecordNamed } from './answers.ts';
import { get } from './api.ts';
import './desk.css';
import { Message, Page } from './frame.tsx';
import { placeOf } from './place.ts';
import { SCREENS } from './screens.tsx';

function Desk() {
  const [place, setPlace] = useState(placeOf(location.hash));
  const [record, setRecord] = useState<RecordNamed>();
  const [why, setWhy] = useState<string>();
  const reload = useCallback(async () => {
    try {
      setRecord(await get<RecordNamed>('record'));
      setWhy(undefined);
    } catch (error) {
      setWhy(error instanceof Error ? error.message : String(error));
    }
  }, []);
  useEffect(() => {
    void reload();
    const follow = (): void => setPlace(placeOf(location.hash));
    addEventListener('hashchange', follow);
    const changes = new EventSource('api/changes');
    const again = (): void => void reload();
    changes.addEventListener('outside', again);
    addEventListener('undone', again);
    return () => {
      removeEventListener('hashchange', follow);
      removeEventListener('undone', again);
      changes.close();
    };
  }, [reload]);
  if (why !== undefined)
    return (
      <Page title="The record cannot be read">
        <Message kind="problem">{why}</Message>
        <button type="button" onClick={() => void reload()}>
          Try again
        </button>
      </Page>
    );
  if (!record) return <p>Reading the record …</p>;
  const Screen = SCREENS[place.screen];
  if (!Screen)
    return (
      <Page title="There is no such page">
        <p>
          <a href="#/">Go to the first page of the desk</a>
        </p>
      </Page>
    );
  return <Screen key={`${place.screen}/${place.about}`} record={record} about={place.about} reload={reload} />;
}

const root = document.getElementById('desk');
if (root) {
  root.replaceChildren();
  render(<Desk />, root);
}
