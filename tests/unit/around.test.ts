// What stands around a passage in its text, which words of it match, and which sentence comes nearest to some words.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesLike } from '../../src/model/evidence/nearest.ts';
import { prepare } from '../../src/model/evidence/preparedText.ts';
import { surroundingsOf } from '../../src/model/evidence/surroundings.ts';
import { HIDDEN } from '../../src/model/evidence/typography.ts';
import { allMatches } from '../../src/model/evidence/wordPattern.ts';

const TEXT = 'Plans are weak. Homes are warm, but visits to them are rare. Staff stay.';
const around = (words: string, raw = TEXT) => {
  const index = raw.indexOf(words);
  return surroundingsOf(prepare(raw, { state: 'clean' }), [words], { index, end: index + words.length });
};

describe('around a passage', () => {
  it('are the words before and after it', () => {
    expect(around('Homes are warm')).toMatchObject({ before: 'Plans are weak.', after: ', but visits to them are rare. Staff stay.' });
    expect(around('Plans are weak.').before).toBe('');
    // Not the marks of headings and lists.
    expect(around('Homes are warm.', 'Plans are weak.\n\n## Homes\n\n- Homes are warm.\n\n## Staff\n\nStaff stay.')).toMatchObject({
      before: 'Plans are weak. Homes',
      after: 'Staff Staff stay.',
    });
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

describe('whether a sentence goes on behind a passage', () => {
  const goesOn = (rest: string, words = 'Homes are warm'): boolean => around(words, `${words}${rest}`).within.end;
  it.each([
    ', too.',
    '; visits are rare.',
    ') and late.',
    ' and late.',
    '\nand late.',
    ' \n and late.',
    ': late.',
    ' 5 of them.',
    ' (all).',
    '\u2013 late.',
    ' \u2013 late.',
  ])('it does before %j', (rest) => expect(goesOn(rest)).toBe(true));
  it.each(['. And late.', ' And late.', '\n\nand late.', '', ' “late”.', '\n- and late.'])('it does not before %j', (rest) => expect(goesOn(rest)).toBe(false));
  it.each(['Homes are warm.', 'Homes are warm!', 'Homes are warm?”', "Homes are warm.'"])('it does not where the passage ends it: %s', (words) =>
    expect(goesOn(' and late.', words)).toBe(false),
  );
  it('is not asked of what lies behind a gap or the end of the document', () => {
    const at = (state: object): { within: { end: boolean }; after: string; before: string } =>
      surroundingsOf(prepare('One.\nHomes are warm\nand late.', { state: 'clean', ...state }), ['Homes are warm'], { index: 5, end: 19 });
    expect(at({})).toMatchObject({ within: { end: true }, after: 'and late.', before: 'One.' });
    expect(at({ gaps: [{ line: 3 }] })).toMatchObject({ within: { end: false }, after: '' });
    expect(at({ gaps: [{ line: 2 }] })).toMatchObject({ before: '', after: 'and late.' });
    expect(at({ foreign_from: 3 })).toMatchObject({ after: '', before: 'One.' });
  });
});

describe('the turn of a sentence', () => {
  const turn = (rest: string): string | undefined => around('Homes are warm', `Homes are warm${rest}`).turn;
  it.each(['but', 'except', 'however', 'nevertheless', 'nonetheless', 'although', 'though', 'yet', 'while', 'whilst', 'whereas', 'despite', 'unless'])(
    'begins with "%s", with a comma, a dash or nothing before it',
    (word) => {
      for (const joint of [', ', '; ', ' ', ' \u2013 ', ', - '])
        expect(turn(`${joint}${word} late, in 2.5 homes. All.`), joint).toBe(`${joint}${word} late, in 2.5 homes.`.trim());
      expect(turn(`, ${word}x late.`)).toBeUndefined();
      expect(turn(` late, ${word} not.`)).toBeUndefined();
    },
  );
  it('ends with its sentence, or with the text', () => {
    expect(turn(', but late')).toBe(', but late');
    expect(turn(', but\n  late! All.')).toBe(', but late!');
    expect(turn(', but is it so?')).toBe(', but is it so?');
    expect(turn(`, but ${'late '.repeat(200)}.`)?.length).toBeLessThanOrEqual(500);
  });
});

it('the words around a passage are without marks of lists, and whole', () => {
  expect(around('Homes are warm.', 'All:\n- One here.\n  - Homes are warm.\n-  Two here.\nSo - so.').before).toBe('All: One here.');
  expect(around('Homes are warm.', 'Homes are warm.\n-  Two here.\nSo - so.').after).toBe('Two here. So - so.');
  const words = Array.from({ length: 60 }, (_, i) => `w${String(i).padStart(3, '0')}`).join(' ');
  const { before, after } = around('Homes are warm.', `${words} Homes are warm. ${words}`);
  for (const one of [...before.split(' '), ...after.split(' ')]) expect(one).toMatch(/^w\d{3}$/);
  expect([before.split(' ').at(-1), after.split(' ')[0], before.split(' ').length, after.split(' ').length]).toEqual(['w059', 'w000', 31, 31]);
});

describe('words as a pattern', () => {
  const found = (words: string, raw: string, lossy = false): string[] =>
    allMatches(prepare(raw, { state: lossy ? 'lossy' : 'clean' }), words, { lossy }).map(({ index, end }) => raw.slice(index, end));
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
    expect(found('ill', 'ill’s, ill-health and still, but ill.')).toEqual(['ill']);
    expect(found('“ill”', 'an “ill” man')).toEqual(['“ill”']);
  });
  it('match in any form of each sign, hidden signs among them', () => {
    expect(found('a "plan" is \u2018late\u2019', "a \u201cplan\u201d is 'late'")).toHaveLength(1);
    for (const dash of ['-', '\u2010', '\u2013', '\u2014', '\u2015']) expect(found('late - so', `late ${dash} so`)).toHaveLength(1);
    const hidden = prepare('a **plan**, so *late*', { state: 'clean', marks: ['**', '*'] });
    expect(allMatches(hidden, 'a plan, so late')).toHaveLength(1);
  });
  it('match over a line end behind a hyphen, where the hyphen is within a word', () => {
    expect(found('a well-known plan', 'a well-\nknown plan')).toHaveLength(1);
    expect(found('a well-known plan', 'a well- known plan')).toHaveLength(1);
    expect(found('a short- and long plan', 'a short- and long plan')).toHaveLength(1);
    expect(found('a 5-6 plan', 'a 5-\n6 plan')).toHaveLength(0);
    expect(found('a well-known plan', 'a well-\nknown plan', true)).toHaveLength(0);
  });
  it('match a word that its text has in one elsewhere, only where they are joined', () => {
    const text = prepare('It is com-\nplete. All is complete.', { state: 'clean' });
    expect(allMatches(text, 'is complete', { joined: true })).toHaveLength(2);
    expect(allMatches(text, 'is complete')).toHaveLength(1);
  });
  const word = fc.stringMatching(/^[a-z]{2,6}$/);
  const space = fc.constantFrom(' ', '\n', '  ', ' \n ', ` ${HIDDEN}`, `${HIDDEN}\n`);
  it('match wherever they stand, whatever the white space and the hidden marks between them', () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 2, maxLength: 6 }),
        fc.array(fc.array(space, { minLength: 6, maxLength: 6 }), { maxLength: 4 }),
        (words, places) => {
          const written = places.map((spaces) => words.reduce((text, one, i) => text + (spaces[i] ?? ' ') + one));
          const text = { ...prepare('', { state: 'clean' }), masked: written.map((one, i) => `${i + 1}0 ${one}.`).join(' ') };
          expect(allMatches(text, words.join(' ')).map(({ index, end }) => text.masked.slice(index, end))).toEqual(written);
        },
      ),
    );
  });
  it('match behind other words, with nothing but white space and hidden marks between', () => {
    const behind = (words: string, raw: string): string[] =>
      allMatches(prepare(raw, { state: 'clean', marks: ['**'] }), 'plans are late', { behind: words }).map(({ index, end }) => raw.slice(index - 1, end));
    expect(behind('Some', 'All plans are late. Some **plans are late')).toEqual(['*plans are late']);
    expect(behind('Some', 'All plans are late. Some - plans are late')).toEqual([]);
    expect(behind('Few', 'All plans are late. Some plans are late')).toEqual([]);
    expect(behind('', 'All plans are late. Some plans are late')).toHaveLength(2);
  });
  it('match once where they overlap themselves, and each time where they only meet', () => {
    expect(found('plan or plan', 'a plan or plan or plan')).toEqual(['plan or plan']);
    expect(found('plan or plan', 'plan or plan plan or plan')).toHaveLength(2);
    expect(found('a. b', 'a. b a. b')).toHaveLength(2);
    expect(found('a. b', 'a. ba. b')).toHaveLength(0);
  });
  it('match where a text begins and ends, and between signs alone', () => {
    expect(found('plan', 'plan')).toEqual(['plan']);
    expect(found('plan', ' “plan” ')).toEqual(['plan']);
    expect(found('plan', 'x. plan')).toEqual(['plan']);
    expect(found('–', 'late – so late')).toEqual(['–']);
    expect(found('plan', '')).toEqual([]);
  });
  it('match signs that patterns are made of as they are', () => {
    for (const sign of ['.', '*', '+', '?', '(', ')', '[', ']', '{', '|', '^', '$', '/']) {
      expect(found(`a ${sign} b`, `a ${sign} b`), sign).toHaveLength(1);
      expect(found(`a ${sign} b`, 'a x b'), sign).toHaveLength(0);
    }
  });
});

it('the sentence that shares most words for its length comes first', () => {
  const like = sentencesLike(prepare(TEXT, { state: 'clean' }), 'Visits to warm homes');
  expect(like.map(({ words }) => words.slice(0, 5))[0]).toBe('Homes');
  expect(like.map(({ share }) => share)).toEqual(like.map(({ share }) => share).sort((a, b) => b - a));
  expect(like.at(-1)?.share).toBe(0);
});
