// 5 Ready?: what still stands in the way, what changes in every count, what may have gone stale, how it looks; then registering, publishing and saving.
import { useCallback, useEffect, useState } from 'preact/hooks';
import { get } from '../api.ts';
import { Message, Page } from '../frame.tsx';
import { hrefOf } from '../place.ts';
import type { ScreenProps } from '../screen.ts';
import { Counts } from './Counts.tsx';
import { Headings } from './Headings.tsx';
import { ReadToday } from './Mend.tsx';
import { Save } from './Save.tsx';
import { whyOf, Work } from './Work.tsx';
import type { Readiness } from './answers.ts';
import { verdict } from './verdict.ts';
import { fieldLink, goingAddresses, grouped } from './where.ts';
import { Stale } from './Stale.tsx';
import { Register } from './Register.tsx';

export function Ready({ record, about }: ScreenProps) {
  const [state, setState] = useState<Readiness>();
  const [why, setWhy] = useState<string>();
  const look = useCallback(() => void get<Readiness>('ready').then(setState, (error: unknown) => setWhy(whyOf(error))), []);
  // The record is read again when a file was changed outside.
  useEffect(look, [look, record]);
  const visit = record.visits.find(({ id }) => id === about);
  const head = { title: 'Ready to publish?', visit };
  if (why !== undefined)
    return (
      <Page {...head}>
        <Message kind="problem">{why}</Message>
      </Page>
    );
  if (!state)
    return (
      <Page {...head}>
        <p role="status">Looking at the whole record …</p>
      </Page>
    );
  const { problems, stale, headings, unregistered, unsaid, publishTo, versions, message } = state;
  const { isReady, says, things, next } = verdict(state);
  const going = goingAddresses(problems);
  const groups = grouped(problems, record);
  return (
    <Page {...head}>
      <Message kind={isReady ? 'done' : 'note'}>
        <strong>{says}</strong>
        {!isReady && things.length <= 5 && (
          <ul>
            {things.map((thing) => (
              <li key={thing}>{thing}</li>
            ))}
          </ul>
        )}
        <p>
          {next} {unsaid.length > 0 && <a href={hrefOf('')}>Go to the first page</a>}
        </p>
        {stale.length > 0 && (
          <p>{stale.length === 1 ? 'One piece of prose' : `${stale.length} pieces of prose`} may have gone stale. It stops nothing; read it all the same.</p>
        )}
      </Message>
      <button type="button" onClick={look}>
        Look again
      </button>

      <h2>Problems</h2>
      {groups.length === 0 && <p>There are none.</p>}
      {problems.some(({ rule, todo }) => rule === 'date-range' && todo.includes('content/site.yml')) && <ReadToday file="content/site.yml" onSaved={look} />}
      {groups.map(({ name, href, problems: some }) => (
        <section key={name}>
          <h3>{href === undefined ? name : <a href={href}>{name}</a>}</h3>
          <ul>
            {some.map((one) => {
              const field = fieldLink(one, record);
              return (
                <li key={`${one.file}:${one.line}:${one.what}`}>
                  {one.what} <span class="hint">{one.todo}</span> {field && <a href={field.href}>Go to “{field.name}”</a>}
                </li>
              );
            })}
          </ul>
        </section>
      ))}

      {headings.length > 0 && <h2>Headings without a grade</h2>}
      <Headings open={headings} />

      <h2>What changes in every count</h2>
      {problems.some(({ rule }) => rule !== 'change-untold' && rule !== 'address-gone') ? (
        <p>It can be counted once there is no problem any more.</p>
      ) : (
        <Counts key={unregistered} />
      )}

      <h2>Prose that may have gone stale</h2>
      {stale.length === 0 && <p>None that the desk knows of.</p>}
      <Stale stale={stale} onSaved={look} />

      <h2>Addresses that would go</h2>
      <p>{going.length === 0 ? 'None. Every address that was published goes on working.' : 'They were published, and somebody may have cited them.'}</p>
      <ul>
        {going.map(({ what, todo }) => (
          <li key={what}>
            {what} <span class="hint">{todo}</span>
          </li>
        ))}
      </ul>

      <h2>How it looks</h2>
      <p>The preview is the whole site, on this machine alone. Look at the page of the visit, the themes that it touches, and the charts.</p>
      <Work name="preview" button="Build a preview" since={state} />

      <h2>Register</h2>
      <p>From then on these addresses stay, and a change of these words asks for a correction. Do it right before you publish.</p>
      <Register isSound={problems.length === 0} unregistered={unregistered} onDone={look} />

      <h2>Save</h2>
      <Save key={String(versions.kind === 'kept' && versions.changed === 0)} versions={versions} message={message} onSaved={look} />

      <h2>Publish</h2>
      {publishTo === null ? (
        <p>
          No folder is set up to publish to. Whoever looks after the server can set one up (PUBLISH_FOLDER), or takes the built site: “Put it on a server” in
          README.md says how.
        </p>
      ) : (
        <>
          <p>The site goes to {publishTo}, where a web server reads it. What is shown now stays until the new one is whole.</p>

          {isReady && <Work name="publish" button="Publish" main />}
        </>
      )}
      <p role="status">
        <strong>{says}.</strong>
      </p>
    </Page>
  );
}
