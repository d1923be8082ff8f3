// What was done to the words of a document on the way to its text: every line that was taken out, every word that was mended. Each can be undone.
import type { Changes, ReadLine } from '../../model/intake/reading.ts';
import { madeOf } from '../../model/intake/made.ts';
import { prepare } from '../../model/evidence/preparedText.ts';
import { sentencesOf } from '../../model/evidence/sentences.ts';
import { several } from '../../model/words/english.ts';
import { KeptText } from './KeptText.tsx';

interface DoneProps {
  read: readonly ReadLine[];
  paged: boolean;
  show: (line: ReadLine) => void;
  changes: Changes;
  change: (next: Changes) => void;
}

interface ListProps {
  title: string;
  lines: readonly ReadLine[];
  says: (line: ReadLine) => string;
  /** What else may be done, each by a button. */
  others: readonly (readonly [label: string, onChoose: (line: ReadLine) => void])[];
  show: (line: ReadLine) => void;
}

function List({ title, lines, says, others, show }: ListProps) {
  if (lines.length === 0) return null;
  return (
    <details>
      <summary>
        {title} ({lines.length})
      </summary>
      <ul class="plain">
        {lines.map((line) => (
          <li key={line.at} class="row">
            <button type="button" class="quiet" onClick={() => show(line)}>
              {`page ${line.page}: ${says(line)}`}
            </button>
            {others.map(([label, onChoose]) => (
              <button key={label} type="button" aria-label={`${label}: ${says(line)}`} onClick={() => onChoose(line)}>
                {label}
              </button>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}

const KINDS = ['taken', 'first', 'number', 'level', 'joint'] as const;
const NAMES: Readonly<Record<(typeof KINDS)[number], string>> = {
  taken: 'taken out or put back',
  first: 'joined or separated',
  number: 'numbered',
  level: 'made a heading or text',
  joint: 'hyphen settled',
};

/** The numbers of the paragraphs, as a row with its gaps. */
function numbersSaid(read: readonly ReadLine[]): string {
  const numbers = read.flatMap(({ taken, number }) => (taken === undefined && number?.as === 'paragraph' ? [number.number] : []));
  if (numbers.length === 0) return 'The document has no numbered paragraphs.';
  const plain = numbers.filter((one) => /^\d+$/.test(one)).map(Number);
  const missing = plain.length === numbers.length ? Array.from({ length: Math.max(...plain) }, (_, i) => i + 1).filter((one) => !plain.includes(one)) : [];
  const gaps = missing.length === 0 ? '' : ` Missing: ${missing.join(', ')}. Look whether the document has ${missing.length === 1 ? 'it' : 'them'}.`;
  return `${several(numbers.length, 'numbered paragraph')}, from ${numbers[0] ?? ''} to ${numbers.at(-1) ?? ''}.${gaps}`;
}

/** Everything that was done, in lists that open. */
export function Done({ read, paged, show, changes, change }: DoneProps) {
  const made = madeOf(read, paged);
  const { sentences } = sentencesOf(prepare(made.text, { state: 'clean', marks: made.marks, footnotes: made.footnotes }));
  const next = (line: ReadLine): string =>
    read
      .slice(line.at + 1)
      .find(({ taken, note }) => taken === undefined && !note)
      ?.text.split(' ')[0] ?? '';
  const broken = (line: ReadLine): string => `${line.text.split(' ').at(-1) ?? ''} ${next(line)}`;
  const joint = (line: ReadLine, as: 'kept' | 'mended' | 'hyphen'): void => change({ joint: { ...changes.joint, [line.at]: as } });
  const shown = read.filter(({ taken }) => taken === undefined);
  const own = KINDS.flatMap((kind) => Object.keys(changes[kind] ?? {}).map((at) => ({ kind, at })));
  const undo = (kind: (typeof KINDS)[number], at: string): void => {
    const rest = Object.fromEntries(Object.entries(changes[kind] ?? {}).filter(([key]) => key !== at));
    change({ [kind]: rest });
  };
  return (
    <section aria-labelledby="done">
      <h2 id="done">What was done</h2>
      <p>
        The text has {several(sentences.length, 'sentence')}. {numbersSaid(read)}
      </p>
      <List
        title="Heads, feet and page numbers taken out"
        lines={read.filter(({ taken }) => taken !== undefined)}
        says={({ text }) => text}
        others={[['Put back', (line) => change({ taken: { ...changes.taken, [line.at]: 'no' } })]]}
        show={show}
      />
      <List
        title="Words put together over the end of a line"
        lines={shown.filter((line) => line.joint === 'mended')}
        says={broken}
        others={[
          ['One word with its hyphen', (line) => joint(line, 'hyphen')],
          ['Leave it as printed', (line) => joint(line, 'kept')],
        ]}
        show={show}
      />
      <List
        title="Hyphens at the end of a line, left as printed"
        lines={shown.filter((line) => line.joint === 'kept')}
        says={broken}
        others={[
          ['One word', (line) => joint(line, 'mended')],
          ['One word with its hyphen', (line) => joint(line, 'hyphen')],
        ]}
        show={show}
      />
      {own.length > 0 && (
        <details>
          <summary>What you have set right ({own.length})</summary>
          <ul class="plain">
            {own.map(({ kind, at }) => (
              <li key={`${kind} ${at}`} class="row">
                <span>
                  {NAMES[kind]}: {read[Number(at)]?.text}
                </span>
                <button type="button" aria-label={`Undo, ${NAMES[kind]}: ${read[Number(at)]?.text ?? ''}`} onClick={() => undo(kind, at)}>
                  Undo
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      <details>
        <summary>The whole text as it will be kept</summary>
        <KeptText text={made.text} footnotes={made.footnotes} />
      </details>
    </section>
  );
}
