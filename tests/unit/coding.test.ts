// What a coder sees of a text and what an act does to the file: every passage in its place, and no edit that nobody asked for. `codingFiles.test.ts` tries it on the files of the record.
import { describe, expect, it } from 'vitest';
import { decide, join, reopen, split, takePart, tell } from '../../src/model/authoring/coding/acts.ts';
import type { Act, Coder } from '../../src/model/authoring/coding/doing.ts';
import { after, listsOf, type ItemEdit, type Lists } from '../../src/model/authoring/coding/items.ts';
import { layoutOf, shownOf } from '../../src/model/authoring/coding/layout.ts';
import { leaveOut, toEndOfParagraph } from '../../src/model/authoring/coding/leaveOut.ts';
import { passagesOf, progressOf, type Passage } from '../../src/model/authoring/coding/passages.ts';
import { prepare } from '../../src/model/evidence/preparedText.ts';

const TEXT = `# What was found

1. Plans are late for many children. Staff know the children well and they visit often.

2. Supervision is regular. It does not always lead to better plans, but managers check.

3. The council should review each plan every month.

Yours
Alex Inspector
`;

const NONE = 'inspection: 2031-visit\nsource: s\nfindings:\nasks:\nleft_out:\n';

function coder(file = NONE, raw = TEXT, more: Partial<Coder> = {}): Coder {
  const coding = { text: prepare(raw, { state: 'clean' }), isLimited: false, lists: listsOf(file) };
  return { visit: '2031-visit', coding, isOwn: true, taken: new Set(), published: new Set(), ...more };
}
const seen = ({ coding }: Coder): Passage[] => passagesOf(coding);
/** The passage that begins with some words. */
function at(who: Coder, words: string): Passage {
  const found = seen(who).find((one) => one.words.startsWith(words));
  if (!found) throw new RangeError(words);
  return found;
}
function done(act: Act): { edits: readonly ItemEdit[]; lists: Lists } {
  if ('refused' in act) throw new Error(act.refused);
  return act;
}
const then = (who: Coder, act: Act): Coder => ({ ...who, coding: { ...who.coding, lists: done(act).lists } });

describe('a text that nobody has coded', () => {
  it('is its sentences in their order, each with its place, and the lines that hold none', () => {
    expect(seen(coder()).map(({ words, locator, line, entry }) => [line, locator, words.slice(0, 20), entry])).toEqual([
      [1, undefined, '# What was found', undefined],
      [3, 'paragraph 1', 'Plans are late for m', undefined],
      [3, 'paragraph 1', 'Staff know the child', undefined],
      [5, 'paragraph 2', 'Supervision is regul', undefined],
      [5, 'paragraph 2', 'It does not always l', undefined],
      [7, 'paragraph 3', 'The council should r', undefined],
      [9, undefined, 'Yours Alex Inspector', undefined],
    ]);
    expect(progressOf(coder().coding, seen(coder()))).toEqual({ done: 0, of: 5, lines: 2, unfinished: 0 });
  });
});

describe('a decision', () => {
  it('is an entry with everything that is known, and empty fields for what is not', () => {
    const who = coder();
    expect(done(decide(who, [at(who, 'Plans')], 'findings', { stance: 'concern' })).edits).toEqual([
      {
        insert: ['findings'],
        at: 0,
        to: {
          id: '2031-visit-f001',
          quote: 'Plans are late for many children.',
          voice: 'direct',
          theme: null,
          stance: 'concern',
          locator: 'paragraph 1',
        },
      },
    ]);
  });
  it('stands in the order of the text, under the next number that was never given', () => {
    const first = coder(NONE, TEXT, { taken: new Set(['2031-visit-f004', '2030-visit-f009']) });
    const second = then(first, decide(first, [at(first, 'Supervision')], 'findings', { stance: 'strength' }));
    const third = then(second, decide(second, [at(second, 'Plans')], 'findings', { stance: 'concern' }));
    expect(third.coding.lists.findings.map(({ id, quote }) => [id, quote?.slice(0, 5)])).toEqual([
      ['2031-visit-f006', 'Plans'],
      ['2031-visit-f005', 'Super'],
    ]);
  });
  it('sets what it is about, and nothing else', () => {
    const who = then(coder(), decide(coder(), [at(coder(), 'Plans')], 'findings', { stance: 'concern' }));
    const passage = at(who, 'Plans');
    expect(passage.missing).toEqual(['theme']);
    expect(done(decide(who, [passage], 'findings', { theme: 'plans' })).edits).toEqual([{ set: ['findings', 0, 'theme'], to: 'plans' }]);
    const whole = then(who, decide(who, [passage], 'findings', { theme: 'plans', also: ['staff'] }));
    expect(at(whole, 'Plans').missing).toEqual([]);
    expect(progressOf(whole.coding, seen(whole)).done).toBe(1);
    expect(done(decide(whole, [at(whole, 'Plans')], 'findings', { also: [] })).edits).toEqual([{ remove: ['findings', 0, 'also'] }]);
  });
  it('makes an ask of a finding, which keeps its theme and gets an id of its own', () => {
    const who = then(coder(), decide(coder(), [at(coder(), 'The council')], 'findings', { stance: 'concern', theme: 'plans' }));
    const ask = then(who, decide(who, [at(who, 'The council')], 'asks', {}));
    expect(ask.coding.lists.findings).toEqual([]);
    expect(ask.coding.lists.asks).toMatchObject([{ id: '2031-visit-a01', state: 'whole', theme: 'plans', voice: 'direct' }]);
    expect(ask.coding.lists.asks[0]).not.toHaveProperty('stance', 'concern');
    expect(at(ask, 'The council').missing).toEqual(['rank']);
  });
  it('tells apart who is quoted from who is told of, where the document is somebody else’s', () => {
    const raw = 'Ofsted said that "plans are late for many children" in June. Inspectors found that staff know the children well.\n';
    const who = coder(NONE, raw, { isOwn: false });
    const quoted = then(who, takePart(who, at(who, 'Ofsted'), { start: raw.indexOf('plans'), end: raw.indexOf('children') + 8 }));
    const both = then(quoted, decide(quoted, [at(quoted, 'Inspectors')], 'findings', {}));
    expect(both.coding.lists.findings.map(({ voice }) => voice)).toEqual(['quoted', 'reported']);
  });
  it('is undone to nothing', () => {
    const who = then(coder(), decide(coder(), [at(coder(), 'Plans')], 'findings', { stance: 'concern' }));
    expect(then(who, reopen(who, [at(who, 'Plans')])).coding.lists).toEqual(coder().coding.lists);
  });
  it('is refused in words where what was published would change, and nowhere else', () => {
    const file = `${NONE.replace('findings:\n', 'findings:\n  - { id: 2031-visit-f001, quote: "Supervision is regular.", voice: direct, theme: staff, stance: strength, locator: "paragraph 2" }\n')}`;
    const who = coder(file, TEXT, { published: new Set(['2031-visit-f001']) });
    const passage = at(who, 'Supervision');
    for (const act of [
      decide(who, [passage], 'findings', { stance: 'concern' }),
      decide(who, [passage], 'asks', {}),
      reopen(who, [passage]),
      leaveOut(who, [passage], 'scope'),
      takePart(who, passage, { start: 0, end: 999 }),
      join(who, at(who, 'Staff'), passage),
    ])
      expect(act).toHaveProperty('refused', expect.stringContaining('Corrections'));
    expect(done(decide(who, [passage], 'findings', { note: 'Near to another.' })).edits).toHaveLength(1);
  });
});

describe('the words of a passage', () => {
  it('are joined with the next one, and what was decided on either is kept', () => {
    const who = then(coder(), decide(coder(), [at(coder(), 'It does')], 'findings', { stance: 'progress' }));
    const joined = then(who, join(who, at(who, 'Supervision'), at(who, 'It does')));
    expect(joined.coding.lists.findings).toMatchObject([
      { stance: 'progress', quote: 'Supervision is regular. It does not always lead to better plans, but managers check.' },
    ]);
  });
  it('are split, and what is after the place is open again', () => {
    const who = then(coder(), join(coder(), at(coder(), 'Plans'), at(coder(), 'Staff')));
    const parted = then(who, split(who, at(who, 'Plans'), TEXT.indexOf('Staff')));
    expect(parted.coding.lists.findings).toMatchObject([{ quote: 'Plans are late for many children.' }]);
    expect(at(parted, 'Staff').entry).toBeUndefined();
  });
  it('are taken in part by whole words; the rest is open, and a cut that may turn the sense is named', () => {
    const who = coder();
    const start = TEXT.indexOf('ways lead');
    const part = then(who, takePart(who, at(who, 'It does'), { start, end: TEXT.indexOf('lans, but') + 2 }));
    expect(part.coding.lists.findings).toMatchObject([{ quote: 'always lead to better plans,' }]);
    expect(at(part, 'always').refusal).toMatchObject({ reason: 'cut-after-negation', word: 'not' });
    expect(at(part, 'but managers').entry).toBeUndefined();
    expect(at(part, 'It does not').isSlight).toBe(false);
    expect(at(part, 'It does not').words).toBe('It does not');
  });
  it('have the words before them where they stand twice', () => {
    const raw = 'In the north plans are late for many. In the south plans are late for many.\n';
    const who = coder(NONE, raw);
    const second = then(who, takePart(who, at(who, 'In the south'), { start: raw.lastIndexOf('plans'), end: raw.length - 1 }));
    expect(second.coding.lists.findings).toMatchObject([{ quote: 'plans are late for many.', prefix: 'the south' }]);
    expect(at(second, 'plans').parts[0]?.start).toBe(raw.lastIndexOf('plans'));
  });
});

describe('leaving out', () => {
  it('names lines where passages are whole lines, and words where they are not', () => {
    const who = coder();
    const first = then(who, leaveOut(who, [at(who, 'Yours'), at(who, '# What')], 'letterhead'));
    expect(first.coding.lists.left_out).toEqual([
      expect.objectContaining({ lines: '1', why: 'letterhead' }),
      expect.objectContaining({ lines: '9-10', why: 'letterhead' }),
    ]);
    const second = then(first, leaveOut(first, [at(first, 'Supervision')], 'background'));
    expect(second.coding.lists.left_out[1]).toMatchObject({ quote: 'Supervision is regular.', why: 'background' });
    expect(progressOf(second.coding, seen(second))).toEqual({ done: 1, of: 5, lines: 0, unfinished: 0 });
  });
  it('goes from a passage to the end of its paragraph and over nothing that was decided', () => {
    const who = then(coder(), decide(coder(), [at(coder(), 'It does')], 'findings', { stance: 'concern' }));
    const { text } = who.coding;
    if (!text) throw new RangeError();
    const words = (from: string): string[] => toEndOfParagraph(text, seen(who), at(who, from)).map((one) => one.words.slice(0, 5));
    expect([words('Plans'), words('Staff'), words('Supervision')]).toEqual([['Plans', 'Staff'], ['Staff'], ['Super']]);
    const left = then(who, leaveOut(who, toEndOfParagraph(text, seen(who), at(who, 'Plans')), 'scope'));
    expect(left.coding.lists.left_out).toEqual([expect.objectContaining({ lines: '3' })]);
  });
  it('changes the reason of what was left out, and takes back a finding', () => {
    const who = then(coder(), decide(coder(), [at(coder(), 'Plans')], 'findings', { stance: 'concern' }));
    const left = then(who, leaveOut(who, [at(who, 'Plans')], 'scope'));
    expect(left.coding.lists).toMatchObject({ findings: [], left_out: [{ quote: 'Plans are late for many children.', why: 'scope' }] });
    expect(done(leaveOut(left, [at(left, 'Plans')], 'method')).edits).toEqual([{ set: ['left_out', 0, 'why'], to: 'method' }]);
  });
});

it('heads and feet of pages are nothing to decide on, and a word that a line end breaks is shown in one', () => {
  const raw =
    'Plans are late for many chil-\n\nThe inspection report, page 2\n\ndren who need them. All chil-\ndren are seen. Staff are well-\ninformed, and children say so.\n';
  const text = prepare(`${raw}The children are safe.\n`, { state: 'clean', furniture: [3] });
  const coding = { text, isLimited: false, lists: listsOf(NONE) };
  const passages = passagesOf(coding);
  expect(passages.filter(({ words }) => words.includes('page 2'))).toEqual([]);
  const shown = layoutOf(text, passages).flatMap((row) => (row.kind === 'paragraph' ? row.pieces.map((piece) => shownOf(text, piece).shown) : []));
  expect(shown.join('')).toContain('All children are seen. Staff are well-informed, and children say so.');
  for (const { words } of passages) expect(shown.join('')).toContain(words);
});

describe('a document that is told in our words', () => {
  const file = 'findings:\n  - { id: 2031-visit-f001, voice: summarised, says: "Plans were late.", theme: plans, stance: concern, paragraph: 4, page: 2 }\n';
  it('is its entries in their order, and grows by one that is still empty', () => {
    const who: Coder = { ...coder(file), coding: { text: undefined, isLimited: false, lists: listsOf(file) } };
    const more = then(who, tell(who, seen(who)[0]));
    expect(seen(more).map(({ words, missing }) => [words, missing])).toEqual([
      ['Plans were late.', []],
      ['', ['says', 'theme', 'stance']],
    ]);
    expect(more.coding.lists.findings[1]).toMatchObject({ id: '2031-visit-f002', voice: 'summarised', paragraph: '4', page: 2 });
  });
});

it('reads what is half finished, and keeps the number of each item', () => {
  const lists = listsOf('findings:\n  -\n  - id: x\n    theme:\n    page: none\n  - 7\nasks: none\n');
  expect(lists.findings).toEqual([{}, { id: 'x' }, {}]);
  expect(lists.asks).toEqual([]);
});

it('edits of lists follow one another', () => {
  const lists = listsOf('findings: [{ id: a }, { id: b }]\n');
  const edits: ItemEdit[] = [{ remove: ['findings', 0] }, { set: ['findings', 0, 'theme'], to: 't' }, { insert: ['findings'], to: { id: 'c' }, at: 1 }];
  expect(after(lists, edits).findings.map(({ id, theme }) => [id, theme])).toEqual([
    ['b', 't'],
    ['c', undefined],
  ]);
});
