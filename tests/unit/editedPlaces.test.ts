// Where an edit is written, by example: behind a name, between brackets and between lines, and what stands around it stays.
import { describe, expect, it } from 'vitest';
import type { Edit, Path, Value } from '../../src/model/editing/changes.ts';
import { edited } from '../../src/model/editing/edited.ts';

const FILE = 'content/other/a.yml';
const made = (text: string, ...edits: Edit[]): string => edited(FILE, text, edits);
const set = (text: string, path: Path, to: Value): string => made(text, { set: path, to });
const insert = (text: string, path: Path, to: Value, at?: number): string => made(text, { insert: path, to, at });
const remove = (text: string, ...path: Path): string => made(text, { remove: path });

describe('behind a name', () => {
  it('stands a value in place of none, and takes the place of the remark that says what belongs there', () => {
    expect(set('a:\nb: 1\n', ['a'], 'x')).toBe('a: x\nb: 1\n');
    expect(set('a:   # what\nb: 1\n', ['a'], 'x')).toBe('a: x\nb: 1\n');
    expect(set('a: "" # what\nb: 1\n', ['a'], 'x')).toBe('a: "x"\nb: 1\n');
    expect(set('a: y # what\nb: 1\n', ['a'], 'x')).toBe('a: x # what\nb: 1\n');
    // What is left empty again keeps its remark.
    expect(set('a: y # what\nb: 1\n', ['a'], null)).toBe('a: # what\nb: 1\n');
    expect(set('a: "" # what\nb: 1\n', ['a'], null)).toBe('a: # what\nb: 1\n');
    expect(set('a: y\nb: 1\n', ['a'], null)).toBe('a:\nb: 1\n');
  });
  it('stand several lines below it, and the remark beside it stays', () => {
    expect(set('a: # what\nb: 1\n', ['a'], { x: 1, v: 2, z: 3 })).toBe('a: # what\n  x: 1\n  v: 2\n  z: 3\nb: 1\n');
    expect(set('a: y # what\nb: 1\n', ['a'], { x: 1, v: 2, z: 3 })).toBe('a: # what\n  x: 1\n  v: 2\n  z: 3\nb: 1\n');
    expect(set('a: "y"\nb: 1\n', ['a'], 'one\ntwo')).toBe('a: |-\n  one\n  two\nb: 1\n');
  });
  it('stands a value in place of lines, which go', () => {
    expect(set('a: # why\n  x: 1\n  y: 2\nb: 1\n', ['a'], 'z')).toBe('a: z # why\nb: 1\n');
    expect(set('a:\n  - x\n  - y\nb: 1\n', ['a'], 'z')).toBe('a: z\nb: 1\n');
    expect(set('a:\n  - x: 1\n    y: 2\n  - z\n', ['a', 0], 'w')).toBe('a:\n  - w\n  - z\n');
    expect(set('a:\n  -\n    x: 1\n  - z\n', ['a', 0], 'w')).toBe('a:\n  - w\n  - z\n');
    expect(set('a:\n  x: 1\nb: 1\n', ['a'], 'one\ntwo')).toBe('a: |-\n  one\n  two\nb: 1\n');
  });
  it('stands a value in place of a block of text, with its head and its lines', () => {
    for (const head of ['|', '>', '|-', '>+', '|2-', '|+']) {
      const text = `a: ${head} # why\n  one\n  two\nb: 1\n`;
      expect(set(text, ['a'], 'x'), head).toBe('a: "x" # why\nb: 1\n');
      expect(set(text, ['a'], 'three\nfour'), head).toBe('a: |- # why\n  three\n  four\nb: 1\n');
      expect(set(text, ['a'], null), head).toBe('a: # why\nb: 1\n');
    }
    expect(set('a: |\n  one\n  two', ['a'], 'x')).toBe('a: "x"');
    expect(set('a: |\n  one\n\nb: 1\n', ['a'], 'x')).toBe('a: "x"\n\nb: 1\n');
  });
  it('is refused for what has no colon', () => {
    expect(() => set('{ a, b: 1 }\n', ['a'], 'x')).toThrow(/by hand/);
  });
});

describe('between brackets', () => {
  it('an item stands after the one before it, or before the first', () => {
    expect([insert('a: [x, y]\n', ['a'], 'z'), insert('a: [x, y]\n', ['a'], 'z', 0), insert('a: [x, y]\n', ['a'], 'z', 1)]).toEqual(['a: [x, y, z]\n', 'a: [z, x, y]\n', 'a: [x, z, y]\n']); // prettier-ignore
    expect(insert('a: [ x ,  y ]\n', ['a'], 'z', 1)).toBe('a: [ x, z ,  y ]\n');
    expect(insert('a: [x,\n  y]\n', ['a'], 'z')).toBe('a: [x,\n  y, z]\n');
    expect(set('a: [x]\n', ['a'], ['w', 'v', 'x'])).toBe('a: [w, v, x]\n');
    expect(insert('a: ["x"]\n', ['a'], 'z')).toBe('a: ["x", "z"]\n');
  });
  it('a first item stands between them alone', () => {
    expect([insert('a: [[]]\n', ['a', 0], 'z'), insert('a: [[ ]]\n', ['a', 0], 'z'), insert('a: { b: [] }\n', ['a', 'b'], 'z')]).toEqual(['a: [[z]]\n', 'a: [[z]]\n', 'a: { b: [z] }\n']); // prettier-ignore
    expect(insert('a: [[ # why\n ]]\n', ['a', 0], 'z')).toContain('z');
    expect(set('a: { b: {} }\n', ['a', 'b', 'c'], 1)).toBe('a: { b: { c: 1 } }\n');
    expect(set('a: {b: {}}\n', ['a', 'b', 'c'], 1)).toBe('a: {b: { c: 1 }}\n');
    expect(set('a: { b: }\n', ['a', 'b', 'c'], 1)).toBe('a: { b: { c: 1 } }\n');
  });
  it('a field stands after those before it, as tight as those around it', () => {
    expect([set('a: { b: 1 }\n', ['a', 'c'], 2), set('a: {b: 1}\n', ['a', 'c'], { d: 1 })]).toEqual(['a: { b: 1, c: 2 }\n', 'a: {b: 1, c: {d: 1}}\n']);
    expect([set('a: { b: 1, c: 2 }\n', ['a', 'b'], 'x'), set('a: [x, y]\n', ['a', 0], 'z')]).toEqual(['a: { b: x, c: 2 }\n', 'a: [z, y]\n']);
  });
  it('what is taken out goes with one comma', () => {
    expect([remove('a: [x, y, z]\n', 'a', 0), remove('a: [x, y, z]\n', 'a', 1), remove('a: [x, y, z]\n', 'a', 2)]).toEqual(['a: [y, z]\n', 'a: [x, z]\n', 'a: [x, y]\n']); // prettier-ignore
    expect([remove('a: [ x ]\n', 'a', 0), remove('a: [ x, ]\n', 'a', 0), remove('a: { b: 1 }\n', 'a', 'b')]).toEqual(['a: []\n', 'a: []\n', 'a: {}\n']);
    expect(remove('a: { b: 1, c: 2 }\n', 'a', 'c')).toBe('a: { b: 1 }\n');
  });
  it('what stands on a line of its own goes with its line, and a remark beside another stays', () => {
    const text = 'a: [\n    x, # one\n    y, # two\n    z,\n  ]\n';
    expect(remove(text, 'a', 2)).toBe('a: [\n    x, # one\n    y, # two\n  ]\n');
    expect(remove(text, 'a', 0)).toBe('a: [\n     # one\n    y, # two\n    z,\n  ]\n');
    expect(remove('a: [\n    x,\n    y,\n  ]\n', 'a', 0)).toBe('a: [\n    y,\n  ]\n');
    expect(remove('a: [\n    x,\n    y\n  ]\n', 'a', 1)).toBe('a: [\n    x\n  ]\n');
    // Where nothing but a comma and a comment would be left, it is done by a person.
    expect(() => remove('a: [\n    # why\n    x,\n  ]\n', 'a', 0)).toThrow(/by hand/);
  });
});

describe('between lines', () => {
  it('an item stands in its place, in the column of the others and as they are written', () => {
    const text = 'a:\n    - x: 1\n      y: 2\n    - x: 3\n';
    expect(insert(text, ['a'], { x: 5 })).toBe(`${text}    - x: 5\n`);
    expect(insert(text, ['a'], { x: 5 }, 0)).toBe('a:\n    - x: 5\n    - x: 1\n      y: 2\n    - x: 3\n');
    expect(insert(text, ['a'], { x: 5 }, 1)).toBe('a:\n    - x: 1\n      y: 2\n    - x: 5\n    - x: 3\n');
    expect(insert('a:\n- {x: 1}\n', ['a'], { x: 5, u: 6, z: 7, v: 8, w: 9 })).toBe('a:\n- {x: 1}\n- {x: 5, u: 6, z: 7, v: 8, w: 9}\n');
    expect(insert('a:\n  - "x"\n', ['a'], 'y', 0)).toBe('a:\n  - "y"\n  - "x"\n');
    expect(set('- - a\n  - b\n', [0], ['c', 'a', 'b'])).toBe('- - c\n  - a\n  - b\n');
  });
  it('items are apart where those around them are', () => {
    const apart = 'a:\n  - x\n\n  - y\n\n  - z\n';
    expect(insert(apart, ['a'], 'w', 1)).toBe('a:\n  - x\n\n  - w\n\n  - y\n\n  - z\n');
    expect(insert(apart, ['a'], 'w', 0)).toBe('a:\n  - w\n\n  - x\n\n  - y\n\n  - z\n');
    expect(insert(apart, ['a'], 'w')).toBe('a:\n  - x\n\n  - y\n\n  - z\n\n  - w\n');
    expect(set('a:\n  - x\n\n  - y\n', ['a'], ['v', 'w', 'x', 'y'])).toBe('a:\n  - v\n\n  - w\n\n  - x\n\n  - y\n');
    expect(insert('a:\n  - x\n\nb: 1\n', ['a'], 'w')).toBe('a:\n  - x\n  - w\n\nb: 1\n');
  });
  it('a comment deeper than an item, and what is right above it, are its own', () => {
    const text = 'a:\n  # one\n  - x\n    # deep\n\n    # deeper\n  # two\n  - y\n# end\n';
    expect(insert(text, ['a'], 'w', 1)).toBe('a:\n  # one\n  - x\n    # deep\n\n    # deeper\n  - w\n  # two\n  - y\n# end\n');
    expect(remove(text, 'a', 0)).toBe('a:\n  # two\n  - y\n# end\n');
    expect(remove(text, 'a', 1)).toBe('a:\n  # one\n  - x\n    # deep\n\n    # deeper\n# end\n');
  });
  it('a field stands in the place that its form gives it, and apart where it is long among such', () => {
    expect(set('b: 1\nc: 2\n', ['d'], 3)).toBe('b: 1\nc: 2\nd: 3\n');
    expect(set('b: 1\n\nc: 2', ['d'], 3)).toBe('b: 1\n\nc: 2\nd: 3');
    expect(made('', { set: ['a'], to: 1 })).toBe('a: 1\n');
    expect(made('# Why.', { set: ['a'], to: 1 })).toBe('# Why.\na: 1');
    const source = 'content/sources/a.yml';
    expect(edited(source, 'publisher: "P"\nkind: letter\n', [{ set: ['title'], to: 'T' }])).toBe('title: "T"\npublisher: "P"\nkind: letter\n');
    expect(edited(source, '# Why.\ntitle: "T"\nkind: letter\n', [{ set: ['publisher'], to: 'P' }])).toBe('# Why.\ntitle: "T"\npublisher: "P"\nkind: letter\n');
  });
  it('what is taken out takes one of two blank lines around it', () => {
    expect(remove('a: 1\n\nb: 2\n\nc: 3\n', 'b')).toBe('a: 1\n\nc: 3\n');
    expect(remove('a: 1\nb: 2\n\nc: 3\n', 'b')).toBe('a: 1\n\nc: 3\n');
    expect(remove('a: 1\n\nb: 2\nc: 3\n', 'b')).toBe('a: 1\n\nc: 3\n');
    expect(remove('a: 1\n\nb: 2\n', 'b')).toBe('a: 1\n');
    expect(remove('a: 1\n\nb: 2', 'b')).toBe('a: 1');
    expect(remove('a: 1\n\nb: 2\n', 'a')).toBe('b: 2\n');
    expect(remove('# Why.\n\na: 1\nb: 2\n', 'a')).toBe('# Why.\n\nb: 2\n');
    expect(remove('a:\n  - x: 1\n    y: 2\n', 'a', 0, 'x')).toBe('a:\n  - y: 2\n');
  });
  it('the last that is taken out leaves a list or a group that is empty', () => {
    expect([remove('a:\n  - x\nb: 1\n', 'a', 0), remove('a:\n  b: 1\nc: 1\n', 'a', 'b'), remove('a:\n  - b: 1\n  - c\n', 'a', 0, 'b')]).toEqual(['a: []\nb: 1\n', 'a: {}\nc: 1\n', 'a:\n  - {}\n  - c\n']); // prettier-ignore
    expect(() => remove('a: 1\n', 'a')).toThrow('The file would hold nothing any more');
    expect(() => set('- a\n', ['b'], 1)).toThrow();
    expect(edited('content/findings/a.yml', 'findings:\n  # Why.\n  - { id: a }\nasks:\n', [{ remove: ['findings', 0] }])).toBe('findings:\n  # Why.\nasks:\n');
  });
});

describe('what stands around an edit', () => {
  it('a remark beside an empty list stays beside it, and a comment of what follows below it', () => {
    expect(insert('a: [] # why\nb: 1\n', ['a'], { x: 1 })).toBe('a: # why\n  - { x: 1 }\nb: 1\n');
    expect(insert('a:\n# About b.\nb: 1\n', ['a'], { x: 1 })).toBe('a:\n  - { x: 1 }\n# About b.\nb: 1\n');
    expect(insert('a: { b: }\n', ['a', 'b'], 'z')).toBe('a: { b: [z] }\n');
    expect(insert('a: { b: null, c: 1 }\n', ['a', 'b'], { x: 1 })).toBe('a: { b: [{ x: 1 }], c: 1 }\n');
    expect(set('a: ""  # what\n', ['a'], 'x')).toBe('a: "x"\n');
    expect(set('a: "y" # what\n', ['a'], 'one\ntwo')).toBe('a: |- # what\n  one\n  two\n');
  });
  it('a field of several lines is apart where the fields before it are', () => {
    const to = { x: 1, v: 2, z: 3 };
    const added = 'd:\n  x: 1\n  v: 2\n  z: 3\n';
    expect(set('b:\n  x: 1\n\nc: 1\n', ['d'], to)).toBe(`b:\n  x: 1\n\nc: 1\n\n${added}`);
    expect(set('b:\n  x: 1\nc: 1\n', ['d'], to)).toBe(`b:\n  x: 1\nc: 1\n${added}`);
    expect(set('b: 1\n\nc: 1\n', ['d'], 2)).toBe('b: 1\n\nc: 1\nd: 2\n');
    const source = 'content/sources/a.yml';
    const text = 'title: "T"\n\npublisher: "P"\n\nlicence: "L"\nsupports: "S"\n';
    expect(edited(source, text, [{ set: ['text'], to: { state: 'clean', seed: 'a.txt', sha256: 'b', marks: ['c'] } }])).toMatch(
      /licence: "L"\ntext:\n {2}state: clean\n/,
    );
  });
  it('a comment above the first field of a file is the file’s, and above another its own', () => {
    expect(remove('# Why.\na: 1\n# B.\nb: 2\n', 'b')).toBe('# Why.\na: 1\n');
    expect(remove('# Why.\na: 1\n\n# B.\nb: 2\n', 'a')).toBe('# Why.\n# B.\nb: 2\n');
    expect(remove('a:\n    # one\n    - x\n    # two\n    - y\nc: 1\n', 'a', 1)).toBe('a:\n    # one\n    - x\nc: 1\n');
    expect(remove('a:\n  - x\n  # - hidden\n  # two\n  - y\nc: 1\n', 'a', 1)).toBe('a:\n  - x\n  # - hidden\nc: 1\n');
    expect(remove('a:\n  - x\n  # name:\n  - y\nc: 1\n', 'a', 1)).toBe('a:\n  - x\n  # name:\nc: 1\n');
  });
  it('a block of text ends with its last line, and one that keeps its blank lines with those', () => {
    expect(set('a: |\n  one\n\n', ['c'], 1)).toBe('a: |\n  one\nc: 1\n\n');
    expect(set('a: |+\n  one\n\n', ['c'], 1)).toBe('a: |+\n  one\n\nc: 1\n');
    expect(set('a: >-\n  one\n\nb: 1\n', ['c'], 1)).toBe('a: >-\n  one\n\nb: 1\nc: 1\n');
    expect(remove('a: |\n  one\n\nb: 1\n', 'a')).toBe('b: 1\n');
    expect(insert('a:\n  - |\n    one\n\nb: 1\n', ['a'], 'x')).toBe('a:\n  - |\n    one\n  - "x"\n\nb: 1\n');
    expect(insert('a:\n  - |2+\n      one\n\nb: 1\n', ['a'], 'x')).toBe('a:\n  - |2+\n      one\n\n  - "x"\nb: 1\n');
  });
  it('a deeper comment at the end of a file is of the last item', () => {
    expect(insert('a:\n  - x\n\n    # deep', ['a'], 'w')).toBe('a:\n  - x\n\n    # deep\n  - w');
    expect(insert('a:\n  - x\n\n', ['a'], 'w')).toBe('a:\n  - x\n  - w\n\n');
  });
  it('edits of one file that touch each other are made one after the other, and those that cannot be made stop all', () => {
    const text = 'a: 1\nb:\n  c: 1\n  d: 2\n';
    expect(made(text, { set: ['b', 'c'], to: 3 }, { set: ['a'], to: 2 }, { set: ['b', 'd'], to: 4 })).toBe('a: 2\nb:\n  c: 3\n  d: 4\n');
    expect(made(text, { set: ['b', 'c'], to: 3 }, { set: ['b'], to: 5 })).toBe('a: 1\nb: 5\n');
    expect(made(text, { set: ['a'], to: 3 }, { set: ['a'], to: 4 })).toBe('a: 4\nb:\n  c: 1\n  d: 2\n');
    expect(() => made('a: &x one\nb: *x\nc: 1\n', { set: ['c'], to: 2 }, { set: ['a'], to: 'two' })).toThrow('"a" cannot be changed here');
  });
});
