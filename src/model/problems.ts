// What a problem in the content is and how an editor reads it.

/** One thing that stops the build: where it stands, what is wrong and what to do. Lines count from 1. */
export interface Problem {
  rule: string;
  file: string;
  line: number;
  id?: string | undefined;
  what: string;
  todo: string;
}

/** All problems as text, one paragraph each, in the order of files and lines. */
export function report(problems: readonly Problem[]): string {
  const sorted = [...problems].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
  const paragraphs = sorted.map(
    ({ rule, file, line, id, what, todo }) => `${file}:${line}${id === undefined ? '' : ` ${id}`} [${rule}]\n  ${what}\n  To do: ${todo}`,
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
