// What a reader sees of a chart: functions that run in the browser, on their own, and see nothing but what they are given.

export interface Inside {
  heading: boolean;
  pictures: number;
  rows: number;
  /** By how much the page scrolls sideways. */
  over: number;
  width: number;
  height: number;
  /** Words of the picture that stand outside of it or of the window, or are smaller than asked. */
  wrong: string[];
}

/** An embed, or the page of a chart: its picture, its table, its size. */
export function lookInside(least: number): Inside {
  const seen = (one: Element): boolean => one.getBoundingClientRect().width > 0 && getComputedStyle(one).visibility === 'visible';
  const box = document.querySelector('main') ?? document.body;
  const pictures = [...document.querySelectorAll('.chart')].filter(seen);
  const wrong = pictures.flatMap((picture) => {
    const frame = picture.getBoundingClientRect();
    // Firefox gives the words of a drawing a pixel more on each side than they have.
    const slack = 1.5;
    const left = Math.max(frame.left, 0) - slack;
    const right = Math.min(frame.right, innerWidth) + slack;
    // What a table has no room for is reached by scrolling in its box.
    const scrolls = picture.closest('.grid') !== null;
    return [...picture.querySelectorAll<SVGTextElement | HTMLElement>('text, a, b, span:not(.off)')].filter(seen).flatMap((text) => {
      if (text.localName === 'a' && picture.localName === 'svg') return [];
      const at = text.getBoundingClientRect();
      const { a, b } = ('getScreenCTM' in text ? text.getScreenCTM() : undefined) ?? new DOMMatrix();
      const height = parseFloat(getComputedStyle(text).fontSize) * Math.hypot(a, b);
      const outside = at.left < left || (!scrolls && at.right > right) || at.top < frame.top - slack || at.bottom > frame.bottom + slack;
      const words = text.textContent.trim();
      return [...(outside ? [`outside: ${words}`] : []), ...(height < least ? [`${height.toFixed(1)} px: ${words}`] : [])];
    });
  });
  return {
    heading: [...document.querySelectorAll('h1')].some(seen),
    pictures: pictures.length,
    rows: box.querySelectorAll('table:not(.chart) tbody tr').length,
    over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    width: innerWidth,
    height: box.getBoundingClientRect().height,
    wrong,
  };
}

/** A frame, as the page around it knows it. */
export function lookAround(place: number): { width: number; height: number; shown: boolean; over: number } {
  const within = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((one) => (one.localName === 'iframe' ? [one] : one.shadowRoot === null ? [] : within(one.shadowRoot)));
  const frame = within(document)[place];
  return {
    width: frame?.clientWidth ?? 0,
    height: frame?.clientHeight ?? 0,
    shown: frame !== undefined && getComputedStyle(frame).visibility === 'visible',
    over: document.documentElement.scrollWidth - innerWidth,
  };
}

/** Makes the column of a host page that wide; a window cannot be as narrow in every engine. */
export function makeColumn(width: number): void {
  document.body.style.width = `${width}px`;
}
