// The two parts of a content file: its facts in YAML, and the text below them.
import { placeAt, type Place } from './problems.ts';

/** The two parts, and the lines on which they begin. */
export interface Parts {
  yaml: string;
  body: string;
  yamlLine: number;
  bodyLine: number;
}

/** The YAML and the body of a file, or undefined where an MDX file has no front matter. */
export function partsOf(file: string, text: string): Parts | undefined {
  if (!file.endsWith('.mdx')) return { yaml: text, body: '', yamlLine: 1, bodyLine: 1 };
  const match = /^---[ \t]*\n([\s\S]*?\n)---[ \t]*\n([\s\S]*)$/.exec(text);
  if (!match) return undefined;
  const yaml = match[1] ?? '';
  return { yaml, body: match[2] ?? '', yamlLine: 2, bodyLine: yaml.split('\n').length + 2 };
}

/** Where a version control system has left the two sides of a conflict in a text. */
export function mergeMarker(text: string): Place | undefined {
  const found = /^(?:<{7} |>{7} |\|{7} |={7}$)/m.exec(text);
  return found ? placeAt(text, found.index) : undefined;
}
