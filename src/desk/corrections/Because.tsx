// Tells a change of something published: asks why, shows old and new side by side and what readers will see, and writes it all in one step.
import { useState } from 'preact/hooks';
import type { RecordNamed } from '../answers.ts';
import { post } from '../api.ts';
import { Choice, Field } from '../fields.tsx';
import { Message } from '../frame.tsx';
import { saving } from '../saving.ts';
import type { FileEdits, Looked, Telling } from './answers.ts';
import { Effects } from './Effects.tsx';

interface BecauseProps {
  record: RecordNamed;
  files: readonly FileEdits[];
  /** Whether an entry is taken out. */
  isOut: boolean;
  /** Whether a figure of a series changes: its publisher may have revised it. */
  isFigure: boolean;
  onWritten: (looked: Looked) => void;
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export function Because({ record, files, isOut, isFigure, onWritten }: BecauseProps) {
  const [why, setWhy] = useState('');
  const [instead, setInstead] = useState('');
  const [isRevision, setRevision] = useState(false);
  const [shown, setShown] = useState<{ asked: string; looked: Looked }>();
  const [step, setStep] = useState<'' | 'looking' | 'writing'>('');
  const [problem, setProblem] = useState<{ at: 'why' | 'all'; words: string }>();
  const told: Telling = { files: [...files], why, instead, isRevision };
  const looked = shown?.asked === JSON.stringify(told) ? shown.looked : undefined;
  const go = async (next: 'looking' | 'writing'): Promise<void> => {
    if (why.trim() === '') return setProblem({ at: 'why', words: 'Say why. The reason stands beside the correction for everybody to read.' });
    setProblem(undefined);
    setStep(next);
    try {
      if (next === 'looking') setShown({ asked: JSON.stringify(told), looked: await post<Looked>('corrections/look', told) });
      else onWritten(await saving(post<Looked>('corrections/write', told)));
    } catch (error) {
      setProblem({ at: 'all', words: wordsOf(error) });
    } finally {
      setStep('');
    }
  };
  return (
    <section aria-labelledby="because">
      <h2 id="because">Why it changes</h2>
      {isFigure && (
        <Choice
          legend="Whose change is it?"
          options={[
            { value: 'ours', label: 'We had it wrong' },
            { value: 'theirs', label: 'The publisher has revised the figure' },
          ]}
          value={isRevision ? 'theirs' : 'ours'}
          onChoose={(value) => setRevision(value === 'theirs')}
        />
      )}
      {isOut && (
        <Field
          label="What stands in its place"
          hint="In a sentence. Where nothing does, leave this empty: the correction then says “Nothing.”"
          value={instead}
          onInput={setInstead}
        />
      )}
      <Field
        label="Reason"
        hint="One or two plain sentences that anybody can read: what showed the mistake, and when it was seen."
        problem={problem?.at === 'why' ? problem.words : undefined}
        value={why}
        onInput={setWhy}
        rows={3}
      />
      <p>
        <button type="button" class={looked ? undefined : 'main'} disabled={step !== ''} onClick={() => void go('looking')}>
          Show what this changes
        </button>
      </p>
      <p role="status">
        {step === 'looking'
          ? 'Working out what changes. This takes some seconds …'
          : step === 'writing'
            ? 'Writing …'
            : looked
              ? 'Shown below. Nothing is written yet.'
              : ''}
      </p>
      {problem?.at === 'all' && <Message kind="problem">{problem.words}</Message>}
      {looked && (
        <>
          <Effects record={record} looked={looked} />
          {looked.problems.length === 0 && (
            <p>
              <button type="button" class="main" disabled={step !== ''} onClick={() => void go('writing')}>
                Write the change and its correction
              </button>
            </p>
          )}
        </>
      )}
    </section>
  );
}
