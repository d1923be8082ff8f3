// What is lit up in what is found, and which stretch of a text is shown: on words of our own.
import { describe, expect, it } from 'vitest';
import { litUp, shownOf, typedRanges, type Piece } from '../../src/model/sharing/searchMarks.ts';
import { unitsOf } from '../../src/model/sharing/searchQuery.ts';
import { formsOf } from '../../src/model/sharing/searchWords.ts';

const forms = formsOf({ terms: { keeper: ['keeper', 'KPR'], home: ['far home'] }, misspelt: {}, common: [] });
const marked = (pieces: readonly Piece[]): string => pieces.map(({ text, lit }) => (lit ? `[${text}]` : text)).join('');
const shown = (content: string, query: string, places: readonly number[] = []): { title: string; excerpt: string } => {
  const { title, excerpt } = shownOf(content, places, unitsOf(query, forms), forms);
  return { title: marked(title), excerpt: marked(excerpt) };
};
const titleOf = (title: string, query: string, places?: readonly number[]): string => shown(title, query, places).title;

describe('a title', () => {
  it('is lit up where it has a word, a term in any form, a date however it is written, or a phrase', () => {
    expect(titleOf('Boats and a KPR on 4 May 2019, on the sea', 'boats')).toBe('[Boats] and a KPR on 4 May 2019, on the sea');
    expect(titleOf('Boats and a KPR on 4 May 2019, on the sea', 'keepers')).toBe('Boats and a [KPR] on 4 May 2019, on the sea');
    expect(titleOf('Boats and a KPR on 4 May 2019, on the sea', '2019-05-04')).toBe('Boats and a KPR on [4 May 2019], on the sea');
    expect(titleOf('Boats and a KPR on 4 May 2019, on the sea', '“ON the sea”')).toBe('Boats and a KPR on 4 May 2019, [on the sea]');
  });
  it('is lit up at a day where its month was looked for, and at no other', () => {
    expect(titleOf('1 May 2019, 1 May 2018, 3 to 5 May 2019', 'May 2019')).toBe('[1 May 2019], 1 May 2018, [3 to 5 May 2019]');
    expect(titleOf('3 to 5 May 2019', '4 May 2019 boats')).toBe('[3 to 5 May 2019]');
    expect(titleOf('May 2019', '1 May 2019')).toBe('May 2019');
  });
  it('is lit up nowhere for a word that it has only as part of a phrase that was looked for', () => {
    expect(titleOf('The sea is on', '“on the sea”')).toBe('The sea is on');
    expect(titleOf('Boats', 'ships')).toBe('Boats');
  });
  it('is lit up at each place that was found, without the marks around a word and with those within', () => {
    expect(titleOf('“Well-kept” (boats), …', 'x', [0, 1])).toBe('“[Well-kept]” ([boats]), …');
    // A word of marks alone is one too.
    expect(titleOf('boats — ships', 'x', [1])).toBe('boats [—] ships');
    expect(titleOf('boats', 'x', [4])).toBe('boats');
    expect(shown('', 'x', [0])).toEqual({ title: '', excerpt: '' });
  });
  it('that has what was looked for is shown alone', () => {
    expect(shown('Boats ¶ more boats', 'boats')).toEqual({ title: '[Boats]', excerpt: '' });
    expect(shown('Boats ¶ and more', 'ships')).toEqual({ title: 'Boats', excerpt: '' });
  });
});

describe('an excerpt', () => {
  const words = (count: number, word = 'x'): string => Array.from({ length: count }, (_, i) => `${word}${i}`).join(' ');
  it('is lit up at the places of the index, in which the mark after the title is one', () => {
    expect(shown('One two ¶ three four five ¶', 'x', [4])).toEqual({ title: 'One two', excerpt: 'three [four] five' });
    expect(shown('One two ¶ three four five ¶', 'x', [5, 3]).excerpt).toBe('[three] four [five]');
  });
  it('has the first place that was found, with twelve words before it and after it', () => {
    const long = `Title ¶ ${words(20, 'a')} boats, ${words(20, 'b')}`;
    const [before, after] = [words(20, 'a').split(' ').slice(8).join(' '), words(12, 'b')];
    expect(shown(long, 'boats').excerpt).toBe(`… ${before} [boats], ${after} …`);
  });
  it('says that a text goes on only where it does', () => {
    expect(shown(`Title ¶ ${words(12, 'a')} boats ${words(12, 'b')}`, 'boats').excerpt).toBe(`${words(12, 'a')} [boats] ${words(12, 'b')}`);
    expect(shown(`Title ¶ ${words(13, 'a')} boats ${words(13, 'b')}`, 'boats').excerpt).toMatch(/^… a1 .* b11 …$/);
    expect(shown('Title ¶ boats', 'boats').excerpt).toBe('[boats]');
  });
  it('keeps the marks before its first word and after its last', () => {
    expect(shown(`Title ¶ a0 (“${words(12, 'a')} boats ${words(12, 'b')}!” c`, 'boats').excerpt).toBe(`… (“${words(12, 'a')} [boats] ${words(12, 'b')}!” …`);
  });
  it('is lit up as often as it has what was looked for, and not by what lies beyond it', () => {
    expect(shown(`Title ¶ boats ${words(11, 'a')} boats ${words(3, 'b')} boats`, 'boats').excerpt).toBe(`[boats] ${words(11, 'a')} [boats] …`);
    expect(shown(`Title ¶ far home is far`, 'far home', [2]).excerpt).toBe('[far home] is far');
    expect(shown(`Title ¶ a keeper of far boats`, 'boats keeper').excerpt).toBe('a [keeper] of far [boats]');
    const begins = `Title ¶ ${words(20, 'a')} boats ${words(11, 'b')} far home`;
    expect(shown(begins, 'boats “far home”').excerpt).toBe(`… ${words(20, 'a').split(' ').slice(8).join(' ')} [boats] ${words(11, 'b')} far …`);
  });
});

it('a text in pieces has every letter once, lit up where a range is, in whatever order they come', () => {
  const lit = (text: string, ...ranges: [number, number][]): Piece[] => litUp(text, ranges.map(([from, to]) => ({ from, to }))); // prettier-ignore
  expect(lit('a bridge', [4, 6], [0, 1])).toEqual([{ text: 'a', lit: true }, { text: ' br', lit: false }, { text: 'id', lit: true }, { text: 'ge', lit: false }]); // prettier-ignore
  expect(lit('ab', [0, 1], [1, 2], [0, 2])).toEqual([{ text: 'ab', lit: true }]);
  expect(lit('ab')).toEqual([{ text: 'ab', lit: false }]);
  expect(lit('')).toEqual([]);
});

it('what is typed lights up words that begin with it, from three letters on', () => {
  const typed = (text: string, query: string): string[] => typedRanges(text, unitsOf(query, forms), forms).map(({ from, to }) => text.slice(from, to));
  expect(typed('Harbours and harm, har', 'har')).toEqual(['har', 'Harbours', 'harm', 'har']);
  expect(typed('Harbours of ha', 'ha')).toEqual(['ha', 'ha']);
  expect(typed('The sharp harp', 'arp')).toEqual([]);
  expect(typed('A KPR keeps', 'kee keeper')).toEqual(['KPR', 'keeps']);
  expect(typed('Boats at sea', '“boats at”')).toEqual(['Boats at']);
  // Either of two words that were typed is enough.
  expect(typed('Boats', 'ships boat')).toEqual(['Boats']);
});
