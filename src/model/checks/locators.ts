// Locators: a place that the document can have, and no other than the one where its own numbers put the words.
import { preparedTexts } from '../evidence/lookUp.ts';
import { lineAt, type PreparedText } from '../evidence/preparedText.ts';
import { isMatch } from '../evidence/quotes.ts';
import { collapse } from '../evidence/typography.ts';
import { once } from '../once.ts';
import type { SourceData } from '../written/draft.ts';
import { at, type Rule } from './rule.ts';

const NAMED = /(?<!\p{L})(paragraph|para|bullet|recommendation|page|sentence|line)s?\.?\s+(-?\d+)(?!\.?\d)(?:\s*(?:-|\u2013|to|and)\s*(\d+))?/giu;
const DOTTED = /(?<![\d.])\d+(?:\.\d+)+/g;
/** A page of print holds more words than this, and a document few pages without any. */
const WORDS_A_PAGE = 100;
const PAGES_BESIDE = 5;
const BULLET = /^[^\S\n\u0001]*[-*•▪◦]\s/gm;

interface Numbered {
  offset: number;
  number: string;
}

/** What of a text bounds its locators. */
interface Plan {
  most: Record<string, number>;
  dotted: Numbered[];
  /** How many bullets are below each heading. */
  bullets: Map<string, number>;
  /** Numbered paragraphs whose beginnings are lost, by line. */
  lost: { line: number; paragraph: number }[];
}

function bulletsBelow(words: string): Map<string, number> {
  const counts = new Map<string, number>();
  let heading = '';
  for (const line of words.split('\n')) {
    const title = /^[\s\u0001]*#*([\s\u0001]*\p{Lu}[^.]{2,80})$/u.exec(line);
    if (line.match(BULLET)) counts.set(heading, (counts.get(heading) ?? 0) + 1);
    else if (title) heading = collapse(title[1] ?? '');
  }
  return counts;
}

function planOf(text: PreparedText, gaps: readonly { line: number; paragraph?: number | undefined }[]): Plan {
  const words = text.masked.slice(0, text.quotable[1]);
  const lines = words.split('\n').filter((line) => collapse(line) !== '').length;
  const blocks = words.split(/\n\s*\n/).length + [...words.matchAll(BULLET)].length;
  const lost = gaps.flatMap(({ line, paragraph }) => (paragraph === undefined ? [] : [{ line, paragraph }]));
  const numbers = [...words.matchAll(/^\s*(\d{1,3})\.\s/gm)].map(({ 1: number }) => Number(number));
  const paragraphs = lost.length > 0 ? Math.max(...lost.map(({ paragraph }) => paragraph)) : Math.max(blocks, lines, ...numbers);
  return {
    most: {
      paragraph: paragraphs,
      recommendation: paragraphs,
      bullet: lost.length > 0 ? lines : [...words.matchAll(BULLET)].length,
      sentence: Math.max(lines, [...words.matchAll(/[.!?](?:\s|$)/g)].length),
      line: text.raw.split('\n').length,
      page: Math.ceil(collapse(words).split(' ').length / WORDS_A_PAGE) + PAGES_BESIDE,
    },
    dotted: [...words.matchAll(/^\s*(?:[-*•]\s+)?(\d+(?:\.\d+)+)\.?\s+(?![\p{Ll}%])/gmu)].map(({ index, 1: number = '' }) => ({
      offset: text.codePoints(index),
      number,
    })),
    lost,
    bullets: bulletsBelow(words),
  };
}

/** What bounds the locators of a text, as its source describes it; where neither has changed, it is not worked out again. */
const planned = once((text: PreparedText) => once(({ text: { gaps = [] } }: SourceData): Plan => planOf(text, gaps)));

/** How many bullets are below the heading that a locator names, if it names one. */
function bulletCount(locator: string, bullets: Plan['bullets']): number | undefined {
  const heading = /^(.+),\s*bullet/i.exec(locator)?.[1];
  return heading === undefined ? undefined : bullets.get(heading);
}

/** Why a document cannot have a place, if it cannot. */
function impossible(locator: string, { most, dotted, lost, bullets }: Plan, start: number | undefined, lineOf: (offset: number) => number): string | undefined {
  if (!/[\p{L}\p{N}]/u.test(locator)) return 'It names no place.';
  const bare = /^-?\d+$/.test(locator) ? `paragraph ${locator}` : locator;
  for (const [, word = '', first = '', last] of bare.matchAll(NAMED)) {
    const kind = word.toLowerCase() === 'para' ? 'paragraph' : word.toLowerCase();
    const [from, to] = [Number(first), Number(last ?? first)];
    const below = kind === 'bullet' && lost.length === 0 ? bulletCount(locator, bullets) : undefined;
    const bound = below ?? most[kind] ?? Infinity;
    if (from < 1) return 'Places are counted from 1.';
    if (to < from) return `${kind} ${from} to ${to} runs backwards.`;
    if (to > bound) return bound === 0 ? `The text has no ${kind}.` : `The text has no ${kind} ${to}; it cannot go beyond ${bound}.`;
    if (kind !== 'paragraph' || start === undefined || last !== undefined || lost.length === 0) continue;
    const line = lineOf(start);
    const before = lost.filter((one) => one.line <= line).at(-1)?.paragraph ?? 1;
    const after = lost.find((one) => one.line > line)?.paragraph ?? Infinity;
    if (from < before || from > after)
      return `The words stand in or after paragraph ${before}${after === Infinity ? '' : ` and before paragraph ${after}`} of the document.`;
  }
  for (const [number] of locator.matchAll(DOTTED)) {
    if (!dotted.some((one) => one.number === number)) return `The document numbers no paragraph ${number}.`;
    const here = start === undefined ? undefined : dotted.filter(({ offset }) => offset <= start).at(-1)?.number;
    if (here !== undefined && here !== number) return `The words stand in ${here} of the document.`;
  }
  return undefined;
}

export const locators: Rule = (draft, evidence) => {
  const texts = preparedTexts(draft);
  const plans = new Map(
    draft.sources.flatMap(({ id, data }) => {
      const text = texts.get(id);
      return text ? [[id, planned(text)(data)]] : [];
    }),
  );
  return evidence.flatMap(({ file, kind, index, id, result }) => {
    const [text, plan] = [texts.get(file.data.source), plans.get(file.data.source)];
    const item = kind === 'left_out' ? undefined : file.data[kind][index];
    const locator = item && 'locator' in item ? item.locator : undefined;
    if (locator === undefined || !text || !plan) return [];
    const start = isMatch(result) ? result.start : undefined;
    const why = impossible(locator, plan, start, (offset) => lineAt(text.raw, offset));
    return why === undefined
      ? []
      : [at(file, [kind, index, 'locator'], `"${locator}" cannot be where the words stand. ${why}`, 'Look the place up in the document.', id)];
  });
};
