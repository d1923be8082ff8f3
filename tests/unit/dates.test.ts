// What a date of the record means: its bounds, its words, its order among others.
import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byDate, dateOf, inWords, middleOf, MONTHS, overlap, recordDate, toMonths, yearOf } from '../../src/model/written/dates.ts';

const utc = (text: string): number => Date.parse(`${text}T00:00:00Z`);

describe('the bounds of a date', () => {
  it.each([
    ['2014-11-19', 'day', '2014-11-19', '2014-11-20'],
    ['2016-10', 'month', '2016-10-01', '2016-11-01'],
    ['2016-12', 'month', '2016-12-01', '2017-01-01'],
    ['2009', 'year', '2009-01-01', '2010-01-01'],
    ['2014-09-16/2014-10-08', 'span', '2014-09-16', '2014-10-09'],
    ['[2015-02..2015-07]', 'one-of', '2015-02-01', '2015-08-01'],
    ['2016-02-29', 'day', '2016-02-29', '2016-03-01'],
  ])('of %s', (text, kind, from, to) => {
    expect(recordDate(text)).toEqual({ text, kind, from: utc(from), to: utc(to) });
  });
  it('of "no later than" have no beginning', () => {
    expect(recordDate('[..2019-04-15]')).toEqual({ text: '[..2019-04-15]', kind: 'no-later', from: undefined, to: utc('2019-04-16') });
  });
});

it.each([
  '2014-02-30',
  '2015-02-29',
  '2014-13',
  '14-11-2014',
  '05/02/2019',
  '',
  '2014-11-19/2014-11-01',
  '2014-00-10',
  '2014-1-1',
  '[2015..]',
  '2014-11-00',
  '2014-11-20/2014-11-19',
  '2014-12-32',
  'x[2014..2015]',
  '[2014..2015]x',
  'x2014/2015',
  '2014/2015x',
  '2014-11-99',
])('refuses %s', (text) => {
  expect(recordDate(text)).toBeUndefined();
});

it.each([
  ['2014-11-19', '19 November 2014'],
  ['2016-10', 'October 2016'],
  ['2009', '2009'],
  ['2014-09-16/2014-10-08', '16 September to 8 October 2014'],
  ['2020-10-20/2020-10-22', '20 to 22 October 2020'],
  ['2022-06-27/2022-07-01', '27 June to 1 July 2022'],
  ['[2015-02..2015-07]', 'between February and July 2015'],
  ['[..2019-04-15]', 'by 15 April 2019'],
  ['2014-12-30/2015-01-02', '30 December 2014 to 2 January 2015'],
  ['2014-10-01/2015-10-03', '1 October 2014 to 3 October 2015'],
  ['[2014-10-01..2014-10-03]', 'between 1 October and 3 October 2014'],
])('says %s as "%s"', (text, words) => {
  expect(inWords(text)).toBe(words);
});

it('shortens months to what a British reader expects', () => {
  expect(['2014-09-16', '2014-06-01', '2014-07-01', '2014-10', '2014-05'].map((text) => inWords(text, 'short'))).toEqual([
    '16 Sept 2014',
    '1 June 2014',
    '1 July 2014',
    'Oct 2014',
    'May 2014',
  ]);
});

it('orders by the first possible moment, wherever the machine stands', () => {
  expect(process.env['TZ']).toBe('Pacific/Auckland');
  expect(['2014-11-19', '2014', '[..2014-03-01]', '2014-09'].sort(byDate)).toEqual(['2014', '[..2014-03-01]', '2014-09', '2014-11-19']);
  expect(yearOf('2014-01-01')).toBe(2014);
  expect(yearOf('2014-12-31')).toBe(2014);
});

/** Texts that are dates of the record, and some that are nearly so. */
const part = fc.tuple(fc.integer({ min: 1990, max: 2031 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }), fc.integer({ min: 1, max: 3 }));
const point = part.map(([year, month, day, parts]) => [year, ...[month, day].map((n) => String(n).padStart(2, '0'))].slice(0, parts).join('-'));
/** Two of one kind, the first before the second: the standard has no other spans and sets. */
const pair = fc.tuple(point, point).filter(([a, b]) => a.length === b.length && a < b);
const like = fc.oneof(
  point,
  pair.map(([a, b]) => `${a}/${b}`),
  pair.map(([a, b]) => `[${a}..${b}]`),
  point.map((a) => `[..${a}]`),
);
const date = like.filter((text) => recordDate(text) !== undefined);

describe('every date of the record', () => {
  it('is one that the EDTF standard knows', () => {
    fc.assert(
      fc.property(date, (text) => void edtf(text)),
      { numRuns: 500 },
    );
  });
  it('begins before it ends, and has its middle between, or at the bound that is all that is known', () => {
    fc.assert(
      fc.property(date, (text) => {
        const { from, to } = dateOf(text);
        if (from === undefined) expect(middleOf(text)).toBe(to);
        else expect([from < to, from - middleOf(text)]).toEqual([true, middleOf(text) - to]);
      }),
    );
  });
  it('may be of the moment of another exactly where some day is in both', () => {
    const DAY = 86_400_000;
    const [first, last] = [utc('1990-01-01'), utc('2033-01-01')];
    const days = (text: string): [number, number] => [dateOf(text).from ?? first - DAY, dateOf(text).to];
    fc.assert(
      fc.property(date, date, (a, b) => {
        const shared = Math.max(days(a)[0], days(b)[0]);
        const isShared = [a, b].every((one) => days(one)[0] <= shared && shared < days(one)[1]);
        expect([overlap(a, b), overlap(b, a), overlap(a, a), shared < last]).toEqual([isShared, isShared, true, true]);
      }),
    );
  });
  it('has its place before or after another, by its first day and then by its last', () => {
    fc.assert(
      fc.property(date, date, (a, b) => {
        expect(Math.sign(byDate(a, b)) + Math.sign(byDate(b, a))).toBe(0);
        if (dateOf(a).from !== undefined && dateOf(a).from === dateOf(b).from) expect(Math.sign(byDate(a, b))).toBe(Math.sign(dateOf(a).to - dateOf(b).to));
      }),
    );
    expect(byDate('[..2014-03-01]', '2014-03-01')).toBeGreaterThan(0);
    expect(byDate('[..2014-02-28]', '2014-03-01')).toBeLessThan(0);
  });
  it('begins in its year, and one that is no later than a day ends in it', () => {
    fc.assert(fc.property(date, (text) => yearOf(text) === Number(/\d{4}/.exec(text)?.[0])));
    expect([yearOf('[..2014-12-31]'), yearOf('[..2014]'), yearOf('2014-12-31/2015-01-01')]).toEqual([2014, 2014, 2014]);
  });
  it('is read back from its words where it is one day, month or year', () => {
    fc.assert(
      fc.property(point, (text) => {
        if (recordDate(text) === undefined) return;
        const words = inWords(text).split(' ').reverse();
        expect(words.map((word, i) => (i === 1 ? String(MONTHS.indexOf(word) + 1) : word).padStart(2, '0')).join('-')).toBe(text);
      }),
    );
  });
});

it('what is no date is refused by name', () => {
  expect(() => dateOf('soon')).toThrow('soon');
  expect(() => inWords('soon')).toThrow('soon');
});

it.each([
  ['2014-09-16/2014-10-08', '2014-09/2014-10'],
  ['2017-11-06/2017-11-30', '2017-11'],
  ['[2023-03-01..2023-03-20]', '2023-03'],
  ['[2015-02..2015-07]', '[2015-02..2015-07]'],
  ['[..2019-04-15]', '[..2019-04]'],
  ['2016-10', '2016-10'],
  ['2009', '2009'],
])('%s is in months %s', (text, months) => {
  expect(toMonths(text)).toBe(months);
  expect(recordDate(months)).toBeDefined();
});
