// Words of two lines around dots, each pair where there is room for it.
import type { Box } from './frame.ts';
import { widthOf } from './letters.ts';
import type { Sheet } from './timelineSheet.ts';
import { crosses, overlap, type Stroke } from './space.ts';

/** Height of the letters of the first line. */
export const LARGE = 18;

/** A round mark. */
export interface Dot {
  cx: number;
  cy: number;
  r: number;
}

/** Words in two lines, the grade and its date, as a box that is tried in the places around a dot. */
function boxesAround({ cx, cy, r }: Dot, width: number, height: number): Box[] {
  const columns = [cx - width / 2, cx + r - width, cx - r, cx - r - 4 - width, cx + r + 4];
  return [cy - r - 5 - height, cy + r + 4].flatMap((y) => columns.map((x) => ({ x, y, width, height })));
}

/** Words for each dot that touch no line, no dot and no other words; undefined for a dot that has no room for them. */
export function placedAround(
  words: readonly (readonly [grade: string, when: string | undefined])[],
  dots: readonly Dot[],
  lines: readonly Stroke[],
  names: readonly Box[],
  { width, fontSize }: Sheet,
): (Box | undefined)[] {
  const taken: Box[] = [...names, ...dots.map(({ cx, cy, r }) => ({ x: cx - r - 2, y: cy - r - 2, width: 2 * r + 4, height: 2 * r + 4 }))];
  return dots.map((dot, i) => {
    const [grade = '', when] = words[i] ?? [];
    const room = Math.max(widthOf(grade, LARGE, 'bold'), widthOf(when ?? '', fontSize)) + 4;
    const found = boxesAround(dot, room, LARGE + (when === undefined ? 0 : fontSize * 1.3)).find(
      (box) => box.x >= 0 && box.x + box.width <= width && !taken.some((other) => overlap(box, other)) && !lines.some((line) => crosses(line, box)),
    );
    if (found) taken.push(found);
    return found;
  });
}
