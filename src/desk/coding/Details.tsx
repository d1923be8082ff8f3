// What else is said of a passage: its place, its number, who claims it, a note. What is typed is saved when the typing rests.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Field as Name, ItemFields, Kind } from '../../model/authoring/coding/items.ts';
import type { Passage } from '../../model/authoring/coding/passages.ts';
import { SUMMARISED } from '../../model/written/schemas.ts';
import { Field } from '../fields.tsx';

/** Milliseconds after the last key until what was typed is saved. */
const REST = 500;

interface TypedProps {
  label: string;
  hint?: string;
  problem?: string | undefined;
  value: string;
  rows?: number;
  type?: 'text' | 'number';
  onRest: (value: string) => void;
}

/** A field that hands on what was typed once the typing rests, or the field is left. */
function Typed({ value, onRest, ...rest }: TypedProps) {
  const [typed, setTyped] = useState<string>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const waiting = useRef<() => void>(undefined);
  const flush = (): void => {
    clearTimeout(timer.current);
    waiting.current?.();
    waiting.current = undefined;
  };
  useEffect(() => flush, []);
  // Only here, where nobody goes on typing: what is saved has no space at its end.
  const leave = (): void => {
    flush();
    setTyped(undefined);
  };
  return (
    <div onFocusOut={leave}>
      <Field
        {...rest}
        value={typed ?? value}
        onInput={(now) => {
          setTyped(now);
          clearTimeout(timer.current);
          waiting.current = () => onRest(now);
          timer.current = setTimeout(flush, REST);
        }}
      />
    </div>
  );
}

interface DetailsProps {
  passage: Passage;
  entry: NonNullable<Passage['entry']>;
  /** Whether a reason why the sense is kept would answer what is wrong with the words. */
  isCut: boolean;
  onFields: (kind: Kind, fields: ItemFields) => void;
}

export function Details({ passage, entry: { kind, item }, isCut, onFields }: DetailsProps) {
  const set = (name: Name) => (value: string) => onFields(kind, { [name]: value.trim() === '' ? null : value.trim() });
  const setNumber = (name: Name) => (value: string) => onFields(kind, { [name]: /^[1-9]\d*$/.test(value.trim()) ? Number(value) : null });
  const isMissing = (name: Name): string | undefined => (passage.missing.includes(name) ? 'This is still missing.' : undefined);
  const isTold = item.voice === SUMMARISED;
  if (kind === 'left_out') return null;
  return (
    <div class="details">
      {(isCut || item.cut !== undefined) && (
        <Typed
          label="Why the sense is kept"
          hint="Only where these words alone say what the whole sentence says of them."
          value={item.cut ?? ''}
          rows={2}
          onRest={set('cut')}
        />
      )}
      {kind === 'statements' && <Typed label="Who says it" problem={isMissing('speaker')} value={item.speaker ?? ''} onRest={set('speaker')} />}
      {isTold && (
        <Typed
          label="In our words"
          hint="One sentence of at most 25 words."
          problem={isMissing('says')}
          value={item.says ?? ''}
          rows={3}
          onRest={set('says')}
        />
      )}
      {isTold && <Typed label="Paragraph" problem={isMissing('paragraph')} value={item.paragraph ?? ''} onRest={set('paragraph')} />}
      {isTold && (
        <Typed label="Page" type="number" problem={isMissing('page')} value={item.page === undefined ? '' : String(item.page)} onRest={setNumber('page')} />
      )}
      {kind === 'asks' && (
        <Typed
          label="Its number in the document"
          hint="Leave it empty where the document gives none."
          type="number"
          problem={isMissing('number')}
          value={item.number === undefined ? '' : String(item.number)}
          onRest={setNumber('number')}
        />
      )}
      {!isTold && (
        <Typed
          label="Place in the document"
          hint="The number of the paragraph, else the heading or the page."
          problem={isMissing('locator')}
          value={item.locator ?? ''}
          onRest={set('locator')}
        />
      )}
      <Typed label="Note" hint="Why it is coded so, where that needs saying. It is published." value={item.note ?? ''} rows={2} onRest={set('note')} />
      {kind === 'findings' && (
        <label class="tick">
          <input
            type="checkbox"
            checked={item.single_child === true}
            onChange={({ currentTarget }) => onFields(kind, { single_child: currentTarget.checked || null })}
          />{' '}
          It is about a single child
        </label>
      )}
    </div>
  );
}
