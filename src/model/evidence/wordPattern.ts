// Words as a pattern of a source text: letters, digits and word boundaries are fixed; white space and typography are free.
import { once } from '../once.ts';
import type { PreparedText, Stretch } from './preparedText.ts';
import { APOSTROPHE, DASH, HIDDEN, JOINED, QUOTATION, sharesItsEnd } from './typography.ts';

const LETTER = '[\\p{L}\\p{N}\\p{M}]';
const INNER = "['\u2019\u2010-\u2015-]";

/** Words with single spaces. */
const single = (words: string): string => words.replace(/\s+/g, ' ').trim();

const SIGNS = [APOSTROPHE, DASH, QUOTATION].map((forms) => ({ forms, one: new RegExp(forms) }));

/** A sign in all its forms, where it has more than one. */
const inEveryForm = (mark: string): string | undefined => SIGNS.find(({ one }) => one.test(mark))?.forms;

/** What may stand behind a hyphen within a word: the end of its line, or the space that has taken its place. */
const LINE_END = `(?:[\\s${HIDDEN}]+(?=\\p{L}))?`;

/** Words as a pattern of a source, in which the marks that a lossy text dropped may be missing, and a word may be `joined` over a line end. */
function pattern(words: string, lossy: boolean, joined = false): string {
  const text = single(words);
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
function isWhole(text: string, index: number, end: number): boolean {
  const whole = (stretch: string): string => stretch.replaceAll(JOINED, '');
  const words = whole(text.slice(index, end));
  const cutBefore = LETTER_FIRST.test(words) && WORD_BEFORE.test(whole(text.slice(Math.max(0, index - 6), index)));
  const cutAfter = LETTER_LAST.test(words) && WORD_AFTER.test(whole(text.slice(end, end + 6)));
  return !cutBefore && !cutAfter;
}

/** What a pattern leaves free, or a lossy text has dropped. */
const FREE = new RegExp(`[\\s${HIDDEN}${JOINED}\u00a3]|${APOSTROPHE}|${DASH}|${QUOTATION}`, 'g');

/** What is fixed of a text: its letters, digits and other signs without a space, and the offset of each of them in the text. */
const fixedIn = once(({ masked }: PreparedText): { fixed: string; offsets: Uint32Array } => {
  const offsets = new Uint32Array(masked.length);
  let length = 0;
  let last = 0;
  for (const { index, 0: free } of [...masked.matchAll(FREE), { index: masked.length, 0: '' }]) {
    for (; last < index; last += 1) offsets[length++] = last;
    last = index + free.length;
  }
  return { fixed: masked.replace(FREE, ''), offsets };
});

/** A stretch in which words may stand, and how often what is fixed of them does. */
type Candidate = Stretch & { times: number };

/** The only stretches of a text in which a pattern of these words can match, in order: each holds what is fixed of the words, and all that is free around it. */
function candidates(text: PreparedText, words: string): Candidate[] {
  const { fixed, offsets } = fixedIn(text);
  const wanted = words.replace(FREE, '');
  if (wanted === '') return [{ index: 0, end: text.masked.length, times: Infinity }];
  const found: Candidate[] = [];
  for (let at = fixed.indexOf(wanted); at !== -1; at = fixed.indexOf(wanted, at + 1)) {
    const index = at === 0 ? 0 : (offsets[at - 1] ?? 0) + 1;
    const end = at + wanted.length < fixed.length ? (offsets[at + wanted.length] ?? 0) : text.masked.length;
    const last = found.at(-1);
    if (last && index < last.end) [last.end, last.times] = [end, last.times + 1];
    else found.push({ index, end, times: 1 });
  }
  return found;
}

/** Where words stand in a candidate as they are, but for white space: most do, and need no pattern. */
function asTheyAre({ masked }: PreparedText, { index, end, times }: Candidate, words: string): Stretch | undefined {
  const part = masked.slice(index, end);
  const bare = part.trim();
  const start = index + part.indexOf(bare);
  return times === 1 && single(bare) === words ? { index: start, end: start + bare.length } : undefined;
}

/** How words are looked for: behind others, in a text that has lost marks, or in one whose words may be joined over a line end. */
interface Looking {
  behind?: string;
  lossy?: boolean;
  joined?: boolean;
}

/** Every place of a text where words are a whole stretch of it. A pattern is tried where it can match alone: to make one and run it over a whole text takes far longer. */
export function allMatches(text: PreparedText, words: string, { behind = '', lossy = false, joined = false }: Looking = {}): Stretch[] {
  const before = behind === '' ? '' : `${pattern(behind, lossy, joined)}[\\s${HIDDEN}]*`;
  return candidates(text, behind + words)
    .flatMap((candidate) => {
      const known = behind === '' ? asTheyAre(text, candidate, single(words)) : undefined;
      if (known) return [known];
      const wanted = new RegExp(`${before}(?<words>${pattern(words, lossy, joined)})`, 'gu');
      return [...text.masked.slice(candidate.index, candidate.end).matchAll(wanted)].map(({ 0: all, index, groups: { words: found = '' } = {} }) => {
        const end = candidate.index + index + all.length;
        return { index: end - found.length, end };
      });
    })
    .filter(({ index, end }) => isWhole(text.masked, index, end));
}
