// Where in a YAML document a value of its data is.
import { isCollection, isMap, isNode, isScalar, isSeq, visit, type Document, type Node } from 'yaml';
import type { Path } from './problems.ts';
import { UNSAFE } from './yamlUnsafe.ts';

/** The node of a value, or of the nearest thing around it that there is. */
export function nodeAt(node: unknown, path: Path): Node | undefined {
  if (!isNode(node)) return undefined;
  const [key, ...rest] = path;
  if (key === undefined || !isCollection(node)) return node;
  const inner = isMap(node) ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key)) : undefined;
  // The name of an unsafe key is what is unsafe of it.
  if (inner && rest.length === 0 && isScalar(inner.key) && UNSAFE.has(String(inner.key.value))) return inner.key;
  return nodeAt(inner?.value ?? (isMap(node) || typeof key !== 'number' ? undefined : node.items[key]), rest) ?? node;
}

/** The offset of a value of the data: of the value itself, or of its name where that is asked for or the value is a block on further lines. */
export function offsetOf(node: unknown, path: Path, asName = false): number | undefined {
  if (path.length === 0) return isNode(node) ? node.range?.[0] : undefined;
  if (!isCollection(node)) return undefined;
  const [key, ...rest] = path;
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
    if (!pair) return undefined;
    if (rest.length > 0) return offsetOf(pair.value, rest, asName);
    const inline = !asName && (isScalar(pair.value) || (isCollection(pair.value) && pair.value.flow === true));
    return offsetOf(inline ? pair.value : pair.key, []);
  }
  return offsetOf(typeof key === 'number' ? node.items[key] : undefined, rest, asName);
}

/** The place of a name that its map already has, and whether a new item of a list seems to begin there without its hyphen. */
export function repeatedKeys(document: Document): { offset: number; isItem: boolean }[] {
  const found: { offset: number; isItem: boolean }[] = [];
  visit(document, {
    Map(_key, map, ancestors) {
      const names = map.items.map(({ key }) => (isScalar(key) ? String(key.value) : undefined));
      const again = names.flatMap((name, i) => (name !== undefined && names.indexOf(name) < i ? [i] : []));
      const [first] = again;
      const isItem = first !== undefined && names[first] === names[0] && isSeq(ancestors.at(-1)) && map.flow !== true && again.length > 1;
      // Of an item that runs into the one before it every field is given twice, for one reason.
      for (const i of isItem ? [first] : again) {
        const key = map.items[i]?.key;
        found.push({ offset: isNode(key) ? (key.range?.[0] ?? 0) : 0, isItem });
      }
    },
  });
  return found;
}
