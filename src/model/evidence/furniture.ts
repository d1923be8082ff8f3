// Heads, feet and numbers of pages: lines that a document repeats from page to page, whatever the number in them.

const NUMERAL = '(?:\\d{1,4}|(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3}))';
const PAGE = new RegExp(`^[\\s\\p{P}|]*(?:page\\s+|p\\.\\s*)?${NUMERAL}(?:\\s*(?:of|/|\\|)\\s*\\d{1,4})?[\\s\\p{P}|]*$`, 'iu');

/** Whether a line is the number of a page and nothing else. */
export const isPageNumber = (line: string): boolean => PAGE.test(line) && /[\p{L}\p{N}]/u.test(line);

/** A line with a sign for each number in it, so that the same head of two pages is alike. */
export const keyOf = (line: string): string => line.trim().replace(/\s+/g, ' ').replace(/\d+/g, '#').toLowerCase();

/** Whether a line of these is repeated, or the number of a page. */
export function isFurniture(lines: readonly string[]): (line: string) => boolean {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + 1);
  return (line) => isPageNumber(line) || (counts.get(keyOf(line)) ?? 0) > 1;
}
