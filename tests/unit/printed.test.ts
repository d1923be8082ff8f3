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

describe('what every page repeats', () => {
  const of = (...pages: string[]): string => printedOf(pages).text;
  it('is at the three first or the three last lines of at least two pages, and of a third of them', () => {
    expect(of('Head\nOne.', 'Head\nTwo.')).toBe('One.\nTwo.');
    expect(of('Head\nOne.', 'Two.', 'Three.')).toBe('Head\nOne.\nTwo.\nThree.');
    const many = Array.from({ length: 9 }, (_, i) => `Word ${'abcdefghi'.charAt(i)} alone.`);
    expect(of(...many.map((line, i) => (i < 2 ? `Head\n${line}` : line)))).toContain('Head');
    expect(of(...many.map((line, i) => (i < 3 ? `Head\n${line}` : line)))).not.toContain('Head');
    const deep = (line: string): string => `a${line}\nb${line}\nc${line}\nThe same line.\nd${line}\ne${line}\nf${line}`;
    expect(of(deep('x'), deep('y'))).toContain('The same line.');
  });
  it('is the same whatever its number and its spaces, and is no line that begins with the number of a paragraph', () => {
    expect(of('  Report   of 12 pages \nOne.', 'Report of 3 pages\nTwo.')).toBe('One.\nTwo.');
    expect(of('1. The same.\nOne.', '2. The same.\nTwo.')).toContain('1. The same.');
    expect(of('Part 1. The same.\nOne.', 'Part 2. The same.\nTwo.')).toBe('One.\nTwo.');
    // Blank lines are no lines at the edge.
    expect(of('\n\n\nHead\nOne.', '\n\n\nHead\nTwo.')).not.toContain('Head');
  });
});

describe('what is no word', () => {
  it('is hidden: the digits of a listed footnote, once and whole, and the letter that some programs print for a bullet', () => {
    expect(printedOf(['The Board12 met. The Board12 acted.'], ['Board12']).text).toBe('The Board\u0001\u0001 met. The Board12 acted.');
    expect(printedOf(['The Board 7 met, Board71.'], ['Board7']).text).toBe('The Board \u0001 met, Board71.');
    expect(printedOf(['No digits here.'], ['here']).text).toBe('No digits here.');
    expect(printedOf(['  o are warm\nto o him\no\tis'], []).text).toBe('  \u0001 are warm\nto o him\n\u0001\tis');
  });
});

it('every place at which a paragraph may begin is one of a longest row: a list within the document may be numbered too', () => {
  const numbers = (...pages: string[]): number[] => printedOf(pages).possible.map(({ number }) => number);
  // A list of two stands before the second paragraph: its numbers go with no longest row.
  expect(numbers('1. One.\n2. Two.\n3. Three.\n4. Four.')).toEqual([1, 2, 3, 4]);
  expect(numbers('1. One.\n7. Seven.\n2. Two.\n3. Three.')).toEqual([1, 2, 3]);
  expect(numbers('1. One.\n2. Two.\n2. Two again.\n3. Three.')).toEqual([1, 2, 2, 3]);
  const { possible, text } = printedOf(['1. One.\n2. Two.\n2. Two again.\n3. Three.', 'More.']);
  expect(possible.map(({ start, end, pages }) => [text.slice(start, end), pages])).toEqual([
    ['1. One.', [1]],
    ['2. Two.\n2. Two again.', [1]],
    ['2. Two again.', [1]],
    ['3. Three.\nMore.', [1, 2]],
  ]);
  expect(numbers('No numbers.')).toEqual([]);
  // Of as many with a full stop and without, those with one.
  expect(printedOf(['1. One.\n2. Two.\n3 Three\n4 Four']).paragraphs.map(({ number }) => number)).toEqual([1, 2]);
  expect(printedOf(['  12. One.\n1234. Two.\n13. Three.\n14.']).paragraphs.map(({ number }) => number)).toEqual([12, 13, 14]);
  expect(printedOf(['12  One\n13\t“Two\n14 three\n a 15 Four']).paragraphs.map(({ number }) => number)).toEqual([12, 13]);
});

describe('the place of a quotation', () => {
  const places = (pages: readonly string[], quote: string): [string, boolean][] => {
    const printed = printedOf(pages);
    return placesOf(printed, quote).map(({ start, end, overNote }) => [printed.text.slice(start, end), overNote]);
  };
  it('is from its first letter to its last, of each time that it stands there', () => {
    expect(places(['“Homes are warm.” Homes are warm!'], 'Homes are warm.')).toEqual([['Homes are warm', false], ['Homes are warm', false]]); // prettier-ignore
    expect(places(['Homes are warm in winter. Food is good.'], 'Homes are warm […] Food is good.')).toEqual([
      ['Homes are warm in winter. Food is good', false],
    ]);
    expect(places(['Homes are warm. Food is bad.'], 'Homes are warm […] Food is good.')).toEqual([]);
    expect(places(['Homes are warm.'], '…')).toEqual([]);
    expect(places(['Homes are warm. Food.'], 'Homes are warm. […] –')).toEqual([]);
  });
  it('begins and ends with words: the digits of a note may follow one, and no letter', () => {
    expect([places(['Homes are warm2 and'], 'are warm'), places(['Homes are warm23 and'], 'are warm'), places(['Homes are warmer'], 'are warm'), places(['Cares warm'], 'ares warm')].map((all) => all.length)).toEqual([1, 1, 0, 0]); // prettier-ignore
  });
  it('may go over a note that stands in the last twelve lines of a page, behind its first', () => {
    const over = (page: string): boolean[] => places([page, 'families well.'], 'Staff know families well.').map(([, overNote]) => overNote);
    const lines = (count: number): string => Array.from({ length: count }, (_, i) => `line ${'abcdefghijklmnop'.charAt(i)}`).join('\n');
    expect(over('Staff know\n12  A note')).toEqual([true]);
    expect(over(`Staff know\n1 A note\n${lines(11)}`)).toEqual([true]);
    expect(over(`Staff know\n1 A note\n${lines(12)}`)).toEqual([]);
    expect(over('Staff know\n123 A note')).toEqual([]);
    expect(over('Staff know\na 1 note')).toEqual([]);
    expect(places(['1 Staff know', 'families well.'], 'Staff know families well.')).toHaveLength(1);
  });
});

it('words are the document’s from six in a row on, as many as are, each run by itself', () => {
  const shared = (document: string, sentence: string): string[] => sharedWith(document)(sentence);
  expect(shared('one two three four five six', 'one two three four five six')).toEqual(['one two three four five six']);
  expect(shared('one two three four five', 'one two three four five six')).toEqual([]);
  expect(shared('a one two three four five six seven b', 'x one two three four five six seven y')).toEqual(['one two three four five six seven']);
  expect(shared('one two three four five six. ten eleven twelve thirteen fourteen fifteen', 'One two three four five six and ten eleven twelve thirteen fourteen fifteen!')).toEqual(['one two three four five six', 'ten eleven twelve thirteen fourteen fifteen']); // prettier-ignore
  // Of two places in the document the one with the longer run.
  expect(shared('a b c d e f. a b c d e f g', 'a b c d e f g')).toEqual(['a b c d e f g']);
  expect(shared('well\u00ad \nknown people like to see it done, COVID-\n19', 'wellknown people like to see it done COVID19')).toEqual([
    'wellknown people like to see it done covid19',
  ]);
  expect(shared('Well- \n  known people like to see it done', 'wellknown people like to see it done')).toHaveLength(1);
  expect(shared('ab cd ef gh ij kl', 'a bc de fg hi jk l')).toEqual([]);
  expect(shared('Words.', '…')).toEqual([]);
});
