// The marks that stand before the items of a list.

/** Marks that stand for nothing else at the beginning of a line; fonts of signs have theirs where Unicode has no letters. */
const SIGNS = '•▪▫◦●○■□‣⁃∙·►▶▸➢➤➔❖◆◇♦✓✔★\u00a7\ue000-\uf8ff';

/** A mark at the beginning of a line, and whatever it marks. */
export const BULLET = new RegExp(`^[${SIGNS}]\\s*(?=\\S)`, 'u');
/** A mark that may be something else: a dash, a star or an o. */
export const MAYBE_BULLET = /^[o*\u2013\u2014-]\s+(?=\S)/u;
/** A mark alone. */
export const BULLET_ALONE = new RegExp(`^[${SIGNS}]$`, 'u');
/** Any mark or number of an item. */
export const LIST_MARK = new RegExp(`^(?:[${SIGNS}o*\u2013-]|\\(?[a-zA-Z]{1,4}[.)]|\\(?\\d{1,3}(?:\\.\\d{1,3}){0,3}[.)]?)\\s`, 'u');
