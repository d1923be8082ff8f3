// What the checks need to see within a page: whether something is drawn, in which colour, on which ground.

export type Rgb = [red: number, green: number, blue: number];

interface Look {
  /** Whether an element takes room and is not hidden. */
  isDrawn(element: Element): boolean;
  /** An element in a few words, for a message. */
  name(element: Element): string;
  /** A colour as it looks on a ground, or undefined where nothing is painted. */
  painted(color: string, opacity: number, ground: Rgb): Rgb | undefined;
  /** The colour behind an element of the page, drawings left aside. */
  ground(element: Element): Rgb;
  /** How much two colours differ by the formula of WCAG, 1 to 21. */
  contrast(one: Rgb, other: Rgb): number;
  /** The opacity of an element with all around it. */
  opacity(element: Element): number;
  /** The drawings of charts that are shown: whole ones, and those in the cells of a table. */
  drawings(): SVGSVGElement[];
  /** The words of the charts that are tables, each element that holds some, where they are shown. */
  cellWords(): HTMLElement[];
  /** What is painted of a drawing: paths, rectangles, circles and words that are shown. */
  shapes(drawing: Element): SVGGraphicsElement[];
}

declare global {
  interface Window {
    look: Look;
  }
}

/** Puts `look` into the page that runs it. It stands alone: it is sent to the browser as text. */
export function install(): void {
  const parts = (color: string): number[] => {
    const numbers = (/\(([^)]*)\)/.exec(color)?.[1] ?? '').split(/[ ,/]+/).map(Number);
    return color.startsWith('color(') ? numbers.slice(1).map((value, i) => (i < 3 ? value * 255 : value)) : numbers;
  };
  const look: Look = {
    isDrawn(element) {
      const { width, height } = element.getBoundingClientRect();
      if (width === 0 && height === 0) return false;
      return element.checkVisibility({ visibilityProperty: true, opacityProperty: false });
    },
    name(element) {
      const words = (element.getAttribute('aria-label') ?? element.textContent).replace(/\s+/g, ' ').trim();
      const kind = element.getAttribute('class');
      return `${element.localName}${element.id ? `#${element.id}` : ''}${kind ? `.${kind.replace(/ +/g, '.')}` : ''} "${words.slice(0, 60)}"`;
    },
    painted(color, opacity, ground) {
      if (color === 'none' || color === '' || color === 'transparent') return undefined;
      const [red = 0, green = 0, blue = 0, alpha = 1] = parts(color);
      const share = alpha * opacity;
      if (share === 0) return undefined;
      return [red, green, blue].map((value, i) => value * share + (ground[i] ?? 255) * (1 - share)) as Rgb;
    },
    ground(element) {
      const layers: string[] = [];
      for (let one: Element | null = element; one; one = one.parentElement) layers.push(getComputedStyle(one).backgroundColor);
      const canvas = getComputedStyle(document.documentElement).colorScheme.includes('dark') ? 18 : 255;
      return layers.reverse().reduce<Rgb>((under, color) => look.painted(color, 1, under) ?? under, [canvas, canvas, canvas]);
    },
    contrast(one, other) {
      const light = (color: Rgb): number => {
        const [red = 0, green = 0, blue = 0] = color.map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const [low = 0, high = 0] = [light(one), light(other)].sort((a, b) => a - b);
      return (high + 0.05) / (low + 0.05);
    },
    opacity(element) {
      let value = 1;
      for (let one: Element | null = element; one; one = one.parentElement) value *= Number(getComputedStyle(one).opacity);
      return value;
    },
    drawings() {
      return [...document.querySelectorAll<SVGSVGElement>('svg.chart, table.chart svg')].filter((drawing) => look.isDrawn(drawing));
    },
    cellWords() {
      return [...document.querySelectorAll<HTMLElement>('table.chart *')].filter(
        (element) =>
          !element.closest('.off, svg') &&
          look.isDrawn(element) &&
          [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== ''),
      );
    },
    shapes(drawing) {
      return [...drawing.querySelectorAll<SVGGraphicsElement>('path, rect, circle, text')].filter((shape) => {
        const { display, visibility } = getComputedStyle(shape);
        return display !== 'none' && visibility === 'visible';
      });
    },
  };
  window.look = look;
}
