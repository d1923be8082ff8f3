// Quotation marks within quotation marks: they take turns, and nothing else of the words changes.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nestedIn } from '../../src/model/words/nestedMarks.ts';

it.each([
  ["Nine services 'poor'", 'Nine services “poor”'],
  ["Children's services rated 'good', they say", "Children's services rated “good”, they say"],
  ["Twelve councils' services rated poor", "Twelve councils' services rated poor"],
  ["'Poor' says the councils' report", "“Poor” says the councils' report"],
  ["'New 'services commissioner' for us'", "“New 'services commissioner' for us”"],
  ['A “plan” and a "home"', 'A “plan” and a "home"'],
  ['She said ‘the “open door” is shut’', 'She said “the ‘open door’ is shut”'],
  ["no 'more towns'", 'no “more towns”'],
  ["the '90s and rock 'n' roll", "the '90s and rock “n” roll"],
  ["'the councils' report' says", "“the councils' report” says"],
  ["'it isn't known', she says", "“it isn't known”, she says"],
  ["'90s 'new' homes", "'90s “new” homes"],
  ['‘a “b ‘c’ d” e’', '“a ‘b “c” d’ e”'],
])('within single marks, %s has its own in double ones', (text, wanted) => {
  expect(nestedIn('single', text)).toBe(wanted);
});

it.each([
  ["in the '90s the councils' plans", 'a year without its century'],
  ["in '05 the councils' plans", 'a year without its century'],
  ['rock ’n’ roll', 'a mark that only closes'],
  ["they don't read the councils' plans", 'an apostrophe within a word'],
  ["a mark ' alone, of homes'", 'a mark before a blank'],
  ["the 'new home", 'what is never closed'],
  ["the 'new ' home", 'a mark behind a blank'],
  ['the ‘new‘ home', 'a mark that only opens'],
])('no pair begins or ends in: %s (%s)', (text) => {
  expect(nestedIn('single', text)).toBe(text);
});

it.each([
  ['They are "tired"', 'They are ‘tired’'],
  ['They are “tired”', 'They are ‘tired’'],
  ["valued the 'open door' of managers", "valued the 'open door' of managers"],
  ['said: “it is ‘new’ here”', 'said: ‘it is “new” here’'],
  ['six feet 2" tall', 'six feet 2" tall'],
])('within double marks, %s has its own in single ones', (text, wanted) => {
  expect(nestedIn('double', text)).toBe(wanted);
});

it('changes marks alone, and none where there is no pair of them', () => {
  const bare = (text: string): string => text.replace(/['"\u2018\u2019\u201c\u201d]/g, '|');
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 's', ' ', "'", '"', '\u2018', '\u2019', '\u201c', '\u201d', '.', '\n') }),
      fc.constantFrom('single', 'double'),
      (text, outer) => {
        expect(bare(nestedIn(outer, text))).toBe(bare(text));
        expect(nestedIn(outer, text.replace(/['"\u2018\u2019\u201c\u201d]/g, ''))).toBe(text.replace(/['"\u2018\u2019\u201c\u201d]/g, ''));
      },
    ),
  );
});
