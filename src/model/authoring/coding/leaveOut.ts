// Leaving out: several passages in one go, as whole lines where they are, else by their words.
import { collapse } from '../../evidence/typography.ts';
import { quotationOf } from '../../evidence/passages.ts';
import type { PreparedText } from '../../evidence/preparedText.ts';
import type { Word } from '../../evidence/covers.ts';
import { inserting, removing } from './acts.ts';
import { bind, doing, started, type Act, type Coder, type Doing } from './doing.ts';
import type { Passage } from './passages.ts';
import { wholeOf } from './passages.ts';
import type { Stretch } from './places.ts';
import { refusalWords } from './refusals.ts';
import { paragraphsOf, wordsIn } from './units.ts';

/** A quotation of a field has at most 2,000 characters. */
const LONGEST = 1900;

interface Lines extends Stretch {
  first: number;
  last: number;
}

/** The lines that passages hold whole, in runs; what is between two of them on other lines parts them. */
function linesWithin(text: PreparedText, stretches: readonly Stretch[]): Lines[] {
  const isWithin = ({ start, end }: Word): boolean => stretches.some((one) => one.start < end && start < one.end);
  // A mark or a number with which a line begins is no word of its own.
  const byLine = Map.groupBy(
    wordsIn(text).filter(({ word }) => /\p{L}/u.test(word)),
    ({ line }) => line,
  );
  const runs: Lines[] = [];
  let isOpen = false;
  for (const [line, words] of byLine) {
    const [first, last] = [words[0], words.at(-1)];
    const isWhole = first !== undefined && last !== undefined && words.every(isWithin);
    const run = runs.at(-1);
    if (isWhole && isOpen && run) Object.assign(run, { last: line, end: last.end });
    else if (isWhole) runs.push({ first: line, last: line, start: first.start, end: last.end });
    isOpen = isWhole;
  }
  return runs;
}

/** Stretches next to each other in one paragraph as one, where that is not too long. */
function merged(text: PreparedText, stretches: readonly Stretch[]): Stretch[] {
  const paragraphAt = (offset: number): number => paragraphsOf(text).findLastIndex(({ start }) => start <= offset);
  const all: Stretch[] = [];
  for (const one of stretches) {
    const last = all.at(-1);
    const isNext = last && collapse(text.masked.slice(last.end, one.start)) === '' && paragraphAt(last.start) === paragraphAt(one.start);
    if (last && isNext && one.end - last.start < LONGEST) last.end = one.end;
    else all.push({ ...one });
  }
  return all;
}

function leaving(coder: Coder, text: PreparedText, before: Doing, stretches: readonly Stretch[], why: string | null): Act {
  const runs = linesWithin(text, stretches);
  const byLines = runs.reduce<Doing>(
    (state, { first, last, start }) => inserting(coder, state, 'left_out', { lines: first === last ? first : `${first}-${last}`, why }, start),
    before,
  );
  const rest = stretches.filter(({ start, end }) => !runs.some((run) => run.start < end && start < run.end));
  return merged(text, rest).reduce<Act>((state, stretch) => {
    if ('refused' in state) return state;
    const quotation = quotationOf(text, stretch);
    return 'quote' in quotation
      ? inserting(coder, state, 'left_out', { quote: quotation.quote, prefix: quotation.prefix ?? null, why }, stretch.start)
      : { refused: refusalWords(quotation) };
  }, byLines);
}

/** Leaves passages out for one reason, in one go; null where it is still to be said. What was decided on them is undone. */
export function leaveOut(coder: Coder, passages: readonly Passage[], why: string | null): Act {
  const { text } = coder.coding;
  if (!text) return { refused: 'The text of this document is not held here, so nothing of it needs to be left out.' };
  const published = passages.find(({ entry }) => entry?.item.id !== undefined && coder.published.has(entry.item.id));
  if (published) return { refused: 'One of these was published. Take it back under Corrections, which asks for the reason.' };
  const others = passages.filter(({ entry }) => entry?.kind !== 'left_out');
  const again = bind(started(coder), passages, (state, { entry }) => {
    if (!entry) return state;
    if (entry.kind !== 'left_out') return removing(state, entry.kind, entry.item);
    const index = state.lists.left_out.indexOf(entry.item);
    return doing(state, { set: ['left_out', index, 'why'], to: why });
  });
  if ('refused' in again) return again;
  const stretches = others.flatMap((one) => wholeOf(one) ?? []).sort((a, b) => a.start - b.start);
  return stretches.length === 0 ? again : leaving(coder, text, again, stretches, why);
}

/** The passages from one to the end of its paragraph on which nobody has decided; itself, however that is. */
export function toEndOfParagraph(text: PreparedText, passages: readonly Passage[], from: Passage): Passage[] {
  const start = wholeOf(from)?.start;
  if (start === undefined) return [from];
  const end = paragraphsOf(text).findLast((one) => one.start <= start)?.end ?? start;
  return passages.filter((one) => {
    const at = wholeOf(one)?.start ?? -1;
    return one.key === from.key || (!one.entry && at > start && at < end);
  });
}
