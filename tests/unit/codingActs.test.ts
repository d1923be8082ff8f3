// What each act of a coder writes and refuses, and how a text stands in passages and pieces, on a few lines. `coding.test.ts` tells the same as a coder goes through a text.
import { describe, expect, it } from 'vitest';
import { decide, join, reopen, split, takePart, tell } from '../../src/model/authoring/coding/acts.ts';
import { nextId, placeIn, type Act, type Coder, type Doing } from '../../src/model/authoring/coding/doing.ts';
import { listsOf } from '../../src/model/authoring/coding/items.ts';
import { layoutOf, shownOf } from '../../src/model/authoring/coding/layout.ts';
import { leaveOut, toEndOfParagraph } from '../../src/model/authoring/coding/leaveOut.ts';
import { passagesOf, progressOf, wholeOf, type Passage } from '../../src/model/authoring/coding/passages.ts';
import { finderOf, isSpoken } from '../../src/model/authoring/coding/places.ts';
import { paragraphsOf, unitsOf, wordsIn } from '../../src/model/authoring/coding/units.ts';
import { prepare } from '../../src/model/evidence/preparedText.ts';

const TEXT = '# Findings\n\n1. Plans are late here. Staff know children well.\n\n2. Visits are regular in most teams.\n\nYours sincerely\nAlex Inspector\n';
const NONE = 'findings:\nasks:\nstatements:\nleft_out:\n';
type Given = Partial<Coder> & { raw?: string; isLimited?: boolean; said?: object };
const coder = (file = NONE, { raw = TEXT, isLimited = false, said = {}, ...more }: Given = {}): Coder => ({
  visit: 'v',
  coding: { text: prepare(raw, { state: 'clean', ...said }), isLimited, lists: listsOf(file) },
  isOwn: true,
  taken: new Set(),
  published: new Set(),
  ...more,
});
const passages = (who: Coder): Passage[] => passagesOf(who.coding);
const at = (who: Coder, words: string): Passage => passages(who).find((one) => one.words.startsWith(words)) ?? expect.unreachable(words);
const done = (act: Act): Doing => ('refused' in act ? expect.unreachable(act.refused) : act);
const edits = (act: Act): Doing['edits'] => done(act).edits;
const refused = (act: Act): string => ('refused' in act ? act.refused : expect.unreachable(JSON.stringify(act)));
const withFinding = (more = '', quote = 'Plans are late here.'): string =>
  NONE.replace(
    'findings:\n',
    `findings:\n  - { id: v-f001, quote: "${quote}", voice: direct, theme: plans, stance: concern, locator: "paragraph 1"${more} }\n`,
  );
const PUBLISHED = 'This was published. Change it under Corrections, which asks for the reason and keeps the old words.';
const published = new Set(['v-f001']);

describe('a decision', () => {
  it('writes the fields of its kind in their order, those that it needs although they are empty', () => {
    const written = (kind: 'findings' | 'asks' | 'statements', fields = {}): object => {
      const [edit] = edits(decide(coder(), [at(coder(), 'Plans')], kind, fields));
      return edit && 'insert' in edit ? edit.to : {};
    };
    expect(Object.entries(written('findings', { note: 'So.', also: ['a'], single_child: true }))).toEqual([['id', 'v-f001'], ['quote', 'Plans are late here.'], ['voice', 'direct'], ['theme', null], ['also', ['a']], ['stance', null], ['single_child', true], ['locator', 'Findings, item 1'], ['note', 'So.']]); // prettier-ignore
    expect(Object.entries(written('asks', { number: 3 }))).toEqual([['id', 'v-a01'], ['quote', 'Plans are late here.'], ['voice', 'direct'], ['rank', null], ['number', 3], ['state', 'whole'], ['theme', null], ['locator', 'Findings, item 1']]); // prettier-ignore
    expect(Object.entries(written('statements'))).toEqual([
      ['id', 'v-s01'],
      ['speaker', null],
      ['quote', 'Plans are late here.'],
      ['locator', 'Findings, item 1'],
    ]);
  });
  it('sets of an entry what is given, empties what it needs, and takes out what it does not', () => {
    const who = coder(withFinding(', note: So.'));
    const set = (fields: object): Doing['edits'] => edits(decide(who, [at(who, 'Plans')], 'findings', fields));
    expect(set({ stance: 'progress' })).toEqual([{ set: ['findings', 0, 'stance'], to: 'progress' }]);
    expect(set({ theme: null, note: null, also: [], cut: null })).toEqual([{ set: ['findings', 0, 'theme'], to: null }, { remove: ['findings', 0, 'note'] }]); // prettier-ignore
  });
  it('keeps of an entry that becomes another what both have, and takes the first away', () => {
    const who = coder(withFinding(', also: [b], note: So.'));
    expect(edits(decide(who, [at(who, 'Plans')], 'asks', { rank: 'improve' }))).toEqual([
      { remove: ['findings', 0] },
      { insert: ['asks'], to: { id: 'v-a01', quote: 'Plans are late here.', voice: 'direct', rank: 'improve', state: 'whole', theme: 'plans', also: ['b'], locator: 'paragraph 1', note: 'So.' }, at: 0 }, // prettier-ignore
    ]);
    const left = coder(`${NONE}  - { quote: "Plans are late here.", why: scope, by: v-f009 }\n`);
    const [, made] = edits(decide(left, [at(left, 'Plans')], 'findings', {}));
    expect(made && 'insert' in made ? Object.keys(made.to) : []).toEqual(['id', 'quote', 'voice', 'theme', 'stance', 'locator']);
  });
  it('is an ask that is whole only of a whole sentence of a text that has lost nothing', () => {
    const state = (who: Coder, words: string): unknown => {
      const edit = edits(decide(who, [at(who, words)], 'asks', {})).at(-1);
      return edit && 'insert' in edit ? edit.to.state : undefined;
    };
    expect(state(coder(), 'Visits')).toBe('whole');
    expect(state(coder(NONE, { said: { state: 'lossy' } }), 'Visits')).toBeNull();
    const part = coder(withFinding('', 'Visits are regular'));
    expect(state(part, 'Visits')).toBeNull();
  });
  it('of words that cannot be quoted, or of lines that were left out together, is refused', () => {
    const together = coder(`${NONE}  - { lines: 3-5, why: scope }\n`);
    expect(refused(decide(together, [at(together, '1.')], 'findings', {}))).toBe(
      'These lines were left out together. Undo that first, then decide sentence by sentence.',
    );
    const alone = coder(`${NONE}  - { lines: 5, why: scope }\n`);
    expect(edits(decide(alone, [at(alone, '2.')], 'findings', {})).at(-1)).toMatchObject({
      insert: ['findings'],
      to: { quote: 'Visits are regular in most teams.' },
    });
    const short = coder(NONE, { raw: 'Plans are late. So.\n' });
    expect(refused(decide(short, [at(short, 'So')], 'findings', {}))).toMatch(/^“So\.?” is too short/);
  });
  it('of several passages is made of each, or of none', () => {
    const who = coder();
    expect(edits(decide(who, [at(who, 'Plans'), at(who, 'Visits')], 'findings', { stance: 'concern' }))).toMatchObject([{ at: 0, to: { id: 'v-f001' } }, { at: 1, to: { id: 'v-f002' } }]); // prettier-ignore
    const some = coder(withFinding(), { published });
    expect(refused(decide(some, [at(some, 'Visits'), at(some, 'Plans')], 'asks', {}))).toBe(PUBLISHED);
  });
  it('changes of what was published what was not, alone', () => {
    const who = coder(withFinding(), { published });
    for (const fields of [{ theme: 'other' }, { stance: 'strength' }, { quote: 'x' }, { says: 'x' }])
      expect(refused(decide(who, [at(who, 'Plans')], 'findings', fields))).toBe(PUBLISHED);
    expect(edits(decide(who, [at(who, 'Plans')], 'findings', { theme: 'plans', locator: 'x' })).at(-1)).toEqual({ set: ['findings', 0, 'locator'], to: 'x' });
    expect(refused(reopen(who, [at(who, 'Plans')]))).toBe(PUBLISHED);
  });
  it('is undone, and what nobody has decided on stays as it is', () => {
    const who = coder(withFinding());
    expect(edits(reopen(who, [at(who, 'Staff'), at(who, 'Plans')]))).toEqual([{ remove: ['findings', 0] }]);
  });
});

describe('who speaks', () => {
  const raw = 'Ofsted said: "plans are late for many" in June. It found that staff know children.\n';
  const voice = (words: string, isOwn: boolean): unknown => {
    const who = coder(NONE, { raw, isOwn });
    const start = raw.indexOf(words);
    const [edit] = edits(takePart(who, at(who, words.startsWith('plans') ? 'Ofsted' : 'It'), { start, end: start + words.length }));
    return edit && 'insert' in edit ? edit.to.voice : undefined;
  };
  it('is the document where it is the inspectors’ own, else whoever is quoted or told of there', () => {
    expect([voice('plans are late for many', true), voice('plans are late for many', false), voice('It found that staff know children.', false)]).toEqual(['direct', 'quoted', 'reported']); // prettier-ignore
    const text = prepare(raw, { state: 'clean' });
    const stretch = (words: string) => ({ start: raw.indexOf(words), end: raw.indexOf(words) + words.length });
    expect(['plans are late for many', 'said: "plans', 'many" in June'].map((words) => isSpoken(text, stretch(words)))).toEqual([true, false, false]);
  });
});

describe('a part of a passage', () => {
  const who = (): Coder => coder();
  const part = (from: string, to: string, words = 'Staff'): Act =>
    takePart(who(), at(who(), words), { start: TEXT.indexOf(from), end: TEXT.indexOf(to) + to.length });
  const quote = (act: Act): unknown => edits(act).flatMap((edit) => ('insert' in edit ? edit.to.quote : []))[0];
  it('has whole words, and none beyond its passage', () => {
    expect(quote(part('aff know', 'ildren'))).toBe('Staff know children');
    expect(quote(part(' know', 'children '))).toBe('know children');
    expect(quote(part('here. Staff', 'children'))).toBe('Staff know children');
  });
  it('is refused where it has no words, or is not of the text', () => {
    expect(refused(takePart(who(), at(who(), 'Staff'), { start: 0, end: 3 }))).toBe('Mark the words that you want to take, inside this passage.');
    const told = { ...who(), coding: { ...who().coding, text: undefined } };
    expect(refused(takePart(told, at(who(), 'Staff'), { start: 0, end: 3 }))).toBe('This passage has no words of the text.');
  });
  it('of an entry are its words from then on; a reason for a cut and lines go', () => {
    const file = withFinding(', cut: Why.');
    const own = coder(file);
    const act = takePart(own, at(own, 'Plans'), { start: TEXT.indexOf('are late'), end: TEXT.indexOf('here.') + 5 });
    expect(edits(act)).toEqual([{ set: ['findings', 0, 'quote'], to: 'are late here.' }, { remove: ['findings', 0, 'cut'] }]); // prettier-ignore
    const left = coder(`${NONE}  - { lines: 5, why: scope }\n`);
    expect(edits(takePart(left, at(left, '2.'), { start: TEXT.indexOf('Visits'), end: TEXT.indexOf('teams') }))).toEqual([
      { set: ['left_out', 0, 'quote'], to: 'Visits are regular in most' },
      { remove: ['left_out', 0, 'lines'] },
    ]);
  });
  it('is split off at a place within it', () => {
    const whole = wholeOf(at(who(), 'Staff')) ?? expect.unreachable();
    for (const place of [whole.start, whole.end]) expect(refused(split(who(), at(who(), 'Staff'), place))).toBe('Choose a place inside the passage.');
    expect(quote(split(who(), at(who(), 'Staff'), TEXT.indexOf(' well')))).toBe('Staff know children');
  });
});

describe('two passages', () => {
  it('are one, of the first that was decided on', () => {
    const who = coder(withFinding());
    expect(edits(join(who, at(who, 'Plans'), at(who, 'Staff')))).toEqual([
      { set: ['findings', 0, 'quote'], to: 'Plans are late here. Staff know children well.' },
    ]);
    const second = coder(withFinding('', 'Staff know children well.'));
    expect(edits(join(second, at(second, 'Plans'), at(second, 'Staff')))).toEqual([
      { set: ['findings', 0, 'quote'], to: 'Plans are late here. Staff know children well.' },
    ]);
    const both = coder(
      withFinding().replace(
        'asks:\n',
        '  - { id: v-f002, quote: "Staff know children well.", voice: direct, theme: staff, stance: strength, locator: "paragraph 1" }\nasks:\n',
      ),
    );
    expect(edits(join(both, at(both, 'Plans'), at(both, 'Staff')))).toEqual([{ remove: ['findings', 1] }, { set: ['findings', 0, 'quote'], to: 'Plans are late here. Staff know children well.' }]); // prettier-ignore
    expect(edits(join(coder(), at(coder(), 'Plans'), at(coder(), 'Staff')))).toMatchObject([
      { insert: ['findings'], to: { quote: 'Plans are late here. Staff know children well.' } },
    ]);
  });
  it('are not joined where there is no second, or where what was published would go', () => {
    expect(refused(join(coder(), at(coder(), 'Plans'), undefined))).toBe('There is no passage after this one to join it with.');
    const both = coder(withFinding().replace('asks:\n', 'asks:\n  - { id: v-a01, quote: "Staff know children well.", voice: direct, rank: improve, state: whole, theme: staff, locator: "paragraph 1" }\n'), { published: new Set(['v-a01']) }); // prettier-ignore
    expect(refused(join(both, at(both, 'Plans'), at(both, 'Staff')))).toBe(PUBLISHED);
  });
});

it('a finding in our words stands behind the one it comes after, on its page, and at the end where it comes after none', () => {
  const file = `findings:\n${[1, 2].map((n) => `  - { id: v-f00${n}, voice: summarised, says: "Late.", theme: plans, stance: concern, paragraph: ${n}, page: ${n + 1} }\n`).join('')}asks:\n  - { id: v-a01, voice: summarised, says: More., number: 1, state: whole, theme: plans, page: 9 }\n`;
  const who: Coder = { ...coder(file), coding: { text: undefined, isLimited: false, lists: listsOf(file) } };
  const told = (i: number): Doing['edits'] => edits(tell(who, passages(who)[i]));
  expect(told(0)).toEqual([
    { insert: ['findings'], to: { id: 'v-f003', voice: 'summarised', theme: null, stance: null, says: null, paragraph: '1', page: 2 }, at: 1 },
  ]);
  expect(edits(tell(who, undefined))).toMatchObject([{ to: { paragraph: null, page: null }, at: 2 }]);
  const ask = passages(who).find(({ entry }) => entry?.kind === 'asks');
  expect(edits(tell(who, ask))).toMatchObject([{ to: { page: 9 }, at: 2 }]);
});

it('an id is the next that was never given, of its visit and its kind; a place is that of the text', () => {
  const who = coder(withFinding(), { taken: new Set(['v-f007', 'v-f0x9', 'w-f020', 'v-a03']) });
  expect([nextId(who, who.coding.lists, 'findings'), nextId(who, who.coding.lists, 'asks'), nextId(who, who.coding.lists, 'statements')]).toEqual(['v-f008', 'v-a04', 'v-s01']); // prettier-ignore
  const { lists } = who.coding;
  expect([0, TEXT.indexOf('Plans'), 99, undefined].map((start) => placeIn(who, lists, 'findings', start))).toEqual([0, 1, 1, 1]);
  const lost = coder(withFinding('', 'Nowhere at all is this.'));
  expect(placeIn(lost, lost.coding.lists, 'findings', 0)).toBe(1);
});

describe('leaving out', () => {
  const out = (who: Coder, words: string[], why: string | null = 'scope'): Doing['edits'] => edits(leaveOut(who, words.map((one) => at(who, one)), why)); // prettier-ignore
  it('names lines one by one or in runs, and what stands between two of them parts them', () => {
    expect(out(coder(), ['Plans', 'Staff', 'Visits', 'Yours'])).toEqual([{ insert: ['left_out'], to: { lines: '3-8', why: 'scope' }, at: 0 }]);
    expect(out(coder(), ['Plans', 'Staff', 'Yours'], null)).toEqual([
      { insert: ['left_out'], to: { lines: 3, why: null }, at: 0 },
      { insert: ['left_out'], to: { lines: '7-8', why: null }, at: 1 },
    ]);
  });
  it('names by its words what is no whole line, neighbours in a paragraph together', () => {
    const raw = 'Plans are late here. Staff know children well. Visits are rare.\n\nHomes are warm. Food is good.\n';
    const who = coder(NONE, { raw });
    expect(out(who, ['Plans', 'Staff'])).toEqual([
      { insert: ['left_out'], to: { quote: 'Plans are late here. Staff know children well.', why: 'scope' }, at: 0 },
    ]);
    expect(out(who, ['Visits', 'Homes'])).toMatchObject([{ to: { quote: 'Visits are rare.' } }, { to: { quote: 'Homes are warm.' } }]);
    expect(out(who, ['Plans', 'Visits'])).toHaveLength(2);
    const name = (i: number): string => `${'abcdefghij'.charAt(i % 10)}${'klmno'.charAt(Math.floor(i / 10))}`.repeat(3);
    const long = Array.from({ length: 40 }, (_, i) => `Plans of team ${name(i)} are late in the north and in the south, and nobody knows why.`).join(' ');
    const whole = coder(NONE, { raw: `${long}\n` });
    const many = passages(whole).slice(0, -1);
    const quotes = edits(leaveOut(whole, many, 'scope')).flatMap((edit) => ('insert' in edit ? [String(edit.to.quote).length] : []));
    expect(quotes.length).toBeGreaterThan(1);
    for (const length of quotes) expect(length).toBeLessThan(1900);
  });
  it('is refused without a text, and of what was published', () => {
    const told = { ...coder(), coding: { ...coder().coding, text: undefined } };
    expect(refused(leaveOut(told, [at(coder(), 'Plans')], 'scope'))).toBe('The text of this document is not held here, so nothing of it needs to be left out.');
    const who = coder(withFinding(), { published });
    expect(refused(leaveOut(who, [at(who, 'Plans')], 'scope'))).toBe('One of these was published. Take it back under Corrections, which asks for the reason.');
  });
  it('goes to the end of a paragraph, over what nobody has decided on', () => {
    const who = coder(withFinding('', 'Staff know children well.'));
    const { text } = who.coding;
    if (!text) throw new RangeError();
    const from = (words: string): string[] => toEndOfParagraph(text, passages(who), at(who, words)).map((one) => one.words.slice(0, 5));
    expect([from('Plans'), from('Staff'), from('# Find'), from('Yours')]).toEqual([['Plans'], ['Staff'], ['# Fin'], ['Yours']]);
    const nowhere: Passage = { ...at(who, 'Plans'), parts: [] };
    expect(toEndOfParagraph(text, passages(who), nowhere)).toEqual([nowhere]);
  });
});

describe('the passages of a text', () => {
  it('are in the order of the text; what is not found comes behind the entry before it', () => {
    const lost = '  - { id: v-f002, quote: "Nowhere at all is this.", voice: direct, theme: plans, stance: concern, locator: x }\n';
    const who = coder(withFinding().replace('asks:\n', `${lost}asks:\n`));
    expect(passages(who).map(({ words }) => words.slice(0, 7))).toEqual(['# Findi', 'Plans a', 'Nowhere', 'Staff k', 'Visits ', 'Yours s']);
    expect(passages(who)[2]).toMatchObject({ parts: [], line: undefined, locator: 'x', refusal: { reason: 'not-found' } });
  });
  it('are open where no entry is, and slight where too few words are left to be decided on', () => {
    const who = coder(withFinding('', 'Visits are regular in most'));
    expect(passages(who).filter(({ words }) => words.includes('teams'))).toMatchObject([{ words: 'teams.', isSlight: true }]);
    expect(progressOf(who.coding, passages(who))).toEqual({ done: 1, of: 3, lines: 1, unfinished: 0 });
  });
  it('are told, of a text of which only so much may be quoted, by an entry on their line', () => {
    const isOpen = (isLimited: boolean): boolean =>
      passages(coder(withFinding(), { isLimited })).some(({ words, entry }) => words.startsWith('Staff') && !entry);
    expect([isOpen(false), isOpen(true)]).toEqual([true, false]);
  });
  it('are told so on the line of what is coded alone, and not of what is left out', () => {
    const left = coder(`${NONE}  - { quote: "Plans are late here.", why: scope }\n`, { isLimited: true });
    expect(passages(left).filter(({ entry }) => !entry).map(({ words }) => words.slice(0, 6))).toEqual(['# Find', 'Staff ', 'Visits', 'Yours ']); // prettier-ignore
    const coded = coder(withFinding(), { isLimited: true });
    expect(passages(coded).filter(({ entry }) => !entry).map(({ words }) => words.slice(0, 6))).toEqual(['# Find', 'Visits', 'Yours ']); // prettier-ignore
  });
  it('of a document without a text are its entries, list by list, and done where nothing is missing', () => {
    const file =
      'findings:\n  - { id: v-f001, voice: summarised, says: One., theme: plans, stance: concern, paragraph: 1, page: 2 }\n  - { id: v-f002, voice: summarised, says: Two. }\nasks:\n  - { id: v-a01, voice: summarised, says: Three., number: 1, state: whole, theme: plans, page: 9 }\n';
    const coding = { text: undefined, isLimited: false, lists: listsOf(file) };
    const all = passagesOf(coding);
    expect(all.map(({ key, words, parts }) => [key, words, parts])).toEqual([['findings 0', 'One.', []], ['findings 1', 'Two.', []], ['asks 0', 'Three.', []]]); // prettier-ignore
    expect(progressOf(coding, all)).toEqual({ done: 2, of: 3, lines: 0, unfinished: 1 });
  });
  it('that share words belong to what is coded first, then to what is left out by its words, then by its lines', () => {
    const who = coder(
      withFinding().replace(
        'left_out:\n',
        'left_out:\n  - { lines: 3, why: scope }\n  - { quote: "Plans are late here. Staff know children well.", why: method }\n',
      ),
    );
    expect(passages(who).map(({ key }) => key)).toEqual(expect.arrayContaining(['findings 0', 'left_out 0', 'left_out 1']));
    expect(passages(who).filter(({ entry }) => !entry).map(({ words }) => words.slice(0, 6))).toEqual(['# Find', 'Visits', 'Yours ']); // prettier-ignore
    const limited = { ...who.coding, isLimited: true };
    expect(passagesOf(limited).filter(({ entry }) => !entry)).toHaveLength(3);
  });
  it('count as done only once nothing is missing', () => {
    const who = coder(withFinding().replace('theme: plans, ', ''));
    expect(progressOf(who.coding, passages(who))).toEqual({ done: 0, of: 3, lines: 1, unfinished: 1 });
  });
});

describe('the units of a text', () => {
  const text = () => prepare(`${TEXT}\nForeign words of a reader.\n`, { state: 'clean', foreign: 10, received: { places: [[1, 4], [5, 5]] } } as object as Parameters<typeof prepare>[1]); // prettier-ignore
  it('are its sentences and lines, each with its line and its place', () => {
    expect(unitsOf(prepare(TEXT, { state: 'clean' })).map(({ kind, line, locator }) => [kind, line, locator])).toEqual([
      ['lines', 1, undefined],
      ['sentence', 3, 'Findings, item 1'],
      ['sentence', 3, 'Findings, item 1'],
      ['sentence', 5, 'Findings, item 2'],
      ['lines', 7, undefined],
    ]);
    expect(wordsIn(text()).slice(0, 3).map(({ line }) => line)).toEqual([1, 1, 3]); // prettier-ignore
  });
  it('are in paragraphs without their numbers, with their pages', () => {
    const [head, first] = paragraphsOf(text());
    expect(head).toMatchObject({ isHeading: true, number: undefined, page: 4 });
    expect(first).toMatchObject({ isHeading: false, page: 4 });
  });
});

describe('the place of an entry', () => {
  const find = (item: object, isLeftOut = false) => finderOf(prepare(TEXT, { state: 'clean' }))(item, isLeftOut);
  it('is that of its words, or its lines from first to last', () => {
    expect(find({ quote: 'Plans are late here.' }).parts).toEqual([{ start: TEXT.indexOf('Plans'), end: TEXT.indexOf('here.') + 5 }]);
    expect(find({ lines: '3' }).parts).toEqual([{ start: TEXT.indexOf('1.'), end: TEXT.indexOf('\n\n2.') + 1 }]);
    expect(find({ lines: '5-8' }).parts).toEqual([{ start: TEXT.indexOf('2.'), end: TEXT.length }]);
  });
  it('is none where there are no such words or lines', () => {
    for (const item of [{}, { lines: '99' }, { lines: '5-3' }, { lines: 'x' }, { quote: 'Nowhere at all is this.' }])
      expect(find(item).parts, JSON.stringify(item)).toEqual([]);
  });
  it('is refused where a cut may turn its sense, unless a reason is given, or it is left out', () => {
    const raw = 'They do not visit children as often as they should.\n';
    const of = (item: object, isLeftOut = false): unknown =>
      finderOf(prepare(raw, { state: 'clean' }))({ quote: 'visit children as often', ...item }, isLeftOut).refusal;
    expect([of({}), of({ cut: 'So.' }), of({}, true)]).toEqual([expect.objectContaining({ reason: 'cut-after-negation' }), undefined, undefined]); // prettier-ignore
  });
});

describe('a text as it is shown', () => {
  const text = prepare(TEXT, { state: 'clean' });
  const rows = (file: string): string[] => {
    const all = passagesOf({ text, isLimited: false, lists: listsOf(file) });
    return layoutOf(text, all).map((row) => row.kind === 'told' ? `told ${all[row.passage]?.words ?? ''}` : row.pieces.map((one) => `${one.isFirst ? '>' : ''}${one.passage === undefined ? '' : (all[one.passage]?.entry?.kind ?? 'open')}:${TEXT.slice(one.start, one.end).trim().slice(0, 9)}`).join(' | ')); // prettier-ignore
  };
  it('has each paragraph in pieces, and what is told behind the paragraph of the passage before it', () => {
    const lost = '  - { id: v-f002, quote: "Nowhere at all is this.", voice: direct, theme: plans, stance: concern, locator: x }\n';
    expect(rows(withFinding().replace('asks:\n', `${lost}asks:\n`))).toEqual([
      expect.stringMatching(/^>open:# Finding/),
      expect.stringContaining('>findings:Plans are'),
      'told Nowhere at all is this.',
      expect.stringContaining('>open:Visits ar'),
      expect.stringMatching(/^>open:Yours sin/),
    ]);
  });
  it('has where passages share words what is coded over what is left out, by words over by lines', () => {
    const file = withFinding().replace('left_out:\n', 'left_out:\n  - { lines: 3, why: scope }\n  - { quote: "Staff know children well.", why: method }\n');
    const [, row] = rows(file);
    expect(row).toMatch(/>findings:Plans are/);
    expect(row).toMatch(/>left_out:Staff kno/);
  });
  it('has single spaces and no marks of a heading, and leads back to each character', () => {
    const shown = (raw: string, more = {}): { shown: string; offsets: number[] } =>
      shownOf(prepare(raw, { state: 'clean', ...more }), { start: 0, end: raw.length });
    expect(shown('##  A  heading')).toEqual({ shown: 'A heading', offsets: [4, 5, 7, 8, 9, 10, 11, 12, 13] });
    expect(shown('**Plans**\n are', { marks: ['**'] }).shown).toBe('Plans are');
    expect(shown('well-\ninformed').shown).toBe('well-informed');
  });
});

describe('a text of two pages as it is shown', () => {
  const raw = 'Plans are late here. Staff know children well.\n\nVisits are rare there.\n\nHomes are warm now.\n';
  const rows = (file: string) => {
    const text = prepare(raw, { state: 'clean', received: { places: [[1, 4], [5, 5]] } }); // prettier-ignore
    return layoutOf(text, passagesOf({ text, isLimited: false, lists: listsOf(file) }));
  };
  it('has the page of a paragraph where it is another than before', () => {
    expect(rows(NONE).map((row) => (row.kind === 'paragraph' ? row.page : row.kind))).toEqual([4, undefined, 5]);
  });
  it('begins a passage that goes over paragraphs once, and has each paragraph whole', () => {
    const over = NONE.replace('left_out:\n', 'left_out:\n  - { lines: 1-3, why: scope }\n');
    const pieces = rows(over).flatMap((row) =>
      row.kind === 'paragraph' ? row.pieces.map(({ start, end, isFirst, passage }) => [raw.slice(start, end).trim(), isFirst, passage]) : [],
    );
    expect(pieces).toEqual([
      ['Plans are late here. Staff know children well.', true, 0],
      ['Visits are rare there.', false, 0],
      ['Homes are warm now.', true, 1],
    ]);
  });
  it('has what is told before any passage that stands in the text first', () => {
    const lost = 'findings:\n  - { id: v-f001, quote: "Nowhere at all is this.", voice: direct, theme: plans, stance: concern, locator: x }\n';
    expect(rows(lost).map(({ kind }) => kind)).toEqual(['told', 'paragraph', 'paragraph', 'paragraph']);
  });
});

describe('leaving out lines and words at a time', () => {
  const raw = 'Plans are late here. Staff know children well.\n\nVisits are rare there.\n\nHomes are warm now.\n';
  const out = (words: string[], more: Given = {}): Doing['edits'] => edits(leaveOut(coder(NONE, { raw, ...more }), words.map((one) => at(coder(NONE, { raw, ...more }), one)), 'scope')); // prettier-ignore
  it('names the lines first, then the words beside them, whatever the order in which they were chosen', () => {
    expect(out(['Homes', 'Staff'])).toEqual([
      { insert: ['left_out'], to: { lines: 5, why: 'scope' }, at: 0 },
      { insert: ['left_out'], to: { quote: 'Staff know children well.', why: 'scope' }, at: 0 },
    ]);
    expect(out(['Staff', 'Plans', 'Homes'])).toMatchObject([{ to: { lines: 1 } }, { to: { lines: 5 } }]);
  });
  it('says the words before those that stand twice, and refuses all where some cannot be quoted', () => {
    const twice = 'In the north plans are late. So plans are late. In the south plans are late. So plans are late. End it is here.\n';
    const who = coder(NONE, { raw: twice });
    const [, second, , fourth] = passages(who);
    const act = leaveOut(who, [fourth, second].filter((one) => one !== undefined), 'scope'); // prettier-ignore
    expect(edits(act).map((edit) => ('insert' in edit ? edit.to.prefix : ''))).toEqual(['the north plans are late.', 'the south plans are late.'].map(() => expect.any(String) as unknown)); // prettier-ignore
    const short = coder(NONE, { raw: 'Plans are late here. So. Homes are warm now.\n' });
    expect(refused(leaveOut(short, [at(short, 'So'), at(short, 'Plans')].slice(0, 1), 'scope'))).toMatch(/too short/);
  });
  it('of what was left out alone changes the reason, and of what is an entry that goes takes it away', () => {
    const left = coder(`${NONE}  - { lines: 5, why: scope }\n`);
    expect(edits(leaveOut(left, [at(left, '2.')], null))).toEqual([{ set: ['left_out', 0, 'why'], to: null }]);
    const told = coder(withFinding('', 'Nowhere at all is this.'));
    expect(edits(leaveOut(told, [at(told, 'Nowhere')], 'scope'))).toEqual([{ remove: ['findings', 0] }]);
  });
});

describe('a file of findings, however far it has got', () => {
  it('has in each list what is there, and nothing for what is empty or of another kind', () => {
    expect(listsOf('findings:\n  - { id: a, quote: "", single_child: true, page: 0 }\n  - { id: 7, single_child: yes }\n  - words\nstatements:\n  - { id: s }\n')).toEqual({
      findings: [{ id: 'a', single_child: true }, { id: '7' }, {}],
      asks: [],
      statements: [{ id: 's' }],
      left_out: [],
    }); // prettier-ignore
    for (const file of ['', 'words', '7']) expect(listsOf(file)).toEqual({ findings: [], asks: [], statements: [], left_out: [] });
    expect(listsOf('findings: []\nfindings:\n  - { id: a }\n').findings).toEqual([{ id: 'a' }]);
  });
  it('gets ids behind every number that was given, of two figures and more too, whatever has none', () => {
    const who = coder(`findings:\n  - { quote: "Plans are late here." }\n`, { taken: new Set(['v-f012', 'v-f003']) });
    expect(nextId(who, who.coding.lists, 'findings')).toBe('v-f013');
    expect(placeIn({ ...who, coding: { ...who.coding, text: undefined } }, who.coding.lists, 'findings', 0)).toBe(1);
  });
});

describe('a text with numbered paragraphs, pages and lines that are no part of it', () => {
  const raw = '# Findings\n\n9. Plans are late here.\n\n10. Visits are regular in most teams.\n\n11. Homes are warm.\n\nNotes of a reader stand here.\n';
  const text = () => prepare(raw, { state: 'clean', foreign_from: 9 });
  it('is its sentences by the numbers of their paragraphs, and last what is no part of it', () => {
    expect(unitsOf(text()).map(({ kind, line, locator }) => [kind, line, locator])).toEqual([
      ['lines', 1, undefined],
      ['sentence', 3, 'paragraph 9'],
      ['sentence', 5, 'paragraph 10'],
      ['sentence', 7, 'paragraph 11'],
      ['foreign', 9, undefined],
    ]);
    expect(unitsOf(prepare(`${raw.slice(0, raw.indexOf('Notes'))}  \n`, { state: 'clean', foreign_from: 9 })).map(({ kind }) => kind)).not.toContain('foreign');
    expect(unitsOf(text()).at(-1)).toMatchObject({ start: raw.indexOf('Notes'), end: raw.length });
  });
  it('is in paragraphs without their numbers, headings among them', () => {
    expect(paragraphsOf(text()).map(({ start, end, number, isHeading, page }) => [raw.slice(start, end).trim(), number, isHeading, page])).toEqual([
      ['# Findings', undefined, true, undefined],
      ['Plans are late here.', '9', false, undefined],
      ['Visits are regular in most teams.', '10', false, undefined],
      ['Homes are warm.', '11', false, undefined],
      ['Notes of a reader stand here.', undefined, false, undefined],
    ]);
  });
  it('has the page for the place of what has no number and no heading', () => {
    const paged = prepare('Plans are late here.\n\nVisits are rare there.\n', { state: 'clean', received: { places: [[1, 4], [3, 5]] } }); // prettier-ignore
    expect(unitsOf(paged).map(({ locator }) => locator)).toEqual(['page 4', 'page 5']);
    expect(unitsOf(prepare('Plans are late here.\n', { state: 'clean' })).map(({ locator }) => locator)).toEqual([undefined]);
  });
});
