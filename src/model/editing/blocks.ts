// What is put between the lines of a block and taken out of them.
import { isMap, isScalar, type YAMLSeq } from 'yaml';
import type { Value } from './changes.ts';
import { formAt, type Form } from './form.ts';
import { beginsLine, commentsBelow, firstLine, isApart, lastLine } from './belonging.ts';
import { padOf } from './brackets.ts';
import { columnOf, isBlank, lineAt, lineEnd, lineStart } from './lines.ts';
import { slotsOf, styleOf, type Opened, type Slot } from './places.ts';
import { cut, put, type Splice } from './splice.ts';
import { item } from './writing.ts';

const spaces = (column: number): string => ' '.repeat(column);

/** Items between those of a block. */
export function intoBlock({ yaml }: Opened, list: YAMLSeq, at: number, items: readonly Value[], form: Form): Splice[] {
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

/** A field or an item of a block, with its lines, its own comments, and one of two blank lines around it. */
export function outOfBlock(yaml: string, slots: readonly Slot[], at: number, isFirstOfFile: boolean): Splice {
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
