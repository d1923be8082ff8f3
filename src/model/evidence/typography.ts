// Signs that documents print in more than one way, and the sign that stands for what is hidden from a text.

/** Stands in a prepared text for each character of a mark or footnote that is hidden from it. */
export const HIDDEN = '\u0001';

/** Stands for the hyphen and the line end within a word that its text has whole elsewhere. */
export const JOINED = '\u0002';

/** A hyphen before a word that shares its end with another: "short- and long-term" is no broken word. */
const SHARED_END = '(?:and|or|nor|to|but|as|rather|through|versus)(?![\\p{L}])';
/** Between the halves of a word: a hyphen, and where its line ends. */
export const BROKEN = new RegExp(`(?<=\\p{L})([-\u2010\u00ad])[^\\S\\n]*\\n[\\s${HIDDEN}]*(?=\\p{L})(?!${SHARED_END})`, 'gu');
/** A hyphen, a space, and the second half of a word: what is left of a line end that has become a space. */
export const SPACED = new RegExp(`(?<=\\p{L})[-\u2010\u00ad]\\s+(?=\\p{Ll})(?!${SHARED_END})`, 'u');
/** Whether the words behind a hyphen are a word of their own. */
export const sharesItsEnd = (rest: string): boolean => new RegExp(`^${SHARED_END}`, 'u').test(rest);

/** One sign in all its forms, as part of a regular expression. */
export const APOSTROPHE = "['\u2018\u2019]";
export const DASH = '[-\u2010-\u2015]';
export const QUOTATION = '["\u201c\u201d]';

/** A stretch of a prepared text as one line: hidden marks gone, white space single, and a word that a line end has broken in one. */
export const collapse = (text: string): string => text.replace(BROKEN, '$1').replaceAll(HIDDEN, '').replaceAll(JOINED, '').replace(/\s+/g, ' ').trim();

/** The same with straight marks and hyphens, so that two ways of printing are alike. */
export const plain = (text: string): string =>
  collapse(text)
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-');
