// A new value behind a colon or a hyphen, in place of what stands there.
import { isScalar, Scalar } from 'yaml';
import { Misuse } from '../written/problems.ts';
import { lastLine } from './belonging.ts';
import { lineEnd, lineStart } from './lines.ts';
import { isBlock, isNothing, type Opened, type Slot } from './places.ts';
import { put, type Splice } from './splice.ts';
import type { Written } from './writing.ts';

/** A new value behind a colon or a hyphen, in place of what stands there. */
export function behind({ yaml }: Opened, slot: Slot, { head, below }: Written): Splice[] {
  const { start, mark, value } = slot;
  if (mark === undefined) throw new Misuse('A field of the file has no colon: write one');
  const text = head === '' ? '' : ` ${head}`;
  if (isNothing(value) || value?.range === undefined || value.range === null) {
    const end = lineEnd(yaml, mark);
    // The remark beside an empty field says what belongs there: it has done its work.
    const isRemark = head !== '' && below === '' && /^\s*#/.test(yaml.slice(mark, end));
    return [isRemark ? { from: mark, to: end, text } : put(mark, text), put(end, below)];
  }
  if (isBlock(value)) {
    // The group begins after the hyphen, or on the next line.
    const end = lineStart(yaml, value.range[0]) === lineStart(yaml, start) ? mark : lineEnd(yaml, mark);
    return [put(mark, text), { from: end, to: lastLine(yaml, slot), text: below }];
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
  return [{ from: head === '' ? mark : from, to: wasEmpty ? end : to, text: head }, put(end, below)];
}
