// The sentences of the texts that we hold: none that holds a finding is missing, and each can be pasted as it is.
import { expect, it } from 'vitest';
import { evidenceOf, preparedTexts } from '../../src/model/evidence/lookUp.ts';
import { passagesFor, pasteable } from '../../src/model/evidence/passages.ts';
import { findQuote, isMatch } from '../../src/model/evidence/quotes.ts';
import { sentencesOf } from '../../src/model/evidence/sentences.ts';
import { readDraft } from '../../src/record.ts';

const { draft } = readDraft();
const texts = preparedTexts(draft);

it.each([...texts])('holds every finding of %s, and nothing of a sentence is lost between two of them', (source, text) => {
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

it.each([...texts])('gives of %s only quotations that the check accepts', (_source, text) => {
  for (const sentence of sentencesOf(text).sentences) {
    const words = pasteable(text, sentence);
    const found = words && findQuote(text, words);
    if (found) expect(isMatch(found) && found.start, words.quote).toBe(text.codePoints(sentence.start));
  }
});

it('gives of the real texts what the check accepts', () => {
  for (const words of ['quality of written plans not consistent', 'social workers visits children', 'leaders understand practice']) {
    const [passage] = passagesFor(texts, words);
    const source = texts.get(passage?.source ?? '');
    expect(source && passage && isMatch(findQuote(source, passage)), words).toBe(true);
  }
});
