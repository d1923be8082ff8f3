// A text as it is shown to a coder: its paragraphs in pieces, each of one passage or of none, and between them what is told in our words.
import type { PreparedText } from '../../evidence/preparedText.ts';
import { BROKEN, HIDDEN, JOINED } from '../../evidence/typography.ts';
import type { Passage } from './passages.ts';
import type { Stretch } from './places.ts';
import { paragraphsOf } from './units.ts';

/** A piece of a paragraph: the number of its passage, and whether it is the first piece of it. */
interface Piece extends Stretch {
  passage: number | undefined;
  isFirst: boolean;
}

/** A paragraph in pieces, with its page where that is another than before; or a passage that stands nowhere in the text. */
export type Row =
  { kind: 'paragraph'; number: string | undefined; page: number | undefined; isHeading: boolean; pieces: Piece[] } | { kind: 'told'; passage: number };

/** What stands over what where passages share words: what is coded over what is left out by its words, and that over lines. */
const rankOf = ({ entry }: Passage): number => (entry === undefined ? 3 : entry.kind !== 'left_out' ? 0 : entry.item.quote !== undefined ? 1 : 2);

interface Part extends Stretch {
  passage: number;
  rank: number;
}

function piecesIn({ start, end }: Stretch, parts: readonly Part[]): Omit<Piece, 'isFirst'>[] {
  const edges = [...new Set([start, end, ...parts.flatMap((part) => [part.start, part.end]).filter((at) => start < at && at < end)])].sort((a, b) => a - b);
  const pieces: Omit<Piece, 'isFirst'>[] = [];
  for (const [i, from] of edges.slice(0, -1).entries()) {
    const to = edges[i + 1] ?? end;
    const [top] = parts.filter((part) => part.start <= from && to <= part.end).sort((a, b) => a.rank - b.rank);
    const last = pieces.at(-1);
    if (last && last.passage === top?.passage) last.end = to;
    else pieces.push({ start: from, end: to, passage: top?.passage });
  }
  return pieces;
}

/** The rows of a coding, in the order of the text. Passages are numbered as they are given. */
export function layoutOf(text: PreparedText | undefined, passages: readonly Passage[]): Row[] {
  if (!text) return passages.map((_, passage) => ({ kind: 'told', passage }));
  const parts = passages.flatMap((one, passage) => one.parts.map((part): Part => ({ ...part, passage, rank: rankOf(one) }))).sort((a, b) => a.start - b.start);
  const paragraphs = paragraphsOf(text);
  const told = new Map<number, number[]>();
  let paragraph = -1;
  for (const [passage, { parts: own }] of passages.entries()) {
    const start = own[0]?.start;
    if (start !== undefined) paragraph = paragraphs.findLastIndex((one) => one.start <= start);
    else told.set(paragraph, [...(told.get(paragraph) ?? []), passage]);
  }
  const shown = new Set<number>();
  const toldAfter = (i: number): Row[] => (told.get(i) ?? []).map((passage) => ({ kind: 'told', passage }));
  return [
    ...toldAfter(-1),
    ...paragraphs.flatMap(({ start, end, number, page, isHeading }, i): Row[] => {
      const within = parts.filter((part) => part.start < end && start < part.end);
      const pieces = piecesIn({ start, end }, within).map((piece) => {
        const isFirst = piece.passage !== undefined && !shown.has(piece.passage);
        if (piece.passage !== undefined) shown.add(piece.passage);
        return { ...piece, isFirst };
      });
      const isNewPage = page !== undefined && page !== paragraphs[i - 1]?.page;
      return [{ kind: 'paragraph', number, page: isNewPage ? page : undefined, isHeading, pieces }, ...toldAfter(i)];
    }),
  ];
}

/** A stretch as it is shown, white space single and marks gone, with the offset of each of its characters in the text. */
export function shownOf(text: PreparedText, { start, end }: Stretch): { shown: string; offsets: number[] } {
  let shown = '';
  const offsets: number[] = [];
  // Behind a hyphen that ends a line the word goes on.
  const within = new Set(
    [...text.masked.slice(start, end).matchAll(BROKEN)].flatMap(({ 0: all, index }) => Array.from({ length: all.length - 1 }, (_, i) => start + index + 1 + i)),
  );
  // The marks of a heading are the text's, and no part of what it says.
  const [marks = ''] = /^\s*#+\s+/.exec(text.masked.slice(start, end)) ?? [];
  for (let at = start + marks.length; at < end; at += 1) {
    const mark = text.masked[at] ?? '';
    if (mark === HIDDEN || mark === JOINED || within.has(at)) continue;
    const isSpace = /\s/.test(mark);
    if (isSpace && shown.endsWith(' ')) continue;
    shown += isSpace ? ' ' : mark;
    offsets.push(at);
  }
  return { shown, offsets };
}
