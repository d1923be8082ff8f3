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
export const BOLD = 1.13;

/** The widths of characters that were asked for before: pictures ask for those of a hundred thousand. */
const known = new Map<string, number>();

function emOf(character: string): number {
  const before = known.get(character);
  if (before !== undefined) return before;
  const width = WIDTHS.find(([characters]) => characters.test(character))?.[1] ?? OTHER;
  known.set(character, width);
  return width;
}

/** The width of words in one line, in the unit of `size`, the height of their letters. */
export function widthOf(words: string, size: number, weight: 'plain' | 'bold' = 'plain'): number {
  let em = 0;
  for (const character of words) em += emOf(character);
  return em * size * (weight === 'bold' ? BOLD : 1);
}

/** The width of figures alone: those that are all of one width, as in a chart, are wider than letters in some fonts. */
export function figuresWidth(words: string, size: number, weight: 'plain' | 'bold' = 'plain'): number {
  return widthOf(words, size, weight) * 1.22;
}

/** Words cut into lines that are no wider than `room`, at spaces; a word that is wider is cut within. */
export function fitted(words: string, room: number, size: number, weight: 'plain' | 'bold' = 'plain'): string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, size, weight) <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(...pieces(word, room, size, weight));
  }
  return lines;
}

/** A word in pieces that fit, each but the last with a hyphen. */
function pieces(word: string, room: number, size: number, weight: 'plain' | 'bold'): string[] {
  if (widthOf(word, size, weight) <= room) return [word];
  const most = [...word].findIndex((_, i, all) => widthOf(`${all.slice(0, i + 1).join('')}-`, size, weight) > room);
  const head = [...word].slice(0, Math.max(most, 1)).join('');
  return [`${head}-`, ...pieces(word.slice(head.length), room, size, weight)];
}

/** An address in lines that are no wider than `room`: it breaks after a stroke, a point or a hyphen, and gets no hyphen of ours. */
export function fittedAddress(address: string, room: number, size: number): string[] {
  const parts = address.split(/(?<=[/.-])/u).flatMap((part) => (widthOf(part, size) <= room ? [part] : [...part]));
  return parts.reduce<string[]>((lines, part) => {
    const last = lines.at(-1);
    return last !== undefined && widthOf(last + part, size) <= room ? [...lines.slice(0, -1), last + part] : [...lines, part];
  }, []);
}
