// Choosing a theme: by its button, those used lately first, or by typing a part of its name.
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { several } from '../../model/words/english.ts';
import type { RecordNamed } from '../answers.ts';

type Theme = RecordNamed['themes'][number];

/** What was typed after the key of a finder and before it was open. It belongs into the finder, and is no key of the screen. */
export interface Early {
  press: string;
  typed: string;
  isEntered: boolean;
}

interface ThemesProps {
  legend: string;
  themes: readonly Theme[];
  /** Ids of those that are chosen, and of those that have a button before anything is typed. */
  chosen: readonly string[];
  recent: readonly string[];
  press: string;
  problem: string | undefined;
  /** Grows each time that the finder is to open. */
  asked: number;
  early: { current: Early | null };
  onChoose: (id: string) => void;
  /** Called when the finder is closed by a choice or by Escape. */
  onClosed: () => void;
}

/** Themes whose name holds what was typed, those that begin with it first. */
function found(themes: readonly Theme[], typed: string): Theme[] {
  const words = typed.trim().toLowerCase();
  const at = ({ name, short, belongs }: Theme): number => {
    const place = `${name} ${short}`.toLowerCase().indexOf(words);
    return place >= 0 ? place : belongs.toLowerCase().includes(words) ? 500 : -1;
  };
  return themes.filter((one) => at(one) >= 0).sort((a, b) => at(a) - at(b));
}

export function Themes({ legend, themes, chosen, recent, press, problem, asked, early, onChoose, onClosed }: ThemesProps) {
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const isWaitedFor = early.current?.press === press;
  const heard = useRef(isWaitedFor ? asked - 1 : asked);
  useLayoutEffect(() => {
    if (asked !== heard.current) setTyped('');
    heard.current = asked;
  }, [asked]);
  useLayoutEffect(() => {
    if (typed === undefined) return;
    input.current?.focus();
    if (early.current?.press !== press) return;
    const { typed: before, isEntered } = early.current;
    early.current = null;
    if (isEntered) choose(found(themes, before)[0]);
    else setTyped(before);
  }, [typed === undefined]);
  const lately = [...new Set([...chosen, ...recent])];
  const shown = typed === undefined ? lately.flatMap((id) => themes.find((one) => one.id === id) ?? []) : found(themes, typed);
  const choose = (theme: Theme | undefined): void => {
    if (!theme) return;
    if (typed !== undefined) onClosed();
    setTyped(undefined);
    onChoose(theme.id);
  };
  const open = (): void => {
    if (typed !== undefined) onClosed();
    setTyped(typed === undefined ? '' : undefined);
  };
  return (
    <fieldset class="choice" aria-describedby={problem === undefined ? undefined : `${id}-says`}>
      <legend>{legend}</legend>
      {problem !== undefined && (
        <p class="wrong" id={`${id}-says`}>
          {problem}
        </p>
      )}
      {typed !== undefined && (
        <div class="find">
          <label for={id}>Type a part of the name</label>
          <input
            ref={input}
            id={id}
            type="search"
            autocomplete="off"
            value={typed}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== 'Escape') return;
              event.preventDefault();
              event.stopPropagation();
              if (event.key === 'Enter') choose(shown[0]);
              else {
                setTyped(undefined);
                onClosed();
              }
            }}
          />
          <p class="hint" role="status">
            {shown.length === 0 ? 'No theme has that in its name.' : `${several(shown.length, 'theme')}. Enter takes ${shown[0]?.name ?? ''}.`}
          </p>
        </div>
      )}
      {shown.map((theme) => (
        <button key={theme.id} type="button" aria-pressed={chosen.includes(theme.id)} onClick={() => choose(theme)}>
          {theme.short === '' ? theme.name : theme.short}
        </button>
      ))}
      <button type="button" aria-expanded={typed !== undefined} onClick={open}>
        {typed === undefined ? 'type to find' : 'close'}
        <kbd>{press}</kbd>
      </button>
    </fieldset>
  );
}
