// The page of a report that was read and is not held, beside our sentence: the reviewer opens the PDF, which stays on this machine.
import { useEffect, useRef, useState } from 'preact/hooks';
import { Message } from '../frame.tsx';
import type { Shown } from './answers.ts';
import type { OpenPdf } from './pdf.ts';

/** The documents that were opened, by their fingerprint: they are asked for once, and forgotten with the page. */
const opened = new Map<string, OpenPdf>();
/** So many points of the screen a page is wide when it is drawn. */
const WIDTH = 1100;

interface PdfProps {
  file: NonNullable<Shown['file']>;
  page: number;
}

export function Pdf({ file: { sha256 }, page }: PdfProps) {
  const [pdf, setPdf] = useState<OpenPdf | undefined>(sha256 === undefined ? undefined : opened.get(sha256));
  const [problem, setProblem] = useState<string>();
  const [shownPage, setShownPage] = useState(page);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => setShownPage(page), [page]);
  useEffect(() => {
    if (!pdf || !canvas.current) return;
    if (shownPage > pdf.pages) return setProblem(`This PDF has ${pdf.pages} pages, and no page ${shownPage}.`);
    pdf.draw(shownPage, canvas.current, WIDTH).catch((error: unknown) => setProblem(`The page cannot be drawn: ${String(error)}`));
  }, [pdf, shownPage]);
  const choose = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setProblem(undefined);
    try {
      const { openPdf } = await import('./pdf.ts');
      const read = await openPdf(file);
      if (sha256 !== undefined && read.sha256 !== sha256) {
        setPdf(undefined);
        return setProblem(
          `"${file.name}" is not the file that was read: its fingerprint is another one. Choose the PDF from the address of the document, as it was published.`,
        );
      }
      opened.set(read.sha256, read);
      setPdf(read);
    } catch (error) {
      setProblem(`"${file.name}" cannot be read as a PDF. ${error instanceof Error ? error.message : ''}`);
    }
  };
  return (
    <section class="pdf" aria-labelledby="pdf">
      <h2 id="pdf">The page of the report</h2>
      {problem !== undefined && <Message kind="problem">{problem}</Message>}
      {!pdf && (
        <div class="field">
          <label for="pdf-file">Open the PDF of the report</label>
          <p class="hint" id="pdf-hint">
            It is read in this browser alone, goes nowhere and is not kept.
            {sha256 === undefined
              ? ' The record does not know its fingerprint, so it cannot say whether it is the right file.'
              : ' The desk looks whether it is the file that was read.'}
          </p>
          <input
            id="pdf-file"
            type="file"
            accept="application/pdf,.pdf"
            aria-describedby="pdf-hint"
            onChange={({ currentTarget }) => void choose(currentTarget.files?.[0])}
          />
        </div>
      )}
      {pdf && (
        <>
          <p class="row">
            <span>
              {pdf.name}, page {shownPage} of {pdf.pages}
              {sha256 !== undefined && '. It is the file that was read'}.
            </span>
            <button type="button" disabled={shownPage <= 1} onClick={() => setShownPage(shownPage - 1)}>
              Page before
            </button>
            <button type="button" disabled={shownPage >= pdf.pages} onClick={() => setShownPage(shownPage + 1)}>
              Page after
            </button>
          </p>
          <canvas ref={canvas} role="img" aria-label={`Page ${shownPage} of ${pdf.name}`} />
        </>
      )}
    </section>
  );
}
