// The text of a page, line by line as it is printed, and what a person can set right about the one that is chosen.
import { useState } from 'preact/hooks';
import type { Changes, ReadLine } from '../../model/intake/reading.ts';
import { Field } from '../fields.tsx';

interface LinesProps {
  read: readonly ReadLine[];
  page: number;
  chosen: number | undefined;
  choose: (at: number | undefined) => void;
  changes: Changes;
  change: (next: Changes) => void;
}

/** What a line is, in a word or two before its words. */
function kindOf({ taken, level, bullet, note, number, isFirst }: ReadLine): string {
  if (taken !== undefined) return `taken out: ${taken}`;
  if (level > 0) return isFirst ? 'heading' : '';
  if (note) return isFirst ? 'note' : '';
  if (bullet) return 'bullet';
  if (number) return number.as === 'paragraph' ? `paragraph ${number.number}` : `item ${number.number}`;
  return isFirst ? 'paragraph' : '';
}

const JOINTS = [
  ['mended', 'One word'],
  ['hyphen', 'One word with its hyphen'],
  ['kept', 'Leave it as printed'],
] as const;

/** The number of a paragraph, typed and then set: half a number is none. */
function Number({ line, set }: { line: ReadLine; set: (number: string) => void }) {
  const [typed, setTyped] = useState(line.number?.number ?? '');
  const isSound = /^(?:\d{1,3}(?:\.\d{1,3}){0,3})?$/.test(typed);
  return (
    <Field
      label="Paragraph number"
      hint="As the document prints it, like 12 or 2.4; empty where it has none."
      problem={isSound ? undefined : 'Write figures alone, like 12 or 2.4.'}
      value={typed}
      onInput={(value) => {
        setTyped(value.trim());
        if (/^(?:\d{1,3}(?:\.\d{1,3}){0,3})?$/.test(value.trim())) set(value.trim());
      }}
    />
  );
}

function Tools({ line, changes, change }: { line: ReadLine; changes: Changes; change: (next: Changes) => void }) {
  const { at, taken, isFirst, level, joint } = line;
  const take = (as: 'head' | 'foot' | 'page number' | 'no'): void => change({ taken: { ...changes.taken, [at]: as } });
  if (taken !== undefined)
    return (
      <fieldset class="tools">
        <legend>This line is taken out</legend>
        <button type="button" onClick={() => take('no')}>
          Put it back
        </button>
      </fieldset>
    );
  const isBroken = /\p{L}[-\u2010\u00ad]$/u.test(line.text);
  return (
    <fieldset class="tools">
      <legend>Set this line right</legend>
      <div class="row">
        <button type="button" onClick={() => take('head')}>
          Take it out as head or foot
        </button>
        <button type="button" onClick={() => change({ first: { ...changes.first, [at]: !isFirst } })}>
          {isFirst ? 'Join it to the line before' : 'Begin a paragraph here'}
        </button>
        {([0, 1, 2, 3] as const)
          .filter((one) => one !== level)
          .map((one) => (
            <button type="button" key={one} onClick={() => change({ level: { ...changes.level, [at]: one } })}>
              {one === 0 ? 'Make it text' : `Make it a heading${one === 1 ? '' : one === 2 ? ' below a heading' : ' two levels down'}`}
            </button>
          ))}
      </div>
      {isBroken && (
        <div class="row" role="group" aria-label="The hyphen at its end">
          {JOINTS.map(([as, words]) => (
            <button type="button" key={as} aria-pressed={joint === as} onClick={() => change({ joint: { ...changes.joint, [at]: as } })}>
              {words}
            </button>
          ))}
        </div>
      )}
      {isFirst && level === 0 && <Number key={at} line={line} set={(number) => change({ number: { ...changes.number, [at]: number } })} />}
    </fieldset>
  );
}

/** The lines of a page. The arrow keys go from one to the next. */
export function Lines({ read, page, chosen, choose, changes, change }: LinesProps) {
  const lines = read.filter((line) => line.page === page);
  return (
    <ol class="lines" aria-label={`Text of page ${page}`}>
      {lines.map((line) => (
        <li key={line.at} class={[line.isFirst ? 'first' : '', line.taken === undefined ? '' : 'taken', line.level > 0 ? 'heading' : ''].join(' ')}>
          <span class="kind">{kindOf(line)}</span>
          <button
            type="button"
            aria-expanded={chosen === line.at}
            onClick={() => choose(chosen === line.at ? undefined : line.at)}
            onKeyDown={(event) => {
              const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
              if (step === 0) return;
              event.preventDefault();
              const all = [...(event.currentTarget.closest('ol')?.querySelectorAll<HTMLButtonElement>(':scope > li > button') ?? [])];
              all[all.indexOf(event.currentTarget) + step]?.focus();
            }}
          >
            {line.text}
          </button>
          {chosen === line.at && <Tools line={line} changes={changes} change={change} />}
        </li>
      ))}
    </ol>
  );
}
