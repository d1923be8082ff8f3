// Taking part of a passage, or splitting it, word by word: by lists, so that a keyboard is enough.
import { useState } from 'preact/hooks';
import { wholeOf, type Passage } from '../../model/authoring/coding/passages.ts';
import type { Stretch } from '../../model/authoring/coding/places.ts';
import { wordsIn } from '../../model/authoring/coding/units.ts';
import type { PreparedText } from '../../model/evidence/preparedText.ts';
import { collapse } from '../../model/evidence/typography.ts';
import { Select } from '../fields.tsx';

interface PartProps {
  text: PreparedText;
  passage: Passage;
  /** Words that were marked with the mouse. */
  marked: Stretch | undefined;
  /** Whether the passage is split, so that its first words stay as they are. */
  isSplit: boolean;
  onTake: (stretch: Stretch) => void;
  onCancel: () => void;
}

export function Part({ text, passage, marked, isSplit, onTake, onCancel }: PartProps) {
  const whole = wholeOf(passage) ?? { start: 0, end: 0 };
  const words = wordsIn(text).filter(({ start, end }) => whole.start < end && start < whole.end);
  const firstOf = (at: number): number =>
    Math.max(
      0,
      words.findIndex(({ end }) => end > at),
    );
  const [first, setFirst] = useState(marked && !isSplit ? firstOf(marked.start) : 0);
  const [last, setLast] = useState(marked ? firstOf(marked.end - 1) : words.length - 1);
  const isAll = first === 0 && last === words.length - 1;
  const options = words.map(({ word }, i) => ({ value: String(i), label: `${i + 1} ${collapse(word)}` }));
  const stretch = { start: Math.max(whole.start, words[first]?.start ?? 0), end: Math.min(whole.end, words[last]?.end ?? 0) };
  const taken = collapse(text.masked.slice(stretch.start, stretch.end));
  return (
    <div class="part" role="group" aria-label={isSplit ? 'Split this passage' : 'Take part of this passage'}>
      {!isSplit && <Select legend="First word" options={options.slice(0, last + 1)} value={String(first)} onChoose={(value) => setFirst(Number(value))} />}
      <Select
        legend={isSplit ? 'Split after this word' : 'Last word'}
        options={isSplit ? options.slice(0, -1) : options.slice(first)}
        value={isSplit && isAll ? undefined : String(last)}
        onChoose={(value) => setLast(value === '' ? words.length - 1 : Number(value))}
      />
      <p role="status">
        {isAll ? (
          isSplit ? (
            'Choose the word after which a new passage begins.'
          ) : (
            'These are all its words. Choose the first or the last one of those that you want.'
          )
        ) : (
          <>
            {isSplit ? 'The first part: ' : 'Taken: '}“{taken}”
          </>
        )}
      </p>
      <button type="button" class="main" disabled={isAll || taken === ''} onClick={() => onTake(stretch)}>
        {isSplit ? 'Split here' : 'Take these words'}
      </button>{' '}
      <button type="button" onClick={onCancel}>
        Cancel
      </button>
    </div>
  );
}
