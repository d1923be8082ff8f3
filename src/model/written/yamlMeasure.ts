// What of YAML is nested or long beyond measure, found before anything reads it that would call itself for each level.
import type { CST } from 'yaml';
import type { ReadingRule } from './readingRules.ts';

const MAX_DEPTH = 8;
/** The most items between one pair of brackets; reading more could take minutes. */
const MAX_ITEMS = 5000;

interface Excess {
  rule: ReadingRule;
  offset: number;
  what: string;
}

/** What the parser itself would not come back from. */
export function unreadable(yaml: string): Excess | undefined {
  const marks = /^[ \t]*(?=[-?:])(?:[-?:][ \t]+){50}/m.exec(yaml);
  if (marks) return { rule: 'yaml-depth', offset: marks.index + marks[0].search(/\S/), what: 'Fifty marks of lists stand in a row.' };
  const commas = /(?:,\s*){50}/.exec(yaml);
  return commas ? { rule: 'yaml', offset: commas.index, what: 'Fifty commas stand in a row.' } : undefined;
}

/** The first collection that is too deep, or is too long, among the tokens of a text; found without calling itself. */
export function beyondMeasure(tokens: readonly CST.Token[]): Excess | undefined {
  const open: { token: CST.Token; depth: number }[] = tokens.map((token) => ({ token, depth: 0 })).reverse();
  for (let one = open.pop(); one; one = open.pop()) {
    const { token, depth } = one;
    if (token.type === 'document' && token.value) open.push({ token: token.value, depth });
    if (!('items' in token)) continue;
    if (depth >= MAX_DEPTH) return { rule: 'yaml-depth', offset: token.offset, what: `The values stand more than ${MAX_DEPTH} levels deep.` };
    if (token.type === 'flow-collection' && token.items.length > MAX_ITEMS)
      return { rule: 'yaml', offset: token.offset, what: `More than ${MAX_ITEMS} items stand between one pair of brackets.` };
    for (const item of [...token.items].reverse()) for (const inner of [item.value, item.key]) if (inner) open.push({ token: inner, depth: depth + 1 });
  }
  return undefined;
}
