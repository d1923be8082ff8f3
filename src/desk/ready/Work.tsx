// A piece of work of the ready page that takes a while: its button, how it goes, and what came of it.
import { useEffect, useState } from 'preact/hooks';
import { get, post } from '../api.ts';
import { Message } from '../frame.tsx';
import type { Job } from './answers.ts';

/** The reason of a failure in words. */
export const whyOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** A piece of work that takes a while: its button, how it goes, and what came of it; asked for anew whenever `since` is another. */
export function Work({ name, button, main = false, since, onDone }: { name: string; button: string; main?: boolean; since?: unknown; onDone?: () => void }) {
  const [job, setJob] = useState<Job | null>(null);
  const [why, setWhy] = useState<string>();
  const isRunning = job?.state === 'running';
  useEffect(() => void get<Job | null>(`ready/job/${name}`).then(setJob, (error: unknown) => setWhy(whyOf(error))), [name, since]);
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
