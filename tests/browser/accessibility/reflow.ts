// At the width of the moment nothing scrolls sideways but a table in its box, and the words of a chart are 12 pixels high, whole, and clear of each other.
import { inPage, type Found } from './finding.ts';

export const reflow = inPage('reflow', () => {
  const { look } = window;
  const found: Found[] = [];
  const width = document.documentElement.clientWidth;
  const over = document.documentElement.scrollWidth - width;
  if (over > 0) found.push(['page', `scrolls sideways by ${over} pixels at ${width}`]);
  for (const element of document.querySelectorAll<HTMLElement>('main *')) {
    if (element.closest('svg, .scroll, .grid > *, .off, .hint, pre, textarea, details:not([open]) > :not(summary)') || !look.isDrawn(element)) continue;
    const { left, right } = element.getBoundingClientRect();
    if (right > width + 1 || left < -1) found.push([look.name(element), `reaches out of the page at ${width}`]);
  }
  const { overflowX } = getComputedStyle(document.body);
  if (['hidden', 'clip'].includes(overflowX) || ['hidden', 'clip'].includes(getComputedStyle(document.documentElement).overflowX))
    found.push(['page', 'hides what is too wide']);

  for (const drawing of look.drawings()) {
    const frame = drawing.getBoundingClientRect();
    const texts = look.shapes(drawing).filter((shape) => shape.localName === 'text' && look.isDrawn(shape));
    const boxes = texts.map((text) => text.getBoundingClientRect());
    for (const [i, text] of texts.entries()) {
      const box = boxes[i] ?? new DOMRect();
      const size = parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a || 1);
      if (size < 11.95) found.push([look.name(text), `${size.toFixed(1)} pixels high at ${width}`]);
      // A drawing may let its words into the margin, never out of the window.
      if (box.left < -0.5 || box.right > width + 0.5) found.push([look.name(text), `cut off by the edge at ${width}`]);
      if (box.left < frame.left - 8 || box.right > frame.right + 8 || box.top < frame.top - 6 || box.bottom > frame.bottom + 6)
        found.push([look.name(text), `stands outside the picture at ${width}`]);
      for (const [j, other] of boxes.entries()) {
        if (j <= i) continue;
        const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
        const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
        if (across > 1.5 && down > Math.min(box.height, other.height) * 0.4)
          found.push([look.name(text), `lies over ${texts[j] ? look.name(texts[j]) : ''} at ${width}`]);
      }
    }
    if (getComputedStyle(drawing).overflow !== 'visible' && texts.some((_, i) => (boxes[i]?.right ?? 0) > frame.right + 0.5))
      found.push([look.name(drawing), 'cuts its words off']);
  }
  // The lines of words of each chart that is a table. What it has no room for is reached by scrolling in its box.
  for (const table of [...document.querySelectorAll<HTMLElement>('table.chart')].filter((one) => look.isDrawn(one))) {
    const left = table.closest('.grid')?.getBoundingClientRect().left ?? 0;
    const lines = look
      .cellWords()
      .filter((element) => table.contains(element))
      .flatMap((element) => {
        const size = parseFloat(getComputedStyle(element).fontSize);
        if (size < 11.95) found.push([look.name(element), `${size.toFixed(1)} pixels high at ${width}`]);
        return [...element.childNodes].flatMap((node) => {
          if (node.nodeType !== Node.TEXT_NODE) return [];
          const range = document.createRange();
          range.selectNodeContents(node);
          return [...range.getClientRects()].filter((box) => box.width > 0 && box.height > 0).map((box) => ({ element, box }));
        });
      });
    for (const [i, { element, box }] of lines.entries()) {
      if (box.left < left - 0.5) found.push([look.name(element), `cut off by the edge at ${width}`]);
      for (const { element: other, box: next } of lines.slice(i + 1)) {
        const across = Math.min(box.right, next.right) - Math.max(box.left, next.left);
        const down = Math.min(box.bottom, next.bottom) - Math.max(box.top, next.top);
        if (across > 1.5 && down > Math.min(box.height, next.height, 14) * 0.4) found.push([look.name(element), `lies over ${look.name(other)} at ${width}`]);
      }
    }
  }
  return found;
});
