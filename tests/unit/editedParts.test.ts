// The parts of an edit, each by itself: what is the same, which steps lead from one value to another, how a value is written, and which characters are replaced. `edited.test.ts` has whole files.
import { describe, expect, it } from 'vitest';
import { Scalar } from 'yaml';
import { after, inWords, isSame, stepsOf, valueAt, type FactEdit, type Step, type Value } from '../../src/model/editing/changes.ts';
import { emptyList, emptyWord, formAt, formOf, holdsWords, inOrder, orderOf } from '../../src/model/editing/form.ts';
import { columnOf, indentOf, isBlank, isComment, lineAt, lineEnd, lineStart } from '../../src/model/editing/lines.ts';
import { sectionsOf } from '../../src/model/editing/sections.ts';
import { changed, cut, put, spliced } from '../../src/model/editing/splice.ts';
import { field, item, onOneLine, wholeField, written } from '../../src/model/editing/writing.ts';

describe('two values are the same', () => {
  it.each<[Value | undefined, Value | undefined, boolean]>([
    [1, 1, true],
    [1, '1', false],
    [null, undefined, false],
    [['a', 'b'], ['a', 'b'], true],
    [['a', 'b'], ['b', 'a'], false],
    [['a'], ['a', 'b'], false],
    [{ a: 1, b: [2] }, { b: [2], a: 1 }, true],
    [{ a: 1 }, { a: 1, b: 2 }, false],
    [{ a: 1 }, { a: 1, b: undefined }, true],
    [{ a: 1 }, null, false],
    [[], {}, false],
    [[1], { 0: 1, length: 1 }, false],
  ])('%j and %j: %s', (a, b, same) => {
    expect([isSame(a, b), isSame(b, a)]).toEqual([same, same]);
  });
});

it('a value is found by the names and numbers that lead to it, and by no other', () => {
  const data: Value = { a: [{ b: 'x' }], c: null };
  expect([valueAt(data, []), valueAt(data, ['a', 0, 'b']), valueAt(data, ['c'])]).toEqual([data, 'x', null]);
  const none = [['a', 1], ['a', 'b'], ['c', 'd'], [0], ['a', 0, 0], ['toString'], ['a', 'length']]; // prettier-ignore
  for (const path of none) expect(valueAt(data, path), path.join()).toBeUndefined();
  expect(inWords(['a', 0, 'b'])).toBe('"a", item 1, "b"');
});

describe('the steps to a value', () => {
  const steps = (data: Value, edit: FactEdit): Step[] => stepsOf(data, edit);
  /** What is there after all steps of an edit. */
  const made = (data: Value, edit: FactEdit): Value => stepsOf(data, edit).reduce<Value>(after, data);
  it('are none where it is there already, and one for each field that is another, new, or gone', () => {
    expect(steps({ a: { b: 1 } }, { set: ['a'], to: { b: 1 } })).toEqual([]);
    expect(steps({ a: { b: 1, c: 2, d: 3 } }, { set: ['a'], to: { b: 1, c: 4, e: 5 } })).toEqual([
      { kind: 'set', path: ['a', 'c'], to: 4 },
      { kind: 'add', path: ['a'], name: 'e', to: 5 },
      { kind: 'remove', path: ['a', 'd'] },
    ]);
    expect(steps({ a: 1 }, { set: ['b'], to: 2 })).toEqual([{ kind: 'add', path: [], name: 'b', to: 2 }]);
    expect(steps({ a: 1 }, { set: ['a'], to: { b: undefined, c: 1 } })).toEqual([{ kind: 'set', path: ['a'], to: { b: undefined, c: 1 } }]);
  });
  it('make what a path needs that is not there yet', () => {
    expect(steps({ a: null }, { set: ['a', 'b', 'c'], to: 1 })).toEqual([{ kind: 'set', path: ['a'], to: { b: { c: 1 } } }]);
    expect(steps({}, { set: ['a', 'b'], to: null })).toEqual([{ kind: 'add', path: [], name: 'a', to: { b: null } }]);
    expect(() => steps({}, { set: ['a', 0], to: 1 })).toThrow('There is no "a", item 1');
    expect(() => steps({ a: 'x' }, { set: ['a', 'b'], to: 1 })).toThrow('"a" has no fields');
  });
  it('put an item into a list at its place, else at its end', () => {
    expect(steps({ a: ['x'] }, { insert: ['a'], to: 'y' })).toEqual([{ kind: 'insert', path: ['a'], at: 1, items: ['y'] }]);
    expect(steps({ a: ['x'] }, { insert: ['a'], to: 'y', at: 0 })).toEqual([{ kind: 'insert', path: ['a'], at: 0, items: ['y'] }]);
    expect(steps({ a: null }, { insert: ['a'], to: 'y' })).toEqual([{ kind: 'insert', path: ['a'], at: 0, items: ['y'] }]);
    expect(steps({}, { insert: ['a'], to: 'y' })).toEqual([{ kind: 'add', path: [], name: 'a', to: ['y'] }]);
    expect(() => steps({ a: 'x' }, { insert: ['a'], to: 'y' })).toThrow('"a" is no list');
    for (const at of [-1, 2]) expect(() => steps({ a: ['x'] }, { insert: ['a'], to: 'y', at })).toThrow(`"a" has no place ${at + 1}`);
  });
  it('take out what is there; a field that is not there is out already, an item is not', () => {
    expect(steps({ a: ['x'] }, { remove: ['a', 0] })).toEqual([{ kind: 'remove', path: ['a', 0] }]);
    expect(steps({ a: 1 }, { remove: ['b'] })).toEqual([]);
    expect(() => steps({ a: ['x'] }, { remove: ['a', 1] })).toThrow('There is no "a", item 2 to be taken out');
    expect(() => steps({ a: 1 }, { remove: [] })).toThrow('to be taken out');
  });
  it('of a list leave what stays, known by its id or by what it says, and go from its end to its beginning', () => {
    expect(steps({ a: ['x', 'y', 'z'] }, { set: ['a'], to: ['x', 'z'] })).toEqual([{ kind: 'remove', path: ['a', 1] }]);
    expect(steps({ a: ['x', 'z'] }, { set: ['a'], to: ['w', 'x', 'y', 'z'] })).toEqual([
      { kind: 'insert', path: ['a'], at: 1, items: ['y'] },
      { kind: 'insert', path: ['a'], at: 0, items: ['w'] },
    ]);
    const [one, two] = [{ id: 'a', n: 1 }, { id: 'b', n: 2 }]; // prettier-ignore
    expect(steps({ a: [one, two] }, { set: ['a'], to: [{ ...one, n: 3 }, two, { id: 'c' }] })).toEqual([
      { kind: 'insert', path: ['a'], at: 2, items: [{ id: 'c' }] },
      { kind: 'set', path: ['a', 0, 'n'], to: 3 },
    ]);
    expect(steps({ a: [one, two] }, { set: ['a'], to: [two] })).toEqual([{ kind: 'remove', path: ['a', 0] }]);
  });
  it('of a list change what has no id in its place, and put another item for one with another id', () => {
    expect(steps({ a: ['x', 'y'] }, { set: ['a'], to: ['x', 'w'] })).toEqual([{ kind: 'set', path: ['a', 1], to: 'w' }]);
    expect(steps({ a: [{ id: 'a' }, 'x'] }, { set: ['a'], to: [{ id: 'b' }, 'x'] })).toEqual([
      { kind: 'remove', path: ['a', 0] },
      { kind: 'insert', path: ['a'], at: 0, items: [{ id: 'b' }] },
    ]);
    // A list that would lose its last item keeps the way in which it is written.
    expect(steps({ a: [{ id: 'a' }] }, { set: ['a'], to: [{ id: 'b' }] })).toEqual([
      { kind: 'insert', path: ['a'], at: 1, items: [{ id: 'b' }] },
      { kind: 'remove', path: ['a', 0] },
    ]);
    expect(steps({ a: ['x'] }, { set: ['a'], to: [] })).toEqual([{ kind: 'remove', path: ['a', 0] }]);
    expect(steps({ a: [] }, { set: ['a'], to: ['x'] })).toEqual([{ kind: 'insert', path: ['a'], at: 0, items: ['x'] }]);
    expect(steps({ a: null }, { set: ['a'], to: [] })).toEqual([{ kind: 'set', path: ['a'], to: [] }]);
  });
  it.each<[Value[], Value[]]>([
    [
      ['a', 'b', 'c', 'd'],
      ['d', 'a', 'c', 'e'],
    ],
    [
      ['a', 'a', 'b'],
      ['a', 'b', 'a'],
    ],
    [
      [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
      [{ id: 'c' }, { id: 'b', n: 1 }, { id: 'd' }, { id: 'a' }],
    ],
    [
      [{ n: 1 }, { n: 2 }],
      [{ n: 2 }, { n: 3 }, { n: 4 }],
    ],
    [['a', 'b', 'c'], []],
    [
      ['a', 'b', 'c', 'd', 'e'],
      ['x', 'c', 'y', 'z'],
    ],
  ])('lead from %j to %j', (old, now) => {
    expect(made({ a: old }, { set: ['a'], to: now })).toEqual({ a: now });
  });
});

it('the data after a step is another one, and the data before it is as it was', () => {
  const data: Value = { a: ['x', { b: 1 }] };
  expect(after(data, { kind: 'set', path: ['a', 1, 'b'], to: 2 })).toEqual({ a: ['x', { b: 2 }] });
  expect(after(data, { kind: 'add', path: ['a', 1], name: 'c', to: 2 })).toEqual({ a: ['x', { b: 1, c: 2 }] });
  expect(after(data, { kind: 'insert', path: ['a'], at: 1, items: ['y', 'z'] })).toEqual({ a: ['x', 'y', 'z', { b: 1 }] });
  expect(after(data, { kind: 'remove', path: ['a', 0] })).toEqual({ a: [{ b: 1 }] });
  expect(after(data, { kind: 'remove', path: ['a', 1, 'b'] })).toEqual({ a: ['x', {}] });
  expect(after({ a: null }, { kind: 'insert', path: ['a'], at: 0, items: ['y'] })).toEqual({ a: ['y'] });
  expect(data).toEqual({ a: ['x', { b: 1 }] });
});

describe('the form of a field', () => {
  const FINDINGS = 'content/findings/2031-visit.yml';
  const at = (file: string, ...path: (string | number)[]) => formAt(formOf(file), path);
  it('is that of its file, by the folder and the ending, or by the name', () => {
    expect([FINDINGS, 'content/site.yml', 'content/inspections/a.mdx'].map((file) => formOf(file).length)).toEqual([1, 1, 1]);
    expect(['content/findings/a.mdx', 'content/findings/a/b.yml', 'content/other/a.yml', 'findings/a.yml', 'content/site.yml.bak'].map((file) => formOf(file).length)).toEqual([0, 0, 0, 0, 0]); // prettier-ignore
    expect(at(FINDINGS, 'nowhere')).toEqual([]);
    expect(at(FINDINGS, 'findings', 'id')).toEqual([]);
    expect(at(FINDINGS, 0)).toEqual([]);
  });
  it('says whether it holds any words', () => {
    expect(holdsWords(at(FINDINGS, 'findings', 0, 'quote'))).toBe(true);
    expect(holdsWords(at(FINDINGS, 'findings', 0, 'theme'))).toBe(false);
    expect(holdsWords([])).toBeUndefined();
  });
  it('says how it is left empty: by nothing, or by a word where that means that there is none', () => {
    expect(emptyWord(at('content/sources/a.yml', 'address'))).toBe('null');
    expect(emptyWord(at(FINDINGS, 'findings'))).toBe('');
    expect(emptyWord(at('content/sources/a.yml', 'title'))).toBe('');
    expect([emptyList(at(FINDINGS, 'findings')), emptyList(at('content/sources/a.yml', 'title'))]).toEqual([null, []]);
  });
  it('has its fields in the order of its schema, and a passage in that in which it is read', () => {
    const inFile = (fields: Record<string, Value>): string[] => inOrder(at(FINDINGS, 'findings', 0), fields).map(([name]) => name);
    expect(inFile({ note: 'x', stance: 'x', id: 'x', unknown: 1, quote: 'x' })).toEqual(['id', 'quote', 'stance', 'note', 'unknown']);
    expect(inFile({ says: 'x', voice: 'direct', page: 1 })).toEqual(['voice', 'says', 'page']);
    expect(inFile({ page: 1, says: 'x', voice: 'summarised', number: 2, paragraph: '3' })).toEqual(['voice', 'number', 'says', 'paragraph', 'page']);
    expect(orderOf(at(FINDINGS, 'left_out', 0), {})[0]).toBe('lines');
    expect(inOrder(formOf('content/sources/a.yml'), { publisher: 'x', title: undefined, kind: 'y', }).map(([name]) => name)).toEqual(['publisher', 'kind']); // prettier-ignore
    expect(inOrder([], 'x')).toEqual([]);
  });
});

describe('a value is written', () => {
  const source = formOf('content/sources/a.yml');
  const [words, id] = [formAt(source, ['title']), formAt(source, ['kind'])];
  it('in quotation marks where it is words or a date, and plain where it is an id', () => {
    expect(onOneLine('letter', id, ' ')).toBe('letter');
    expect(onOneLine('letter', words, ' ')).toBe('"letter"');
    expect(onOneLine('2031-02', id, ' ')).toBe('"2031-02"');
    expect(onOneLine('Two words', id, ' ')).toBe('"Two words"');
    expect(onOneLine('https://a.example/b?c=d#e', [], ' ')).toBe('https://a.example/b?c=d#e');
    expect(['yes', 'No', '12', '1.5', 'null', 'true', '-a', 'a-', 'a: b', 'a #b', ''].map((one) => onOneLine(one, [], ' '))).toEqual(['"yes"', '"No"', '"12"', '"1.5"', '"null"', '"true"', '"-a"', '"a-"', '"a: b"', '"a #b"', '""']); // prettier-ignore
    expect(onOneLine('say "so"', words, ' ')).toBe('"say \\"so\\""');
  });
  it('as it was written before, where that can be', () => {
    expect(onOneLine('other words', words, ' ', Scalar.PLAIN)).toBe('other words');
    expect(['yes', ' a', 'a: b', 'a #b', '- a', 'a\u2028b'].map((one) => onOneLine(one, words, ' ', Scalar.PLAIN))).toEqual(['yes', ' a', 'a: b', 'a #b', '- a', 'a\u2028b'].map((one) => JSON.stringify(one))); // prettier-ignore
    expect(onOneLine("it's", words, ' ', Scalar.QUOTE_SINGLE)).toBe("'it''s'");
    expect(onOneLine('a\u0007', words, ' ', Scalar.QUOTE_SINGLE)).toBe('"a\\u0007"');
    expect(onOneLine('letter', id, ' ', Scalar.QUOTE_DOUBLE)).toBe('"letter"');
  });
  it('on one line in brackets, with what stands within them', () => {
    expect(onOneLine(['a', 'b'], [], ' ')).toBe('[a, b]');
    expect([onOneLine({ a: 1, b: [true, null] }, [], ' '), onOneLine({ a: 1 }, [], ''), onOneLine({}, [], ' ')]).toEqual([
      '{ a: 1, b: [true, ] }',
      '{a: 1}',
      '{}',
    ]);
    expect([field('a', 'x'), field('a', ''), field('a b:', 'x'), field('yes', 'x')]).toEqual(['a: x', 'a:', '"a b:": x', '"yes": x']);
  });
  it('on lines of its own where a list or a group is long, or has several lines', () => {
    const long = Array.from({ length: 40 }, (_, i) => `id-${i}`);
    expect(written(['a', 'b'], [], 0)).toEqual({ head: '[a, b]', below: '' });
    expect(written(long, [], 2).below.split('\n').slice(0, 2)).toEqual(['', '    - id-0']);
    // Sixty characters with their marks, and one more; of ids a hundred and fifty.
    const words60 = [`${'x'.repeat(25)} z`, `${'y'.repeat(25)} z`];
    expect(written(words60, [], 0).head).toHaveLength(62);
    expect(written([`${'x'.repeat(26)} z`, ...words60.slice(1)], [], 0)).toMatchObject({ head: '' });
    expect([written(['x'.repeat(150)], [], 0).head.length, written(['x'.repeat(151)], [], 0).head.length]).toEqual([152, 0]);
    expect(written({ a: 1, b: 2 }, [], 0)).toEqual({ head: '{ a: 1, b: 2 }', below: '' });
    expect(written({ a: 1, b: 2, c: 3 }, [], 0)).toEqual({ head: '', below: '\n  a: 1\n  b: 2\n  c: 3' });
    expect(written({ a: { b: 1 } }, [], 0)).toEqual({ head: '', below: '\n  a: { b: 1 }' });
    expect(written([{ a: 1 }], [], 0)).toEqual({ head: '', below: '\n  - { a: 1 }' });
    expect(wholeField('a', ['b\nc'], [], 2)).toBe('a:\n    - |-\n      b\n      c');
    expect(written([], formAt(formOf('content/findings/a.yml'), ['findings']), 0)).toEqual({ head: '', below: '' });
    expect(written([], words, 0)).toEqual({ head: '[]', below: '' });
  });
  it('as a block where it has several lines that come back as they are', () => {
    expect(written('a\nb', words, 0)).toEqual({ head: '|-', below: '\n  a\n  b' });
    expect(written('a\n\nb\n', words, 2)).toEqual({ head: '|', below: '\n    a\n\n    b' });
    for (const one of [' a\nb', 'a\nb ', 'a\nb\n\n', 'a\n \nb', 'a\n\u0007b', 'a\n\u2028b', '\na'])
      expect(written(one, words, 0), JSON.stringify(one)).toEqual({ head: JSON.stringify(one), below: '' });
  });
  it('as an item in the way of those beside it, else short on one line', () => {
    const flow = { isFlow: true, pad: '', style: undefined };
    const four = { a: 1, b: 2, c: 3, d: 4 };
    expect(item(four, [], 2)).toBe('  - { a: 1, b: 2, c: 3, d: 4 }');
    expect(item({ ...four, e: 5 }, [], 2)).toBe('  - a: 1\n    b: 2\n    c: 3\n    d: 4\n    e: 5');
    expect(item({ ...four, e: 5 }, [], 2, flow)).toBe('  - {a: 1, b: 2, c: 3, d: 4, e: 5}');
    expect(item({ a: 1 }, [], 2, { ...flow, isFlow: false })).toBe('  - a: 1');
    expect(item({ a: 'x\ny' }, [], 0, flow)).toBe('- a: |-\n    x\n    y');
    expect([item(['a', 'b'], [], 2), item(null, [], 2), item('two words', [], 0, { ...flow, style: Scalar.PLAIN })]).toEqual(['  - [a, b]', '  -', '- two words']); // prettier-ignore
  });
});

describe('a stretch of a text', () => {
  it('is put in, cut out or replaced, and what comes at one place keeps its order', () => {
    expect(spliced('abcdef', [cut(4, 5), put(0, 'x'), put(0, 'y'), { from: 1, to: 3, text: '-' }])).toBe('xya-df');
    expect(spliced('abc', [])).toBe('abc');
  });
  it('is replaced in the text as it is, whose line ends may have two characters', () => {
    const draft = { raw: 'a\r\nb\r\nc', lf: 'a\nb\nc' };
    expect(changed(draft, [{ from: 2, to: 3, text: 'x\ny' }, put(5, '\nz')])).toEqual({ raw: 'a\r\nx\r\ny\r\nc\r\nz', lf: 'a\nx\ny\nc\nz' });
    expect(changed({ raw: 'a\nb', lf: 'a\nb' }, [put(3, '\nz')]).raw).toBe('a\nb\nz');
    expect(changed({ raw: 'a', lf: 'a' }, [put(1, '\nz')]).raw).toBe('a\nz');
  });
  it('is known by its line', () => {
    const text = 'ab\n  # c\n\nd';
    expect([0, 2, 3, 8].map((at) => lineStart(text, at))).toEqual([0, 0, 3, 3]);
    expect([0, 2, 3, 10].map((at) => lineEnd(text, at))).toEqual([2, 2, 8, 11]);
    expect([columnOf(text, 5), indentOf('  # c'), lineAt(text, 3)]).toEqual([2, 2, '  # c']);
    expect([isBlank(' \t'), isBlank(' x'), isComment('  # c'), isComment('c # d')]).toEqual([true, false, true, false]);
  });
});

it('the sections of a page are its headings of the second level, with their mark or a line below them, up to the next of the first two', () => {
  const named = (body: string): [string, string][] => sectionsOf(body).map(({ heading, from, to }) => [heading, body.slice(from, to)]);
  expect(named('Before.\n\n## One ##\n\n\nWords.\n\n### Deep\n\nMore.  \n\n# Top\n\nOther.\n\n   ##\tTwo  \nWords.\n')).toEqual([
    ['One', 'Words.\n\n### Deep\n\nMore.'],
    ['Two', 'Words.'],
  ]);
  expect(named('Three\n---\n\nWords.\n\nFour\n====\n\nOther.\n\n##\n')).toEqual([['Three', 'Words.'], ['', '']]); // prettier-ignore
  // What is code, a list, a quotation or deeper than three spaces is no heading.
  expect(named('```\n## No\n```\n\n    ## No\n\n- a\n---\n\n> b\n---\n\n#No\n\nA line\nand another\n---\n')).toEqual([]);
});
