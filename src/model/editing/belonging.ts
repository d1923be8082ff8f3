// Which lines and comments belong to a field or an item of a block.
import { columnOf, indentOf, isBlank, isComment, lineAt, lineEnd, lineStart } from './lines.ts';
import type { Slot } from './places.ts';

/** A comment that holds back an entry to be: a field or an item that somebody may take out of hiding. */
const HIDDEN = /^\s*#\s*(?:- |\w+:(?: |$))/;

/** The end of the last line that belongs to a slot of a block: of its value, or of a comment that stands deeper than it. */
export function lastLine(yaml: string, { start, end }: Slot): number {
  let last = lineEnd(yaml, end);
  const column = columnOf(yaml, start);
  for (let next = last + 1; next <= yaml.length; next = lineEnd(yaml, next) + 1) {
    const line = lineAt(yaml, next);
    if (isComment(line) && indentOf(line) > column) last = lineEnd(yaml, next);
    else if (!isBlank(line) || next >= yaml.length) break;
  }
  return last;
}

/**
 * The beginning of the first line that belongs to a slot of a block, its own comments included: those right above it, where what
 * comes after it cannot be meant as well.
 */
export function firstLine(yaml: string, slot: Slot, keepsAbove: boolean): number {
  const own = lineStart(yaml, slot.start);
  const next = lineAt(yaml, lastLine(yaml, slot) + 1);
  const column = columnOf(yaml, slot.start);
  const goesOn = !isBlank(next) && !isComment(next) && indentOf(next) === column;
  if (goesOn || keepsAbove) return own;
  let first = own;
  while (first > 0) {
    const above = lineStart(yaml, first - 1);
    const line = lineAt(yaml, above);
    if (!isComment(line) || indentOf(line) !== column) break;
    if (HIDDEN.test(line)) return own === first ? own : first;
    first = above;
  }
  return first;
}

/** Whether a slot of a block begins its line, and not after the hyphen of the item that it is in. */
export const beginsLine = (yaml: string, { start }: Slot): boolean => isBlank(yaml.slice(lineStart(yaml, start), start));

/** Whether a blank line comes right after the lines of a slot. */
export function isApart(yaml: string, slot: Slot | undefined): boolean {
  if (!slot) return false;
  const next = lastLine(yaml, slot) + 1;
  return next < yaml.length && isBlank(lineAt(yaml, next));
}

/** The first of the lines of comments right below a line that stand deeper than a column, and the end of the last; undefined where there are none. */
export function commentsBelow(yaml: string, end: number, column: number): { end: number; hides: boolean } | undefined {
  let last = end;
  let hides = false;
  for (let next = end + 1; next < yaml.length; next = lineEnd(yaml, next) + 1) {
    const line = lineAt(yaml, next);
    if (!isComment(line) || indentOf(line) <= column) break;
    hides ||= HIDDEN.test(line);
    last = lineEnd(yaml, next);
  }
  return last === end ? undefined : { end: last, hides };
}
