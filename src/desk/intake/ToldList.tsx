// Findings told in our words beside a text that is now held: one after the other, a person chooses the document's own words for each.
import { useState } from 'preact/hooks';
import type { Told } from '../../model/authoring/told.ts';
import { post } from '../api.ts';
import { Field } from '../fields.tsx';
import { Message } from '../frame.tsx';
import { saving } from '../saving.ts';

interface OneProps {
  visit: string;
  one: Told;
  again: () => void;
}

/** One finding: what we say, the nearest sentences, and the words that are chosen. */
function One({ visit, one, again }: OneProps) {
  const [quote, setQuote] = useState('');
  const [refused, setRefused] = useState<string>();
  const place = [one.paragraph === undefined ? [] : `paragraph ${one.paragraph}`, one.page === undefined ? [] : `page ${one.page}`].flat().join(', ');
  const put = async (): Promise<void> => {
    setRefused(undefined);
    try {
      const prefix = one.nearest.find((sentence) => sentence.quote === quote)?.prefix;
      await saving(post('intake/quote', { visit, id: one.id, quote, ...(prefix === undefined ? {} : { prefix }) }));
      again();
    } catch (error) {
      setRefused(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <li class="told">
      <p>
        <strong>We say:</strong> {one.says} <span class="muted">({place})</span>
      </p>
      <fieldset>
        <legend>Nearest sentences of the document</legend>
        <ul class="plain">
          {one.nearest.map((sentence) => (
            <li key={sentence.quote} class="row">
              <button type="button" aria-pressed={quote === sentence.quote} onClick={() => setQuote(sentence.quote)}>
                {sentence.quote}
              </button>
              <span class="muted">
                {[sentence.locator === undefined ? [] : sentence.locator, sentence.page === undefined ? [] : `page ${sentence.page}`].flat().join(', ')}
              </span>
            </li>
          ))}
        </ul>
      </fieldset>
      <Field
        label="The document’s words"
        hint="Choose a sentence above, or write the words as they stand in the text."
        rows={3}
        value={quote}
        onInput={setQuote}
      />
      {refused !== undefined && <Message kind="problem">{refused}</Message>}
      <button type="button" class="main" disabled={quote.trim() === ''} onClick={() => void put()}>
        Quote these words for {one.id}
      </button>
    </li>
  );
}

/** Everything that is still told in our words. */
export function ToldList({ visit, told, again }: { visit: string; told: readonly Told[]; again: () => void }) {
  return (
    <section aria-labelledby="told">
      <h2 id="told">Told in our words ({told.length})</h2>
      <p>
        Put the document’s own words in the place of ours, one after the other. Each keeps its address, its theme and its stance. What was published is told as
        a correction.
      </p>
      <ol class="plain">
        {told.map((one) => (
          <One key={one.id} visit={visit} one={one} again={again} />
        ))}
      </ol>
    </section>
  );
}
