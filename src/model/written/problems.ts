// What a problem in the content is and how an editor reads it.

/** The names and numbers that lead to a value of an entry's data. */
export type Path = readonly PropertyKey[];

/** A place in a text. Lines and columns count from 1, columns in UTF-16 units as editors count them. */
export interface Place {
  line: number;
  column: number;
}

/** The place of an offset of a text. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** One thing that stops the build: where it is, what is wrong and what to do. */
export interface Problem extends Place {
  rule: string;
  file: string;
  id?: string | undefined;
  what: string;
  todo: string;
}

/** All problems as text, one paragraph each, in the order of files and lines. */
export function report(problems: readonly Problem[]): string {
  const sorted = [...problems].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column));
  const paragraphs = sorted.map(
    ({ rule, file, line, column, id, what, todo }) => `${file}:${line}:${column}${id === undefined ? '' : ` ${id}`} [${rule}]\n  ${what}\n  To do: ${todo}`,
  );
  const count = `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in the content. Nothing was built.`;
  return [...paragraphs, count].join('\n\n');
}

/** Stops a build with every problem at once. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(report(problems));
    this.name = 'ContentError';
    this.problems = problems;
  }
}

/**
 * What somebody asked for cannot be done as it was asked for: a sentence, without its full stop, that names the argument, the setting or the file.
 * Commands end with exit code 2.
 */
export class Misuse extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'Misuse';
  }
}
