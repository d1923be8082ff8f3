// The words of the content as they are read: values without their escapes, paragraphs without line breaks, marks of emphasis and character codes.
import type { MdastNode } from 'satteri';
import { once } from '../once.ts';
import type { Draft, Entry } from '../written/draft.ts';
import type { Path, Place } from '../written/problems.ts';
import type { Prose } from '../written/prose.ts';
import { nodesIn } from './mdx.ts';

/** A stretch of words that are read together. The place of one is worked out only when it is reported. */
export interface Words {
  file: string;
  text: string;
  place: (index: number) => Place;
  /** Of a field: the names that lead to it. */
  path?: Path;
}

/** Signs that stand for a character by a name, and that nobody sees, or that other signs are hidden behind. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  commat: '@',
  period: '.',
  nbsp: '\u00A0',
  shy: '\u00AD',
  zwnj: '\u200C',
  zwj: '\u200D',
  lrm: '\u200E',
  rlm: '\u200F',
  zerowidthspace: '\u200B',
  negativeverythinspace: '\u200B',
  negativethinspace: '\u200B',
  negativemediumspace: '\u200B',
  negativethickspace: '\u200B',
  nobreak: '\u2060',
  af: '\u2061',
  applyfunction: '\u2061',
  it: '\u2062',
  invisibletimes: '\u2062',
  ic: '\u2063',
  invisiblecomma: '\u2063',
};

/** A value with the characters that the codes of HTML in it stand for. */
function decoded(value: string): string {
  if (!value.includes('&')) return value;
  return value.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));?/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
  });
}

/** Every string of an entry's facts. */
export function fieldsOf(entry: Entry<unknown>): Words[] {
  const walk = (value: unknown, path: Path): Words[] => {
    if (typeof value === 'string') return [{ file: entry.file, text: decoded(value), path, place: () => entry.place(path) }];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) => walk(inner, [...path, Array.isArray(value) ? Number(key) : key]));
  };
  return walk(entry.data, []);
}

interface Piece {
  text: string;
  start: Place;
}

function piecesOf(node: MdastNode): Piece[] {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return [{ text: node.value, start: { line, column } }];
  if (node.type === 'break') return [{ text: '\n', start: { line, column } }];
  return 'children' in node ? node.children.flatMap(piecesOf) : [];
}

/** One character as it is read, in the ways in which it may be written, or what is written and not read. */
const WRITTEN = /&(?:#\d+|#x[\da-f]+|\w+);|\\(?=[!-/:-@[-`{-~])|\n[ \t>]*|[\s\S]/giy;

/** Where a character of a piece is in the lines of a body. */
function placeIn(lines: readonly string[], { text, start }: Piece, index: number): Place {
  const raw = [(lines[start.line - 1] ?? '').slice(start.column - 1), ...lines.slice(start.line)].join('\n');
  const written = new RegExp(WRITTEN);
  written.lastIndex = raw.startsWith(text.slice(0, 1)) ? 0 : (/^(?:`{3,}|~{3,})[^\n]*\n|^`+ ?/.exec(raw)?.[0].length ?? 0);
  for (let left = index; left > 0; left -= 1) {
    const hit = written.exec(raw)?.[0];
    if (hit === undefined) break;
    if (hit === '\\') left += 1;
  }
  const before = raw.slice(0, written.lastIndex).split('\n');
  const last = before.at(-1) ?? '';
  return { line: start.line + before.length - 1, column: (before.length === 1 ? start.column : 1) + last.length };
}

const BLOCKS = ['paragraph', 'heading', 'tableCell', 'code'];

/** Every paragraph, heading, cell and piece of code of an entry's prose. */
export function blocksOf(prose: Prose): Words[] {
  const lines = prose.body.split('\n');
  const from = ({ line, column }: Place): Place => ({ line: prose.bodyLine + line - 1, column });
  return nodesIn(prose)
    .filter(({ type }) => BLOCKS.includes(type))
    .map((node) => {
      const pieces = piecesOf(node);
      const place = (index: number): Place => {
        let left = index;
        for (const piece of pieces) {
          if (left < piece.text.length) return from(placeIn(lines, piece, left));
          left -= piece.text.length;
        }
        return from(node.position?.start ?? { line: 1, column: 1 });
      };
      return { file: prose.file, text: pieces.map(({ text }) => text).join(''), place };
    });
}

/** What readers do not see: the addresses of links and their titles. */
function behind(prose: Prose): Words[] {
  return nodesIn(prose).flatMap((node) => {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    const values = node.type === 'link' || node.type === 'definition' ? [node.url, node.title ?? ''] : [];
    return values.filter(Boolean).map((text) => ({ file: prose.file, text, place: () => ({ line: prose.bodyLine + line - 1, column }) }));
  });
}

const isEntry = (value: unknown): value is Entry<unknown> => typeof value === 'object' && value !== null && 'place' in value && 'data' in value;

const wordsOfFields = once(fieldsOf);
const wordsOfProse = once((prose: Prose): Words[] => [...blocksOf(prose), ...behind(prose)]);

/** The stretches of words of each part of the content, fields first; of a part that has not changed, the same list. */
export function asReadByPart(draft: Draft): (readonly Words[])[] {
  const entries = Object.values(draft).flat().filter(isEntry);
  return [...entries.map(wordsOfFields), ...draft.prose.map(wordsOfProse)];
}

/** Every stretch of words of the content, fields first. */
export const asRead = (draft: Draft): Words[] => asReadByPart(draft).flat();
