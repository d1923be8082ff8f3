// What is left of a file when the items of its lists that are not sound are taken away, so that its other problems are named as well.
import type { Path } from './problems.ts';

/** A value within a value, where there is one. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => (isObject(inner) ? inner[String(key)] : undefined), value);
}

/** For a list that has lost items, by its path: which item of the file each of those left is. */
export type Indices = ReadonlyMap<string, readonly number[]>;

const keyOf = (path: Path): string => path.map(String).join('\n');

/** Where in the file a value is that is left of it. */
export function originalPath(path: Path, indices: Indices): Path {
  return path.map((key, i) => (typeof key === 'number' ? (indices.get(keyOf(path.slice(0, i)))?.[key] ?? key) : key));
}

/** The value without the list items that an issue lies in, or undefined where an issue lies in no list. */
export function withoutItems(value: unknown, issues: readonly { path: Path }[]): { value: unknown; indices: Indices } | undefined {
  const drop = new Map<string, { path: Path; items: Set<number> }>();
  for (const { path } of issues) {
    const depth = path.findIndex((key) => typeof key === 'number');
    const item = path[depth];
    if (typeof item !== 'number') return undefined;
    const list = path.slice(0, depth);
    const known = drop.get(keyOf(list)) ?? { path: list, items: new Set() };
    drop.set(keyOf(list), { ...known, items: known.items.add(item) });
  }
  const copy = structuredClone(value);
  const indices = new Map<string, number[]>();
  for (const [key, { path, items }] of drop) {
    const list = valueAt(copy, path);
    if (!Array.isArray(list)) return undefined;
    const left = list.flatMap((_, i) => (items.has(i) ? [] : [i]));
    indices.set(key, left);
    const kept: unknown[] = left.map((i): unknown => list[i]);
    list.splice(0, list.length, ...kept);
  }
  return { value: copy, indices };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
