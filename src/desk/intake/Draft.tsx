// A document that is being taken in: its pages beside its text, what was done to it, the few facts that make its name, and keeping it.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { wordlessPages } from '../../model/intake/made.ts';
import { readingOf, type Changes, type ReadLine } from '../../model/intake/reading.ts';
import { listed } from '../../model/words/english.ts';
import { shownAt } from '../../model/intake/turned.ts';
import { post } from '../api.ts';
import { wrongFieldIn } from '../fields.tsx';
import { Message, Page } from '../frame.tsx';
import { hrefOf } from '../place.ts';
import { saving } from '../saving.ts';
import type { ScreenProps } from '../screen.ts';
import type { DraftShown, Said } from './answers.ts';
import { Done } from './Done.tsx';
import { Lines } from './Lines.tsx';
import { Naming, type Say } from './Naming.tsx';
import { PdfPage } from './PdfPage.tsx';

/** How long one waits after a key before what was typed is saved. */
const PAUSE = 300;

/** What a person has said, a way to say more, which is saved within a second, and a way to have it saved at once. */
function useSaid(draft: DraftShown): [Said, Say, () => Promise<unknown>] {
  const [said, setSaid] = useState(draft.said);
  // What was said last: two fields may change before either is drawn.
  const latest = useRef(draft.said);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const open = useRef<Said>(undefined);
  const flush = async (): Promise<unknown> => {
    clearTimeout(timer.current);
    const now = open.current;
    open.current = undefined;
    return now && saving(post('intake/draft', { id: draft.id, said: now }));
  };
  // What stops it stands at the head of the page.
  const later = (): void => void flush().catch(() => undefined);
  useEffect(() => later, []);
  return [
    said,
    (more) => {
      latest.current = more(latest.current);
      setSaid(latest.current);
      open.current = latest.current;
      clearTimeout(timer.current);
      timer.current = setTimeout(later, PAUSE);
    },
    flush,
  ];
}

/** The page of a document, with a way to the others. */
function Pages({ name, page, pages, go }: { name: string; page: number; pages: number; go: (page: number) => void }) {
  return (
    <nav class="row" aria-label={name}>
      <button type="button" disabled={page <= 1} onClick={() => go(page - 1)}>
        Page before
      </button>
      <span role="status">
        Page {page} of {pages}
      </span>
      <button type="button" disabled={page >= pages} onClick={() => go(page + 1)}>
        Next page
      </button>
    </nav>
  );
}

/** Taking in one document. */
export function Draft({ draft, record, reload }: ScreenProps & { draft: DraftShown }) {
  const [said, say, saved] = useSaid(draft);
  const [page, setPage] = useState(1);
  const [chosen, setChosen] = useState<number>();
  const [refused, setRefused] = useState<string>();
  const [isKeeping, setKeeping] = useState(false);
  const read = useMemo(() => readingOf(draft.lines, draft.paged, said.changes), [draft, said.changes]);
  const wordless = draft.paged ? wordlessPages(read, draft.pages) : [];
  const change = (next: Changes): void => say((now) => ({ ...now, changes: { ...now.changes, ...next } }));
  const show = (line: ReadLine): void => {
    setPage(line.page);
    setChosen(line.at);
  };
  const go = (to: number): void => {
    setPage(to);
    setChosen(undefined);
  };
  const keep = async (): Promise<void> => {
    const wrong = wrongFieldIn(document.querySelector('[aria-labelledby="naming"]'));
    if (wrong) {
      setRefused('Nothing was kept: a field above holds what cannot be right. What is wrong stands beside it.');
      return wrong.focus();
    }
    setKeeping(true);
    setRefused(undefined);
    try {
      await saved();
      const { visit } = await post<{ visit: string }>('intake/keep', { id: draft.id });
      await reload();
      location.hash = said.visit === '' ? hrefOf('facts', visit) : hrefOf('text', visit);
    } catch (error) {
      setRefused(error instanceof Error ? error.message : String(error));
      setKeeping(false);
    }
  };
  const line = chosen === undefined ? undefined : read[chosen];
  return (
    <Page title={`Take in ${draft.name}`}>
      <p>
        Read the text against {draft.kind === 'pdf' ? 'the page' : 'the document'}. Choose a line to set it right. Words are never changed here: only what is no
        part of the text is taken out.
      </p>
      {draft.pages > 1 && <Pages name="Pages" page={page} pages={draft.pages} go={go} />}
      <div class={draft.kind === 'pdf' ? 'beside' : ''}>
        {draft.kind === 'pdf' && <PdfPage id={draft.id} page={page} box={line?.box && shownAt(line.box, line.turn)} />}
        <Lines read={read} page={page} chosen={chosen} choose={setChosen} changes={said.changes} change={change} />
      </div>
      {draft.pages > 1 && <Pages name="Pages, below the text" page={page} pages={draft.pages} go={go} />}
      {wordless.length > 0 && (
        <Message kind="note">
          {wordless.length === 1 ? 'Page' : 'Pages'} {listed(wordless)} {wordless.length === 1 ? 'holds' : 'hold'} no words that can be read: a picture, or
          nothing. Look at {wordless.length === 1 ? 'it' : 'them'}: what a picture says is not in the text.
        </Message>
      )}
      <Done read={read} paged={draft.paged} show={show} changes={said.changes} change={change} />
      <Naming said={said} say={say} record={record} read={read} />
      {refused !== undefined && <Message kind="problem">{refused}</Message>}
      <button type="button" class="main" disabled={isKeeping} onClick={() => void keep()}>
        Keep this text
      </button>
      <p class="hint">What you have set right is saved as you go, beside the record. Until you keep the text, nothing of the record changes.</p>
    </Page>
  );
}
