// A printed document as the words of its pages give it: which numbers are those of its paragraphs, what is a quotation of it, and which words are not ours.
import { describe, expect, it } from 'vitest';
import { printedOf, type Printed } from '../../src/model/authoring/printed.ts';
import { placesOf } from '../../src/model/authoring/printedQuotes.ts';
import { sharedWith } from '../../src/model/authoring/sharedWords.ts';

const pagesOf = ({ paragraphs }: Printed): [number, readonly number[]][] => paragraphs.map(({ number, pages }) => [number, pages]);
const stands = (pages: readonly string[], quote: string, footnotes?: readonly string[]): boolean => placesOf(printedOf(pages, footnotes), quote).length > 0;

describe('paragraphs', () => {
  it('are the longest row of growing numbers, not a list in front of them or within one', () => {
    expect(pagesOf(printedOf(['1. Act.\n2. Visit.\n3. Write.\n1. One.', '2. Two:\n1. a list\n3. Three.\n4. Four.']))).toEqual([
      [1, [1]],
      [2, [2]],
      [3, [2]],
      [4, [2]],
    ]);
  });
  it('may go on over a page, and one whose number is lost is missed and no other', () => {
    expect(pagesOf(printedOf(['1. One\ngoes on', 'and on.\n2. Two.\n4. Four.']))).toEqual([
      [1, [1, 2]],
      [2, [2]],
      [4, [2]],
    ]);
  });
  it('may be numbered without a full stop, or on a line of their own', () => {
    expect(pagesOf(printedOf(['1 One of\n12 months.\n2 Two.'])).map(([number]) => number)).toEqual([1, 2]);
    expect(pagesOf(printedOf(['1.\nOne.', '2.\nTwo.', '3.\nThree.'])).map(([number]) => number)).toEqual([1, 2, 3]);
  });
  it('do not end in what every page repeats', () => {
    const { text } = printedOf(['The report\n1. One.\n1', 'The report\n2. Two.\n2', 'The report\n3. Three.\n3']);
    expect(text).toBe('1. One.\n2. Two.\n3. Three.');
  });
});

describe('a quotation', () => {
  it.each([
    ['as it is printed', 'Staff know families well.', 'Staff know families well.'],
    ['in other typography', 'The council\u2019s \u201cfront door\u201d \u2013 long\u2011term.', 'The council\'s "front door" - longterm.'],
    ['over the end of a line', 'Staff are well-\nmeaning and chil-\ndren know.', 'Staff are well-meaning and children know.'],
    ['in letters that are printed as one', 'Su\uFB03cient help.', 'Sufficient help.'],
    ['with bullets of another program', 'Homes:\no are warm\no are safe', 'Homes: are warm are safe'],
  ])('stands %s', (_how, page, quote) => expect(stands([page], quote)).toBe(true));
  it.each([
    ['another letter', 'Staff know families well.', 'Stuff know families well.'],
    ['a capital for a small letter', 'staff know families.', 'Staff know families.'],
    ['a word left out', 'Staff do not know families.', 'Staff do know families.'],
    ['another digit', 'In 2014, 568 waited.', 'In 2014, 566 waited.'],
    ['a pound sign that is not there', 'It cost 500 a week.', 'It cost \u00a3500 a week.'],
    ['the end of a word', 'Illness was unseen.', 'ness was unseen.'],
    ['the beginning of a number', 'There were 1,128', 'There were 1,12'],
    ['parts in another order', 'Homes are warm. Food is good.', 'Food is good. [\u2026] Homes are warm.'],
  ])('does not stand with %s', (_how, page, quote) => expect(stands([page], quote)).toBe(false));
  it('runs on over a page, past what pages repeat and a note at the foot', () => {
    const pages = ['Report 1\nStaff know\n2 A note of its own.', 'Report 2\nfamilies well.'];
    expect(placesOf(printedOf(pages), 'Staff know families well.')).toMatchObject([{ overNote: true }]);
    expect(placesOf(printedOf(pages), 'A note of its own.')).toMatchObject([{ overNote: false }]);
    expect(stands(['Report 1\nStaff do not', 'Report 2\nknow families.'], 'Staff know families.')).toBe(false);
  });
  it('has no digit of a footnote that the source lists', () => {
    expect(stands(['The Board7 met, and acted.'], 'The Board met, and acted.', ['Board7'])).toBe(true);
    expect(stands(['The Board7 met, and acted.'], 'The Board met, and acted.')).toBe(false);
  });
});

describe('words in a row', () => {
  const shared = (sentence: string): string[] =>
    sharedWith('Managers know their teams well-\nenough, and the children\u2019s plans say who acts when.')(sentence);
  it.each([
    ['six', 'Now managers know their teams wellenough and go.', ['managers know their teams wellenough and']],
    ['more, in other typography', "The children's plans say who acts, when asked.", ['the childrens plans say who acts when']],
    ['five', 'Managers know their teams well-enough.', []],
    ['six in another order', 'Their teams know managers well-enough, and the children plan.', []],
  ])('%s', (_how, sentence, runs) => expect(shared(sentence)).toEqual(runs));
});
