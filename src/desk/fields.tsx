// What a screen asks by: a field for words, a choice of a few, a list of many, each with its hint and its problem.
import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import './fields.css';

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

/** What is read with a field or a choice, under the ids of `describedBy`. */
function Says({ id, hint, problem }: Pick<FieldProps, 'hint' | 'problem'> & { id: string }) {
  return (
    <>
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
    </>
  );
}

/** A field or a list with its label, hint and problem. */
function Labelled({ id, label, hint, problem, children }: Pick<FieldProps, 'label' | 'hint' | 'problem'> & { id: string; children: ComponentChildren }) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <Says id={id} hint={hint} problem={problem} />
      {children}
    </div>
  );
}

const NO_DAY = 'There is no such day, or it is not whole. Give its day, month and year; until then it is not saved.';

/** The first field within an element that holds what cannot be taken. */
export const wrongFieldIn = (element: Element | null): HTMLElement | null =>
  element?.querySelector<HTMLElement>('input:invalid, [aria-invalid="true"]') ?? null;

/** A field for words, with its label, hint and problem read together. */
export function Field({ label, hint, problem: told, value, onInput, rows, type = 'text', offers }: FieldProps) {
  const id = useId();
  const [isNoDay, setNoDay] = useState(false);
  const problem = isNoDay ? NO_DAY : told;
  // Of a day that does not exist the browser gives no words at all: it is told, and what was there before it was typed stays.
  const before = useRef(value);
  const heard = ({ value: typed, validity }: HTMLInputElement): void => {
    const isBad = type === 'date' && validity.badInput;
    setNoDay(isBad);
    if (!isBad) onInput(typed);
    else if (before.current !== value) onInput(before.current);
  };
  const described = describedBy(id, hint, problem);
  const shared = { id, value: isNoDay ? '' : value, 'aria-describedby': described, 'aria-invalid': problem === undefined ? undefined : ('true' as const) };
  return (
    <Labelled id={id} label={label} hint={hint} problem={problem}>
      {rows === undefined ? (
        <input
          {...shared}
          type={type}
          list={offers ? `${id}-offers` : undefined}
          onFocus={() => {
            before.current = value;
          }}
          onInput={({ currentTarget }) => heard(currentTarget)}
          onBlur={({ currentTarget }) => {
            if (type === 'date' && isNoDay !== currentTarget.validity.badInput) heard(currentTarget);
          }}
        />
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
    <fieldset class="choice" aria-describedby={describedBy(id, hint, problem)}>
      <legend>{legend}</legend>
      <Says id={id} hint={hint} problem={problem} />
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
