// What the check says, in the words of the forms: no field of a file by its name there, and nothing to do in a file.
import { expect, it } from 'vitest';
import { inFormWords, labelOf } from '../../src/desk/formWords.ts';

const VISIT = 'content/inspections/2031-visit.mdx';
const told = (file: string, rule: string, what: string, todo = 'Add it: its name, a colon and its value.'): [what: string, todo: string] => {
  const said = inFormWords({ file, rule, line: 1, column: 1, what, todo });
  return [said.what, said.todo];
};

it('a field that is empty or missing is named as its form names it', () => {
  expect(told(VISIT, 'empty-field', '"visit_basis" is empty.')).toEqual(['“What the date of the visit rests on” is not filled in yet.', 'Fill it in.']);
  expect(told(VISIT, 'missing-field', '"scope" is missing.')[0]).toBe('“Subject” is not filled in yet.');
  expect(told(VISIT, 'empty-field', '"supports" in item 2 of "sources" is empty.')[0]).toBe('“What it is cited for” of document 2 is not filled in yet.');
  expect(told('content/findings/2031-visit.yml', 'empty-field', '"role" in item 1 of "coded" is empty.')[0]).toBe(
    '“In which role” of coder 1 is not filled in yet.',
  );
  expect(told('content/sources/a.yml', 'empty-field', '"kind" is empty.')[0]).toBe('“Kind of document” is not filled in yet.');
});

it('what is to be done is done in the form, and a value has the words of its button', () => {
  expect(told(VISIT, 'coverage-said', '"a" was read whole, but the coverage is "partial".', 'Write "coverage: full".')).toEqual([
    '"a" was read whole, but the coverage is “part of it”.',
    'Choose “the whole document” if it is held or was read whole, and “part of it” if somebody else tells what it says.',
  ]);
  expect(told(VISIT, 'visit-name', 'The date is wrong.', 'Look it up, and mend "framework:".')[1]).toBe(
    'Look it up, and mend “Rules under which it was made”.',
  );
});

it('what has no form is told as the check tells it', () => {
  expect(told('content/themes.yml', 'empty-field', '"through" is empty.')).toEqual(['"through" is empty.', 'Add it: its name, a colon and its value.']);
  expect(labelOf(VISIT, 'What they found')).toBe('What they found');
  expect(labelOf(VISIT, 'nothing')).toBeUndefined();
});
