// A step as what it changes in the characters of a YAML text; every other character stays.
import { isCollection, isMap, isScalar, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import { Misuse } from '../written/problems.ts';
import { beginsLine, commentsBelow, isApart, lastLine } from './belonging.ts';
import { behind } from './behind.ts';
import { intoBlock, outOfBlock } from './blocks.ts';
import { inBrackets, outOfBrackets, padOf } from './brackets.ts';
import { isFields, isList, valueAt, type Path, type Step, type Value } from './changes.ts';
import { emptyList, formAt, orderOf, type Form } from './form.ts';
import { columnOf, lineEnd } from './lines.ts';
import { find, isNothing, slotsOf, styleOf, type Opened, type Slot } from './places.ts';
import { cut, put, type Splice } from './splice.ts';
import { field, onOneLine, wholeField, written } from './writing.ts';

const spaces = (column: number): string => ' '.repeat(column);

const isInBrackets = (collection: YAMLMap | YAMLSeq): boolean => collection.flow === true;

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
  // The latest in the order of those that come before it there.
  const places = names.map((one) => order.indexOf(one)).map((place) => (place < own ? place : -1));
  const last = Math.max(-1, ...places);
  return last < 0 ? -1 : places.lastIndexOf(last);
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
  const fields = valueAt(data, path);
  const names = Object.keys(isFields(fields) ? fields : {});
  const after = placeFor(name, fields, outer);
  // A program's order of fields may differ from that of the text.
  const at = after < 0 ? -1 : node.items.findIndex(({ key }) => isScalar(key) && String(key.value) === names[after]);
  if (node.flow === true) return inBrackets(yaml, node, at + 1, [field(name, onOneLine(to, inner, padOf(yaml, node)))]);
  const [first, before] = [slots[0], slots[at]];
  const column = columnOf(yaml, first?.start ?? 0);
  const text = wholeField(name, to, inner, column);
  if (!before) return [put(first?.start ?? 0, `${text}\n${spaces(column)}`)];
  const isLoose = text.includes('\n') && isApart(yaml, at === slots.length - 1 ? slots[at - 1] : before);
  return [put(lastLine(yaml, before), `${isLoose ? '\n' : ''}\n${spaces(column)}${text}`)];
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
