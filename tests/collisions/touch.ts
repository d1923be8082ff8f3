// Whether words lie on a mark, by its real outline, and whether they may. Sent to the browser as text, it stands alone.
import type { Bounds, Mark, Word } from './look.ts';

/** How words lie on a mark. */
type Lies = 'off' | 'part' | 'whole';

interface Touching {
  /** What is wrong between some words and the marks of a drawing. */
  onMarks(word: Word, marks: readonly Mark[]): { what: string; mark: Mark }[];
}

declare global {
  interface Window {
    touching: Touching;
  }
}

/** Puts `touching` into the page. */
export function installTouching(): void {
  /** By how much words may touch a mark, in pixels. */
  const TOUCH = 1;

  /** Bounds of the window as the mark's own drawing counts. */
  const within = ({ left, right, top, bottom }: Bounds, matrix: DOMMatrix): Bounds => {
    const [a, b] = [new DOMPoint(left, top).matrixTransform(matrix), new DOMPoint(right, bottom).matrixTransform(matrix)];
    return { left: Math.min(a.x, b.x), right: Math.max(a.x, b.x), top: Math.min(a.y, b.y), bottom: Math.max(a.y, b.y) };
  };

  /** Points along a line, one for each unit of its drawing: they stay as they are when the window changes. */
  const along = new WeakMap<SVGGeometryElement, DOMPoint[]>();
  const pointsOf = (element: SVGGeometryElement): DOMPoint[] => {
    const known = along.get(element);
    if (known) return known;
    const length = element.getTotalLength();
    const steps = Math.max(1, Math.ceil(length));
    const points = Array.from({ length: steps + 1 }, (_, i) => element.getPointAtLength((length * i) / steps));
    along.set(element, points);
    return points;
  };

  const onLine = ({ left, right, top, bottom }: Bounds, { element, half }: Mark): Lies => {
    const more = Math.max(0, half - 0.5);
    const met = pointsOf(element).some(({ x, y }) => x > left - more && x < right + more && y > top - more && y < bottom + more);
    return met ? 'part' : 'off';
  };

  const onArea = ({ left, right, top, bottom }: Bounds, { element }: Mark): Lies => {
    const own = element.getBBox();
    const [from, to] = [Math.max(left, own.x), Math.min(right, own.x + own.width)];
    const [upper, lower] = [Math.max(top, own.y), Math.min(bottom, own.y + own.height)];
    if (from >= to || upper >= lower) return 'off';
    const [across, down] = [Math.ceil((to - from) / 2) + 1, Math.ceil((lower - upper) / 2) + 1];
    let inside = 0;
    for (let i = 0; i <= across; i += 1)
      for (let j = 0; j <= down; j += 1)
        if (element.isPointInFill(new DOMPoint(from + ((to - from) * i) / across, upper + ((lower - upper) * j) / down))) inside += 1;
    if (inside === 0) return 'off';
    const all = from === left && to === right && upper === top && lower === bottom && inside === (across + 1) * (down + 1);
    return all ? 'whole' : 'part';
  };

  const on = (word: Word, mark: Mark): Lies => {
    const inner = { left: word.left + TOUCH, right: word.right - TOUCH, top: word.top + TOUCH, bottom: word.bottom - TOUCH };
    if (inner.left > mark.right || inner.right < mark.left || inner.top > mark.bottom || inner.bottom < mark.top) return 'off';
    const local = within(inner, (mark.element.getScreenCTM() ?? new DOMMatrix()).inverse());
    return mark.filled ? onArea(local, mark) : onLine(local, mark);
  };

  const follows = (one: Element, other: Element): boolean => (other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;

  const wrongOn = (word: Word, mark: Mark, lies: 'part' | 'whole'): string | undefined => {
    if (!follows(word.element, mark.element)) return 'is covered by';
    if (mark.hatched) return 'stands on the pattern of';
    if (lies === 'whole') return undefined;
    const rule = !mark.filled && mark.element.classList.contains('line');
    return rule && word.halo ? undefined : mark.filled ? 'crosses the edge of' : 'is crossed by';
  };

  /** What lies under the ground on which the words stand is hidden by it. */
  const onMarks: Touching['onMarks'] = (word, marks) => {
    const met = marks.flatMap((mark) => {
      const lies = on(word, mark);
      return lies === 'off' ? [] : [{ mark, lies }];
    });
    const ground = met.findLast(({ mark, lies }) => lies === 'whole' && mark.opaque && follows(word.element, mark.element));
    return met
      .filter(({ mark }) => !ground || !follows(ground.mark.element, mark.element))
      .flatMap(({ mark, lies }) => {
        const what = wrongOn(word, mark, lies);
        return what === undefined ? [] : [{ what, mark }];
      });
  };

  window.touching = { onMarks };
}
