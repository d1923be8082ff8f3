// What stands around a passage in its text, which words of it match, and which sentence comes nearest to some words.
import { describe, expect, it } from 'vitest';
import { sentencesLike } from '../../src/model/evidence/nearest.ts';
import { prepare } from '../../src/model/evidence/preparedText.ts';
import { surroundingsOf } from '../../src/model/evidence/surroundings.ts';
import { allMatches, pattern } from '../../src/model/evidence/wordPattern.ts';

const TEXT = 'Plans are weak. Homes are warm, but visits to them are rare. Staff stay.';
const around = (words: string, raw = TEXT) => {
  const index = raw.indexOf(words);
  return surroundingsOf(prepare(raw, { state: 'clean' }), [words], { index, end: index + words.length });
};

describe('around a passage', () => {
  it('are the words before and after it', () => {
    expect(around('Homes are warm')).toMatchObject({ before: 'Plans are weak.', after: ', but visits to them are rare. Staff stay.' });
    expect(around('Plans are weak.').before).toBe('');
  });
  it('is said whether it begins or ends within a sentence', () => {
    expect([around('Homes are warm').within, around('visits to them').within, around('Staff stay.').within]).toEqual([
      { start: false, end: true },
      { start: true, end: true },
      { start: false, end: false },
    ]);
  });
  it('is the turn of its sentence, to the end of it, and no other', () => {
    expect(around('Homes are warm').turn).toBe(', but visits to them are rare.');
    expect(around('visits to them').turn).toBeUndefined();
    expect(around('Homes are warm.', 'Homes are warm. But visits are rare.').turn).toBeUndefined();
  });
  it('are whole words, no more of them than a line or two', () => {
    const long = `${'before '.repeat(60)}Homes are warm. ${'after '.repeat(60)}`;
    const { before, after } = around('Homes are warm.', long);
    for (const [words, word] of [
      [before, 'before'],
      [after, 'after'],
    ] as const) {
      expect(words.length).toBeLessThanOrEqual(160);
      expect(words.length).toBeGreaterThan(100);
      expect(new Set(words.split(' '))).toEqual(new Set([word]));
    }
  });
});

describe('words as a pattern', () => {
  const found = (words: string, raw: string, lossy = false): string[] =>
    allMatches(prepare(raw, { state: lossy ? 'lossy' : 'clean' }), pattern(words, lossy)).map(({ index, end }) => raw.slice(index, end));
  it('match any white space, and any form of a sign', () => {
    expect(found("the child's plan - late", 'the child\u2019s\n plan \u2013 late')).toEqual(['the child\u2019s\n plan \u2013 late']);
  });
  it('match without a sign that a lossy text may have lost, and in no other', () => {
    expect(found('the child\u2019s plan', 'the childs plan', true)).toEqual(['the childs plan']);
    expect(found('the child\u2019s plan', 'the childs plan')).toEqual([]);
    expect(found('late - very late', 'late  very late', true)).toEqual(['late  very late']);
    expect(found('a grant of \u00a35', 'a grant of 5', true)).toEqual(['a grant of 5']);
  });
  it('match whole words, each time that they stand there', () => {
    expect(found('ill', 'ill-health, still and ill, illness')).toEqual(['ill']);
    expect(found('plans', 'plans and plans')).toEqual(['plans', 'plans']);
    expect(found('5.5', 'page 5x5 and 5.5')).toEqual(['5.5']);
  });
});

it('the sentence that shares most words for its length comes first', () => {
  const like = sentencesLike(prepare(TEXT, { state: 'clean' }), 'Visits to warm homes');
  expect(like.map(({ words }) => words.slice(0, 5))[0]).toBe('Homes');
  expect(like.map(({ share }) => share)).toEqual(like.map(({ share }) => share).sort((a, b) => b - a));
  expect(like.at(-1)?.share).toBe(0);
});
