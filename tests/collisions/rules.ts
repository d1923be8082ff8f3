// What may not happen in a picture or a table: words over words, over the edge of a mark or outside; words or marks that run into one. Sent to the browser as text.
import type { Bounds, Mark, Word } from './look.ts';

/** One collision: in which drawing, of what, what happens, and with what. */
export interface Collision {
  chart: string;
  form: string;
  one: string;
  what: string;
  other: string;
}

/** Everything that collides in what a page shows. */
export function collisions(): Collision[] {
  /** Less than this cannot be seen, in pixels. */
  const SLACK = 0.6;
  /** By how much something may reach out of its drawing. */
  const OUT = 1;
  /** Words nearer than this part of their height read as one. */
  const NEAR = 0.2;

  const overlap = (a: Bounds, b: Bounds): { x: number; y: number } => ({
    x: Math.min(a.right, b.right) - Math.max(a.left, b.left),
    y: Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
  });
  const high = ({ top, bottom }: Bounds): number => bottom - top;
  const area = ({ left, right, top, bottom }: Bounds): number => (right - left) * (bottom - top);
  const formOf = (svg: SVGSVGElement | null, root: Element): string =>
    root.getAttribute('data-form') ?? (svg === null ? 'words' : (/at-(\w+)/.exec(svg.getAttribute('class') ?? '')?.[1] ?? 'small'));
  const nameOf = ({ element }: Mark): string => {
    const link = element.closest('a')?.getAttribute('aria-label');
    const kind = element.getAttribute('class');
    return `<${element.localName}${kind ? ` class="${kind}"` : ''}>${link ? ` of "${link.slice(0, 60)}"` : ''}`;
  };
  const cell = ({ element }: Word): Element | null => element.closest('td, th, li');

  /** The head of a row or a column that stays in sight on a ground of its own: what it lies over is hidden. */
  const headOf = (element: Element): Element | null => {
    const head = element.closest('th');
    if (!head) return null;
    const { position, backgroundColor } = getComputedStyle(head);
    return position === 'sticky' && !/^rgba\(.*, 0\)$/.test(backgroundColor) ? head : null;
  };

  /** Pairs that may meet: each with those that begin no lower than it ends. */
  function* pairs<Item extends Bounds>(items: readonly Item[]): Generator<[Item, Item]> {
    const sorted = [...items].sort((a, b) => a.top - b.top);
    for (const [i, one] of sorted.entries())
      for (let j = i + 1; j < sorted.length; j += 1) {
        const other = sorted[j];
        if (!other || other.top >= one.bottom) break;
        yield [one, other];
      }
  }

  const between = (a: Word, b: Word): string | undefined => {
    const { x, y } = overlap(a, b);
    if (x <= -a.size || y <= 0 || headOf(a.element) !== headOf(b.element)) return undefined;
    if (x > SLACK && y > SLACK) return 'lies over';
    // Words that follow each other in a sentence are near, and mean to be.
    const apart = a.svg !== null || b.svg !== null || cell(a) !== cell(b);
    const upright = (word: Word): boolean => getComputedStyle(word.element).writingMode.startsWith('vertical');
    return apart && !upright(a) && !upright(b) && y > Math.min(high(a), high(b)) / 2 && -x < NEAR * Math.min(a.size, b.size) ? 'runs into' : undefined;
  };

  const outside = (bounds: Bounds, of: Bounds): boolean =>
    bounds.left < of.left - OUT || bounds.right > of.right + OUT || bounds.top < of.top - OUT || bounds.bottom > of.bottom + OUT;

  /** What cuts words off, or what they run out of. */
  const cutBy = (word: Word): string | undefined => {
    if (word.svg && outside(word, word.svg.getBoundingClientRect())) return 'the picture';
    const window_ = { left: 0, right: document.documentElement.clientWidth, top: -Infinity, bottom: Infinity };
    const own = cell(word)?.getBoundingClientRect();
    // What is placed by itself is held against what it meets.
    const placed = getComputedStyle(word.element).position === 'absolute';
    if (!word.svg && !placed && own && outside(word, { left: own.left, right: own.right, top: -Infinity, bottom: Infinity })) return 'its cell';
    for (let one: Element | null = word.element; one && one !== document.body; one = one.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(one);
      // What scrolls can be reached; only what lies before its beginning cannot.
      if (['auto', 'scroll'].includes(overflowX) && !(one instanceof SVGElement))
        return word.left < one.getBoundingClientRect().left - one.scrollLeft - OUT ? 'what scrolls' : undefined;
      if (['hidden', 'clip'].includes(overflowX) || ['hidden', 'clip'].includes(overflowY))
        if (!(one instanceof SVGElement) && outside(word, one.getBoundingClientRect())) return `<${one.localName} class="${one.className}">`;
    }
    return outside(word, window_) ? 'the window' : undefined;
  };

  const found: Collision[] = [];
  const look = (root: Element): void => {
    const chart = root.getAttribute('data-drawn') ?? '';
    const words = window.looking.words(root);
    const marks = window.looking.marks(root);
    const add = (svg: SVGSVGElement | null, one: string, what: string, other: string): void =>
      void found.push({ chart, form: formOf(svg, root), one, what, other });
    for (const [a, b] of pairs(words)) {
      const what = a.element === b.element && a.svg === null ? undefined : between(a, b);
      if (what) add(a.svg ?? b.svg, a.says, what, b.says);
    }
    const pictures = Map.groupBy(marks, ({ svg }) => svg);
    const bounds = new Map([...pictures.keys()].map((svg) => [svg, svg.getBoundingClientRect()]));
    for (const word of words) {
      for (const [svg, within] of pictures) {
        const { x, y } = overlap(word, bounds.get(svg) ?? word);
        if (word.svg !== svg && (x < 0 || y < 0 || headOf(word.element) !== headOf(svg))) continue;
        for (const { what, mark } of window.touching.onMarks(word, within)) add(svg, word.says, what, nameOf(mark));
      }
      const by = cutBy(word);
      if (by) add(word.svg, word.says, 'runs out of', by);
    }
    for (const mark of marks) if (outside(mark, mark.svg.getBoundingClientRect())) add(mark.svg, nameOf(mark), 'runs out of', 'the picture');
    const links = marks.filter(({ element, filled }) => filled && element.closest('a'));
    for (const [a, b] of pairs(links)) {
      const { x, y } = overlap(a, b);
      const [small = 0, large = 0] = [area(a), area(b)].sort((one, other) => one - other);
      const apart = a.svg === b.svg && a.element.closest('a') !== b.element.closest('a');
      if (apart && x > 0 && y > 0 && x * y > small / 2 && large < 4 * small) add(a.svg, nameOf(a), 'runs into', nameOf(b));
    }
  };

  for (const root of document.querySelectorAll('[data-drawn]')) {
    look(root);
    // What scrolls is looked at once more in its middle: there its heads stand over other cells.
    const scrolling = [...root.querySelectorAll('div')].filter((one) => ['auto', 'scroll'].includes(getComputedStyle(one).overflowX));
    const sideways = scrolling.filter((one) => one.scrollWidth > one.clientWidth);
    for (const one of sideways) one.scrollLeft = (one.scrollWidth - one.clientWidth) / 2;
    if (sideways.length > 0) look(root);
    for (const one of sideways) one.scrollLeft = 0;
    for (const one of scrolling)
      if (one.scrollHeight > one.clientHeight + OUT)
        found.push({
          chart: root.getAttribute('data-drawn') ?? '',
          form: 'words',
          one: `<div class="${one.className}">`,
          what: 'hides',
          other: `${one.scrollHeight - one.clientHeight} px below`,
        });
  }
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth)
    found.push({ chart: 'the page', form: '', one: 'the page', what: 'scrolls sideways', other: `by ${scrollWidth - clientWidth} px` });
  return found;
}
