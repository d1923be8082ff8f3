// Signs that documents print in more than one way, and the sign that stands for what is hidden from a text.

/** Stands in a prepared text for each character of a mark or footnote that is hidden from it. */
export const HIDDEN = '\u0001';

/** One sign in all its forms, as part of a regular expression. */
export const APOSTROPHE = "['\u2018\u2019]";
export const DASH = '[-\u2010-\u2015]';
export const QUOTATION = '["\u201c\u201d]';

/** A stretch of a prepared text as one line: hidden marks gone, white space single. */
export const collapse = (text: string): string => text.replaceAll(HIDDEN, '').replace(/\s+/g, ' ').trim();

/** The same with straight marks and hyphens, so that two ways of printing are alike. */
export const plain = (text: string): string =>
  collapse(text)
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-');
