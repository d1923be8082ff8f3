import { expect, it } from 'vitest';
import { listed } from '../../src/model/words/english.ts';

it.each([
  [[], ''],
  [[2014], '2014'],
  [['plans', 'reviews'], 'plans and reviews'],
  [[2014, 2019, 2020], '2014, 2019 and 2020'],
  [['a, b', 'c', 'd and e', 'f'], 'a, b, c, d and e and f'],
])('joins %j as British English does', (items, words) => expect(listed(items)).toBe(words));
