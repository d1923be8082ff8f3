// A text that arrives for a visit that is known, in the record of a few files: what is written, what is refused, and which sentences are offered. `attached.test.ts` does the same in the record of an invented council.
import { describe, expect, it } from 'vitest';
import { attached } from '../../src/model/authoring/attached.ts';
import { textLines, type TakenIn } from '../../src/model/authoring/takenIn.ts';
import { told } from '../../src/model/authoring/told.ts';
import { prepare } from '../../src/model/evidence/preparedText.ts';
import type { Draft, Entry, FindingsData } from '../../src/model/written/draft.ts';
import { changed, readFiles } from '../fixtures/files.ts';

const draftOf = (files: Readonly<Record<string, string | undefined>> = {}): Draft => readFiles(files).draft;
const made = { text: 'Plans are late.\n', marks: [], footnotes: [], places: [], lines: new Map<never, never>() };
const taken: TakenIn = { ending: 'pdf', bytes: new Uint8Array([1]), sha256: 'a'.repeat(64), pages: undefined, notKept: undefined, made, done: [] };
const seed = { bytes: new Uint8Array([2]), sha256: 'b'.repeat(64) };
const of = (more: Partial<TakenIn> = {}, draft = draftOf(), visit = '2002-lost', source = 'lost') =>
  attached(draft, visit, source, { ...taken, ...more }, seed);

describe('a text that arrives', () => {
  it('is written beside what was received, with a file for its findings, and the visit has it from then on', () => {
    const { reasons, files, edits } = of();
    expect(reasons).toEqual([]);
    expect(files.slice(0, 2)).toEqual([{ path: 'seeds/lost.pdf', content: taken.bytes }, { path: 'seeds/lost.txt', content: seed.bytes }]); // prettier-ignore
    expect(files[2]).toMatchObject({
      path: 'content/findings/2002-lost.yml',
      content: expect.stringMatching(/^inspection: 2002-lost\nsource: lost\n/) as unknown,
    });
    expect(edits).toEqual([
      {
        path: 'content/sources/lost.yml',
        edits: [
          {
            set: ['text'],
            to: {
              state: 'clean',
              seed: 'lost.txt',
              sha256: seed.sha256,
              received: { file: 'lost.pdf', sha256: taken.sha256 },
              about: 'The text was taken out of the document.',
            },
          },
        ],
      },
      { path: 'content/inspections/2002-lost.mdx', edits: [{ set: ['text'], to: 'lost' }, { set: ['coverage'], to: 'full' }] },
    ]); // prettier-ignore
  });
  const textSaid = (more: Partial<TakenIn>, draft?: Draft): unknown => {
    const [edit] = of(more, draft).edits[0]?.edits ?? [];
    return edit && 'to' in edit ? edit.to : undefined;
  };
  it('says what it was made of, as far as that is known, and why the document is not kept', () => {
    const whole = {
      pages: 2,
      made: { ...made, marks: ['#'], footnotes: ['1'], places: [[1, 1]] },
      done: ['Heads went.', 'Hyphens went.'],
    } as unknown as Partial<TakenIn>;
    expect(textSaid({ ...whole, notKept: 'Its terms forbid it.' })).toEqual({
      state: 'clean',
      seed: 'lost.txt',
      sha256: seed.sha256,
      received: { not_kept: 'Its terms forbid it.', sha256: taken.sha256, pages: 2, places: [[1, 1]] },
      marks: ['#'],
      footnotes: ['1'],
      about: 'The text was taken out of the document. Heads went. Hyphens went.',
    });
    expect(of({ notKept: 'No.' }).files.map(({ path }) => path)).toEqual(['seeds/lost.txt', 'content/findings/2002-lost.yml']);
  });
  it('keeps what was said of the print that was read before', () => {
    const read = (more: string): Draft => draftOf(changed('content/sources/lost.yml', 'text: { state: none }', `text: { state: read, read: "2029-01-01", ${more} }`)); // prettier-ignore
    const sum = 'c'.repeat(64);
    expect(textSaid({}, read(`pages: 3, sha256: ${sum}, paragraphs: 7`))).toMatchObject({ printed: { read: '2029-01-01', sha256: sum, pages: 3, paragraphs: 7 } }); // prettier-ignore
    expect(textSaid({}, read('pages: 3'))).toMatchObject({ printed: { read: '2029-01-01', pages: 3 } });
    expect(textSaid({})).not.toHaveProperty('printed');
  });
  it('changes only what is not so already of its visit', () => {
    const facts = (text: string): unknown =>
      of({}, draftOf(changed('content/inspections/2002-lost.mdx', 'visit: "2002"', `visit: "2002"\n${text}`))).edits.slice(1);
    expect(facts('text: lost\ncoverage: full')).toEqual([]);
    expect(facts('text: lost\ncoverage: partial')).toEqual([{ path: 'content/inspections/2002-lost.mdx', edits: [{ set: ['coverage'], to: 'full' }] }]);
    expect(facts('coverage: full')).toMatchObject([{ edits: [{ set: ['text'] }] }]);
  });
});

describe('a text is refused', () => {
  it('for a visit or a document that there is not', () => {
    expect(of({}, draftOf(), 'nowhere', 'nothing')).toEqual({
      reasons: ['There is no visit "nowhere".', 'There is no source "nothing".'],
      files: [],
      edits: [],
    });
    expect(of({}, draftOf(), '2002-lost', 'nothing')).toEqual({ reasons: ['There is no source "nothing".'], files: [], edits: [] });
  });
  it('for a document whose text is held, and for a visit whose coding rests on another one', () => {
    expect(of({}, draftOf(), '2003-review', 'report').reasons).toEqual([
      'The text of this document is held already. A text that was received anew gets a source of its own.',
      'seeds/report.txt is there already, and nothing is ever overwritten.',
    ]);
    expect(of({}, draftOf(), '2003-review', 'lost')).toEqual({
      reasons: ['What is coded of this visit rests on another document ("report"). A visit rests on one text: ask whoever looks after the code.'],
      files: [],
      edits: [],
    });
  });
});

it('the lines of a source say of a text what was received, and leave out what there is not', () => {
  const lines = (more: Partial<TakenIn>): string[] => textLines({ ...taken, ...more }, { name: 'lost.txt', sha256: 'b' }, 'lost');
  expect(lines({ sha256: 'a' })).toEqual(['  state: clean', '  seed: lost.txt', '  sha256: b', '  received:', '    file: lost.pdf', '    sha256: a']);
  const whole = { ...made, marks: ['#', '*'], footnotes: ['1'], places: [[1, 1], [9, 2]] } as unknown as TakenIn['made']; // prettier-ignore
  expect(lines({ sha256: 'a', notKept: 'It says "no".', pages: 2, made: whole, done: ['Heads went.', 'More.'] }).slice(4)).toEqual([
    '    not_kept: "It says \\"no\\"."',
    '    sha256: a',
    '    pages: 2',
    '    places: [[1, 1], [9, 2]]',
    '  marks: ["#","*"]',
    '  footnotes: ["1"]',
    '  about: "The text was taken out of the document. Heads went. More."',
  ]);
});

describe('what is told in our words', () => {
  type Item = { id: string; voice: string; says?: string; quote?: string; paragraph?: string; page?: number };
  const entry = (findings: Item[], asks: Item[] = []): Entry<FindingsData> => ({ data: { findings, asks } }) as unknown as Entry<FindingsData>;
  const summarised = (id: string, says: string, more: Partial<Item> = {}): Item => ({ id, voice: 'summarised', says, ...more });
  const TEXT =
    '1. Plans are late here.\n\n2. Plans are late there.\n\n3. Homes are warm and safe.\n\n4. Staff know children well.\n\n5. Health is fine today.\n\n6. Visits are rare today.\n';
  const text = prepare(TEXT, { state: 'clean' });
  const nearest = (item: Item): string[] => told(entry([item]), text)[0]?.nearest.map(({ quote }) => quote) ?? [];
  it('is each such finding and ask, by its place in its list, and nothing that is quoted', () => {
    const quoted = { id: 'f0', voice: 'direct', quote: 'Plans are late here.' };
    expect(told(entry([quoted, summarised('f1', 'Homes.', { paragraph: '3', page: 2 })], [summarised('a1', 'Staff.')]), text)).toMatchObject([
      { kind: 'findings', index: 1, id: 'f1', says: 'Homes.', paragraph: '3', page: 2 },
      { kind: 'asks', index: 0, id: 'a1', says: 'Staff.', paragraph: undefined, page: undefined },
    ]);
  });
  it('has the five sentences that are nearest to it, the nearest first, as they can be quoted', () => {
    const [one] = told(entry([summarised('f1', 'The homes are safe and warm')]), text);
    expect(one?.nearest).toHaveLength(5);
    expect(one?.nearest[0]).toEqual({ quote: 'Homes are warm and safe.', prefix: undefined, locator: '3', page: undefined });
  });
  it('is nearer to a sentence of the paragraph that it names', () => {
    expect(nearest(summarised('f1', 'Plans are late.'))[0]).toBe('Plans are late here.');
    expect(nearest(summarised('f1', 'Plans are late.', { paragraph: '2' }))[0]).toBe('Plans are late there.');
  });
  it('is nearer to a sentence of the page that it names, where that has no such paragraph', () => {
    const paged = prepare(TEXT, { state: 'clean', received: { places: [[1, 1], [3, 2]] } }); // prettier-ignore
    const of = (more: Partial<Item>): string | undefined => told(entry([summarised('f1', 'Plans are late.', more)]), paged)[0]?.nearest[0]?.quote;
    expect([of({}), of({ page: 2 }), of({ page: 1 }), of({ paragraph: '9', page: 2 })]).toEqual(
      ['here', 'there', 'here', 'there'].map((place) => `Plans are late ${place}.`),
    );
  });
});
