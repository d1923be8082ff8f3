// Which words of a text stand between quotation marks, and which marks of layout may be hidden from it.
import { describe, expect, it } from 'vitest';
import { isMark, isNote } from '../../src/model/evidence/marks.ts';
import { prepare } from '../../src/model/evidence/preparedText.ts';
import { spokenIn } from '../../src/model/evidence/spoken.ts';

const spoken = (words: string): string[] => {
  const text = prepare(words, { state: 'clean' });
  const letters = [...words];
  return spokenIn(text).map(({ start, end }) => letters.slice(start, end).join(''));
};

describe('spoken words', () => {
  it('stand between double marks, straight or curly, the marks among them', () => {
    expect(spoken('He said “plans are weak” and "staff are few".')).toEqual(['“plans are weak”', '"staff are few"']);
  });
  it('stand between single marks that open before a word and close behind one', () => {
    expect(spoken('It is ‘too late’, they said.')).toEqual(['‘too late’']);
    expect(spoken("The workers' views and the child's plan")).toEqual([]);
  });
  it('go on to the end of a paragraph that does not close them, and no further', () => {
    expect(spoken('He said: “plans are weak.\n\nVisits are rare.')).toEqual(['“plans are weak.']);
    expect(spoken('He said: “plans are weak.\n\n“Visits are rare.” That is all.')).toEqual(['“plans are weak.', '“Visits are rare.”']);
  });
  it('go on where a page breaks a sentence in two', () => {
    expect(spoken('He said: “plans are\n\nweak” and left.')).toEqual(['“plans are', '“plans are\n\nweak”']);
  });
  it('are none where a mark closes that none has opened', () => {
    expect(spoken('Plans are weak” and late.')).toEqual([]);
  });
  it('are counted in characters, not in halves of them', () => {
    expect(spoken('😀 He said “weak”.')).toEqual(['“weak”']);
  });
});

describe('what may be hidden from a text', () => {
  it.each(['**', '###', '•', '|', '---', '<b>', '</strong>', '<br />'])('the mark %s', (mark) => expect(isMark(mark)).toBe(true));
  it.each(['not', '5', '.', ',', '--', '<script>', '** not', ''])('not "%s"', (mark) => expect(isMark(mark)).toBe(false));
  it('the number of a note behind a word or its punctuation, and no part of a figure', () => {
    const text = 'Of the schools4 and the plans.”12 in 2014, room5a, page B2.5 and number7-8';
    expect(['schools4', 'plans.”12'].map((word) => isNote(text, word))).toEqual([true, true]);
    expect(['2014', 'room5', 'B2', 'number7', 'schools'].map((word) => isNote(text, word))).toEqual([false, false, false, false, false]);
    expect(isNote(text, 'absent3')).toBe(true);
  });
});
