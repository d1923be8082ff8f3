// A word that the end of a line breaks, and a head or foot that cuts a sentence in two: a quotation goes across, and nothing is added or lost.
import { describe, expect, it } from 'vitest';
import { pasteable } from '../../src/model/evidence/passages.ts';
import { linesNamed, prepare } from '../../src/model/evidence/preparedText.ts';
import { findQuote, isMatch } from '../../src/model/evidence/quotes.ts';
import { sentencesOf } from '../../src/model/evidence/sentences.ts';

const text = (raw: string, more: Partial<Parameters<typeof prepare>[1]> = {}) => prepare(raw, { state: 'clean', ...more });
const found = (raw: string, quote: string, more: Partial<Parameters<typeof prepare>[1]> = {}): string => {
  const result = findQuote(text(raw, more), { quote });
  return isMatch(result) ? result.level : result.reason;
};

describe('a word that the end of a line breaks', () => {
  it('is quoted with its hyphen, and not with a space behind it', () => {
    const raw = 'Leaders are well-\ninformed about their work.';
    expect(found(raw, 'Leaders are well-informed about')).toBe('word for word');
    expect(found(raw, 'Leaders are well- informed about')).toBe('broken-word');
    expect(found(raw, 'Leaders are wellinformed about')).toBe('not-found');
    expect(found(raw, 'Leaders are well informed about')).toBe('not-found');
  });

  it('is quoted without its hyphen only where the document has the word whole and never with a hyphen', () => {
    const broken = 'Workers share inform-\nation with schools.';
    expect(found(broken, 'Workers share information with')).toBe('not-found');
    expect(found(`${broken} This information is used.`, 'Workers share information with')).toBe('word for word');
    expect(found(`${broken} This information is used.`, 'Workers share inform ation with')).toBe('not-found');
    expect(found('They re-\nform plans. A reform and a re-form are not one.', 'They reform plans.')).toBe('not-found');
    expect(found('They re-\nform plans. A reform and a re-form are not one.', 'They re-form plans.')).toBe('word for word');
  });

  it('counts as whole at the edges of a quotation', () => {
    const raw = 'Workers share inform-\nation with schools. This information is used.';
    expect(found(raw, 'ation with schools.')).toBe('not-found');
    expect(found(raw, 'Workers share inform')).toBe('not-found');
    expect(found(raw, 'information with schools.')).toBe('word for word');
  });

  it('is no word that only shares its end with the next', () => {
    const raw = 'There are short-\nand long-term plans for them.';
    expect(found(raw, 'There are short- and long-term plans')).toBe('word for word');
    expect(found(raw, 'There are short-and long-term plans')).toBe('not-found');
  });

  it('still turns a sentence: a negation that is broken is one', () => {
    expect(found('Managers can-\nnot have seen these plans. They cannot tell.', 'have seen these plans.')).toBe('cut-after-negation');
  });

  it.each(['Leaders are well-\ninformed about their work.', 'Workers share inform-\nation with schools. More information is needed.'])(
    'is given whole to whoever pastes the sentence: %j',
    (raw) => {
      const prepared = text(raw);
      for (const sentence of sentencesOf(prepared).sentences) {
        const words = pasteable(prepared, sentence);
        expect(words?.quote).not.toMatch(/-\s/);
        expect(words && isMatch(findQuote(prepared, words))).toBe(true);
      }
    },
  );
});

describe('a head, foot or page number within a sentence', () => {
  const raw = 'Plans are good. Social workers do not\n\nInspection of a council\n12\n\nvisit children as often as they should. Homes are near.';
  const furniture = { furniture: ['3-4'] };

  it('is no omission', () => {
    expect(found(raw, 'Social workers do not visit children as often as they should.', furniture)).toBe('word for word');
    expect(found(raw, 'Social workers do not visit children as often as they should.')).toBe('not-found');
  });

  it('does not part the sentence: what is negated before it is negated behind it', () => {
    expect(found(raw, 'visit children as often as they should.', furniture)).toBe('cut-after-negation');
  });

  it('is in no sentence and is left for no coder', () => {
    const { sentences, others } = sentencesOf(text(raw, furniture));
    expect(sentences.map(({ line }) => line)).toEqual([1, 1, 6]);
    expect(others).toEqual([]);
  });

  it('does not join two paragraphs, of which the first is finished', () => {
    const two = 'Plans are good.\n\nInspection of a council\n\nvisits are late and homes are far away.';
    expect(sentencesOf(text(two, { furniture: [3] })).sentences).toHaveLength(2);
  });

  it('is named by its lines', () => {
    expect([linesNamed(12), linesNamed('12'), linesNamed('12-14')]).toEqual([
      [12, 12],
      [12, 12],
      [12, 14],
    ]);
  });
});

it('a sentence has the page of the document on which it begins', () => {
  const raw = 'Plans are good. Visits are\nlate. Homes are near.\n\nStaff stay long.';
  const places: [number, number][] = [
    [1, 1],
    [2, 2],
    [4, 3],
  ];
  expect(sentencesOf(text(raw, { received: { places } })).sentences.map(({ page }) => page)).toEqual([1, 1, 2, 3]);
  expect(sentencesOf(text(raw)).sentences.map(({ page }) => page)).toEqual([undefined, undefined, undefined, undefined]);
});
