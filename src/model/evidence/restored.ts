// Which signs a quotation puts back that its damaged text has lost, and whether the text shows a trace of each loss.
//
// A pound sign leaves a sum of money, a dash a double space or two years run together, an apostrophe an s at the end of a
// word. A quotation mark leaves nothing: it is put back only where its partner is still there, or in words that the
// source gives as they are printed, because somebody has read the undamaged document.
import * as signs from './typography.ts';

const APOSTROPHE = new RegExp(signs.APOSTROPHE);
const DASH = new RegExp(signs.DASH);
const QUOTATION = new RegExp(signs.QUOTATION);
const SPACE = /[\s\u0001]/;
const GAP = /[^\S\n]{2}|[^\S\n]\n(?!\s*\n)/;
/** Words that lose nothing but their sense when an apostrophe is put into them. */
const WORDS = /^(?:its|were|well|wed|ill|hell|shell|shed|id|wont|cant|lets)$/i;
const OWNED = /^(?:is|are|was|were|has|have|had|do|does|did|can|could|will|would|should|must|may|might|of|in|for|to|with|by|from|at|on|that|which|who)$/i;
const MONEY =
  /(?<!\p{L})(?:grants?|costs?|fund(?:s|ed|ing)?|budgets?|pay(?:s|ments?)?|paid|prices?|pounds?|worth|spen[dt]|spending|allowances?|fees?|salar(?:y|ies)|wages?|bursar(?:y|ies)|incomes?|savings?|saved|invest\p{L}*|money|debts?|fines?|fined|overspend|underspend|financ\p{L}*)(?!\p{L})/iu;
const SUM =
  /^\d[\d,.]*\d?\s*(?:$|[,.;:)]|(?:million|billion|thousand|m|bn|k|an?|per|each|every|for|to|in|on|of|from|with|which|that|and|or|by|was|is|has|had|more|less|extra|annually)(?!\p{L}))/iu;
const YEAR = /^(?:19|20)\d\d(?!\d|[,.]\d)/;
const COUNTED = /(?:aged?|ages? of|paragraph|section|level|page|rate of|total of|number of)\s+$/i;
/** How far a word about money may be from a sum. */
const NEAR = 150;

/** Whether two years ran together: 201314 is 2013-14, 20132014 is 2013-2014. */
function years(before: string, after: string): boolean {
  const [first, second] = [/(?<!\d)((?:19|20)\d\d)$/.exec(before)?.[1], /^(\d\d(?:\d\d)?)(?!\d)/.exec(after)?.[1]];
  return first !== undefined && second !== undefined && String(Number(first) + 1).endsWith(second);
}

function traced(mark: string, before: string, after: string, keepsPounds: boolean): boolean {
  if (mark === '\u00a3') {
    const money = MONEY.test(before.slice(-NEAR)) || MONEY.test(after.slice(0, NEAR));
    return !keepsPounds && money && SUM.test(after) && !YEAR.test(after) && !COUNTED.test(before);
  }
  if (DASH.test(mark))
    return /\d$/.test(before) || /^\d/.test(after) ? years(before, after) : /\p{L}\p{L}$|(?<!\p{L})[eEtT]$/u.test(before) && /^\p{L}\p{L}/u.test(after);
  if (!APOSTROPHE.test(mark)) return false;
  const [head, tail] = [/\p{L}+$/u.exec(before)?.[0] ?? '', /^\p{L}+/u.exec(after)?.[0] ?? ''];
  if (WORDS.test(head + tail)) return false;
  const next = /^\p{L}*\s+(\p{L}+)/u.exec(after)?.[1] ?? '';
  if (tail === 's' && head.length > 1) return !OWNED.test(next);
  if (tail === '') return /\p{L}s$/u.test(before) && /^\s+\p{L}/u.test(after) && !OWNED.test(next);
  return (/n$/.test(head) && tail === 't') || /^(?:ll|re|ve|d|m)$/.test(tail) || /^[OD]$/.test(head);
}

const sameSign = (a: string, b: string): boolean => a === b || [APOSTROPHE, DASH, QUOTATION].some((kind) => kind.test(a) && kind.test(b));

/** The offsets in a part of a quotation of marks that only the printed document has: within words that its source gives as they are printed. */
function marksInPrint(part: string, printed: readonly string[]): Set<number> {
  const straight = (words: string): string => words.replace(/[\u2018\u2019]/g, "'");
  return new Set(
    printed.flatMap((words) =>
      [...straight(part).matchAll(new RegExp(RegExp.escape(straight(words)), 'g'))].flatMap(({ index, 0: found }) =>
        [...found.matchAll(/'/g)].map((mark) => index + mark.index),
      ),
    ),
  );
}

/** The first sign of a part of a quotation that its text shows no trace of, with the words around it. */
export function untraced(part: string, slice: string, keepsPounds: boolean, printed: readonly string[] = []): { mark: string; around: string } | undefined {
  const inPrint = marksInPrint(part, printed);
  let at = 0;
  for (let i = 0; i < part.length; i += 1) {
    const mark = part[i] ?? '';
    const refused = { mark, around: part.slice(Math.max(0, i - 20), i + 20) };
    if (mark === ' ') {
      const from = at;
      while (at < slice.length && SPACE.test(slice[at] ?? '')) at += 1;
      if (!/^ [-\u2010-\u2015] /.test(part.slice(i, i + 3)) || DASH.test(slice[at] ?? '')) continue;
      if (!GAP.test(slice.slice(from, at).replaceAll(signs.HIDDEN, ''))) return { mark: part[i + 1] ?? '', around: refused.around };
      i += 2;
      continue;
    }
    while (slice[at] === signs.HIDDEN) at += 1;
    if (sameSign(mark, slice[at] ?? '')) at += 1;
    else if (inPrint.has(i)) continue;
    else if (QUOTATION.test(mark)) {
      const marks = slice.match(/["\u201c\u201d]/g)?.length ?? 0;
      if (marks % 2 === 0) return refused;
    } else if (!traced(mark, part.slice(0, i), part.slice(i + 1), keepsPounds)) return refused;
  }
  return undefined;
}

/** A word with the apostrophe that is in it. One at its end may be a quotation mark. */
const WORD = /\p{L}+(?:['\u2018\u2019]\p{L}+)?/gu;

/** Words that are none, unless they have an apostrophe: of a plural without s, of a word whose plural ends otherwise, or run together with "not". */
const OWNS = /(?:children|men|people|[^aeiou\W]y)s$|nt$/;

/** A quotation as it is shown, and as its damaged text has it. */
interface Restored {
  quote: string;
  extracted: string;
}

/** What the quotations of a damaged text know of its signs: how they show passages, and words that are none without the apostrophe that they have there, by their letters. */
export interface KnownSigns {
  passages: readonly Restored[];
  words: ReadonlyMap<string, { sign: string; at: number }>;
}

/** What quotations of one text have put back. A word that may stand without an apostrophe ("boards"), or has it at two places, tells nothing of the same letters elsewhere. */
export function signsIn(quotations: readonly Restored[]): KnownSigns {
  const words = quotations.flatMap(({ quote }) => quote.match(WORD) ?? []).map((word) => word.toLowerCase());
  const forms = Map.groupBy(words, (word) => word.replace(APOSTROPHE, ''));
  return {
    passages: quotations.filter(({ quote, extracted }) => quote !== extracted),
    words: new Map(
      [...forms].flatMap(([bare, found]) => {
        const [at = -1, ...others] = new Set(found.map((word) => word.search(APOSTROPHE)));
        return at <= 0 || others.length > 0 || !OWNS.test(bare) || WORDS.test(bare) ? [] : [[bare, { sign: found[0]?.[at] ?? '', at }] as const];
      }),
    ),
  };
}

/** A stretch of a damaged text with the signs that its quotations are certain of: of words that one of them quotes, and of words that are none without. */
export function withKnownSigns(stretch: string, { passages, words }: KnownSigns): string {
  const shown = passages.reduce((text, { quote, extracted }) => text.replace(extracted, () => quote), stretch);
  return shown.replace(WORD, (word) => {
    const lost = words.get(word.toLowerCase());
    return lost ? word.slice(0, lost.at) + lost.sign + word.slice(lost.at) : word;
  });
}
