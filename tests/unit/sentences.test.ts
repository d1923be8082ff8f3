// The sentences that a coder goes through: where each begins and ends, its place, and how it is quoted.
import { expect, it } from 'vitest';
import { pasteable } from '../../src/model/evidence/passages.ts';
import { prepare } from '../../src/model/evidence/preparedText.ts';
import { sentencesOf } from '../../src/model/evidence/sentences.ts';

const read = (raw: string) => {
  const text = prepare(raw, { state: 'clean', marks: ['**'] });
  const { sentences, others } = sentencesOf(text);
  return { text, others, sentences, words: sentences.map(({ start, end }) => raw.slice(start, end)) };
};

it('joins a sentence that a page has cut in two', () => {
  expect(read('Plans are good and\n\nmake a difference. Visits are late.').words).toEqual(['Plans are good and\n\nmake a difference.', 'Visits are late.']);
});

it('takes headings and addresses for no sentence, and names the lines', () => {
  const { words, others } = read('The Inspectorate\n1 High Street\n\n## Findings\n\nPlans are good.\n\nYours sincerely');
  expect(words).toEqual(['Plans are good.']);
  expect(others.map(({ first, last }) => [first, last])).toEqual([
    [1, 4],
    [8, 8],
  ]);
});

it('takes the number of a paragraph for its place, else the heading above it, else nothing', () => {
  const { sentences } = read('Plans are good.\n\n## Findings\n\n- Visits are late.\n\n2.8 Homes are near.\n\n2.9 Staff are well supported.');
  expect(sentences.map(({ locator }) => locator)).toEqual([undefined, 'Findings', '2.8', '2.9']);
});

it('sets the words before a passage in front of it where it stands more than once', () => {
  const { text, sentences } = read('Plans are good. This is new for everyone.\n\nVisits are late. This is new for everyone.');
  expect(sentences.map((one) => pasteable(text, one))).toEqual([
    { quote: 'Plans are good.' },
    { quote: 'This is new for everyone.', prefix: 'are good.' },
    { quote: 'Visits are late.' },
    { quote: 'This is new for everyone.', prefix: 'are late.' },
  ]);
});
