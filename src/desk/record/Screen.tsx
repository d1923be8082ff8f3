// The first page: which record this is, and its visits.
import { hrefOf } from '../place.ts';
import type { ScreenProps } from '../screen.ts';
import { Page } from '../ui.tsx';

export function First({ record }: ScreenProps) {
  return (
    <Page title={record.isRecord ? record.council : 'No record yet'}>
      <p>This record is in the folder {record.folder}.</p>
      <h2>Visits</h2>
      <ul>
        {record.visits.map(({ id, short }) => (
          <li key={id}>
            <a href={hrefOf('facts', id)}>{short}</a>
          </li>
        ))}
      </ul>
    </Page>
  );
}
