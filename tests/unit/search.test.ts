// How a query is read, what is found for it and what is lit up: on words of our own.
import { describe, expect, it } from 'vitest';
import { saidOf } from '../../src/components/searchSaid.ts';
import { indexed } from '../../src/model/sharing/search.ts';
import { holdsPhrase, isOfNow, phraseRanges, respelt, unitsOf, wantedKind, wholeName } from '../../src/model/sharing/searchQuery.ts';
import { asksOfNow, NOW, SAME, WHOM } from '../../src/model/sharing/searchSame.ts';
import { litUp, shownOf } from '../../src/model/sharing/searchMarks.ts';
import { placesOfKinds, rank, withFirst, type Hit } from '../../src/model/sharing/searchRank.ts';
import { isKnown, meant } from '../../src/model/sharing/searchSpelling.ts';
import { datesIn, END, formsOf, named, termsIn, termToken, wordsOf } from '../../src/model/sharing/searchWords.ts';

const forms = formsOf({
  terms: { 'far-home': ['far home', 'out of town', 'away from the harbour'], keeper: ['keeper', 'keepers', 'KPR'], good: ['Good'] },
  misspelt: { keper: 'keeper' },
  common: ['Seahaven'],
});
const read = (query: string): string[] => unitsOf(query, forms).map(({ kind, token }) => `${kind} ${token}`);

describe('a query', () => {
  it.each(['4 December 2020', '4th of December 2020', '4 Dec 2020', 'dec 4, 2020', '04/12/2020', '4.12.20', '2020-12-04', '4 DECEMBER 2020'])(
    'means one day by %s',
    (query) => expect(read(query)).toEqual(['date 20201204']),
  );
  it.each(['December 2020', 'dec 2020', '2020-12', '12/2020'])('means one month by %s', (query) => expect(read(query)).toEqual(['date 202012']));
  it.each(['31/02/2020', '2020-13-01', '0-19', '2014-2025'])('takes %s for no date', (query) => expect(datesIn(query)).toEqual([]));
  it('knows each day of a span, and no more than one of any other', () => {
    expect(datesIn('from 20 to 22 October 2020')).toMatchObject([{ tokens: ['20201020', '20201021', '20201022'] }]);
    expect(datesIn('on 1 May 2020 and on 3 May 2020').map(({ tokens }) => tokens)).toEqual([['20200501'], ['20200503']]);
  });
  it('takes any form of a term for that term, in the singular and the plural, with hyphens or without', () => {
    for (const form of ['out of town', 'Out-of-Town', 'away from the harbours', 'far homes'])
      expect(read(form), form).toEqual([`term ${termToken('far-home')}`]);
    expect(read('town')).toEqual(['word town']);
  });
  it('leaves out small words, children and the name of the council, but for a query of nothing else', () => {
    expect(read('how many keepers are there in Seahaven')).toEqual([`term ${termToken('keeper')}`]);
    expect(read('Seahaven')).toEqual(['word seahaven']);
    expect(read('children of Seahaven')).toEqual(['word children', 'word seahaven']);
    for (const word of [...NOW, ...WHOM.filter((one) => !one.includes("'"))]) expect(read(`${word} keepers`), word).toEqual([`term ${termToken('keeper')}`]);
    expect(read('who is it')).toEqual(['word who', 'word is', 'word it']);
  });
  it.each(['"on the sea"', '“on the sea”', '‘on the sea’', '”on the sea“', "'on the sea'", '«on the sea»'])('takes %s for a phrase', (query) =>
    expect(read(query)).toEqual(['phrase "on the sea"']),
  );
  it('asks how things are now by a word of its own, and not by one in quotation marks', () => {
    expect(['is it safe now', 'Still late?', 'today'].map(isOfNow)).toEqual([true, true, true]);
    expect(['“not safe now”', 'knowledge', 'distil'].map(isOfNow)).toEqual([false, false, false]);
    expect(asksOfNow([])).toBe(false);
  });
  it('keeps an apostrophe within a phrase and within a word', () => {
    expect(read('‘the keeper’s sea’')).toEqual(['phrase "the keeper’s sea"']);
    expect(read("harbour's boats")).toEqual(['word harbours', 'word boats']);
  });
  it('reads a number with commas as one word, and letters without their accents', () => {
    expect(wordsOf('2,399 cafés, 1.9%').map(({ word }) => word)).toEqual(['2399', 'cafes', '1d9']);
  });
  it('asks for a number, for what a word means, or for anything', () => {
    expect(['how many keepers', 'percentage of boats', 'what is a keeper', 'KPR meaning', 'keepers'].map(wantedKind)).toEqual([
      'statistic',
      'statistic',
      'term',
      'term',
      undefined,
    ]);
  });
});

describe('the parts of a query', () => {
  const shown = (query: string): string[] => unitsOf(query, forms).map((unit) => `${unit.kind} ${unit.shown}`);
  it('stand in the order in which they were typed, phrases first, each as it was typed', () => {
    expect(shown('boats from 4 Dec 2020, the KPR and “ on the sea ” in May 2019 at harbour')).toEqual([
      'phrase on the sea',
      'word boats',
      'date 4 Dec 2020',
      'term KPR',
      'date May 2019',
      'word harbour',
    ]);
  });
  it('are each there once, and a span of days is one of them', () => {
    expect(shown('boats and Boats, keepers and a keeper')).toEqual(['word boats', 'term keepers']);
    expect(shown('20 to 22 October 2020')).toEqual(['date 20 to 22 October 2020']);
  });
  it('are words where nothing stands between quotation marks, and those of a phrase are its own', () => {
    expect(read('boats " - " harbour')).toEqual(['word boats', 'word harbour']);
    expect(unitsOf('"the keepers"', forms)[0]?.within?.map(({ kind }) => kind)).toEqual(['term']);
  });
  it('are no words that a term, a date or a phrase beside them has', () => {
    expect(read('far home boats')).toEqual([`term ${termToken('far-home')}`, 'word boats']);
    expect(read('boats far home')).toEqual(['word boats', `term ${termToken('far-home')}`]);
    expect(read('sea “far home” boats')).toEqual(['phrase "far home"', 'word sea', 'word boats']);
  });
  it('leave out a term that is the name of the council, but for a query of nothing else', () => {
    const common = formsOf({ terms: { town: ['Seahaven Town'], keeper: ['keeper'] }, misspelt: {}, common: ['Seahaven Town'] });
    const of = (query: string): string[] => unitsOf(query, common).map(({ token }) => token);
    expect([of('Seahaven Town boats'), of('Seahaven Town'), of('keeper boats')]).toEqual([['boats'], [termToken('town')], [termToken('keeper'), 'boats']]);
  });
  it('have one name together, of the words in the singular, with which a longer one begins', () => {
    const name = (query: string, isBegun?: boolean): string => wholeName(unitsOf(query, forms), isBegun);
    expect(name('harbours visit')).toBe(name('harbour visits'));
    expect(name('“harbours visit”')).toBe(name('harbour visit'));
    expect(name('a keeper')).toBe(name('KPR'));
    expect(name('harbour visit')).not.toBe(name('visit harbour'));
    expect(name('harbour visit').startsWith(name('harbour', true))).toBe(true);
    expect(name('harbour visit').startsWith(name('harbour'))).toBe(false);
    expect(name('visit 4 May 2019')).toMatch(/^xwvisit20190504xx$/);
  });
});

it('two words that are misspelt are each replaced in their places, in their order', () => {
  const right: Readonly<Record<string, string>> = { chidren: 'children', plns: 'plans of all', the: 'a' };
  expect(respelt('The chidren, Plns now', (word) => right[word])).toEqual({
    query: 'The children, plans of all now',
    changed: [{ from: 'chidren', to: 'children' }, { from: 'Plns', to: 'plans of all' }], // prettier-ignore
  });
});

it.each([
  ['statistic', ['how much', 'How often is it', 'how high', 'how low', 'number of boats', 'numbers of boats', 'percent', 'per cent of', 'proportion of boats', 'share of boats', 'rate of loss', 'rates of loss', 'average age', 'figure', 'figures', 'statistic', 'statistics', 'stats', '5% of boats']], // prettier-ignore
  ['term', ['what is it', "what's a keeper", 'what’s a keeper', '  What are keepers', 'what does it do', 'what do they mean', 'keeper means', 'definition of keeper', 'define keeper', 'what KPR stands for', 'KPR stand for']], // prettier-ignore
  [undefined, ['show how', 'numbering', 'shared boats', 'operate of', 'say what is it', 'somewhat is', 'whatever', 'meanwhile', 'stand by', 'statistical']],
] as const)('a query that asks for a %s is known by its words', (kind, queries) => {
  expect(queries.filter((query) => wantedKind(query) !== kind)).toEqual([]);
});

describe('a misspelt word', () => {
  const words = ['children', 'outstanding', 'commissioner', 'care', 'leavers', 'plan', 'assess'];
  it.each([
    ['chidren', 'children'],
    ['outstnading', 'outstanding'],
    ['comisioner', 'commissioner'],
    ['careleavers', 'care leavers'],
  ])('%s is meant to be %s', (typed, right) => expect(meant(words, typed)).toBe(right));
  it.each(['zyzzyva', 'plx', '2031'])('%s is meant to be none', (typed) => expect(meant(words, typed)).toBeUndefined());
  it('is the more frequent of two that are as near, and the nearer of two before that', () => {
    expect(meant(['plants', 'planes'], 'plankes')).toBe('planes');
    expect(meant(['harbour', 'harbours'], 'harbourz')).toBe('harbour');
    expect(meant(['harbours', 'harbour'], 'harbourz')).toBe('harbours');
    expect(meant(['harbourages', 'harbour'], 'harbourr')).toBe('harbour');
  });
  it('begins with the letter with which what was meant begins', () => {
    expect(meant(['harbour'], 'arbour')).toBeUndefined();
    expect(meant(['harbour'], 'barbour')).toBeUndefined();
  });
  it('is one step away, or two where it has seven letters and more; a letter that is changed, added, lost or swapped is a step', () => {
    expect(['harbuor', 'harbur', 'harboour', 'harbeur'].map((word) => meant(['harbour'], word))).toEqual(Array(4).fill('harbour'));
    expect(['harbuors', 'habuor', 'harbo'].map((word) => meant(['harbour'], word))).toEqual(['harbour', undefined, undefined]);
    expect(['keepes', 'kepeer', 'keeers'].map((word) => meant(['keeper'], word))).toEqual(['keeper', 'keeper', undefined]);
    expect(meant(['commissioner'], 'comisionar')).toBeUndefined();
    expect(meant(['harbour'], 'harbeer')).toBe('harbour');
    // Two letters that are swapped are one step, and no others are.
    expect(['plnats', 'plnxts', 'plxats'].map((word) => meant(['plants'], word))).toEqual(['plants', undefined, undefined]);
  });
  it('of four letters has lost one, and no word of three was meant', () => {
    expect(meant(['boats'], 'bots')).toBe('boats');
    expect(meant(['boat', 'bot'], 'bott')).toBeUndefined();
    expect(meant(['bot'], 'botss')).toBeUndefined();
    expect([meant(['boat'], 'boatt'), meant(['boats'], 'bot')]).toEqual(['boat', undefined]);
  });
  it('is no small word, and no number', () => {
    expect(meant(['would', 'which'], 'whould')).toBeUndefined();
    expect(meant(['plan4s'], 'plan5s')).toBeUndefined();
  });
  it('is two words that were run together, each of three letters and more, or a name of several', () => {
    const list = ['sea', 'port', 'in', 'shore', 'po'];
    expect(['seaport', 'inshore', 'seapo'].map((word) => meant(list, word))).toEqual(['sea port', undefined, undefined]);
    expect(meant([], 'harbourmster', ['harbour master'])).toBe('harbour master');
    expect(meant([], 'lighthouses', ['harbour master'])).toBeUndefined();
    expect([meant([], 'harbourmster', ['harbourmaster']), meant([], 'seadogs', ['sea dog'])]).toEqual([undefined, undefined]);
    // What is one step away comes first, and what is two steps away last.
    expect(meant(['sea', 'port', 'seaports'], 'seaport')).toBe('seaports');
    expect(meant(['sea', 'port', 'seapartt'], 'seaport')).toBe('sea port');
    expect(meant(['harbourmast'], 'harbourmster', ['harbour masters'])).toBe('harbour masters');
  });
  it('is none that is a form or the beginning of a known one', () => {
    expect(['child', 'planned', 'plans', 'assessed'].map((word) => isKnown(words, word))).toEqual([true, true, true, true]);
    expect(['jayson', 'planx'].map((word) => isKnown([...words, 'jay'], word))).toEqual([false, false]);
    const forms = [['assesses', 'assessment'], ['running', 'runs'], ['visited', 'visits'], ['studies', 'studied'], ['newly', 'new'], ['keepers', 'keeping'], ['invitation', 'invites'], ['keeper', 'keeps'], ['visitor', 'visits']]; // prettier-ignore
    for (const [one = '', other = ''] of forms) expect([isKnown([one], other), isKnown([other], one)], one).toEqual([true, true]);
    expect([isKnown(['us'], 'use'), isKnown(['2015'], '2014'), isKnown(['20145'], '2014'), isKnown(['mass'], 'mas')]).toEqual([false, false, true, true]);
    expect(isKnown(['mas'], 'mass')).toBe(false);
  });
  it('is replaced where it stands, and the reader is told', () => {
    expect(respelt('The Chidren, now', (word) => (word === 'chidren' ? 'children' : undefined))).toEqual({
      query: 'The children, now',
      changed: [{ from: 'Chidren', to: 'children' }],
    });
  });
});

/** A small index: an entry has a word where its text has it, or where a name has it. */
const entries = [
  { id: 'visit', kind: 'inspection', title: 'The harbour visit', names: ['The harbour visit', 'Good'], says: 'Boats and keepers.' },
  { id: 'term', kind: 'term', title: 'keeper', names: ['keeper', 'KPR'], says: '' },
  { id: 'one', kind: 'finding', title: 'Boats in the harbour are good.', names: [], says: '' },
  { id: 'two', kind: 'finding', title: 'Some live away from the harbour.', names: [], says: '' },
].map((one) => ({ ...one, url: `/${one.id}/`, line: '', dates: [], filters: { Kind: [], Year: [], Theme: [], Stance: [], Voice: [] } }));
const contents = new Map(entries.map((entry) => [entry.id, indexed(entry, forms)]));
const look = async (words: string): Promise<Hit[]> => {
  const wanted = words.replaceAll('"', '').toLowerCase();
  return [...contents].flatMap(([id, content]) => {
    const at = content
      .toLowerCase()
      .split(/\s+/)
      .map((word) => word.replace(/[^\p{L}\p{N}]/gu, ''));
    const places = at.flatMap((word, i) => ((wanted.includes(' ') ? at.slice(i).join(' ').startsWith(wanted) : word.startsWith(wanted)) ? [i] : []));
    return places.length > 0 ? [{ id, score: places.length, words: places }] : [];
  });
};
const vocabulary = {
  text: [...contents.values()].flatMap((content) => wordsOf(content).map(({ word }) => word)),
  names: entries.flatMap(({ names }) => names.flatMap((name) => wordsOf(name).map(({ word }) => word))),
};
const find = async (query: string) => rank(unitsOf(query, forms), look, vocabulary, await placesOfKinds(look, ['inspection', 'term']));
const ids = async (query: string): Promise<string[]> => (await find(query)).ranked.map(({ id }) => id);

describe('what is found', () => {
  it('begins with what has that name, whatever else has the word', async () => {
    expect((await ids('keeper'))[0]).toBe('term');
    expect((await ids('harbour'))[0]).toBe('visit');
    expect((await ids('good'))[0]).toBe('visit');
  });
  it('has what says it in other words, both ways', async () => {
    expect(await ids('out of town')).toEqual(['two']);
    expect(await ids('kpr')).toEqual(['term', 'visit']);
  });
  it('has what readers call a recommendation, criticism or praise, although it does not say so', () => {
    const same = formsOf({ terms: SAME, misspelt: {}, common: [] });
    const [entry] = entries;
    if (!entry) throw new RangeError('there is no entry');
    const passage = (kind: string, stance: string[]): string =>
      indexed({ ...entry, names: [], filters: { ...entry.filters, Kind: [kind], Stance: stance } }, same);
    expect(passage('ask', [])).toContain(named(termToken('same-ask')));
    expect(passage('finding', ['criticism'])).toContain(named(termToken('same-criticism')));
    expect(passage('finding', ['praise'])).toContain(named(termToken('same-praise')));
    expect(passage('finding', ['progress'])).not.toContain(named('xcsame'));
  });
  it('has the newest visit before all else where a query asks how things are now', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ id, words: [1] }));
    if (!a || !b || !c) throw new RangeError('there are three');
    expect(withFirst({ ranked: [a, b, c], missing: [], partly: 2 }, ['c'])).toEqual({ ranked: [c, a, b], missing: [], partly: 1 });
    expect(withFirst({ ranked: [a, b], missing: [], partly: 1 }, ['z'])).toEqual({ ranked: [{ id: 'z', words: [] }, a, b], missing: [], partly: 1 });
  });
  it('has all words, where something has them, and says where nothing has', async () => {
    expect(await find('boats good')).toMatchObject({ partly: 0, missing: [] });
    const { ranked, partly } = await find('boats live');
    expect(partly).toBe(ranked.length);
    expect(await ids('“live away” boats')).toEqual(['two']);
    expect(await find('boats zyzzyva')).toMatchObject({ partly: 0, missing: [{ shown: 'zyzzyva' }] });
  });
});

describe('what is shown', () => {
  const content = `Boats in the harbour. ¶ ${'and '.repeat(30)}a keeper, at last. ¶ xkterm`;
  const text = (pieces: readonly { text: string; lit: boolean }[]): string => pieces.map((piece) => (piece.lit ? `[${piece.text}]` : piece.text)).join('');
  it('is lit up at the places that were found, without the marks around them', () => {
    expect(text(shownOf(content, [3], unitsOf('harbour', forms), forms).title)).toBe('Boats in the [harbour].');
  });
  it('has a stretch of the text where the title has nothing, lit up by any form of a term', () => {
    const { title, excerpt } = shownOf(content, [], unitsOf('KPR', forms), forms);
    expect(text(title)).toBe('Boats in the harbour.');
    expect(text(excerpt)).toMatch(/^… (?:and )+a \[keeper\], at last\.$/);
  });
  it('keeps every letter, where ranges overlap too', () => {
    const pieces = litUp('a bridge', [{ from: 2, to: 8 }, { from: 2, to: 5 }, { from: 4, to: 8 }]); // prettier-ignore
    expect(text(pieces)).toBe('a [bridge]');
  });
  it('says how many there are, and what was read otherwise or left out', () => {
    expect(saidOf({ changed: [], unheld: [], missing: [], partly: 0 }, 1)).toBe('1 entry');
    expect(saidOf({ changed: [{ from: 'a', to: 'b' }], unheld: [], missing: ['x', 'y'], partly: 0 }, 2)).toBe(
      'No page has the word “a”; it is read as “b”. No page has the words “x” or “y”. These are results without them. 2 entries',
    );
    expect(saidOf({ changed: [], unheld: ['a b'], missing: [], partly: 0 }, 2)).toBe('No page has “a b” word for word; these have words of it. 2 entries');
    expect(saidOf({ changed: [], unheld: ['a b'], missing: [], partly: 0 }, 0)).toBe(
      'No page has “a b” word for word. Nothing found. Try one word, or take a filter away.',
    );
    expect(saidOf({ changed: [], unheld: [], missing: [], partly: 2 }, 2)).toBe('No page has all these words together. These have most of them. 2 entries');
    expect(saidOf({ changed: [], unheld: [], missing: [], partly: 1 }, 3)).toBe('3 entries · the last one has most of these words, not all');
  });
  it('finds every form of a term in a text, the longest first', () => {
    expect(termsIn('A keeper lives out of town', forms).map(({ id }) => id)).toEqual(['keeper', 'far-home']);
  });
});

describe('a phrase', () => {
  it('of one word is one too', () => {
    expect(read('“keepers”')).toEqual(['phrase "keepers"']);
    expect(read('""')).toEqual([]);
  });
  it('stands where its words stand letter for letter, whatever their capitals and punctuation', () => {
    const text = 'The Keeper\u2019s visits, and visit plans.';
    expect(phraseRanges(text, 'keepers visits and').map(({ from, to }) => text.slice(from, to))).toEqual(['Keeper\u2019s visits, and']);
    expect(['visit', 'visits', 'visiting', 'isit', 'keeper', ''].map((phrase) => phraseRanges(text, phrase).length)).toEqual([1, 1, 0, 0, 0, 0]);
  });
  it('does not run from one part of what is shown into the next', () => {
    expect(holdsPhrase(`On the sea${END}Boats come`, 'sea boats')).toBe(false);
    expect(holdsPhrase(`On the sea${END}Boats come`, 'boats come')).toBe(true);
  });
  it('is found where it stands, although the index knows its words by their roots', async () => {
    const found = async (stands: boolean) => rank(unitsOf('"harbour"', forms), look, vocabulary, new Map(), -1, () => stands);
    expect((await found(true)).ranked.length).toBeGreaterThan(0);
    expect(await found(false)).toMatchObject({ ranked: [], missing: [{ shown: 'harbour' }] });
  });
});
