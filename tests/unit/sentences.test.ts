// The sentences that a coder goes through: none that holds a finding is missing, and each can be pasted as it is.
import { expect, it } from 'vitest';
import { evidenceOf, preparedTexts } from '../../src/model/evidence/lookUp.ts';
import { pasteable } from '../../src/model/evidence/passages.ts';
import { prepare } from '../../src/model/evidence/preparedText.ts';
import { findQuote, isMatch } from '../../src/model/evidence/quotes.ts';
import { sentencesOf } from '../../src/model/evidence/sentences.ts';
import { readDraft } from '../../src/record.ts';

const { draft } = readDraft();
const read = (raw: string) => {
  const text = prepare(raw, { state: 'clean', marks: ['**'] });
  const { sentences, others } = sentencesOf(text);
  return { text, others, sentences, words: sentences.map(({ start, end }) => raw.slice(start, end)) };
};

it.each([...preparedTexts(draft)])('holds every finding of %s, and nothing of a sentence is lost between two of them', (source, text) => {
  const { sentences, others } = sentencesOf(text);
  const findings = evidenceOf(draft).filter(({ file, kind }) => file.data.source === source && (kind === 'findings' || kind === 'asks'));
  expect(findings.length).toBeGreaterThan(0);
  const places = sentences.map(({ start, end }) => [text.codePoints(start), text.codePoints(end)] as const);
  for (const { id, result } of findings) {
    if (!isMatch(result)) throw new Error(`${id} does not stand in its source`);
    for (const part of result.parts) {
      for (const place of [part.start, part.end - 1])
        expect(
          places.some(([start, end]) => start <= place && place < end),
          id,
        ).toBe(true);
    }
  }
  const lines = new Set([
    ...sentences.flatMap(({ start, end, line }) =>
      text.raw
        .slice(start, end)
        .split('\n')
        .map((_, i) => line + i),
    ),
    ...others.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i)),
  ]);
  const end = text.raw.slice(0, text.quotable[1]).split('\n');
  for (const [i, line] of end.entries()) if (/[\p{L}\p{N}]/u.test(line)) expect(lines, `line ${i + 1}: ${line}`).toContain(i + 1);
});

it.each([...preparedTexts(draft)])('gives of %s only quotations that the check accepts', (_source, text) => {
  for (const sentence of sentencesOf(text).sentences) {
    const words = pasteable(text, sentence);
    const found = words && findQuote(text, words);
    if (found) expect(isMatch(found) && found.start, words.quote).toBe(text.codePoints(sentence.start));
  }
});

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
