// What is put between brackets and taken out from between them.
import { isMap, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import { isBlank, lineEnd, lineStart } from './lines.ts';
import { slotsOf } from './places.ts';
import { cut, put, type Splice } from './splice.ts';

/** What stands inside the brackets of a group of fields. */
export const padOf = (yaml: string, node: Node | undefined): string => (node?.range && /^\{\S/.test(yaml.slice(node.range[0], node.range[0] + 2)) ? '' : ' ');

/** An item between brackets after the one before it, on a line of its own where that one has one. */
export function inBrackets(yaml: string, collection: YAMLMap | YAMLSeq, at: number, texts: readonly string[]): Splice[] {
  const slots = slotsOf(yaml, collection);
  const [from = 0, to = 0] = collection.range ?? [];
  const joined = texts.join(', ');
  if (slots.length === 0) {
    const pad = isMap(collection) ? padOf(yaml, undefined) : '';
    return [{ from: from + 1, to: isBlank(yaml.slice(from + 1, to - 1)) ? to - 1 : from + 1, text: `${pad}${joined}${pad}` }];
  }
  const before = slots[at - 1];
  return before ? [put(before.end, `, ${joined}`)] : [put(slots[0]?.start ?? 0, `${joined}, `)];
}

/** What is taken out from between brackets, with one comma. */
export function outOfBrackets(yaml: string, collection: YAMLMap | YAMLSeq, at: number): Splice[] {
  const slots = slotsOf(yaml, collection);
  const [before, slot, next] = [slots[at - 1], slots[at], slots[at + 1]];
  if (!slot) return [];
  const isClear = (from: number, to: number): boolean => /^[\s,]*$/.test(yaml.slice(from, to));
  const isOneLine = (from: number, to: number): boolean => !yaml.slice(from, to).includes('\n');
  if (next && isClear(slot.end, next.start) && isOneLine(slot.end, next.start)) return [cut(slot.start, next.start)];
  if (before && isClear(before.end, slot.start)) return [cut(before.end, slot.end)];
  if (!before && !next) {
    const [from = 0, to = 0] = collection.range ?? [];
    const isAlone = isBlank(yaml.slice(from + 1, slot.start)) && isClear(slot.end, to - 1);
    return [isAlone ? cut(from + 1, to - 1) : cut(slot.start, slot.end)];
  }
  const comma = /^\s*,/.exec(yaml.slice(slot.end));
  const end = slot.end + (comma?.[0].length ?? 0);
  const [first, last] = [lineStart(yaml, slot.start), lineEnd(yaml, end)];
  return [isBlank(yaml.slice(first, slot.start)) && isBlank(yaml.slice(end, last)) ? cut(first - 1, last) : cut(slot.start, end)];
}
