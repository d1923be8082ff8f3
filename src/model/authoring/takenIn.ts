// A document that was taken in at the desk, and what its source then says of it and of its text.
import type { Made } from '../intake/made.ts';

/** The document as it was received, and what was made of it. */
export interface TakenIn {
  /** The end of its name: "pdf", "docx", "received.txt" or "received.html". */
  ending: string;
  bytes: Uint8Array;
  sha256: string;
  pages: number | undefined;
  /** Why the document itself is not kept; only its fingerprint and its text are, then. */
  notKept: string | undefined;
  made: Made;
  /** What was done to its words, in sentences. */
  done: readonly string[];
}

/** The lines below `text:` of its source. */
export function textLines({ ending, sha256, pages, notKept, made, done }: TakenIn, seed: { name: string; sha256: string }, source: string): string[] {
  const list = (name: string, items: readonly unknown[]): string[] => (items.length === 0 ? [] : [`  ${name}: ${JSON.stringify(items)}`]);
  return [
    '  state: clean',
    `  seed: ${seed.name}`,
    `  sha256: ${seed.sha256}`,
    '  received:',
    notKept === undefined ? `    file: ${source}.${ending}` : `    not_kept: ${JSON.stringify(notKept)}`,
    `    sha256: ${sha256}`,
    ...(pages === undefined ? [] : [`    pages: ${pages}`]),
    ...(made.places.length === 0 ? [] : [`    places: [${made.places.map(([line, page]) => `[${line}, ${page}]`).join(', ')}]`]),
    ...list('marks', made.marks),
    ...list('footnotes', made.footnotes),
    ...(done.length === 0 ? [] : [`  about: ${JSON.stringify(`The text was taken out of the document. ${done.join(' ')}`)}`]),
  ];
}
