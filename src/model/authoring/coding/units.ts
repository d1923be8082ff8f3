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

/** A paragraph as it is shown: its stretch, and its number or the heading that it is. */
interface Paragraph extends Stretch {
  line: number;
  number: string | undefined;
  isHeading: boolean;
}

const NUMBER = /^\s*(\d{1,3}(?:\.\d{1,3})*)\.?\s+(?=\S)/;

/** A place as it is written into an entry: "7" is the number of a paragraph. */
function placeName(locator: string | undefined): string | undefined {
  return locator !== undefined && /^\d+$/.test(locator) ? `paragraph ${locator}` : locator;
}

/** Every unit of a text. */
export const unitsOf = once((text: PreparedText): Unit[] => {
  const { sentences, others } = sentencesOf(text);
  const starts = lineStarts(text.raw);
  const own: Unit[] = [
    ...sentences.map(({ start, end, line, locator }) => ({ kind: 'sentence' as const, start, end, line, locator: placeName(locator) })),
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
  const blocks = blocksOf(text).map(({ start, end }) => {
    const raw = text.raw.slice(start, end);
    return { start, end, line: lineAt(text.raw, start), number: NUMBER.exec(raw)?.[1], isHeading: /^\s*#+\s/.test(raw) };
  });
  const foreign = unitsOf(text).filter(({ kind }) => kind === 'foreign');
  return [...blocks, ...foreign.map(({ start, end, line }) => ({ start, end, line, number: undefined, isHeading: false }))];
});

/** The words of a text, each with its line. */
export const wordsIn = once((text: PreparedText): Word[] => wordsOf(text.raw, lineStarts(text.raw)));
