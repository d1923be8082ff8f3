// A content file is read against its schema: every fault with its place, what is sound in spite of others, and what only follows from an error of spelling left out.
import { expect, it } from 'vitest';
import { z } from 'zod';
import { parse } from '../../src/model/written/parse.ts';
import { AGREEMENT } from '../../src/model/written/files.ts';
import { READING_RULES } from '../../src/model/written/readingRules.ts';
import { yamlWords } from '../../src/model/written/yamlWords.ts';

const LIST = z.strictObject({ title: z.string(), items: z.array(z.strictObject({ id: z.string(), count: z.number() })) });
const MDX = z.strictObject({ title: z.string(), count: z.number() });
const read = (text: string) => parse('content/list.yml', text, LIST);
/** What is wrong, with its place. */
const told = (text: string): string[] => read(text).problems.map(({ rule, line, column }) => `${rule} ${line}:${column}`);

it('a sound file is read whole, and the place of each value is known, or that of the nearest thing around it', () => {
  const { parsed, problems } = read('# A remark\ntitle: "A"\nitems:\n  - id: "a"\n    count: 1\n  - id: "b"\n    count: 2\n');
  if (!parsed) throw new RangeError('the file was not read');
  expect([problems, parsed.file, parsed.data]).toEqual([[], 'content/list.yml', { title: 'A', items: [{ id: 'a', count: 1 }, { id: 'b', count: 2 }] }]); // prettier-ignore
  expect(parsed.place(['items', 1, 'count'])).toEqual({ line: 7, column: 12 });
  expect(parsed.place(['items', 1])).toEqual({ line: 6, column: 5 });
  expect(parsed.place(['items', 1, 'none'])).toEqual({ line: 6, column: 5 });
  expect([parsed.line(['title']), parsed.line(['items', 0, 'id'])]).toEqual([2, 4]);
});

it('the facts of a page stand between two lines of hyphens, and its prose after them', () => {
  const text = '---\ntitle: "A"\ncount: 1\n---\n\nWords.\n';
  const { parsed } = parse('content/page.mdx', text, MDX);
  expect(parsed).toMatchObject({ data: { title: 'A', count: 1 }, body: '\nWords.\n', bodyLine: 5 });
  expect(parsed?.place(['count'])).toEqual({ line: 3, column: 8 });
  const fault = parse('content/page.mdx', text.replace('1', '"1"'), MDX).problems[0];
  expect(fault).toMatchObject({ rule: 'field-type', file: 'content/page.mdx', line: 3, column: 8, todo: READING_RULES['field-type'] });
  expect(parse('content/page.mdx', 'Words.\n', MDX)).toEqual({
    problems: [
      {
        rule: 'front-matter',
        file: 'content/page.mdx',
        line: 1,
        column: 1,
        what: 'The facts at the top of the file do not stand between two lines of "---".',
        todo: READING_RULES['front-matter'],
      },
    ],
  });
});

it('a file in which two versions met is read no further', () => {
  const { parsed, problems } = read('title: "A"\n<<<<<<< one\nitems: []\n=======\nitems: [1]\n>>>>>>> two\n');
  expect(parsed).toBeUndefined();
  expect(problems).toMatchObject([{ rule: 'merge-marker', line: 2, what: 'The file holds both sides of a conflict that nobody has settled.' }]);
});

it('a second document in a file is an error of its spelling', () => {
  expect(told('title: "A"\nitems: []\n---\ntitle: "B"\n')).toEqual(['yaml 3:1']);
});

it('an item that is not sound is left out, its fault is told, and so are those of what is left', () => {
  const { parsed, problems } = read('title: "A"\nitems:\n  - id: "a"\n    count: "x"\n  - id: "b"\n    count: 2\n  - count: 3\n');
  expect(problems.map(({ rule, line, column }) => `${rule} ${line}:${column}`)).toEqual(['field-type 4:12', 'missing-field 7:5']);
  expect(parsed?.data.items).toEqual([{ id: 'b', count: 2 }]);
  // Its place is that in the file, not that among the items that are left.
  expect(parsed?.place(['items', 0, 'count'])).toEqual({ line: 6, column: 12 });
});

it('a fault outside of a list leaves nothing to be read, and a field that is not known is told at its name', () => {
  const { parsed, problems } = read('title: 5\nitems:\n  - id: "a"\n    count: 1\n    more: 2\n');
  expect(parsed).toBeUndefined();
  expect(problems.map(({ rule, line, column }) => `${rule} ${line}:${column}`)).toEqual(['field-type 1:8', 'unknown-field 5:5']);
});

it('what is wrong with a value is told in words', () => {
  expect(read('title: 5\nitems: []\n').problems.map(({ what }) => what)).toEqual([expect.stringContaining('must be words in quotation marks, and is 5')]);
  expect(read('title: 5\nitems: "\n').problems.map(({ what }) => what)[1]).toContain('must be words in quotation marks, and is 5');
});

it('a hundred faults of a kind are told, and no more', () => {
  const many = (line: (i: number) => string): string => Array.from({ length: 120 }, (_, i) => line(i)).join('');
  const counted = (text: string, rule: string): number => read(text).problems.filter((one) => one.rule === rule).length;
  expect(counted(`title: "A"\nitems: []\n${many(() => 'title: "B"\n')}`, 'duplicate-key')).toBe(100);
  expect(counted(`title: "A"\nitems: []\n${many((i) => `f${i}: &a "B"\n`)}`, 'yaml-anchor')).toBe(100);
});

it('a field that is given twice is told at the second one, and so is an entry without its hyphen', () => {
  const { problems } = read('title: "A"\ntitle: "B"\nitems: []\n');
  expect(problems).toMatchObject([{ rule: 'duplicate-key', line: 2, column: 1, what: 'The field is given twice.' }]);
  const [item, ...others] = read('title: "A"\nitems:\n  - id: "a"\n    count: 1\n    id: "b"\n    count: 2\n').problems;
  expect(item).toMatchObject({ rule: 'duplicate-key', line: 5, column: 5 });
  expect(item?.what).toBe('Fields are given twice from here on: a new entry seems to begin, without the hyphen before it.');
  expect(item?.todo).toBe(`Write "- " before its first field, in the column of the hyphens above. ${READING_RULES['duplicate-key']}`);
  expect(others).toEqual([]);
});

it('of several errors of spelling the first is told, with the faults of the facts before it, and none behind', () => {
  const text = 'title: 5\nitems:\n  - id: "a"\n    count: "x"\n  - id: "b\n    count: "y"\n  - id: "c\n';
  const { parsed, problems } = read(text);
  expect(parsed).toBeUndefined();
  const spelling = problems.filter(({ rule }) => rule === 'yaml');
  expect(spelling).toHaveLength(1);
  expect(spelling[0]?.what).not.toBe('');
  expect(problems.filter(({ rule }) => rule !== 'yaml').map(({ rule, line }) => `${rule} ${line}`)).toEqual(['field-type 1', 'field-type 4']);
});

it('a field that is not known is told at its name, before an error of spelling too, and one of its value at that', () => {
  expect(told('title: "A"\nmore: 2\ncount: 3\nitems: @1\n')).toEqual(['yaml 4:8', 'unknown-field 2:1', 'unknown-field 3:1']);
  expect(told('title: 5\nitems: @1\n')).toEqual(['yaml 2:8', 'field-type 1:8']);
});

it('what the last item before an error lacks may be in the rest, so it is not told', () => {
  expect(told('title: "A"\nitems:\n  - id: "a"\n  - id: "b"\n    count: @1\n').map((one) => one.split(':')[0])).toEqual(['yaml 5', 'missing-field 3']);
});

it('a value that may not be there is told, and not once more by its form', () => {
  const { parsed, problems } = read('title: &a "A"\nitems:\n  - id: *a\n    count: 1\n  - id: "b"\n    count: "x"\n');
  expect(parsed).toBeUndefined();
  expect(problems.map(({ rule, line }) => `${rule} ${line}`)).toEqual(['yaml-anchor 1', 'yaml-anchor 3', 'field-type 6']);
});

it('a line that begins with a space of another kind is told where that stands', () => {
  const [problem] = read('title: "A"\nitems:\n\u00a0 - id: "a"\n    count: 1\n').problems;
  expect(problem).toMatchObject({ rule: 'yaml', line: 3, column: 1 });
  expect(problem?.what).toMatch(/^The line begins with a space of another kind/);
  expect(problem?.todo).toBe('Take the spaces at the beginning of the line out, and type them again.');
  // It may be the last line, and is no reason where it stands behind the error.
  expect(read('title: "A"\nitems:\n\u00a0 - id: @a').problems[0]?.what).toMatch(/^The line begins with a space of another kind/);
  expect(read('title: @A\nitems:\n\u00a0 - id: "a"\n').problems[0]?.what).not.toMatch(/space of another kind/);
  // One within a line is no reason.
  expect(read('title: "A\u00a0B"\nitems: "\n').problems[0]?.what).not.toMatch(/space of another kind/);
});

it('what is nested beyond all measure is not read', () => {
  const { parsed, problems } = read(`title: "A"\nitems: ${'['.repeat(3000)}${']'.repeat(3000)}\n`);
  expect(parsed).toBeUndefined();
  expect(problems).toMatchObject([{ rule: 'yaml-depth', line: 2 }]);
});

it('what a command has written is put back or written again, and not mended by hand', () => {
  const todo = /^Write nothing into this file by hand/;
  expect(parse(AGREEMENT, '{"title": 5}', MDX).problems.map((one) => todo.test(one.todo))).toEqual([true, true]);
  expect(parse(AGREEMENT, '{"title": ', MDX).problems[0]?.todo).toMatch(todo);
  const [own] = read('title: "').problems;
  expect(own?.todo).toBe(yamlWords('MISSING_CHAR').todo);
});
