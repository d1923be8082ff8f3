// Which expressions of the content can be searched for: each form that could take minutes is refused by its form, and what is sound is not.
import { describe, expect, it } from 'vitest';
import { patternFault } from '../../src/model/checks/backtracking.ts';

const EMPTY = 'it also matches where nothing stands';
const NONE = 'it is no regular expression';
const TWO_WAYS = 'a repeated part can match the same words in more than one way';
const THREE = 'three repeated parts follow each other that can match the same words';
const LONG = 'it is too long to be looked through';
const MAY_BE_EMPTY = 'a part that may be empty is repeated';

const faultsOf = (patterns: readonly string[]): [string, string | undefined][] => patterns.map((one) => [one, patternFault(one)]);
const all = (patterns: readonly string[], fault: string | undefined): [string, string | undefined][] => patterns.map((one) => [one, fault]);

it.each<[string, string | undefined, string[]]>([
  ['is none', NONE, ['(', '[', 'a{2', '\\', '(?<a', '*', 'a**', '[z-a]']],
  ['matches nothing too', EMPTY, ['', 'a*', 'a?', '(?:a|)', 'a{0,3}', '\\b', '^', '(?=a)', 'a*b*', '(?:a?){0}', 'x{0}']],
  ['repeats what repeats', TWO_WAYS, ['(a+)+b', '(?:a|a)+b', '(?:a|ab?)+b?c', '(?:ab|a|b)+c', '(?:\\w|\\d)+x', '(?:a+b?)+c', '(?:[a-c]|b)+d', '(?:a|A)+b', '(?:aa|aaa)+b', '(\\w+\\s?)+$']], // prettier-ignore
  ['repeats what may be empty', MAY_BE_EMPTY, ['(?:a?)+b', '(?:a*)+b', '(?:a|)+b', '(?:a?){2,3}b', '(?:\\b)+a', '(?:a?){7,}b']],
  ['has three repeated parts in a row', THREE, ['a+a+a+b', '\\w+a+\\d*a*b', '\\w*x\\w*x\\w*x', '.*a.*b.*c', 'a*b?a*b?a*c', '(a)\\1\\1\\1b']],
])('one that %s is refused', (_form, fault, patterns) => {
  expect(faultsOf(patterns)).toEqual(all(patterns, fault));
});

describe('one', () => {
  it.each<[string, string[]]>([
    ['without a repeated part', ['a', 'weak(?:er|est)?', '\\bplans?\\b', 'a{3}', '(?:a|b)c', 'a(?=b)', '(?<!a)b', '\\p{Lu}x']],
    ['with one or two that can match the same', ['a+b', 'a+a+b', '\\w+\\s\\w+', '.*a.*b', '(?:ab)+c', '(?:a|b)+c', '(?:ab|cd)+e']],
    ['with several that can not', ['a+b+c+d+e+', '\\d+\\s+\\d+\\s+\\d+', '[ab]+c[de]+f[gh]+', 'a+ b+ a+ c']],
    ['with a part that is repeated a few times', ['(?:a{1,3}b){2}c', 'a{1,5}a{1,5}a{1,5}b', '(?:a|b){1,6}c', 'a{2,50}a{2,50}a{2,50}b']],
    ['that tells its ways apart by what follows', ['(?:ab|ac)+d', '(?:a1|a2|b)+c', '(?:x[a-c]|x[d-f])+y']],
    ['that looks about', ['(?=a+b)c', '(?<=a)b+', 'a(?!b+)c']],
  ])('%s may be searched for', (_form, patterns) => {
    expect(faultsOf(patterns)).toEqual(all(patterns, undefined));
  });
  it('is looked at in what it looks about, too', () => {
    expect(faultsOf(['a(?=(?:b+)+c)', 'a(?<!(?:b|b)+c)'])).toEqual(all(['a(?=(?:b+)+c)', 'a(?<!(?:b|b)+c)'], TWO_WAYS));
  });
  it('is a loop where a part may be there more than six times, and one without an end where it may more than a hundred times', () => {
    expect(patternFault('(?:a|a){1,6}b')).toBeUndefined();
    expect(patternFault('(?:a|a){1,7}b')).toBe(TWO_WAYS);
    expect(patternFault('a{1,100}a{1,100}a{1,100}b')).toBeUndefined();
    expect(patternFault('a{1,101}a{1,101}a{1,101}b')).toBe(THREE);
  });
  it('takes capitals and small letters, and forms of one letter, as the search does', () => {
    expect(['(?:k|\\u212a)+x', '(?:é|É)+x', '(?:ü|[à-ÿ])+x'].map(patternFault)).toEqual([TWO_WAYS, TWO_WAYS, TWO_WAYS]);
    expect(patternFault('(?:é|e)+x')).toBeUndefined();
  });
  it('that is too long to be looked through is refused', () => {
    expect(patternFault('a'.repeat(1501))).toBe(LONG);
    expect(patternFault('a'.repeat(1500))).toBeUndefined();
    expect(patternFault(`(?:${'a'.repeat(151)})+b`)).toBe(LONG);
    expect(patternFault(`(?:${'a'.repeat(150)})+b`)).toBeUndefined();
    expect(patternFault(`(?:${Array.from({ length: 150 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join('|')}){1,6}b`)).toBe(LONG);
  });
});
