// Where the fields and items of a YAML text stand.
import {
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  Scalar,
  type CST,
  type Document,
  type Node,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { Misuse } from '../written/problems.ts';
import { inWords, type Path, type Value } from './changes.ts';

/** A YAML text as it was read. */
export interface Opened {
  yaml: string;
  document: Document;
  data: Value;
}

/** A field of a group, or an item of a list. */
export interface Slot {
  /** Where its name or its hyphen begins; in brackets, where the item begins. */
  start: number;
  /** Right after its colon or its hyphen; undefined where it has neither. */
  mark: number | undefined;
  value: Node | undefined;
  /** Right after the last character that is no comment. */
  end: number;
}

/** Reads a YAML text; what cannot be read as a whole is not changed. */
export function open(yaml: string): Opened {
  const document = parseDocument(yaml, { keepSourceTokens: true, uniqueKeys: true, logLevel: 'error' });
  const [error] = document.errors;
  if (error?.code === 'DUPLICATE_KEY')
    throw new Misuse('A field is given twice in the file, so that it is not clear which one is meant: take one of them out by hand');
  if (error) throw new Misuse('The file cannot be read as it stands: put right by hand what the check says of it');
  return { yaml, document, data: (document.toJS() as Value | undefined) ?? {} }; // What YAML without tags of its own reads has no other types.
}

/** Whether a value is written as a block: on lines of its own below its name. */
export const isBlock = (node: unknown): node is YAMLMap | YAMLSeq => isCollection(node) && node.flow !== true;

/** How a value without parts is written: plain, or in which quotation marks. */
export const styleOf = (node: Node | undefined): Scalar.Type | undefined => (isScalar(node) ? node.type : undefined);

/** Whether a node has no character of its own. */
export const isNothing = (node: Node | undefined): boolean => node === undefined || (isScalar(node) && (node.range?.[0] ?? 0) === (node.range?.[1] ?? 0));

/** Where the last character of a value stands that is no comment. */
function contentEnd(yaml: string, node: Node, mark: number): number {
  if (isNothing(node)) return mark;
  if (isBlock(node)) return Math.max(mark, ...slotsOf(yaml, node).map(({ end }) => end));
  const end = node.range?.[1] ?? mark;
  if (!isScalar(node) || (node.type !== Scalar.BLOCK_LITERAL && node.type !== Scalar.BLOCK_FOLDED)) return end;
  const keepsEnd = /^[|>]\d?\+/.test(yaml.slice(node.range?.[0]));
  const text = yaml.slice(0, end);
  return keepsEnd ? end - (text.endsWith('\n') ? 1 : 0) : text.trimEnd().length;
}

const markOf = (tokens: readonly CST.SourceToken[] | undefined, type: CST.SourceToken['type']): number | undefined => {
  const token = tokens?.find((one) => one.type === type);
  return token && token.offset + token.source.length;
};

/** The fields of a group or the items of a list, in order. */
export function slotsOf(yaml: string, node: YAMLMap | YAMLSeq): Slot[] {
  if (isMap(node)) {
    return node.items.map((pair): Slot => {
      const { key, value, srcToken } = pair;
      if (!isScalar(key) || srcToken?.start.some(({ type }) => type === 'explicit-key-ind'))
        throw new Misuse('A field of the file is written after "?": write its name and a colon');
      const start = key.range?.[0] ?? 0;
      const mark = markOf(srcToken?.sep, 'map-value-ind');
      const inner = isNode(value) ? value : undefined;
      return { start, mark, value: inner, end: mark === undefined ? (key.range?.[1] ?? start) : inner ? contentEnd(yaml, inner, mark) : mark };
    });
  }
  if (node.flow === true) {
    return node.items.map((one): Slot => {
      const inner = isNode(one) ? one : undefined;
      if (!inner || isPair(one)) throw new Misuse('A list of the file has a colon between its brackets: write a group of fields in braces');
      const [start = 0, end = 0] = inner.range ?? [];
      return { start, mark: undefined, value: inner, end };
    });
  }
  const items = node.srcToken?.type === 'block-seq' ? node.srcToken.items : [];
  const marks = items.flatMap(({ start }) => markOf(start, 'seq-item-ind') ?? []);
  return node.items.map((one, i): Slot => {
    const mark = marks[i] ?? 0;
    const inner = isNode(one) ? one : undefined;
    return { start: mark - 1, mark, value: inner, end: inner ? contentEnd(yaml, inner, mark) : mark };
  });
}

/** A group or a list, and the way to it: each slot with the collection that it is in. */
interface Found {
  node: Node | undefined;
  slots: { slot: Slot; at: number; inside: YAMLMap | YAMLSeq }[];
}

/** What stands at a path that leads to something. */
export function find({ yaml, document }: Opened, path: Path): Found {
  const found: Found = { node: document.contents ?? undefined, slots: [] };
  for (const one of path) {
    const inside = found.node;
    if (!isCollection(inside) || !(isMap(inside) || isSeq(inside))) throw new Misuse(`There is no ${inWords(path)}`);
    const at = typeof one === 'number' ? one : isMap(inside) ? inside.items.findIndex(({ key }) => isScalar(key) && String(key.value) === one) : -1;
    const slot = slotsOf(yaml, inside)[at];
    if (!slot) throw new Misuse(`There is no ${inWords(path)}`);
    found.slots.push({ slot, at, inside });
    found.node = slot.value;
  }
  return found;
}
