// What `npm run quote` gives: a passage that the check accepts as it is, or the nearest one.
import { expect, it } from 'vitest';
import { passagesFor } from '../../src/model/evidence/passages.ts';
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

it('gives nothing where nothing is shared', () => {
  expect(passagesFor(texts, 'xylophone')).toEqual([]);
});
