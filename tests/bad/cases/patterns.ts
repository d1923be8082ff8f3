// Patterns of wording that nobody could search for: no expressions, or such as keep a machine busy for minutes.
import type { Case } from '../copy.ts';

const pattern = (name: string, expression: string): Case => ({
  name,
  rule: 'wording-pattern',
  change: { file: 'content/wording.yml', from: '"\\\\bpromiscu\\\\w*"', to: `¦${JSON.stringify(expression)}` },
});

export const patterns: readonly Case[] = [
  pattern('a bracket that is never closed', '\\b(girl'),
  pattern('an expression too large for any machine', '(?:a{1000}){1000}'),
  pattern('a loop in a loop', '(a+)+$'),
  pattern('words and spaces that share out the words', '(?:\\w+\\s*)+!'),
  pattern('two ways to the same letter', '(?:\\w|\\d)+!'),
  pattern('the same way twice', '(?:a|a)*b'),
  pattern('a loop in a loop behind a look ahead', 'girl(?=(\\w+)+!)'),
  pattern('a repeated part that may be empty', '(?:a*)*b'),
  pattern('thirty parts that may be there', '(?:a?){30}a{30}'),
  pattern('anything, twenty times', '(?:.*a){20}'),
  pattern('three loops in a row', '\\s*\\s*\\s*x'),
  pattern('anything between four letters', 'a.*a.*a.*a'),
  pattern('a loop over letters of any script', '(?:\\p{L}|\\w)+!'),
  pattern('a pattern that is also found where nothing stands', '\\w*'),
  pattern('six hundred ways in a loop', `(?:${'ab|'.repeat(600)}b)*c`),
];
