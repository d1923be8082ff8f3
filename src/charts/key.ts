// The key under a picture as data: the mark that stands for something, and its words.

type Box = readonly [x: number, y: number, width: number, height: number];

/** A mark in its box (as in an SVG's `viewBox`), and what it stands for. */
export interface KeyMark {
  box: Box;
  element: 'path' | 'circle' | 'rect';
  attributes: Readonly<Record<string, string | number>>;
  words: string;
}

/** An entry of a key: a mark and its words, or words alone that explain a sign of the drawing. */
export type KeyItem = KeyMark | { box?: undefined; words: string };

/** A mark that is a path. */
export function pathMark(box: Box, className: string, d: string, words: string): KeyMark {
  return { box, element: 'path', attributes: { class: className, d }, words };
}

/** A round mark. */
export function roundMark(box: Box, className: string, [cx, cy, r]: readonly [number, number, number], words: string): KeyMark {
  return { box, element: 'circle', attributes: { class: className, cx, cy, r }, words };
}
