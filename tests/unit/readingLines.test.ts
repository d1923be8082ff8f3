// What each line of a document is, one rule at a time: where a paragraph begins, which number is its own, and how a line goes on in the next.
import { describe, expect, it } from 'vitest';
import { lineOf, type Line } from '../../src/model/intake/line.ts';
import { readingOf, type Changes, type ReadLine } from '../../src/model/intake/reading.ts';

type Given = readonly [text: string, begins: Line['begins'], more?: Partial<Line>];
const read = (given: readonly Given[], changes: Changes = {}): ReadLine[] =>
  readingOf(
    given.map(([text, begins, more]) => ({ ...lineOf(text, 1, begins), ...more })),
    false,
    changes,
  );
const firsts = (given: readonly Given[], changes: Changes = {}): boolean[] => read(given, changes).map(({ isFirst }) => isFirst);
/** Whether a paragraph begins at the top of a page below a page that ends with some words. */
const beginsBelow = (before: string, text: string, more: Partial<Line> = {}): boolean | undefined => firsts([['Plans.', 'open'], [before, 'yes'], [text, 'open', more]])[2]; // prettier-ignore
const numbersOf = (given: readonly Given[], changes: Changes = {}): (string | undefined)[] =>
  read(given, changes).map(({ number }) => number && `${number.number}${number.sign}`);

describe('a paragraph', () => {
  it('begins with the first line, where the layout says so, and where a heading begins or ends', () => {
    expect(firsts([['Plans', 'no'], ['are late', 'no'], ['Homes', 'yes'], ['Rooms', 'no', { level: 2 }], ['are warm', 'no'], ['and dry', 'no']])).toEqual([true, false, true, true, true, false]); // prettier-ignore
    expect(
      firsts([
        ['See below', 'no', { note: true }],
        ['Plans', 'no'],
      ]),
    ).toEqual([false, true]);
  });
  it('goes on at the top of a page with a small letter, or where the one before it has no end', () => {
    expect([beginsBelow('Plans are late.', 'and rare'), beginsBelow('Plans are late.', '“(and rare'), beginsBelow('It is late. They told the', 'Council so')]).toEqual([false, false, false]); // prettier-ignore
    expect([beginsBelow('Plans are late.', 'Homes are'), beginsBelow('They say “late.”', 'Homes are'), beginsBelow('late;', 'Homes are'), beginsBelow('late:', 'Homes are')]).toEqual([true, true, true, true]); // prettier-ignore
    expect([beginsBelow('They told the “Council”', 'Office so'), beginsBelow('They are', 'warm', { bullet: true })]).toEqual([false, true]);
    expect(beginsBelow('They are', 'warm', { level: 1 })).toBe(true);
  });
  it('goes on below a foot that is no part of the text, since the room above it tells nothing', () => {
    const given: Given[] = [['Plans are', 'open'], ['Page 3', 'yes'], ['late and rare', 'yes'], ['Homes', 'yes'], ['warm', 'yes', { bullet: true }]]; // prettier-ignore
    expect(firsts(given, { taken: { 1: 'foot' } })[2]).toBe(false);
    expect(firsts(given)[2]).toBe(true);
    expect(firsts([...given.slice(0, 2), ['late', 'yes', { bullet: true }]], { taken: { 1: 'foot' } })[2]).toBe(true);
  });
  it('begins where a person says so, and nowhere else', () => {
    expect(firsts([['Plans', 'open'], ['are', 'no'], ['late', 'yes']], { first: { 1: true, 2: false } })).toEqual([true, true, false]); // prettier-ignore
  });
});

describe('the number of a paragraph', () => {
  const LIST: Given[] = [['1. Plans are late.', 'open'], ['2. Homes are warm.', 'yes'], ['3. Staff stay.', 'yes']]; // prettier-ignore
  it('stands before its words, and in no heading and no item behind a mark', () => {
    expect(numbersOf(LIST)).toEqual(['1.', '2.', '3.']);
    const others = read([['1. Plans', 'yes', { level: 1 }], ['2. Homes', 'yes', { bullet: true }], ...LIST]);
    expect(others.slice(0, 2).map(({ number, noNumber }) => [number, noNumber])).toEqual([[undefined, false], [undefined, false]]); // prettier-ignore
    expect(read(LIST).map(({ noNumber }) => noNumber)).toEqual([false, false, false]);
  });
  it('begins a paragraph although the layout does not', () => {
    expect(firsts([LIST[0] ?? expect.unreachable(), ['2. Homes are warm.', 'no'], ['3. Staff stay.', 'no']])).toEqual([true, true, true]);
  });
  it('is what a person says, or none', () => {
    const changes = { number: { 0: '7', 1: '' } };
    expect(numbersOf(LIST, changes)).toEqual(['7.', undefined, '3.']);
    expect(read(LIST, changes).map(({ noNumber }) => noNumber)).toEqual([false, true, false]);
    expect(numbersOf([['Plans are late.', 'open']], { number: { 0: '4' } })).toEqual(['4.']);
  });
  it('with points is one where the line says something or goes on, and none in a list of contents', () => {
    expect(numbersOf([['1.1 Plans 4', 'yes'], ['1.2 Homes 5', 'yes'], ['1.3 Staff 6', 'yes']])).toEqual([undefined, undefined, undefined]); // prettier-ignore
    expect(numbersOf([['1.1 Plans are late', 'yes'], ['and rare', 'no'], ['1.2 Homes are “warm.”', 'yes'], ['1.3 Staff stay. They know', 'yes']])).toEqual(['1.1', undefined, '1.2', '1.3']); // prettier-ignore
  });
  it('of an item stands where the layout lets a paragraph begin, or behind a sign that ends what is before it', () => {
    const item = (before: string, begins: Line['begins'] = 'no'): (string | undefined)[] => numbersOf([[before, 'yes'], ['1. visit', begins], ['2. plan', begins]]); // prettier-ignore
    expect([item('They do'), item('They do: all'), item('They do', 'yes'), item('They do:')]).toEqual([[undefined, undefined, undefined], [undefined, undefined, undefined], [undefined, '1.', '2.'], [undefined, '1.', undefined]]); // prettier-ignore
  });
});

describe('how a line goes on', () => {
  const joints = (given: readonly Given[], changes: Changes = {}): string[] => read(given, changes).map(({ joint }) => joint);
  const told: Given = ['They safeguard children.', 'yes'];
  it('is told by the next line of the text, and of a note by the next line of the note', () => {
    expect(joints([['They safe-', 'open'], ['guard them', 'no'], told])).toEqual(['mended', 'space', 'space']); // prettier-ignore
    const note = { note: true };
    expect(joints([['They safe-', 'open'], ['See safe-', 'yes', note], ['guard two', 'no', note], ['guard them', 'open'], told])).toEqual(['mended', 'mended', 'space', 'space', 'space']); // prettier-ignore
    expect(joints([['See safe-', 'yes', note], ['guard two', 'yes', note], ['See safe-', 'yes', note], ['guard them', 'no'], told])).toEqual(['space', 'space', 'space', 'space', 'space']); // prettier-ignore
    expect(joints([told, ['safe-', 'no', note], ['Home', 'no', note], ['guard', 'no', note]])[1]).toBe('kept');
  });
  it('takes no words from what is no part of the text, and what a person says', () => {
    const lines: Given[] = [['They safe-', 'open'], ['Safeguard', 'yes'], ['guard them', 'no']]; // prettier-ignore
    expect(joints(lines, { taken: { 1: 'foot' } })[0]).toBe('kept');
    expect(joints(lines, { taken: { 1: 'foot' }, joint: { 0: 'mended' } })[0]).toBe('mended');
  });
});
