// What a coder decides on, in the order of the text: its sentences, and the lines that hold none.
import { once } from '../../once.ts';
import { lineAt, lineStarts, type PreparedText } from '../../evidence/preparedText.ts';
import { blocksOf, sentencesOf } from '../../evidence/sentences.ts';
import { wordsOf, type Word } from '../../evidence/covers.ts';
import type { Stretch } from './places.ts';

/** A sentence, or lines that hold none; what is not part of the document comes last. */
export interface Unit extends Stretch {
  kind: 'sentence' | 'lines' | 'foreign';
  line: number;
  locator: string | undefined;
}

/** A paragraph as it is shown: its stretch without its number, that number, its page, and whether it is a heading. */
interface Paragraph extends Stretch {
  number: string | undefined;
  page: number | undefined;
  isHeading: boolean;
}

/** A place as it is written into an entry: "7" is the number of a paragraph; what has no number and no heading is on a page. */
function placeName({ locator, page }: { locator: string | undefined; page: number | undefined }): string | undefined {
  if (locator === undefined) return page === undefined ? undefined : `page ${page}`;
  return locator.replace(/^(?=\d+(?:$|,))/, 'paragraph ');
}

/** Every unit of a text. */
export const unitsOf = once((text: PreparedText): Unit[] => {
  const { sentences, others } = sentencesOf(text);
  const starts = lineStarts(text.raw);
  const own: Unit[] = [
    ...sentences.map((one) => ({ kind: 'sentence' as const, start: one.start, end: one.end, line: one.line, locator: placeName(one) })),
    ...others.map(({ first, last }) => {
      const start = starts[first - 1] ?? 0;
      return { kind: 'lines' as const, start, end: Math.min(starts[last] ?? text.raw.length, text.quotable[1]), line: first, locator: undefined };
    }),
  ];
  const [, end] = text.quotable;
  const rest = /\S/.test(text.raw.slice(end))
    ? [{ kind: 'foreign' as const, start: end, end: text.raw.length, line: lineAt(text.raw, end), locator: undefined }]
    : [];
  return [...own.sort((a, b) => a.start - b.start), ...rest];
});

/** Every paragraph of a text; what is not part of the document is one. */
export const paragraphsOf = once((text: PreparedText): Paragraph[] => {
  const blocks = blocksOf(text).map(({ start, end, numbered }) => {
    const own = numbered?.as === 'paragraph' ? numbered : undefined;
    const from = start + (own?.length ?? 0);
    return { start: from, end, number: own?.number, page: text.pageOf(from), isHeading: /^\s*#+\s/.test(text.raw.slice(start, end)) };
  });
  const foreign = unitsOf(text).filter(({ kind }) => kind === 'foreign');
  return [...blocks, ...foreign.map(({ start, end }) => ({ start, end, number: undefined, page: undefined, isHeading: false }))];
});

/** The words of a text, each with its line. */
export const wordsIn = once((text: PreparedText): Word[] => wordsOf(text, lineStarts(text.raw)));
