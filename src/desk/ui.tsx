// The pieces that every screen is made of: the page with its steps, a field with its hint and its problem, a choice, a message.
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { FileText } from './answers.ts';
import { post } from './api.ts';
import { letGo, useHeld } from './corrections/held.ts';
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

interface FieldProps {
  label: string;
  /** What belongs there, in a sentence. */
  hint?: string | undefined;
  /** What is wrong with it, and what to do. */
  problem?: string | undefined;
  value: string;
  onInput: (value: string) => void;
  /** Rows of a field for several lines; without it the field has one line. */
  rows?: number;
  type?: 'text' | 'date' | 'number' | 'search';
  /** Words from which one may be chosen, or others typed. */
  offers?: readonly string[];
}

/** The ids of what is read with a field, where it has a hint or a problem. */
function describedBy(id: string, hint: string | undefined, problem: string | undefined): string | undefined {
  return [hint !== undefined && `${id}-hint`, problem !== undefined && `${id}-problem`].filter(Boolean).join(' ') || undefined;
}

/** A field or a list with its label, hint and problem. */
function Labelled({ id, label, hint, problem, children }: Pick<FieldProps, 'label' | 'hint' | 'problem'> & { id: string; children: ComponentChildren }) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem !== undefined && (
        <p class="wrong" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      {children}
    </div>
  );
}

/** A field for words, with its label, hint and problem read together. */
export function Field({ label, hint, problem, value, onInput, rows, type = 'text', offers }: FieldProps) {
  const id = useId();
  const described = describedBy(id, hint, problem);
  const shared = { id, value, 'aria-describedby': described, 'aria-invalid': problem === undefined ? undefined : ('true' as const) };
  return (
    <Labelled id={id} label={label} hint={hint} problem={problem}>
      {rows === undefined ? (
        <input {...shared} type={type} list={offers ? `${id}-offers` : undefined} onInput={({ currentTarget }) => onInput(currentTarget.value)} />
      ) : (
        <textarea {...shared} rows={rows} onInput={({ currentTarget }) => onInput(currentTarget.value)} />
      )}
      {offers && (
        <datalist id={`${id}-offers`}>
          {offers.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </Labelled>
  );
}

/** One of several things to choose. */
export interface Option {
  value: string;
  label: string;
  hint?: string | undefined;
  /** The key that chooses it, as it stands beside it. */
  press?: string | undefined;
}

interface ChoiceProps {
  legend: string;
  hint?: string | undefined;
  problem?: string | undefined;
  options: readonly Option[];
  value: string | undefined;
  onChoose: (value: string) => void;
}

/** A choice of one among a few, as a row of buttons that say which is pressed. */
export function Choice({ legend, hint, problem, options, value, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <fieldset class="choice" aria-describedby={hint === undefined && problem === undefined ? undefined : `${id}-says`}>
      <legend>{legend}</legend>
      {(hint !== undefined || problem !== undefined) && (
        <p class={problem === undefined ? 'hint' : 'wrong'} id={`${id}-says`}>
          {problem ?? hint}
        </p>
      )}
      {options.map((option) => (
        <button key={option.value} type="button" aria-pressed={option.value === value} title={option.hint} onClick={() => onChoose(option.value)}>
          {option.label}
          {option.press !== undefined && <kbd>{option.press}</kbd>}
        </button>
      ))}
    </fieldset>
  );
}

/** A choice of one among many, as a list that opens. */
export function Select({ legend, hint, problem, options, value, onChoose }: ChoiceProps) {
  const id = useId();
  const described = describedBy(id, hint, problem);
  return (
    <Labelled id={id} label={legend} hint={hint} problem={problem}>
      <select id={id} aria-describedby={described} value={value ?? ''} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        <option value="">Choose …</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}
