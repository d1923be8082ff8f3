// Which marks and numbers of notes may be hidden from a text: signs of its layout, never words, figures or punctuation.

/** Signs that Markdown and lists are written with, a rule across the page, or an HTML tag of layout. */
const MARK = /^(?:[*_#~`>|\\=•▪◦·†‡^\s]+|-{3,}|<\/?(?:b|i|u|em|strong|br|p|sup|sub)\s*\/?>)$/i;
/** A word, and right behind it or its punctuation the number of a note. */
const NOTE = /\p{L}['"\u2019\u201d)\].,;:!?]*\d{1,2}$/u;
const GOES_ON = /^(?:[\p{L}\p{N}%]|[.,/:\u2010-\u2015-]\d)/u;

/** Whether a text keeps its meaning without a mark. */
export const isMark = (mark: string): boolean => MARK.test(mark);

/** Whether a word of a text ends in the number of a note, and its digits are no part of a figure. */
export function isNote(raw: string, word: string): boolean {
  const end = raw.indexOf(word) + word.length;
  return NOTE.test(word) && (!raw.includes(word) || !GOES_ON.test(raw.slice(end, end + 2)));
}
