// The frame of every screen: its head with the steps, what it says of saving and of what was taken back, and messages.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { letGo, useHeld } from './corrections/held.ts';
import './frame.css';
import { hrefOf, placeOf } from './place.ts';
import { forgetRefusal, useSaving } from './saving.ts';
import { useSought } from './sought.ts';
import { undo, type UndoSaid } from './undo.ts';

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

/** A change of something published waits for its reason. */
function Waits() {
  const leave = (): void => {
    letGo();
    forgetRefusal();
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

/** What "Undo" said last, until something else is saved. */
function useUndone(isSaving: boolean): [UndoSaid | undefined, () => void] {
  const [said, setSaid] = useState<UndoSaid>();
  const drop = (): void => setSaid(undefined);
  useEffect(() => {
    if (isSaving) drop();
  }, [isSaving]);
  useEffect(() => {
    const hear = (event: Event): void => {
      // It is sent by `undo.ts` alone.
      if (event instanceof CustomEvent) setSaid(event.detail as UndoSaid);
    };
    addEventListener('undoneSaid', hear);
    return () => removeEventListener('undoneSaid', hear);
  }, []);
  return [said, drop];
}

/** What "Undo" did, or what it would take back; in the head, so that it is seen wherever one is on the page. */
function Undone({ said: { says, asks }, drop }: { said: UndoSaid; drop: () => void }) {
  const answer = (isSure: boolean): void => {
    // The answer goes with its buttons: the keys go on from where it was asked.
    document.querySelector<HTMLElement>('.head .undo')?.focus();
    if (isSure) void undo(asks);
    else drop();
  };
  return (
    <div class="undone" role="status">
      {says}{' '}
      {asks !== undefined && (
        <>
          <button type="button" onClick={() => answer(true)}>
            Take that back
          </button>{' '}
          <button type="button" onClick={() => answer(false)}>
            Leave it
          </button>
        </>
      )}
    </div>
  );
}

/** A screen: its head with the steps, how far one is and whether all is saved, and its content. The title takes the focus when the screen opens. */
export function Page({ title, visit, progress, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { screen } = placeOf(location.hash);
  const saved = useSaving();
  const held = useHeld();
  const [undone, dropUndone] = useUndone(saved.state === 'saving');
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
        {undone !== undefined && <Undone said={undone} drop={dropUndone} />}
      </header>
      <main>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {saved.state === 'refused' && screen !== 'corrections' && <Message kind="problem">{saved.why}</Message>}
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
