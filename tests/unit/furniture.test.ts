// Which lines of a document are its heads, feet and page numbers, and which are its text.
import { expect, it } from 'vitest';
import { isFurniture, isPageNumber, keyOf } from '../../src/model/evidence/furniture.ts';

it.each(['7', '- 7 -', 'Page 7', 'Page 7 of 12', 'p. 7', '7 / 12', 'iv', 'xii'])('takes "%s" for the number of a page', (line) =>
  expect(isPageNumber(line)).toBe(true),
);

it.each(['', '—', '7 children', 'Page 7 of the report', '2024 was a year', '70000', 'civil'])('takes "%s" for no number of a page', (line) =>
  expect(isPageNumber(line)).toBe(false),
);

it('takes a line that comes back for a head or foot, whatever the number in it, and no other', () => {
  const is = isFurniture(['Report of Elsewhere, page 1', 'Plans are late.', 'Report of Elsewhere,  page 2', '3']);
  expect(['Report of Elsewhere, page 3', 'Plans are late.', '3', 'Something else'].map(is)).toEqual([true, false, true, false]);
  expect(keyOf(' Page  12 of 30 ')).toBe('page # of #');
});
