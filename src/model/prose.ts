// The prose of an MDX file as a tree. It is parsed and never run: an entry is text.
import { mdxToMdast, type MdastNode } from 'satteri';
import type { ContentText } from './files.ts';
import { mergeMarker, partsOf } from './parse.ts';
import type { Place } from './problems.ts';

export interface Prose {
  file: string;
  body: string;
  tree: MdastNode | undefined;
  /** Where and why the body is no MDX. */
  failure: (Place & { what: string }) | undefined;
  bodyLine: number;
}

const lastProse = new Map<string, { text: string; prose: Prose }>();

/** The prose of an MDX file; undefined for other files, and where nothing says where the prose begins. */
export function proseOf({ file, text, utf16 }: ContentText): Prose | undefined {
  if (!file.endsWith('.mdx') || utf16 || mergeMarker(text)) return undefined;
  const last = lastProse.get(file);
  if (last?.text === text) return last.prose;
  const parts = partsOf(file, text);
  if (!parts) return undefined;
  const prose = { file, body: parts.body, bodyLine: parts.bodyLine, ...treeOf(parts.body) };
  lastProse.set(file, { text, prose });
  return prose;
}

function treeOf(body: string): Pick<Prose, 'tree' | 'failure'> {
  try {
    return { tree: mdxToMdast(body), failure: undefined };
  } catch (error) {
    const [, line = '1', column = '1', what = 'It cannot be read'] =
      /^(\d+):(\d+): (.*?)(?: \([\w:-]+\))?$/s.exec(error instanceof Error ? error.message : '') ?? [];
    return { tree: undefined, failure: { line: Number(line), column: Number(column), what } };
  }
}
