// On which page quoted words stand: said where passages before and after them stand on it too, and nowhere else.
import { describe, expect, it } from 'vitest';
import { pagesOfParagraphs, printedPages } from '../../src/model/record/printedPages.ts';
import type { Finding } from '../../src/model/record/record.ts';
import { source, toldFinding } from '../fixtures/made.ts';

/** A passage of a paragraph whose page is known. */
const known = (paragraph: number, page: number, more: Partial<Finding> = {}): Finding =>
  ({ ...toldFinding(`p${paragraph}`, 'a', 'plans', 'concern', page), paragraph: String(paragraph), ...more }) as Finding;
/** The paragraphs whose first words are lost, each in a gap of its own. */
const document = (...lost: number[]) =>
  source('s-a', 'report', 'Them', { text: { state: 'lossy', gaps: lost.map((paragraph) => ({ line: paragraph * 10, paragraph, words: 9 })) } } as object);
const pages = (passages: readonly Finding[], lost: readonly number[] = []) => pagesOfParagraphs(document(...lost), passages);

describe('the page of a numbered paragraph', () => {
  it('is that of the paragraphs around it, where both are on one', () => {
    expect(pages([known(3, 2), known(5, 2)])(4)).toEqual([2, 2]);
    expect(pages([known(3, 2), known(4, 2), known(5, 2)])(4)).toEqual([2, 2]);
  });
  it('is one of two where it may go over to the next page, or may have begun on the one before', () => {
    expect(pages([known(3, 2), known(4, 2), known(5, 3)], [3, 4, 5, 6])(4)).toEqual([2, 3]);
    expect(pages([known(3, 1), known(4, 2), known(5, 2)])(4)).toEqual([1, 2]);
  });
  it('is not said where it may be one of three', () => {
    expect(pages([known(3, 1), known(5, 3)])(4)).toBeUndefined();
  });
  it('is said of a paragraph of which nothing but its first words is lost, where these are known to be on it', () => {
    expect(pages([known(3, 1), known(4, 2), known(5, 2)], [3, 4, 5])(4)).toEqual([2, 2]);
  });
  it('is not said where what is known of it is on another page, or out of order', () => {
    expect(pages([known(3, 2), known(4, 3), known(5, 2)])(4)).toBeUndefined();
    expect(pages([known(3, 3), known(5, 2)])(4)).toBeUndefined();
  });
  it('is not said of the first and the last that is known, nor from another document', () => {
    expect(pages([known(3, 2)])(4)).toBeUndefined();
    expect(pages([known(5, 2)])(4)).toBeUndefined();
    expect(pages([known(3, 2, { source: 's-b' }), known(5, 2)])(4)).toBeUndefined();
    expect(pages([])(4)).toBeUndefined();
  });
});

describe('the page of quoted words', () => {
  const asked = (locator: string, more: { paragraph?: string; page?: number } = {}) =>
    printedPages({ locator, ...more }, (paragraph) => [paragraph * 10, paragraph * 10 + 1]);
  it('is that of the paragraph in which they stand', () => {
    expect(asked('Progress, paragraph 4')).toEqual([40, 41]);
    expect(asked('paragraph 4')).toEqual([40, 41]);
    expect(asked('Summary of findings')).toBeUndefined();
    expect(asked('subparagraph 4')).toBeUndefined();
  });
  it('is that of the words that are lost right beside them', () => {
    expect(asked('paragraph 4', { paragraph: '4', page: 7 })).toEqual([7, 7]);
    expect(asked('Recommendation 4', { paragraph: '4', page: 7 })).toEqual([7, 7]);
    expect(asked('Summary', { paragraph: 'Summary', page: 7 })).toEqual([7, 7]);
  });
  it('is not that of a fuller text in another paragraph', () => {
    expect(asked('Summary', { paragraph: '4', page: 7 })).toBeUndefined();
    expect(asked('paragraph 5', { paragraph: '4', page: 7 })).toEqual([50, 51]);
  });
});

it('paragraphs of two figures are known by both, and a part without a number, or lost words of no paragraph, tell nothing', () => {
  expect(pages([known(11, 2), known(13, 2)])(12)).toEqual([2, 2]);
  expect(pages([known(3, 2, { paragraph: 'part 3' }), known(5, 2)])(4)).toBeUndefined();
  expect(pages([known(3, 2, { paragraph: '3a' }), known(5, 2)])(4)).toBeUndefined();
  expect(pages([known(3, 2, { page: undefined }), known(5, 2)])(4)).toBeUndefined();
  const [own] = [[known(4, 2), known(5, 2)]];
  // A paragraph is begun by words before the next gap only where that one is of a paragraph too.
  expect([pages(own, [4, 5])(4), pages(own, [4])(4), pages(own, [5])(4)]).toEqual([[2, 2], undefined, undefined]);
  expect(printedPages({ locator: 'paragraph 12' }, (paragraph) => [paragraph, paragraph])).toEqual([12, 12]);
  expect(printedPages({ locator: 'paragraph 12, note 3' }, (paragraph) => [paragraph, paragraph])).toBeUndefined();
});
