// What is to be changed in the data of a file, taken apart into single steps: no step touches what stays as it is.
import { Misuse } from '../written/problems.ts';

/** The names of fields and the numbers of items that lead to a value; numbers count from 0, in the text as the edits before have left it. */
export type Path = readonly (string | number)[];

/** What a file may hold. A field that is undefined is left away; null is a field that is still empty. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value | undefined };

/** A change of a file. `section` is a level-2 heading of the prose; what stands below it is replaced, up to the next heading of its level. */
export type Edit = { set: Path; to: Value } | { insert: Path; to: Value; at?: number | undefined } | { remove: Path } | { section: string; to: string };

/** A change of the facts of a file. */
export type FactEdit = Exclude<Edit, { section: string }>;

/** The fields of a file, by their names. */
export type Fields = { readonly [name: string]: Value | undefined };

/** One step: a value in place of another, items into a list, a field into a group of fields, or a field or an item taken out. */
export type Step =
  | { kind: 'set'; path: Path; to: Value }
  | { kind: 'add'; path: Path; name: string; to: Value }
  | { kind: 'insert'; path: Path; at: number; items: readonly Value[] }
  | { kind: 'remove'; path: Path };

export const isList = (value: unknown): value is readonly Value[] => Array.isArray(value);
export const isFields = (value: Value | undefined): value is Fields => typeof value === 'object' && value !== null && !isList(value);

/** Whether two values say the same; the order of fields says nothing. */
export function isSame(a: Value | undefined, b: Value | undefined): boolean {
  if (isList(a) && isList(b)) return a.length === b.length && a.every((one, i) => isSame(one, b[i]));
  if (isFields(a) && isFields(b)) return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((name) => isSame(a[name], b[name]));
  return Object.is(a, b);
}

/** A path in words. */
export const inWords = (path: Path): string => path.map((one) => (typeof one === 'number' ? `item ${one + 1}` : `"${one}"`)).join(', ');

/** The value at a path; undefined where there is none. */
export function valueAt(data: Value | undefined, path: Path): Value | undefined {
  let value = data;
  for (const one of path) {
    if (typeof one === 'number') value = isList(value) ? value[one] : undefined;
    else value = isFields(value) && Object.hasOwn(value, one) ? value[one] : undefined;
  }
  return value;
}

const idOf = (value: Value | undefined): Value | undefined => (isFields(value) ? value['id'] : undefined);

/** Whether two items of a list are one item, before and after. */
const isOne = (a: Value | undefined, b: Value | undefined): boolean => (idOf(a) === undefined ? isSame(a, b) : idOf(a) === idOf(b));

/** The items that two lists have in common, in order, as pairs of their numbers. */
function inCommon(old: readonly Value[], now: readonly Value[]): [number, number][] {
  const longest = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  const at = (i: number, k: number): number => longest[i]?.[k] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    const row = longest[i] ?? [];
    for (let k = now.length - 1; k >= 0; k -= 1) row[k] = isOne(old[i], now[k]) ? at(i + 1, k + 1) + 1 : Math.max(at(i + 1, k), at(i, k + 1));
  }
  const pairs: [number, number][] = [];
  for (let [i, k] = [0, 0]; i < old.length && k < now.length;) {
    if (isOne(old[i], now[k])) pairs.push([i++, k++]);
    else if (at(i + 1, k) >= at(i, k + 1)) i += 1;
    else k += 1;
  }
  return pairs;
}

/** A stretch of two lists, before and after, in which they have no item in common: from these numbers on, up to those. */
interface Stretch {
  old: { from: number; to: number };
  now: { from: number; to: number };
}

/** What stands before each item that two lists have in common, and behind the last one. */
function stretchesOf(old: readonly Value[], now: readonly Value[]): Stretch[] {
  let from: [number, number] = [0, 0];
  return [...inCommon(old, now), [old.length, now.length] as const].map(([i, k]) => {
    const stretch = { old: { from: from[0], to: i }, now: { from: from[1], to: k } };
    from = [i + 1, k + 1];
    return stretch;
  });
}

/** How many of the first items of a stretch are changed in their place: what has no id is, and an item with another id is another item. */
function changedInPlace(old: readonly Value[], now: readonly Value[]): number {
  const both = Math.min(old.length, now.length);
  return [...old.slice(0, both), ...now.slice(0, both)].every((one) => idOf(one) === undefined) ? both : 0;
}

/** The numbers from one up to another, the last first. */
const backwards = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, n) => to - 1 - n);

/** The steps from one list to another. They go from the end to the beginning, so that no number changes before it is used. */
function stepsOfList(path: Path, old: readonly Value[], now: readonly Value[]): Step[] {
  const within = (i: number, k: number): Step[] => stepsTo([...path, i], old[i], now[k] ?? null);
  return stretchesOf(old, now)
    .reverse()
    .flatMap(({ old: was, now: is }) => {
      const changed = changedInPlace(old.slice(was.from, was.to), now.slice(is.from, is.to));
      const items = now.slice(is.from + changed, is.to);
      const inserted = (at: number): Step[] => (items.length > 0 ? [{ kind: 'insert', path, at, items }] : []);
      const removed = backwards(was.from + changed, was.to).map((i): Step => ({ kind: 'remove', path: [...path, i] }));
      return [
        // The item in common that ends the stretch.
        ...(was.to < old.length ? within(was.to, is.to) : []),
        // A list that would lose its last item first keeps the way in which it is written.
        ...(removed.length === old.length ? [...inserted(was.to), ...removed] : [...removed, ...inserted(was.from + changed)]),
        ...backwards(0, changed).flatMap((n) => within(was.from + n, is.from + n)),
      ];
    });
}

/** The steps from what stands at a path to what is to stand there. */
function stepsTo(path: Path, old: Value | undefined, now: Value): Step[] {
  if (isSame(old, now)) return [];
  if (isList(old) && isList(now) && old.length > 0) return stepsOfList(path, old, now);
  if (isList(now) && now.length > 0 && (old === null || isList(old))) return [{ kind: 'insert', path, at: 0, items: now }];
  if (isFields(old) && isFields(now)) {
    const names = [...new Set([...Object.keys(now), ...Object.keys(old)])];
    return names.flatMap((name): Step[] => {
      const [was, is] = [old[name], now[name]];
      if (is === undefined) return was === undefined ? [] : [{ kind: 'remove', path: [...path, name] }];
      return was === undefined ? [{ kind: 'add', path, name, to: is }] : stepsTo([...path, name], was, is);
    });
  }
  return [{ kind: 'set', path, to: now }];
}

/** The nearest thing at or around a path that is there, and what must be made there so that the path leads to a value. */
function made(data: Value | undefined, path: Path, to: Value): { path: Path; to: Value } {
  let depth = path.length;
  while (depth > 0 && valueAt(data, path.slice(0, depth)) === undefined) depth -= 1;
  // A field that is still empty takes the fields that are to stand below it.
  let value = to;
  for (const name of path.slice(depth).reverse()) {
    if (typeof name === 'number') throw new Misuse(`There is no ${inWords(path)}`);
    value = { [name]: value };
  }
  return { path: path.slice(0, depth), to: value };
}

/** An edit of the facts of a file as single steps. */
export function stepsOf(data: Value | undefined, edit: FactEdit): Step[] {
  if ('remove' in edit) {
    const { remove: path } = edit;
    if (valueAt(data, path) !== undefined && path.length > 0) return [{ kind: 'remove', path }];
    if (typeof path.at(-1) === 'string') return [];
    throw new Misuse(`There is no ${inWords(path)} to be taken out`);
  }
  if ('insert' in edit) {
    const { insert: path, to } = edit;
    const old = valueAt(data, path);
    if (old === undefined) return stepsOf(data, { set: path, to: [to] });
    if (old !== null && !isList(old)) throw new Misuse(`${inWords(path)} is no list`);
    const at = edit.at ?? old?.length ?? 0;
    if (at < 0 || at > (old?.length ?? 0)) throw new Misuse(`${inWords(path)} has no place ${at + 1}`);
    return [{ kind: 'insert', path, at, items: [to] }];
  }
  const whole = made(data, edit.set, edit.to);
  const old = valueAt(data, whole.path);
  const isThere = whole.path.length === edit.set.length;
  if (isThere || !isFields(old)) {
    if (!isThere && old !== null && old !== undefined) throw new Misuse(`${inWords(whole.path)} has no fields`);
    return stepsTo(whole.path, old, whole.to);
  }
  const [name = ''] = Object.keys(isFields(whole.to) ? whole.to : {});
  return [{ kind: 'add', path: whole.path, name, to: (isFields(whole.to) ? whole.to[name] : null) ?? null }];
}

/** What the data is after a step. */
export function after(data: Value | undefined, step: Step): Value {
  const [first, ...rest] = step.path;
  if (first === undefined || (step.kind === 'remove' && rest.length === 0)) return atOnce(data, step, first);
  if (typeof first === 'number') return (isList(data) ? data : []).map((one, i) => (i === first ? after(one, { ...step, path: rest }) : one));
  const fields = isFields(data) ? data : {};
  return { ...fields, [first]: after(fields[first], { ...step, path: rest }) };
}

function atOnce(data: Value | undefined, step: Step, last: string | number | undefined): Value {
  if (step.kind === 'set') return step.to;
  if (step.kind === 'add') return { ...(isFields(data) ? data : {}), [step.name]: step.to };
  if (step.kind === 'insert') return isList(data) ? data.toSpliced(step.at, 0, ...step.items) : step.items;
  if (typeof last === 'number') return isList(data) ? data.toSpliced(last, 1) : [];
  return Object.fromEntries(Object.entries(isFields(data) ? data : {}).filter(([name]) => name !== last));
}
