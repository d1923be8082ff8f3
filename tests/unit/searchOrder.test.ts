// What comes first among what is found, on an index of a few entries: each rule of the order by itself.
import { describe, expect, it } from 'vitest';
import { placesOfKinds, rank, type Hit } from '../../src/model/sharing/searchRank.ts';
import { unitsOf, wholeName } from '../../src/model/sharing/searchQuery.ts';
import { formsOf, kindToken, named, TERM_ENDS, termToken, wordsOf } from '../../src/model/sharing/searchWords.ts';

const forms = formsOf({ terms: { keeper: ['keeper', 'KPR'] }, misspelt: {}, common: [] });
const hit = (id: string, score = 1, words: readonly number[] = []): Hit => ({ id, score, words });
/** By a word of the index, the entries that have it: ids, or ids with their scores. */
type Index = Readonly<Record<string, readonly (string | Hit)[]>>;
const lookIn =
  (index: Index) =>
  async (words: string): Promise<Hit[]> =>
    (index[words] ?? []).map((one) => (typeof one === 'string' ? hit(one) : one));
const listed = (index: Index): string[] => Object.keys(index).flatMap((words) => wordsOf(words).map(({ word }) => word.replace(/^xn/, '')));
const find = async (query: string, index: Index, places: Readonly<Record<string, number>> = {}, wanted?: number) =>
  rank(unitsOf(query, forms), lookIn(index), { text: listed(index), names: listed(index) }, new Map(Object.entries(places)), wanted);
const ids = async (...all: Parameters<typeof find>): Promise<string[]> => (await find(...all)).ranked.map(({ id }) => id);
const whole = (name: string): string => wholeName(unitsOf(name, forms));
const begun = (name: string): string => wholeName(unitsOf(name, forms), true);
const many = (count: number, name = 'e'): string[] => Array.from({ length: count }, (_, i) => `${name}${i}`);

describe('of two entries', () => {
  it('the one that has a word in its name comes before a passage that has it, and that before what else says it', async () => {
    const index = { boats: ['said', 'passage', 'called'], [named('boats')]: ['called'] };
    expect(await ids('boats', index, { said: 0, called: 1 })).toEqual(['called', 'passage', 'said']);
  });
  it('the one that is called so comes before one whose name begins so, and that before one whose name has the word', async () => {
    const index = { [named('boats')]: ['has', 'begins', 'is'], [whole('boats')]: ['is'], [begun('boats')]: ['begins', 'is'] };
    expect(await ids('boats', index, { has: 0, begins: 1, is: 2 })).toEqual(['is', 'begins', 'has']);
  });
  it('what is called as the rest of a query says comes first where a word of it stands nowhere', async () => {
    const index = { boats: ['a'], [whole('boats zyzzyva')]: [], [whole('boats')]: ['b'] };
    expect(await find('boats zyzzyva', index)).toMatchObject({ missing: [{ shown: 'zyzzyva' }], partly: 0 });
    expect(await ids('boats zyzzyva', index)).toEqual(['b', 'a']);
  });
  it('the one with a rare word comes before one with a common one', async () => {
    const index = { boats: many(3), keel: ['rare'] };
    expect(await find('boats keel', index)).toMatchObject({ partly: 1, ranked: [{ id: 'rare' }] });
    expect(await ids('boats keel', { boats: ['common', 'other'], keel: ['rare', 'other2'] })).toHaveLength(4);
  });
  it('the one whose kind stands first comes first where both are named alike, but that of the wanted kind before it', async () => {
    const index = { [named('boats')]: ['b', 'none', 'a', 'c'] };
    const places = { a: 0, b: 1, c: 2 };
    expect(await ids('boats', index, places)).toEqual(['a', 'b', 'c', 'none']);
    expect(await ids('boats', index, places, 2)).toEqual(['c', 'a', 'b', 'none']);
  });
  it('the one that is more about the words comes first where all else is alike', async () => {
    const index = { boats: [hit('low', 2), hit('high', 8), hit('mid', 5)] };
    expect(await ids('boats', index)).toEqual(['high', 'mid', 'low']);
    const both = { boats: [hit('text', 1)], [named('boats')]: [hit('less', 1), hit('more', 3)] };
    expect(await ids('boats', both)).toEqual(['more', 'less', 'text']);
  });
  it('the one in which words stand together, in the order of the query, comes before one that is more about them', async () => {
    const index = {
      old: [hit('apart', 9, [3]), hit('turned', 8, [6]), hit('together', 1, [7]), hit('near', 2, [7])],
      boats: [hit('apart', 9, [20]), hit('turned', 8, [5]), hit('together', 1, [2, 8]), hit('near', 2, [9])],
    };
    expect(await ids('old boats', index)).toEqual(['near', 'together', 'apart', 'turned']);
    const third = { ...index, keel: [hit('apart', 9, [1]), hit('turned', 8, [1]), hit('together', 1, [9]), hit('near', 2, [30])] };
    expect(await ids('old boats keel', third)).toEqual(['together', 'near', 'apart', 'turned']);
  });
  it('each word counts by how much its best entry is about it, whatever its scores', async () => {
    const index = { boats: [hit('a', 100), hit('b', 50)], keel: [hit('a', 1), hit('b', 4)] };
    // In shares of the best: 1 and a quarter against a half and 1.
    expect(await ids('boats keel', index)).toEqual(['b', 'a']);
  });
});

describe('of several with one name', () => {
  it('two of each kind come before the third of any', async () => {
    const all = ['a1', 'a2', 'a3', 'a4', 'b1', 'b2', 'b3'];
    const index = { [named('boats')]: all, [whole('boats')]: all };
    const places = Object.fromEntries(all.map((id) => [id, id.startsWith('a') ? 0 : 1]));
    expect(await ids('boats', index, places)).toEqual(['a1', 'a2', 'b1', 'b2', 'a3', 'a4', 'b3']);
  });
  it('and all of these before one whose name says more', async () => {
    const index = { [named('boats')]: ['more', 'is'], [whole('boats')]: ['is'], boats: ['more'] };
    expect(await ids('boats', index, { more: 0, is: 1 })).toEqual(['is', 'more']);
  });
});

describe('what lacks a word', () => {
  it('stands behind what has all, as part of it, where few have all', async () => {
    const index = { boats: ['all', 'part'], keel: ['all', 'part2'] };
    expect(await find('boats keel', index)).toMatchObject({ partly: 2, ranked: [{ id: 'all' }, { id: 'part' }, { id: 'part2' }], missing: [] });
  });
  it('is left out where ten have all, and is twenty at most where fewer do', async () => {
    const ten = { boats: [...many(10), 'part'], keel: many(10) };
    expect(await find('boats keel', ten)).toMatchObject({ partly: 0 });
    const more = { boats: [...many(10), 'part'], keel: [...many(10), 'part'], oars: many(10) };
    expect(await find('boats keel oars', more)).toMatchObject({ partly: 0 });
    expect(await find('boats keel oars', { ...more, oars: many(9) })).toMatchObject({ partly: 2 });
    const nine = { boats: [...many(9), ...many(30, 'part')], keel: [...many(9), ...many(30, 'other')] };
    const found = await find('boats keel', nine);
    expect([found.partly, found.ranked.length]).toEqual([20, 29]);
  });
  it('has at least half of the query, or what most of it any has', async () => {
    const index = { boats: ['three', 'one'], keel: ['three'], oars: ['three'], ropes: ['four'] };
    expect(await ids('boats keel oars ropes', index)).toEqual(['three']);
    expect(await ids('boats keel oars', { boats: ['a'], keel: ['b'], oars: ['c'] })).toEqual(['a', 'b', 'c']);
  });
  it('is no part but found, where its name has most of the query', async () => {
    const index = { [named('boats')]: ['named'], [named('keel')]: ['named'], boats: ['text'], keel: ['text'], oars: ['other', 'x', 'y', 'z'] };
    const found = await find('boats keel oars', index);
    expect(found.ranked[0]).toMatchObject({ id: 'named' });
    expect(found.partly).toBe(found.ranked.length - 1);
  });
});

describe('a word', () => {
  it('of which no list knows is missing, and asked for in vain of no index', async () => {
    const asked: string[] = [];
    const look = async (words: string): Promise<Hit[]> => {
      asked.push(words);
      return [hit('a')];
    };
    const found = await rank(unitsOf('boats zyzzyva', forms), look, { text: ['boats'], names: [] }, new Map());
    expect(found.missing.map(({ shown }) => shown)).toEqual(['zyzzyva']);
    expect(asked).toEqual(['boats', whole('boats'), begun('boats')]);
  });
  it('of a term is looked for by that of the term, and as it was typed', async () => {
    const token = termToken('keeper');
    const index = { [token]: [hit('by term', 1, [1])], kpr: [hit('as typed', 1, [2]), hit('by term', 1, [3])] };
    const { ranked } = await find('KPR', index);
    expect(ranked).toEqual([{ id: 'by term', words: [1, 3] }, { id: 'as typed', words: [2] }]); // prettier-ignore
    expect(token.endsWith(TERM_ENDS)).toBe(true);
  });
  it('gives the places where it stands in a text, which those of a phrase do not, nor those of a name', async () => {
    const index = { boats: [hit('a', 1, [3, 9])], [named('boats')]: [hit('a', 1, [50])], keel: [hit('a', 1, [4])], '"old keel"': [hit('a', 1, [7])] };
    expect((await find('boats keel', index)).ranked).toEqual([{ id: 'a', words: [3, 9, 4] }]);
    expect((await find('boats "old keel"', { ...index, old: [] })).ranked).toEqual([{ id: 'a', words: [3, 9] }]);
  });
});

describe('a phrase', () => {
  it('is asked for as it stands: what lacks it is no part of what is found', async () => {
    const index = { boats: ['a', 'b', 'c'], '"old keel"': ['b'], '"xnold xnkeel"': ['c'], old: [], keel: [] };
    expect(await ids('boats "old keel"', index)).toEqual(['c', 'b']);
    expect(await find('boats "old keel"', index)).toMatchObject({ partly: 0 });
    expect((await ids('boats oars "old keel"', { ...index, oars: ['a', 'b', 'c'] })).sort()).toEqual(['b', 'c']);
  });
  it('of which a word stands nowhere is not looked up', async () => {
    expect(await find('"old zyzzyva"', { '"old zyzzyva"': ['a'], old: ['a'] })).toMatchObject({ missing: [] });
    const look = lookIn({ '"old zyzzyva"': ['a'] });
    expect(await rank(unitsOf('"old zyzzyva"', forms), look, { text: ['old'], names: [] }, new Map())).toMatchObject({
      ranked: [],
      missing: [{ kind: 'phrase' }],
    });
  });
  it('stands nowhere in an entry of which it is said that it does not', async () => {
    const index = { '"old keel"': ['a', 'b'], old: [], keel: [] };
    const units = unitsOf('"old keel"', forms);
    const found = await rank(units, lookIn(index), { text: ['old', 'keel'], names: [] }, new Map(), -1, (id, phrase) => id === 'b' && phrase === 'old keel');
    expect(found.ranked.map(({ id }) => id)).toEqual(['b']);
  });
});

it('nothing is found where nothing is known, and nothing is looked up by a name of no words', async () => {
  expect(await find('zyzzyva', {})).toMatchObject({ ranked: [], partly: 0, missing: [{ shown: 'zyzzyva' }] });
  expect(await ids('zyzzyva', { [whole('')]: ['a'], [begun('')]: ['b'] })).toEqual([]);
});

it('each entry has the place of its kind', async () => {
  const index = { [kindToken('visit')]: ['a', 'b'], [kindToken('term')]: ['c'] };
  expect([...(await placesOfKinds(lookIn(index), ['visit', 'term', 'none']))]).toEqual([['a', 0], ['b', 0], ['c', 1]]); // prettier-ignore
});
