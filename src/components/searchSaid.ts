// What the search says of its results: how many there are, and which words it could not find or read as others.

export interface Said {
  /** Words that were read as others, each with what was meant. */
  changed: readonly { from: string; to: string }[];
  /** Phrases that nothing has as they were typed, and that were looked for by their words. */
  unheld: readonly string[];
  /** Words that nothing has. */
  missing: readonly string[];
  /** How many entries, the last ones, have most of the other words and not all. */
  partly: number;
}

const quoted = (words: readonly string[]): string => words.map((word) => `\u201C${word}\u201D`).join(' or ');
const noPage = (words: readonly string[]): string => `No page has the word${words.length > 1 || words[0]?.includes(' ') ? 's' : ''} ${quoted(words)}.`;

/** The line above the results, in sentences. */
export function saidOf({ changed, unheld, missing, partly }: Said, entries: number): string {
  const count = entries === 1 ? '1 entry' : `${entries} entries`;
  const read = changed.map(({ from, to }) => `No page has the word \u201C${from}\u201D; it is read as \u201C${to}\u201D.`);
  if (unheld.length > 0) read.push(`No page has ${quoted(unheld)} word for word${entries === 0 ? '' : '; these have words of it'}.`);
  if (entries === 0) return [...read, ...(missing.length > 0 ? [noPage(missing)] : []), 'Nothing found. Try one word, or take a filter away.'].join(' ');
  const lacking = missing.length > 0 ? [`${noPage(missing)} These are results without ${missing.length > 1 ? 'them' : 'it'}.`] : [];
  const other = missing.length > 0 ? 'other' : 'these';
  if (partly >= entries) return [...read, ...lacking, `No page has all ${other} words together. These have most of them.`, count].join(' ');
  return [
    ...read,
    ...lacking,
    count,
    ...(partly > 0 ? [`\u00B7 the last ${partly === 1 ? 'one has' : `${partly} have`} most of ${other} words, not all`] : []),
  ].join(' ');
}
