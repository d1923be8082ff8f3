// Words as a pattern of a source text: letters, digits and word boundaries are fixed; white space and typography are free.
import type { PreparedText, Stretch } from './preparedText.ts';
import { APOSTROPHE, DASH, HIDDEN, JOINED, QUOTATION, sharesItsEnd } from './typography.ts';

const LETTER = '[\\p{L}\\p{N}\\p{M}]';
const INNER = "['\u2019\u2010-\u2015-]";

const SIGNS = [APOSTROPHE, DASH, QUOTATION].map((forms) => ({ forms, one: new RegExp(forms) }));

/** A sign in all its forms, where it has more than one. */
const inEveryForm = (mark: string): string | undefined => SIGNS.find(({ one }) => one.test(mark))?.forms;

/** What may stand behind a hyphen within a word: the end of its line, or the space that has taken its place. */
const LINE_END = `(?:[\\s${HIDDEN}]+(?=\\p{L}))?`;

/** Words as a pattern of a source, in which the marks that a lossy text dropped may be missing, and a word may be `joined` over a line end. */
export function pattern(words: string, lossy: boolean, joined = false): string {
  const text = words.replace(/\s+/g, ' ').trim();
  const dropped = lossy ? '?' : '';
  let source = '';
  for (let i = 0; i < text.length; i += 1) {
    const mark = text[i] ?? '';
    const forms = inEveryForm(mark);
    const loneDash = lossy && /^ [-\u2010-\u2015] /.test(text.slice(i, i + 3));
    if (loneDash) {
      source += `[\\s${HIDDEN}]+(?:${DASH}\\s+)?`;
      i += 2;
    } else if (!lossy && forms === DASH && /\p{L}/u.test(text[i - 1] ?? '') && /\p{L}/u.test(text[i + 1] ?? '') && !sharesItsEnd(text.slice(i + 1)))
      source += `${forms}${HIDDEN}*${LINE_END}`;
    else if (mark === ' ') source += `[\\s${HIDDEN}]+`;
    else if (forms) source += `${forms}${dropped}${HIDDEN}*`;
    else if (mark === '\u00a3') source += `\u00a3${dropped}`;
    else if (LETTER_FIRST.test(mark)) source += joined ? `${mark}${JOINED}*` : mark;
    else source += `${HIDDEN}*${RegExp.escape(mark)}${HIDDEN}*`;
  }
  return source;
}

const WORD_BEFORE = new RegExp(`${LETTER}${INNER}?$`, 'u');
const WORD_AFTER = new RegExp(`^${INNER}?${LETTER}`, 'u');
const LETTER_FIRST = new RegExp(`^${LETTER}`, 'u');
const LETTER_LAST = new RegExp(`${LETTER}$`, 'u');

/** Whether a stretch of the text begins and ends where words do; "ill" does not end in "ill-health". */
function wholeStretch(text: string, index: number, end: number): boolean {
  const whole = (stretch: string): string => stretch.replaceAll(JOINED, '');
  const words = whole(text.slice(index, end));
  const cutBefore = LETTER_FIRST.test(words) && WORD_BEFORE.test(whole(text.slice(Math.max(0, index - 6), index)));
  const cutAfter = LETTER_LAST.test(words) && WORD_AFTER.test(whole(text.slice(end, end + 6)));
  return !cutBefore && !cutAfter;
}

/** Every place of a text where a pattern, or the group `quote` of it, is a whole stretch of words. */
export function allMatches(text: PreparedText, source: string): Stretch[] {
  const found: Stretch[] = [];
  for (const match of text.masked.matchAll(new RegExp(source, 'gu'))) {
    const group = match.groups?.['quote'] ?? match[0];
    const end = match.index + match[0].length;
    const index = end - group.length;
    if (wholeStretch(text.masked, index, end)) found.push({ index, end });
  }
  return found;
}
