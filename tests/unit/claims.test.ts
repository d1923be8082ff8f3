// What a caption claims of a series: each form of a claim, where it holds and where it does not, and what is left alone since it claims nothing.
import { describe, expect, it } from 'vitest';
import { falseClaims, falseTitle } from '../../src/model/checks/claims.ts';
import type { Series } from '../../src/model/checks/claimWords.ts';

/** 10, 20, 15, 15 and 12, from 2001 on. */
const series: Series = { measure: 'Children', values: [10, 20, 15, 15, 12].map((value, i) => ({ period: String(2001 + i), value })) };
const seriesOf = (values: readonly number[], more: { measure?: string; note?: string } = {}): Series => ({
  measure: more.measure ?? 'Children',
  values: values.map((value, i) => ({ period: String(2001 + i), value, note: i === 0 ? more.note : undefined })),
});
const told = (...captions: string[]): string[][] => captions.map((caption) => falseClaims(series, caption));
const isTold = (caption: string, of = series): boolean => falseClaims(of, caption).length > 0;
const NONE: string[] = [];

describe('a value', () => {
  it('is that of its year, before the year or after it', () => {
    expect(told('It was 20 in 2002.', 'In 2002 it was 20.', 'In 2002, the number of children stood at 20.', 'In 2002 it was at 20.')).toEqual(
      Array(4).fill(NONE),
    );
    const wrong = ['It gives 25 for 2002, but the value of 2002 is 20.'];
    expect(told('It was 25 in 2002.', 'In 2002 it was 25.', 'In 2002, the number of children stood at 25.', 'In 2002 it was at 25.')).toEqual(
      Array(4).fill(wrong),
    );
    expect(told('In 2002 the children were 25.', 'In 2002 it reached 25.', 'in 2002 at 25.')).toEqual(Array(3).fill(wrong));
    expect(told('In 2002 it rose to 25.', 'In 2003 it fell to 25.')).toEqual([wrong, ['It gives 25 for 2003, but the value of 2003 is 15.']]);
    expect(told('It was 10 in 1999.')).toEqual([['It gives 10 for 1999, which has no value.']]);
  });
  it('may be rounded or bounded, as its words say', () => {
    const of = (caption: string): boolean => isTold(caption);
    expect(
      ['about 21', 'about 19', 'around 19', 'more than 15', 'over 19', 'at least 20', 'less than 25', 'under 21', 'at most 20', 'up to 20', 'by 5'].filter(
        (words) => of(`It was ${words} in 2002.`),
      ),
    ).toEqual(NONE);
    const wrong = ['about 30', 'nearly 15', 'more than 25', 'above 21', 'at least 21', 'fewer than 15', 'below 19', 'at most 19', 'up to 19'];
    expect(wrong.filter((words) => !of(`It was ${words} in 2002.`))).toEqual(NONE);
    expect(told('It was over 25 in 2002.')).toEqual([['It gives over 25 for 2002, but the value of 2002 is 20.']]);
    expect(told('In 2002 it was over 25.')).toEqual([['It gives over 25 for 2002, but the value of 2002 is 20.']]);
  });
  it('is as exact as it is written, with its commas, its point and its share', () => {
    const exact = seriesOf([1234.56, 15.04]);
    const of = (caption: string): boolean => isTold(caption, exact);
    expect(['It was 1,235 in 2001.', 'It was 1,234.6 in 2001.', 'It was 15% in 2002.', 'It was 15.0% in 2002.'].filter(of)).toEqual(NONE);
    expect(['It was 1,234 in 2001.', 'It was 1,234.5 in 2001.', 'It was 15.1% in 2002.', 'It was 1,235.0 in 2001.'].filter((one) => !of(one))).toEqual(NONE);
  });
  it('is no year that stands before another one', () => expect(told('Since it began in 2001, in 2003 it was 15.')).toEqual([NONE]));
  it('is as exact as all its decimals, in its note too', () => {
    const exact = seriesOf([12.349, 1], { note: '12.75 of 30.' });
    expect([isTold('It was 12.35 in 2001.', exact), isTold('It was 12.34 in 2001.', exact), isTold('It was 12.75 in 2001.', exact)]).toEqual([
      false,
      true,
      false,
    ]);
  });
  it('may be a number that its note gives', () => {
    const noted = seriesOf([50, 60], { note: '1,050 of 2,100 children.' });
    expect([isTold('It was 1,050 in 2001.', noted), isTold('It was 1,050 in 2002.', noted), isTold('It was 105 in 2001.', noted)]).toEqual([false, true, true]);
  });
});

describe('a range', () => {
  it('holds every value of the years that it names, or of all', () => {
    expect(told('It was between 10 and 20.', 'From 2002 to 2005 it was between 12 and 20.', 'It was between 15 and 20 from 2002 to 2004.', 'It was between 10 and 20 up to 2002.', 'It was between 12 and 15 from 2003.')).toEqual(Array(5).fill(NONE)); // prettier-ignore
    expect(told('It was between 12 and 20.')).toEqual([['It speaks of values between 12 and 20, but that of 2001 is 10.']]);
    expect(told('It was between 15 and 20 from 2002 to 2005.')).toEqual([['It speaks of values between 15 and 20, but that of 2005 is 12.']]);
    expect(told('It was between 10 and 19 up to 2002.')).toEqual([['It speaks of values between 10 and 19, but that of 2002 is 20.']]);
    expect(told('In 2002 it was between 10 and 15.').flat()).not.toEqual([]);
  });
  it('may be rounded outwards, but not so far that it means nothing', () => {
    expect([isTold('It was between 5 and 25.'), isTold('It was between 0 and 20.')]).toEqual([false, false]);
    expect(told('It was between 10 and 35.')).toEqual([['It speaks of values between 10 and 35, but these run from 10 to 20.']]);
    expect(isTold('It was between 0 and 20.', seriesOf([12, 20]))).toBe(true);
    expect(isTold('It was between 9 and 11.', seriesOf([10, 10]))).toBe(false);
  });
  it('of one year, or of some, is held to these alone', () => {
    expect(told('In 2001 it was between 9 and 12.', 'From 2003 to 2005 it was between 12 and 15.')).toEqual([NONE, NONE]);
    expect(told('From 2003 to 2004 it was between 5 and 15.')).toEqual([['It speaks of values between 5 and 15, but these run from 15 to 15.']]);
    expect(told('It was between 15 and 20 up to 2002.')).toEqual([['It speaks of values between 15 and 20, but that of 2001 is 10.']]);
  });
  it('is none of years', () => expect(told('It changed between 2001 and 2003.')).toEqual([NONE]));
});

it('years from one to another lie in the series, but where it is said that there is nothing', () => {
  const words = (said: string): string[] => [`It says "${said}", but the series runs from 2001 to 2005.`];
  expect(told('It ran from 1999 to 2003.', 'It moved between 2001 and 2009.')).toEqual([words('from 1999 to 2003'), words('between 2001 and 2009')]);
  expect(told('It ran from 2001 to 2005.', 'There is no value from 1999 to 2003.', 'Nothing is known from 1999 to 2000.')).toEqual([NONE, NONE, NONE]);
});

describe('the highest or the lowest', () => {
  it('is that of all years, however it is said', () => {
    expect(told('The highest was in 2002.', 'It was lowest in 2001.', 'The greatest number, in 2002, came soon.', 'In 2001 the lowest was seen.', 'In 2002 it was 20, the highest.')).toEqual(Array(5).fill(NONE)); // prettier-ignore
    const high = ['It calls 2003 the highest, but that is 2002 (20; 2003 has 15).'];
    expect(told('The highest was in 2003.', 'The highest value in 2003 was seen.', 'In 2003, the highest was seen.', 'In 2003 it was 15, the highest.')).toEqual(Array(4).fill(high)); // prettier-ignore
    expect(told('The smallest share of 2005 was seen.')).toEqual([['It calls 2005 the smallest, but that is 2001 (10; 2005 has 12).']]);
    expect(told('Greatest in 2005.')).toEqual([['It calls 2005 the greatest, but that is 2002 (20; 2005 has 12).']]);
  });
  it('may be a peak', () => {
    expect(told('It peaked in 2002.', 'It peaked at 20 in 2002.', 'The peak of 2002 was high.')).toEqual([NONE, NONE, NONE]);
    const high = ['It calls 2003 the highest, but that is 2002 (20; 2003 has 15).'];
    expect(told('It peaked in 2003.', 'It peaked at 15 in 2003.', 'The peak of 2003 was high.')).toEqual([high, high, high]);
  });
  it('may be in any of several years, and names all of them where it is in none', () => {
    const twice = seriesOf([10, 20, 20, 12]);
    expect([isTold('The highest in 2002.', twice), isTold('The highest in 2003.', twice)]).toEqual([false, false]);
    expect(falseClaims(twice, 'The highest in 2004.')).toEqual(['It calls 2004 the highest, but that is 2002 and 2003 (20; 2004 has 12).']);
  });
  it('is left alone where it is one of some years, or of a year without a value', () => {
    expect(told('Since 2002 the highest in 2003.', 'The highest until 2001, in 2001.', 'The lowest in 2003 since 2002.', 'Of these, the lowest in 2003.', 'The highest in 1999.')).toEqual(Array(5).fill(NONE)); // prettier-ignore
  });
});

describe('a comparison with another year', () => {
  it('is that of the year before it in its sentence, or of the last', () => {
    expect(told('In 2003 it was higher than in 2001.', 'It was lower than in 2002.', 'In 2001 it was fewer than in 2002.', 'In 2002 there were more than in 2001.', 'In 2005 it was less than in 2004.')).toEqual(Array(5).fill(NONE)); // prettier-ignore
    expect(told('In 2003 it was lower than in 2001.')).toEqual([['It says "lower than in 2001" of 2003, but 2003 has 15 and 2001 has 10.']]);
    expect(told('It was higher than in 2002.')).toEqual([['It says "higher than in 2002" of 2005, but 2005 has 12 and 2002 has 20.']]);
    expect(told('In 2003 there were more than in 2004.').flat()).toHaveLength(1);
    expect(told('It was lower than in 1999.')).toEqual([NONE]);
  });
});

describe('a rise or a fall', () => {
  it('is that between the years or the numbers that it names', () => {
    expect(told('It rose from 2001 to 2002.', 'It fell from 2002 to 2005.', 'Between 2001 and 2002 it rose.', 'It went up between 2001 and 2005.', 'It rose from 10 to 20.', 'It grew from 10 in 2001 to 20 in 2002.', 'It fell from 20 in 2002 to 15.')).toEqual(Array(7).fill(NONE)); // prettier-ignore
    expect(told('It fell from 2001 to 2002.')).toEqual([['It says "fell from 2001 to 2002", but the values say otherwise.']]);
    for (const caption of [
      'It rose from 2002 to 2005.',
      'Between 2001 and 2002 it fell.',
      'It came down between 2001 and 2005.',
      'It rose from 20 to 10.',
      'It dropped from 10 in 2001 to 20 in 2002.',
    ])
      expect(told(caption).flat(), caption).toHaveLength(1);
  });
  it('in one year is against the year before, or the year that was named last', () => {
    expect(told('It rose in 2002.', 'It fell in 2003.', 'In 2002 it rose.', 'By 2005, the number then fell.', 'It was 10 in 2001. It rose in 2005.')).toEqual(Array(5).fill(NONE)); // prettier-ignore
    for (const caption of ['It fell in 2002.', 'It rose in 2003.', 'In 2003 it rose.', 'It rose in 2004.', 'In 2005 the number rose.'])
      expect(told(caption).flat(), caption).toHaveLength(1);
  });
  it('without a year is that of the whole series, or since the year that was named last', () => {
    expect(told('It rose.', 'It was 20 in 2002. It fell.')).toEqual([NONE, NONE]);
    expect(told('It fell.').flat()).toEqual(['It says "fell", but the values say otherwise.']);
    expect(told('It was 10 in 2001. It fell.').flat()).toHaveLength(1);
  });
  it('is left alone where the year of which it is cannot be made out, or has no value', () => {
    expect(told('With the start of 2003 behind it, the number fell.')).toEqual([NONE]);
    expect(told('It fell from 2001 to 2009.', 'It rose from 1999 to 2003.').map((one) => one.length)).toEqual([1, 1]);
  });
  it('is not told by the sentences after it', () => {
    expect(told('It fell. It was 20 in 2002.').flat()).toHaveLength(1);
    expect(told('It was 20 in 2002.  It fell.')).toEqual([NONE]);
  });
  it('every year is one in each', () => {
    const turned = seriesOf([20, 10, 12, 14]);
    expect([isTold('It rose every year.', turned), isTold('It was 10 in 2002. It rose every year.', turned)]).toEqual([true, false]);
    expect([isTold('It rose each year from 2001 to 2002.', turned), isTold('It rose each year from 2002 to 2003.', turned)]).toEqual([true, false]);
    const rising = seriesOf([10, 11, 15, 20]);
    expect([isTold('It rose every year.', rising), isTold('It fell every year.', rising), isTold('It rose every year.')]).toEqual([false, true, true]);
    expect(isTold('It fell each year from 2002 to 2003.')).toBe(false);
    expect(isTold('It fell every year from 2002 to 2005.')).toBe(true);
    expect(isTold('It rose every year but 2003.', seriesOf([10, 12, 11, 14]))).toBe(false);
  });
  it('of several in a sentence each has its own years', () => {
    expect(told('It rose in 2002, and fell in 2003.', 'It rose in 2002 but fell in 2003.')).toEqual([NONE, NONE]);
    expect(told('It rose in 2002, and rose in 2003.').flat()).toEqual(['It says "rose in 2003", but the values say otherwise.']);
    expect(told('It fell in 2002, and the number rose in 2003.').flat()).toEqual([
      'It says "fell in 2002", but the values say otherwise.',
      'It says "rose in 2003", but the values say otherwise.',
    ]);
  });
  it('is left alone where it is denied, only possible or of another clause, or of a number beside an average', () => {
    for (const before of ['It never', 'It may have', 'If it', 'Because it', 'When it', 'Those who say that it', 'Neither', 'It is not true that it'])
      expect(told(`${before} rose in 2003.`), before).toEqual([NONE]);
    const average = seriesOf([10, 20, 15], { measure: 'Average time' });
    expect([isTold('The number of children rose in 2003.', average), isTold('It rose in 2003.', average), isTold('The number rose from 20 to 15.', average)]).toEqual([false, true, true]); // prettier-ignore
    expect(isTold('The number of children rose in 2003.')).toBe(true);
  });
});

it('what is said of other places, of a part or of what somebody expects is no claim about the series', () => {
  for (const words of [
    'In England it',
    'The national number',
    'Of these, it',
    'Elsewhere it',
    'The council expects that it',
    'Similar councils',
    'In other areas it',
  ])
    expect(told(`${words} rose in 2003.`, `${words} was 99 in 2001.`), words).toEqual([NONE, NONE]);
});

it('each wrong claim is told once, whatever the sentence in which it stands', () => {
  expect(told('It was 11 in 2001. It was 11 in 2001! Was it 12 in 2001?')).toEqual([
    ['It gives 11 for 2001, but the value of 2001 is 10.', 'It gives 12 for 2001, but the value of 2001 is 10.'],
  ]);
});

describe('a title', () => {
  it('begins with the way in which the series went, or with no such word', () => {
    for (const word of ['Rise', 'Rising', 'Increase', 'Increasing']) expect([falseTitle(series, `${word} of it`), falseTitle(seriesOf([2, 1]), `${word} of it`)], word).toEqual([undefined, `It says "${word}", but the first value is 2 and the last is 1.`]); // prettier-ignore
    for (const word of ['Fall', 'Falling', 'Decline', 'Declining', 'Decrease', 'Decreasing']) expect([falseTitle(seriesOf([2, 1]), `${word} of it`), falseTitle(series, `${word} of it`)], word).toEqual([undefined, `It says "${word}", but the first value is 10 and the last is 12.`]); // prettier-ignore
    expect(['Fall and rise', 'The fall', 'Fallen', 'Children'].map((title) => falseTitle(series, title))).toEqual(Array(4).fill(undefined));
    const same = (word: string): string => `It says "${word}", but the first value is 1 and the last is 1.`;
    expect(['Rise', 'Fall'].map((word) => falseTitle(seriesOf([1, 1]), word))).toEqual(['Rise', 'Fall'].map(same));
    expect(falseTitle(seriesOf([]), 'Rise')).toBeUndefined();
  });
  it('names years of the series', () => {
    expect(['Children from 2001', 'Children to 2005'].map((title) => falseTitle(series, title))).toEqual([undefined, undefined]);
    expect(falseTitle(series, 'Children, 1999 to 2005')).toBe('It names 1999, but the series runs from 2001 to 2005.');
    expect(falseTitle(series, 'Children, 2001 to 2006')).toBe('It names 2006, but the series runs from 2001 to 2005.');
  });
});
