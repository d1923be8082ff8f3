// A step as what it changes in the characters of a YAML text; every other character stays.
import { isCollection, isMap, isScalar, isSeq, Scalar, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import { Misuse } from '../written/problems.ts';
import { isFields, isList, valueAt, type Path, type Step, type Value } from './changes.ts';
import { emptyList, formAt, orderOf, type Form } from './form.ts';
import {
  beginsLine,
  columnOf,
  commentsBelow,
  find,
  firstLine,
  isApart,
  isBlank,
  isBlock,
  isNothing,
  lastLine,
  lineAt,
  lineEnd,
  lineStart,
  slotsOf,
  type Opened,
  type Slot,
} from './places.ts';
import { field, item, onOneLine, wholeField, written, type Written } from './writing.ts';

/** A stretch of a text, and what stands in its place. */
export interface Splice {
  from: number;
  to: number;
  text: string;
}

const put = (at: number, text: string): Splice => ({ from: at, to: at, text });
const cut = (from: number, to: number): Splice => ({ from, to, text: '' });
const spaces = (column: number): string => ' '.repeat(column);

/** What stands inside the brackets of a group of fields. */
const padOf = (yaml: string, node: Node | undefined): string => (node?.range && /^\{\S/.test(yaml.slice(node.range[0], node.range[0] + 2)) ? '' : ' ');

const isInBrackets = (collection: YAMLMap | YAMLSeq): boolean => collection.flow === true;
const styleOf = (node: Node | undefined): Scalar.Type | undefined => (isScalar(node) ? node.type : undefined);

/** A new value behind a colon or a hyphen, in place of what stands there. */
function behind({ yaml }: Opened, slot: Slot, { head, below }: Written): Splice[] {
  const { start, mark, value } = slot;
  if (mark === undefined) throw new Misuse('A field of the file has no colon: write one');
  const text = head === '' ? '' : ` ${head}`;
  if (isNothing(value) || value?.range === undefined || value.range === null) {
    const end = lineEnd(yaml, mark);
    // The remark beside an empty field says what belongs there: it has done its work.
    const isRemark = head !== '' && below === '' && /^\s*#/.test(yaml.slice(mark, end));
    return [isRemark ? { from: mark, to: end, text } : put(mark, text), ...(below === '' ? [] : [put(end, below)])];
  }
  if (isBlock(value)) {
    // The group begins after the hyphen, or on the next line.
    const end = lineStart(yaml, value.range[0]) === lineStart(yaml, start) ? mark : lineEnd(yaml, mark);
    const rest = { from: end, to: lastLine(yaml, slot), text: below };
    return end === mark ? [{ ...rest, text: text + below }] : [put(mark, text), rest];
  }
  const [from, to] = value.range;
  if (isScalar(value) && (value.type === Scalar.BLOCK_LITERAL || value.type === Scalar.BLOCK_FOLDED)) {
    const header = from + (/^[|>][-+\d]*/.exec(yaml.slice(from))?.[0].length ?? 0);
    const last = yaml.slice(0, to).endsWith('\n') ? to - 1 : to;
    return [
      { from: head === '' ? mark : from, to: header, text: head },
      { from: lineEnd(yaml, from), to: last, text: below },
    ];
  }
  const end = lineEnd(yaml, to);
  const wasEmpty = isScalar(value) && value.value === '' && head !== '' && /^\s*#/.test(yaml.slice(to, end));
  return [{ from: head === '' ? mark : from, to: wasEmpty ? end : to, text: head }, ...(below === '' ? [] : [put(end, below)])];
}

/** An item between brackets after the one before it, on a line of its own where that one has one. */
function inBrackets(yaml: string, collection: YAMLMap | YAMLSeq, at: number, texts: readonly string[]): Splice[] {
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
function outOfBrackets(yaml: string, collection: YAMLMap | YAMLSeq, at: number): Splice[] {
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

/** Items between those of a block. */
function intoBlock({ yaml }: Opened, list: YAMLSeq, at: number, items: readonly Value[], form: Form): Splice[] {
  const slots = slotsOf(yaml, list);
  const [first, before, next] = [slots[0], slots[at - 1], slots[at]];
  const column = columnOf(yaml, first?.start ?? 0);
  const near = (before ?? next)?.value;
  const like = { isFlow: isMap(near) && near.flow === true, pad: padOf(yaml, isMap(near) ? near : undefined), style: styleOf(near) };
  const lines = items.map((one) => item(one, formAt(form, [0]), column, isMap(near) || isScalar(near) ? like : undefined));
  const isLoose = before && next ? isApart(yaml, before) : slots.length > 1 && isApart(yaml, slots.at(before ? -2 : 0));
  const between = isLoose ? '\n\n' : '\n';
  if (before) return [put(lastLine(yaml, before), between + lines.join(between))];
  if (!first) return [];
  if (!beginsLine(yaml, first)) return [put(first.start, `${lines.join(`\n${spaces(column)}`).trimStart()}\n${spaces(column)}`)];
  return [put(firstLine(yaml, first, false), lines.join(between) + between)];
}

/** The first items of a list that has none. */
function firstItems(opened: Opened, slot: Slot, items: readonly Value[], form: Form): Splice[] {
  const { yaml } = opened;
  const column = columnOf(yaml, slot.start);
  const text = written(items, form, column);
  const isBare = isNothing(slot.value);
  if (text.below === '' || slot.mark === undefined) return behind(opened, slot, text);
  const end = lineEnd(yaml, slot.end);
  const below = commentsBelow(yaml, end, column);
  const emptied = isBare ? [] : [cut(slot.mark, slot.value?.range?.[1] ?? slot.mark)];
  // Comments below hold entries to be, or are about the list.
  return [...emptied, put(below && !below.hides ? below.end : end, below?.hides === true ? `${text.below}\n` : text.below)];
}

function insert(opened: Opened, { path, at, items }: Extract<Step, { kind: 'insert' }>, form: Form): Splice[] {
  const { yaml } = opened;
  const { node, slots } = find(opened, path);
  const last = slots.at(-1);
  const isWithin = last !== undefined && isInBrackets(last.inside);
  const inner = formAt(form, path);
  if (isSeq(node) && (node.items.length > 0 || isWithin)) {
    if (node.flow !== true) return intoBlock(opened, node, at, items, inner);
    const near = node.items[Math.max(0, at - 1)];
    const style = isScalar(near) ? near.type : undefined;
    return inBrackets(
      yaml,
      node,
      at,
      items.map((one) => onOneLine(one, formAt(inner, [0]), padOf(yaml, isMap(near) ? near : undefined), style)),
    );
  }
  if (!last) throw new Misuse('The file holds no list');
  if (isWithin) return behind(opened, last.slot, { head: onOneLine(items, inner, ' '), below: '' });
  return firstItems(opened, last.slot, items, inner);
}

/** The number of the field after which a new one is written; -1 for none. */
function placeFor(name: string, data: Value | undefined, form: Form): number {
  const fields = isFields(data) ? data : {};
  const names = Object.keys(fields);
  const order = orderOf(form, fields);
  const own = order.indexOf(name);
  if (own < 0) return names.length - 1;
  const before = names.map((one) => order.indexOf(one)).map((one) => (one >= 0 && one < own ? one : -1));
  return before.lastIndexOf(Math.max(...before)) < 0 || Math.max(...before) < 0 ? -1 : before.lastIndexOf(Math.max(...before));
}

function add(opened: Opened, { path, name, to }: Extract<Step, { kind: 'add' }>, form: Form): Splice[] {
  const { yaml, data } = opened;
  const { node } = find(opened, path);
  const outer = formAt(form, path);
  const inner = formAt(outer, [name]);
  if (!isMap(node)) {
    if (node !== undefined && !isNothing(node)) throw new Misuse('The file does not begin with the name of a field');
    const isEnded = yaml === '' || yaml.endsWith('\n');
    return [put(yaml.length, `${isEnded ? '' : '\n'}${wholeField(name, to, inner, 0)}${isEnded ? '\n' : ''}`)];
  }
  const slots = slotsOf(yaml, node);
  const order = Object.keys(isFields(valueAt(data, path) ?? null) ? (valueAt(data, path) ?? {}) : {});
  const after = placeFor(name, valueAt(data, path), outer);
  // A program's order of fields may differ from that of the text.
  const at = after < 0 ? -1 : node.items.findIndex(({ key }) => isScalar(key) && String(key.value) === order[after]);
  if (node.flow === true) return inBrackets(yaml, node, at + 1, [field(name, onOneLine(to, inner, padOf(yaml, node)))]);
  const [first, before] = [slots[0], slots[at]];
  const column = columnOf(yaml, first?.start ?? 0);
  const text = wholeField(name, to, inner, column);
  if (!before) return [put(first?.start ?? 0, `${text}\n${spaces(column)}`)];
  const isLoose = text.includes('\n') && isApart(yaml, at === slots.length - 1 ? slots[at - 1] : before);
  return [put(lastLine(yaml, before), `${isLoose ? '\n' : ''}\n${spaces(column)}${text}`)];
}

/** A field or an item of a block, with its lines, its own comments, and one of two blank lines around it. */
function outOfBlock(yaml: string, slots: readonly Slot[], at: number, isFirstOfFile: boolean): Splice {
  const slot = slots[at];
  if (!slot) return cut(0, 0);
  const last = lastLine(yaml, slot);
  if (!beginsLine(yaml, slot)) {
    const next = /\S/.exec(yaml.slice(last));
    return cut(slot.start, next ? last + next.index : last);
  }
  // What is above the only item may be about the list.
  const first = firstLine(yaml, slot, isFirstOfFile || slots.length === 1);
  const isAtEnd = last >= yaml.length - 1;
  const isBlankAfter = isAtEnd || isBlank(lineAt(yaml, last + 1));
  const above = first > 0 ? lineStart(yaml, first - 1) : 0;
  const before = slots[at - 1];
  // A text that keeps its blank lines keeps them.
  const isBlankBefore = first > 0 && isBlank(lineAt(yaml, above)) && (before === undefined || lastLine(yaml, before) < above);
  if (last >= yaml.length) return cut(Math.max(0, (isBlankBefore ? above : first) - 1), last);
  const isLastOfMany = before !== undefined && at === slots.length - 1 && lastLine(yaml, before) === above - 1;
  if (isBlankBefore && (isBlankAfter || isLastOfMany)) return cut(above, last + 1);
  // What comes next in the list moves up to where the first one stood.
  const isFollowed = slots.length > 1 || commentsBelow(yaml, lineEnd(yaml, last + 1), columnOf(yaml, slot.start) - 1) !== undefined;
  if (at === 0 && isFollowed && isBlankAfter && !isAtEnd) return cut(first, lineEnd(yaml, last + 1) + 1);
  return cut(first, last + 1);
}

function remove(opened: Opened, path: Path, form: Form): Splice[] {
  const { yaml } = opened;
  const { slots } = find(opened, path);
  const [outer, own] = [slots.at(-2), slots.at(-1)];
  if (!own) return [];
  if (isInBrackets(own.inside)) return outOfBrackets(yaml, own.inside, own.at);
  const all = slotsOf(yaml, own.inside);
  const splice = outOfBlock(yaml, all, own.at, outer === undefined && own.at === 0);
  if (all.length > 1) return [splice];
  if (outer?.slot.mark === undefined) throw new Misuse('The file would hold nothing any more');
  const empty = isMap(own.inside) ? '{}' : emptyList(formAt(form, path.slice(0, -1))) === null ? '' : '[]';
  if (empty === '') return [splice];
  return beginsLine(yaml, own.slot) ? [put(outer.slot.mark, ` ${empty}`), splice] : [{ ...splice, to: lastLine(yaml, own.slot), text: empty }];
}

/** What a step changes in a text. */
export function splicesOf(opened: Opened, step: Step, form: Form): Splice[] {
  if (step.kind === 'insert') return insert(opened, step, form);
  if (step.kind === 'add') return add(opened, step, form);
  if (step.kind === 'remove') return remove(opened, step.path, form);
  const { yaml } = opened;
  const { slots } = find(opened, step.path);
  const last = slots.at(-1);
  if (!last) throw new Misuse('A file is changed by its fields');
  const { slot, inside } = last;
  const inner = formAt(form, step.path);
  const style = isList(step.to) ? undefined : styleOf(slot.value);
  if (isInBrackets(inside)) {
    const text = onOneLine(step.to, inner, padOf(yaml, inside), style);
    return slot.mark === undefined ? [{ from: slot.start, to: slot.end, text }] : behind(opened, slot, { head: text, below: '' });
  }
  return behind(opened, slot, written(step.to, inner, columnOf(yaml, slot.start), isNothing(slot.value) || isCollection(slot.value) ? undefined : style));
}
