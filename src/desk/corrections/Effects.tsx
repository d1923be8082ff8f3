// What a correction changes, before it is written: old and new side by side, what the pages, the feed and the embeds will say, and what stops it.
import type { Owed } from '../../model/authoring/owed.ts';
import type { RecordNamed } from '../answers.ts';
import { Message } from '../frame.tsx';
import type { Looked } from './answers.ts';
import { nameIn } from './named.ts';

const WHAT: Readonly<Record<Owed['what'], string>> = {
  words: 'Words',
  title: 'Title',
  grade: 'Grade',
  value: 'Figure',
  revision: 'Figure',
  theme: 'Theme',
  stance: 'What inspectors do',
  date: 'Dates',
  added: 'Added',
  removed: 'Taken out',
};

/** A list under a heading; nothing where it is empty. */
function Listed({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

export function Effects({ record, looked }: { record: RecordNamed; looked: Looked }) {
  const { owed, problems, feed, withdrawn, checked, counts, charts } = looked;
  return (
    <>
      <h2>What changes</h2>
      {problems.length > 0 && (
        <Message kind="problem">
          <p>This cannot be written yet:</p>
          <ul>
            {problems.map(({ what, todo }) => (
              <li key={what}>
                {what} {todo}
              </li>
            ))}
          </ul>
        </Message>
      )}
      {owed.map((one) => (
        <div class="sides" key={`${one.id} ${one.what}`}>
          <h3>
            {WHAT[one.what]} <small>{one.id}</small>
          </h3>
          <p>
            <b>It said</b>
            <del>{nameIn(record, one.what, one.old)}</del>
          </p>
          <p>
            <b>It says now</b>
            <ins>{nameIn(record, one.what, one.now)}</ins>
          </p>
        </div>
      ))}
      <h3>What the page on corrections and the feed will say</h3>
      <ul>
        {feed.map(({ title, description }) => (
          <li key={title}>
            <strong>{title}.</strong> {description}
          </li>
        ))}
      </ul>
      <Listed title="What changes in counts and headlines" lines={counts ?? []} />
      {counts === undefined && <p>What is counted cannot be compared now: the record has other problems. The page “Ready?” names them.</p>}
      {counts?.length === 0 && <p>Nothing that is counted changes, and no headline of a chart.</p>}
      <Listed
        title={`Charts that show it; below their picture they say, here and in other sites: “${charts[0]?.says ?? ''}”`}
        lines={charts.map(({ headline }) => headline)}
      />
      <Listed title="Addresses that will say that something was withdrawn there" lines={withdrawn} />
      {checked !== undefined && <p>The record then says that it was last checked on the day of this correction, {checked}.</p>}
    </>
  );
}
