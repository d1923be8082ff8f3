// How much room words take in a drawing, in the widest of the system's fonts: what fits in it fits in all.

/** Widths of characters in em, as DejaVu Sans has them: the widest font that a reader's system is likely to put in the place of ours. */
const WIDTHS: readonly (readonly [characters: RegExp, width: number])[] = [
  [/[ijlIJ']/u, 0.29],
  [/[ .,:;’‘|!/f-]/u, 0.35],
  [/[tr()]/u, 0.41],
  [/[szc“”–LkF]/u, 0.56],
  [/[vxyaoeéPTY]/u, 0.62],
  [/[UHNDGOQ&wM]/u, 0.82],
  [/[%mW]/u, 0.98],
  [/[A-Z]/u, 0.7],
];
const OTHER = 0.64;
/** How much wider bold letters are. */
const BOLD = 1.13;

/** The width of words in one line, in the unit of `size`, the height of their letters. */
export function widthOf(words: string, size: number, weight: 'plain' | 'bold' = 'plain'): number {
  const em = [...words].reduce((sum, character) => sum + (WIDTHS.find(([characters]) => characters.test(character))?.[1] ?? OTHER), 0);
  return em * size * (weight === 'bold' ? BOLD : 1);
}
