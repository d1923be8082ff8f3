// What the search says of its results: how many there are, and which words it could not find or read as others.

interface Said {
  /** Words that were read as others, each with what was meant. */
  changed: readonly { from: string; to: string }[];
  /** Words that nothing has. */
  missing: readonly string[];
  /** Whether some entry has all other words. */
  isWhole: boolean;
}

const quoted = (words: readonly string[]): string => words.map((word) => `\u201C${word}\u201D`).join(' or ');
const noPage = (words: readonly string[]): string => `No page has the word${words.length > 1 ? 's' : ''} ${quoted(words)}.`;

/** The line above the results, in sentences. */
export function saidOf({ changed, missing, isWhole }: Said, entries: number): string {
  const count = entries === 1 ? '1 entry' : `${entries} entries`;
  const read = changed.map(({ from, to }) => `No page has the word \u201C${from}\u201D; it is read as \u201C${to}\u201D.`);
  if (entries === 0) return [...read, ...(missing.length > 0 ? [noPage(missing)] : []), 'Nothing found. Try one word, or take a filter away.'].join(' ');
  const lacking = missing.length > 0 ? [`${noPage(missing)} These are results without ${missing.length > 1 ? 'them' : 'it'}.`] : [];
  const most = isWhole ? [] : [`No page has all ${missing.length > 0 ? 'other' : 'these'} words together. These have most of them.`];
  return [...read, ...lacking, ...most, count].join(' ');
}
