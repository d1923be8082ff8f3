// The lines of a text: where one begins and ends, how far it is indented, and whether it is blank or a comment.

/** The beginning of the line of an offset. */
export const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

/** The end of the line of an offset, before its line feed. */
export function lineEnd(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  return at < 0 ? text.length : at;
}

/** How far an offset is from the beginning of its line. */
export const columnOf = (text: string, offset: number): number => offset - lineStart(text, offset);

/** How far a line is indented. */
export const indentOf = (line: string): number => line.length - line.trimStart().length;
/** Whether a line is blank. */
export const isBlank = (line: string): boolean => line.trim() === '';
/** Whether a line is a comment. */
export const isComment = (line: string): boolean => line.trimStart().startsWith('#');
/** The line that begins at an offset. */
export const lineAt = (text: string, start: number): string => text.slice(start, lineEnd(text, start));
