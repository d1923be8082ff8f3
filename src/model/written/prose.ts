// The prose of an MDX file as a tree. It is parsed and never run: an entry is text.
import { mdxToMdast, type MdastNode } from 'satteri';
import type { ContentText } from './files.ts';
import { mergeMarker, partsOf } from './frontMatter.ts';
import { placeAt, type Place } from './problems.ts';

/** The rules under which a body is refused that cannot be read. */
type ProseFailure = 'mdx-syntax' | 'mdx-code' | 'prose-depth';

export interface Prose {
  file: string;
  body: string;
  tree: MdastNode | undefined;
  /** Where and why the body is no MDX. */
  failure: (Place & { rule: ProseFailure; what: string }) | undefined;
  bodyLine: number;
}

/** The prose of an MDX file; undefined for other files, and where it is not known where the prose begins. */
export function proseOf({ file, text, utf16 }: ContentText): Prose | undefined {
  if (!file.endsWith('.mdx') || utf16 || mergeMarker(text)) return undefined;
  const parts = partsOf(file, text);
  return parts && { file, body: parts.body, bodyLine: parts.bodyLine, ...treeOf(parts.body) };
}

/** What a body may hold at most. More is nobody's prose, and reading it could take minutes or end the program. */
const MOST = { markers: 50, tags: 1000, braces: 100, code: 4000, depth: 60 };

/** The body with spaces in place of code that is shown and not read. */
export function withoutShownCode(body: string): string {
  const blank = (code: string): string => code.replace(/[^\n]/g, ' ');
  return body
    .replace(/^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\1[`~]*[ \t]*$|(?![\s\S]))/gm, blank)
    .replace(/(?<!`)(`+)(?!`)(?:(?!\n[ \t]*\n)[^`]|(?!\1(?!`))`)+?(?<!`)\1(?!`)/g, blank);
}

/** Where a body is nested too deeply or too large, found before it is parsed: the parser recurses, and its stack overflow cannot be caught. */
function beyondMeasure(body: string): Prose['failure'] {
  const fail = (rule: ProseFailure, offset: number, what: string): Prose['failure'] => ({ ...placeAt(body, offset), rule, what });
  const line = new RegExp(`^(?:[ \\t]*(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${MOST.markers}}`, 'm').exec(body);
  if (line) return fail('prose-depth', line.index, `A line begins with more than ${MOST.markers} marks of lists or quotations`);
  const read = withoutShownCode(body);
  const tag = [...read.matchAll(/<[A-Za-z/>]/g)][MOST.tags];
  if (tag) return fail('prose-depth', tag.index, `The text holds more than ${MOST.tags} tags`);
  const braces = [...read.matchAll(/(?<!\\)\{|(?:^|\n[ \t]*\n)(?:import|export)\b/g)];
  const [first] = braces;
  if (first && (braces.length > MOST.braces || Math.max(read.lastIndexOf('}'), first.index + longestBlock(read.slice(first.index))) - first.index > MOST.code))
    return fail('mdx-code', first.index + first[0].search(/\S/), 'An entry is text, but here stands code or a brace');
  return undefined;
}

const longestBlock = (text: string): number => Math.max(...text.split(/\n[ \t]*\n/).map(({ length }) => length));

/** The first node of a tree that is in too many others; found without calling itself. */
function tooDeep(tree: MdastNode): MdastNode | undefined {
  const open: [MdastNode, number][] = [[tree, 0]];
  for (let one = open.pop(); one; one = open.pop()) {
    const [node, depth] = one;
    if (depth > MOST.depth) return node;
    if ('children' in node) for (const child of [...node.children].reverse()) open.push([child, depth + 1]);
  }
  return undefined;
}

function treeOf(body: string): Pick<Prose, 'tree' | 'failure'> {
  const failure = beyondMeasure(body);
  if (failure) return { tree: undefined, failure };
  try {
    const tree = mdxToMdast(body);
    const deep = tooDeep(tree);
    if (!deep) return { tree, failure: undefined };
    const { line = 1, column = 1 } = deep.position?.start ?? {};
    return { tree: undefined, failure: { line, column, rule: 'prose-depth', what: `The text stands in more than ${MOST.depth} things within each other` } };
  } catch (error) {
    const [, line = '1', column = '1', what = 'It cannot be read'] =
      /^(\d+):(\d+): (.*?)(?: \([\w:-]+\))?$/s.exec(error instanceof Error ? error.message : '') ?? [];
    return { tree: undefined, failure: { line: Number(line), column: Number(column), rule: 'mdx-syntax', what } };
  }
}
