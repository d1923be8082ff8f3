// Which lost signs a quotation may put back: only those of whose loss the text shows a trace.
import { describe, expect, it } from 'vitest';
import { untraced } from '../../src/model/evidence/restored.ts';

/** The sign that is refused, if one is. */
const refused = (part: string, slice: string, keepsPounds = false): string | undefined => untraced(part, slice, keepsPounds)?.mark;

it('a quotation that is its text puts nothing back', () => {
  expect(refused('Plans are weak, and “late”.', 'Plans are weak, and "late".')).toBeUndefined();
  expect(refused('ill-health of the child’s', "ill\u2013health of the child's")).toBeUndefined();
});

describe('an apostrophe', () => {
  it.each([
    ['the board’s work', 'the boards work'],
    ['the workers’ views', 'the workers views'],
    ['they don’t know', 'they dont know'],
    ['they’ll know', 'theyll know'],
    ['O’Brien said', 'OBrien said'],
  ])('is put back in “%s”', (part, slice) => expect(refused(part, slice)).toBeUndefined());
  it.each([
    ['it’s work', 'its work'],
    ['we’re late', 'were late'],
    ['the board’s is good', 'the boards is good'],
    ['the plans’ are good', 'the plans are good'],
    ['plan’ned well', 'planned well'],
    ['the worker’ view', 'the worker view'],
    ['a’s work', 'as work'],
  ])('is refused in “%s”', (part, slice) => expect(refused(part, slice)).toBe('’'));
});

it.each(['it’s', 'we’re', 'we’ll', 'we’d', 'I’ll', 'he’ll', 'she’ll', 'she’d', 'I’d', 'won’t', 'can’t', 'let’s'])(
  'no apostrophe is put into a word that is one without it: %s',
  (word) => expect(refused(`so ${word} late`, `so ${word.replace('’', '')} late`)).toBe('’'),
);

it.each('is are was were has have had do does did can could will would should must may might of in for to with by from at on that which who'.split(' '))(
  'nothing is owned by what stands before "%s"',
  (next) => {
    expect(refused(`the board’s ${next} all`, `the boards ${next} all`)).toBe('’');
    expect(refused(`the boards’ ${next} all`, `the boards ${next} all`)).toBe('’');
    expect(refused(`the board’s ${next}x all`, `the boards ${next}x all`)).toBeUndefined();
  },
);

describe('a dash', () => {
  it.each([
    ['in 2013-14.', 'in 201314.'],
    ['in 2013\u20132014.', 'in 20132014.'],
    ['ill-health', 'illhealth'],
    ['e-mail', 'email'],
  ])('is put back in “%s”', (part, slice) => expect(refused(part, slice)).toBeUndefined());
  it.each([
    ['in 2013-15.', 'in 201315.'],
    ['aged 5-11', 'aged 511'],
    ['page 3-a', 'page 3a'],
    ['a-part', 'apart'],
    ['plan-s', 'plans'],
  ])('is refused in “%s”', (part, slice) => expect(refused(part, slice)).toBe('-'));
  it('between words leaves a gap, at the end of a line too, and is refused without one', () => {
    expect(refused('weak - very weak', 'weak  very weak')).toBeUndefined();
    expect(refused('weak – very weak', 'weak \nvery weak')).toBeUndefined();
    expect(refused('weak – very weak', 'weak very weak')).toBe('–');
    expect(refused('weak – very weak', 'weak – very weak')).toBeUndefined();
    // What is hidden from a text leaves no gap.
    expect(refused('weak - very weak', 'weak \u0001 very weak')).toBeUndefined();
    expect(refused('weak - very weak', 'weak\u0001 very weak')).toBe('-');
  });
});

describe('a pound sign', () => {
  it('is put back before a sum near a word that speaks of money', () => {
    expect(refused('a grant of £5 million', 'a grant of 5 million')).toBeUndefined();
    expect(refused('it cost £5,000.', 'it cost 5,000.')).toBeUndefined();
    expect(refused('£300 was spent', '300 was spent')).toBeUndefined();
  });
  it.each(
    'grant grants cost costs fund funds funded funding budget budgets pay pays payment payments paid price prices pound pounds worth spent spend spending allowance allowances fee fees salary salaries wage wages bursary bursaries income incomes saving savings saved invest invested money debt debts fine fines fined overspend underspend finance'.split(
      ' ',
    ),
  )('is put back near the word "%s"', (word) => {
    expect(refused(`${word}: £5 million`, `${word}: 5 million`)).toBeUndefined();
    expect(refused(`x${word}: £5 million`, `x${word}: 5 million`)).toBe('£');
  });
  it.each(['.', ';', ' million', 'm', 'bn', ' per child', ' a year', ' an hour', ' each', ' for all', ' to all'])('is put back before a sum and "%s"', (rest) =>
    expect(refused(`a cost of £5${rest}`, `a cost of 5${rest}`)).toBeUndefined(),
  );
  it.each(['aged', 'age', 'ages of', 'age of', 'paragraph', 'section', 'level', 'page', 'rate of', 'total of', 'number of'])(
    'is refused before what is counted: %s',
    (word) => expect(refused(`the cost at ${word}  £5.`, `the cost at ${word}  5.`)).toBe('£'),
  );
  it('is refused before a year or a count, far from such a word, and where the text keeps its pounds', () => {
    for (const end of ['.', ',', ' to all']) expect(refused(`a grant in £2014${end}`, `a grant in 2014${end}`)).toBe('£');
    expect(refused('a grant of £2014.50 to all', 'a grant of 2014.50 to all')).toBeUndefined();
    expect(refused('a grant to a child aged £5.', 'a grant to a child aged 5.')).toBe('£');
    expect(refused('for £5 million', 'for 5 million')).toBe('£');
    expect(refused(`a grant ${'and so on '.repeat(20)}£5 million`, `a grant ${'and so on '.repeat(20)}5 million`)).toBe('£');
    expect(refused('a grant of £5 million', 'a grant of 5 million', true)).toBe('£');
    expect(refused('a grant for £5 children', 'a grant for 5 children')).toBe('£');
  });
});

describe('a quotation mark', () => {
  it('is put back where its partner still stands', () => {
    expect(refused('they are “tired” now', 'they are tired" now')).toBeUndefined();
    expect(refused('they are “tired” now', 'they are tired now')).toBe('“');
    expect(refused('“a” and “b', '“a” and b')).toBe('“');
  });
});

it('any other sign, and any word, is refused, with the words around it', () => {
  expect(untraced('Plans are weak, and late', 'Plans are weak and late', false)).toEqual({ mark: ',', around: 'Plans are weak, and late' });
  expect(untraced('Plans are not good', 'Plans are good', false)?.mark).toBe('n');
  const long = 'Each and every plan that was seen is weak, and late in the year as well';
  expect(untraced(long, long.replace(',', ''), false)?.around).toBe(long.slice(long.indexOf(',') - 20, long.indexOf(',') + 20));
});
