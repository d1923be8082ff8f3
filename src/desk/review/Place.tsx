// A passage in its place: what stands before and after it, who speaks, and where it is in its document.
import type { Shown } from './answers.ts';
import { Pdf } from './Pdf.tsx';

export function Place({ shown }: { shown: Shown }) {
  const { seen, before, after, voice, place, page, document, file } = shown;
  return (
    <section class="passage" aria-labelledby="passage">
      <h2 id="passage">The passage</h2>
      <p class="hint">
        {document}, {place}
        {page !== undefined && `, page ${page}`}. Who speaks: {voice}.
      </p>
      {before !== '' && <p class="around">{file ? before : `… ${before}`}</p>}
      <blockquote>
        <p>{seen.words}</p>
        {seen.says !== undefined && <p>The rest, in our words: {seen.says}</p>}
      </blockquote>
      {after !== '' && <p class="around">{file ? after : `${after} …`}</p>}
      {file && page !== undefined && <Pdf file={file} page={page} />}
    </section>
  );
}
