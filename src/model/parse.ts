// Turns the text of a content file into typed data that remembers its lines.
import { isCollection, isMap, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './problems.ts';

export type Path = readonly PropertyKey[];

/** A content file read against its schema. `line(path)` gives the line, from 1, of a value of its data. */
export interface Parsed<T> {
  file: string;
  data: T;
  body: string;
  bodyLine: number;
  line: (path: Path) => number;
}

interface Split {
  yaml: string;
  body: string;
  yamlLine: number;
  bodyLine: number;
}

function split(file: string, text: string): Split | Problem {
  if (!file.endsWith('.mdx')) return { yaml: text, body: '', yamlLine: 1, bodyLine: 1 };
  const match = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text);
  if (!match) {
    const what = 'The file has no front matter between two lines of "---".';
    return { rule: 'front-matter', file, line: 1, what, todo: 'Begin the file with "---", the facts in YAML, and "---" again.' };
  }
  const yaml = match[1] ?? '';
  return { yaml, body: match[2] ?? '', yamlLine: 2, bodyLine: yaml.split('\n').length + 2 };
}

/** Reads a YAML file or the front matter of an MDX file; every problem of syntax or schema comes with its line. */
export function parse<Schema extends z.ZodType>(file: string, text: string, schema: Schema): Parsed<z.infer<Schema>> | Problem[] {
  const parts = split(file, text);
  if ('rule' in parts) return [parts];
  const counter = new LineCounter();
  const document = parseDocument(parts.yaml, { lineCounter: counter, uniqueKeys: true, prettyErrors: false });
  const at = (offset: number): number => counter.linePos(offset).line + parts.yamlLine - 1;
  if (document.errors.length > 0) {
    return document.errors.map(({ message, pos }) => ({
      rule: 'yaml',
      file,
      line: at(pos[0]),
      what: `This is no valid YAML: ${message}`,
      todo: 'Mend the spelling of the file at this line.',
    }));
  }
  const line = (path: Path): number => {
    for (let depth = path.length; depth >= 0; depth -= 1) {
      const offset = offsetOf(document.contents, path.slice(0, depth));
      if (offset !== undefined) return at(offset);
    }
    return parts.yamlLine;
  };
  const result = schema.safeParse(document.toJS());
  if (result.success) return { file, data: result.data, body: parts.body, bodyLine: parts.bodyLine, line };
  return result.error.issues.map((issue) => ({
    rule: 'schema',
    file,
    line: line(issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path),
    what: `${issue.path.length > 0 ? `"${issue.path.join('.')}": ` : ''}${issue.message}`,
    todo: 'Write the field as the data dictionary describes it.',
  }));
}

function offsetOf(node: unknown, path: Path): number | undefined {
  if (path.length === 0) return isNode(node) ? node.range?.[0] : undefined;
  if (!isCollection(node)) return undefined;
  const [key, ...rest] = path;
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalarWith(item.key, key));
    if (!pair) return undefined;
    if (rest.length === 0) return isNode(pair.key) ? pair.key.range?.[0] : undefined;
    return offsetOf(pair.value, rest);
  }
  return offsetOf(typeof key === 'number' ? node.items[key] : undefined, rest);
}

function isNode(value: unknown): value is { range?: [number, number, number] | null } {
  return typeof value === 'object' && value !== null && 'range' in value;
}

function isScalarWith(value: unknown, key: PropertyKey | undefined): boolean {
  return typeof value === 'object' && value !== null && 'value' in value && String(value.value) === String(key);
}
