// Plain text as lines, one rule at a time: where a heading, an item or a paragraph begins, which marks belong to the words below them, and which words the end of a line has broken.
import { describe, expect, it } from 'vitest';
import { LIST_MARK } from '../../src/model/intake/bullets.ts';
import { plainLines } from '../../src/model/intake/plainLines.ts';
import { jointsIn } from '../../src/model/intake/wholeWords.ts';

const linesOf = (text: string) => plainLines(text).lines;
const wordsOf = (text: string): string[] => linesOf(text).map((line) => line.text);
const beginsOf = (text: string): string[] => linesOf(text).map(({ begins }) => begins);
/** The lines of a text that are items of a list. */
const itemsOf = (text: string): string[] => linesOf(text).flatMap((line) => (line.bullet ? [line.text] : []));

describe('a line of plain text', () => {
  it('is a heading behind up to six signs and a blank, of the third level at the most', () => {
    const text = '# Plans\n## Homes\n#### Rooms\n#Tag\nSee # below\n';
    expect(linesOf(text).map(({ text: words, level }) => [words, level])).toEqual([['Plans', 1], ['Homes', 2], ['Rooms', 3], ['#Tag', 0], ['See # below', 0]]); // prettier-ignore
    expect(wordsOf('####### Plans')).toEqual(['####### Plans']);
  });
  it('begins a paragraph below a blank line and below a heading, and goes on below any other; the first of a page tells nothing', () => {
    expect(beginsOf('One\ntwo\n\nThree\n# Four\nFive\nsix\fSeven\neight')).toEqual(['open', 'no', 'yes', 'yes', 'yes', 'no', 'open', 'no']);
  });
  it('ends with any line end, and has one blank where there are several', () => {
    expect(wordsOf('One  two\r\nthree\rfour\t \u200bfive\n')).toEqual(['One two', 'three', 'four five']);
  });
  it('stands on a page where something follows a form feed', () => {
    const paged = (text: string): boolean => plainLines(text).paged;
    expect([paged('One'), paged('One\f'), paged('One\f\n\n'), paged('One\fTwo'), paged('One\fTwo\f')]).toEqual([false, false, false, true, true]);
    expect(linesOf('One\fTwo\f').map(({ text, page }) => [text, page])).toEqual([['One', 1], ['Two', 2]]); // prettier-ignore
  });
});

describe('a number or a mark alone on its line', () => {
  it.each(['1.', '12)', '100.', '(3)', '1.2', '1.10', '10.2.3', '1.2.3.4', '1.2.3.4.', '1.12.', '(a)', 'iv)', 'viii)'])(
    '"%s" stands before the words below it',
    (mark) => {
      expect(wordsOf(`Before\n${mark}\nPlans are late.\n`)).toEqual(['Before', `${mark} Plans are late.`]);
      expect(beginsOf(`Before\n${mark}\n\nPlans are late.\nAgain`)).toEqual(['open', 'yes', 'no']);
    },
  );
  it.each(['1', '2003', '1999.', 'a', 'abcde)', 'A.', '12:', 'See 1.2', 'See (a)', '1. Plans', 'a) plans', '1.2 plans', '1.2.3.4.5.'])(
    '"%s" is a line of its own',
    (line) => {
      expect(wordsOf(`Before\n${line}\nPlans are late.\n`)).toEqual(['Before', line, 'Plans are late.']);
    },
  );
  it('takes one line alone, which may be another number, and an item its words', () => {
    expect(wordsOf('1.\n2.\nPlans')).toEqual(['1. 2.', 'Plans']);
    expect(linesOf('They are\n•\nwarm\nand safe').map(({ text, bullet }) => [text, bullet])).toEqual([['They are', false], ['warm', true], ['and safe', false]]); // prettier-ignore
  });
});

it('a dash begins an item where a list may go on, and stands for itself within a sentence', () => {
  expect(itemsOf('- warm\n- safe\nThey stay\n- and know')).toEqual(['warm', 'safe']);
  expect(itemsOf('They are:\n- warm')).toEqual(['warm']);
  expect(itemsOf('They said "late."\n- warm')).toEqual(['warm']);
  expect(itemsOf('It is late. They know it\n- and say so')).toEqual([]);
  expect(itemsOf('They are “late.” or so\n- and say it')).toEqual([]);
  expect(itemsOf('They are\n\n- warm\n\n* safe\n\no dry')).toEqual(['warm', 'safe', 'dry']);
  expect(itemsOf('- warm\nand dry\n• safe')).toEqual(['warm', 'safe']);
});

it('a mark of a list is a sign, a letter or a number, and a blank behind it', () => {
  const marked = ['• a', '- a', 'o a', '– a', '\uf0b7 a', 'a) b', '(iv) b', 'B. b', '1 a', '12. a', '(3) a', '1.2 a', '1.2.3.4) a'];
  const plain = ['•a', 'plans a', 'abcde) b', '2003 a', '1.2.3.4.5 a', ' a', 'See • a', '1.a', 'x a'];
  expect(marked.filter((text) => !LIST_MARK.test(text))).toEqual([]);
  expect(plain.filter((text) => LIST_MARK.test(text))).toEqual([]);
});

describe('a word at the end of a line', () => {
  const joint = (line: string, next: string, ...others: string[]): string => jointsIn([line, next, ...others])(line, next);
  it('is mended where the document has it whole, keeps its hyphen where the document has it so, and stays where nothing or both tell', () => {
    expect(joint('They safe-', 'guard them', 'Safeguard all')).toBe('mended');
    expect(joint('They are well-', 'known here', 'a Well-known home')).toBe('hyphen');
    expect(joint('They are well-', 'known here', 'a well\u2010known home')).toBe('hyphen');
    expect(joint('They safe\u00ad', 'guard them', 'safeguard')).toBe('mended');
    expect(joint('They safe-', 'guard them')).toBe('kept');
    expect(joint('They safe-', 'guard them', 'safeguard', 'safe-guard')).toBe('kept');
    // A part of a word with a hyphen is a word.
    expect(joint('They safe-', 'guard them', 'non-safeguard')).toBe('mended');
  });
  it('tells nothing of itself: neither its halves, nor both run together, are words of the document', () => {
    expect(joint('We over-', 'see it', 'see-oversee')).toBe('mended');
    const jointOf = jointsIn(['They safe-', 'guard them', 'a home-', 'guard']);
    expect([jointOf('home-', 'guard'), jointOf('x-', 'safe'), jointOf('safe-', 'guard')]).toEqual(['kept', 'kept', 'kept']);
    // The half at the beginning of a line is a word where the line before is not broken.
    expect(jointsIn(['They stay.', 'guard them'])('gu-', 'ard')).toBe('mended');
    expect(jointsIn(['They safe-', 'guard them'])('gu-', 'ard')).toBe('kept');
    expect(jointsIn(['guard them', 'They safe-'])('gu-', 'ard')).toBe('mended');
    expect(jointsIn(['They safe-', 'guard them'])('sa-', 'fe')).toBe('kept');
  });
  it('goes on without a blank behind a dash or a stroke, and beside a figure', () => {
    expect([joint('in 2019–', '21 it'), joint('and/', 'or so'), joint('aged 18-', '25 or'), joint('COVID-', '19 came'), joint('aged 5-', 'year olds')]).toEqual(Array(5).fill('hyphen')); // prettier-ignore
    expect([joint('he said –', 'late'), joint('2019–21 was', 'late'), joint('the 18-25 are', 'late'), joint('the A-B are', '19 homes'), joint('is &-', '19'), joint('COVID', '19'), joint('safe-', 'a 19')]).toEqual(['space', 'space', 'space', 'space', 'space', 'space', 'kept']); // prettier-ignore
  });
  it('goes on with a blank where two words share an end, or where none is broken', () => {
    expect([joint('short-', 'and long-term'), joint('short-', 'to long-term'), joint('They are', 'late'), joint('safe-', '(guard)'), joint('short-', 'android', 'shortandroid')]).toEqual(['space', 'space', 'space', 'space', 'mended']); // prettier-ignore
  });
});
