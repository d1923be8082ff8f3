// Where a document is handed over: a file that is chosen or dropped, or words that are pasted; and documents of which one has begun.
import { useEffect, useState } from 'preact/hooks';
import { get, hand, post } from '../api.ts';
import { Message } from '../frame.tsx';
import { hrefOf } from '../place.ts';
import type { DraftNamed } from './answers.ts';

const why = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Documents that are being taken in, for a visit or for any. */
function Begun({ visit }: { visit: string }) {
  const [drafts, setDrafts] = useState<DraftNamed[]>([]);
  const load = (): void => void get<DraftNamed[]>('intake/drafts').then((all) => setDrafts(all.filter((one) => visit === '' || one.visit === visit)));
  useEffect(load, [visit]);
  if (drafts.length === 0) return null;
  return (
    <section aria-labelledby="begun">
      <h2 id="begun">Begun and not yet kept</h2>
      <ul class="plain">
        {drafts.map(({ id, name, on }) => (
          <li key={id} class="row">
            <a href={hrefOf('text', `new/${id}`)}>Go on with {name}</a>
            <span class="muted">last worked on {new Date(on).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })}</span>
            <button type="button" onClick={() => void post('intake/discard', { id }).then(load)}>
              Put {name} aside
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Takes a document in, and goes on to it. */
export function Receive({ visit }: { visit: string }) {
  const [state, setState] = useState<{ is: 'waiting' } | { is: 'reading'; name: string } | { is: 'refused'; why: string }>({ is: 'waiting' });
  const [isOver, setOver] = useState(false);
  const take = async (body: Blob | string, name: string, kind: string): Promise<void> => {
    setState({ is: 'reading', name });
    try {
      const { id } = await hand<{ id: string }>('intake/receive', { name, kind, visit }, body);
      location.hash = hrefOf('text', `new/${id}`);
    } catch (error) {
      setState({ is: 'refused', why: `${name}: ${why(error)}.`.replace(/\.\.$/, '.') });
    }
  };
  const taken = (files: FileList | null | undefined): void => {
    const [file] = files ?? [];
    if (file) void take(file, file.name, 'file');
  };
  return (
    <>
      <div
        class={isOver ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          taken(event.dataTransfer?.files);
        }}
      >
        <label for="document">A PDF, a Word document (.docx) or a plain text</label>
        <p class="hint" id="document-hint">
          Choose the file, or drop it here. It stays on this machine.
        </p>
        <input
          id="document"
          type="file"
          accept=".pdf,.docx,.txt,.md,text/plain"
          aria-describedby="document-hint"
          onChange={({ currentTarget }) => taken(currentTarget.files)}
        />
      </div>
      <div class="field">
        <label for="pasted">Or paste the words</label>
        <p class="hint" id="pasted-hint">
          Copy them from the page or the document, and paste them here: headings and lists come with them.
        </p>
        <textarea
          id="pasted"
          rows={4}
          aria-describedby="pasted-hint"
          onPaste={(event) => {
            const html = event.clipboardData?.getData('text/html') ?? '';
            const words = event.clipboardData?.getData('text/plain') ?? '';
            if (html === '' && words === '') return;
            event.preventDefault();
            void take(html === '' ? words : html, 'pasted words', html === '' ? 'text' : 'html');
          }}
        />
      </div>
      {state.is === 'reading' && <Message kind="note">Reading {state.name} … A long report takes some seconds.</Message>}
      {state.is === 'refused' && <Message kind="problem">{state.why}</Message>}
      <Begun visit={visit} />
    </>
  );
}
