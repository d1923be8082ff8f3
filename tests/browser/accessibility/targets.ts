// What is pressed is 24 pixels wide and high, or has room around it, or stands in a sentence, or can be reached another way (WCAG 2.5.8).
import { inPage, type Found } from './finding.ts';

export const targets = inPage('targets', () => {
  const { look } = window;
  const LEAST = 24;
  const found: Found[] = [];
  const all = [...document.querySelectorAll<HTMLElement | SVGAElement>('a[href], button, input, select, textarea, summary')].filter(
    (target) => look.isDrawn(target) && !target.closest('.off') && !target.classList.contains('skip'),
  );
  const boxes = new Map(all.map((target) => [target, target.getBoundingClientRect()]));
  const isLarge = (box: DOMRect): boolean => box.width >= LEAST - 0.5 && box.height >= LEAST - 0.5;
  /** What stands too near to a small target; undefined where it has room. */
  const nearTo = (target: Element): Element | undefined => {
    const box = boxes.get(target as HTMLElement) ?? new DOMRect();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    return all.find((other) => {
      const next = boxes.get(other) ?? new DOMRect();
      if (other === target || target.contains(other) || other.contains(target)) return false;
      // Two small targets keep the distance of their circles, others stay outside of the circle.
      const [dx, dy] = isLarge(next)
        ? [Math.max(next.left - x, 0, x - next.right), Math.max(next.top - y, 0, y - next.bottom)]
        : [next.x + next.width / 2 - x, next.y + next.height / 2 - y];
      return Math.hypot(dx, dy) < (isLarge(next) ? LEAST / 2 : LEAST) - 0.5;
    });
  };
  /** In a sentence: the line sets its height. */
  const inText = (target: Element): boolean => {
    const around = target.closest('p, li, dd, td, th, label, figcaption, caption, h2, h3, span, blockquote');
    const more = (around?.textContent ?? '').replace(/\s+/g, '').length > target.textContent.replace(/\s+/g, '').length;
    return getComputedStyle(target).display === 'inline' && more && !(target instanceof SVGElement);
  };
  const small = all.filter((target) => !isLarge(boxes.get(target) ?? new DOMRect()) && !inText(target)).map((target) => ({ target, near: nearTo(target) }));
  // Where a mark stands is its date: WCAG lets such marks be as near to each other as the data is. The chart's table is one link away.
  const isDate = (target: Element): boolean =>
    target.closest('figure:has(svg.chart)')?.querySelector('figcaption a[href*="/charts/"]') != null && target instanceof SVGElement;
  const failing = new Set(small.filter(({ near }) => near).map(({ target }) => target));
  // Another way to the same place on the same page will do, the rows of a closed table too.
  const reached = new Set([...document.querySelectorAll<HTMLElement>('a[href]')].filter((link) => !failing.has(link)).map((link) => link.getAttribute('href')));
  for (const { target, near } of small) {
    const box = boxes.get(target) ?? new DOMRect();
    const href = target.getAttribute('href');
    if (near && !isDate(target) && (href === null || !reached.has(href)))
      found.push([look.name(target), `${box.width.toFixed(0)} by ${box.height.toFixed(0)} pixels, too near to ${look.name(near)}`]);
  }
  return found;
});
