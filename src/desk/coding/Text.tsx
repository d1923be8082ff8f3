// The text at the left: a list of its sentences in their paragraphs, each with what was decided on it.
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { TargetedEvent, TargetedMouseEvent } from 'preact';
import { layoutOf, shownOf, type Row } from '../../model/authoring/coding/layout.ts';
import type { Passage } from '../../model/authoring/coding/passages.ts';
import type { Stretch } from '../../model/authoring/coding/places.ts';
import type { PreparedText } from '../../model/evidence/preparedText.ts';
import type { RecordNamed } from '../answers.ts';
import { lookOf, stateSaid, withoutMark } from './said.ts';

interface TextProps {
  text: PreparedText | undefined;
  passages: readonly Passage[];
  themes: RecordNamed['themes'];
  /** The passage in hand, and all that are chosen, by their numbers. */
  current: number;
  chosen: ReadonlySet<number>;
  /** Grows each time that the passage in hand is to have the focus. */
  wishes: number;
  onChoose: (passage: number, isMore: boolean) => void;
  /** Words that were marked with the mouse, within one passage. */
  onMark: (passage: number, stretch: Stretch | undefined) => void;
}

type Shown = ReturnType<typeof shownOf>;

/** The number of the passage and the place of the piece that an element of the page stands for. */
function pieceAt(node: Node | null): { element: HTMLElement; passage: number; start: number } | undefined {
  const element = (node instanceof HTMLElement ? node : node?.parentElement)?.closest<HTMLElement>('[data-passage]');
  const { passage, start } = element?.dataset ?? {};
  return element && passage !== undefined ? { element, passage: Number(passage), start: Number(start ?? -1) } : undefined;
}

/** How a passage looks; colour alone says nothing. */
function classOf({ entry, isSlight, missing }: Passage, isChosen: boolean): string {
  const look = entry ? lookOf(entry.kind, entry.item) : isSlight ? 'slight' : 'undecided';
  return ['said', look, entry && missing.length > 0 ? 'unfinished' : '', isChosen ? 'chosen' : ''].filter((one) => one !== '').join(' ');
}

export function Text({ text, passages, themes, current, chosen, wishes, onChoose, onMark }: TextProps) {
  const list = useRef<HTMLDivElement>(null);
  const hadFocus = useRef(false);
  const rows = useMemo(() => layoutOf(text, passages), [text, passages]);
  const known = useMemo(() => new Map<string, Shown>(), [text]);
  const labels = useMemo(() => passages.map((one) => `${withoutMark(one.words) || 'No words yet'} (${stateSaid(one, themes)})`), [passages, themes]);
  const shown = (stretch: Stretch): Shown => {
    const key = `${stretch.start}-${stretch.end}`;
    const words = known.get(key) ?? (text ? shownOf(text, stretch) : { shown: '', offsets: [] });
    known.set(key, words);
    return words;
  };
  useEffect(() => {
    const option = list.current?.querySelector<HTMLElement>('[role="option"][tabindex="0"]');
    // Where the list has the focus, its current sentence has it; so too where it was on a sentence that is gone.
    const { activeElement } = document;
    const isHere = list.current?.contains(activeElement) === true || (hadFocus.current && activeElement === document.body);
    if (isHere && option !== activeElement) option?.focus({ preventScroll: true });
    hadFocus.current = isHere;
    option?.scrollIntoView({ block: 'nearest' });
  }, [current, passages]);
  useEffect(() => {
    if (wishes > 0) list.current?.querySelector<HTMLElement>('[role="option"][tabindex="0"]')?.focus({ preventScroll: true });
  }, [wishes]);

  const press = ({ target, shiftKey }: TargetedMouseEvent<HTMLDivElement>): void => {
    const piece = target instanceof Node ? pieceAt(target) : undefined;
    const isMarking = getSelection()?.isCollapsed === false && !shiftKey;
    if (!piece || isMarking) return;
    onChoose(piece.passage, shiftKey);
    list.current?.querySelector<HTMLElement>(`[role="option"][data-passage="${piece.passage}"]`)?.focus({ preventScroll: true });
  };
  /** Shift chooses passages: the browser marks no words for it. */
  const hold = (event: TargetedMouseEvent<HTMLDivElement>): void => {
    if (event.shiftKey) event.preventDefault();
  };
  const mark = (event: TargetedEvent<HTMLDivElement>): void => {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || ('shiftKey' in event && event.shiftKey === true)) return;
    const range = selection.getRangeAt(0);
    const [from, to] = [pieceAt(range.startContainer), pieceAt(range.endContainer)];
    if (!from || from.element !== to?.element || from.start < 0) return;
    const { offsets } = shown({ start: from.start, end: Number(from.element.dataset['end']) });
    const [first, last] = [offsets[range.startOffset], offsets[range.endOffset - 1]];
    onChoose(from.passage, false);
    onMark(from.passage, first === undefined || last === undefined ? undefined : { start: first, end: last + 1 });
  };
  const optionOf = (passage: number) => ({
    role: 'option' as const,
    tabIndex: passage === current ? 0 : -1,
    'aria-selected': chosen.has(passage),
    'aria-label': labels[passage],
    'data-passage': passage,
  });
  return (
    <div ref={list} class="text" role="listbox" aria-label="Sentences" aria-multiselectable="true" onMouseDown={hold} onClick={press} onMouseUp={mark}>
      {rows.map((row) => (
        <RowShown key={keyOf(row)} row={row} passages={passages} chosen={chosen} optionOf={optionOf} shown={shown} />
      ))}
    </div>
  );
}

const keyOf = (row: Row): string => (row.kind === 'told' ? `told ${row.passage}` : `at ${row.pieces[0]?.start ?? 0}`);

interface RowProps {
  row: Row;
  passages: readonly Passage[];
  chosen: ReadonlySet<number>;
  optionOf: (passage: number) => object;
  shown: (stretch: Stretch) => Shown;
}

function RowShown({ row, passages, chosen, optionOf, shown }: RowProps) {
  if (row.kind === 'told') {
    const passage = passages[row.passage];
    if (!passage) return null;
    const { item } = passage.entry ?? {};
    const page = item?.page === undefined ? '' : `page ${item.page}`;
    const part = passage.locator === undefined ? '' : passage.locator.replace(/^(?=\d)/, 'paragraph ');
    const place = [part, page].filter((one) => one !== '').join(', ');
    return (
      <div class="paragraph told" role="group" aria-label={`In our words: ${place}`}>
        <span class="margin" aria-hidden="true">
          {place}
        </span>
        <div>
          <span class={classOf(passage, chosen.has(row.passage))} {...optionOf(row.passage)}>
            {passage.words === '' ? 'A sentence that is still to be written' : passage.words}
          </span>
        </div>
      </div>
    );
  }
  return (
    <div
      class={row.isHeading ? 'paragraph heading' : 'paragraph'}
      role="group"
      aria-label={`${row.number === undefined ? 'Paragraph' : `Paragraph ${row.number}`}${row.page === undefined ? '' : `, page ${row.page}`}`}
    >
      <span class="margin" aria-hidden="true">
        {row.page !== undefined && <span class="page">page {row.page}</span>}
        {row.number}
      </span>
      <div>
        {row.pieces.map(({ start, end, passage: number, isFirst }) => {
          const { shown: words } = shown({ start, end });
          const passage = number === undefined ? undefined : passages[number];
          if (!passage || number === undefined)
            return (
              <span key={start} class="loose">
                {words}
              </span>
            );
          const place = { class: classOf(passage, chosen.has(number)), 'data-start': start, 'data-end': end };
          return isFirst ? (
            <span key={start} {...place} {...optionOf(number)}>
              {words}
            </span>
          ) : (
            <span key={start} {...place} data-passage={number} aria-hidden="true">
              {words}
            </span>
          );
        })}
      </div>
    </div>
  );
}
