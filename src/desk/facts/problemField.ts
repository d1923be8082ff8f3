// Which field of a form a problem of its file is about.
import type { Problem } from '../../model/written/problems.ts';

/** Rules that name the field that is missing: their place is another one. */
const NAMED: Readonly<Record<string, (problem: Problem) => string | undefined>> = {
  // Of a part of an entry the list or the group in which that is.
  'missing-field': ({ what }) => {
    const [, name, list, group] = /"(\w+)"(?: in item \d+ of "(\w+)"| under "(\w+)")?/.exec(what) ?? [];
    return list ?? group ?? name;
  },
  'date-basis': ({ todo }) => /"(\w+):"/.exec(todo)?.[1],
  'undated-visit': () => 'visit',
};

/** The name of the field, or the heading of the section, in which a problem of a file is. */
export function fieldOf(text: string, problem: Problem): string {
  const named = NAMED[problem.rule]?.(problem);
  const lines = text.split('\n').slice(0, problem.line);
  const isProse = /^---[ \t]*\n/.test(text) && lines.slice(1).some((line) => line.trimEnd() === '---');
  const found = lines.findLast((line) => (isProse ? /^## / : /^\w+:/).test(line)) ?? '';
  return named ?? (isProse ? found.replace(/^## +/, '').trim() : found.replace(/:.*$/, ''));
}
