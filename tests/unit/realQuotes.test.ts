// Quotations of the texts that we hold: true ones are found, changed ones are refused, and none is cut around what turns its sense.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { preparedTexts } from '../../src/model/evidence/lookUp.ts';
import type { PreparedText } from '../../src/model/evidence/preparedText.ts';
import { findQuote, isMatch } from '../../src/model/evidence/quotes.ts';
import { collapse } from '../../src/model/evidence/typography.ts';
import { readDraft } from '../../src/record.ts';

const { draft } = readDraft();
const held = preparedTexts(draft);
const texts = [...held.values()];

/** Random passages of 4 to 30 words from the real texts, within one side of every gap and within the document. */
const passage = fc
  .tuple(fc.nat(), fc.nat(), fc.integer({ min: 4, max: 30 }))
  .map(([which, where, length]) => {
    const text = texts[which % texts.length] as PreparedText;
    const words = [...text.masked.slice(0, text.quotable[1]).matchAll(/[^\s\u0001]+/g)];
    const from = where % Math.max(1, words.length - length);
    const chosen = words.slice(from, from + length);
    // A hyphen at the end of a line holds two halves of a word together.
    const start = chosen[0]?.index ?? 0;
    const last = chosen.at(-1);
    return { text, from: start, words: collapse(text.masked.slice(start, last ? last.index + last[0].length : start)).split(' ') };
  })
  .filter(({ text, words, from }) => {
    const quote = words.join(' ');
    const end = from + quote.length + 40;
    const letters = /^[\p{L}\p{N}].*[\p{L}\p{N}.]$/u.test(quote) && !/[\u0001*#|[\]()]/.test(quote);
    return letters && quote.length >= 12 && !text.barriers.some((gap) => from < gap && gap < end);
  });

describe('on the real texts', () => {
  it('finds 1,000 of 1,000 random true passages', () => {
    fc.assert(
      fc.property(passage, ({ text, words }) => {
        const result = findQuote(text, { quote: words.join(' '), cut: 'a random passage' });
        return isMatch(result) || result.reason === 'found-twice';
      }),
      { numRuns: 1000, seed: 2014 },
    );
  });

  it('refuses 1,000 of 1,000 passages with one inner word dropped, added, swapped or negated', () => {
    let standing = 0;
    let tried = 0;
    const flat = new Map(texts.map((text) => [text, text.masked.replace(/[\s\u0001]+/g, ' ')]));
    fc.assert(
      fc.property(passage, fc.nat(), fc.constantFrom('drop', 'add', 'swap', 'negate'), ({ text, words }, where, way) => {
        const inner = 1 + (where % (words.length - 2));
        const changed = [...words];
        if (way === 'drop') changed.splice(inner, 1);
        if (way === 'add') changed.splice(inner, 0, 'often');
        if (way === 'negate') changed.splice(inner, 0, 'not');
        if (way === 'swap') [changed[inner], changed[inner + 1]] = [changed[inner + 1] ?? '', changed[inner] ?? ''];
        const quote = changed.join(' ');
        if (quote.length < 12 || quote === words.join(' ')) return true;
        if (flat.get(text)?.includes(quote)) {
          standing += 1;
          return true;
        }
        tried += 1;
        return !isMatch(findQuote(text, { quote, cut: 'a random passage' }));
      }),
      { numRuns: 1100, seed: 2025 },
    );
    expect(tried).toBeGreaterThanOrEqual(1000);
    expect(standing).toBeLessThan(50);
  });
});

it('holds every quote of the content, and refuses each with a "not" put into it', () => {
  for (const { data } of draft.findings) {
    const text = held.get(data.source);
    for (const finding of data.findings) {
      if (!('quote' in finding)) continue;
      const { quote, prefix, id } = finding;
      if (!text) throw new Error(data.source);
      const words = quote.split(' ');
      const negated = [...words.slice(0, 2), 'not', ...words.slice(2)].join(' ');
      expect(isMatch(findQuote(text, { quote: negated, cut: 'x' })), id).toBe(false);
      expect(isMatch(findQuote(text, { quote, prefix, cut: 'x' })), id).toBe(true);
    }
  }
});

const NEGATION =
  /(?<![\p{L}-])(?:not(?! only)|cannot|never|none|neither|nor|few|fewer|rarely|seldom|hardly|scarcely|fail(?:s|ed|ing)? to|unable|lack of|unlikely|no longer|far from|little|less than|insufficient(?:ly)?|yet to)(?![\p{L}-])/giu;
/** Where, by the marks alone, another clause may begin: what stands behind is not tried here. */
const CLAUSE = /[,;:.!?]|\s(?:and|or|but|so|which|who|although|though|because|while|as|means|leads|results|is|are|was|were)\s/i;

/** Each negation of the texts, with the words after it in its clause and those before it in its sentence. */
const negations = texts.flatMap((text) =>
  [...text.masked.slice(0, text.quotable[1]).matchAll(NEGATION)].flatMap(({ index, 0: word }) => {
    const end = index + word.length;
    const gap = Math.min(text.raw.length, ...text.barriers.filter((barrier) => barrier >= index));
    const rest = text.masked.slice(end, Math.min(gap, end + 400));
    const clause = collapse(rest.slice(0, CLAUSE.exec(rest)?.index ?? 0)).split(' ');
    const sentence = collapse(rest.slice(0, /[.!?;]/.exec(rest)?.index ?? 0)).split(' ');
    const before = collapse(
      text.masked
        .slice(Math.max(0, index - 200), index)
        .split(/[.!?:;\u0001]|\n\s*\n/)
        .at(-1) ?? '',
    ).split(' ');
    return [{ text, word, clause, sentence, before }];
  }),
);

const one = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 4 })).map(([which, after, ahead]) => {
  const chosen = negations[which % negations.length] as (typeof negations)[number];
  return { ...chosen, after, ahead };
});

/** Refused as such, or because the words stand twice, are lost or too few. Excused, they are found. */
function refused(text: (typeof texts)[number], quote: string, reasons: readonly string[]): boolean | undefined {
  const excused = findQuote(text, { quote, cut: 'the sense is kept' });
  if (!isMatch(excused)) return undefined;
  const result = findQuote(text, { quote });
  return !isMatch(result) && reasons.includes(result.reason);
}

describe('at the negations of the real texts', () => {
  it('refuses a quote that begins one to eight words after one, in its clause', () => {
    let tried = 0;
    fc.assert(
      fc.property(one, ({ text, clause, sentence, after }) => {
        if (after >= clause.length) return true;
        const verdict = refused(
          text,
          sentence
            .slice(after)
            .join(' ')
            .replace(/^["“(]+/, ''),
          ['cut-after-negation'],
        );
        if (verdict !== undefined) tried += 1;
        return verdict ?? true;
      }),
      { numRuns: 1500, seed: 2014 },
    );
    expect(tried).toBeGreaterThan(500);
  });

  it('refuses an omission that leaves one out', () => {
    let tried = 0;
    fc.assert(
      fc.property(one, ({ text, sentence, before, after, ahead }) => {
        const left = before
          .slice(0, before.length - ahead)
          .slice(-6)
          .join(' ');
        const quote = `${left} […] ${sentence.slice(after).join(' ')}`;
        const verdict = refused(text, quote, ['omits-negation', 'cut-after-negation']);
        if (verdict !== undefined) tried += 1;
        return verdict ?? true;
      }),
      { numRuns: 1500, seed: 2025 },
    );
    expect(tried).toBeGreaterThan(500);
  });
});
