// Which words of a text are between quotation marks.
import type { PreparedText } from './preparedText.ts';

interface Stretch {
  start: number;
  end: number;
}

/** A single mark that opens before a word and closes behind one; an s with an apostrophe goes on. */
const SINGLE = /(?<![\p{L}\p{N}])['\u2018](?=\p{L})[^\n]*?[\p{L}\p{N}.,!?]['\u2019](?![\p{L}\p{N}])/gu;

/** The stretches of a text between quotation marks, the marks among them, in code points. */
export function spokenIn({ masked, codePoints }: PreparedText): Stretch[] {
  const found: Stretch[] = [];
  let open: number | undefined;
  for (const { 0: paragraph, index } of masked.matchAll(/(?:[^\n]|\n(?!\s*\n))+/g)) {
    // A page may break a paragraph in two; any other paragraph begins with a mark of its own where the quotation goes on.
    if (!/^[\s\u0001]*\p{Ll}/u.test(paragraph)) open = undefined;
    for (const mark of paragraph.matchAll(/["\u201c\u201d]/g)) {
      const at = index + mark.index;
      if (open === undefined && mark[0] !== '\u201d') open = at;
      else if (open !== undefined && mark[0] !== '\u201c') {
        found.push({ start: open, end: at + 1 });
        open = undefined;
      }
    }
    if (open !== undefined) found.push({ start: Math.max(open, index), end: index + paragraph.length });
    for (const one of paragraph.matchAll(SINGLE)) found.push({ start: index + one.index, end: index + one.index + one[0].length });
  }
  return found.map(({ start, end }) => ({ start: codePoints(start), end: codePoints(end) }));
}
