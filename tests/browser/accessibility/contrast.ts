// Words and marks of a drawing stand out from what is behind them, in the colours of the moment: 4.5 to 1 for words, 3 to 1 for marks.
// Tools read the colour of HTML; none of them reads the fill of SVG.
import { inPage, type Found } from './finding.ts';
import type { Rgb } from './look.ts';

export const contrast = inPage('contrast', () => {
  const { look } = window;
  const found: Found[] = [];
  const small = [...document.querySelectorAll<SVGSVGElement>('.keys svg, .stance svg')].filter((drawing) => look.isDrawn(drawing));
  for (const drawing of [...look.drawings(), ...small]) {
    const page = look.ground(drawing);
    const shapes = look.shapes(drawing);
    const boxes = shapes.map((shape) => shape.getBoundingClientRect());
    const fillOf = (shape: SVGGraphicsElement, ground: Rgb): Rgb | undefined => {
      const { fill, fillOpacity } = getComputedStyle(shape);
      return look.painted(fill, Number(fillOpacity) * look.opacity(shape), ground);
    };
    const surfaces = shapes.flatMap((shape, index) => (shape instanceof SVGGeometryElement && fillOf(shape, page) ? [{ shape, index }] : []));
    /** The colour behind the middle of a shape: the ground of the page under all that was painted there before. */
    const under = (at: number): Rgb => {
      const { x, y, width, height } = boxes[at] ?? new DOMRect();
      const middle = new DOMPoint(x + width / 2, y + height / 2);
      let ground = page;
      for (const { shape, index } of surfaces) {
        const { left, right, top, bottom } = boxes[index] ?? new DOMRect();
        if (index >= at || middle.x < left || middle.x > right || middle.y < top || middle.y > bottom) continue;
        // The parts of one mark stand for one thing: a square on its own bar need not stand out from it.
        if (shapes[at]?.localName !== 'text' && shape.parentElement === shapes[at]?.parentElement) continue;
        if (shape.isPointInFill(middle.matrixTransform(shape.getScreenCTM()?.inverse()))) ground = fillOf(shape, ground) ?? ground;
      }
      return ground;
    };
    for (const [index, shape] of shapes.entries()) {
      const { stroke, strokeOpacity, strokeWidth, paintOrder, fontSize, fontWeight } = getComputedStyle(shape);
      const isText = shape.localName === 'text';
      // Thin lines that guide the eye mean nothing by themselves.
      if (shape.classList.contains('line') || !look.isDrawn(shape)) continue;
      const behind = under(index);
      const line = parseFloat(strokeWidth) > 0 ? look.painted(stroke, Number(strokeOpacity) * look.opacity(shape), behind) : undefined;
      const halo = isText && paintOrder.startsWith('stroke') && line ? line : behind;
      const fill = fillOf(shape, halo);
      const best = Math.max(fill ? look.contrast(fill, halo) : 0, line && !isText ? look.contrast(line, behind) : 0);
      if (!isText) {
        // A surface that only takes the pointer is painted with nothing.
        if ((fill || line) && best < 2.995)
          found.push([look.name(shape.closest('a') ?? shape), `a mark of ${best.toFixed(2)} to 1 (${shape.getAttribute('class') ?? ''})`]);
        continue;
      }
      const size = parseFloat(fontSize) * (shape.getScreenCTM()?.a || 1);
      const large = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
      if (best < (large ? 3 : 4.5)) found.push([look.name(shape), `words of ${best.toFixed(2)} to 1`]);
    }
    for (const link of drawing.querySelectorAll('a')) {
      const seen = shapes.some((shape) => {
        const { stroke, fill } = getComputedStyle(shape);
        return (
          link.contains(shape) &&
          look.isDrawn(shape) &&
          look.opacity(shape) > 0.5 &&
          (look.painted(fill, 1, page) ?? look.painted(stroke, 1, page)) !== undefined
        );
      });
      if (!seen && look.isDrawn(link)) found.push([look.name(link), 'a mark that shows nothing']);
    }
  }
  for (const element of look.cellWords()) {
    const { color, fontSize, fontWeight } = getComputedStyle(element);
    const head = element.closest('tbody th');
    // A name without a ground of its own stands over the cells of its row.
    const under = head && getComputedStyle(head).backgroundColor === 'rgba(0, 0, 0, 0)' ? [...(head.parentElement?.children ?? [])] : [element];
    const ratio = Math.min(
      ...under.map((one) => {
        const ground = look.ground(one);
        const words = look.painted(color, look.opacity(element), ground);
        return words ? look.contrast(words, ground) : 0;
      }),
    );
    const large = parseFloat(fontSize) >= 24 || (parseFloat(fontSize) >= 18.66 && Number(fontWeight) >= 700);
    if (ratio < (large ? 3 : 4.5)) found.push([look.name(element), `words of ${ratio.toFixed(2)} to 1`]);
  }
  for (const link of document.querySelectorAll('table.chart a'))
    if (link.textContent.trim() === '' && ![...link.querySelectorAll('svg')].some((drawing) => look.shapes(drawing).length > 0))
      found.push([look.name(link), 'a mark that shows nothing']);
  return found;
});
