// What words and dates of a text stand for in the index, whichever way they are written.
import { expect, it } from 'vitest';
import { datesIn, formsOf, single, termsIn, wordsOf } from '../../src/model/sharing/searchWords.ts';

const dates = (text: string): string[] => datesIn(text).flatMap(({ tokens }) => tokens);

it('a date is known by the short name of its month, with its full stop too, and on the first and the last day of a month', () => {
  expect(dates('4 Dec. 2020, Sept 2019, Sep 2018')).toEqual(['20201204', '201909', '201809']);
  expect(dates('1 January 2020, 31 January 2020, 29 February 2020, 2020-01-31')).toEqual(['20200101', '20200131', '20200229', '20200131']);
});

it('what the calendar does not have is no date', () => {
  // Where the day alone is wrong, what stays is its month.
  expect(dates('30 February 2020')).toEqual(['202002']);
  expect(dates('2020-00-01, 0/5/2020, 30/02/2020, 29/02/2019, 1/13/2020, Mat 2020')).toEqual([]);
});

it('dates stand in the order of the text, whatever their form, and each part of it is of one', () => {
  expect(dates('2020-12-04, 3 May 2019 and 1/2/2018')).toEqual(['20201204', '20190503', '20180201']);
  expect(datesIn('3 May 2019')).toEqual([{ from: 0, to: 10, tokens: ['20190503'] }]);
});

it('a number is one word, with its commas and its point, and so is a word with its apostrophe', () => {
  expect(wordsOf('1,234,567 and 12,345 and 12.75').map(({ word }) => word)).toEqual(['1234567', 'and', '12345', 'and', '12d75']);
  expect(wordsOf('In 2014,15 boats')).toMatchObject([{ word: 'in' }, { word: '2014' }, { word: '15' }, { word: 'boats' }]);
  expect(wordsOf("O'Brien’s boat")).toEqual([{ word: 'obriens', from: 0, to: 9 }, { word: 'boat', from: 10, to: 14 }]); // prettier-ignore
});

it('two forms of a word are one in the singular, and short words and those that end in an s of their own are left as they are', () => {
  expect(['homes', 'cities', 'ties', 'gas', 'cats', 'glass', 'status', 'crisis', 'home'].map(single)).toEqual([
    ...['home', 'city', 'tie', 'gas', 'cat', 'glass', 'status', 'crisis', 'home'],
  ]);
});

it('a form that two terms have is that of the first', () => {
  const forms = formsOf({ terms: { first: ['sea port'], second: ['sea port', 'sea'] }, misspelt: {}, common: [] });
  expect(termsIn('By sea, a sea port', forms)).toEqual([{ id: 'second', from: 3, to: 6 }, { id: 'first', from: 10, to: 18 }]); // prettier-ignore
});
