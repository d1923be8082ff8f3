// What a picture or a table shows, as a reader sees it: its words with the bounds of their ink, and its marks. Sent to the browser as text, it stands alone.

/** Bounds in pixels of the window. */
export interface Bounds {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Words that stand together. */
export interface Word extends Bounds {
  says: string;
  /** The height of their letters, as CSS counts it. */
  size: number;
  element: Element;
  /** The drawing that they are in. */
  svg: SVGSVGElement | null;
  /** Whether the ground is drawn around them, so that a rule under them is broken. */
  halo: boolean;
}

/** A shape that is painted. */
export interface Mark extends Bounds {
  element: SVGGeometryElement;
  svg: SVGSVGElement;
  /** Whether more than its line is painted. */
  filled: boolean;
  /** Half the width of its line, as its drawing counts. */
  half: number;
  /** Whether nothing is seen through it. */
  opaque: boolean;
  /** Whether what fills it is a pattern. */
  hatched: boolean;
}

interface Looking {
  words(root: Element): Word[];
  marks(root: Element): Mark[];
}

declare global {
  interface Window {
    looking: Looking;
  }
}

/** Puts `looking` into the page. */
export function installLooking(): void {
  const canvas = document.createElement('canvas').getContext('2d');
  if (!canvas) throw new Error('no canvas');
  const shown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const clean = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

  /** How far the ink of words reaches over and under their line, and where in the line of its font this lies (0 top, 1 bottom). */
  const ink = (says: string, { fontStyle, fontWeight, fontFamily }: CSSStyleDeclaration, size: number): { up: number; down: number; base: number } => {
    canvas.font = `${fontStyle} ${fontWeight} 100px ${fontFamily}`;
    const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = canvas.measureText(says);
    // Wider letters are not higher ones.
    canvas.font = `${fontStyle} ${fontWeight} 100px plain`;
    const { actualBoundingBoxAscent: up, actualBoundingBoxDescent: down } = canvas.measureText(says);
    return { up: (up * size) / 100, down: (down * size) / 100, base: above / (above + below) };
  };

  /** A box of a drawing where the window shows it. */
  const onScreen = (element: SVGGraphicsElement, left: number, top: number, right: number, bottom: number): Bounds => {
    const matrix = element.getScreenCTM() ?? new DOMMatrix();
    const corners = [
      [left, top],
      [right, top],
      [left, bottom],
      [right, bottom],
    ].map(([x = 0, y = 0]) => new DOMPoint(x, y).matrixTransform(matrix));
    const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
    return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  };

  const drawnWords = (svg: SVGSVGElement): Word[] =>
    // In a picture to download, the ground around words is the same words drawn before them, and is not read.
    [...svg.querySelectorAll<SVGTextElement>('text:not([aria-hidden])')].filter(shown).flatMap((text) => {
      const lines = [...text.querySelectorAll<SVGTSpanElement>('tspan')].filter((part) => part.hasAttribute('x') || part.hasAttribute('y'));
      return (lines.length > 0 ? lines : [text]).flatMap((line): Word[] => {
        const says = clean(line.textContent);
        if (says === '') return [];
        const style = getComputedStyle(line);
        const size = parseFloat(style.fontSize);
        const { x, width } = line.getBBox();
        const { y } = line.getStartPositionOfChar(0);
        const { up, down } = ink(says, style, size);
        const ground = text.previousElementSibling?.matches('text[aria-hidden]') ? getComputedStyle(text.previousElementSibling) : style;
        const halo = (ground !== style || style.paintOrder.startsWith('stroke')) && ground.stroke !== 'none' && parseFloat(ground.strokeWidth) >= 3;
        const { a, b } = line.getScreenCTM() ?? new DOMMatrix();
        return [{ ...onScreen(line, x, y - up, x + width, y + down), says, size: size * Math.hypot(a, b), element: line, svg, halo }];
      });
    });

  const writtenWords = (root: Element): Word[] => {
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found: Word[] = [];
    while (walk.nextNode()) {
      const element = walk.currentNode.parentElement;
      const says = clean(walk.currentNode.textContent);
      // What is only read aloud has next to no room, or is far outside.
      if (!element || says === '' || element.closest('svg, details:not([open]) > :not(summary), .off') || !shown(element)) continue;
      const { width, height, right } = element.getBoundingClientRect();
      if (getComputedStyle(element).display !== 'contents' && (Math.min(width, height) <= 2 || right < -200)) continue;
      const range = document.createRange();
      range.selectNodeContents(walk.currentNode);
      const style = getComputedStyle(element);
      const size = parseFloat(style.fontSize);
      const { up, down, base } = ink(says, style, size);
      for (const rect of range.getClientRects()) {
        const line = rect.top + rect.height * base;
        if (rect.width > 1)
          found.push({ left: rect.left, right: rect.right, top: line - up, bottom: line + down, says, size, element, svg: null, halo: false });
      }
    }
    return found;
  };

  window.looking = {
    words: (root) => [...[...root.querySelectorAll('svg')].filter(shown).flatMap(drawnWords), ...writtenWords(root)],
    marks: (root) =>
      [...root.querySelectorAll('svg')].filter(shown).flatMap((svg) =>
        [...svg.querySelectorAll<SVGGeometryElement>('rect, circle, ellipse, path, line, polyline, polygon')].flatMap((element): Mark[] => {
          if (element.closest('defs, clipPath, mask, pattern') || !shown(element)) return [];
          const { fill, fillOpacity, stroke, strokeWidth, strokeOpacity, vectorEffect } = getComputedStyle(element);
          const paints = (color: string, opacity: string): boolean => color !== 'none' && !/^rgba\(.*, 0\)$/.test(color) && Number(opacity) > 0;
          const filled = paints(fill, fillOpacity);
          const stroked = paints(stroke, strokeOpacity) && parseFloat(strokeWidth) > 0;
          if (!filled && !stroked) return [];
          const { x, y, width, height } = element.getBBox();
          const { a, b } = element.getScreenCTM() ?? new DOMMatrix();
          const wide = stroked ? parseFloat(strokeWidth) / 2 : 0;
          const half = vectorEffect === 'non-scaling-stroke' ? wide / Math.hypot(a, b) : wide;
          const bounds = onScreen(element, x - half, y - half, x + width + half, y + height + half);
          return [
            { ...bounds, element, svg, filled, half, opaque: filled && fillOpacity === '1' && fill.startsWith('rgb('), hatched: fill.startsWith('url(') },
          ];
        }),
      ),
  };
}
