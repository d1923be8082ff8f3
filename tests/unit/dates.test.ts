import edtf from 'edtf';
import { describe, expect, it } from 'vitest';
import { byDate, inWords, recordDate, toMonths, yearOf } from '../../src/model/written/dates.ts';
import { record } from '../../src/record.ts';

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

it.each(['2014-02-30', '2015-02-29', '2014-13', '14-11-2014', '05/02/2019', '', '2014-11-19/2014-11-01', '2014-00-10', '2014-1-1', '[2015..]'])(
  'refuses %s',
  (text) => {
    expect(recordDate(text)).toBeUndefined();
  },
);

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

it('only uses dates that the EDTF standard knows', () => {
  const { inspections, milestones, sources } = record();
  const dates = [
    ...inspections.flatMap(({ visit, published }) => [visit, published]),
    ...milestones.map(({ date }) => date),
    ...sources.map(({ date }) => date),
  ];
  for (const date of dates) if (date !== undefined) expect(() => edtf(date), date).not.toThrow();
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
