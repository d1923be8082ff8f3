// How captions write years, numbers, rises and falls; and the numbers of a series to which these are held.

/** A year, as a caption writes it. */
export const YEAR = String.raw`((?:19|20)\d{2})`;
/** A number, as a caption writes it. */
export const NUMBER = String.raw`(\d+(?:,\d+)*(?:\.\d+)?%?)`;
/** Verbs of a rise. */
export const UP = 'rose|grew|increased|climbed|went up';
/** Verbs of a fall. */
export const DOWN = 'fell|dropped|declined|decreased|sank|came down|went down';

/** A number as it is written. */
export const numberOf = (text: string): number => Number(text.replace(/[,%]/g, ''));
const decimals = (text: string): number => /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
/** The years that a text names. */
export const yearsIn = (text: string): number[] =>
  [...text.matchAll(new RegExp(String.raw`(?<![\d.,])${YEAR}(?![\d%]|[.,]\d)`, 'g'))].map((match) => Number(match[1]));
const numbersIn = (text: string): number[] => [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([number]) => numberOf(number));

/** An official series, as its file gives it. */
export interface Series {
  measure: string;
  values: readonly { period: string; value: number; note?: string | undefined }[];
}

/** The numbers of a series by year. */
export interface Numbers {
  values: ReadonlyMap<number, number>;
  /** Numbers that the note of a value names. */
  notes: ReadonlyMap<number, readonly number[]>;
  first: number;
  last: number;
  isAverage: boolean;
}

/** The numbers of a series. */
export function numbersOf({ measure, values }: Series): Numbers {
  const years = values.map(({ period }) => Number(period));
  return {
    values: new Map(values.map(({ period, value }) => [Number(period), value])),
    notes: new Map(values.map(({ period, note = '' }) => [Number(period), numbersIn(note)])),
    first: Math.min(...years),
    last: Math.max(...years),
    isAverage: /\b(?:average|share|percentage|proportion|rate)\b/i.test(measure),
  };
}

/** Words before a number that is not the value itself. */
export const BOUND = '(by|about|around|roughly|nearly|almost|close to|more than|over|above|at least|less than|fewer than|under|below|at most|up to)';

/** Whether a number as it is written, rounded or not, is a value, or bounds it. */
export function isSaid(text: string, value: number, bound = ''): boolean {
  const said = numberOf(text);
  if (/^by$/i.test(bound)) return true;
  if (/^(?:more than|over|above|at least)$/i.test(bound)) return value >= said;
  if (/^(?:less than|fewer than|under|below|at most|up to)$/i.test(bound)) return value <= said;
  return Math.abs(said - value) <= (bound === '' ? 0.5 * 10 ** -decimals(text) + 1e-9 : said / 10);
}
