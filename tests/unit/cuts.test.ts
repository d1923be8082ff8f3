// A quotation is not cut around what turns its sense: tried at every negation of the texts that we hold.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { preparedTexts } from '../../src/model/evidence/lookUp.ts';
import { prepare } from '../../src/model/evidence/preparedText.ts';
import { findQuote, isMatch } from '../../src/model/evidence/quotes.ts';
import { collapse } from '../../src/model/evidence/typography.ts';
import { readDraft } from '../../src/record.ts';

const texts = [...preparedTexts(readDraft().draft).values()];
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

describe('where a sentence ends in a text that lost its full stops', () => {
  const cut = (text: string, quote: string): boolean => !isMatch(findQuote(prepare(text, { state: 'lossy' }), { quote }));
  it('is the end of a line that had room for the next word', () => {
    const text =
      'The paper that prints no news\nInspectors said that children are safe and that their views shape most plans of all teams\nThe letter is short\n';
    expect(cut(text, 'children are safe')).toBe(false);
    expect(cut(text, 'The letter is short')).toBe(false);
  });
  it('is not the end of a line that was full', () => {
    const lines = [
      'Leaders of all the teams have visited',
      'the homes of children and have seen how',
      'they live, and they do not believe that',
      'Rotherham children are safe at home',
    ];
    expect(cut(lines.join('\n'), 'Rotherham children are safe')).toBe(true);
  });
});

describe('a quote that is cut', () => {
  const reason = (text: string, quote: string): string => {
    const result = findQuote(prepare(text, { state: 'clean' }), { quote });
    return isMatch(result) ? 'found' : result.reason;
  };
  it.each([
    ['It is not the case that children are safe.', 'children are safe.'],
    ['The service has not yet been able to secure improvement for all.', 'secure improvement for all.'],
    ['Managers failed to ensure that every child was seen and that visits were made.', 'visits were made.'],
    ['There is no evidence that plans are late and children are waiting.', 'children are waiting.'],
    ['Unless staff are paid, children are seen on time.', 'children are seen on time.'],
    ['They dont always drive progress in plans.', 'drive progress in plans.'],
    ['No social workers and managers are well trained.', 'managers are well trained.'],
    ['Help came too late to keep the family together.', 'keep the family together.'],
  ])('%s, begun at "%s"', (text, quote) => {
    expect(reason(text, quote)).toBe('cut-after-negation');
  });
  it.each([
    ['Children are safe in only a few cases.', 'Children are safe'],
    ['Children are safe, in name only.', 'Children are safe'],
    ['Plans are reviewed, except in two teams.', 'Plans are reviewed'],
    ['Plans are reviewed, but not in time.', 'Plans are reviewed'],
    ['Plans are reviewed unless staff are away.', 'Plans are reviewed'],
    ['The claim that children are safe is not true.', 'The claim that children are safe'],
  ])('%s, ended after "%s"', (text, quote) => {
    expect(reason(text, quote)).toBe('cut-before-limit');
  });
  it.each([
    ['Plans are not late, but visits are rare and short.', 'visits are rare and short.'],
    ['Not only are plans late, but visits are rare.', 'visits are rare.'],
    ['Plans are not late; visits are rare and short.', 'visits are rare and short.'],
    ['Plans are not late and visits are rare and short.', 'visits are rare and short.'],
    ['Although plans are not late, visits are rare.', 'visits are rare.'],
    ['The lack of plans means that visits are rare.', 'visits are rare.'],
    ['Plans are made without delay and visits are paid.', 'visits are paid.'],
    ['It is no longer so. Visits are paid every week.', 'Visits are paid every week.'],
    ['Plans are reviewed, but they are not always in time.', 'Plans are reviewed'],
    ['Visits are paid if needed and plans are made.', 'Visits are paid'],
  ])('%s, quoted as "%s", stands', (text, quote) => {
    expect(reason(text, quote)).toBe('found');
  });
});
