// What `npm run quote` gives: a passage that the check accepts as it is, or the nearest one.
import { expect, it } from 'vitest';
import { pasteable, passagesFor, quotationOf } from '../../src/model/evidence/passages.ts';
import { prepare } from '../../src/model/evidence/preparedText.ts';

const text = (raw: string) => prepare(raw, { state: 'clean' });
const texts = new Map([
  ['one', text('## Overview\n\nThe quality of plans is not consistent. This is new for everyone.')],
  ['two', text('2.9 Visits are on time and staff are well supported.\n\n3.1 Reviews are late. This is new for everyone.')],
]);

it('finds words in whichever text has them, with their line and place', () => {
  expect(passagesFor(texts, 'staff are well  supported')).toEqual([
    { source: 'two', quote: 'staff are well supported', line: 1, locator: '2.9', start: 27, end: 51, how: 'word for word' },
  ]);
});

it('gives every text that has the words', () => {
  expect(passagesFor(texts, 'This is new for everyone.').map(({ source, how }) => `${source}, ${how}`)).toEqual(['one, word for word', 'two, word for word']);
});

it('gives each sentence with the words before it where the words stand twice in a text', () => {
  const twice = new Map([['three', text('Plans are good. This is new for everyone.\n\nVisits are late. This is new for everyone.')]]);
  expect(passagesFor(twice, 'new for everyone').map(({ prefix, how }) => [prefix, how])).toEqual([
    ['are good.', 'among several'],
    ['are late.', 'among several'],
  ]);
});

it('gives the nearest sentence of all texts where the words stand nowhere, and never says that they do', () => {
  expect(passagesFor(texts, 'the plans are of consistent quality')).toEqual([
    { source: 'one', quote: 'The quality of plans is not consistent.', line: 3, locator: 'Overview', start: 13, end: 52, how: 'nearest' },
  ]);
});

it('gives the nearest sentence whichever text has it, the one that shares more before the one that comes first', () => {
  const all = new Map([
    ['first', text('Plans are in the town hall, where many people work on many things.')],
    ['second', text('The quality of plans is good.')],
    ['third', text('Plans are good, as are many of the visits and most of the homes.')],
  ]);
  expect(passagesFor(all, 'good quality plans').map(({ source }) => source)).toEqual(['second']);
});

it('gives nothing where nothing is shared', () => {
  expect(passagesFor(texts, 'xylophone')).toEqual([]);
});

it('gives the whole sentence where the words alone may mean something else', () => {
  const turned = new Map([['four', text('## Plans\n\nVisits are on time. It is not clear that staff are well supported. Homes are warm.')]]);
  expect(passagesFor(turned, 'staff are well supported')).toEqual([
    { source: 'four', quote: 'It is not clear that staff are well supported.', line: 3, locator: 'Plans', start: 30, end: 76, how: 'cut short' },
  ]);
  expect(passagesFor(turned, 'Homes are warm')).toMatchObject([{ quote: 'Homes are warm', how: 'word for word' }]);
});

it('counts its place in characters, as a reader does, and its line in the text', () => {
  const raw = '\u{1F3E0} Homes are warm.\n\n\u{1F3E0}\u{1F3E0} Visits are\non time.';
  const [exact] = passagesFor(new Map([['five', text(raw)]]), 'Visits are on time');
  expect(exact).toMatchObject({ line: 3, start: [...raw.slice(0, raw.indexOf('Visits'))].length, end: [...raw].length - 1 });
});

it('gives as many words before a passage as tell it from the other, and no more', () => {
  const raw = 'In one area plans are good. This is new for all.\n\nIn two areas plans are good. This is new for all.';
  const prefixes = passagesFor(new Map([['six', text(raw)]]), 'This is new for all').map(({ prefix, quote }) => [prefix, quote]);
  expect(prefixes).toEqual([
    ['area plans are good.', 'This is new for all.'],
    ['areas plans are good.', 'This is new for all.'],
  ]);
});

it('gives no passage for words that nothing before them tells apart', () => {
  const raw = Array.from({ length: 60 }, () => 'This is new for all.').join(' ');
  const first = { start: 0, end: 20 };
  expect(quotationOf(text(raw), first)).toMatchObject({ reason: 'found-twice' });
  expect(pasteable(text(raw), first)).toBeUndefined();
});

it('gives the next nearest where the nearest cannot be a quotation, and whichever text has it', () => {
  const twice = Array.from({ length: 60 }, () => 'Visits are late again.').join(' ');
  const all = new Map([
    ['seven', text(twice)],
    ['eight', text('Homes are warm. Visits are late in one part of the town.')],
  ]);
  expect(passagesFor(all, 'late visits again')).toMatchObject([{ source: 'eight', quote: 'Visits are late in one part of the town.', how: 'nearest' }]);
});

it('knows the sentences of words that stand twice whatever their capitals and signs', () => {
  const raw = 'Plans are good: new for everyone. Visits are late \u2013 new, for everyone.';
  const found = passagesFor(new Map([['nine', text(`${raw}\n\nThis is new for everyone. All is new for everyone.`)]]), 'new for everyone');
  expect(found.map(({ quote, how }) => `${how}: ${quote}`)).toEqual([
    'among several: Plans are good: new for everyone.',
    'among several: Visits are late \u2013 new, for everyone.',
    'among several: This is new for everyone.',
    'among several: All is new for everyone.',
  ]);
});
