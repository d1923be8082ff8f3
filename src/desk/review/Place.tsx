// A passage in its place: what stands before and after it, who speaks, and where it is in its document.
import { useEffect, useRef } from 'preact/hooks';
import type { Shown } from './answers.ts';
import { Pdf } from './Pdf.tsx';

export function Place({ shown }: { shown: Shown }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Who has saved one passage hears the next.
  useEffect(() => heading.current?.focus(), [shown.id]);
  const { seen, before, after, voice, place, page, document, file } = shown;
  return (
    <section class="passage" aria-labelledby="passage">
      <h2 id="passage" ref={heading} tabIndex={-1}>
        The passage
      </h2>
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
