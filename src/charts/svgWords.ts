// Lines of words and the marks of a key, laid out in an SVG document by the widest font that a program may put in the place of ours.
import { round } from './frame.ts';
import type { KeyMark } from './key.ts';
import { fitted, fittedAddress, widthOf } from './letters.ts';
import { escape } from './plainSvg.ts';

/** The family of the words in pictures: what programs that know no lists take first is on most machines, and what they put in its place is in all lists. */
export const FAMILY = 'Arial, Helvetica, sans-serif';

/** A piece of words under each other, and the height that they take. */
export interface Block {
  /** SVG elements with the classes of charts. */
  svg: string;
  height: number;
}

/** How words are set: where they begin, how much room they have, the height of their letters and the step from line to line. */
export interface Setting {
  x: number;
  y: number;
  room: number;
  size: number;
  step: number;
  look?: 'quiet' | 'strong';
}

const classOf = (look: Setting['look']): string => (look === undefined ? '' : ` class="${look}"`);

/** Lines as they are; `y` is the top of the first. */
export function placedLines(lines: readonly string[], { x, y, size, step, look }: Setting): Block {
  const texts = lines.map(
    (line, i) => `<text x="${round(x)}" y="${round(y + step * i + size)}"${classOf(look)} font-size="${round(size)}">${escape(line)}</text>`,
  );
  return { svg: texts.join(''), height: lines.length * step };
}

/** Sentences, each beginning a line, cut into lines that fit. */
export function sentences(words: readonly string[], setting: Setting): Block {
  const weight = setting.look === 'strong' ? 'bold' : 'plain';
  return placedLines(
    words.flatMap((line) => fitted(line, setting.room, setting.size, weight)),
    setting,
  );
}

/** An address as a link, cut into lines that fit without a sign of ours in it. */
export function linked(address: string, setting: Setting): Block {
  const { svg, height } = placedLines(fittedAddress(address, setting.room, setting.size), setting);
  return { svg: `<a href="${escape(address)}">${svg}</a>`, height };
}

function shapeOf({ element, attributes }: KeyMark): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  return `<${element}${written.join('')}/>`;
}

/** The marks of a key beside each other, in as many lines as they need; words that are longer than a line go on below their mark. */
export function placedKey(key: readonly KeyMark[], { x, y, room, size, step }: Setting): Block {
  const parts: string[] = [];
  let [right, top] = [0, 0];
  let below = 0;
  for (const { words, box, ...mark } of key) {
    const [minX, minY, width, height] = box;
    const scale = round(size / 14);
    const before = (width + 6) * scale;
    const lines = fitted(words, room - before, size);
    const long = before + Math.max(...lines.map((line) => widthOf(line, size)));
    if (right > 0 && right + long > room) [right, top] = [0, below];
    const middle = y + top + step / 2;
    parts.push(
      `<g transform="translate(${round(x + right - minX * scale)} ${round(middle - (height / 2 + minY) * scale)}) scale(${scale})">${shapeOf({ words, box, ...mark })}</g>`,
      placedLines(lines, { x: x + right + before, y: middle - size * 0.64, room, size, step: size * 1.3 }).svg,
    );
    below = Math.max(below, top + Math.max(step, lines.length * size * 1.3 + step - size * 1.3));
    right += long + size * 1.6;
  }
  return { svg: `<g class="keys">${parts.join('')}</g>`, height: below };
}
