// Who reviews: asked once, by role, never by name.
import { useState } from 'preact/hooks';
import { post } from '../api.ts';
import { Field } from '../fields.tsx';
import { Message } from '../frame.tsx';
import { saving } from '../saving.ts';
import type { ToReview } from './answers.ts';

interface WhoProps {
  reviewers: ToReview['reviewers'];
  onChosen: (id: string) => void;
}

/** Lets a reviewer say which of those who have reviewed before they are, or in which role they review. */
export function Who({ reviewers, onChosen }: WhoProps) {
  const [role, setRole] = useState('');
  const [problem, setProblem] = useState<string>();
  const add = async (): Promise<void> => {
    if (role.trim() === '') return setProblem('Write in which role you review.');
    try {
      const { id } = await saving(post<{ id: string }>('review/reviewer', { role }));
      onChosen(id);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <section aria-labelledby="who">
      <h2 id="who">Who reviews?</h2>
      <p>A reviewer is somebody who did not code these passages. The site names the role and the day, and no name.</p>
      {reviewers.length > 0 && (
        <>
          <p>If you have reviewed before, choose yourself:</p>
          <p class="row">
            {reviewers.map(({ id, role: of }) => (
              <button key={id} type="button" onClick={() => onChosen(id)}>
                {of} ({id})
              </button>
            ))}
          </p>
        </>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <Field
          label={reviewers.length > 0 ? 'Or, for the first time, your role' : 'Your role'}
          hint={'In a few words, like "editor" or "children\'s services practitioner". No name.'}
          problem={problem}
          value={role}
          onInput={setRole}
        />
        <button type="submit" class="main">
          Go on
        </button>
      </form>
      {reviewers.length === 0 && <Message kind="note">Nobody has reviewed anything in this record yet.</Message>}
    </section>
  );
}
