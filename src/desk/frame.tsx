// The frame of every screen: its head with the steps, what it says of saving and of what was taken back, and messages.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FileText } from './answers.ts';
import { post } from './api.ts';
import { letGo, useHeld } from './corrections/held.ts';
import './frame.css';
import { hrefOf, placeOf } from './place.ts';
import { saving, useSaving } from './saving.ts';
import { useSought } from './sought.ts';

const STEPS = [
  ['text', '1 Text'],
  ['facts', '2 Facts'],
  ['coding', '3 Coding'],
  ['review', '4 Review'],
  ['ready', '5 Ready?'],
] as const;

interface PageProps {
  title: string;
  /** The visit that the steps are about, where there is one. */
  visit?: { id: string; short: string } | undefined;
  /** How far one is, in words and as a share from 0 to 1. */
  progress?: { says: string; share: number } | undefined;
  children: ComponentChildren;
}

/** Takes back the last change of a file, and tells the page. What stops it stands on the page. */
async function undo(): Promise<void> {
  try {
    const files = await saving(post<FileText[]>('undo'));
    dispatchEvent(new Event('undone'));
    dispatchEvent(
      new CustomEvent('undoneSaid', {
        detail: files.length === 0 ? 'There is nothing to take back.' : `Taken back: the last change of ${files.map(({ path }) => path).join(' and ')}.`,
      }),
    );
  } catch {
    // The page shows it already.
  }
}

/** A change of something published waits for its reason. */
function Waits() {
  const leave = (): void => {
    letGo();
    dispatchEvent(new Event('undone'));
  };
  return (
    <p>
      <a class="button" href={hrefOf('corrections', 'held')}>
        Say why and save it
      </a>{' '}
      <button type="button" onClick={leave}>
        Leave it as it was published
      </button>
    </p>
  );
}

/** What "Undo" took back last, in words. */
function useUndone(): string | undefined {
  const [said, setSaid] = useState<string>();
  useEffect(() => {
    const hear = (event: Event): void => {
      if (event instanceof CustomEvent) setSaid(String(event.detail));
    };
    addEventListener('undoneSaid', hear);
    return () => removeEventListener('undoneSaid', hear);
  }, []);
  return said;
}

/** A screen: its head with the steps, how far one is and whether all is saved, and its content. The title takes the focus when the screen opens. */
export function Page({ title, visit, progress, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { screen } = placeOf(location.hash);
  const saved = useSaving();
  const held = useHeld();
  const undone = useUndone();
  useEffect(() => {
    document.title = `${title} – Desk`;
    heading.current?.focus();
  }, [title]);
  useSought();
  return (
    <>
      <header class="head">
        <a class="name" href={hrefOf('')}>
          Desk
        </a>
        {visit && (
          <nav aria-label="Steps">
            <ol>
              {STEPS.map(([step, name]) => (
                <li key={step}>
                  <a href={hrefOf(step, visit.id)} aria-current={step === screen ? 'step' : undefined}>
                    {name}
                  </a>
                </li>
              ))}
            </ol>
          </nav>
        )}
        {visit && <span class="visit">{visit.short}</span>}
        {progress && <progress value={progress.share} max={1} aria-label={progress.says} />}
        <button type="button" class="undo" onClick={() => void undo()}>
          Undo
        </button>
        <span class="saved" role="status">
          {progress && `${progress.says} · `}
          {saved.state === 'saved' ? 'saved' : saved.state === 'saving' ? 'saving …' : 'not saved'}
        </span>
      </header>
      <main>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {saved.state === 'refused' && screen !== 'corrections' && <Message kind="problem">{saved.why}</Message>}
        {undone !== undefined && <Message kind="note">{undone}</Message>}
        {held.length > 0 && screen !== 'corrections' && <Waits />}
        {children}
      </main>
    </>
  );
}

/** Something said to the person; a problem is announced at once. */
export function Message({ kind, children }: { kind: 'problem' | 'note' | 'done'; children: ComponentChildren }) {
  return (
    <div class={`message ${kind}`} role={kind === 'problem' ? 'alert' : 'status'}>
      {children}
    </div>
  );
}
