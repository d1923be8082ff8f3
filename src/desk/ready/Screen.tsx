// 5 Ready?: what still stands in the way, what changes in every count, what may have gone stale, how it looks; then registering, publishing and saving.
import { useCallback, useEffect, useState } from 'preact/hooks';
import { get, post } from '../api.ts';
import { hrefOf } from '../place.ts';
import type { ScreenProps } from '../screen.ts';
import { Field, Message, Page } from '../ui.tsx';
import { ReadToday, WriteParagraph } from './Mend.tsx';
import type { Changes, Job, Readiness, Versions } from './answers.ts';
import { unregisteredInWords, verdict } from './verdict.ts';
import { goingAddresses, grouped } from './where.ts';

const SAVED: Readonly<Record<Versions['kind'], string>> = {
  'no-git':
    'Every change is saved in the files of the record as it is made. This machine has no Git, so no earlier versions are kept: keep a copy of the folder of the record.',
  'no-history':
    'Every change is saved in the files of the record as it is made. The folder is not under Git, so no earlier versions are kept: keep a copy of it.',
  kept: 'Every change is saved in the files of the record as it is made. A version keeps them all as they are now, so that one can go back to it.',
};

const whyOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** A piece of work that takes a while: its button, how it goes, and what came of it. */
function Work({ name, button, main = false, onDone }: { name: string; button: string; main?: boolean; onDone?: () => void }) {
  const [job, setJob] = useState<Job | null>(null);
  const [why, setWhy] = useState<string>();
  const isRunning = job?.state === 'running';
  useEffect(() => void get<Job | null>(`ready/job/${name}`).then(setJob, (error: unknown) => setWhy(whyOf(error))), [name]);
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => {
      get<Job | null>(`ready/job/${name}`).then(
        (now) => {
          setJob(now);
          if (now?.state === 'done') onDone?.();
        },
        (error: unknown) => setWhy(whyOf(error)),
      );
    }, 700);
    return () => clearInterval(timer);
  }, [name, isRunning, onDone]);
  const start = async (): Promise<void> => {
    setWhy(undefined);
    try {
      setJob(await post<Job>(`ready/${name}`));
    } catch (error) {
      setWhy(whyOf(error));
    }
  };
  return (
    <div>
      <button type="button" class={main ? 'main' : undefined} disabled={isRunning} onClick={() => void start()}>
        {button}
      </button>
      <div aria-live="polite">
        {job && job.state !== 'failed' && (
          <p>
            {job.says}{' '}
            {job.address !== null && (
              <a href={job.address} target="_blank" rel="noopener">
                See the preview in a new tab
              </a>
            )}
          </p>
        )}
      </div>
      {job?.state === 'failed' && (
        <Message kind="problem">
          <p>{job.says}</p>
          <pre>{job.printed.join('\n')}</pre>
        </Message>
      )}
      {why !== undefined && <Message kind="problem">{why}</Message>}
    </div>
  );
}

/** What changes in everything that is counted. Counting takes some seconds, so that it is asked for by itself. */
function Counts() {
  const [changes, setChanges] = useState<Changes>();
  const [why, setWhy] = useState<string>();
  useEffect(() => void get<Changes>('ready/changes').then(setChanges, (error: unknown) => setWhy(whyOf(error))), []);
  if (why !== undefined) return <Message kind="problem">{why}</Message>;
  if (!changes) return <p role="status">Counting …</p>;
  const parts = changes.parts.filter(({ lines }) => lines.length > 0);
  return (
    <>
      <p>
        {parts.length === 0
          ? `Nothing that is counted changes against ${changes.against}.`
          : `Set against ${changes.against}. Read it as somebody would who does not know why.`}
      </p>
      {parts.map(({ title, lines }) => (
        <>
          {title !== '' && <h3>{title.replace(/:$/, '')}</h3>}
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      ))}
    </>
  );
}

/** How changes are kept, and a version of them where the record is under Git. */
function Save({ versions, message, onSaved }: { versions: Versions; message: string; onSaved: () => void }) {
  const [words, setWords] = useState(message);
  const [why, setWhy] = useState<string>();
  const [isSaved, setSaved] = useState(false);
  const save = async (): Promise<void> => {
    setWhy(undefined);
    try {
      await post<Versions>('ready/version', { message: words });
      setSaved(true);
      onSaved();
    } catch (error) {
      setWhy(whyOf(error));
    }
  };
  return (
    <>
      <p>{SAVED[versions.kind]}</p>
      {versions.kind === 'kept' && versions.changed === 0 && <p>{isSaved ? 'The version is saved.' : 'Nothing has changed since the last version.'}</p>}
      {versions.kind === 'kept' && versions.changed > 0 && (
        <>
          <Field
            label="What changed, in a line"
            hint={`It stands beside the version later. ${versions.changed} ${versions.changed === 1 ? 'file is' : 'files are'} in it.`}
            value={words}
            onInput={setWords}
            problem={why}
          />
          <button type="button" disabled={words.trim() === ''} onClick={() => void save()}>
            Save a version
          </button>
        </>
      )}
    </>
  );
}

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
  const { problems, stale, unregistered, unsaid, publishTo, versions, message } = state;
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
            {some.map(({ what, todo, file, line }) => (
              <li key={`${file}:${line}:${what}`}>
                {what} <span class="hint">{todo}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}

      <h2>What changes in every count</h2>
      {problems.some(({ rule }) => rule !== 'change-untold' && rule !== 'address-gone') ? (
        <p>It can be counted once there is no problem any more.</p>
      ) : (
        <Counts key={unregistered} />
      )}

      <h2>Prose that may have gone stale</h2>
      {stale.length === 0 && <p>None that the desk knows of.</p>}
      <ul>
        {stale.map(({ file, says: what, todo, mend }) => (
          <li key={what}>
            {what} <span class="hint">{mend ? todo : `${todo} It stands in ${file}.`}</span>
            {mend?.kind === 'day' && <ReadToday file={file} onSaved={look} />}
            {mend?.kind === 'paragraph' && <WriteParagraph file={file} mend={mend} onSaved={look} />}
          </li>
        ))}
      </ul>

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
      <Work name="preview" button="Build a preview" />

      <h2>Register</h2>
      <p>From then on these addresses stay, and a change of these words asks for a correction. Do it right before you publish.</p>
      {problems.length === 0 && unregistered > 0 && <p>{unregisteredInWords(unregistered)}</p>}
      <Work name="register" button="Register" main={problems.length === 0 && unregistered > 0} onDone={look} />

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
