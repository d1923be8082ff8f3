// The account of a visit: its sections, with how many words they have and how hard they are to read.
import { useEffect, useState } from 'preact/hooks';
import { MOST_GRADE, MOST_WORDS } from '../../model/words/readingGrade.ts';
import { post } from '../api.ts';
import { Field } from '../fields.tsx';
import type { Reading } from './answers.ts';
import type { Form } from './useForm.ts';

/** The sections that an account has. */
const SECTIONS = [
  ['What inspectors came to see', 'When they came, for how long, and on what subject. Two to four sentences.'],
  ['What they found', 'The main points, in your words, as the document weighs them. Copy nothing from it: passages are quoted in the coding.'],
  ['What this source cannot tell us', 'What the document leaves out, and what is not known.'],
] as const;

/** Milliseconds without a key after which the text is read. */
const REST = 500;

/** How hard a text is to read, as it is typed. */
function useReading(text: string): Reading | undefined {
  const [reading, setReading] = useState<Reading>();
  useEffect(() => {
    let isOver = false;
    const timer = setTimeout(() => {
      post<Reading>('facts/reading', { text })
        .then((read) => !isOver && setReading(read))
        .catch(() => undefined);
    }, REST);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [text]);
  return reading;
}

function Section({ form, heading, hint, text }: { form: Form; heading: string; hint: string; text: string }) {
  const { words = 0, long = [] } = useReading(text) ?? {};
  const said = form.problem(heading);
  const tooLong = long.map((one) => `This sentence has more than ${MOST_WORDS} words: “${one}”`);
  const problem = [...(said === undefined ? [] : [said]), ...tooLong].join(' ') || undefined;
  return (
    <Field
      label={heading}
      hint={`${hint} ${words} ${words === 1 ? 'word' : 'words'}.`}
      problem={problem}
      value={text}
      rows={6}
      onInput={(to) => form.edit({ section: heading, to })}
    />
  );
}

/** The account of a visit. */
export function Account({ form }: { form: Form }) {
  const hints = new Map<string, string>(SECTIONS);
  const isOwn = form.sections.some(({ heading }) => !hints.has(heading));
  const missing = isOwn
    ? []
    : SECTIONS.filter(([heading]) => !form.sections.some((one) => one.heading === heading)).map(([heading]) => ({ heading, text: '' }));
  const sections = [...form.sections, ...missing];
  const reading = useReading(sections.map(({ text }) => text).join('\n\n'));
  const { words = 0, sentences = 0, grade = null } = reading ?? {};
  return (
    <>
      <h2>Account</h2>
      <p class="hint">
        For somebody who knows nothing of inspections. Short sentences of at most {MOST_WORDS} words, plain words, no more than what the documents say. A line
        that begins with &lt; shows a passage or a chart: leave it as it is.
      </p>
      <p class={grade !== null && grade > MOST_GRADE ? 'wrong' : 'hint'} role="status">
        {words} words in {sentences} sentences.{' '}
        {grade === null
          ? words > 0 && 'How hard it is to read cannot be worked out here.'
          : `Grade of reading ${grade}: ${grade > MOST_GRADE ? `above ${MOST_GRADE}. Shorten sentences, and take shorter words.` : `${MOST_GRADE} or below is asked for.`}`}
      </p>
      {sections.map(({ heading, text }) => (
        <Section key={heading} form={form} heading={heading} hint={hints.get(heading) ?? 'A section of this account.'} text={text} />
      ))}
    </>
  );
}
