// A script without its comments and indentation, for writing it into a page; its words and their order stay as they are.

/** Takes whole-line comments, indentation and empty lines away. */
export function smallScript(source: string): string {
  return source
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('//'))
    .join('\n');
}
